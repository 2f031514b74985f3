// The shipped framework of the statutory advocacy schedule.
#include "framework/schedule_checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

constexpr ScheduleRow rows[] = {
    {"K1", "2", "", "Q"},  {"K2", "2", "", "Q"},    {"K3", "2", "", "Q"},  {"K4", "2", "", "Q"},
    {"K5", "95", "", "Q"}, {"K6", "90", "", "Q"},   {"K7", "80", "", "Q"}, {"K8", "75", "", "Q"},
    {"K9", "30", "", "Q"}, {"K10", "100", "", "Q"}, {"M1", "", "", "M"},   {"M2", "", "", "M"},
    {"M3", "", "", "M"},   {"M4", "", "", "M"},     {"M5", "", "", "M"},   {"M6", "", "", "M"},
    {"M7", "", "", "Q"},   {"M8", "", "", "Q"},     {"M9", "", "", "Q"},   {"M10", "", "", "Q"},
    {"M11", "", "", "Q"},  {"M12", "", "", "Q"},    {"M13", "", "", "Q"},  {"M14", "", "", "A"},
    {"M15", "", "", "Q"},
};

} // namespace

class TestStatutoryAdvocacy : public ScheduleChecks {
    Q_OBJECT
public:
    TestStatutoryAdvocacy() : ScheduleChecks(u"statutory-advocacy"_s) {}
private slots:
    void everyIndicatorRowByRow_data() {
        rowColumns();
        addRows(rows);
    }
    void everyIndicatorRowByRow() { checkRow(); }
    void holdsWhatTheScheduleLists();
    void digest42_monthsAndFirstQuarter();
    void digest43_thirdQuarterAndItsNarrative();
    void digest49_exceptionAdvocacyOfOneAuthority();
};

void TestStatutoryAdvocacy::holdsWhatTheScheduleLists() {
    ScheduleCounts expected;
    expected.indicators = 25;
    expected.returns = 4;
    expected.outcomes = 10;
    expected.socialMetrics = 27;
    expected.records = 6;
    expected.triggers = 9;
    expected.policies = 4;
    expected.narrative = 10;
    checkCounts(expected);
    QCOMPARE(criticalOnes(), QStringList());
    QCOMPARE(withRedLevel(), QStringList());
    QVERIFY(framework().joint);
    QCOMPARE(framework().authorities.size(), 2);
    QCOMPARE(framework().yearStartMonth, 9);
}

void TestStatutoryAdvocacy::digest42_monthsAndFirstQuarter() {
    QCOMPARE(due(u"monthly"_s, u"2025-11"_s), u"2025-12-14"_s); // a Sunday
    QCOMPARE(due(u"quarterly"_s, u"2025-Q1"_s), u"2025-12-14"_s);
}

void TestStatutoryAdvocacy::digest43_thirdQuarterAndItsNarrative() {
    QCOMPARE(due(u"quarterly"_s, u"2025-Q3"_s), u"2026-06-14"_s);
    QCOMPARE(due(u"narrative"_s, u"2025-Q3"_s), u"2026-06-14"_s);
    QVERIFY(framework().returnKind(u"narrative")->perAuthority); // two of them
}

void TestStatutoryAdvocacy::digest49_exceptionAdvocacyOfOneAuthority() {
    const QStringList west{u"Cheshire West and Chester"_s};
    QCOMPARE(refsWhere([](const Indicator& one) { return !one.authorities.isEmpty(); }),
             QStringList{u"M15"_s});
    QCOMPARE(framework().indicator(u"M15")->authorities, west);
    for (const Indicator& indicator : framework().indicators) {
        for (const Breakdown& breakdown : indicator.breakdowns) {
            const bool listed = breakdown.values.contains(u"Exception Advocacy"_s);
            QCOMPARE(breakdown.scopes.size(), size_t(listed ? 1 : 0));
            QVERIFY(!listed || breakdown.scopes.front().authorities == west);
        }
    }
    QCOMPARE(framework().socialValueFor(west).size(), size_t(7));
    QCOMPARE(framework().socialValueFor({u"Cheshire East"_s}).size(), size_t(27));
}

QTEST_APPLESS_MAIN(TestStatutoryAdvocacy)
#include "test_statutory_advocacy.moc"
