// Places pieces down the pages.
#include "core/report/pack_flow.h"

#include "core/report/status_sign.h"

namespace quarterlight {

PageFlow::PageFlow() {
    m_laid.pages.emplace_back();
    m_laid.nodes.emplace_back();
}

void PageFlow::newPage() {
    m_laid.pages.emplace_back();
    m_y = page::bodyTop;
    m_lastNode = artefact;
    m_lastRun = artefact;
}

void PageFlow::takePendingBreak() {
    if (m_breakPending && !m_laid.pages.back().pieces.empty())
        newPage();
    m_breakPending = false;
}

void PageFlow::need(double height) {
    if (height > room() + 0.5 && !atTop())
        newPage();
}

void PageFlow::space(double height) {
    if (!atTop())
        m_y += height;
}

int PageFlow::addNode(int parent, Tag tag) {
    const int index = int(m_laid.nodes.size());
    TagNode added;
    added.tag = tag;
    added.parent = parent;
    m_laid.nodes.push_back(std::move(added));
    node(parent).kids.push_back({false, index});
    return index;
}

void PageFlow::add(int node, Piece piece) {
    if (node != artefact && node != m_lastNode) {
        m_lastRun = int(m_laid.runs.size());
        m_laid.runs.push_back({node, int(m_laid.pages.size()) - 1});
        this->node(node).kids.push_back({true, m_lastRun});
    }
    if (const auto* text = std::get_if<TextPiece>(&piece); text && node != artefact) {
        if (text->text.needsActualText())
            this->node(node).actualText = text->text.text();
    }
    // An artefact ends a run: content goes on under a new number, so each number is used once.
    m_lastNode = node;
    const int run = node == artefact ? artefact : m_lastRun;
    m_laid.pages.back().pieces.push_back({run, std::move(piece)});
}

void PageFlow::addHeading(int level, const QString& text) {
    m_laid.headings.push_back({level, text, int(m_laid.pages.size()) - 1, m_y});
}

std::optional<SignSpec> signOf(const PackText& text) {
    if (!text.status || *text.status == Status::NoTarget)
        return {};
    return SignSpec{*text.status, text.critical};
}

double signIndent(const std::optional<SignSpec>& sign) {
    return sign ? statusSignWidth(sign->status, sign->critical, signSize) + signGap : 0;
}

LaidText laidPackText(const PackText& text, const TextStyle& style, double width, bool numeric) {
    const PrintedText shown = printed(text, numeric);
    TextStyle whole = style;
    whole.strong = style.strong || text.strong;
    std::vector<TextSpan> spans;
    if (shown.wordLength > 0) {
        TextStyle word = whole;
        word.colour = statusColours(*text.status).text;
        if (isCriticalFailure(*text.status, text.critical)) {
            word.colour = statusColours(Status::Failed).text;
            word.strong = true;
        }
        if (numeric && shown.wordStart > 0)
            word.size = style.size * 0.87;
        spans.push_back({shown.wordStart, shown.wordLength, word});
    }
    const Qt::Alignment alignment = numeric ? Qt::AlignRight : Qt::AlignLeft;
    return {printable(shown.text), whole, width, alignment, spans};
}

void placeLines(PageFlow& flow, int node, const LaidText& text, double left,
                const std::optional<SignSpec>& sign) {
    int line = 0;
    while (line < text.lineCount()) {
        const int left_over = text.lineCount() - line;
        int fit = text.linesWithin(flow.room(), line);
        if (fit < left_over) {
            if (left_over - fit == 1 && fit > 2)
                --fit;
            if (fit < 2 && !flow.atTop()) {
                flow.newPage();
                continue;
            }
            fit = qMax(fit, 1);
        }
        if (line == 0 && sign) {
            const double width = signIndent(sign) - signGap;
            const QPointF centre(left + width / 2, flow.y() + text.firstLineHeight() / 2);
            flow.add(node, SignPiece{sign->status, sign->critical, centre, signSize});
        }
        const QPointF at(left + (sign ? signIndent(sign) : 0), flow.y());
        flow.add(node, TextPiece{text, at, line, line + fit});
        flow.advance(text.height(line, line + fit));
        line += fit;
        if (line < text.lineCount())
            flow.newPage();
    }
}

} // namespace quarterlight
