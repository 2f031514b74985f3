#include "core/words/counted.h"

#include <QStringList>

namespace quarterlight {

QString sentences(QStringList texts) {
    texts.removeAll(QString());
    for (QString& text : texts) {
        text[0] = text[0].toUpper();
        if (!text.endsWith(u'.') && !text.endsWith(u'?') && !text.endsWith(u'!')) {
            text += u'.';
        }
    }
    return texts.join(u' ');
}

} // namespace quarterlight
