// Cuts a pack into pages: measures every block to the page's width, then places one after another.
#include "core/report/pack_flow.h"

#include <QCoreApplication>
#include <QFontMetricsF>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr TextStyle furnitureStyle{7.8, false, page::quiet};
constexpr TextStyle markingStyle{7.8, true, page::ink};

TextStyle headingStyle(int level) {
    switch (level) {
    case 1:
        return {17, true, page::ink, 1.25};
    case 2:
        return {12.5, true, page::ink, 1.3};
    default:
        return {10.5, true, page::ink, 1.35};
    }
}

class HeadingBlock : public FlowBlock {
public:
    explicit HeadingBlock(const PackHeading& heading)
        : m_level(qBound(1, heading.level, 3)),
          m_title(heading.text),
          m_text(printable(heading.text), headingStyle(m_level), page::bodyWidth) {}

    double startHeight() const override { return before() + m_text.height() + after(); }
    bool keepsWithNext() const override { return true; }
    void place(PageFlow& flow, int parent) override {
        static constexpr Tag tags[] = {Tag::Heading1, Tag::Heading2, Tag::Heading3};
        flow.space(before());
        flow.addHeading(m_level, m_title);
        placeLines(flow, flow.addNode(parent, tags[m_level - 1]), m_text, page::margin);
        flow.advance(after());
    }

private:
    double before() const { return dots(m_level == 1 ? 20 : m_level == 2 ? 16 : 11); }
    double after() const { return dots(m_level == 1 ? 7 : 4); }

    int m_level;
    QString m_title;
    LaidText m_text;
};

class ParagraphBlock : public FlowBlock {
public:
    explicit ParagraphBlock(const PackParagraph& paragraph)
        : m_keeps(paragraph.keepsWithNext),
          m_sign(signOf(paragraph.text)),
          m_text(laidPackText(paragraph.text, style(paragraph.quiet),
                              page::bodyWidth - signIndent(m_sign))) {}

    double startHeight() const override {
        return m_keeps ? m_text.height() + after : m_text.height(0, qMin(2, m_text.lineCount()));
    }
    bool keepsWithNext() const override { return m_keeps; }
    void place(PageFlow& flow, int parent) override {
        placeLines(flow, flow.addNode(parent, Tag::Paragraph), m_text, page::margin, m_sign);
        flow.advance(after);
    }

private:
    static TextStyle style(bool quiet) {
        return quiet ? TextStyle{8.2, false, page::quiet} : TextStyle{};
    }

    static constexpr double after = dots(6);

    bool m_keeps;
    std::optional<SignSpec> m_sign;
    LaidText m_text;
};

class ListBlock : public FlowBlock {
public:
    explicit ListBlock(const PackList& list) {
        for (const PackText& item : list.items) {
            const std::optional<SignSpec> sign = signOf(item);
            const double width = page::bodyWidth - (sign ? signIndent(sign) : bulletIndent);
            m_items.push_back({sign, laidPackText(item, {}, width)});
        }
    }

    double startHeight() const override {
        if (m_items.empty())
            return 0;
        const LaidText& first = m_items.front().text;
        return first.height(0, qMin(2, first.lineCount()));
    }
    void place(PageFlow& flow, int parent) override {
        if (m_items.empty())
            return;
        const int list = flow.addNode(parent, Tag::List);
        for (const Item& item : m_items)
            placeItem(flow, flow.addNode(flow.addNode(list, Tag::ListItem), Tag::ListBody), item);
        flow.advance(dots(5));
    }

private:
    struct Item {
        std::optional<SignSpec> sign;
        LaidText text;
    };
    static constexpr double bulletIndent = dots(11);

    static void placeItem(PageFlow& flow, int body, const Item& item) {
        if (item.sign) {
            placeLines(flow, body, item.text, page::margin, item.sign);
        } else {
            // The bullet goes where the first line goes.
            flow.need(item.text.height(0, qMin(2, item.text.lineCount())));
            const double middle = flow.y() + item.text.firstLineHeight() / 2;
            flow.add(artefact, BulletPiece{{page::margin + dots(3.5), middle}});
            placeLines(flow, body, item.text, page::margin + bulletIndent);
        }
        flow.advance(dots(2.5));
    }

    std::vector<Item> m_items;
};

