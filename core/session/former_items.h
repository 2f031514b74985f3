// What a contract's terms made due before they were changed: an earlier calendar may tell of it.
#pragma once

#include "core/session/session.h"

#include <vector>

namespace quarterlight {

/// A contract and its amendments as they stood.
struct FormerTerms {
    Contract contract;
    std::vector<Amendment> amendments;
};

/// How each contract stood before each change of it or of its amendments, the newest first; left
/// out where an undo took that state back, and where nothing that dates follow from was another.
QHash<Id<Contract>, std::vector<FormerTerms>> formerTerms(const Session& session);

/// What such terms made due within the range, but for the diary's own dates. Nothing where they
/// can't be read any more.
std::vector<DueItem> itemsOf(const Session& session, TermsLibrary& library,
                             const FormerTerms& former, const DateRange& days);

} // namespace quarterlight
