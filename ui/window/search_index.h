// What the search box finds: contracts, providers, officers, indicators, pages and actions.
#pragma once

#include "core/session/session.h"
#include "ui/window/navigator.h"

#include <QString>

#include <functional>
#include <vector>

class QAction;

namespace quarterlight {

/// One thing that can be found, and how to go there.
struct SearchEntry {
    QString text;
    QString kind;  ///< "Contract", "Indicator of Lifts" …: beside the text
    QString extra; ///< searched as well, not shown: reference, section
    std::function<void()> open;
};

/// Everything in a register and of the window that can be gone to.
std::vector<SearchEntry> searchEntries(const Session* session, Navigator& navigator,
                                       const std::vector<QAction*>& actions);

/// The entries that hold every word of the query, best first: those that begin with it, then those
/// with a word that does, then the rest; at most so many.
std::vector<const SearchEntry*> found(const std::vector<SearchEntry>& entries, const QString& query,
                                      size_t most);

} // namespace quarterlight
