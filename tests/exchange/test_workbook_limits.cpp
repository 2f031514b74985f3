// Workbooks that are larger than any return, or claim to be: refused with the limit that they pass.
#include "exchange/workbook_maker.h"
#include "support/checks.h"
#include "support/processor_time.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestWorkbookLimits : public Checks {
    Q_OBJECT
private slots:
    void holdsSizesToLimits();
    void holdsListsToLimits();
    void holdsListsToTheirShippedLimits();
    void refusesAPartThatLiesAboutItsSize();
    void holdsTheSizesThatAreClaimedToLimits();
    void holdsDepthAndTagsToLimits();
    void holdsOdsRepeatsToLimits_data();
    void holdsOdsRepeatsToLimits();
};

namespace {

/// The limit that the reading ends at; empty where it is read.
QString limitPassed(const QByteArray& bytes, const WorkbookLimits& limits,
                    const QString& name = u"a.xlsx"_s) {
    Collected collected;
    const auto read = readWorkbook(bytes, name, collected.sink(), limits);
    if (!read && read.fault().code != FaultCode::TooBig) {
        return u"fault %1"_s.arg(int(read.fault().code));
    }
    return read ? QString() : read.fault().arguments.first();
}

} // namespace

void TestWorkbookLimits::holdsSizesToLimits() {
    const QByteArray blanks(40 << 20, ' ');
    QCOMPARE(limitPassed(XlsxParts{blanks}.zip(), {}), u"ratio"_s);
    QCOMPARE(limitPassed(XlsxParts{blanks}.zip(), {.partBytes = 1 << 20}), u"part-bytes"_s);
    QCOMPARE(limitPassed(XlsxParts{blanks}.zip(), {.totalBytes = 1 << 20, .ratio = 2000}),
             u"total-bytes"_s);
    QCOMPARE(limitPassed(XlsxParts{blanks}.zip(), {.fileBytes = 1000}), u"file-bytes"_s);
    const QByteArray row = "<row><c><v>1</v></c><c><v>2</v></c></row>";
    QCOMPARE(limitPassed(XlsxParts{row}.zip(), {.cells = 2}), QString());
    QCOMPARE(limitPassed(XlsxParts{row}.zip(), {.cells = 1}), u"cells"_s);
    const QByteArray text = "<row><c t=\"str\"><v>" + QByteArray(32'767, 'x') + "</v></c></row>";
    QCOMPARE(limitPassed(XlsxParts{text}.zip(), {}), QString());
    QCOMPARE(limitPassed(XlsxParts{QByteArray(text).replace("<v>", "<v>x")}.zip(), {}),
             u"cell-text"_s);
    // A formula is held to the limit while it is read, be its value there or not. Seven letters may
    // write one ("_x000D_"), so that is known for certain from seven times the limit on.
    const auto formula = [](int letters, const QByteArray& value) {
        return XlsxParts{"<row><c><f>" + QByteArray(letters, 'A') + "</f>" + value + "</c></row>"}
            .zip();
    };
    QCOMPARE(limitPassed(formula(32'766, {}), {}), QString()); // with the "=" before it
    QCOMPARE(limitPassed(formula(32'767, {}), {}), u"cell-text"_s);
    QCOMPARE(limitPassed(formula(32'767, "<v>1</v>"), {}), QString());
    QCOMPARE(limitPassed(formula(7 * 32'768 - 1, "<v>1</v>"), {}), QString());
    QCOMPARE(limitPassed(formula(7 * 32'768, "<v>1</v>"), {}), u"cell-text"_s);
    XlsxParts shared{"<row><c><v>1</v></c></row>"};
    shared.strings = QByteArray("<si><t>0123456789</t></si>").repeated(100);
    QCOMPARE(limitPassed(shared.zip(), {.sharedTextBytes = 999}), u"shared-text-bytes"_s);
}

void TestWorkbookLimits::holdsListsToLimits() {
    const auto bookWith = [](int sheets) {
        const XlsxParts parts{"<row><c><v>1</v></c></row>"};
        const QByteArray sheet = "<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/>";
        return parts.zipWith("xl/workbook.xml", "<workbook xmlns=\"" + parts.spreadsheet +
                                                    "\" xmlns:r=\"" + parts.relation +
                                                    "\"><sheets>" + sheet.repeated(sheets) +
                                                    "</sheets></workbook>");
    };
    // A small workbook has three relationships: its sheet, its styles, its shared texts.
    QCOMPARE(limitPassed(bookWith(1), {.entries = 3}), QString());
    QCOMPARE(limitPassed(bookWith(1), {.entries = 2}), u"relationships"_s);
    QCOMPARE(limitPassed(bookWith(4), {.entries = 4}), QString());
    QCOMPARE(limitPassed(bookWith(5), {.entries = 4}), u"sheets"_s);
    XlsxParts lists{"<row><c><v>1</v></c></row>"};
    lists.styles = QByteArray("<xf numFmtId=\"0\"/>").repeated(4);
    QCOMPARE(limitPassed(lists.zip(), {.entries = 4}), QString());
    QCOMPARE(limitPassed(lists.zip(), {.entries = 3}), u"styles"_s);
    for (int id = 164; id < 168; ++id) {
        lists.formats += "<numFmt numFmtId=\"" + QByteArray::number(id) + "\" formatCode=\"0.0\"/>";
    }
    QCOMPARE(limitPassed(lists.zip(), {.entries = 3}), u"number-formats"_s);
    lists.strings = QByteArray("<si/>").repeated(10);
    QCOMPARE(limitPassed(lists.zip(), {.sharedTexts = 10}), QString());
    QCOMPARE(limitPassed(lists.zip(), {.sharedTexts = 9}), u"shared-texts"_s);
    const QByteArray tables = QByteArray("<table:table table:name=\"S\"/>").repeated(4);
    QCOMPARE(limitPassed(odsOf(tables), {.entries = 4}, u"a.ods"_s), QString());
    QCOMPARE(limitPassed(odsOf(tables), {.entries = 3}, u"a.ods"_s), u"sheets"_s);
    QByteArray styles;
    for (const char* name : {"a", "b", "c"}) {
        styles += QByteArray("<style:style style:family=\"table\" style:name=\"") + name +
                  "\"><style:table-properties table:display=\"false\"/></style:style>";
    }
    QCOMPARE(limitPassed(odsOf({}, styles), {.entries = 3}, u"a.ods"_s), QString());
    QCOMPARE(limitPassed(odsOf({}, styles), {.entries = 2}, u"a.ods"_s), u"styles"_s);
}

void TestWorkbookLimits::holdsListsToTheirShippedLimits() {
    XlsxParts lists{"<row><c><v>1</v></c></row>"};
    lists.styles = QByteArray("<xf/>").repeated(100'000);
    QCOMPARE(limitPassed(lists.zip(), {}), QString());
    lists.styles += "<xf/>";
    QCOMPARE(limitPassed(lists.zip(), {}), u"styles"_s);
}

void TestWorkbookLimits::refusesAPartThatLiesAboutItsSize() {
    QByteArray rows = "<row><c><v>1</v></c></row>";
    rows += QByteArray(1 << 20, ' ');
    QByteArray zip = XlsxParts{rows}.zip();
    const auto honest = static_cast<quint32>(XlsxParts{rows}.parts().back().bytes.size());
    QByteArray was(4, '\0');
    qToLittleEndian(honest, was.data());
    QByteArray lie(4, '\0');
    qToLittleEndian(quint32{1000}, lie.data());
    QVERIFY(zip.count(was) >= 2); // beside the part itself and in the directory
    QCOMPARE(faultOf(zip, u"a.xlsx"_s, {.ratio = 2000}), -1);
    zip.replace(was, lie);
    QCOMPARE(faultOf(zip, u"a.xlsx"_s, {.ratio = 2000}), int(FaultCode::Damaged));
}

void TestWorkbookLimits::holdsTheSizesThatAreClaimedToLimits() {
    // Three sheets that are one part, which claims to hold four gigabytes.
    XlsxParts parts{"<row><c><v>1</v></c></row>"};
    parts.strings = "<si><t>a</t></si>";
    const auto honest = static_cast<quint32>(parts.parts().back().bytes.size());
    const QByteArray sheet = "<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/>";
    QByteArray zip =
        parts.zipWith("xl/workbook.xml", parts.prologue + "<workbook xmlns=\"" + parts.spreadsheet +
                                             "\" xmlns:r=\"" + parts.relation + "\"><sheets>" +
                                             sheet.repeated(3) + "</sheets></workbook>");
    QByteArray was(4, '\0');
    qToLittleEndian(honest, was.data());
    QByteArray lie(4, '\0');
    qToLittleEndian(quint32{0xfffffff0}, lie.data());
    QCOMPARE(zip.count(was), 2);
    zip.replace(was, lie);
    qint64 largest = 0;
    const CellSink sink{[](const QString&, bool) { return true; }, [](const Cell&) { return true; },
                        [&](qint64, qint64 total) {
                            largest = std::max(largest, total);
                            return true;
                        }};
    const WorkbookLimits limits;
    Result<WorkbookInfo> read = readWorkbook(zip, u"a.xlsx"_s, sink, limits);
    QVERIFY(!read.ok());
    QCOMPARE(int(read.fault().code), int(FaultCode::TooBig));
    QCOMPARE(read.fault().arguments.first(), u"part-bytes"_s);
    // Three times a part's limit would be more. The few bytes are those of the parts before.
    QVERIFY(largest >= limits.totalBytes && largest < limits.totalBytes + (64 << 10));
}

void TestWorkbookLimits::holdsDepthAndTagsToLimits() {
    const QByteArray deep = QByteArray("<row>").repeated(100'000);
    QCOMPARE(faultOf(XlsxParts{deep}.zip(), u"a.xlsx"_s, {.ratio = 2000}), int(FaultCode::Damaged));
    QByteArray noise(3 << 20, ' ');
    QRandomGenerator random(1);
    for (char& letter : noise) {
        letter = static_cast<char>('a' + random.bounded(26));
    }
    const QByteArray longTag = "<row x=\"" + noise + "\"/>";
    QCOMPARE(faultOf(XlsxParts{longTag}.zip(), u"a.xlsx"_s), int(FaultCode::Damaged));
}

void TestWorkbookLimits::holdsOdsRepeatsToLimits_data() {
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<int>("code");
    const QByteArray full = "<table:table-cell table:number-columns-repeated=\"16384\">"
                            "<text:p>x</text:p></table:table-cell></table:table-row>";
    QTest::newRow("cells") << "<table:table-row table:number-rows-repeated=\"1048576\">" + full
                           << int(FaultCode::TooBig);
    QTest::newRow("rows") << "<table:table-row table:number-rows-repeated=\"1048577\">" + full
                          << int(FaultCode::TooBig);
    QTest::newRow("columns")
        << QByteArray("<table:table-row><table:table-cell table:number-columns-repeated=\"16384\"/>"
                      "<table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>")
        << int(FaultCode::TooBig);
    QTest::newRow("no count") << QByteArray("<table:table-row table:number-rows-repeated=\"-1\"/>")
                              << int(FaultCode::Damaged);
    QTest::newRow("blanks")
        << QByteArray("<table:table-row><table:table-cell><text:p><text:s text:c=\"2000000000\"/>"
                      "</text:p></table:table-cell></table:table-row>")
        << int(FaultCode::TooBig);
    QTest::newRow("bad value")
        << QByteArray("<table:table-row><table:table-cell office:value-type=\"float\" "
                      "office:value=\"x\"/></table:table-row>")
        << int(FaultCode::Damaged);
}

void TestWorkbookLimits::holdsOdsRepeatsToLimits() {
    QFETCH(QByteArray, row);
    QFETCH(int, code);
    const QByteArray ods = odsOf("<table:table table:name=\"S\">" + row + "</table:table>");
    const CellSink sink{[](const QString&, bool) { return true; },
                        [](const Cell&) { return true; }};
    ProcessorTime timer;
    const Result<WorkbookInfo> read = readWorkbook(ods, u"a.ods"_s, sink);
    QVERIFY(!read.ok());
    QCOMPARE(int(read.fault().code), code);
    QVERIFY2(timer.isBelow(10'000), qPrintable(QString::number(timer.taken())));
}

QTEST_GUILESS_MAIN(TestWorkbookLimits)
#include "test_workbook_limits.moc"
