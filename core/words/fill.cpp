#include "core/words/fill.h"

namespace quarterlight {

QString filled(const QString& sentence, const QStringList& arguments) {
    QString text;
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        const bool place = sentence[at] == u'%' && at + 1 < sentence.size() &&
                           sentence[at + 1] >= u'1' && sentence[at + 1] <= u'9';
        if (!place) {
            text += sentence[at];
            continue;
        }
        ++at;
        text += arguments.value(sentence[at].unicode() - u'1');
    }
    return text;
}

} // namespace quarterlight
