// The sections of a review pack: each a function from the contract's position to blocks.
#pragma once

#include "core/report/pack_position.h"

#include <vector>

namespace quarterlight {

/// What every section is built from.
struct SectionInput {
    const PackQuestion& question;
    const Position& position;
};

/// A section: its key, its title, whether it begins a page, what it says and what is missing in it.
/// A new section is one function and one line of the array in pack_content.cpp.
struct SectionKind {
    const char* key;
    const char* title; ///< translated when shown
    bool startsPage;
    std::vector<PackBlock> (*blocks)(const SectionInput&);
    std::vector<PackGap> (*missing)(const SectionInput&);
};

std::vector<PackBlock> summaryBlocks(const SectionInput& input);
std::vector<PackBlock> exceptionBlocks(const SectionInput& input);
std::vector<PackBlock> indicatorBlocks(const SectionInput& input);
std::vector<PackBlock> chartBlocks(const SectionInput& input);
std::vector<PackBlock> returnBlocks(const SectionInput& input);
std::vector<PackBlock> outcomeBlocks(const SectionInput& input);
std::vector<PackBlock> commentBlocks(const SectionInput& input);
std::vector<PackBlock> definitionBlocks(const SectionInput& input);

/// True if the indicator's text answers for an outcome of the same ref, in the period's terms.
bool isOutcome(const SectionInput& input, const Indicator& indicator);

/// What is missing in a section: one gap each, or one for all where they are many.
std::vector<PackGap> missingFigures(const SectionInput& input);
std::vector<PackGap> missingComments(const SectionInput& input);
std::vector<PackGap> missingReturns(const SectionInput& input);
std::vector<PackGap> missingAnswers(const SectionInput& input);

/// The chart of one indicator up to the pack's period, with its alternative text.
PackChart chartOf(const SectionInput& input, const PositionItem& item);

} // namespace quarterlight
