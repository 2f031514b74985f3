// Damaged and hostile workbooks: refused with the reason, quickly, and never read as something
// else.
#include "exchange/workbook_maker.h"
#include "support/checks.h"
#include "support/mutation.h"
#include "support/processor_time.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestHostileWorkbook : public Checks {
    Q_OBJECT
private slots:
    void refusesTruncatedFiles();
    void refusesWhatIsSomethingElse_data();
    void refusesWhatIsSomethingElse();
    void namesPasswordsAndLegacyFiles();
    void namesPasswordsOfOds();
    void refusesAnyDoctype_data();
    void refusesAnyDoctype();
    void refusesDamagedXml_data();
    void refusesDamagedXml();
    void refusesDamagedCells_data();
    void refusesDamagedCells();
    void refusesMissingParts();
    void refusesDoubledParts();
    void refusesDamagedCsv_data();
    void refusesDamagedCsv();
    void refusesWhatIsNoFile();
    void neverReadsAFlippedBitAsSomethingElse_data();
    void neverReadsAFlippedBitAsSomethingElse();
    void survivesMutatedXml();
    void keepsDaysInEveryZone_data();
    void keepsDaysInEveryZone();
};

namespace {

QByteArray dataFile(const QString& name) {
    QFile file(QStringLiteral(TEST_DATA "/workbooks/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray compound(QStringView stream) {
    QByteArray bytes = QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(1016, '\0');
    bytes += QByteArray(reinterpret_cast<const char*>(stream.utf16()), stream.size() * 2);
    return bytes + QByteArray(512, '\0');
}

const QByteArray sheetPart = "xl/worksheets/sheet1.xml";

} // namespace

void TestHostileWorkbook::refusesTruncatedFiles() {
    for (const QString& name : {u"openpyxl.xlsx"_s, u"xlsxwriter-1904.xlsx"_s, u"odfpy.ods"_s}) {
        const QByteArray whole = dataFile(name);
        for (int percent = 10; percent < 100; percent += 3) {
            QCOMPARE(faultOf(whole.first(whole.size() * percent / 100), name),
                     int(FaultCode::Damaged));
        }
        QCOMPARE(faultOf(whole.chopped(1), name), int(FaultCode::Damaged));
        QCOMPARE(faultOf({}, name), int(FaultCode::Damaged));
    }
}

void TestHostileWorkbook::refusesWhatIsSomethingElse_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("is");
    const QByteArray pdf = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj";
    const QByteArray html = "\r\n<!DOCTYPE html><html><body><table></table></body></html>";
    const QByteArray xlsx = XlsxParts{"<row><c><v>1</v></c></row>"}.zip();
    QTest::newRow("xlsx is pdf") << u"report.xlsx"_s << pdf << u"pdf"_s;
    QTest::newRow("ods is pdf") << u"report.ods"_s << pdf << u"pdf"_s;
    QTest::newRow("csv is pdf") << u"report.csv"_s << pdf << u"pdf"_s;
    QTest::newRow("xlsx is html") << u"report.xlsx"_s << html << u"html"_s;
    QTest::newRow("xls is html") << u"report.xls"_s << html << u"html"_s;
    QTest::newRow("csv is html") << u"report.csv"_s << html << u"html"_s;
    QTest::newRow("xlsx is csv") << u"report.xlsx"_s << QByteArray("Ref,Q1\n") << u"csv"_s;
    QTest::newRow("csv is xlsx") << u"report.csv"_s << xlsx << u"xlsx"_s;
    QTest::newRow("ods is xlsx") << u"report.ods"_s << xlsx << u"xlsx"_s;
    QTest::newRow("xls is xlsx") << u"report.xls"_s << xlsx << u"xlsx"_s;
    QTest::newRow("xlsx is ods") << u"report.xlsx"_s << dataFile(u"odfpy.ods"_s) << u"ods"_s;
    QTest::newRow("xlsx is zip") << u"report.xlsx"_s << zipOf({{"a.txt", "a"}}) << u"zip"_s;
    QTest::newRow("xlsx is odt") << u"report.xlsx"_s
                                 << zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}})
                                 << u"office"_s;
    QTest::newRow("xlsx is docx") << u"report.xlsx"_s
                                  << XlsxParts{}.zipWith("xl/workbook.xml",
                                                         "<w:document xmlns:w=\"urn:w\"/>")
                                  << u"office"_s;
    QTest::newRow("csv is png") << u"report.csv"_s << QByteArray("\x89PNG\r\n\x1a\n") << u"image"_s;
    QTest::newRow("pdf") << u"report.pdf"_s << pdf << u"pdf"_s;
}

