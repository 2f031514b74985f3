// The tagged PDF of a pack, walked with libqpdf and, where they are installed, with other readers.
#include "core/report/pack_pager.h"
#include "core/report/pack_pdf.h"
#include "report/sample_pack.h"
#include "support/checks.h"

#define POINTERHOLDER_TRANSITION 4
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <set>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

/// A walk over the structure tree: what was met, in reading order.
struct Walk {
    QStringList types;
    QStringList alternatives;
    std::set<std::pair<int, int>> contents; ///< page object, marked-content number
    int repeated = 0;
    int scopes = 0;

    void visit(QPDFObjectHandle element) {
        if (element.isDictionary() && element.hasKey("/MCID")) {
            const int page = element.getKey("/Pg").getObjectID();
            repeated += !contents.insert({page, element.getKey("/MCID").getIntValueAsInt()}).second;
            return;
        }
        types << QString::fromStdString(element.getKey("/S").getName()).mid(1);
        if (element.hasKey("/Alt"))
            alternatives << QString::fromStdString(element.getKey("/Alt").getUTF8Value());
        scopes += element.hasKey("/A") && element.getKey("/A").hasKey("/Scope");
        if (element.hasKey("/K")) {
            for (QPDFObjectHandle& kid : element.getKey("/K").getArrayAsVector())
                visit(kid);
        }
    }
};

QStringList bookmarks(QPDFObjectHandle parent) {
    QStringList titles;
    for (QPDFObjectHandle item = parent.getKey("/First"); item.isDictionary();
         item = item.getKey("/Next")) {
        titles << QString::fromStdString(item.getKey("/Title").getUTF8Value());
        if (item.hasKey("/First"))
            titles << bookmarks(item);
    }
    return titles;
}

std::string pageStream(QPDFObjectHandle page) {
    const auto buffer = page.getKey("/Contents").getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

/// The output of another reader of PDF, or none if it isn't installed.
std::optional<QByteArray> outputOf(const QString& program, const QStringList& arguments) {
    if (QStandardPaths::findExecutable(program).isEmpty())
        return {};
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray("failed");
}

QString withoutBlanks(QString text) {
    text.removeIf([](QChar character) { return character.isSpace(); });
    return text;
}

/// What packText says that is printed, without its own punctuation.
QString printedText(const Pack& pack) {
    QString text;
    for (QString line : packText(pack).split(u'\n')) {
        if (line.startsWith(u'['))
            continue;
        while (line.startsWith(u'#'))
            line.remove(0, 1);
        if (line.startsWith(u"- "_s))
            line.remove(0, 2);
        text += line.remove(u" | "_s);
    }
    return withoutBlanks(text);
}

} // namespace

class TestPackPdf : public Checks {
    Q_OBJECT
private slots:
    void initTestCase();
    void statesLanguageTitleAndTags();
    void everyRunIsTaggedOnce();
    void figuresHaveTheirAlternatives();
    void bookmarksAreTheHeadings();
    void noMarkIsLeft();
    void theSamePackYieldsTheSameBytes();
    void canBeCancelled();
    void anEmptyPackIsAPdf();
    void otherReadersFindItSound();
    void otherReadersFindTheTextInOrder();
    void otherReadersFindHeadersAndFigures();
    void namesNobody();
    void aLostMarkIsRefused_data();
    void aLostMarkIsRefused();

private:
    Pack m_pack = samplePack();
    QByteArray m_bytes;
    QPDF m_pdf;
    Walk m_walk;
    QTemporaryDir m_directory;
    QString path() const { return m_directory.filePath(u"pack.pdf"_s); }
};

void TestPackPdf::initTestCase() {
    const Result<QByteArray> pdf = PackPages(m_pack).pdf();
    QVERIFY(pdf.ok());
    m_bytes = *pdf;
    m_pdf.processMemoryFile("pack", m_bytes.constData(), size_t(m_bytes.size()));
    m_walk.visit(m_pdf.getRoot().getKey("/StructTreeRoot").getKey("/K"));
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_bytes);
}

void TestPackPdf::statesLanguageTitleAndTags() {
    QPDFObjectHandle root = m_pdf.getRoot();
    QCOMPARE(root.getKey("/Lang").getUTF8Value(), std::string("en-GB"));
    QVERIFY(root.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
    QVERIFY(root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
    const std::string title = m_pdf.getTrailer().getKey("/Info").getKey("/Title").getUTF8Value();
    QCOMPARE(QString::fromStdString(title), m_pack.title);
    const auto metadata = root.getKey("/Metadata").getStreamData();
    const QByteArray packet(reinterpret_cast<const char*>(metadata->getBuffer()),
                            qsizetype(metadata->getSize()));
    QVERIFY(packet.contains("<pdfuaid:part>1</pdfuaid:part>"));
    QVERIFY(packet.contains(m_pack.title.toUtf8()));
}

void TestPackPdf::everyRunIsTaggedOnce() {
    QCOMPARE(m_walk.repeated, 0);
    size_t marked = 0;
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(m_pdf).getAllPages()) {
        const QByteArray stream = QByteArray::fromStdString(pageStream(page.getObjectHandle()));
        marked += size_t(stream.count("/MCID"));
        QCOMPARE(stream.count("EMC\n"), stream.count(" BDC\n") + stream.count(" BMC\n"));
        QCOMPARE(page.getObjectHandle().getKey("/Tabs").getName(), std::string("/S"));
    }
    QCOMPARE(m_walk.contents.size(), marked);
    QCOMPARE(m_walk.types.count(u"TR"_s), 5 + 1 + 30 + 3);
    QCOMPARE(m_walk.scopes, 5 + 8 + 30 + 3);
    QCOMPARE(m_walk.types.count(u"LI"_s), 8);
}

void TestPackPdf::figuresHaveTheirAlternatives() {
    QStringList expected;
    for (const PackBlock& block : m_pack.blocks) {
        if (const auto* chart = std::get_if<PackChart>(&block))
            expected << chart->alternative;
    }
    QCOMPARE(m_walk.alternatives, expected);
}

void TestPackPdf::bookmarksAreTheHeadings() {
    QStringList expected;
    for (const PackBlock& block : m_pack.blocks) {
        if (const auto* heading = std::get_if<PackHeading>(&block))
            expected << heading->text;
    }
    QCOMPARE(bookmarks(m_pdf.getRoot().getKey("/Outlines")), expected);
}

void TestPackPdf::noMarkIsLeft() {
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(m_pdf).getAllPages())
        QVERIFY(pageStream(page.getObjectHandle()).find("77777") == std::string::npos);
}

