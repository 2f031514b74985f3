#include "ui/reminders/reminders.h"

#include "ui/window/summary_filler.h"

#include <QCryptographicHash>
#include <QSettings>

namespace quarterlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto between = 15min;
/// What has been overdue for longer is no news.
constexpr int monthsBack = 3;

/// Where the book of a register is kept: by its path, which no settings key could hold.
QString groupOf(const Session& session) {
    const QByteArray path = session.file().path().toUtf8();
    return u"reminders/"_s +
           QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex());
}

DateRange nearDays(QDate today) {
    return {today.addMonths(-monthsBack), today.addDays(mostLeadDays)};
}

} // namespace

Reminders::Reminders(Session& session, SummaryFiller& filler, std::function<QDate()> today,
                     QObject* parent)
    : QObject(parent), m_session(session), m_today(std::move(today)) {
    readBook();
    connect(&filler, &SummaryFiller::filled, this, &Reminders::read);
    connect(&filler, &SummaryFiller::finished, this, &Reminders::look);
    connect(&m_timer, &QTimer::timeout, this, &Reminders::look);
    m_timer.start(between);
}

void Reminders::readBook() {
    QSettings settings;
    settings.beginGroup(groupOf(m_session));
    m_book.restore(settings);
}

void Reminders::keepBook() const {
    QSettings settings;
    settings.beginGroup(groupOf(m_session));
    m_book.save(settings);
}

void Reminders::read(Id<Contract> contract) {
    const QDate today = m_today();
    m_near[contract.value] = ReminderBook().standing(m_session.dueItems(contract, nearDays(today)),
                                                     m_session.leadTimes(), today);
}

void Reminders::look() {
    const QDate today = m_today();
    m_standing.clear();
    if (m_session.asOf() == today) {
        std::vector<DueItem> near =
            ownDates(m_session.ownDiary(), m_session.ownMarks(), m_session.workingDays(), today,
                     nearDays(today), m_session.leadTimes());
        for (const Contract& contract : m_session.contracts()) {
            const std::vector<DueItem>& items = m_near[contract.id.value];
            near.insert(near.end(), items.begin(), items.end());
        }
        m_standing = m_book.standing(near, m_session.leadTimes(), today);
    }
    emit changed();
    const std::vector<DueItem> fresh = m_book.fresh(m_standing, today);
    if (fresh.empty()) {
        return;
    }
    m_book.noteTold(fresh, today);
    keepBook();
    emit told(reminderWords(m_standing, today));
}

void Reminders::dismiss(const DueItem& item) {
    m_book.dismiss({item}, m_today());
    keepBook();
    look();
}

void Reminders::dismissAll() {
    m_book.dismiss(m_standing, m_today());
    keepBook();
    look();
}

} // namespace quarterlight
