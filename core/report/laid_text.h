// A text broken into lines of a width, once, for screen and paper alike.
#pragma once

#include "core/report/page_measure.h"

#include <QPointF>
#include <QString>

#include <memory>
#include <vector>

class QPainter;
class QTextLayout;

namespace quarterlight {

/// How a text looks. Sizes in points.
struct TextStyle {
    double size = 9.5;
    bool strong = false;
    QRgb colour = page::ink;
    double leading = 1.4; ///< line height as a multiple of the size
};

/// A part of a text that looks different: a status's word.
struct TextSpan {
    qsizetype start = 0;
    qsizetype length = 0;
    TextStyle style;
};

/// Lines of text, in dots. Cheap to copy. Text is plain: mark-up in it is printed as it stands.
class LaidText {
public:
    LaidText() = default;
    LaidText(const QString& text, const TextStyle& style, double width,
             Qt::Alignment alignment = Qt::AlignLeft, const std::vector<TextSpan>& spans = {});

    int lineCount() const;
    /// True where the drawn glyphs don't give back the text by themselves: its lines lost the
    /// blanks between them, or its script joins or reorders letters.
    bool needsActualText() const;
    QString text() const;
    /// Height of the lines from `first` up to but not including `last`.
    double height(int first, int last) const;
    double height() const { return height(0, lineCount()); }
    /// How many lines from `first` on fit into a height; may be none.
    int linesWithin(double height, int first) const;
    /// Width of the widest line.
    double naturalWidth() const;
    /// Where a line's text begins, from the left edge: of use where it is aligned to the right.
    double textLeft(int line) const;
    double firstLineHeight() const { return height(0, qMin(1, lineCount())); }
    /// Draws some lines with the upper left corner of the first of them at `at`.
    void draw(QPainter& painter, QPointF at, int first, int last) const;

private:
    std::shared_ptr<QTextLayout> m_layout;
    std::vector<double> m_tops; ///< of each line, and the end of the last
    QRgb m_colour = page::ink;
};

/// Text as it may be laid out: line ends become line separators, other control characters blanks.
/// Its length stays the same.
QString printable(const QString& text);

/// Width of a text on one line, in dots.
double textWidth(const QString& text, const TextStyle& style);

} // namespace quarterlight
