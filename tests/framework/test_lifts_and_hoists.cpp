// The shipped framework of the lifts and hoists schedule.
#include "framework/schedule_checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

constexpr ScheduleRow rows[] = {
    {"1.1", "100", "90", "MA"}, {"1.2", "100", "90", "MA"}, {"1.3", "100", "90", "MA"},
    {"1.4", "100", "90", "MA"}, {"1.5", "100", "90", "MA"}, {"1.6", "100", "90", "MA"},
    {"1.7", "65", "50", "A"},   {"2.1", "", "", "MA"},      {"2.2", "", "", "MA"},
    {"2.3", "", "", "MA"},      {"2.4", "", "", "QA"},      {"2.5", "", "", "MA"},
    {"2.6", "", "", "MA"},      {"2.7", "", "", "MA"},      {"2.8", "", "", ""},
    {"2.9", "95", "", "MA"},    {"3.1", "", "", "QA"},      {"3.2", "", "", "QA"},
    {"3.3", "", "", "QA"},      {"3.4", "", "", "QA"},
};

} // namespace

class TestLiftsAndHoists : public ScheduleChecks {
    Q_OBJECT
public:
    TestLiftsAndHoists() : ScheduleChecks(u"lifts-and-hoists"_s) {}
private slots:
    void everyIndicatorRowByRow_data() {
        rowColumns();
        addRows(rows);
    }
    void everyIndicatorRowByRow() { checkRow(); }
    void holdsWhatTheScheduleLists();
    void digest1_monthsAndQuarters_data();
    void digest1_monthsAndQuarters();
    void digest2_theAnnualReturnKeepsASunday();
    void digest14_redLevelsOfResponseTimes();
    void digest18_ratingsByLevel();
};

void TestLiftsAndHoists::holdsWhatTheScheduleLists() {
    ScheduleCounts expected;
    expected.indicators = 20;
    expected.returns = 3;
    expected.outcomes = 4;
    expected.socialOutcomes = 6;
    expected.records = 7;
    expected.triggers = 10;
    expected.policies = 21; // 19 of the governance framework
    expected.annualEvidence = 6;
    checkCounts(expected);
    QCOMPARE(criticalOnes(), QStringList());
}

void TestLiftsAndHoists::digest1_monthsAndQuarters_data() {
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("date");
    QTest::newRow("a Sunday") << u"monthly"_s << u"2025-05"_s << u"2025-06-13"_s;
    QTest::newRow("another") << u"monthly"_s << u"2026-01"_s << u"2026-02-13"_s;
    QTest::newRow("a Tuesday") << u"monthly"_s << u"2025-03"_s << u"2025-04-15"_s;
    QTest::newRow("after Good Friday") << u"monthly"_s << u"2028-03"_s << u"2028-04-13"_s;
    QTest::newRow("quarter") << u"quarterly"_s << u"2025-Q4"_s << u"2026-04-15"_s;
}

void TestLiftsAndHoists::digest1_monthsAndQuarters() {
    QFETCH(QString, kind);
    QFETCH(QString, period);
    QTEST(due(kind, period), "date");
}

void TestLiftsAndHoists::digest2_theAnnualReturnKeepsASunday() {
    QCOMPARE(due(u"annual"_s, u"2027"_s), u"2028-04-30"_s);
}

void TestLiftsAndHoists::digest14_redLevelsOfResponseTimes() {
    QCOMPARE(withRedLevel(),
             (QStringList{u"1.1"_s, u"1.2"_s, u"1.3"_s, u"1.4"_s, u"1.5"_s, u"1.6"_s, u"1.7"_s}));
}

void TestLiftsAndHoists::digest18_ratingsByLevel() {
    const Indicator* satisfaction = framework().indicator(u"2.9");
    QVERIFY(satisfaction);
    QCOMPARE(satisfaction->measure, Measure::Ratings);
    QCOMPARE(satisfaction->ratingLevels,
             (QStringList{u"Excellent"_s, u"Good"_s, u"Requires improvement"_s, u"Poor"_s}));
    QCOMPARE(satisfaction->goodRatings, (QStringList{u"Excellent"_s, u"Good"_s}));
}

QTEST_APPLESS_MAIN(TestLiftsAndHoists)
#include "test_lifts_and_hoists.moc"