void TestPackPdf::theSamePackYieldsTheSameBytes() {
    QVERIFY(*PackPages(samplePack()).pdf() == m_bytes);
}

void TestPackPdf::canBeCancelled() {
    const auto pdf = PackPages(m_pack).pdf([](int done, int) { return done < 2; });
    QVERIFY(!pdf);
    QCOMPARE(int(pdf.fault().code), int(FaultCode::Cancelled));
}

void TestPackPdf::anEmptyPackIsAPdf() {
    const Result<QByteArray> pdf = PackPages(Pack()).pdf();
    QVERIFY(pdf.ok());
    QVERIFY(pdf->startsWith("%PDF-1.7"));
}

void TestPackPdf::otherReadersFindItSound() {
    const auto check = outputOf(u"qpdf"_s, {u"--check"_s, path()});
    if (!check)
        QSKIP("qpdf is not installed");
    QVERIFY(check->contains("No syntax or stream encoding errors found"));
}

void TestPackPdf::otherReadersFindTheTextInOrder() {
    const auto structure = outputOf(u"pdfinfo"_s, {u"-struct-text"_s, path()});
    const auto plain = outputOf(u"pdftotext"_s, {path(), u"-"_s});
    if (!structure || !plain)
        QSKIP("poppler-utils is not installed");
    QString text = QString::fromUtf8(*plain);
    QVERIFY(!text.contains(u'\t'));
    QVERIFY(text.contains(u"<b>parts shortage</b>"_s));
    QVERIFY(text.contains(u"tŷ, ŵyr, â, î, ô, û, ŷ"_s));
    // The structure's texts stand in quotes; those of figures are their drawing's.
    QString inOrder;
    bool figure = false;
    for (const QString& line : QString::fromUtf8(*structure).split(u'\n')) {
        const QString words = line.trimmed();
        if (!words.startsWith(u'"') && !words.startsWith(u'/'))
            figure = words.startsWith(u"Figure"_s);
        else if (words.startsWith(u'"') && !figure)
            inOrder += words.mid(1, words.size() - 2);
    }
    QCOMPARE(withoutBlanks(inOrder), printedText(m_pack));
}

void TestPackPdf::otherReadersFindHeadersAndFigures() {
    const auto structure = outputOf(u"pdfinfo"_s, {u"-struct"_s, path()});
    const auto about = outputOf(u"pdfinfo"_s, {path()});
    if (!structure || !about)
        QSKIP("poppler-utils is not installed");
    QVERIFY(structure->startsWith("Document"));
    QCOMPARE(structure->count("/Scope /Column"), 8);
    QCOMPARE(structure->count("/Scope /Row"), 5 + 30 + 3);
    QCOMPARE(structure->count("Figure"), 3);
    // The cover's title and each section.
    QCOMPARE(structure->count("H1 (block)"), 1 + 4);
    QVERIFY(about->contains("Tagged:          yes"));
    QVERIFY(about->contains(m_pack.title.toUtf8()));
}

void TestPackPdf::aLostMarkIsRefused_data() {
    QTest::addColumn<QString>("fault");
    QTest::newRow("a run that was never drawn") << u"run"_s;
    QTest::newRow("a run drawn on another page") << u"page"_s;
    QTest::newRow("a run that belongs to nothing") << u"owner"_s;
}

void TestPackPdf::aLostMarkIsRefused() {
    QFETCH(QString, fault);
    LaidPack laid = layOut(m_pack);
    QVERIFY(packPdf(m_pack, laid, {}).ok());
    if (fault == u"run")
        laid.runs.push_back(laid.runs.front());
    else if (fault == u"page")
        laid.runs.front().page += 1;
    else
        laid.runs.pop_back();
    const Result<QByteArray> pdf = packPdf(m_pack, laid, {});
    QVERIFY(!pdf);
    QCOMPARE(int(pdf.fault().code), int(FaultCode::Damaged));
}

void TestPackPdf::namesNobody() {
    QPDFObjectHandle information = m_pdf.getTrailer().getKey("/Info");
    QVERIFY(!information.hasKey("/Author"));
    QCOMPARE(information.getKey("/CreationDate").getStringValue(), std::string("D:20270122"));
}

QTEST_MAIN(TestPackPdf)
#include "test_pack_pdf.moc"
