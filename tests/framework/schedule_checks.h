// A shipped framework held against its schedule: every indicator row by row, and how many of
// everything else the schedule lists. Expected values are read from the schedules.
#pragma once

#include "core/framework/framework_reader.h"
#include "core/framework/shipped_frameworks.h"
#include "support/checks.h"

#include <algorithm>
#include <map>
#include <span>

namespace quarterlight {

/// An indicator as the schedule's table has it: target and red level as printed, frequencies as
/// letters (M monthly, Q quarterly, A annual, W four-weekly).
struct ScheduleRow {
    const char* ref;
    const char* target;
    const char* red;
    const char* frequencies;
};

/// How many of each thing a schedule has.
struct ScheduleCounts {
    qsizetype indicators = 0;
    qsizetype returns = 0;
    qsizetype outcomes = 0;
    qsizetype socialOutcomes = 0;
    qsizetype socialMetrics = 0;
    qsizetype records = 0;
    qsizetype triggers = 0;
    qsizetype policies = 0;
    qsizetype narrative = 0;
    qsizetype annualEvidence = 0;
};

inline Framework shippedSchedule(const QString& key) {
    const ShippedFramework file = shippedFramework(key);
    Result<Framework> framework = readFramework(file.json, file.fileName);
    return framework ? *std::move(framework) : Framework{};
}

/// Base of the test classes of the single schedules.
class ScheduleChecks : public Checks {
protected:
    explicit ScheduleChecks(const QString& key) : m_framework(shippedSchedule(key)) {}

    const Framework& framework() const { return m_framework; }

    static void rowColumns() {
        QTest::addColumn<QString>("ref");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("red");
        QTest::addColumn<QString>("frequencies");
    }
    static void addRow(const ScheduleRow& row) {
        QTest::newRow(row.ref) << QString::fromLatin1(row.ref) << QString::fromLatin1(row.target)
                               << QString::fromLatin1(row.red)
                               << QString::fromLatin1(row.frequencies);
    }
    static void addRows(std::span<const ScheduleRow> rows) {
        for (const ScheduleRow& row : rows) {
            addRow(row);
        }
    }
    /// A run of lettered rows without targets: "SP.a" to "SP.g".
    static void addLetters(const QByteArray& prefix, char last, const char* frequencies) {
        for (char letter = 'a'; letter <= last; ++letter) {
            addRow({QByteArray(prefix + letter).constData(), "", "", frequencies});
        }
    }
    void checkRow() const {
        QFETCH(QString, ref);
        const Indicator* indicator = m_framework.indicator(ref);
        QVERIFY(indicator);
        const auto text = [](const std::optional<Decimal>& number) {
            return number ? number->toString() : QString();
        };
        QTEST(text(indicator->target), "target");
        QTEST(text(indicator->floor), "red");
        QTEST(letters(indicator->frequencies), "frequencies");
    }
    void checkCounts(const ScheduleCounts& expected) const {
        const auto ofKind = [&](QLatin1StringView kind) {
            return std::ranges::count(m_framework.socialValue, kind, &SocialValueMeasure::kind);
        };
        const auto inSchedule = [](const Indicator& indicator) {
            return indicator.beside.isEmpty();
        };
        QCOMPARE(std::ranges::count_if(m_framework.indicators, inSchedule), expected.indicators);
        QCOMPARE(std::ssize(m_framework.returns), expected.returns);
        QCOMPARE(std::ssize(m_framework.outcomes), expected.outcomes);
        QCOMPARE(ofKind(QLatin1StringView("outcome")), expected.socialOutcomes);
        QCOMPARE(ofKind(QLatin1StringView("metric")), expected.socialMetrics);
        QCOMPARE(std::ssize(m_framework.records), expected.records);
        QCOMPARE(std::ssize(m_framework.triggers), expected.triggers);
        QCOMPARE(std::ssize(m_framework.policies), expected.policies);
        QCOMPARE(std::ssize(m_framework.narrative), expected.narrative);
        QCOMPARE(std::ssize(m_framework.annualEvidence), expected.annualEvidence);
    }
    /// The refs of the indicators for which it holds, in order.
    template<class Condition>
    QStringList refsWhere(Condition holds) const {
        QStringList refs;
        for (const Indicator& indicator : m_framework.indicators) {
            if (holds(indicator)) {
                refs.append(indicator.ref);
            }
        }
        return refs;
    }
    QStringList criticalOnes() const {
        return refsWhere([](const Indicator& indicator) { return indicator.critical; });
    }
    QStringList withRedLevel() const {
        return refsWhere([](const Indicator& indicator) { return indicator.floor.has_value(); });
    }
    /// The day that a return for a period falls due, as text; empty where none is set.
    QString due(const QString& kind, const QString& period) const {
        const ReturnKind* returned = m_framework.returnKind(kind);
        const PeriodCalendar calendar{m_framework.yearStartMonth, QDate(2025, 4, 7)};
        const std::optional<DueDate> date =
            returned ? dueDate(returned->due, *Period::parse(period), calendar, WorkingCalendar())
                     : std::nullopt;
        return date ? date->date.toString(Qt::ISODate) : QString();
    }

private:
    static QString letters(const std::vector<Frequency>& frequencies) {
        static const std::map<Frequency, QChar> names{{Frequency::FourWeekly, u'W'},
                                                      {Frequency::Monthly, u'M'},
                                                      {Frequency::Quarterly, u'Q'},
                                                      {Frequency::Annual, u'A'}};
        QString text;
        for (const Frequency frequency : frequencies) {
            text.append(names.at(frequency));
        }
        return text;
    }

    const Framework m_framework;
};

} // namespace quarterlight