void TestHostileWorkbook::refusesWhatIsSomethingElse() {
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, is);
    Collected collected;
    const Result<WorkbookInfo> read = readWorkbook(bytes, name, collected.sink());
    QVERIFY(!read.ok());
    QCOMPARE(int(read.fault().code), int(FaultCode::NotThatFormat));
    QCOMPARE(read.fault().arguments, (QStringList{name.mid(name.indexOf(u'.') + 1), is}));
    QCOMPARE(read.fault().place, name);
    QVERIFY(collected.cells.isEmpty());
}

void TestHostileWorkbook::namesPasswordsAndLegacyFiles() {
    QCOMPARE(faultOf(compound(u"EncryptedPackage"), u"a.xlsx"_s),
             int(FaultCode::PasswordProtected));
    QCOMPARE(faultOf(compound(u"Workbook"), u"a.xls"_s), int(FaultCode::LegacyWorkbook));
    QCOMPARE(faultOf(compound(u"Workbook"), u"a.xlsx"_s), int(FaultCode::LegacyWorkbook));
    QCOMPARE(faultOf(compound(u"WordDocument"), u"a.xlsx"_s), int(FaultCode::NotThatFormat));
}

void TestHostileWorkbook::namesPasswordsOfOds() {
    QCOMPARE(faultOf(odsOf({}, {},
                           "<m:file-entry m:full-path=\"content.xml\"><m:encryption-data/>"
                           "</m:file-entry>"),
                     u"a.ods"_s),
             int(FaultCode::PasswordProtected));
}

void TestHostileWorkbook::refusesAnyDoctype_data() {
    QTest::addColumn<QByteArray>("doctype");
    QTest::newRow("empty") << QByteArray("<!DOCTYPE worksheet>");
    QTest::newRow("outside") << QByteArray("<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\">");
    QByteArray laughs = "<!DOCTYPE worksheet [<!ENTITY l0 \"ha\">";
    for (int level = 1; level < 30; ++level) {
        const QByteArray below = "&l" + QByteArray::number(level - 1) + ';';
        laughs += "<!ENTITY l" + QByteArray::number(level) + " \"" + below.repeated(10) + "\">";
    }
    QTest::newRow("billion laughs") << QByteArray(laughs + "]>");
}

void TestHostileWorkbook::refusesAnyDoctype() {
    QFETCH(QByteArray, doctype);
    for (const Part& part : XlsxParts{"<row><c><v>1</v></c></row>"}.parts()) {
        if (part.name == "[Content_Types].xml") {
            continue; // its presence alone is looked at
        }
        const qsizetype root = part.bytes.startsWith("<?") ? part.bytes.indexOf("?>") + 2 : 0;
        QByteArray bytes = part.bytes;
        bytes.insert(root, doctype);
        QCOMPARE(
            faultOf(XlsxParts{"<row><c><v>1</v></c></row>"}.zipWith(part.name, bytes), u"a.xlsx"_s),
            int(FaultCode::Damaged));
    }
}

void TestHostileWorkbook::refusesDamagedXml_data() {
    QTest::addColumn<QByteArray>("rows");
    QTest::newRow("bad UTF-8") << QByteArray("<row><c t=\"str\"><v>\xff</v></c></row>");
    QTest::newRow("NUL") << QByteArray("<row><c t=\"str\"><v>a") + '\0' + "</v></c></row>";
    QTest::newRow("entity") << QByteArray("<row><c t=\"str\"><v>&x;</v></c></row>");
    QTest::newRow("unclosed") << QByteArray("<row><c><v>1</v></c>");
    QTest::newRow("surrogate") << QByteArray("<row><c t=\"str\"><v>&#xD800;</v></c></row>");
    QTest::newRow("attribute twice") << QByteArray("<row><c r=\"A1\" r=\"B1\"/></row>");
}

