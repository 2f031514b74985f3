// Figures found in providers' layouts: every cell where one belongs becomes a figure or a problem.
#include "core/framework/shipped_frameworks.h"
#include "exchange/figure_sheet_case.h"
#include "exchange/workbook_maker.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestFigureSheet : public FigureSheetChecks {
    Q_OBJECT
private slots:
    void readsPeriodLabels_data();
    void readsPeriodLabels();
    void takesTheYearAskedFor();
    void takesTheYearThatTheSheetSays();
    void readsATable();
    void readsTheHomecareSchedulesLayout();
    void matchesTitles();
    void asksWhichRefANumberMeans();
    void readsPartsInRowsAndColumns();
    void readsSlicesUnderAnIndicator();
    void readsSliceColumns();
    void readsAList();
    void readsAListOfThePeriodAskedFor();
    void readsPercentFormats();
    void aRatingsCountIsNoPercentage();
    void settlesFractions_data();
    void settlesFractions();
    void refusesWhatIsNoFigure();
    void refusesDatesWhereNumbersBelong();
    void readsDurationsInTheIndicatorsUnit();
    void refusesUnknownRowsAndPeriods();
    void refusesPeriodsOutsideTheTerm();
    void refusesADifferentDuplicate();
    void warnsWherePercentageAndPartsDiffer();
    void ignoresHiddenSheetsWithANote();
    void recognisesNothing();
    void readsRemarks();
    void joinsTheRemarksOfOnePlace();
};

void TestFigureSheet::readsPeriodLabels_data() {
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("period");
    const auto row = [](const QString& label, const QString& period) {
        QTest::newRow(qPrintable(label)) << label << period;
    };
    row(u"Q1"_s, u"2025-Q1"_s);
    row(u"Quarter 4"_s, u"2025-Q4"_s);
    row(u"2026-27 Q2"_s, u"2026-Q2"_s);
    row(u"Q2 2026/27"_s, u"2026-Q2"_s);
    row(u"Q2 26/27"_s, u"2026-Q2"_s);
    row(u"Q1 (Apr–Jun)"_s, u"2025-Q1"_s);
    row(u"2025-Q3"_s, u"2025-Q3"_s);
    row(u"Apr"_s, u"2025-04"_s);
    row(u"March"_s, u"2026-03"_s);
    row(u"Sept"_s, u"2025-09"_s);
    row(u"April 2026"_s, u"2026-04"_s);
    row(u"Apr-26"_s, u"2026-04"_s);
    row(u"Apr 2026"_s, u"2026-04"_s);
    row(u"2025-04"_s, u"2025-04"_s);
    row(u"01/04/2025"_s, u"2025-04"_s);
    row(u"04/2025"_s, u"2025-04"_s);
    row(u"2025-P01"_s, u"2025-P01"_s);
    row(u"P1"_s, u"2025-P01"_s);
    row(u"Period 13"_s, u"2025-P13"_s);
    row(u"Period 2 2026/27"_s, u"2026-P02"_s);
    row(u"2025/26"_s, u"2025"_s);
    row(u"2025–2026"_s, u"2025"_s);
    row(u"Year 2025-26"_s, u"2025"_s);
    row(u"07/04/2025"_s, u"2025-P01"_s); // the first four weeks' first day
}

void TestFigureSheet::readsPeriodLabels() {
    QFETCH(QString, label);
    QFETCH(QString, period);
    const auto found = read("Ref,Indicator," + label.toUtf8() + "\n1.10,Complaints,7\n");
    QCOMPARE(figuresOf(found), QStringList{u"1.10 "_s + period + u"=7"});
    QCOMPARE(problemsOf(found), QStringList());
}

