#include "evaluation/contract_case.h"
#include "support/checks.h"

#include <algorithm>
#include <random>

using namespace quarterlight;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(quarterlight::Status)

namespace {

const std::vector<Frequency> monthly{Frequency::Monthly, Frequency::Annual};
const std::vector<Frequency> quarterly{Frequency::Quarterly, Frequency::Annual};
const QString east = u"Cheshire East"_s;
const QString west = u"Cheshire West and Chester"_s;

Indicator byAuthority(Indicator made) {
    made.breakdowns = {{u"authority"_s, {}, {east, west}, false, true},
                       {u"type"_s, {}, {u"IMCA"_s, u"IMHA"_s}, true, true}};
    return made;
}

Slice authority(const QString& name) {
    return {{u"authority"_s, name}};
}

Indicator rollingReferrals() {
    Indicator referrals = indicator(Measure::Count, quarterly, 900);
    referrals.rolling = RollingRule{12};
    return referrals;
}

bool isEqual(const std::optional<Quotient>& value, Decimal number) {
    return value && value->compare(number) == 0;
}

} // namespace

class TestAggregation : public Checks {
    Q_OBJECT
private slots:
    void digest20_quarterOfRedMonthsIsRed();
    void digest21_fourQuartersOf890MissNineHundred();
    void digest21_fewerThanFourQuartersAreIncomplete();
    void digest21_enoughAlreadyIsMetBeforeTheWindowIsWhole();
    void digest21_anUnreportedQuarterIsNotZero();
    void digest21_paceAndProjection();
    void digest21_theYearsOwnFigureIsItsWindow();
    void digest49_oneAuthorityMissingIsNotReported();
    void digest49_anIndicatorOfOneAuthorityNeedsItAlone();
    void percentagesAddUpTheirPartsNeverTheirValues();
    void percentagesWithoutPartsFormNoYear();
    void aYearInProgressIsJudgedToDate();
    void aMissingMonthLeavesTheQuarterUnreported();
    void aMonthOfNoActivityAddsNothing();
    void aYearsOwnFigureCountsForItself();
    void aCountsTargetIsOneOfItsShortestPeriod();
    void lastIsThatOfThePeriodsEnd();
    void noneIsNotFormed();
    void monthsOutsideTheTermAreNotExpected();
    void fourWeekRunsMakeAQuarter();
    void verifiedPartsCountInTheLongerPeriod();
    void verifiedSlicesCountOnceTheyMakeTheWhole();
    void aVerifiedSliceReplacesItsReportedOne();
    void slicesOfTwoDimensionsAddUp();
    void slicesThatStandBesideEachOtherAreReadOneByOne();
    void sumsTooLargeGiveNoValue();
    void law_sumOfPartsIsTheWhole();
    void law_orderOfFiguresDoesNotMatter();
    void tableKeepsOneFigureAPlace();
};

void TestAggregation::digest20_quarterOfRedMonthsIsRed() {
    ContractCase contract({indicator(Measure::Percentage, monthly, 100, 90)});
    contract.put(u"2025-04"_s, parts(89, 100));
    contract.put(u"2025-05"_s, parts(88, 100));
    contract.put(u"2025-06"_s, parts(80, 100));
    for (const QString& period : {u"2025-04"_s, u"2025-05"_s, u"2025-06"_s, u"2025-Q1"_s}) {
        QCOMPARE(contract.status(period), Status::Failed);
    }
}

// Direct payment support 1.2: 200 + 220 + 230 + 240 = 890.
void TestAggregation::digest21_fourQuartersOf890MissNineHundred() {
    ContractCase contract({rollingReferrals()});
    contract.put(u"2025-Q1"_s, number(200));
    contract.put(u"2025-Q2"_s, number(220));
    contract.put(u"2025-Q3"_s, number(230));
    contract.put(u"2025-Q4"_s, number(240));
    const Evaluation missed = contract.in(u"2025-Q4"_s);
    QCOMPARE(missed.status, Status::Failed);
    QVERIFY(isEqual(missed.value, 240));
    QCOMPARE(missed.rolling->sum, Decimal(890));
    QVERIFY(missed.rolling->complete());
    QCOMPARE(contract.status(u"2025"_s), Status::Failed);
    contract.put(u"2026-Q1"_s, number(210)); // 220 + 230 + 240 + 210
    QCOMPARE(contract.in(u"2026-Q1"_s).rolling->sum, Decimal(900));
    QCOMPARE(contract.status(u"2026-Q1"_s), Status::Met);
}