/// Measures the blocks of every kind that is printed.
struct MeasureBlock {
    std::unique_ptr<FlowBlock> operator()(const PackCover& cover) const {
        return coverBlock(cover);
    }
    std::unique_ptr<FlowBlock> operator()(const PackHeading& heading) const {
        return std::make_unique<HeadingBlock>(heading);
    }
    std::unique_ptr<FlowBlock> operator()(const PackParagraph& paragraph) const {
        return std::make_unique<ParagraphBlock>(paragraph);
    }
    std::unique_ptr<FlowBlock> operator()(const PackList& list) const {
        return std::make_unique<ListBlock>(list);
    }
    std::unique_ptr<FlowBlock> operator()(const PackTable& table) const {
        return tableBlock(table);
    }
    std::unique_ptr<FlowBlock> operator()(const PackChart& chart) const {
        return chartBlock(chart);
    }
    std::unique_ptr<FlowBlock> operator()(const PackPageBreak&) const { return nullptr; }
};

/// What must fit below a block that keeps with the next ones.
double heightToKeep(const std::vector<std::unique_ptr<FlowBlock>>& blocks, size_t first) {
    double height = 0;
    double least = 0;
    for (size_t index = first; index < blocks.size() && blocks[index]; ++index) {
        height += blocks[index]->startHeight();
        if (index <= first + 1)
            least = height;
        if (!blocks[index]->keepsWithNext())
            break;
    }
    // What no page holds together is parted where it must be, but not after its first block.
    return height <= page::bodyHeight ? height : qMin(least, page::bodyHeight);
}

/// Adds header and footer to a finished page.
class Furniture {
    Q_DECLARE_TR_FUNCTIONS(PackLayout)
public:
    Furniture(const Pack& pack, LaidPack& laid) : m_pack(pack), m_laid(laid) {}

    void addTo(int number, bool cover) {
        LaidPage& sheet = m_laid.pages[size_t(number)];
        const double headerText = page::headerLine - dots(14);
        const double footerText = page::footerLine + dots(4);
        const double half = page::bodyWidth * 0.55;
        if (!cover) {
            add(sheet, m_pack.header, furnitureStyle, headerText, half, Qt::AlignLeft);
            rule(sheet, page::headerLine);
        }
        add(sheet, m_pack.marking, markingStyle, headerText, page::bodyWidth - half,
            Qt::AlignRight);
        rule(sheet, page::footerLine);
        add(sheet, m_pack.title, furnitureStyle, footerText, half, Qt::AlignLeft);
        QStringList facts = {m_pack.marking, m_pack.version,
                             tr("Page %1 of %2").arg(number + 1).arg(m_laid.pages.size())};
        facts.removeAll(QString());
        add(sheet, facts.join(u" · "_s), furnitureStyle, footerText, page::bodyWidth - half,
            Qt::AlignRight);
    }

private:
    static void add(LaidPage& sheet, const QString& text, const TextStyle& style, double top,
                    double width, Qt::Alignment alignment) {
        if (text.isEmpty())
            return;
        const QString fitting = QFontMetricsF(pageFont(style.size, style.strong))
                                    .elidedText(text.simplified(), Qt::ElideRight, width - dots(6));
        const LaidText laid(fitting, style, width, alignment);
        const double left =
            alignment == Qt::AlignLeft ? page::margin : page::width - page::margin - width;
        sheet.pieces.push_back({artefact, TextPiece{laid, {left, top}, 0, 1}});
    }
    static void rule(LaidPage& sheet, double y) {
        sheet.pieces.push_back(
            {artefact,
             RulePiece{{page::margin, y, page::width - page::margin, y}, page::line, dots(0.5)}});
    }

    const Pack& m_pack;
    LaidPack& m_laid;
};

} // namespace

LayoutSteps::~LayoutSteps() = default;

bool LayoutSteps::measureNext() {
    if (m_blocks.size() == m_pack.blocks.size())
        return false;
    m_blocks.push_back(std::visit(MeasureBlock(), m_pack.blocks[m_blocks.size()]));
    return m_blocks.size() < m_pack.blocks.size();
}

LaidPack LayoutSteps::place() {
    PageFlow flow;
    const int document = 0;
    bool keeping = false;
    for (size_t index = 0; index < m_blocks.size(); ++index) {
        if (!m_blocks[index]) {
            flow.breakBeforeNext();
            continue;
        }
        flow.takePendingBreak();
        if (!keeping)
            flow.need(heightToKeep(m_blocks, index));
        keeping = m_blocks[index]->keepsWithNext();
        m_blocks[index]->place(flow, document);
    }
    LaidPack laid = flow.take();
    const bool coverFirst =
        !m_pack.blocks.empty() && std::holds_alternative<PackCover>(m_pack.blocks.front());
    Furniture furniture(m_pack, laid);
    for (int number = 0; number < int(laid.pages.size()); ++number)
        furniture.addTo(number, coverFirst && number == 0);
    return laid;
}

LaidPack layOut(const Pack& pack) {
    LayoutSteps steps(pack);
    while (steps.measureNext()) {
    }
    return steps.place();
}

} // namespace quarterlight
