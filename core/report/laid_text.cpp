// Breaks text into lines with QTextLayout and draws them.
#include "core/report/laid_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace quarterlight {

namespace {

QList<QTextLayout::FormatRange> formats(const std::vector<TextSpan>& spans) {
    QList<QTextLayout::FormatRange> ranges;
    for (const TextSpan& span : spans) {
        QTextCharFormat format;
        format.setFont(pageFont(span.style.size, span.style.strong));
        format.setForeground(QColor::fromRgb(span.style.colour));
        ranges.append({int(span.start), int(span.length), format});
    }
    return ranges;
}

} // namespace

QString printable(const QString& text) {
    QString result = text;
    for (QChar& character : result) {
        if (character == u'\n' || character == QChar::ParagraphSeparator)
            character = QChar::LineSeparator;
        else if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    return result;
}

double textWidth(const QString& text, const TextStyle& style) {
    return QFontMetricsF(pageFont(style.size, style.strong)).horizontalAdvance(text);
}

LaidText::LaidText(const QString& text, const TextStyle& style, double width,
                   Qt::Alignment alignment, const std::vector<TextSpan>& spans)
    : m_layout(std::make_shared<QTextLayout>(text, pageFont(style.size, style.strong))),
      m_tops{0},
      m_colour(style.colour) {
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    if (!spans.empty())
        m_layout->setFormats(formats(spans));
    const double lineHeight = dots(style.size * style.leading);
    double top = 0;
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        // A fallback font may be taller than the leading: its line grows rather than overlap.
        const double natural = line.height();
        const double taken = natural > lineHeight * 1.15 ? natural : lineHeight;
        line.setPosition(QPointF(0, top + (taken - natural) / 2));
        top += taken;
        m_tops.push_back(top);
    }
    m_layout->endLayout();
}

int LaidText::lineCount() const {
    return m_layout ? m_layout->lineCount() : 0;
}

bool LaidText::needsActualText() const {
    if (lineCount() > 1)
        return true;
    const QString words = text();
    return std::any_of(words.begin(), words.end(), [](QChar character) {
        return character.unicode() >= 0x0590 &&
               (character < QChar(0x2000) || character >= QChar(0x2e80));
    });
}

QString LaidText::text() const {
    return m_layout ? m_layout->text() : QString();
}

double LaidText::height(int first, int last) const {
    return m_tops.empty() ? 0 : m_tops[size_t(last)] - m_tops[size_t(first)];
}

int LaidText::linesWithin(double height, int first) const {
    int last = first;
    while (last < lineCount() && this->height(first, last + 1) <= height + 0.5)
        ++last;
    return last - first;
}

double LaidText::naturalWidth() const {
    double widest = 0;
    for (int line = 0; line < lineCount(); ++line)
        widest = qMax(widest, m_layout->lineAt(line).naturalTextWidth());
    return widest;
}

double LaidText::textLeft(int line) const {
    return m_layout->lineAt(line).naturalTextRect().left();
}

void LaidText::draw(QPainter& painter, QPointF at, int first, int last) const {
    painter.setPen(QColor::fromRgb(m_colour));
    for (int line = first; line < last; ++line)
        m_layout->lineAt(line).draw(&painter, at - QPointF(0, m_tops[size_t(first)]));
}

} // namespace quarterlight
