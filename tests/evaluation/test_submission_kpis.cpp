// Timeliness and accuracy from the log of returns, and misses in a row (digest 3, 4, 5; quirks L17,
// D20, A27, V23: late counts as a miss).
#include "core/evaluation/submission_kpis.h"
#include "due_case.h"
#include "support/checks.h"

#include <QJsonObject>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

/// One monthly return due on the 15th, judged by the rules that four schedules share.
Framework monthlyReturns() {
    Framework framework;
    framework.authorities = {u"North"_s};
    ReturnKind monthly;
    monthly.key = u"monthly"_s;
    monthly.title = u"Monthly return"_s;
    monthly.due.kind = DueRule::Kind::DayOfMonth;
    monthly.due.day = 15;
    monthly.due.months = 1;
    framework.returns = {monthly};
    const auto rule = [](const QString& key, const QJsonObject& parameters) {
        return Clause{key, key, {}, u"3.4"_s, false, parameters};
    };
    framework.rules = {rule(u"timeliness"_s, {{u"measures"_s, u"timeliness"_s}, {u"target"_s, 95}}),
                       rule(u"accuracy"_s, {{u"measures"_s, u"accuracy"_s}, {u"target"_s, 95}}),
                       rule(u"three-misses"_s, {{u"consecutiveMissed"_s, 3}})};
    return framework;
}

QString monthName(int index) {
    return Period{Frequency::Monthly, 2025 + (index + 3) / 12, (index + 3) % 12 + 1}.name();
}

/// The day on which the return of the index-th month of the term, from April 2025, is due.
QDate dueDay(int index) {
    return QDate(2025, 5, 15).addMonths(index);
}

SubmissionKpi kpi(const std::vector<SubmissionKpi>& kpis, const QString& rule) {
    for (const SubmissionKpi& each : kpis) {
        if (each.rule == rule) {
            return each;
        }
    }
    return {};
}

constexpr DateRange always{QDate::fromJulianDay(2440000), QDate::fromJulianDay(2500000)};

} // namespace

class TestSubmissionKpis : public Checks {
    Q_OBJECT
private slots:
    void digest03_timeliness_data();
    void digest03_timeliness();
    void digest03_accuracy_data();
    void digest03_accuracy();
    void digest04_threeInARow_data();
    void digest04_threeInARow();
    void digest04_eachKindAndAuthorityByItself();
    void digest05_oneLateOrInaccurateReturnIsNamed();
    void waivedAndUndatedReturnsCountInNeither();
    void aCorrectionSentLaterIsNotLate();
    void theRulesMonthsCount();
    void shippedSchedulesAskForIt_data();
    void shippedSchedulesAskForIt();
};

void TestSubmissionKpis::digest03_timeliness_data() {
    QTest::addColumn<int>("onTime");
    QTest::addColumn<int>("late");
    QTest::addColumn<int>("missing");
    QTest::addColumn<bool>("missed");
    QTest::newRow("16 of 17, one late: 94.1%") << 16 << 1 << 0 << true;
    QTest::newRow("16 of 17, one missing") << 16 << 0 << 1 << true;
    QTest::newRow("19 of 20: 95% exactly") << 19 << 1 << 0 << false;
    QTest::newRow("18 of 19: 94.7%") << 18 << 1 << 0 << true;
    QTest::newRow("all") << 17 << 0 << 0 << false;
}

void TestSubmissionKpis::digest03_timeliness() {
    QFETCH(int, onTime);
    QFETCH(int, late);
    QFETCH(int, missing);
    DueCase test(monthlyReturns(), {QDate(2025, 4, 1), QDate(2028, 3, 31)});
    for (int index = 0; index < onTime; ++index) {
        test.receive(u"monthly"_s, monthName(index), dueDay(index)); // on the day itself
    }
    for (int index = onTime; index < onTime + late; ++index) {
        test.receive(u"monthly"_s, monthName(index), dueDay(index).addDays(1));
    }
    const int all = onTime + late + missing;
    test.asOf = dueDay(all - 1).addDays(10); // the next one is open, and doesn't count yet
    const SubmissionKpi found =
        kpi(submissionKpis(test.question().owed(), always), u"timeliness"_s);
    QCOMPARE(found.counted.size(), size_t(all));
    QCOMPARE(found.good(), onTime);
    QCOMPARE(found.missed.size(), size_t(late + missing));
    QCOMPARE(found.target, Decimal(95));
    QTEST(found.isMissed(), "missed");
}