void TestHostileWorkbook::refusesDamagedXml() {
    QFETCH(QByteArray, rows);
    QCOMPARE(faultOf(XlsxParts{rows}.zip(), u"a.xlsx"_s), int(FaultCode::Damaged));
}

void TestHostileWorkbook::refusesDamagedCells_data() {
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const char* rows, FaultCode code = FaultCode::Damaged) {
        QTest::newRow(name) << QByteArray(rows) << int(code);
    };
    row("string index", "<row><c t=\"s\"><v>0</v></c></row>");
    row("negative index", "<row><c t=\"s\"><v>-1</v></c></row>");
    row("style index", "<row><c s=\"9\"><v>1</v></c></row>");
    row("no number", "<row><c><v>1.2.3</v></c></row>");
    row("not finite", "<row><c><v>INF</v></c></row>");
    row("no boolean", "<row><c t=\"b\"><v>7</v></c></row>");
    row("no date", "<row><c t=\"d\"><v>2025-02-30</v></c></row>");
    row("unknown coding", "<row><c t=\"z\"><v>1</v></c></row>");
    row("row backwards", "<row r=\"2\"/><row r=\"1\"/>");
    row("row twice", "<row r=\"2\"/><row r=\"2\"/>");
    row("cell twice", "<row><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>");
    row("cell of another row", "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>");
    row("no cell name", "<row><c r=\"1A\"><v>1</v></c></row>");
    row("row beyond", "<row r=\"1048577\"><c><v>1</v></c></row>", FaultCode::TooBig);
    row("column beyond", "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", FaultCode::TooBig);
}

void TestHostileWorkbook::refusesDamagedCells() {
    QFETCH(QByteArray, rows);
    QFETCH(int, code);
    QCOMPARE(faultOf(XlsxParts{rows}.zip(), u"a.xlsx"_s), code);
}

void TestHostileWorkbook::refusesMissingParts() {
    for (const QByteArray& missing :
         {QByteArray("_rels/.rels"), QByteArray("xl/workbook.xml"),
          QByteArray("xl/_rels/workbook.xml.rels"), QByteArray("xl/styles.xml"),
          QByteArray("xl/sharedStrings.xml"), sheetPart}) {
        std::vector<Part> parts = XlsxParts{"<row><c><v>1</v></c></row>"}.parts();
        std::erase_if(parts, [&](const Part& part) { return part.name == missing; });
        QCOMPARE(faultOf(zipOf(parts), u"a.xlsx"_s), int(FaultCode::Damaged));
    }
}

void TestHostileWorkbook::refusesDoubledParts() {
    std::vector<Part> parts = XlsxParts{"<row><c><v>1</v></c></row>"}.parts();
    Part second = parts.back();
    second.name = "xl/worksheets/SHEET1.xml";
    second.bytes.replace("<v>1</v>", "<v>2</v>");
    parts.push_back(second);
    QCOMPARE(faultOf(zipOf(parts), u"a.xlsx"_s), int(FaultCode::Damaged));
}

void TestHostileWorkbook::refusesDamagedCsv_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("NUL") << QByteArray("a,b\n1,\0"
                                       "2\n",
                                       9)
                         << int(FaultCode::Damaged);
    QTest::newRow("open quote") << QByteArray("a,b\n1,\"2\n") << int(FaultCode::Damaged);
    QTest::newRow("half a character") << QByteArray("\xff\xfe"
                                                    "a\0b",
                                                    5)
                                      << int(FaultCode::Damaged);
    QTest::newRow("empty") << QByteArray() << int(FaultCode::Damaged);
    QTest::newRow("giant field") << "a," + QByteArray(32'768, 'x') << int(FaultCode::TooBig);
    QTest::newRow("columns") << QByteArray(16'384, ',') + "x" << int(FaultCode::TooBig);
    QTest::newRow("rows") << QByteArray(1'048'576, '\n') + "x" << int(FaultCode::TooBig);
}

void TestHostileWorkbook::refusesDamagedCsv() {
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QCOMPARE(faultOf(bytes, u"a.csv"_s), code);
}

void TestHostileWorkbook::refusesWhatIsNoFile() {
    const QTemporaryDir folder;
    const auto code = [](const QString& path) {
        const Result<WorkbookInfo> read = readWorkbook(path, {});
        return read ? -1 : int(read.fault().code);
    };
    QCOMPARE(code(folder.filePath(u"none.xlsx"_s)), int(FaultCode::NotFound));
    QCOMPARE(code(folder.path()), int(FaultCode::CannotRead));
    QCOMPARE(readWorkbook(folder.path(), {}).fault().arguments, QStringList{u"Is a directory"_s});
}

void TestHostileWorkbook::neverReadsAFlippedBitAsSomethingElse_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("openpyxl") << u"openpyxl.xlsx"_s;
    QTest::newRow("xlsxwriter") << u"xlsxwriter-1904.xlsx"_s;
    QTest::newRow("odfpy") << u"odfpy.ods"_s;
}

