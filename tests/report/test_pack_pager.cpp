// How a pack is cut into pages.
#include "core/report/laid_pack.h"
#include "core/report/pack_pager.h"
#include "report/sample_pack.h"
#include "support/checks.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

/// The texts of a page that belong to the pack (or its furniture and repeated headers), in order.
QStringList texts(const LaidPack& laid, int page, bool furniture = false) {
    QStringList list;
    for (const PlacedPiece& placed : laid.pages[size_t(page)].pieces) {
        const auto* text = std::get_if<TextPiece>(&placed.piece);
        if (text && (placed.run == artefact) == furniture)
            list << text->text.text();
    }
    return list;
}

/// How often each line of each node's text was drawn: once, if all is well.
bool everyLineOnce(const LaidPack& laid) {
    std::map<int, int> drawn;
    std::map<int, int> lines;
    for (const LaidPage& sheet : laid.pages) {
        for (const PlacedPiece& placed : sheet.pieces) {
            const auto* text = std::get_if<TextPiece>(&placed.piece);
            if (!text || placed.run == artefact)
                continue;
            const int node = laid.runs[size_t(placed.run)].node;
            drawn[node] += text->last - text->first;
            lines[node] = text->text.lineCount();
        }
    }
    return drawn == lines && !drawn.empty();
}

int count(const LaidPack& laid, Tag tag) {
    return int(std::count_if(laid.nodes.begin(), laid.nodes.end(),
                             [tag](const TagNode& node) { return node.tag == tag; }));
}

Pack packOf(std::vector<PackBlock> blocks) {
    Pack pack;
    pack.title = u"Test"_s;
    pack.marking = u"OFFICIAL"_s;
    pack.blocks = std::move(blocks);
    return pack;
}

} // namespace

class TestPackPager : public Checks {
    Q_OBJECT
private slots:
    void anEmptyPackIsOnePage();
    void aHeadingIsNeverLastOnItsPage();
    void aLongTableRepeatsItsHeaderAndDrawsEachRowOnce();
    void aRowIsNeverSplit();
    void aRowTallerThanAPageIsSplitByLines();
    void fortyChartsAreDrawnOnceEach();
    void nothingLeavesThePage_data();
    void nothingLeavesThePage();
    void everyPageCarriesTheMarking();
    void pageBreaksLeaveNoEmptyPage();
    void theScreenShowsWhatIsDrawn();
    void layingOutInStepsComesToTheSame();
    void whatKeepsTogetherIsNotParted();
};

void TestPackPager::anEmptyPackIsOnePage() {
    const PackPages pages(packOf({}));
    QCOMPARE(pages.count(), 1);
    QVERIFY(pages.headings().empty());
}

void TestPackPager::aHeadingIsNeverLastOnItsPage() {
    // Paragraphs in growing number push the heading past every place at a page's end.
    for (int before = 25; before < 60; ++before) {
        std::vector<PackBlock> blocks(size_t(before), PackParagraph{{u"One line of text."_s}});
        blocks.push_back(PackHeading{1, u"Heading one"_s});
        blocks.push_back(PackHeading{2, u"Heading two"_s});
        blocks.push_back(sampleTable(3));
        const Pack pack = packOf(blocks);
        const LaidPack laid = layOut(pack);
        QCOMPARE(laid.headings.size(), size_t(2));
        const int page = laid.headings[0].page;
        QCOMPARE(laid.headings[1].page, page);
        QVERIFY(texts(laid, page).contains(u"1.1"_s));
    }
}

void TestPackPager::aLongTableRepeatsItsHeaderAndDrawsEachRowOnce() {
    const Pack pack = packOf({sampleTable(500)});
    const LaidPack laid = layOut(pack);
    QVERIFY(laid.pages.size() > 10);
    QVERIFY(everyLineOnce(laid));
    QCOMPARE(count(laid, Tag::ColumnHeader), 8);
    for (int page = 0; page < int(laid.pages.size()); ++page) {
        const bool repeated = texts(laid, page, true).contains(u"Indicator"_s);
        QCOMPARE(repeated, page > 0);
    }
}

void TestPackPager::aRowIsNeverSplit() {
    const Pack pack = packOf({sampleTable(200)});
    const LaidPack laid = layOut(pack);
    std::map<int, int> pageOfRow;
    for (const ContentRun& run : laid.runs) {
        const int row = laid.nodes[size_t(run.node)].parent;
        if (laid.nodes[size_t(row)].tag != Tag::TableRow)
            continue;
        const auto [known, added] = pageOfRow.insert({row, run.page});
        QVERIFY(added || known->second == run.page);
    }
}

void TestPackPager::aRowTallerThanAPageIsSplitByLines() {
    PackTable table;
    table.columns = {{u"Ref"_s, 1}, {u"Comment"_s, 2}};
    table.rows = {{{{u"1"_s}, {u"Word after word. "_s.repeated(3000)}}}, {{{u"2"_s}, {u"x"_s}}}};
    const Pack pack = packOf({table});
    const LaidPack laid = layOut(pack);
    QVERIFY(laid.pages.size() > 2);
    QVERIFY(everyLineOnce(laid));
}

