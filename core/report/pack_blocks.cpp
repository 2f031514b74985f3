// The cover and the charts of a pack as blocks, and how a placed piece is painted.
#include "core/report/chart_picture.h"
#include "core/report/pack_flow.h"
#include "core/report/status_sign.h"

#include <QPainter>

namespace quarterlight {

namespace {

/// The first page: title, subtitle and the facts as pairs, with the next block on a new page.
class CoverBlock : public FlowBlock {
public:
    explicit CoverBlock(const PackCover& cover)
        : m_title(printable(cover.title), {27, true, page::ink, 1.2}, page::bodyWidth * 0.86),
          m_subtitle(printable(cover.subtitle), {14, false, page::quiet, 1.35},
                     page::bodyWidth * 0.86) {
        for (const auto& [label, fact] : cover.facts) {
            m_facts.push_back({LaidText(printable(label), {9.5, false, page::quiet}, labelWidth),
                               LaidText(printable(fact), {10.5, false, page::ink},
                                        page::bodyWidth - labelWidth - dots(12))});
        }
    }

    double startHeight() const override { return page::bodyHeight; }
    void place(PageFlow& flow, int parent) override {
        flow.advance(dots(118));
        flow.add(artefact, BoxPiece{{page::margin, flow.y(), dots(46), dots(3.2)}, page::accent});
        flow.advance(dots(22));
        placeLines(flow, flow.addNode(parent, Tag::Heading1), m_title, page::margin);
        flow.advance(dots(8));
        placeLines(flow, flow.addNode(parent, Tag::Paragraph), m_subtitle, page::margin);
        flow.advance(dots(44));
        if (!m_facts.empty()) {
            const int table = flow.addNode(parent, Tag::Table);
            for (const Fact& fact : m_facts)
                placeFact(flow, table, fact);
        }
        flow.breakBeforeNext();
    }

private:
    struct Fact {
        LaidText label;
        LaidText text;
    };
    static constexpr double labelWidth = dots(120);

    static void placeFact(PageFlow& flow, int table, const Fact& fact) {
        const double pad = dots(5);
        const double height = qMax(fact.label.height(), fact.text.height());
        flow.need(height + 2 * pad);
        const double right = page::width - page::margin;
        flow.add(artefact,
                 RulePiece{{page::margin, flow.y(), right, flow.y()}, page::faintLine, dots(0.5)});
        flow.advance(pad);
        const int row = flow.addNode(table, Tag::TableRow);
        const double lift = fact.text.firstLineHeight() - fact.label.firstLineHeight();
        flow.add(flow.addNode(row, Tag::RowHeader),
                 TextPiece{
                     fact.label, {page::margin, flow.y() + lift * 0.6}, 0, fact.label.lineCount()});
        placeLines(flow, flow.addNode(row, Tag::TableCell), fact.text,
                   page::margin + labelWidth + dots(12));
        flow.advance(pad + qMax(0.0, fact.label.height() - fact.text.height()));
    }

    LaidText m_title;
    LaidText m_subtitle;
    std::vector<Fact> m_facts;
};

/// A chart with its title above and its note below; never cut.
class ChartBlock : public FlowBlock {
public:
    explicit ChartBlock(const PackChart& chart)
        : m_chart(chart),
          m_title(printable(chart.title), {9.5, true}, page::bodyWidth),
          m_note(printable(chart.note), {8.2, false, page::quiet}, page::bodyWidth) {}

    double startHeight() const override {
        const double note = m_chart.note.isEmpty() ? 0 : m_note.height() + dots(2);
        return dots(8) + m_title.height() + dots(3) + pictureHeight + note;
    }
    void place(PageFlow& flow, int parent) override {
        flow.need(startHeight());
        flow.space(dots(8));
        if (!m_chart.title.isEmpty())
            placeLines(flow, flow.addNode(parent, Tag::Paragraph), m_title, page::margin);
        flow.advance(dots(3));
        const int figure = flow.addNode(parent, Tag::Figure);
        const QRectF box(page::margin, flow.y(), page::bodyWidth, pictureHeight);
        flow.node(figure).alternative = m_chart.alternative;
        flow.node(figure).bounds = box;
        flow.add(figure, ChartPiece{&m_chart, box});
        flow.advance(pictureHeight);
        if (!m_chart.note.isEmpty()) {
            flow.advance(dots(2));
            placeLines(flow, flow.addNode(parent, Tag::Paragraph), m_note, page::margin);
        }
        flow.advance(dots(10));
    }

private:
    static constexpr double pictureHeight = dots(164);

    const PackChart& m_chart;
    LaidText m_title;
    LaidText m_note;
};

/// Paints each kind of piece.
struct Paint {
    QPainter& painter;

    void operator()(const TextPiece& piece) const {
        piece.text.draw(painter, piece.at, piece.first, piece.last);
    }
    void operator()(const SignPiece& piece) const {
        drawStatusSign(painter, piece.status, piece.critical, piece.centre, piece.size);
    }
    void operator()(const ArrowPiece& piece) const {
        drawArrow(painter, piece.arrow, piece.centre, piece.size);
    }
    void operator()(const BoxPiece& piece) const {
        painter.setPen(piece.edge ? QPen(QColor::fromRgb(*piece.edge), dots(0.7)) : Qt::NoPen);
        painter.setBrush(QColor::fromRgb(piece.fill));
        if (piece.corner > 0)
            painter.drawRoundedRect(piece.box, piece.corner, piece.corner);
        else
            painter.drawRect(piece.box);
    }
    void operator()(const RulePiece& piece) const {
        painter.setPen(
            QPen(QColor::fromRgb(piece.colour), piece.width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(piece.line);
    }
    void operator()(const BulletPiece& piece) const {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor::fromRgb(page::quiet));
        painter.drawEllipse(piece.centre, dots(1.5), dots(1.5));
    }
    void operator()(const ChartPiece& piece) const {
        drawPackChart(painter, *piece.chart, piece.box);
    }
};

} // namespace

std::unique_ptr<FlowBlock> coverBlock(const PackCover& cover) {
    return std::make_unique<CoverBlock>(cover);
}

std::unique_ptr<FlowBlock> chartBlock(const PackChart& chart) {
    return std::make_unique<ChartBlock>(chart);
}

void paintPiece(QPainter& painter, const Piece& piece) {
    std::visit(Paint{painter}, piece);
}

} // namespace quarterlight
