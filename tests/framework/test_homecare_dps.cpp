// The shipped framework of the homecare schedule.
#include "framework/schedule_checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

constexpr ScheduleRow rows[] = {
    {"1.1", "80", "", "Q"},  {"2.1", "100", "", "Q"}, {"2.2", "80", "", "Q"},
    {"3.1", "100", "", "Q"}, {"4.1", "80", "", "Q"},  {"4.2", "70", "", "Q"},
    {"5.1", "", "", "Q"},    {"5.2", "", "", "Q"},    {"5.3", "", "", "Q"},
    {"5.4", "", "", "Q"},    {"6.1", "", "", "Q"},    {"6.2", "", "", "Q"},
    {"6.3", "", "", "Q"},    {"6.4", "", "", "Q"},    {"6.5", "", "", "Q"},
    {"6.6", "", "", "Q"},    {"7.1", "", "", "Q"},    {"7.2", "", "", "Q"},
    {"7.3", "", "", "Q"},    {"7.4", "", "", "Q"},    {"7.5", "", "", "Q"},
    {"7.6", "", "", "Q"},    {"7.7", "", "", "Q"},    {"8.1", "", "", "Q"},
    {"8.2", "", "", "Q"},    {"D1", "", "", "Q"},
};

} // namespace

class TestHomecareDps : public ScheduleChecks {
    Q_OBJECT
public:
    TestHomecareDps() : ScheduleChecks(u"homecare-dps"_s) {}
private slots:
    void everyIndicatorRowByRow_data() {
        rowColumns();
        addRows(rows);
    }
    void everyIndicatorRowByRow() { checkRow(); }
    void holdsWhatTheScheduleLists();
    void digest55_noDateIsInvented();
};

void TestHomecareDps::holdsWhatTheScheduleLists() {
    ScheduleCounts expected;
    expected.indicators = 26;
    expected.returns = 5;
    expected.outcomes = 6;
    expected.narrative = 6;
    expected.annualEvidence = 1;
    checkCounts(expected);
    QCOMPARE(criticalOnes(), QStringList());
    QCOMPARE(withRedLevel(), QStringList());
}

void TestHomecareDps::digest55_noDateIsInvented() {
    for (const ReturnKind& kind : framework().returns) {
        QCOMPARE(kind.due.kind, DueRule::Kind::Unset);
    }
}

QTEST_APPLESS_MAIN(TestHomecareDps)
#include "test_homecare_dps.moc"
