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
    void refusesAPartThatLiesAboutItsSize();
    void holdsTheSizesThatAreClaimedToLimits();
    void holdsDepthAndTagsToLimits();
    void holdsOdsRepeatsToLimits_data();
    void holdsOdsRepeatsToLimits();
};

void TestWorkbookLimits::holdsSizesToLimits() {
    const QByteArray blanks(40 << 20, ' ');
    const auto limitOf = [](const QByteArray& bytes, const WorkbookLimits& limits) {
        Collected collected;
        const auto read = readWorkbook(bytes, u"a.xlsx"_s, collected.sink(), limits);
        return read || read.fault().code != FaultCode::TooBig ? QString()
                                                              : read.fault().arguments.first();
    };
    QCOMPARE(limitOf(XlsxParts{blanks}.zip(), {}), u"ratio"_s);
    QCOMPARE(limitOf(XlsxParts{blanks}.zip(), {.partBytes = 1 << 20}), u"part-bytes"_s);
    QCOMPARE(limitOf(XlsxParts{blanks}.zip(), {.totalBytes = 1 << 20, .ratio = 2000}),
             u"total-bytes"_s);
    QCOMPARE(limitOf(XlsxParts{blanks}.zip(), {.fileBytes = 1000}), u"file-bytes"_s);
    const QByteArray row = "<row><c><v>1</v></c><c><v>2</v></c></row>";
    QCOMPARE(limitOf(XlsxParts{row}.zip(), {.cells = 2}), QString());
    QCOMPARE(limitOf(XlsxParts{row}.zip(), {.cells = 1}), u"cells"_s);
    const QByteArray text = "<row><c t=\"str\"><v>" + QByteArray(32'767, 'x') + "</v></c></row>";
    QCOMPARE(limitOf(XlsxParts{text}.zip(), {}), QString());
    QCOMPARE(limitOf(XlsxParts{QByteArray(text).replace("<v>", "<v>x")}.zip(), {}), u"cell-text"_s);
    // A formula is held to the limit while it is read, be its value there or not. Seven letters may
    // write one ("_x000D_"), so that is known for certain from seven times the limit on.
    const auto formula = [](int letters, const QByteArray& value) {
        return XlsxParts{"<row><c><f>" + QByteArray(letters, 'A') + "</f>" + value + "</c></row>"}
            .zip();
    };
    QCOMPARE(limitOf(formula(32'766, {}), {}), QString()); // with the "=" before it
    QCOMPARE(limitOf(formula(32'767, {}), {}), u"cell-text"_s);
    QCOMPARE(limitOf(formula(32'767, "<v>1</v>"), {}), QString());
    QCOMPARE(limitOf(formula(7 * 32'768 - 1, "<v>1</v>"), {}), QString());
    QCOMPARE(limitOf(formula(7 * 32'768, "<v>1</v>"), {}), u"cell-text"_s);
    XlsxParts shared{"<row><c><v>1</v></c></row>"};
    shared.strings = QByteArray("<si><t>0123456789</t></si>").repeated(100);
    QCOMPARE(limitOf(shared.zip(), {.sharedTextBytes = 999}), u"shared-text-bytes"_s);
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
    QCOMPARE(largest, limits.totalBytes); // three times a part's limit would be more
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