void TestAggregation::digest21_fewerThanFourQuartersAreIncomplete() {
    ContractCase contract({rollingReferrals()});
    contract.put(u"2025-Q1"_s, number(200));
    contract.put(u"2025-Q2"_s, number(220));
    contract.put(u"2025-Q3"_s, number(230));
    const Evaluation third = contract.in(u"2025-Q3"_s);
    QCOMPARE(third.status, Status::NoTarget);
    QCOMPARE(third.rolling->held, 3);
    QCOMPARE(third.rolling->needed, 4);
    QVERIFY(!third.rolling->complete());
}

void TestAggregation::digest21_enoughAlreadyIsMetBeforeTheWindowIsWhole() {
    ContractCase contract({rollingReferrals()});
    contract.put(u"2025-Q1"_s, number(450));
    contract.put(u"2025-Q2"_s, number(450));
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::NoTarget);
    QCOMPARE(contract.status(u"2025-Q2"_s), Status::Met);
}

void TestAggregation::digest21_anUnreportedQuarterIsNotZero() {
    ContractCase contract({rollingReferrals()});
    contract.put(u"2025-Q1"_s, number(200));
    contract.put(u"2025-Q2"_s, number(220));
    contract.put(u"2025-Q4"_s, number(240));
    QCOMPARE(contract.status(u"2025-Q4"_s), Status::NotReported);
    QCOMPARE(contract.status(u"2025-Q3"_s), Status::NotReported);
}

void TestAggregation::digest21_paceAndProjection() {
    ContractCase contract({rollingReferrals()});
    contract.put(u"2025-Q1"_s, number(200));
    contract.put(u"2025-Q2"_s, number(220));
    QCOMPARE(contract.in(u"2025-Q2"_s).rolling->projection, Decimal(840)); // 420 / 2 × 4
}

void TestAggregation::digest21_theYearsOwnFigureIsItsWindow() {
    ContractCase contract({rollingReferrals()});
    contract.put(u"2025"_s, number(899));
    contract.put(u"2026"_s, number(900));
    QCOMPARE(contract.status(u"2025"_s), Status::Failed);
    QCOMPARE(contract.status(u"2026"_s), Status::Met);
}

void TestAggregation::digest49_oneAuthorityMissingIsNotReported() {
    ContractCase contract({byAuthority(indicator(Measure::Percentage, quarterly, 95))});
    contract.authorities = {east, west};
    contract.put(u"2025-Q1"_s, parts(19, 20), authority(east));
    const Evaluation half = contract.in(u"2025-Q1"_s);
    QCOMPARE(half.status, Status::NotReported);
    QCOMPARE(half.missingAuthorities, QStringList({west}));
    QVERIFY(isEqual(half.value, 95));
    contract.put(u"2025-Q1"_s, parts(0, 0), authority(west));
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::Met);
    QVERIFY(contract.in(u"2025-Q1"_s).missingAuthorities.isEmpty());
    contract.put(u"2025-Q1"_s, parts(18, 20), authority(west));
    QVERIFY(isEqual(contract.in(u"2025-Q1"_s).value, decimal(u"92.5"))); // 37 of 40
}

void TestAggregation::digest49_anIndicatorOfOneAuthorityNeedsItAlone() {
    Indicator exception = byAuthority(indicator(Measure::Count, quarterly));
    exception.authorities = {west};
    ContractCase contract({exception});
    contract.authorities = {east, west};
    contract.put(u"2025-Q1"_s, number(4), authority(west));
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::NoTarget);
    QVERIFY(isEqual(contract.in(u"2025-Q1"_s).value, 4));
}

// 1 of 1 and 45 of 99: 46% together, though the mean of 100% and 45.45% is above 70%.
void TestAggregation::percentagesAddUpTheirPartsNeverTheirValues() {
    ContractCase contract({indicator(Measure::Percentage, quarterly, 70)});
    contract.asOf = QDate(2025, 9, 30);
    contract.put(u"2025-Q1"_s, parts(1, 1));
    contract.put(u"2025-Q2"_s, parts(45, 99));
    const Evaluation year = contract.in(u"2025"_s);
    QVERIFY(isEqual(year.value, 46));
    QCOMPARE(year.status, Status::Failed);
    QVERIFY(year.fromParts);
}

