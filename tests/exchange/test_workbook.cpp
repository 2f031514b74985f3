// Workbooks as other programs and hands write them: every cell is told, as it was meant.
#include "exchange/workbook_maker.h"
#include "support/checks.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestWorkbook : public Checks {
    Q_OBJECT
private slots:
    void namesCells();
    void readsWhatOpenpyxlWrites();
    void readsWhatXlsxwriterWrites();
    void readsWhatOdfpyWrites();
    void readsEachCodingOfAnXlsxCell();
    void readsSharedTexts();
    void classifiesNumberFormats_data();
    void classifiesNumberFormats();
    void readsSerialDays();
    void readsAbsoluteAndBackslashTargets();
    void readsStrictPrefixedAndUtf16();
    void readsCellsWithoutNames();
    void tellsAFormulaNotWorkedOut();
    void neverOpensMacros();
    void readsOdsText();
    void readsOdsKinds();
    void keepsOdsColumnsAfterMergedCells();
    void expandsOdsRepeats();
    void tellsHiddenOdsSheets();
    void readsCsv_data();
    void readsCsv();
    void tellsSizeAndHash();
    void cancels();
    void cancelsAtEveryPart();
    void tellsProgress();
};

namespace {

QStringList fileCells(const QString& name, WorkbookInfo* info = nullptr) {
    Collected collected;
    const Result<WorkbookInfo> read =
        readWorkbook(QStringLiteral(TEST_DATA "/workbooks/") + name, collected.sink());
    if (!read) {
        return {u"fault "_s + QString::number(int(read.fault().code))};
    }
    if (info) {
        *info = *read;
    }
    return collected.cells;
}

QStringList sheetCells(const QByteArray& rows) {
    return cellsOf(XlsxParts{rows}.zip(), u"a.xlsx"_s);
}

} // namespace

