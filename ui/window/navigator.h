// How a page asks the window for something: to go to another page, to say something to the person.
// Pages know this and not the window.
#pragma once

#include "core/model/contract.h"
#include "core/model/fault.h"
#include "core/time/period.h"

#include <QString>

#include <functional>
#include <optional>

namespace quarterlight {

struct DueItem;

/// The tabs of a contract's page, in their order. One that isn't in contractTabs() isn't shown.
enum class ContractTab : quint8 { Overview, Indicators, Trends, Returns };

/// A message in the line above the page: no box to click away. It goes when the person closes it,
/// takes its action, or a newer one comes; a Done also goes by itself.
struct Message {
    enum class Kind : quint8 { Done, Note, Warning, Error };
    Kind kind = Kind::Note;
    QString text;
    /// The way out as a button; empty for none.
    QString actionText = {};
    std::function<void()> action = {};
};

class Navigator {
public:
    virtual ~Navigator() = default;

    /// Opens a contract at a tab, and there at an indicator and period where they are given; at the
    /// Returns tab `indicator` is the key of a kind of return, `authority` the one that it is owed
    /// to where each is owed its own.
    virtual void openContract(Id<Contract> contract, ContractTab tab = ContractTab::Overview,
                              const QString& indicator = {}, std::optional<Period> period = {},
                              const QString& authority = {}) = 0;
    /// Opens the pack page for a contract; without a period, for its latest one.
    virtual void openPack(Id<Contract> contract, std::optional<Period> period = {}) = 0;
    /// Opens the preview of importing a file; without a contract it is the one recognised.
    virtual void openImport(const QString& path, Id<Contract> contract = {}) = 0;
    virtual void openToday() = 0;
    /// Opens the portfolio showing only contracts that hold the text (a provider, an officer).
    virtual void openPortfolio(const QString& filter) = 0;
    /// Opens the wizard that sets a contract up, and then the contract.
    virtual void openNewContract() = 0;
    /// Opens the calendar at something that has a day.
    virtual void openCalendar(const DueItem& item) = 0;
    /// Opens a page of the side list or the help by its key (ui/window/pages.h).
    virtual void openPage(const QString& key) = 0;
    /// Opens the help at a topic: the name of a file in resources/help.
    virtual void openHelp(const QString& topic) = 0;

    virtual void showMessage(const Message& message) = 0;
    /// The faults as one message.
    virtual void showFaults(const Faults& faults) = 0;
};

} // namespace quarterlight
