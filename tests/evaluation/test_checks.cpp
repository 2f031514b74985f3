#include "core/evaluation/checks.h"
#include "evaluation/contract_case.h"
#include "support/checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(quarterlight::Measure)

namespace {

const std::vector<Frequency> quarterly{Frequency::Quarterly, Frequency::Annual};

std::vector<Remark> remarks(const ContractCase& contract, const QString& period,
                            const Amount& amount, const Slice& slice = {}) {
    const FigureKey key{{}, u"K"_s, *Period::parse(period), slice, Source::Reported};
    return checkFigure(contract.context(), key, amount);
}

std::vector<Remark> one(FigureRemark code, bool refuses, const QStringList& arguments) {
    return {{code, refuses, arguments}};
}

} // namespace

class TestChecks : public Checks {
    Q_OBJECT
private slots:
    void readsACell_data();
    void readsACell();
    void refusesACell_data();
    void refusesACell();
    void aRatingLevelTakesACountAlone();
    void textOfAnAmountReadsBack_data();
    void textOfAnAmountReadsBack();
    void refusesMoreThanAll();
    void takesMoreThanAllWhereTheSchedulesQuotaIsALeast();
    void refusesWhatIsNoPercentage();
    void refusesNegativeCounts();
    void warnsOfAFractionOfThings();
    void digest53_breakdownThatDoesNotAddUpWarnsOnly();
    void warnsWhenAYearDiffersFromItsQuarters();
    void warnsFarFromHistory_data();
    void warnsFarFromHistory();
    void fiveFiguresAreNoHistory();
};

void TestChecks::readsACell_data() {
    QTest::addColumn<Measure>("measure");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("numerator");
    QTest::addColumn<QString>("denominator");
    QTest::addColumn<QString>("value");
    const QString none;
    const auto row = [](const char* name, Measure measure, const QString& typed,
                        const QString& numerator, const QString& denominator,
                        const QString& value) {
        QTest::newRow(name) << measure << typed << numerator << denominator << value;
    };
    row("parts", Measure::Percentage, u"41/41"_s, u"41"_s, u"41"_s, none);
    row("parts apart", Measure::Percentage, u" 41 / 42 "_s, u"41"_s, u"42"_s, none);
    row("of", Measure::Percentage, u"41 of 42"_s, u"41"_s, u"42"_s, none);
    row("no cases", Measure::Percentage, u"0/0"_s, u"0"_s, u"0"_s, none);
    row("per cent", Measure::Percentage, u"94.5%"_s, none, none, u"94.5"_s);
    row("per cent apart", Measure::Percentage, u"94.5 %"_s, none, none, u"94.5"_s);
    row("bare", Measure::Percentage, u"94.5"_s, none, none, u"94.5"_s);
    row("ratings", Measure::Ratings, u"95/100"_s, u"95"_s, u"100"_s, none);
    row("time over cases", Measure::Duration, u"301/10"_s, u"301"_s, u"10"_s, none);
    row("time", Measure::Duration, u"30.1"_s, none, none, u"30.1"_s);
    row("count", Measure::Count, u"1,234"_s, none, none, u"1234"_s);
    row("records", Measure::Records, u"7"_s, none, none, u"7"_s);
    row("yes", Measure::YesNo, u"Yes"_s, none, none, u"1"_s);
    row("n", Measure::YesNo, u"n"_s, none, none, u"0"_s);
    row("nothing", Measure::Percentage, u"  "_s, none, none, none);
}

void TestChecks::readsACell() {
    QFETCH(Measure, measure);
    QFETCH(QString, typed);
    QFETCH(QString, numerator);
    QFETCH(QString, denominator);
    QFETCH(QString, value);
    const Result<Amount> amount = parseAmount(indicator(measure, quarterly), {}, typed);
    QVERIFY(amount.ok());
    const auto words = [](const std::optional<Decimal>& number) {
        return number ? number->toString() : QString();
    };
    QCOMPARE(words(amount->numerator), numerator);
    QCOMPARE(words(amount->denominator), denominator);
    QCOMPARE(words(amount->value), value);
}

void TestChecks::refusesACell_data() {
    QTest::addColumn<Measure>("measure");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("code");
    QTest::newRow("word") << Measure::Percentage << u"n/a"_s << int(FaultCode::NotANumber);
    QTest::newRow("half") << Measure::Percentage << u"41/"_s << int(FaultCode::NotANumber);
    QTest::newRow("three") << Measure::Percentage << u"1/2/3"_s << int(FaultCode::NotANumber);
    QTest::newRow("parts of a count") << Measure::Count << u"1/2"_s << int(FaultCode::NotANumber);
    QTest::newRow("share of a count") << Measure::Count << u"5%"_s << int(FaultCode::WrongType);
    QTest::newRow("large") << Measure::Count << u"9999999999"_s << int(FaultCode::TooLarge);
    QTest::newRow("maybe") << Measure::YesNo << u"maybe"_s << int(FaultCode::NotOneOf);
}