void TestWorkbook::namesCells() {
    QCOMPARE(cellName(0, 0), u"A1"_s);
    QCOMPARE(cellName(8, 25), u"Z9"_s);
    QCOMPARE(cellName(8, 26), u"AA9"_s);
    QCOMPARE(cellName(1'048'575, 16'383), u"XFD1048576"_s);
}

void TestWorkbook::readsWhatOpenpyxlWrites() {
    WorkbookInfo info;
    QCOMPARE(fileCells(u"openpyxl.xlsx"_s, &info),
             (QStringList{u"Return!A1=text:Ref"_s,
                          u"Return!B1=text:Indicator"_s,
                          u"Return!C1=text:Apr"_s,
                          u"Return!D1=text:May"_s,
                          u"Return!A2=text:1.2"_s,
                          u"Return!B2=text:High-priority faults put right within 3 hours"_s,
                          u"Return!C2=percent:0.95"_s,
                          u"Return!D2=text:41/41"_s,
                          u"Return!A3=text:2.1"_s,
                          u"Return!B3=text:Started"_s,
                          u"Return!C3=date:2025-03-30"_s,
                          u"Return!D3=date:2025-10-26"_s,
                          u"Return!A4=text:2.2"_s,
                          u"Return!B4=text:Hours"_s,
                          u"Return!C4=duration:1.5"_s,
                          u"Return!D4=boolean:TRUE"_s,
                          u"Return!A5=text:2.3"_s,
                          u"Return!B5=text:Error"_s,
                          u"Return!C5=error:#DIV/0!"_s,
                          u"Return!D5=number:1234.5"_s,
                          u"Lists(hidden)!A1=text:Yes"_s}));
    QCOMPARE(info.format, u"xlsx"_s);
    QCOMPARE(info.cells, 21);
}

void TestWorkbook::readsWhatXlsxwriterWrites() {
    QCOMPARE(
        fileCells(u"xlsxwriter-1904.xlsx"_s),
        (QStringList{u"KPI return!A1=text:Merged heading"_s, u"KPI return!A2=text:rich bold text"_s,
                     u"KPI return!B2=percent:0.95"_s, u"KPI return!C2=date:2025-03-30"_s,
                     u"KPI return!D2=date:2025-10-26"_s, u"KPI return!E2=text:yes"_s,
                     u"KPI return!F2=boolean:FALSE"_s, u"KPI return!A3=text:a link"_s}));
}

void TestWorkbook::readsWhatOdfpyWrites() {
    WorkbookInfo info;
    QCOMPARE(
        fileCells(u"odfpy.ods"_s, &info),
        (QStringList{u"Return!A1=text:Ref"_s, u"Return!B1=text:Q1"_s, u"Return!C1=text:Q2"_s,
                     u"Return!A2=text:2.1"_s, u"Return!B2=percent:0.95"_s,
                     u"Return!C2=date:2025-03-30"_s, u"Return!D2=duration:1.5"_s,
                     u"Return!A3=number:7"_s, u"Return!B3=number:7"_s, u"Return!A4=number:7"_s,
                     u"Return!B4=number:7"_s, u"Return!A5=number:7"_s, u"Return!B5=number:7"_s}));
    QCOMPARE(info.format, u"ods"_s);
}

void TestWorkbook::readsEachCodingOfAnXlsxCell() {
    QCOMPARE(sheetCells("<row r=\"1\"><c r=\"A1\"><v>0.94999999999999996</v></c>"
                        "<c r=\"B1\" t=\"n\"><v>1E-2</v></c>"
                        "<c r=\"C1\" t=\"str\"><f>A1&amp;\"x\"</f><v>yes</v></c>"
                        "<c r=\"D1\" t=\"b\"><v>1</v></c>"
                        "<c r=\"E1\" t=\"e\"><v>#N/A</v></c>"
                        "<c r=\"F1\" t=\"d\"><v>2025-03-30T23:30:00</v></c>"
                        "<c r=\"G1\" t=\"inlineStr\"><is><r><t>in </t></r><r><t>line</t></r>"
                        "<rPh sb=\"0\" eb=\"1\"><t>guide</t></rPh></is></c></row>"
                        "<row r=\"3\"><c r=\"A3\"><v></v></c><c r=\"B3\"/>"
                        "<c r=\"C3\" t=\"s\"><v/></c><c r=\"D3\"><f>A3</f><v/></c>"
                        "<c r=\"E3\"><v>0</v></c></row>"),
             (QStringList{u"KPIs!A1=number:0.95"_s, u"KPIs!B1=number:0.01"_s, u"KPIs!C1=text:yes"_s,
                          u"KPIs!D1=boolean:TRUE"_s, u"KPIs!E1=error:#N/A"_s,
                          u"KPIs!F1=date:2025-03-30"_s, u"KPIs!G1=text:in line"_s,
                          u"KPIs!E3=number:0"_s}));
}

void TestWorkbook::readsSharedTexts() {
    XlsxParts parts;
    parts.strings = "<si><t>plain</t></si>"
                    "<si><r><t xml:space=\"preserve\">rich </t></r><r><t>text</t></r></si>"
                    "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si>"
                    "<si><t>line_x000D_break _x005F_x</t></si>";
    parts.sheet = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c>"
                  "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>";
    QCOMPARE(cellsOf(parts.zip(), u"a.xlsx"_s),
             (QStringList{u"KPIs!A1=text:rich text"_s, u"KPIs!B1=text:plain"_s,
                          u"KPIs!C1=text:東京"_s, u"KPIs!D1=text:line\rbreak _x"_s}));
}

void TestWorkbook::classifiesNumberFormats_data() {
    QTest::addColumn<int>("id");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("kind");
    const auto row = [](int id, const QString& code, const QString& kind) {
        QTest::addRow("%d %s", id, qPrintable(code)) << id << code << kind;
    };
    row(0, {}, u"number"_s);
    row(9, {}, u"percent"_s);
    row(10, {}, u"percent"_s);
    row(14, {}, u"date"_s);
    row(17, {}, u"date"_s);
    row(20, {}, u"duration"_s);
    row(22, {}, u"date"_s);
    row(46, {}, u"duration"_s);
    row(49, {}, u"number"_s);
    row(164, u"0.0%"_s, u"percent"_s);
    row(165, u"[Red]0.0\\%"_s, u"number"_s);
    row(166, u"[$-809]dd mmmm yyyy"_s, u"date"_s);
    row(167, u"mmm-yy"_s, u"date"_s);
    row(168, u"[h]:mm"_s, u"duration"_s);
    row(169, u"mm:ss"_s, u"duration"_s);
    row(170, u"0 &quot;days&quot;"_s, u"number"_s);
    row(171, u"#,##0.00_);[Red](#,##0.00)"_s, u"number"_s);
    row(172, u"General"_s, u"number"_s);
    row(173, u"dd/mm/yyyy\\ hh:mm"_s, u"date"_s);
    row(174, u"0.00E+00"_s, u"number"_s);
    row(175, u"0;&quot;d&quot;0%"_s, u"number"_s);
}

void TestWorkbook::classifiesNumberFormats() {
    QFETCH(int, id);
    QFETCH(QString, code);
    QFETCH(QString, kind);
    XlsxParts parts;
    const QByteArray number = QByteArray::number(id);
    if (!code.isEmpty()) {
        parts.formats =
            "<numFmt numFmtId=\"" + number + "\" formatCode=\"" + code.toUtf8() + "\"/>";
    }
    parts.styles = "<xf numFmtId=\"0\"/><xf numFmtId=\"" + number + "\"/>";
    parts.sheet = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45747</v></c></row>";
    const QString text = kind == u"date" ? u"2025-03-31"_s : u"45747"_s;
    QCOMPARE(cellsOf(parts.zip(), u"a.xlsx"_s), QStringList{u"KPIs!A1="_s + kind + u':' + text});
}

void TestWorkbook::readsSerialDays() {
    // Worked by hand from the two systems' first days: 1 January 1900 is 1, 1 January 1904 is 0.
    XlsxParts parts;
    parts.styles = "<xf numFmtId=\"14\"/>";
    parts.sheet = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>59</v></c>"
                  "<c r=\"C1\"><v>60</v></c><c r=\"D1\"><v>61</v></c>"
                  "<c r=\"E1\"><v>45746.999988425923</v></c><c r=\"F1\"><v>-1</v></c></row>";
    QCOMPARE(cellsOf(parts.zip(), u"a.xlsx"_s),
             (QStringList{u"KPIs!A1=date:1900-01-01"_s, u"KPIs!B1=date:1900-02-28"_s,
                          u"KPIs!C1=number:60"_s, u"KPIs!D1=date:1900-03-01"_s,
                          u"KPIs!E1=date:2025-03-30"_s, u"KPIs!F1=number:-1"_s}));
    parts.bookProperties = "<workbookPr date1904=\"1\"/>";
    parts.sheet = "<row r=\"1\"><c r=\"A1\"><v>0</v></c><c r=\"B1\"><v>59</v></c></row>";
    QCOMPARE(cellsOf(parts.zip(), u"a.xlsx"_s),
             (QStringList{u"KPIs!A1=date:1904-01-01"_s, u"KPIs!B1=date:1904-02-29"_s}));
}

void TestWorkbook::readsAbsoluteAndBackslashTargets() {
    XlsxParts parts;
    parts.sheet = "<row><c><v>1</v></c></row>";
    const QStringList expected{u"KPIs!A1=number:1"_s};
    for (const QByteArray& target :
         {QByteArray("/xl/worksheets/sheet1.xml"), QByteArray("worksheets\\sheet1.xml"),
          QByteArray("../xl/./worksheets/Sheet1.xml")}) {
        parts.target = target;
        QCOMPARE(cellsOf(parts.zip(), u"a.xlsx"_s), expected);
    }
    std::vector<Part> all = XlsxParts{parts.sheet}.parts();
    for (Part& part : all) {
        part.name.replace('/', '\\');
    }
    QCOMPARE(cellsOf(zipOf(all), u"a.xlsx"_s), expected);
}

void TestWorkbook::readsStrictPrefixedAndUtf16() {
    XlsxParts parts;
    parts.sheet = "<row><c t=\"inlineStr\"><is><t>é</t></is></c></row>";
    parts.spreadsheet = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    parts.relation = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const QStringList expected{u"KPIs!A1=text:é"_s};
    QCOMPARE(cellsOf(parts.zip(), u"a.xlsx"_s), expected);

    const QByteArray main = XlsxParts{}.spreadsheet;
    const QByteArray prefixed = "<x:worksheet xmlns:x=\"" + main +
                                "\"><x:sheetData><x:row><x:c t=\"inlineStr\"><x:is><x:t>é</x:t>"
                                "</x:is></x:c></x:row></x:sheetData></x:worksheet>";
    QCOMPARE(cellsOf(XlsxParts{}.zipWith("xl/worksheets/sheet1.xml", prefixed), u"a.xlsx"_s),
             expected);

    const QString wide = u"\ufeff<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet xmlns=\""_s +
                         QString::fromLatin1(main) +
                         u"\"><sheetData><row><c t=\"inlineStr\"><is><t>é</t></is></c></row>"
                         u"</sheetData></worksheet>";
    const QByteArray bytes(reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2);
    QCOMPARE(cellsOf(XlsxParts{}.zipWith("xl/worksheets/sheet1.xml", bytes), u"a.xlsx"_s),
             expected);
}

void TestWorkbook::readsCellsWithoutNames() {
    QCOMPARE(sheetCells("<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\">"
                        "<v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"),
             (QStringList{u"KPIs!A1=number:1"_s, u"KPIs!B1=number:2"_s, u"KPIs!C5=number:3"_s,
                          u"KPIs!D5=number:4"_s, u"KPIs!A6=number:5"_s}));
}

void TestWorkbook::tellsAFormulaNotWorkedOut() {
    QCOMPARE(sheetCells("<row><c><f>SUM(B1:C1)</f></c></row>"),
             QStringList{u"KPIs!A1=error:=SUM(B1:C1)"_s});
}

void TestWorkbook::neverOpensMacros() {
    std::vector<Part> parts = XlsxParts{"<row><c><v>1</v></c></row>"}.parts();
    parts.push_back({"xl/vbaProject.bin", "not a macro at all"});
    Collected collected;
    const Result<WorkbookInfo> read =
        readWorkbook(zipOf(parts), u"return.xlsm"_s, collected.sink());
    QVERIFY(read.ok());
    QVERIFY(read->macrosIgnored);
    QCOMPARE(collected.cells, QStringList{u"KPIs!A1=number:1"_s});
}

namespace {

QStringList odsRow(const QByteArray& cells) {
    return cellsOf(odsOf("<table:table table:name=\"S\"><table:table-row>" + cells +
                         "</table:table-row></table:table>"),
                   u"a.ods"_s);
}

} // namespace

void TestWorkbook::readsOdsText() {
    QCOMPARE(odsRow("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>"
                    "a remark</text:p></office:annotation><text:p>first <text:span>line"
                    "</text:span></text:p><text:p>se<text:s text:c=\"3\"/>cond<text:tab/>"
                    "<text:a>link</text:a><text:line-break/>end</text:p></table:table-cell>"),
             QStringList{u"S!A1=text:first line\nse   cond\tlink\nend"_s});
}

void TestWorkbook::readsOdsKinds() {
    const QByteArray cell = "<table:table-cell office:value-type=";
    QCOMPARE(
        odsRow(cell +
               "\"float\" office:value=\"1234.5\"><text:p>1,234.5</text:p>"
               "</table:table-cell>" +
               cell + "\"percentage\" office:value=\"0.95\"/>" + cell +
               "\"date\" office:date-value=\"2025-03-30T23:30:00\"/>" + cell +
               "\"time\" office:time-value=\"PT90M30S\"/>" + cell +
               "\"boolean\" office:boolean-value=\"true\"/>" + cell +
               "\"currency\" office:value=\"12.5\"/>" + cell +
               "\"string\" office:string-value=\"value\"/>" + cell +
               "\"string\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p>"
               "</table:table-cell>"),
        (QStringList{u"S!A1=number:1234.5"_s, u"S!B1=percent:0.95"_s, u"S!C1=date:2025-03-30"_s,
                     u"S!D1=duration:0.0628472222222222"_s, // 5430 ÷ 86400
                     u"S!E1=boolean:TRUE"_s, u"S!F1=number:12.5"_s, u"S!G1=text:value"_s,
                     u"S!H1=error:#DIV/0!"_s}));
}

void TestWorkbook::keepsOdsColumnsAfterMergedCells() {
    QCOMPARE(odsRow("<table:table-cell table:number-columns-spanned=\"3\"><text:p>wide</text:p>"
                    "</table:table-cell><table:covered-table-cell "
                    "table:number-columns-repeated=\"2\"><text:p>beneath</text:p>"
                    "</table:covered-table-cell><table:table-cell><text:p>next</text:p>"
                    "</table:table-cell>"),
             (QStringList{u"S!A1=text:wide"_s, u"S!D1=text:next"_s}));
}

void TestWorkbook::expandsOdsRepeats() {
    const QByteArray ods = odsOf(
        "<table:table table:name=\"S\"><table:table-row-group><table:table-row "
        "table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"5\"/>"
        "<table:table-cell table:number-columns-repeated=\"2\"><text:p>x</text:p>"
        "</table:table-cell><table:table-cell table:number-columns-repeated=\"16377\"/>"
        "</table:table-row></table:table-row-group><table:table-row "
        "table:number-rows-repeated=\"1048574\"><table:table-cell "
        "table:number-columns-repeated=\"16384\"/></table:table-row></table:table>");
    QCOMPARE(cellsOf(ods, u"a.ods"_s),
             (QStringList{u"S!F1=text:x"_s, u"S!G1=text:x"_s, u"S!F2=text:x"_s, u"S!G2=text:x"_s}));
}

void TestWorkbook::tellsHiddenOdsSheets() {
    const QByteArray table = "<table:table-row><table:table-cell><text:p>x</text:p>"
                             "</table:table-cell></table:table-row></table:table>";
    QCOMPARE(cellsOf(odsOf("<table:table table:name=\"A\" table:style-name=\"ta1\">" + table +
                               "<table:table table:name=\"B\" table:style-name=\"ta2\">" + table,
                           "<style:style style:name=\"ta1\" style:family=\"table\">"
                           "<style:table-properties table:display=\"true\"/></style:style>"
                           "<style:style style:name=\"ta2\" style:family=\"table\">"
                           "<style:table-properties table:display=\"false\"/></style:style>"),
                     u"a.ods"_s),
             (QStringList{u"A!A1=text:x"_s, u"B(hidden)!A1=text:x"_s}));
}

void TestWorkbook::readsCsv_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("cells");
    const QStringList grid{u"r!A1=text:Ref"_s, u"r!B1=text:Q1"_s, u"r!A2=text:2.1"_s,
                           u"r!B2=text:41/41"_s};
    QTest::newRow("comma") << QByteArray("Ref,Q1\r\n2.1,41/41\r\n") << grid;
    QTest::newRow("semicolon") << QByteArray("Ref;Q1\n2.1;41/41") << grid;
    QTest::newRow("tab") << QByteArray("Ref\tQ1\r2.1\t41/41\r") << grid;
    QTest::newRow("bar") << QByteArray("Ref|Q1\n2.1|41/41\n") << grid;
    QTest::newRow("declared") << QByteArray("sep=;\r\nRef;Q1\r\n2.1;41/41\r\n") << grid;
    QTest::newRow("marked UTF-8") << QByteArray("\xef\xbb\xbfRef,Q1\n2.1,41/41\n") << grid;
    QTest::newRow("UTF-16") << QByteArray::fromHex("fffe") +
                                   QByteArray(reinterpret_cast<const char*>(u"Ref,Q1\n2.1,41/41"),
                                              32)
                            << grid;
    QTest::newRow("quotes") << QByteArray("\"a \"\"b\"\"\",\"x,y\"\n\"two\r\nlines\",\"\"\n")
                            << QStringList{u"r!A1=text:a \"b\""_s, u"r!B1=text:x,y"_s,
                                           u"r!A2=text:two\r\nlines"_s};
    QTest::newRow("Windows-1252") << QByteArray("\x93\xa3"
                                                "5\x94,caf\xe9\n")
                                  << QStringList{u"r!A1=text:“£5”"_s, u"r!B1=text:café"_s};
    QTest::newRow("UTF-8") << QByteArray("caf\xc3\xa9,x\n")
                           << QStringList{u"r!A1=text:café"_s, u"r!B1=text:x"_s};
    QTest::newRow("title line") << QByteArray("Homecare, Quarter 1\nRef;Q1\n2.1;1\n")
                                << QStringList{u"r!A1=text:Homecare, Quarter 1"_s,
                                               u"r!A2=text:Ref"_s, u"r!B2=text:Q1"_s,
                                               u"r!A3=text:2.1"_s, u"r!B3=text:1"_s};
}

void TestWorkbook::readsCsv() {
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, cells);
    QCOMPARE(cellsOf(bytes, u"/tmp/r.csv"_s), cells);
}

