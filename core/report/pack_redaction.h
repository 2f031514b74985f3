// A redacted copy of a pack: what names people, or could, is left out before anything is laid out,
// so that the file never holds it.
#pragma once

#include "core/evaluation/evaluation.h"
#include "core/model/contract.h"
#include "core/report/pack.h"

namespace quarterlight {

struct PositionItem;

/// Smaller counts of people or cases could tell who they are about: they are given as "fewer than
/// 5". The least that guidance on publishing counts commonly asks for.
inline constexpr int leastShown = 5;

/// What a redacted copy leaves out, by kind and number.
struct LeftOut {
    int comments = 0;
    int answers = 0; ///< texts given as an indicator's answer: case studies, feedback
    int unreadable = 0;
    int smallNumbers = 0;
    int names = 0; ///< places where the officer, a contact or a contact's details stood
};

/// A count below `leastShown`, nought included.
bool isSmallNumber(const Evaluation& evaluation);
/// "fewer than 5".
QString smallNumberWords();

/// Takes comments, answers and unreadable cells out of an item, saying so in their place, and lets
/// it hide small counts where its returns name people or it is a breakdown. Adds to `leftOut`.
void redact(PositionItem& item, LeftOut& leftOut);

/// Takes the names and details of the officer and the provider's contacts out of every text of a
/// pack, and says on its cover, its pages and its title what kind of copy it is and what was left
/// out.
void redact(Pack& pack, const Contract& contract, LeftOut leftOut);

} // namespace quarterlight
