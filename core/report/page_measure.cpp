// The typeface and the status colours of a printed page.
#include "core/report/page_measure.h"

#include <QFontDatabase>

namespace quarterlight {

using namespace Qt::StringLiterals;

PrintColours statusColours(Status status) {
    switch (status) {
    case Status::Met:
        return {0xff17693a, 0xffe2f3e8};
    case Status::BelowTarget:
        return {0xff7a4f00, 0xfffff1d0};
    case Status::Failed:
        return {0xffa5211b, 0xfffbe3e1};
    case Status::Benchmarking:
        return {page::accent, 0xffe6eff9};
    case Status::NoActivity:
    case Status::NotReported:
    case Status::NoTarget:
        break;
    }
    return {page::quiet, 0xffeceef0};
}

QFont pageFont(double points, bool strong) {
    static const QString family =
        QFontDatabase::hasFamily(u"Noto Sans"_s) ? u"Noto Sans"_s : QFont().family();
    QFont font(family);
    font.setPixelSize(qRound(dots(points)));
    font.setBold(strong);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace quarterlight