void TestAggregation::percentagesWithoutPartsFormNoYear() {
    ContractCase contract({indicator(Measure::Percentage, quarterly, 70)});
    contract.asOf = QDate(2025, 9, 30);
    contract.put(u"2025-Q1"_s, number(90));
    contract.put(u"2025-Q2"_s, number(90));
    const Evaluation year = contract.in(u"2025"_s);
    QVERIFY(!year.value);
    QCOMPARE(year.status, Status::NotReported);
    QCOMPARE(year.held, 2);
    QCOMPARE(year.expected, 2);
}

void TestAggregation::aYearInProgressIsJudgedToDate() {
    ContractCase contract({indicator(Measure::Percentage, quarterly, 95)});
    contract.asOf = QDate(2025, 12, 31);
    contract.put(u"2025-Q1"_s, parts(19, 20));
    contract.put(u"2025-Q2"_s, parts(19, 20));
    QCOMPARE(contract.status(u"2025"_s), Status::NotReported); // the third quarter has ended
    QCOMPARE(contract.in(u"2025"_s).held, 2);
    QCOMPARE(contract.in(u"2025"_s).expected, 3);
    QVERIFY(isEqual(contract.in(u"2025"_s).value, 95));
    contract.asOf = QDate(2025, 12, 30);
    QCOMPARE(contract.status(u"2025"_s), Status::Met);
    QCOMPARE(contract.in(u"2025"_s).expected, 2);
}

void TestAggregation::aMissingMonthLeavesTheQuarterUnreported() {
    ContractCase contract({indicator(Measure::Count, monthly)});
    contract.put(u"2025-04"_s, number(3));
    contract.put(u"2025-06"_s, number(4));
    const Evaluation quarter = contract.in(u"2025-Q1"_s);
    QCOMPARE(quarter.status, Status::NotReported);
    QVERIFY(isEqual(quarter.value, 7));
    contract.put(u"2025-05"_s, number(0));
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::NoTarget);
}

void TestAggregation::aMonthOfNoActivityAddsNothing() {
    ContractCase contract({indicator(Measure::Percentage, monthly, 95)});
    contract.put(u"2025-04"_s, parts(0, 0));
    contract.put(u"2025-05"_s, parts(19, 20));
    contract.put(u"2025-06"_s, parts(0, 0));
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::Met);
    contract.put(u"2025-05"_s, parts(0, 0));
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::NoActivity);
}

void TestAggregation::aYearsOwnFigureCountsForItself() {
    ContractCase contract({indicator(Measure::Percentage, quarterly, 95)});
    contract.put(u"2025-Q1"_s, parts(20, 20));
    contract.put(u"2025"_s, parts(90, 100));
    const Evaluation year = contract.in(u"2025"_s);
    QCOMPARE(year.status, Status::Failed);
    QVERIFY(!year.fromParts);
    QCOMPARE(year.held, 1);
    QCOMPARE(year.expected, 1);
}

// Two briefings a quarter: a year of 8, 0, 0, 0 doesn't meet that, and no year is measured by it.
void TestAggregation::aCountsTargetIsOneOfItsShortestPeriod() {
    ContractCase contract({indicator(Measure::Count, {Frequency::Quarterly}, 2)});
    contract.put(u"2025-Q1"_s, number(8));
    for (const QString& period : {u"2025-Q2"_s, u"2025-Q3"_s, u"2025-Q4"_s}) {
        contract.put(period, number(0));
    }
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::Met);
    QCOMPARE(contract.status(u"2025-Q2"_s), Status::Failed);
    QVERIFY(isEqual(contract.in(u"2025"_s).value, 8));
    QCOMPARE(contract.status(u"2025"_s), Status::NoTarget);
    QVERIFY(!contract.in(u"2025"_s).target);
}

