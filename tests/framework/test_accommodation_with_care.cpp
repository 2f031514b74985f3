// The shipped framework of the accommodation with care schedule.
#include "framework/schedule_checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

constexpr ScheduleRow rows[] = {
    {"2.2.1(a)", "95", "", "Q"}, {"2.2.1(b)", "85", "", "A"},  {"2.2.1(c)", "90", "", "A"},
    {"Safe", "95", "", "W"},     {"Effective", "95", "", "W"}, {"Caring", "95", "", "W"},
    {"Well Led", "95", "", "W"}, {"ROTAS", "", "", "W"},       {"ADMISSIONS", "", "", "W"},
    {"RETENTION", "", "", "Q"},
};

const QStringList domains{u"Safe"_s, u"Effective"_s, u"Caring"_s, u"Well Led"_s};

} // namespace

class TestAccommodationWithCare : public ScheduleChecks {
    Q_OBJECT
public:
    TestAccommodationWithCare() : ScheduleChecks(u"accommodation-with-care"_s) {}
private slots:
    void everyIndicatorRowByRow_data();
    void everyIndicatorRowByRow() { checkRow(); }
    void holdsWhatTheScheduleLists();
    void digest2_theAnnualReturnKeepsASunday();
    void digest30_reviewsMayExceedTheQuota();
    void digest33_criticalDomainsHaveTheirConsequence();
    void digest37_complaintsByWhetherResolvedIn28Days();
    void digest38_surveyTopicsAndMeetingsOfRelatives();
    void noDateWhereNoneIsGiven();
};

void TestAccommodationWithCare::everyIndicatorRowByRow_data() {
    rowColumns();
    addRows(rows);
    addLetters("SP.", 'g', "W");
    addLetters("WF.", 'j', "W");
    addLetters("CC.", 'j', "W");
    addLetters("SG.", 'n', "W");
    addLetters("AI.", 'd', "W");
    addLetters("HR.", 'd', "Q");
    addLetters("CP.", 'c', "Q");
    addLetters("HS.", 'd', "Q");
    addLetters("SQ.", 'c', "Q");
}

void TestAccommodationWithCare::holdsWhatTheScheduleLists() {
    ScheduleCounts expected;
    expected.indicators = 69;
    expected.returns = 3;
    expected.outcomes = 9;
    expected.socialOutcomes = 9;
    expected.records = 10;
    expected.triggers = 12;
    expected.policies = 25; // 21 of the governance framework
    expected.annualEvidence = 31;
    checkCounts(expected);
    QCOMPARE(withRedLevel(), QStringList());
}

void TestAccommodationWithCare::digest2_theAnnualReturnKeepsASunday() {
    QCOMPARE(due(u"annual"_s, u"2027"_s), u"2028-04-30"_s);
}

void TestAccommodationWithCare::digest30_reviewsMayExceedTheQuota() {
    QCOMPARE(refsWhere([](const Indicator& one) { return one.mayExceed; }),
             (QStringList{u"2.2.1(a)"_s, u"Effective"_s}));
}

void TestAccommodationWithCare::digest33_criticalDomainsHaveTheirConsequence() {
    QCOMPARE(criticalOnes(), domains);
    QCOMPARE(refsWhere([](const Indicator& one) { return !one.consequence.isEmpty(); }), domains);
}

void TestAccommodationWithCare::digest37_complaintsByWhetherResolvedIn28Days() {
    const Indicator* complaints = framework().indicator(u"CC.d");
    QVERIFY(complaints);
    const Breakdown& resolution = complaints->breakdowns.front();
    QCOMPARE(resolution.values.size(), 2); // an open one past its time has no third place
    QVERIFY(!resolution.open && resolution.addsUp);
    const auto limit = std::ranges::find(framework().deadlines, u"complaint-split"_s, &Duty::key);
    QVERIFY(limit != framework().deadlines.end());
    QCOMPARE(limit->due.kind, DueRule::Kind::DaysAfter);
    QCOMPARE(limit->due.days, 28);
}

void TestAccommodationWithCare::digest38_surveyTopicsAndMeetingsOfRelatives() {
    QCOMPARE(framework().surveys.front().items.size(), 12);
    const auto meeting =
        std::ranges::find(framework().meetings, u"relatives-meeting"_s, &Duty::key);
    QVERIFY(meeting != framework().meetings.end());
    QCOMPARE(meeting->frequency, u"quarterly"_s);
}

void TestAccommodationWithCare::noDateWhereNoneIsGiven() {
    QCOMPARE(due(u"four-weekly"_s, u"2025-P01"_s), QString());
    QCOMPARE(due(u"quarterly"_s, u"2025-Q1"_s), QString());
}

QTEST_APPLESS_MAIN(TestAccommodationWithCare)
#include "test_accommodation_with_care.moc"
