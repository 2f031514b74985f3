#include "core/model/figure.h"

namespace quarterlight {

QString sliceName(const Slice& slice) {
    QStringList parts;
    for (auto part = slice.begin(); part != slice.end(); ++part) {
        parts.append(part.key() + u'=' + part.value());
    }
    return parts.join(u';');
}

} // namespace quarterlight
