// Sheets that give the provider's figure and the council's own beside each other.
#include "exchange/figure_sheet_case.h"

using namespace quarterlight;

class TestVerifiedFigures : public FigureSheetChecks {
    Q_OBJECT
private slots:
    void inColumnsUnderAPeriod_data();
    void inColumnsUnderAPeriod();
    void inColumnsWithTheirParts();
    void inRowsUnderAnIndicator();
    void inAListOfThePeriodAskedFor();
    void aListMayGiveTheVerifiedFigureAlone();
    void aListMayOnlySayYesOrNo();
    void aColumnOfOneSourceAlone();
};

void TestVerifiedFigures::inColumnsUnderAPeriod_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("one row") << QByteArray("Ref,Apr reported,Apr verified,May,May (Verified)\n");
    QTest::newRow("named once") << QByteArray("Ref,Apr,Verified,May,Verified\n");
    QTest::newRow("two rows") << QByteArray("Ref,Apr,,May,\n"
                                            ",Reported,Verified,Reported,Verified\n");
}

void TestVerifiedFigures::inColumnsUnderAPeriod() {
    QFETCH(QByteArray, header);
    const auto found = read(header + "1.1,95%,93%,41/42,\n1.10,3,,0,2\n");
    QCOMPARE(figuresOf(found),
             (QStringList{u"1.1 2025-04=95%"_s, u"!1.1 2025-04=93%"_s, u"1.1 2025-05=41/42"_s,
                          u"1.10 2025-04=3"_s, u"1.10 2025-05=0"_s, u"!1.10 2025-05=2"_s}));
    QCOMPARE(problemsOf(found), QStringList());
}

void TestVerifiedFigures::inColumnsWithTheirParts() {
    const QStringList expected{u"1.1 2025-04=41/42"_s, u"!1.1 2025-04=39/42"_s};
    QCOMPARE(figuresOf(read("Ref,Apr num,Apr den,Apr verified num,Apr verified (den)\n"
                            "1.1,41,42,39,42\n")),
             expected);
    QCOMPARE(figuresOf(read("Ref,Apr,,,\n,Reported numerator,Reported denominator,"
                            "Verified numerator,Verified denominator\n1.1,41,42,39,42\n")),
             expected);
    QCOMPARE(figuresOf(read("Ref,Part,Apr,Verified\n1.1,numerator,41,39\n1.1,denominator,42,42\n")),
             expected);
}

void TestVerifiedFigures::inRowsUnderAnIndicator() {
    const auto found = read("Ref,Indicator,Apr,May\n1.10,Complaints,3,4\n,Verified,2,4\n");
    QCOMPARE(figuresOf(found), (QStringList{u"1.10 2025-04=3"_s, u"1.10 2025-05=4"_s,
                                            u"!1.10 2025-04=2"_s, u"!1.10 2025-05=4"_s}));
    QCOMPARE(problemsOf(found), QStringList());
}

void TestVerifiedFigures::inAListOfThePeriodAskedFor() {
    SheetQuestion asked = question();
    asked.period = *Period::parse(u"2025-04"_s);
    const auto found = read("Ref,Title,Reported,Verified\n1.10,Complaints,3,1\n"
                            "1.1,Faults,95%,n/a - see email\n",
                            asked);
    QCOMPARE(figuresOf(found),
             (QStringList{u"1.10 2025-04=3"_s, u"!1.10 2025-04=1"_s, u"1.1 2025-04=95%"_s}));
    QCOMPARE(problemsOf(found),
             QStringList{line(u"error"_s, u"D3"_s, FaultCode::NotANumber, u"n/a - see email"_s)});
}

void TestVerifiedFigures::aListMayGiveTheVerifiedFigureAlone() {
    const auto found = read("Ref,Period,Reported,Verified\n1.10,2025-04,,77\n1.10,2025-05,,\n"
                            "1.10,2025-06,,unknown\n");
    QCOMPARE(figuresOf(found), QStringList{u"!1.10 2025-04=77"_s});
    QCOMPARE(problemsOf(found),
             QStringList{line(u"error"_s, u"D4"_s, FaultCode::NotANumber, u"unknown"_s)});
    // Beside "Value" a bare yes is no figure, and without a figure it says nothing.
    QCOMPARE(figuresOf(read("Ref,Period,Value,Verified\n1.10,2025-04,,77\n1.10,2025-05,,yes\n")),
             QStringList{u"!1.10 2025-04=77"_s});
}

void TestVerifiedFigures::aListMayOnlySayYesOrNo() {
    const auto found = read("Ref,Period,Value,Verified\n1.10,2025-04,3,yes\n1.10,2025-05,4,no\n"
                            "1.10,2025-06,5,4\n");
    QCOMPARE(figuresOf(found), (QStringList{u"!1.10 2025-04=3"_s, u"1.10 2025-05=4"_s,
                                            u"1.10 2025-06=5"_s, u"!1.10 2025-06=4"_s}));
}

void TestVerifiedFigures::aColumnOfOneSourceAlone() {
    QCOMPARE(figuresOf(read("Ref,Apr verified\n1.10,3\n")), QStringList{u"!1.10 2025-04=3"_s});
}

QTEST_APPLESS_MAIN(TestVerifiedFigures)
#include "test_verified_figures.moc"
