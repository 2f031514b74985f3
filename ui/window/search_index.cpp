#include "ui/window/search_index.h"

#include "core/framework/framework_reader.h"
#include "core/words/value_words.h"
#include "ui/window/pages.h"
#include "ui/words/plain_text.h"

#include <QAction>
#include <QCoreApplication>

#include <set>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct SearchIndex {
    Q_DECLARE_TR_FUNCTIONS(SearchIndex)
};

using Entries = std::vector<SearchEntry>;

void addPages(Entries& entries, Navigator& navigator) {
    for (const PageKind& page : pages()) {
        if (page.inSideList()) {
            entries.push_back(
                {page.title, SearchIndex::tr("Page"), {}, [&navigator, key = page.key] {
                     navigator.openPage(key);
                 }});
        }
    }
}

void addContracts(Entries& entries, const Session& session, Navigator& navigator) {
    for (const Contract& contract : session.contracts()) {
        entries.push_back({contract.title, SearchIndex::tr("Contract"),
                           QString(contract.reference + u' ' + contract.service),
                           [&navigator, id = contract.id] { navigator.openContract(id); }});
    }
}

/// Providers and officers, each once; they lead to the portfolio, filtered.
void addPeople(Entries& entries, const Session& session, Navigator& navigator) {
    std::set<std::pair<QString, QString>> people;
    for (const Contract& contract : session.contracts()) {
        people.insert({contract.provider, SearchIndex::tr("Provider")});
        people.insert({contract.officer, SearchIndex::tr("Officer")});
    }
    for (const auto& [name, kind] : people) {
        if (!name.isEmpty()) {
            entries.push_back(
                {name, kind, {}, [&navigator, filter = name] { navigator.openPortfolio(filter); }});
        }
    }
}

/// By the frameworks as the contracts took them, each read once: reading every contract's facts
/// would make the first letter wait.
void addIndicators(Entries& entries, const Session& session, Navigator& navigator) {
    QHash<qint64, Framework> frameworks;
    for (const FrameworkText& text : session.file().frameworkTexts()) {
        if (auto framework = readFramework(text.json, text.key)) {
            frameworks.emplace(text.id.value, std::move(*framework));
        }
    }
    for (const Contract& contract : session.contracts()) {
        for (const Indicator& indicator : frameworks[contract.framework.value].indicators) {
            entries.push_back(
                {indicatorName(indicator), SearchIndex::tr("Indicator of %1").arg(contract.title),
                 indicator.section, [&navigator, id = contract.id, ref = indicator.ref] {
                     navigator.openContract(id, ContractTab::Indicators, ref);
                 }});
        }
    }
}

void addActions(Entries& entries, const std::vector<QAction*>& actions) {
    for (QAction* action : actions) {
        if (action->isEnabled() && action->isVisible()) {
            entries.push_back({withoutMnemonic(action->text()), SearchIndex::tr("Action"),
                               action->shortcut().toString(QKeySequence::NativeText),
                               [action] { action->trigger(); }});
        }
    }
}

/// How well an entry fits: 0 best; none if a word is missing.
std::optional<int> rank(const SearchEntry& entry, const QStringList& words, const QString& query) {
    for (const QString& word : words) {
        if (!entry.text.contains(word, Qt::CaseInsensitive) &&
            !entry.extra.contains(word, Qt::CaseInsensitive)) {
            return {};
        }
    }
    if (entry.text.startsWith(query, Qt::CaseInsensitive)) {
        return 0;
    }
    return entry.text.contains(QString(u' ' + query), Qt::CaseInsensitive) ? 1 : 2;
}

} // namespace

std::vector<SearchEntry> searchEntries(const Session* session, Navigator& navigator,
                                       const std::vector<QAction*>& actions) {
    Entries entries;
    if (session) {
        addContracts(entries, *session, navigator);
        addPages(entries, navigator);
        addPeople(entries, *session, navigator);
    }
    addActions(entries, actions);
    if (session) {
        addIndicators(entries, *session, navigator);
    }
    return entries;
}

std::vector<const SearchEntry*> found(const std::vector<SearchEntry>& entries, const QString& query,
                                      size_t most) {
    const QString simple = query.simplified();
    const QStringList words = simple.split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, const SearchEntry*>> ranked;
    if (words.isEmpty()) {
        return {};
    }
    for (const SearchEntry& entry : entries) {
        if (const auto fits = rank(entry, words, simple)) {
            ranked.emplace_back(*fits, &entry);
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const SearchEntry*> best;
    for (const auto& [place, entry] : ranked) {
        if (best.size() == most) {
            break;
        }
        best.push_back(entry);
    }
    return best;
}

} // namespace quarterlight