void TestPackPager::fortyChartsAreDrawnOnceEach() {
    const Pack pack = largePack(40, 0);
    const LaidPack laid = layOut(pack);
    QSet<const PackChart*> drawn;
    int pieces = 0;
    for (const LaidPage& sheet : laid.pages) {
        for (const PlacedPiece& placed : sheet.pieces) {
            if (const auto* chart = std::get_if<ChartPiece>(&placed.piece)) {
                drawn.insert(chart->chart);
                ++pieces;
                QVERIFY(chart->box.bottom() <= page::bodyBottom + 1);
            }
        }
    }
    QCOMPARE(pieces, 43);
    QCOMPARE(drawn.size(), 43);
}

void TestPackPager::nothingLeavesThePage_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("a very long word") << u"Llanfair"_s.repeated(500);
    QTest::newRow("right to left")
        << u"\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 "_s.repeated(300);
    QTest::newRow("combining marks") << u"a\u0301\u0302\u0303 "_s.repeated(2000);
    QTest::newRow("control characters") << u"a\tb\u0007c\r\nd\u2029e"_s;
    QTest::newRow("many lines") << u"line\n"_s.repeated(200);
}

void TestPackPager::nothingLeavesThePage() {
    QFETCH(QString, text);
    PackTable table;
    table.columns = {{u"Ref"_s, 1}, {u"Comment"_s, 2}, {u"Number"_s, 1, true}};
    table.rows = {{{{text.left(40)}, {text}, {text.left(20), Status::Failed}}}};
    const Pack pack = packOf({PackHeading{2, text.left(200)}, PackParagraph{{text}},
                              PackList{{{text}, {text, Status::Met}}}, table});
    const LaidPack laid = layOut(pack);
    QVERIFY(everyLineOnce(laid));
    for (const LaidPage& sheet : laid.pages) {
        for (const PlacedPiece& placed : sheet.pieces) {
            const auto* piece = std::get_if<TextPiece>(&placed.piece);
            if (!piece || placed.run == artefact)
                continue;
            QVERIFY(piece->at.y() >= page::bodyTop - 1);
            QVERIFY(piece->at.y() + piece->text.height(piece->first, piece->last) <=
                    page::bodyBottom + 1);
            QVERIFY(piece->at.x() + piece->text.naturalWidth() <= page::width - page::margin + 1);
        }
    }
}

void TestPackPager::everyPageCarriesTheMarking() {
    const Pack pack = largePack(3, 3);
    const LaidPack laid = layOut(pack);
    const qsizetype pages = qsizetype(laid.pages.size());
    for (int page = 0; page < int(pages); ++page) {
        const QStringList furniture = texts(laid, page, true);
        QVERIFY(furniture.contains(u"OFFICIAL"_s));
        const QString place = u"OFFICIAL · As of 22 January 2027 · Page %1 of %2"_s;
        QVERIFY(furniture.contains(place.arg(page + 1).arg(pages)));
    }
}

void TestPackPager::pageBreaksLeaveNoEmptyPage() {
    const Pack pack = packOf({PackPageBreak{}, PackParagraph{{u"a"_s}}, PackPageBreak{},
                              PackPageBreak{}, PackParagraph{{u"b"_s}}, PackPageBreak{}});
    QCOMPARE(PackPages(pack).count(), 2);
}

void TestPackPager::theScreenShowsWhatIsDrawn() {
    const PackPages pages(samplePack());
    for (int page = 0; page < pages.count(); ++page) {
        QImage image(pages.pageSize().toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        pages.paint(painter, page);
        painter.end();
        QImage blank(image.size(), QImage::Format_RGB32);
        blank.fill(Qt::white);
        QVERIFY(image != blank);
    }
}

void TestPackPager::layingOutInStepsComesToTheSame() {
    const Pack pack = largePack(10, 10);
    PackLayout layout(pack);
    int steps = 1;
    double share = layout.share();
    while (!layout.advance(0)) {
        QVERIFY(layout.share() > share);
        share = layout.share();
        ++steps;
    }
    QVERIFY(steps > 10);
    const PackPages pages = layout.takePages();
    const PackPages whole(pack);
    QCOMPARE(pages.count(), whole.count());
    QVERIFY(*pages.pdf() == *whole.pdf());
}

void TestPackPager::whatKeepsTogetherIsNotParted() {
    // An exception: heading, verdict, comment and chart, wherever the page ends.
    for (int before = 20; before < 50; before += 3) {
        std::vector<PackBlock> blocks(size_t(before), PackParagraph{{u"One line of text."_s}});
        blocks.push_back(PackHeading{2, u"Exception"_s});
        blocks.push_back(PackParagraph{{u"Verdict."_s}, false, true});
        blocks.push_back(PackParagraph{{u"Comment. "_s.repeated(60)}, false, true});
        blocks.push_back(sampleChart(u"Chart"_s, 12, false, false));
        const Pack pack = packOf(blocks);
        const LaidPack laid = layOut(pack);
        const int page = laid.headings.front().page;
        QCOMPARE(page, int(laid.pages.size()) - 1);
        QVERIFY(texts(laid, page).contains(u"Verdict."_s));
    }
}

QTEST_MAIN(TestPackPager)
#include "test_pack_pager.moc"