void TestWorkbook::tellsSizeAndHash() {
    const QString path = QStringLiteral(TEST_DATA "/workbooks/openpyxl.xlsx");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    WorkbookInfo info;
    fileCells(u"openpyxl.xlsx"_s, &info);
    QCOMPARE(info.size, bytes.size());
    QCOMPARE(info.sha256, QString::fromLatin1(
                              QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
}

void TestWorkbook::cancels() {
    const QByteArray zip = XlsxParts{"<row><c><v>1</v></c><c><v>2</v></c></row>"}.zip();
    const auto code = [](const Result<WorkbookInfo>& read) {
        return read ? -1 : int(read.fault().code);
    };
    int told = 0;
    CellSink sink{[](const QString&, bool) { return true; },
                  [&](const Cell&) { return ++told < 1; }};
    QCOMPARE(code(readWorkbook(zip, u"a.xlsx"_s, sink)), int(FaultCode::Cancelled));
    QCOMPARE(told, 1);
    sink.cell = [](const Cell&) { return true; };
    sink.progress = [](qint64, qint64) { return false; };
    QCOMPARE(code(readWorkbook(zip, u"a.xlsx"_s, sink)), int(FaultCode::Cancelled));
    sink.sheet = [](const QString&, bool) { return false; };
    QCOMPARE(code(readWorkbook("a,b\n", u"a.csv"_s, sink)), int(FaultCode::Cancelled));
}

void TestWorkbook::cancelsAtEveryPart() {
    const auto stepsOf = [](const QByteArray& bytes, const QString& name) {
        int steps = 0;
        const CellSink all{[](const QString&, bool) { return true; },
                           [](const Cell&) { return true; },
                           [&](qint64, qint64) { return ++steps > 0; }};
        if (!readWorkbook(bytes, name, all)) {
            return -1;
        }
        for (int last = 1; last <= steps; ++last) {
            int left = last;
            CellSink some = all;
            some.progress = [&](qint64, qint64) { return --left > 0; };
            const auto read = readWorkbook(bytes, name, some);
            if (read || read.fault().code != FaultCode::Cancelled) {
                return -1;
            }
        }
        return steps;
    };
    // Small parts are read in one step each: the package's relationships, the workbook and its
    // relationships, shared texts, styles and the sheet; manifest and content.
    QCOMPARE(stepsOf(XlsxParts{"<row><c><v>1</v></c></row>"}.zip(), u"a.xlsx"_s), 6);
    QCOMPARE(stepsOf(odsOf("<table:table table:name=\"S\"/>"), u"a.ods"_s), 2);
}

void TestWorkbook::tellsProgress() {
    QByteArray rows;
    for (int row = 0; row < 20'000; ++row) {
        rows += "<row><c><v>" + QByteArray::number(row) + "</v></c></row>";
    }
    qint64 last = 0;
    qint64 all = 0;
    CellSink sink{[](const QString&, bool) { return true; }, [](const Cell&) { return true; },
                  [&](qint64 done, qint64 total) {
                      const bool forward = done >= last && total >= done;
                      last = done;
                      all = total;
                      return forward;
                  }};
    QVERIFY(readWorkbook(XlsxParts{rows}.zip(), u"a.xlsx"_s, sink).ok());
    QVERIFY(all > rows.size());
    QCOMPARE(last, all);
}

QTEST_GUILESS_MAIN(TestWorkbook)
#include "test_workbook.moc"