void TestHostileWorkbook::neverReadsAFlippedBitAsSomethingElse() {
    QFETCH(QString, name);
    const QByteArray whole = dataFile(name);
    const QStringList expected = cellsOf(whole, name);
    QRandomGenerator random(2025);
    int refused = 0;
    for (int flip = 0; flip < 400; ++flip) {
        const qsizetype at = random.bounded(static_cast<int>(whole.size()));
        const int bit = random.bounded(8);
        QByteArray flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << bit));
        const QStringList cells = cellsOf(flipped, name);
        const bool isRefused = cells.value(0).startsWith(u"fault ");
        refused += isRefused ? 1 : 0;
        QVERIFY2(isRefused || cells == expected, qPrintable(u"byte %1 bit %2"_s.arg(at).arg(bit)));
    }
    QVERIFY(refused > 100);
}

void TestHostileWorkbook::survivesMutatedXml() {
    // Whatever comes of it, it comes within the limits: no crash, no hang.
    XlsxParts whole;
    whole.strings = "<si><t>a</t></si><si><r><t>b</t></r></si>";
    whole.sheet = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" s=\"0\"><f>A1</f>"
                  "<v>0.5</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
    const std::vector<Part> all = whole.parts();
    QRandomGenerator random(7);
    ProcessorTime timer;
    for (int round = 0; round < 800; ++round) {
        std::vector<Part> parts = all;
        QByteArray& bytes = parts[1 + static_cast<size_t>(random.bounded(6))].bytes;
        bytes = mutated(bytes, 1, random);
        cellsOf(zipOf(parts), u"a.xlsx"_s);
    }
    QVERIFY2(timer.isBelow(60'000), qPrintable(QString::number(timer.taken())));
}

void TestHostileWorkbook::keepsDaysInEveryZone_data() {
    QTest::addColumn<QByteArray>("zone");
    for (const char* zone : {"Europe/London", "Pacific/Auckland", "America/Los_Angeles", "UTC"}) {
        QTest::newRow(zone) << QByteArray(zone);
    }
}

void TestHostileWorkbook::keepsDaysInEveryZone() {
    QFETCH(QByteArray, zone);
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", zone);
    tzset();
    XlsxParts parts;
    parts.styles = "<xf numFmtId=\"14\"/>";
    // 30 March and 26 October 2025: the days on which London's clocks change.
    parts.sheet = "<row><c><v>45746</v></c><c><v>45746.0416</v></c><c><v>45956.999</v></c>"
                  "<c t=\"d\"><v>2025-10-26T01:30:00Z</v></c></row>";
    const QStringList xlsx = cellsOf(parts.zip(), u"a.xlsx"_s);
    const QStringList ods = cellsOf(dataFile(u"odfpy.ods"_s), u"a.ods"_s);
    qputenv("TZ", before);
    tzset();
    QCOMPARE(xlsx, (QStringList{u"KPIs!A1=date:2025-03-30"_s, u"KPIs!B1=date:2025-03-30"_s,
                                u"KPIs!C1=date:2025-10-26"_s, u"KPIs!D1=date:2025-10-26"_s}));
    QVERIFY(ods.contains(u"Return!C2=date:2025-03-30"_s));
}

QTEST_GUILESS_MAIN(TestHostileWorkbook)
#include "test_hostile_workbook.moc"