void TestSubmissionKpis::digest03_accuracy_data() {
    QTest::addColumn<int>("accurate");
    QTest::addColumn<int>("inaccurate");
    QTest::addColumn<bool>("missed");
    QTest::newRow("16 of 17") << 16 << 1 << true;
    QTest::newRow("19 of 20") << 19 << 1 << false;
}

void TestSubmissionKpis::digest03_accuracy() {
    QFETCH(int, accurate);
    QFETCH(int, inaccurate);
    DueCase test(monthlyReturns(), {QDate(2025, 4, 1), QDate(2028, 3, 31)});
    const int all = accurate + inaccurate;
    for (int index = 0; index < all; ++index) {
        test.receive(u"monthly"_s, monthName(index), dueDay(index), {}, ReturnState::Accepted,
                     index < accurate);
    }
    test.receive(u"monthly"_s, monthName(all), dueDay(all)); // nobody checked this one
    test.asOf = dueDay(all);
    const SubmissionKpi found = kpi(submissionKpis(test.question().owed(), always), u"accuracy"_s);
    QCOMPARE(found.counted.size(), size_t(all));
    QCOMPARE(found.missed.size(), size_t(inaccurate));
    QTEST(found.isMissed(), "missed");
}

void TestSubmissionKpis::digest04_threeInARow_data() {
    QTest::addColumn<QString>("history"); // t in time, l late, m missing, w waived
    QTest::addColumn<QList<int>>("runs");
    QTest::newRow("miss, miss, on time, miss") << u"mmtm"_s << QList<int>{};
    QTest::newRow("three missing") << u"mmm"_s << QList<int>{3};
    QTest::newRow("two") << u"tmm"_s << QList<int>{};
    QTest::newRow("late counts") << u"lml"_s << QList<int>{3};
    QTest::newRow("four after one in time") << u"tmlmm"_s << QList<int>{4};
    QTest::newRow("two runs") << u"mmmtlll"_s << QList<int>{3, 3};
    QTest::newRow("a waived one between") << u"mmwm"_s << QList<int>{3};
}

void TestSubmissionKpis::digest04_threeInARow() {
    QFETCH(QString, history);
    DueCase test(monthlyReturns());
    for (int index = 0; index < history.size(); ++index) {
        if (history[index] != u'm') {
            test.receive(u"monthly"_s, monthName(index),
                         dueDay(index).addDays(history[index] == u'l' ? 1 : 0), {},
                         history[index] == u'w' ? ReturnState::Waived : ReturnState::Received);
        }
    }
    test.asOf = dueDay(int(history.size()) - 1).addDays(1);
    QList<int> runs;
    for (const MissedRun& run : missedRuns(test.question().owed())) {
        runs.append(int(run.missed.size()));
        QCOMPARE(run.rule, u"three-misses"_s);
    }
    QTEST(runs, "runs");
}

void TestSubmissionKpis::digest04_eachKindAndAuthorityByItself() {
    Framework framework = monthlyReturns();
    framework.authorities = {u"North"_s, u"South"_s};
    framework.returns.front().perAuthority = true;
    DueCase test(framework);
    for (int index = 0; index < 3; ++index) {
        test.receive(u"monthly"_s, monthName(index), dueDay(index), u"North"_s);
    }
    test.asOf = dueDay(2).addDays(1);
    const std::vector<MissedRun> runs = missedRuns(test.question().owed());
    QCOMPARE(runs.size(), size_t{1});
    QCOMPARE(runs.front().missed.front().authority, u"South"_s);
    QCOMPARE(runs.front().missed.front().period.name(), u"2025-04"_s);
}