void TestFigureSheet::takesTheYearAskedFor() {
    SheetQuestion asked = question();
    asked.period = Period{Frequency::Monthly, 2027, 2};
    const QByteArray csv = "Ref,Q4,Apr\n1.10,7,8\n";
    QCOMPARE(figuresOf(read(csv, asked)), (QStringList{u"1.10 2026-Q4=7"_s, u"1.10 2026-04=8"_s}));
    asked.period = Period{Frequency::Quarterly, 2027, 1};
    QCOMPARE(figuresOf(read(csv, asked)), (QStringList{u"1.10 2027-Q4=7"_s, u"1.10 2027-04=8"_s}));
    asked.period = {};
    asked.asOf = QDate(2026, 3, 31); // still the contract year that began in April 2025
    QCOMPARE(figuresOf(read(csv, asked)), (QStringList{u"1.10 2025-Q4=7"_s, u"1.10 2025-04=8"_s}));
}

void TestFigureSheet::takesTheYearThatTheSheetSays() {
    QCOMPARE(figuresOf(read("Monitoring workbook 2027/28,,\nRef,Q1,Mar\n1.10,7,8\n")),
             (QStringList{u"1.10 2027-Q1=7"_s, u"1.10 2028-03=8"_s}));
}

void TestFigureSheet::readsATable() {
    const auto found = read("Ref,Indicator,Target,Apr,May,Jun\n"
                            "1.1,Faults,95%,41/41,94.5%,\n"
                            "\n"
                            "1.10,Complaints,,3,0,\"1,234\"\n"
                            "2.3,What went well,,All of it,,\n"
                            "2.4,Insurance,,yes,,no\n");
    QCOMPARE(figuresOf(found),
             (QStringList{u"1.1 2025-04=41/41"_s, u"1.1 2025-05=94.5%"_s, u"1.10 2025-04=3"_s,
                          u"1.10 2025-05=0"_s, u"1.10 2025-06=1234"_s, u"2.3 2025-04=All of it"_s,
                          u"2.4 2025-04=yes"_s, u"2.4 2025-06=no"_s}));
    QCOMPARE(problemsOf(found), QStringList());
    QCOMPARE(found->figures.front().cell, u"D2"_s);
    QCOMPARE(found->figures.front().sheet, u"return"_s);
    QCOMPARE(found->figures.front().asWritten, u"41/41"_s);
    QCOMPARE(found->fileName, u"return.csv"_s);
}

void TestFigureSheet::readsTheHomecareSchedulesLayout() {
    m_terms = termsOf(shippedFramework(u"homecare-dps").json);
    QVERIFY(m_terms);
    // The blocks as the schedule prints them, their wrapped lines included.
    const auto found = read("KEY PERFORMANCE INDICATORS 2025-26\n"
                            "KPI 2\tWorkforce Requirements\tTarget\tQ1\tQ2\tQ3\tQ4\n"
                            "2.1\tStaff trained on core mandatory training and\t100%\t50/50\t98%\n"
                            "\twho meet the care certificate standards.\n"
                            "2.2\tNumber of Home Care Workers\t80%\t\t81%\n"
                            "\n"
                            "KPI 5\tMKC Funded Only\tQ1\tQ2\tQ3\tQ4\n"
                            "5.1\tTotal No. of service users at the end of the\t120\t118\n"
                            "\tquarter\n"
                            "KPI 6\tReason for Care Provision Ending\tQ1\tQ2\tQ3\tQ4\n"
                            "6.5\tDied\t3\t1\n");
    const QStringList expected{u"2.1 2025-Q1=50/50"_s, u"2.1 2025-Q2=98%"_s, u"2.2 2025-Q2=81%"_s,
                               u"5.1 2025-Q1=120"_s,   u"5.1 2025-Q2=118"_s, u"6.5 2025-Q1=3"_s,
                               u"6.5 2025-Q2=1"_s};
    QCOMPARE(figuresOf(found), expected);
    QCOMPARE(problemsOf(found), QStringList());
    m_terms = termsOf(schedule());
}

