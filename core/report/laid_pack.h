// A pack cut into pages: what stands where, and what each piece is to a reader who can't see it.
#pragma once

#include "core/report/laid_text.h"
#include "core/report/pack.h"

#include <QLineF>
#include <QRectF>

#include <variant>
#include <vector>

class QPainter;

namespace quarterlight {

/// The kinds of element in the structure tree of a tagged PDF (ISO 32000-1, 14.8.4).
enum class Tag : quint8 {
    Document,
    Heading1,
    Heading2,
    Heading3,
    Paragraph,
    List,
    ListItem,
    ListBody,
    Table,
    Caption,
    TableRow,
    ColumnHeader,
    RowHeader,
    TableCell,
    Figure
};

/// One element of the structure tree. Its kids stand in reading order.
struct TagNode {
    struct Kid {
        bool isRun; ///< of content, else another node
        int index;
    };
    Tag tag = Tag::Document;
    int parent = -1;
    QString alternative; ///< of a Figure; of a Table its summary
    /// The text as it was, where the glyphs alone don't tell it: broken lines, joined scripts.
    QString actualText;
    int columnSpan = 1;
    QRectF bounds; ///< of a Figure, in dots from the page's upper left corner
    std::vector<Kid> kids;
};

/// A stretch of content on one page that belongs to one node.
struct ContentRun {
    int node;
    int page;
};

struct TextPiece {
    LaidText text;
    QPointF at;
    int first; ///< line
    int last;  ///< line after the last
};
struct SignPiece {
    Status status;
    bool critical;
    QPointF centre;
    double size;
};
struct ArrowPiece {
    PackArrow arrow;
    QPointF centre;
    double size;
};
struct BoxPiece {
    QRectF box;
    QRgb fill;
    double corner = 0;
    std::optional<QRgb> edge = {};
};
struct RulePiece {
    QLineF line;
    QRgb colour;
    double width;
};
struct BulletPiece {
    QPointF centre;
};
struct ChartPiece {
    const PackChart* chart;
    QRectF box;
};
using Piece =
    std::variant<TextPiece, SignPiece, ArrowPiece, BoxPiece, RulePiece, BulletPiece, ChartPiece>;

/// The run of pieces that belong to no node: page furniture, rules, tints, repeated table headers.
inline constexpr int artefact = -1;

struct PlacedPiece {
    int run; ///< index of a ContentRun, or artefact
    Piece piece;
};

struct LaidPage {
    std::vector<PlacedPiece> pieces;
};

struct HeadingPlace {
    int level;
    QString text;
    int page;   ///< from 0
    double top; ///< dots from the page's upper edge
};

/// The whole pack laid out. Charts point into the pack it was made from.
struct LaidPack {
    std::vector<LaidPage> pages;
    std::vector<TagNode> nodes; ///< the first is the Document
    std::vector<ContentRun> runs;
    std::vector<HeadingPlace> headings;
};

/// Cuts a pack into pages. The pack must outlive the result.
LaidPack layOut(const Pack& pack);

/// Draws one piece; the painter's unit is a dot.
void paintPiece(QPainter& painter, const Piece& piece);

} // namespace quarterlight