void TestChecks::refusesACell() {
    QFETCH(Measure, measure);
    QFETCH(QString, typed);
    QFETCH(int, code);
    const Result<Amount> amount = parseAmount(indicator(measure, quarterly), {}, typed);
    QVERIFY(!amount.ok());
    QCOMPARE(int(amount.fault().code), code);
}

void TestChecks::aRatingLevelTakesACountAlone() {
    const Indicator rated = indicator(Measure::Ratings, quarterly);
    const Slice good{{ratingBreakdown, u"Good"_s}};
    const Slice brent{{u"authority"_s, u"Brent"_s}};
    QCOMPARE(parseAmount(rated, good, u"40")->value, std::optional(Decimal(40)));
    QCOMPARE(parseAmount(rated, good, u"40%").fault().code, FaultCode::WrongType);
    QCOMPARE(parseAmount(rated, good, u"4/10").fault().code, FaultCode::NotANumber);
    // The whole of the ratings, also an authority's, is the share of the good ones.
    for (const Slice& whole : {Slice(), brent}) {
        QCOMPARE(parseAmount(rated, whole, u"40%")->value, std::optional(Decimal(40)));
        QCOMPARE(parseAmount(rated, whole, u"4/10")->denominator, std::optional(Decimal(10)));
    }
}

void TestChecks::textOfAnAmountReadsBack_data() {
    QTest::addColumn<Measure>("measure");
    QTest::addColumn<QString>("text");
    QTest::newRow("parts") << Measure::Percentage << u"41/41"_s;
    QTest::newRow("per cent") << Measure::Percentage << u"94.5%"_s;
    QTest::newRow("count") << Measure::Count << u"1234"_s;
    QTest::newRow("time") << Measure::Duration << u"301/10"_s;
    QTest::newRow("yes") << Measure::YesNo << u"yes"_s;
    QTest::newRow("no") << Measure::YesNo << u"no"_s;
    QTest::newRow("narrative") << Measure::Narrative << u"41/41 went well"_s;
    QTest::newRow("nothing") << Measure::Count << QString();
}

void TestChecks::textOfAnAmountReadsBack() {
    QFETCH(Measure, measure);
    QFETCH(QString, text);
    const Indicator of = indicator(measure, quarterly);
    const Result<Amount> amount = parseAmount(of, {}, text);
    QVERIFY(amount.ok());
    QCOMPARE(amountText(of, *amount), text);
}

void TestChecks::refusesMoreThanAll() {
    const ContractCase contract({indicator(Measure::Percentage, quarterly, 95)});
    QVERIFY(remarks(contract, u"2025-Q1"_s, parts(41, 41)).empty());
    QCOMPARE(remarks(contract, u"2025-Q1"_s, parts(42, 41)),
             one(FigureRemark::NumeratorAboveDenominator, true, {u"42"_s, u"41"_s}));
    const ContractCase times({indicator(Measure::Duration, quarterly)});
    QVERIFY(remarks(times, u"2025-Q1"_s, parts(42, 41)).empty());
}

void TestChecks::takesMoreThanAllWhereTheSchedulesQuotaIsALeast() {
    Indicator reviews = indicator(Measure::Percentage, quarterly, 95);
    reviews.mayExceed = true;
    ContractCase contract({reviews});
    QVERIFY(remarks(contract, u"2025-Q1"_s, parts(12, 11)).empty());
    QVERIFY(remarks(contract, u"2025-Q1"_s, number(decimal(u"109.1"))).empty());
    QCOMPARE(remarks(contract, u"2025-Q1"_s, number(-1)),
             one(FigureRemark::OutsidePercentage, true, {u"-1"_s}));
    contract.put(u"2025-Q1"_s, parts(12, 11));
    QCOMPARE(format(*contract.in(u"2025-Q1"_s).value, 1), u"109.1"_s);
    QCOMPARE(contract.status(u"2025-Q1"_s), Status::Met);
}

void TestChecks::refusesWhatIsNoPercentage() {
    const ContractCase contract({indicator(Measure::Percentage, quarterly, 95)});
    QVERIFY(remarks(contract, u"2025-Q1"_s, number(100)).empty());
    QCOMPARE(remarks(contract, u"2025-Q1"_s, number(decimal(u"100.1"))),
             one(FigureRemark::OutsidePercentage, true, {u"100.1"_s}));
}

void TestChecks::refusesNegativeCounts() {
    const ContractCase contract({indicator(Measure::Count, quarterly)});
    QVERIFY(remarks(contract, u"2025-Q1"_s, number(0)).empty());
    QCOMPARE(remarks(contract, u"2025-Q1"_s, number(-1)),
             one(FigureRemark::NegativeCount, true, {u"-1"_s}));
}