void TestFigureSheet::matchesTitles() {
    QCOMPARE(figuresOf(read("Indicator,Apr\nCOMPLAINTS  received.,1\nHigh priority faults,95\n"
                            "Referrals received (all types of advocacy),2\n"
                            "KPI 1.2: Removals,80\n1.2 Removals again,80\n")),
             (QStringList{u"1.10 2025-04=1"_s, u"1.1 2025-04=95%"_s, u"2.1 2025-04=2"_s,
                          u"1.2 2025-04=80%"_s}));
}

void TestFigureSheet::asksWhichRefANumberMeans() {
    // 1.10 typed into a spreadsheet is the number 1.1: only a title tells the two apart.
    XlsxParts parts;
    const auto text = [](const QByteArray& words) -> QByteArray {
        return "<c t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    };
    const QByteArray header = "<row>" + text("Ref") + text("Title") + text("Apr") + "</row>";
    parts.sheet = header + "<row><c><v>1.1</v></c>" + text("Complaints received") +
                  "<c><v>7</v></c></row><row><c><v>1.1</v></c>" + text("Something") +
                  "<c><v>8</v></c></row><row><c><v>2.1</v></c>" + text("Something") +
                  "<c><v>9</v></c></row>";
    const auto found = read(parts.zip(), question(), u"return.xlsx"_s);
    QCOMPARE(figuresOf(found), (QStringList{u"1.10 2025-04=7"_s, u"2.1 2025-04=9"_s}));
    QCOMPARE(problemsOf(found),
             QStringList{line(u"error"_s, u"A3"_s, FaultCode::Ambiguous, u"1.1|1.1, 1.10"_s)});
}

void TestFigureSheet::readsPartsInRowsAndColumns() {
    const QStringList expected{u"1.1 2025-04=41/42"_s, u"1.1 2025-05=9/10"_s};
    QCOMPARE(figuresOf(read("Ref,Indicator,Apr,May\n1.1,Faults,,\n,numerator,41,9\n"
                            ",Denominator,42,10\n")),
             expected);
    QCOMPARE(figuresOf(read("Ref,Indicator,Apr,May\n1.1,Faults (numerator),41,9\n"
                            "1.1,Faults (denominator),42,10\n")),
             expected);
    QCOMPARE(figuresOf(read("Ref,Part,Apr,May\n1.1,numerator,41,9\n1.1,denominator,42,10\n")),
             expected);
    QCOMPARE(figuresOf(read("Ref,Indicator,Apr,May\n1.1,Faults,,\n,Put right in time,41,9\n"
                            ",High-priority faults reported,42,10\n")),
             expected);
    QCOMPARE(figuresOf(read("Ref,Apr num,Apr den,May numerator,May (denominator)\n"
                            "1.1,41,42,9,10\n")),
             expected);
    QCOMPARE(figuresOf(read("Ref,Apr,,May,\n,Numerator,Denominator,Num,Den\n1.1,41,42,9,10\n")),
             expected);
    const auto half = read("Ref,Part,Apr\n1.1,numerator,41\n");
    QCOMPARE(figuresOf(half), QStringList());
    QCOMPARE(problemsOf(half),
             QStringList{line(u"error"_s, u"C2"_s, FaultCode::Required, u"denominator"_s)});
}

void TestFigureSheet::readsSlicesUnderAnIndicator() {
    const auto found = read("Ref,Indicator,Q1\n2.1,Referrals,9\n,IMCA,4\n,care act,5\n"
                            ",Referral source: GP,2\n,Cheshire East,6\n,Other,1\n");
    QCOMPARE(figuresOf(found),
             (QStringList{u"2.1 2025-Q1=9"_s, u"2.1 2025-Q1[type=IMCA]=4"_s,
                          u"2.1 2025-Q1[type=Care Act]=5"_s, u"2.1 2025-Q1[source=GP]=2"_s,
                          u"2.1 2025-Q1[authority=Cheshire East]=6"_s}));
    QCOMPARE(problemsOf(found),
             QStringList{line(u"error"_s, u"B7"_s, FaultCode::Unknown, u"indicator|Other"_s)});
}

void TestFigureSheet::readsSliceColumns() {
    const auto found = read("Ref,Authority,Advocacy type,Q1\n2.1,Cheshire East,IMCA,9\n"
                            ",,Care Act,4\n2.1,Stoke,IMCA,1\n");
    QCOMPARE(figuresOf(found), (QStringList{u"2.1 2025-Q1[authority=Cheshire East;type=IMCA]=9"_s,
                                            u"2.1 2025-Q1[type=Care Act]=4"_s}));
    QCOMPARE(problemsOf(found),
             QStringList{line(u"error"_s, u"B4"_s, FaultCode::Unknown, u"Authority|Stoke"_s)});
}

void TestFigureSheet::readsAList() {
    const auto found =
        read("Indicator,Period,Numerator,Denominator,Value,Comment,Verified,Authority\n"
             "1.1,2025-04,41,42,,late parts,,\n"
             "1.10,April 2025,,,7,,yes,Cheshire East\n"
             "2.3,2025-Q1,,,,All of it,,\n"
             "9.9,2025-04,,,7,,,\n"
             "1.10,Someday,,,7,,,\n");
    QCOMPARE(figuresOf(found),
             (QStringList{u"1.1 2025-04=41/42"_s, u"!1.10 2025-04[authority=Cheshire East]=7"_s,
                          u"2.3 2025-Q1=All of it"_s}));
    QCOMPARE(problemsOf(found),
             (QStringList{line(u"error"_s, u"A5"_s, FaultCode::Unknown, u"indicator|9.9"_s),
                          line(u"error"_s, u"B6"_s, FaultCode::Unknown, u"period|Someday"_s)}));
    QCOMPARE(found->comments.size(), size_t{1});
    QCOMPARE(found->comments[0].indicator, u"1.1"_s);
    QCOMPARE(found->comments[0].text, u"late parts"_s);
}

void TestFigureSheet::readsAListOfThePeriodAskedFor() {
    SheetQuestion asked = question();
    asked.period = Period{Frequency::Monthly, 2025, 4};
    QCOMPARE(figuresOf(read("Ref,Title,Target,Numerator,Denominator,Value\n"
                            "1.1,Faults,95,41,42,\n1.10,Complaints,,,,7\n",
                            asked)),
             (QStringList{u"1.1 2025-04=41/42"_s, u"1.10 2025-04=7"_s}));
}

void TestFigureSheet::readsPercentFormats() {
    XlsxParts parts;
    parts.styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"10\"/>";
    parts.sheet = "<row><c t=\"str\"><v>Ref</v></c><c t=\"str\"><v>Apr</v></c>"
                  "<c t=\"str\"><v>May</v></c><c t=\"str\"><v>Jun</v></c></row>"
                  "<row><c t=\"str\"><v>1.1</v></c><c s=\"1\"><v>0.94959999999999998</v></c>"
                  "<c><v>95</v></c><c s=\"1\"><v>1</v></c></row>"
                  "<row><c t=\"str\"><v>1.10</v></c><c s=\"1\"><v>0.5</v></c></row>";
    const auto found = read(parts.zip(), question(), u"return.xlsx"_s);
    QCOMPARE(figuresOf(found),
             (QStringList{u"1.1 2025-04=94.96%"_s, u"1.1 2025-05=95%"_s, u"1.1 2025-06=100%"_s}));
    QCOMPARE(problemsOf(found),
             QStringList{line(u"error"_s, u"B3"_s, FaultCode::WrongType, u"number|percentage"_s)});
}

void TestFigureSheet::aRatingsCountIsNoPercentage() {
    const QStringList counts{u"2.5 2025-04[rating=Good]=40"_s, u"2.5 2025-05[rating=Good]=8"_s};
    const QByteArray table = "Ref,Indicator,Apr,May\n2.5,How people rate the visits,,\n";
    QCOMPARE(figuresOf(read(table + ",Good,40,8\n")), counts);
    // A share of the ratings says nothing of how many there were: as text or by its format.
    const auto text = read(table + ",Good,40%,8 %\n,Fair,1,\n");
    QCOMPARE(figuresOf(text), QStringList{u"2.5 2025-04[rating=Fair]=1"_s});
    QCOMPARE(
        problemsOf(text),
        (QStringList{line(u"error"_s, u"C3"_s, FaultCode::WrongType, u"number|percentage"_s),
                     line(u"error"_s, u"D3"_s, FaultCode::WrongType, u"number|percentage"_s)}));
    XlsxParts parts;
    parts.styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"9\"/>";
    parts.sheet = "<row><c t=\"str\"><v>Ref</v></c><c t=\"str\"><v>Rating</v></c><c "
                  "t=\"str\"><v>Apr</v></c></row>"
                  "<row><c t=\"str\"><v>2.5</v></c><c t=\"str\"><v>Good</v></c><c "
                  "s=\"1\"><v>0.4</v></c></row>";
    const auto formatted = read(parts.zip(), question(), u"return.xlsx"_s);
    QCOMPARE(figuresOf(formatted), QStringList());
    QCOMPARE(problemsOf(formatted),
             QStringList{line(u"error"_s, u"C2"_s, FaultCode::WrongType, u"number|percentage"_s)});
    // The whole of the ratings is the share of the good ones.
    QCOMPARE(figuresOf(read("Ref,Apr\n2.5,40%\n")), QStringList{u"2.5 2025-04=40"_s});
}

void TestFigureSheet::settlesFractions_data() {
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("figures");
    QTest::newRow("fractions alone")
        << QByteArray("1.1,0.95,0.9,1\n")
        << QStringList{u"1.1 2025-04=95%?"_s, u"1.1 2025-05=90%?"_s, u"1.1 2025-06=100%?"_s};
    QTest::newRow("one among percentages")
        << QByteArray("1.1,95,0.9,\n") << QStringList{u"1.1 2025-04=95%"_s, u"1.1 2025-05=0.9%?"_s};
    QTest::newRow("another indicator of percentages")
        << QByteArray("1.1,0.95,,\n1.2,80,,\n")
        << QStringList{u"1.1 2025-04=0.95%?"_s, u"1.2 2025-04=80%"_s};
    QTest::newRow("fractions though another has percentages")
        << QByteArray("1.1,0.95,0.9,\n1.2,80,,\n")
        << QStringList{u"1.1 2025-04=95%?"_s, u"1.1 2025-05=90%?"_s, u"1.2 2025-04=80%"_s};
    QTest::newRow("one alone") << QByteArray("1.1,1,,\n") << QStringList{u"1.1 2025-04=1%?"_s};
    QTest::newRow("nought") << QByteArray("1.1,0,,\n") << QStringList{u"1.1 2025-04=0%"_s};
    QTest::newRow("signed") << QByteArray("1.1,0.95%,0.9,\n")
                            << QStringList{u"1.1 2025-04=0.95%"_s, u"1.1 2025-05=90%?"_s};
    QTest::newRow("a count is no percentage")
        << QByteArray("1.10,1,,\n") << QStringList{u"1.10 2025-04=1"_s};
}

void TestFigureSheet::settlesFractions() {
    QFETCH(QByteArray, rows);
    QFETCH(QStringList, figures);
    QCOMPARE(figuresOf(read("Ref,Apr,May,Jun\n" + rows)), figures);
}

void TestFigureSheet::refusesWhatIsNoFigure() {
    const auto found = read("Ref,Indicator,Apr,May,Jun\n1.10,Complaints,n/a - see email,7,#DIV/0!\n"
                            "1.1,Faults,99999999999,n/a - see email,41\n");
    QCOMPARE(figuresOf(found), (QStringList{u"1.10 2025-05=7"_s, u"1.1 2025-06=41%"_s}));
    QCOMPARE(found->problems.size(), size_t{4});
    QCOMPARE(problemsOf(found).first(),
             line(u"error"_s, u"C2"_s, FaultCode::NotANumber, u"n/a - see email"_s));
    QCOMPARE(found->problems[0].row, 2);
    QCOMPARE(found->problems[0].sheet, u"return"_s);
    QCOMPARE(found->problems[1].cell, u"E2"_s);
    QCOMPARE(found->problems[2].cell, u"C3"_s);
    QCOMPARE(int(found->problems[2].fault.code), int(FaultCode::TooLarge));
    QCOMPARE(problemsOf(found)[3],
             line(u"error"_s, u"D3"_s, FaultCode::NotANumber, u"n/a - see email"_s));
}

void TestFigureSheet::refusesDatesWhereNumbersBelong() {
    XlsxParts parts;
    parts.styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"16\"/>";
    parts.sheet =
        "<row><c t=\"str\"><v>Ref</v></c><c t=\"str\"><v>Apr</v></c>"
        "<c t=\"str\"><v>May</v></c></row>"
        "<row><c t=\"str\"><v>1.1</v></c><c s=\"1\"><v>45939</v></c>"
        "<c t=\"e\"><v>#DIV/0!</v></c></row>"
        "<row><c t=\"str\"><v>1.10</v></c><c><f>A1+1</f></c><c t=\"b\"><v>1</v></c></row>";
    const auto found = read(parts.zip(), question(), u"return.xlsx"_s);
    QCOMPARE(figuresOf(found), QStringList());
    QCOMPARE(problemsOf(found),
             (QStringList{line(u"error"_s, u"B2"_s, FaultCode::WrongType, u"number|date"_s),
                          line(u"error"_s, u"C2"_s, FaultCode::NotANumber, u"#DIV/0!"_s),
                          line(u"error"_s, u"B3"_s, FaultCode::NotANumber, u"=A1+1"_s),
                          line(u"error"_s, u"C3"_s, FaultCode::WrongType, u"number|yes-no"_s)}));
}

void TestFigureSheet::readsDurationsInTheIndicatorsUnit() {
    XlsxParts parts;
    parts.styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"46\"/>";
    parts.sheet = "<row><c t=\"str\"><v>Ref</v></c><c t=\"str\"><v>Apr</v></c></row>"
                  "<row><c t=\"str\"><v>2.2</v></c><c s=\"1\"><v>1.5</v></c></row>"
                  "<row><c t=\"str\"><v>1.10</v></c><c s=\"1\"><v>1.5</v></c></row>";
    const auto found = read(parts.zip(), question(), u"return.xlsx"_s);
    QCOMPARE(figuresOf(found), QStringList{u"2.2 2025-04=36"_s});
    QCOMPARE(problemsOf(found),
             QStringList{line(u"error"_s, u"B3"_s, FaultCode::WrongType, u"number|duration"_s)});
}

void TestFigureSheet::refusesUnknownRowsAndPeriods() {
    const auto found = read("Ref,Indicator,Apr,Jnue\n1.10,Complaints,1,2\n8.8,Unheard of,5,\n"
                            ",numerator,6,\n,,7,\n");
    QCOMPARE(figuresOf(found), QStringList{u"1.10 2025-04=1"_s});
    QCOMPARE(problemsOf(found),
             (QStringList{line(u"warning"_s, u"D2"_s, FaultCode::Unknown, u"column|Jnue"_s),
                          line(u"error"_s, u"A3"_s, FaultCode::Unknown, u"indicator|8.8"_s),
                          line(u"error"_s, u"C4"_s, FaultCode::Unknown, u"indicator|"_s),
                          line(u"error"_s, u"C5"_s, FaultCode::Unknown, u"indicator|"_s)}));
}

void TestFigureSheet::refusesPeriodsOutsideTheTerm() {
    const auto found = read("Ref,Mar-25,Apr-25,Mar-29,Apr-29\n1.10,1,2,3,4\n");
    QCOMPARE(figuresOf(found), (QStringList{u"1.10 2025-04=2"_s, u"1.10 2029-03=3"_s}));
    QCOMPARE(problemsOf(found), (QStringList{line(u"error"_s, u"B2"_s, FaultCode::OutOfRange,
                                                  u"2025-03|2025-04-01|2029-03-31"_s),
                                             line(u"error"_s, u"E2"_s, FaultCode::OutOfRange,
                                                  u"2029-04|2025-04-01|2029-03-31"_s)}));
}

void TestFigureSheet::refusesADifferentDuplicate() {
    const auto found = read("Ref,Apr\n1.10,1\n1.10,1\n1.10,2\n");
    QCOMPARE(figuresOf(found), QStringList{u"1.10 2025-04=1"_s});
    QCOMPARE(problemsOf(found),
             QStringList{line(u"error"_s, u"B4"_s, FaultCode::Duplicate, u"2"_s)});
}

void TestFigureSheet::warnsWherePercentageAndPartsDiffer() {
    const auto found = read("Ref,Apr num,Apr den,Apr %,May num,May den,May %\n"
                            "1.1,9,10,90%,9,10,95%\n");
    QCOMPARE(figuresOf(found), (QStringList{u"1.1 2025-04=9/10"_s, u"1.1 2025-05=9/10"_s}));
    QCOMPARE(problemsOf(found),
             QStringList{line(u"warning"_s, u"G2"_s, FaultCode::Conflict, u"1.1|9/10"_s)});
}

void TestFigureSheet::ignoresHiddenSheetsWithANote() {
    XlsxParts parts;
    parts.sheet = "<row><c t=\"str\"><v>Ref</v></c><c t=\"str\"><v>Apr</v></c></row>"
                  "<row><c t=\"str\"><v>1.10</v></c><c><v>5</v></c></row>";
    parts.sheetState = "state=\"hidden\"";
    const auto hidden = read(parts.zip(), question(), u"return.xlsx"_s);
    QCOMPARE(figuresOf(hidden), QStringList{u"fault %1"_s.arg(int(FaultCode::NothingRecognised))});
}

void TestFigureSheet::recognisesNothing() {
    QCOMPARE(figuresOf(read("Name,Telephone\nAnn,01908\n")),
             QStringList{u"fault %1"_s.arg(int(FaultCode::NothingRecognised))});
    QCOMPARE(figuresOf(read("Job,Reported,Done\nJ1,01/04/2025,02/04/2025\n")),
             QStringList{u"fault %1"_s.arg(int(FaultCode::NothingRecognised))});
}

void TestFigureSheet::readsRemarks() {
    const auto one = read("Ref,Apr,Comments\n1.10,7,two are open\n");
    QCOMPARE(one->comments.size(), size_t{1});
    QCOMPARE(one->comments[0].period.name(), u"2025-04"_s);
    QCOMPARE(problemsOf(one), QStringList());
    const auto several = read("Ref,Apr,May,Comments\n1.10,7,8,two are open\n");
    QVERIFY(several->comments.empty());
    QCOMPARE(problemsOf(several), QStringList{line(u"warning"_s, u"D2"_s, FaultCode::Ambiguous,
                                                   u"two are open|2025-04, 2025-05"_s)});
}

void TestFigureSheet::joinsTheRemarksOfOnePlace() {
    const auto found = read("Ref,Period,Advocacy type,Value,Comment\n"
                            "2.1,2025-04,IMCA,3,a new ward\n2.1,2025-04,Care Act,4,fewer calls\n"
                            "2.1,2025-04,,7,a new ward\n2.1,2025-05,IMCA,2,a new ward\n");
    QCOMPARE(found->figures.size(), size_t{4});
    QCOMPARE(found->comments.size(), size_t{2});
    QCOMPARE(found->comments[0].text, u"a new ward\nfewer calls"_s);
    QCOMPARE(found->comments[0].cell, u"E2"_s);
    QCOMPARE(found->comments[1].text, u"a new ward"_s);
    QCOMPARE(found->comments[1].period.name(), u"2025-05"_s);
    QCOMPARE(problemsOf(found), QStringList());
}

QTEST_GUILESS_MAIN(TestFigureSheet)
#include "test_figure_sheet.moc"