void TestAggregation::lastIsThatOfThePeriodsEnd() {
    Indicator people = indicator(Measure::Count, quarterly);
    people.aggregation = Aggregation::Last;
    ContractCase contract({people});
    contract.put(u"2025-Q1"_s, number(40));
    contract.put(u"2025-Q4"_s, number(44));
    QVERIFY(isEqual(contract.in(u"2025"_s).value, 44));
    QCOMPARE(contract.status(u"2025"_s), Status::NoTarget);
    contract.put(u"2026-Q3"_s, number(45));
    QCOMPARE(contract.status(u"2026"_s), Status::NotReported);
    QVERIFY(isEqual(contract.in(u"2026"_s).value, 45)); // so far
}

void TestAggregation::noneIsNotFormed() {
    Indicator people = indicator(Measure::Count, monthly);
    people.aggregation = Aggregation::None;
    ContractCase contract({people});
    for (int month = 4; month <= 12; ++month) {
        contract.put(Period{Frequency::Monthly, 2025, month}.name(), number(1));
    }
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::NotReported);
    QVERIFY(!contract.in(u"2025-Q1"_s).value);
    QCOMPARE(contract.in(u"2025-Q1"_s).expected, 0); // not reported for quarters
    QCOMPARE(contract.in(u"2025"_s).expected, 1);
    contract.put(u"2025"_s, number(5));
    QCOMPARE(contract.status(u"2025"_s), Status::NoTarget);
}

void TestAggregation::monthsOutsideTheTermAreNotExpected() {
    ContractCase contract({indicator(Measure::Count, monthly)},
                          {QDate(2025, 5, 31), QDate(2026, 5, 31)});
    contract.put(u"2025-05"_s, number(1));
    contract.put(u"2025-06"_s, number(2));
    const Evaluation quarter = contract.in(u"2025-Q1"_s);
    QCOMPARE(quarter.expected, 2);
    QCOMPARE(quarter.status, Status::NoTarget);
    QVERIFY(isEqual(quarter.value, 3));
}

// Runs of 28 days from 1 April 2025 end on 28 April, 26 May and 23 June; the fourth on 21 July.
void TestAggregation::fourWeekRunsMakeAQuarter() {
    ContractCase contract({indicator(Measure::Count, {Frequency::FourWeekly})});
    contract.calendar.fourWeekAnchor = QDate(2025, 4, 1);
    for (int run = 1; run <= 4; ++run) {
        contract.put(Period{Frequency::FourWeekly, 2025, run}.name(), number(run));
    }
    QVERIFY(isEqual(contract.in(u"2025-Q1"_s).value, 6));
    QCOMPARE(contract.in(u"2025-Q1"_s).expected, 3);
}

void TestAggregation::verifiedPartsCountInTheLongerPeriod() {
    ContractCase contract({indicator(Measure::Count, quarterly)});
    contract.asOf = QDate(2025, 9, 30);
    contract.put(u"2025-Q1"_s, number(10));
    contract.put(u"2025-Q2"_s, number(20));
    QVERIFY(!contract.in(u"2025"_s).verified);
    contract.put(u"2025-Q2"_s, number(15), {}, Source::Verified);
    const Evaluation year = contract.in(u"2025"_s);
    QVERIFY(isEqual(year.value, 25));
    QVERIFY(isEqual(year.verified, 25));
    QVERIFY(isEqual(year.reported, 30));
}

void TestAggregation::verifiedSlicesCountOnceTheyMakeTheWhole() {
    ContractCase contract({byAuthority(indicator(Measure::Count, quarterly))});
    contract.put(u"2025-Q1"_s, number(100));
    contract.put(u"2025-Q1"_s, number(60), authority(east), Source::Verified);
    QVERIFY(isEqual(contract.in(u"2025-Q1"_s).value, 100));
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::NoTarget);
    contract.put(u"2025-Q1"_s, number(38), authority(west), Source::Verified);
    QVERIFY(isEqual(contract.in(u"2025-Q1"_s).value, 98));
    QVERIFY(isEqual(contract.in(u"2025-Q1"_s).reported, 100));
}

