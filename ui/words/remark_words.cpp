#include "ui/words/remark_words.h"

#include "core/words/fill.h"

#include <QCoreApplication>

namespace quarterlight {

namespace {

const char* sentence(FigureRemark code) {
    switch (code) {
    case FigureRemark::NumeratorAboveDenominator:
        return QT_TRANSLATE_NOOP("RemarkWords", "%1 is above %2, the number it is a part of.");
    case FigureRemark::OutsidePercentage:
        return QT_TRANSLATE_NOOP("RemarkWords", "%1 isn't between 0 and 100%.");
    case FigureRemark::NegativeCount:
        return QT_TRANSLATE_NOOP("RemarkWords", "%1 is below zero, which a count can't be.");
    case FigureRemark::BreakdownDoesNotAddUp:
        return QT_TRANSLATE_NOOP("RemarkWords", "%1 adds up to %2, but the total is %3.");
    case FigureRemark::FarFromHistory:
        return QT_TRANSLATE_NOOP("RemarkWords",
                                 "%1 is far from earlier figures, which point to %2 to %3. "
                                 "Is it right?");
    case FigureRemark::NotWhole:
        return QT_TRANSLATE_NOOP("RemarkWords", "%1 isn't a whole number. Is it right?");
    case FigureRemark::DiffersFromParts:
        return QT_TRANSLATE_NOOP("RemarkWords",
                                 "%1 differs from the shorter periods, which come to %2.");
    case FigureRemark::IndicatorsDoNotAddUp:
        return QT_TRANSLATE_NOOP("RemarkWords", "%1 add up to %2, but %3 is %4.");
    case FigureRemark::DiffersFromQuota:
        return QT_TRANSLATE_NOOP("RemarkWords",
                                 "%1 isn't the quota, which is %2: %3% of %4, rounded up.");
    }
    return "";
}

} // namespace

QString remarkWords(const Remark& remark) {
    return filled(QCoreApplication::translate("RemarkWords", sentence(remark.code)),
                  remark.arguments);
}

} // namespace quarterlight
