// What every page of the window is.
#pragma once

#include "core/session/session.h"
#include "ui/window/navigator.h"

#include <QWidget>

class QSettings;

namespace quarterlight {

class SummaryFiller;

/// What a page is to show, as far as the one who opens it knows.
struct Place {
    Id<Contract> contract = {};
    ContractTab tab = ContractTab::Overview;
    QString indicator = {};
    std::optional<Period> period = {};
    QString authority = {};
    /// A file to import, or a topic of the help.
    QString name = {};
    /// What falls due and is to be shown in the calendar; it has a day.
    std::optional<DueItem> due = {};
};

/// A page: built when it is first opened. Facts may change while it is hidden; then it is
/// refreshed when it is shown next.
class Page : public QWidget {
    Q_OBJECT
public:
    /// A page of a register; it listens to the session's announcements.
    Page(Session& session, Navigator& navigator, QWidget* parent = nullptr);
    /// A page that needs no register.
    explicit Page(Navigator& navigator, QWidget* parent = nullptr);

    /// The page's name, for the window's title and screen readers.
    virtual QString title() const = 0;
    /// The help topic that F1 opens.
    virtual QString helpTopic() const { return QStringLiteral("start"); }
    /// Goes to a place on the page; called after each navigation, before the page is shown.
    virtual void goTo(const Place& place) { Q_UNUSED(place) }
    /// Called once when the page was made: the one filler that reads all contracts bit by bit, for
    /// pages that show what it reads.
    virtual void follow(SummaryFiller& filler) { Q_UNUSED(filler) }
    /// Remembers and restores what the person set: column widths, choices. No data.
    virtual void saveState(QSettings& settings) const { Q_UNUSED(settings) }
    virtual void restoreState(const QSettings& settings){Q_UNUSED(settings)}

    Navigator& navigator() const {
        return m_navigator;
    }

    /// The page's content is out of date: read it again now if the page is seen, else when it is.
    void invalidate();
    /// Reads the content again if it is out of date, and only then.
    void refreshIfStale();

signals:
    /// The title is another one now.
    void titleChanged();

protected:
    /// Reads from the session and shows it. Called when the page is first shown, and when what it
    /// shows may have changed.
    virtual void refresh() = 0;
    /// True if a change touches what the page shows; all do unless it says otherwise.
    virtual bool isTouchedBy(const Announcement& announcement) const {
        Q_UNUSED(announcement)
        return true;
    }

    /// Only for pages of a register.
    Session& session() const { return *m_session; }

    void showEvent(QShowEvent* event) override;

private:
    Session* m_session = nullptr;
    Navigator& m_navigator;
    bool m_stale = true;
};

} // namespace quarterlight
