// A sheet read for a small contract, and what was found told in lines.
#pragma once

#include "core/evaluation/checks.h"
#include "core/exchange/figure_sheet.h"
#include "support/checks.h"

#include <QFile>
#include <QTemporaryDir>

namespace quarterlight {

using namespace Qt::StringLiterals;

inline QByteArray schedule() {
    return R"({
  "key": "sample",
  "title": "Sample",
  "returns": [{"key": "monthly", "title": "Monthly", "frequency": "monthly",
               "content": "indicators", "due": {"kind": "unset"}}],
  "indicators": [
    {"ref": "1.1", "title": "High-priority faults put right in time", "kind": "percentage",
     "unit": "%", "target": 95, "direction": "higher", "numeratorTitle": "put right in time",
     "denominatorTitle": "high-priority faults reported"},
    {"ref": "1.2", "title": "Removals within 48 hours", "kind": "percentage", "unit": "%",
     "target": 90, "direction": "higher"},
    {"ref": "1.10", "title": "Complaints received", "kind": "count"},
    {"ref": "2.1", "title": "Referrals received", "kind": "count",
     "breakdowns": [{"key": "type", "title": "Advocacy type", "values": ["IMCA", "Care Act"]},
                    {"key": "source", "title": "Referral source", "open": true}]},
    {"ref": "2.2", "title": "Waiting time until the first visit", "kind": "duration",
     "unit": "hours"},
    {"ref": "2.3", "title": "What went well", "kind": "narrative"},
    {"ref": "2.4", "title": "Insurance is in force", "kind": "yes-no"},
    {"ref": "2.5", "title": "How people rate the visits", "kind": "ratings", "unit": "%",
     "ratingLevels": ["Good", "Fair", "Poor"], "goodRatings": ["Good"]}
  ]
})";
}

inline std::shared_ptr<const Terms> termsOf(const QByteArray& json) {
    const auto terms = Terms::make(json, u"sample.json"_s, {}, {});
    return terms ? *terms : nullptr;
}

inline QString severityName(Severity severity) {
    return severity == Severity::Error     ? u"error"_s
           : severity == Severity::Warning ? u"warning"_s
                                           : u"note"_s;
}

/// Base of the test classes that read figures from sheets.
class FigureSheetChecks : public Checks {
protected:
    SheetQuestion question() const {
        SheetQuestion asked;
        asked.terms = m_terms.get();
        asked.calendar = {4, QDate(2025, 4, 7)};
        asked.term = {QDate(2025, 4, 1), QDate(2029, 3, 31)};
        asked.authorities = QStringList{u"Cheshire East"_s, u"Cheshire West and Chester"_s};
        asked.asOf = QDate(2025, 11, 22);
        return asked;
    }
    Result<FoundFigures> read(const QByteArray& bytes, const SheetQuestion& asked,
                              const QString& name = u"return.csv"_s) {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            return Fault{FaultCode::CannotWrite, name, {}};
        }
        file.close();
        return readFigures(file.fileName(), asked);
    }
    Result<FoundFigures> read(const QByteArray& csv) { return read(csv, question()); }

    /// "1.1 2025-04=41/41", "!1.1 …" where verified, "?" after it where a percentage is in doubt.
    QStringList figuresOf(const Result<FoundFigures>& found) const {
        QStringList lines;
        if (!found) {
            return {u"fault %1"_s.arg(int(found.fault().code))};
        }
        for (const FoundFigure& figure : found->figures) {
            const Indicator* indicator = m_terms->initial().indicator(figure.key.indicator);
            const QString slice = sliceName(figure.key.slice);
            lines.append((figure.key.source == Source::Verified ? u"!"_s : QString()) +
                         figure.key.indicator + u' ' + figure.key.period.name() +
                         (slice.isEmpty() ? QString() : QString(u'[' + slice + u']')) + u'=' +
                         (indicator ? amountText(*indicator, figure.amount)
                                    : figure.amount.value->toString()) +
                         (figure.percentageInDoubt ? u"?"_s : QString()));
        }
        return lines;
    }
    /// "error B2 NotANumber-code: arguments".
    QStringList problemsOf(const Result<FoundFigures>& found) const {
        QStringList lines;
        if (!found) {
            return {u"fault %1"_s.arg(int(found.fault().code))};
        }
        for (const SheetProblem& problem : found->problems) {
            lines.append(severityName(problem.severity) + u' ' + problem.cell + u' ' +
                         QString::number(int(problem.fault.code)) + u": " +
                         problem.fault.arguments.join(u'|'));
        }
        return lines;
    }
    static QString line(const QString& severity, const QString& cell, FaultCode code,
                        const QString& arguments) {
        return severity + u' ' + cell + u' ' + QString::number(int(code)) + u": " + arguments;
    }

    std::shared_ptr<const Terms> m_terms = termsOf(schedule());
    QTemporaryDir m_folder;
};

} // namespace quarterlight
