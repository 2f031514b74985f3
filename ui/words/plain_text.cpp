// Plain text for controls that take more.
#include "ui/words/plain_text.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

QString tipText(const QString& text) {
    return text.isEmpty() ? QString()
                          : u"<qt>%1</qt>"_s.arg(text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

QString plainMenuText(QString text) {
    return text.replace(u'&', u"&&"_s);
}

QString withoutMnemonic(const QString& label) {
    QString plain;
    for (qsizetype at = 0; at < label.size(); ++at) {
        // The mark goes; of two in a row one stays.
        at += label[at] == u'&' && at + 1 < label.size() ? 1 : 0;
        plain += label[at];
    }
    return plain;
}

} // namespace quarterlight