void TestAggregation::aVerifiedSliceReplacesItsReportedOne() {
    ContractCase contract({byAuthority(indicator(Measure::Count, quarterly))});
    contract.put(u"2025-Q1"_s, number(60), authority(east));
    contract.put(u"2025-Q1"_s, number(40), authority(west));
    contract.put(u"2025-Q1"_s, number(38), authority(west), Source::Verified);
    const Evaluation quarter = contract.in(u"2025-Q1"_s);
    QVERIFY(isEqual(quarter.value, 98));
    QVERIFY(isEqual(quarter.verified, 98));
    QVERIFY(isEqual(quarter.reported, 100));
}

void TestAggregation::slicesOfTwoDimensionsAddUp() {
    ContractCase contract({byAuthority(indicator(Measure::Count, quarterly))});
    const auto put = [&](const QString& where, const QString& type, int value) {
        contract.put(u"2025-Q1"_s, number(value), {{u"authority"_s, where}, {u"type"_s, type}});
    };
    put(east, u"IMCA"_s, 5);
    put(east, u"IMHA"_s, 3);
    QCOMPARE(contract.in(u"2025-Q1"_s).missingAuthorities, QStringList({west}));
    put(west, u"IMCA"_s, 2);
    QVERIFY(isEqual(contract.in(u"2025-Q1"_s).value, 10));
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::NoTarget);
    const auto types =
        evaluateSlices(contract.context(), u"K"_s, u"type"_s, *Period::parse(u"2025-Q1"));
    QCOMPARE(types.size(), size_t(2));
    QVERIFY(isEqual(types[0].evaluation.value, 7)); // IMCA, both authorities
    QVERIFY(isEqual(types[1].evaluation.value, 3));
    const auto places =
        evaluateSlices(contract.context(), u"K"_s, u"authority"_s, *Period::parse(u"2025-Q1"));
    QCOMPARE(places.size(), size_t(2));
    QVERIFY(isEqual(places[0].evaluation.value, 8)); // both types
    QVERIFY(isEqual(places[1].evaluation.value, 2));
    const auto inEast = evaluateSlices(contract.context(), u"K"_s, u"type"_s,
                                       *Period::parse(u"2025-Q1"), authority(east));
    QVERIFY(isEqual(inEast[0].evaluation.value, 5));
    QVERIFY(isEqual(inEast[1].evaluation.value, 3));
}

void TestAggregation::slicesThatStandBesideEachOtherAreReadOneByOne() {
    // Suspensions and investigations, each begun and concluded: no sum makes sense of them.
    Indicator cases = indicator(Measure::Count, monthly);
    const auto beside = [](const QString& key, const QStringList& values) {
        Breakdown breakdown;
        breakdown.key = key;
        breakdown.values = values;
        breakdown.addsUp = false;
        return breakdown;
    };
    cases.breakdowns = {beside(u"case"_s, {u"Suspensions"_s, u"Investigations"_s}),
                        beside(u"stage"_s, {u"Begun"_s, u"Concluded"_s})};
    ContractCase contract({cases});
    const Slice begun{{u"case"_s, u"Suspensions"_s}, {u"stage"_s, u"Begun"_s}};
    const Slice concluded{{u"case"_s, u"Suspensions"_s}, {u"stage"_s, u"Concluded"_s}};
    for (const QString& month : {u"2025-04"_s, u"2025-05"_s, u"2025-06"_s}) {
        contract.put(month, number(2), begun);
        contract.put(month, number(1), concluded);
    }
    const Period quarter = *Period::parse(u"2025-Q1");
    const auto value = [&](const Slice& slice) {
        return evaluateSlice(contract.context(), u"K"_s, slice, quarter)->value;
    };
    QVERIFY(isEqual(value(begun), 6));
    QVERIFY(isEqual(value(concluded), 3));
    QVERIFY(!value({{u"case"_s, u"Suspensions"_s}}));
    QVERIFY(!value({{u"case"_s, u"Investigations"_s}, {u"stage"_s, u"Begun"_s}}));
}

void TestAggregation::sumsTooLargeGiveNoValue() {
    ContractCase contract({indicator(Measure::Count, quarterly)});
    contract.asOf = QDate(2025, 9, 30);
    contract.put(u"2025-Q1"_s, number(Decimal::fromUnits(Decimal::largest * Decimal::unit)));
    contract.put(u"2025-Q2"_s, number(Decimal::fromUnits(Decimal::largest * Decimal::unit)));
    QVERIFY(!contract.in(u"2025"_s).value);
    QCOMPARE(contract.status(u"2025"_s), Status::NotReported);
}