void TestSubmissionKpis::digest05_oneLateOrInaccurateReturnIsNamed() {
    DueCase test(monthlyReturns());
    test.receive(u"monthly"_s, u"2025-04"_s, QDate(2025, 5, 16), {}, ReturnState::Accepted, false);
    test.asOf = QDate(2025, 5, 20);
    const std::vector<SubmissionKpi> kpis = submissionKpis(test.question().owed());
    for (const QString& rule : {u"timeliness"_s, u"accuracy"_s}) {
        const SubmissionKpi found = kpi(kpis, rule);
        QCOMPARE(found.missed.size(), size_t{1});
        QCOMPARE(found.missed.front().period.name(), u"2025-04"_s);
        QVERIFY(found.isMissed());
    }
    // The next day of judging knows it; the day before does not.
    test.asOf = QDate(2025, 5, 15);
    QVERIFY(kpi(submissionKpis(test.question().owed()), u"accuracy"_s).counted.empty());
}

void TestSubmissionKpis::waivedAndUndatedReturnsCountInNeither() {
    Framework framework = monthlyReturns();
    ReturnKind undated = framework.returns.front();
    undated.key = u"undated"_s;
    undated.due = {};
    framework.returns.push_back(undated);
    DueCase test(framework);
    test.receive(u"monthly"_s, u"2025-04"_s, QDate(2025, 5, 30), {}, ReturnState::Waived, false);
    test.asOf = QDate(2025, 6, 10);
    for (const SubmissionKpi& found : submissionKpis(test.question().owed())) {
        QVERIFY(found.counted.empty());
        QVERIFY(!found.value());
        QVERIFY(!found.isMissed());
    }
    QVERIFY(missedRuns(test.question().owed()).empty());
}

void TestSubmissionKpis::aCorrectionSentLaterIsNotLate() {
    DueCase test(monthlyReturns());
    test.receive(u"monthly"_s, u"2025-04"_s, QDate(2025, 5, 14), {}, ReturnState::Received, false);
    test.receive(u"monthly"_s, u"2025-04"_s, QDate(2025, 5, 28), {}, ReturnState::Accepted, true);
    test.asOf = QDate(2025, 6, 10);
    const std::vector<SubmissionKpi> kpis = submissionKpis(test.question().owed());
    QVERIFY(kpi(kpis, u"timeliness"_s).missed.empty());
    QCOMPARE(kpi(kpis, u"accuracy"_s).missed.size(), size_t{1}); // the first was not accurate
}

void TestSubmissionKpis::theRulesMonthsCount() {
    DueCase test(monthlyReturns()); // late for April 2025 (due 15 May), then in time
    for (int index = 0; index < 14; ++index) {
        test.receive(u"monthly"_s, monthName(index), dueDay(index).addDays(index == 0 ? 1 : 0));
    }
    test.asOf = QDate(2026, 5, 14);
    QCOMPARE(kpi(submissionKpis(test.question().owed()), u"timeliness"_s).missed.size(), size_t{1});
    test.asOf = QDate(2026, 5, 15); // twelve months from 16 May
    QVERIFY(kpi(submissionKpis(test.question().owed()), u"timeliness"_s).missed.empty());
}

void TestSubmissionKpis::shippedSchedulesAskForIt_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("kpis");
    QTest::newRow("L") << u"lifts-and-hoists"_s << 2;
    QTest::newRow("D") << u"direct-payment-support"_s << 2;
    QTest::newRow("A") << u"accommodation-with-care"_s << 2;
    QTest::newRow("V") << u"statutory-advocacy"_s << 2;
    QTest::newRow("H has no such rule") << u"homecare-dps"_s << 0;
}

void TestSubmissionKpis::shippedSchedulesAskForIt() {
    QFETCH(QString, key);
    DueCase test(key);
    const std::vector<SubmissionKpi> kpis = submissionKpis(test.question().owed());
    QTEST(int(kpis.size()), "kpis");
    for (const SubmissionKpi& each : kpis) {
        QCOMPARE(each.target, Decimal(95));
        QVERIFY(!each.clause.isEmpty());
    }
}

QTEST_APPLESS_MAIN(TestSubmissionKpis)
#include "test_submission_kpis.moc"