void TestChecks::warnsOfAFractionOfThings() {
    Indicator counted = indicator(Measure::Count, quarterly);
    counted.unit = u"people"_s;
    const Amount half = number(decimal(u"2.5"));
    QCOMPARE(remarks(ContractCase({counted}), u"2025-Q1"_s, half),
             one(FigureRemark::NotWhole, false, {u"2.5"_s}));
    counted.unit = u"hours"_s;
    QVERIFY(remarks(ContractCase({counted}), u"2025-Q1"_s, half).empty());
}

void TestChecks::digest53_breakdownThatDoesNotAddUpWarnsOnly() {
    Indicator ended = indicator(Measure::Count, quarterly);
    ended.breakdowns = {{u"reason"_s, u"Reason"_s, {u"died"_s, u"moved"_s}, false, true}};
    ContractCase contract({ended});
    contract.put(u"2025-Q1"_s, number(3), {{u"reason"_s, u"died"_s}});
    QVERIFY(remarks(contract, u"2025-Q1"_s, number(5)).empty()); // the other isn't there yet
    QCOMPARE(remarks(contract, u"2025-Q1"_s, number(2)),
             one(FigureRemark::BreakdownDoesNotAddUp, false, {u"Reason"_s, u"3"_s, u"2"_s}));
    contract.put(u"2025-Q1"_s, number(1), {{u"reason"_s, u"moved"_s}});
    QVERIFY(remarks(contract, u"2025-Q1"_s, number(4)).empty());
    QCOMPARE(remarks(contract, u"2025-Q1"_s, number(5)),
             one(FigureRemark::BreakdownDoesNotAddUp, false, {u"Reason"_s, u"4"_s, u"5"_s}));
    contract.put(u"2025-Q1"_s, number(4));
    QCOMPARE(remarks(contract, u"2025-Q1"_s, number(2), {{u"reason"_s, u"moved"_s}}),
             one(FigureRemark::BreakdownDoesNotAddUp, false, {u"Reason"_s, u"5"_s, u"4"_s}));
}

void TestChecks::warnsWhenAYearDiffersFromItsQuarters() {
    ContractCase contract({indicator(Measure::Percentage, quarterly, 95)});
    for (const QString& period : {u"2025-Q1"_s, u"2025-Q2"_s, u"2025-Q3"_s, u"2025-Q4"_s}) {
        QVERIFY(remarks(contract, u"2025"_s, parts(75, 80)).empty());
        contract.put(period, parts(19, 20));
    }
    QVERIFY(remarks(contract, u"2025"_s, parts(76, 80)).empty());
    QCOMPARE(remarks(contract, u"2025"_s, parts(75, 80)),
             one(FigureRemark::DiffersFromParts, false, {u"75/80"_s, u"76/80"_s}));
}

// Mean 20, mean moving range 2: limits 14.68 and 25.32; a quarter of the mean is 5; three times the
// root of the mean is 13.4, which reaches furthest: 6.6 to 33.4.
void TestChecks::warnsFarFromHistory_data() {
    QTest::addColumn<int>("value");
    QTest::addColumn<bool>("warns");
    QTest::newRow("lowest") << 7 << false;
    QTest::newRow("too low") << 6 << true;
    QTest::newRow("highest") << 33 << false;
    QTest::newRow("too high") << 34 << true;
    QTest::newRow("a digit too many") << 200 << true;
}

void TestChecks::warnsFarFromHistory() {
    QFETCH(int, value);
    QFETCH(bool, warns);
    ContractCase contract({indicator(Measure::Count, quarterly)});
    int even = 0;
    for (const QString& period :
         {u"2025-Q1"_s, u"2025-Q2"_s, u"2025-Q3"_s, u"2025-Q4"_s, u"2026-Q1"_s, u"2026-Q2"_s}) {
        contract.put(period, number(++even % 2 == 0 ? 21 : 19));
    }
    const std::vector<Remark> found = remarks(contract, u"2026-Q3"_s, number(value));
    QCOMPARE(!found.empty(), warns);
    if (warns) {
        QCOMPARE(found, one(FigureRemark::FarFromHistory, false,
                            {QString::number(value), u"6.6"_s, u"33.4"_s}));
    }
}

void TestChecks::fiveFiguresAreNoHistory() {
    ContractCase contract({indicator(Measure::Count, quarterly)});
    for (const QString& period :
         {u"2025-Q1"_s, u"2025-Q2"_s, u"2025-Q3"_s, u"2025-Q4"_s, u"2026-Q1"_s}) {
        contract.put(period, number(20));
    }
    QVERIFY(remarks(contract, u"2026-Q2"_s, number(2000)).empty());
    contract.put(u"2026-Q2"_s, number(20));
    QCOMPARE(remarks(contract, u"2026-Q3"_s, number(2000)).size(), size_t(1));
}

QTEST_APPLESS_MAIN(TestChecks)
#include "test_checks.moc"