void TestAggregation::law_sumOfPartsIsTheWhole() {
    std::mt19937 random(7);
    std::uniform_int_distribution<int> cases(0, 500);
    for (int round = 0; round < 50; ++round) {
        ContractCase contract({indicator(Measure::Percentage, monthly, 95)});
        qint64 met = 0;
        qint64 all = 0;
        for (int month = 4; month <= 12; ++month) {
            const int of = cases(random);
            const int within = of == 0 ? 0 : cases(random) % (of + 1);
            contract.put(Period{Frequency::Monthly, 2025, month}.name(), parts(within, of));
            met += within;
            all += of;
        }
        contract.asOf = QDate(2025, 12, 31);
        Decimal quarters = 0;
        for (const QString& quarter : {u"2025-Q1"_s, u"2025-Q2"_s, u"2025-Q3"_s}) {
            quarters = *sum(quarters, *contract.in(quarter).numerator);
        }
        const Evaluation year = contract.in(u"2025"_s);
        QCOMPARE(*year.numerator, Decimal(int(met)));
        QCOMPARE(*year.numerator, quarters);
        QCOMPARE(*year.denominator, Decimal(int(all)));
        QCOMPARE(year.status, met * 100 >= all * 95 ? Status::Met : Status::Failed);
    }
}

void TestAggregation::law_orderOfFiguresDoesNotMatter() {
    ContractCase contract({byAuthority(indicator(Measure::Count, quarterly))});
    std::vector<Figure> figures;
    const Period quarter = *Period::parse(u"2025-Q1");
    for (const QString& where : {west, east}) {
        for (const QString& type : {u"IMHA"_s, u"IMCA"_s, u"Care Act"_s}) {
            for (const Source source : {Source::Verified, Source::Reported}) {
                const Slice slice{{u"authority"_s, where}, {u"type"_s, type}};
                const int value = int(figures.size()) + (source == Source::Verified ? 50 : 0);
                figures.push_back({{}, {{}, u"K"_s, quarter, slice, source}, number(value), {}});
            }
        }
    }
    contract.figures = FigureTable(figures);
    const Evaluation first = contract.in(u"2025-Q1"_s);
    std::mt19937 random(11);
    for (int round = 0; round < 20; ++round) {
        std::shuffle(figures.begin(), figures.end(), random);
        contract.figures = FigureTable(figures);
        const Evaluation again = contract.in(u"2025-Q1"_s);
        QVERIFY(again.value->compare(*first.value) == 0);
        QVERIFY(again.reported->compare(*first.reported) == 0);
        QCOMPARE(again.status, first.status);
    }
    QVERIFY(isEqual(first.value, 330));   // 0 + 2 + … + 10, and 50 each
    QVERIFY(isEqual(first.reported, 36)); // 1 + 3 + … + 11
}

void TestAggregation::tableKeepsOneFigureAPlace() {
    ContractCase contract({indicator(Measure::Count, quarterly)});
    contract.put(u"2025-Q1"_s, number(1));
    contract.put(u"2025-Q1"_s, number(2));
    contract.put(u"2026-Q3"_s, number(3), {}, Source::Verified);
    QCOMPARE(contract.figures.size(), qsizetype(2));
    const Period first = *Period::parse(u"2025-Q1");
    QCOMPARE(*contract.figures.find(u"K"_s, first, {}, Source::Reported)->amount.value, Decimal(2));
    QVERIFY(!contract.figures.find(u"K"_s, first, {}, Source::Verified));
    QVERIFY(!contract.figures.span(Frequency::Monthly));
    QCOMPARE(contract.figures.span(Frequency::Quarterly)->second, *Period::parse(u"2026-Q3"));
    contract.figures.remove({{}, u"K"_s, first, {}, Source::Reported});
    QVERIFY(!contract.figures.has(u"K"_s, first));
    QCOMPARE(contract.figures.size(), qsizetype(1));
    QCOMPARE(contract.figures.span(Frequency::Quarterly)->first, *Period::parse(u"2026-Q3"));
}

QTEST_APPLESS_MAIN(TestAggregation)
#include "test_aggregation.moc"
