// The stream of pages that blocks are placed on, and the blocks as the pager sees them.
#pragma once

#include "core/report/laid_pack.h"

#include <memory>

namespace quarterlight {

/// Places pieces down the pages and keeps the structure tree beside them.
class PageFlow {
public:
    PageFlow();

    double y() const { return m_y; }
    /// What is left of this page, in dots.
    double room() const { return page::bodyBottom - m_y; }
    bool atTop() const { return m_y <= page::bodyTop; }
    void newPage();
    /// The next block starts a page, if there is one.
    void breakBeforeNext() { m_breakPending = true; }
    void takePendingBreak();
    /// Starts a page unless this much room is left (or the page is still empty).
    void need(double height);
    void advance(double height) { m_y += height; }
    /// Blank space, none at the top of a page.
    void space(double height);

    int addNode(int parent, Tag tag);
    TagNode& node(int index) { return m_laid.nodes[size_t(index)]; }
    /// Adds a piece to this page for a node, or as an artefact.
    void add(int node, Piece piece);
    void addHeading(int level, const QString& text);

    LaidPack take() { return std::move(m_laid); }

private:
    LaidPack m_laid;
    double m_y = page::bodyTop;
    bool m_breakPending = false;
    int m_lastNode = artefact;
    int m_lastRun = artefact;
};

/// One block measured to the page's width, ready to be placed.
class FlowBlock {
public:
    virtual ~FlowBlock() = default;
    /// The height that must fit where the block starts, so that a heading before it is not alone.
    virtual double startHeight() const = 0;
    virtual bool keepsWithNext() const { return false; }
    virtual void place(PageFlow& flow, int parent) = 0;
};

/// A status's sign before a text.
struct SignSpec {
    Status status;
    bool critical;
};
std::optional<SignSpec> signOf(const PackText& text);
inline constexpr double signSize = dots(6.2);
inline constexpr double signGap = dots(4);
/// Width that the sign and the gap after it take.
double signIndent(const std::optional<SignSpec>& sign);

/// A pack's text laid out, its status's word in the status's colour.
LaidText laidPackText(const PackText& text, const TextStyle& style, double width,
                      bool numeric = false);

/// Places lines over as many pages as they need, never one line of several alone where two fit.
void placeLines(PageFlow& flow, int node, const LaidText& text, double left,
                const std::optional<SignSpec>& sign = {});

/// Laying a pack out in small steps. The pack must outlive it and the result.
class LayoutSteps {
public:
    explicit LayoutSteps(const Pack& pack) : m_pack(pack) {}
    ~LayoutSteps();

    /// Measures one more block, which is nearly all of the work; false once all are.
    bool measureNext();
    size_t measured() const { return m_blocks.size(); }
    /// Once all are measured: cuts them into pages.
    LaidPack place();

private:
    const Pack& m_pack;
    std::vector<std::unique_ptr<FlowBlock>> m_blocks;
};

std::unique_ptr<FlowBlock> tableBlock(const PackTable& table);
std::unique_ptr<FlowBlock> coverBlock(const PackCover& cover);
std::unique_ptr<FlowBlock> chartBlock(const PackChart& chart);

} // namespace quarterlight
