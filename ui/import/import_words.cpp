// The words of the preview: built from those of faults and remarks.
#include "ui/import/import_words.h"

#include "core/evaluation/checks.h"
#include "ui/words/fault_words.h"
#include "ui/words/remark_words.h"

#include <QCoreApplication>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct ImportWords {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

constexpr int wholeToPercent = 100;

} // namespace

QString plannedWord(PlannedFigure::Kind kind) {
    switch (kind) {
    case PlannedFigure::Kind::New:
        return ImportWords::tr("New");
    case PlannedFigure::Kind::Replaces:
        return ImportWords::tr("Replaces");
    case PlannedFigure::Kind::Same:
        return ImportWords::tr("Same");
    case PlannedFigure::Kind::Refused:
        break;
    }
    return ImportWords::tr("Refused");
}

QString amountWords(const Indicator* indicator, const std::optional<Amount>& amount) {
    if (!amount || amount->isEmpty()) {
        return u"–"_s;
    }
    if (!amount->unreadable.isEmpty()) {
        return amount->unreadable;
    }
    if (!indicator) {
        return amount->value ? amount->value->toString() : amount->text;
    }
    const QString text = amountText(*indicator, *amount);
    const bool share = indicator->measure == Measure::Percentage && amount->value;
    return share && !text.endsWith(u'%') ? QString(text + u'%') : text;
}

QString sliceWords(const Slice& slice) {
    QStringList parts;
    for (auto part = slice.begin(); part != slice.end(); ++part) {
        parts << part.key() + u' ' + part.value();
    }
    return parts.join(u", "_s);
}

QString placeWords(const QString& sheet, const QString& cell, int row) {
    QStringList parts;
    if (!sheet.isEmpty()) {
        parts << sheet;
    }
    if (!cell.isEmpty()) {
        parts << cell;
    } else if (row > 0) {
        parts << ImportWords::tr("row %1").arg(row);
    }
    return parts.join(u' ');
}

bool needsLook(const PlannedFigure& figure) {
    return figure.kind == PlannedFigure::Kind::Refused || !figure.remarks.empty() ||
           figure.found.percentageInDoubt;
}

QString lookWords(const PlannedFigure& figure) {
    QStringList sentences;
    for (const Fault& fault : figure.faults) {
        sentences << faultReason(fault);
    }
    for (const Remark& remark : figure.remarks) {
        sentences << remarkWords(remark);
    }
    if (const auto readings = percentageReadings(figure.found)) {
        sentences << ImportWords::tr("“%1” may mean %2 or %3.")
                         .arg(figure.found.asWritten, percentageWords(readings->asShare),
                              percentageWords(readings->asWritten));
    }
    return sentences.join(u' ');
}

QString problemWords(const SheetProblem& problem) {
    return faultReason(problem.fault);
}

std::optional<PercentageReadings> percentageReadings(const FoundFigure& figure) {
    if (!figure.percentageInDoubt) {
        return {};
    }
    const Result<Decimal> written = Decimal::parse(figure.asWritten);
    if (!written || *written > Decimal(1)) {
        return {};
    }
    return PercentageReadings{*written, Decimal::fromUnits(written->units() * wholeToPercent)};
}

QString percentageWords(Decimal value) {
    return value.toString() + u'%';
}

ImportCounts countsOf(const ImportPlan& plan) {
    ImportCounts counts;
    counts.comments = qsizetype(plan.comments.size());
    for (const PlannedFigure& figure : plan.figures) {
        const auto kind = figure.kind;
        counts.fresh += kind == PlannedFigure::Kind::New ? 1 : 0;
        counts.replaces += kind == PlannedFigure::Kind::Replaces ? 1 : 0;
        counts.same += kind == PlannedFigure::Kind::Same ? 1 : 0;
        counts.unreadable += kind == PlannedFigure::Kind::Refused ? 1 : 0;
        counts.toLookAt += kind != PlannedFigure::Kind::Refused && needsLook(figure) ? 1 : 0;
        counts.inDoubt += figure.found.percentageInDoubt ? 1 : 0;
        counts.chosen += figure.chosen ? 1 : 0;
    }
    for (const SheetProblem& problem : plan.problems) {
        counts.unreadable += problem.severity == Severity::Error ? 1 : 0;
        counts.toLookAt += problem.severity == Severity::Warning ? 1 : 0;
    }
    return counts;
}

} // namespace quarterlight
