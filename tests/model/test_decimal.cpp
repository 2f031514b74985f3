#include "core/model/decimal.h"
#include "support/checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestDecimal : public Checks {
    Q_OBJECT
private slots:
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void takesASpreadsheetsFifteenDigits();
    void neverMovesOntoATarget();
    void comparesExactly();
    void comparesLargeAndNegativeOnes();
    void printsNoNumberAcrossItsTarget();
};

void TestDecimal::readsWhatPeopleType_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("read");
    QTest::newRow("whole") << u"41"_s << u"41"_s;
    QTest::newRow("negative") << u"-3"_s << u"-3"_s;
    QTest::newRow("true minus") << u"\u22123.5"_s << u"-3.5"_s;
    QTest::newRow("grouped") << u"1,234.50"_s << u"1234.5"_s;
    QTest::newRow("three digits before a comma") << u"123,456"_s << u"123456"_s;
    QTest::newRow("millions") << u"1,234,567"_s << u"1234567"_s;
    QTest::newRow("nine places") << u"0.123456789"_s << u"0.123456789"_s;
    QTest::newRow("zeros past nine places") << u"0.1000000000000"_s << u"0.1"_s;
    QTest::newRow("blanks around") << u"  7 "_s << u"7"_s;
    QTest::newRow("largest") << u"9000000000"_s << u"9000000000"_s;
    QTest::newRow("leading point") << u".5"_s << u"0.5"_s;
}

void TestDecimal::readsWhatPeopleType() {
    QFETCH(QString, typed);
    QFETCH(QString, read);
    const Result<Decimal> number = Decimal::parse(typed);
    QVERIFY(number.ok());
    QCOMPARE(number->toString(), read);
}

void TestDecimal::refusesWhatIsNoNumber_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << u""_s << int(FaultCode::NotANumber);
    QTest::newRow("word") << u"n/a"_s << int(FaultCode::NotANumber);
    QTest::newRow("two points") << u"1.2.3"_s << int(FaultCode::NotANumber);
    QTest::newRow("decimal comma") << u"1,5"_s << int(FaultCode::NotANumber);
    QTest::newRow("three decimals after a comma") << u"0,950"_s << int(FaultCode::NotANumber);
    QTest::newRow("four digits before a comma") << u"1234,567"_s << int(FaultCode::NotANumber);
    QTest::newRow("grouping in the wrong place") << u"12,34"_s << int(FaultCode::NotANumber);
    QTest::newRow("exponent") << u"1e5"_s << int(FaultCode::NotANumber);
    QTest::newRow("ten places") << u"0.1234567891"_s << int(FaultCode::TooManyDecimals);
    QTest::newRow("too large") << u"9000000001"_s << int(FaultCode::TooLarge);
    QTest::newRow("far too large") << u"99999999999999999999"_s << int(FaultCode::TooLarge);
}

void TestDecimal::refusesWhatIsNoNumber() {
    QFETCH(QString, typed);
    QFETCH(int, code);
    const Result<Decimal> number = Decimal::parse(typed);
    QVERIFY(!number.ok());
    QCOMPARE(int(number.fault().code), code);
}

void TestDecimal::takesASpreadsheetsFifteenDigits() {
    QCOMPARE(Decimal::fromDouble(0.94999999999999996)->toString(), u"0.95"_s);
    QCOMPARE(Decimal::fromDouble(96.0)->toString(), u"96"_s);
    QCOMPARE(Decimal::fromDouble(-0.1)->toString(), u"-0.1"_s);
    QVERIFY(!Decimal::fromDouble(std::numeric_limits<double>::quiet_NaN()));
    QVERIFY(!Decimal::fromDouble(1e12));
}

void TestDecimal::neverMovesOntoATarget() {
    QVERIFY(*Decimal::fromDouble(94.9999999999) < Decimal(95));
    QVERIFY(*Decimal::fromDouble(5.00000000001) > Decimal(5));
    QVERIFY(*Decimal::fromDouble(-5.00000000001) < Decimal(-5));
}

void TestDecimal::comparesExactly() {
    QVERIFY(Quotient::percentage(2374, 2500).compare(95) < 0); // 94.96%
    QVERIFY(Quotient::percentage(19, 20).compare(95) == 0);
    QVERIFY(Quotient::percentage(1, 3).compare(Quotient::percentage(333333333, 1000000000)) > 0);
    QVERIFY(Quotient::percentage(16, 17).compare(95) < 0); // digest 3: 94.1%
}

void TestDecimal::comparesLargeAndNegativeOnes() {
    const auto of = [](qint64 numerator, qint64 denominator, int factor = 100) {
        return Quotient{Decimal::fromUnits(numerator * Decimal::unit),
                        Decimal::fromUnits(denominator * Decimal::unit), factor};
    };
    const auto is = [](const Quotient& left, const Quotient& right, std::strong_ordering order) {
        return left.compare(right) == order && right.compare(left) == 0 <=> order;
    };
    QVERIFY(is(of(4'000'000'000, 5'000'000'000), of(4'500'000'000, 5'000'000'000),
               std::strong_ordering::less));
    QVERIFY(is(of(8'999'999'999, 9'000'000'000), of(8'999'999'998, 8'999'999'999),
               std::strong_ordering::greater));
    QVERIFY(is(of(1, 3), of(3'000'000'000, 9'000'000'000), std::strong_ordering::equal));
    QVERIFY(is(of(-1, 3), of(-1, 4), std::strong_ordering::less));
    QVERIFY(is(of(-1, 3), of(0, 7), std::strong_ordering::less));
    QVERIFY(is(of(-7, 2, 1), of(-35, 1000), std::strong_ordering::equal));
    QVERIFY(is(of(1, 2), of(50, 1, 1), std::strong_ordering::equal)); // 50% and 50
}

void TestDecimal::printsNoNumberAcrossItsTarget() {
    QCOMPARE(format(Quotient::percentage(2374, 2500), 1, {95}), u"94.96"_s);
    QCOMPARE(format(Quotient::percentage(4900, 5100), 1, {80}), u"96.1"_s);
    QCOMPARE(format(Quotient::percentage(179, 199), 1, {100, 90}), u"89.9"_s);
    QCOMPARE(format(Quotient::percentage(19, 20), 1, {95}), u"95.0"_s);
    QCOMPARE(format(Quotient::plain(12), 0), u"12"_s);
}

QTEST_APPLESS_MAIN(TestDecimal)
#include "test_decimal.moc"
