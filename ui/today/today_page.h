// Today: what needs the officer now, and what is due next, across all contracts.
#pragma once

#include "core/session/attention.h"
#include "ui/today/today_tasks.h"
#include "ui/window/page.h"

class QLabel;
class QPushButton;

namespace quarterlight {

class MeetingCard;
class ReceiptStrip;

class TodayPage : public Page {
    Q_OBJECT
public:
    TodayPage(Session& session, Navigator& navigator);

    QString title() const override { return tr("Today"); }
    QString helpTopic() const override { return QStringLiteral("today"); }

    void follow(SummaryFiller& filler) override;

    const TaskList& needed() const { return *m_needed; }
    const TaskList& due() const { return *m_due; }

protected:
    void refresh() override;

private:
    /// What is known of one contract.
    struct Known {
        std::vector<AttentionItem> needs;
        std::vector<DueItem> due;
        std::optional<DueItem> meeting; ///< the next one
    };

    void read(Id<Contract> contract);
    void showTasks();
    void showHeading();
    std::vector<Task> neededTasks();
    std::vector<Task> dueTasks();
    void showMore(QLabel* label, size_t count, size_t shown);
    TaskMaker maker();
    /// Opens the form below the row it is for.
    void receive(const Receipt& blank, const QString& heading);
    void noteReceived(const Receipt& receipt);
    void finish(const DueItem& item);
    void showMeeting();

    QHash<qint64, Known> m_known;
    QLabel* m_day;
    QLabel* m_holiday;
    MeetingCard* m_meeting;
    QLabel* m_neededTitle;
    QLabel* m_nothing;
    QLabel* m_dueTitle;
    QLabel* m_nothingDue;
    QPushButton* m_newContract;
    TaskList* m_needed;
    TaskList* m_due;
    QLabel* m_moreNeeded;
    QLabel* m_moreDue;
    ReceiptStrip* m_strip;
    /// The list from which the strip was opened.
    TaskList* m_receivingFrom = nullptr;
};

} // namespace quarterlight
