#include "ui/calendar/diary_steps.h"

#include "core/words/date_words.h"
#include "ui/calendar/calendar_words.h"
#include "ui/window/undo_message.h"

#include <QCoreApplication>
#include <QLocale>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct DiaryStepWords {
    Q_DECLARE_TR_FUNCTIONS(DiaryStepWords)
};

/// "Fri 25 Dec", with the time where there is one.
QString shortDay(QDate day, QTime at) {
    const QString words = QLocale::c().toString(day, u"ddd d MMM");
    return at.isValid() ? u"%1, %2"_s.arg(words, at.toString(u"HH:mm")) : words;
}

QString concernWord(const DayConcern& concern) {
    switch (concern.kind) {
    case DayConcern::Kind::Weekend:
        return DiaryStepWords::tr("is a %1").arg(concern.what);
    case DayConcern::Kind::BankHoliday:
        return DiaryStepWords::tr("is a bank holiday: %1").arg(concern.what);
    case DayConcern::Kind::Clash:
        break;
    }
    return DiaryStepWords::tr("clashes with %1").arg(concern.what);
}

} // namespace

std::shared_ptr<const ContractFacts> DiarySteps::facts(Id<Contract> contract) const {
    if (!contract.isStored()) {
        return nullptr;
    }
    const auto facts = m_session.facts(contract);
    return facts ? *facts : nullptr;
}

std::vector<DiaryMark> DiarySteps::marks(const CalendarEntry& entry) const {
    if (!entry.item.contract.isStored()) {
        return m_session.ownMarks();
    }
    const auto known = facts(entry.item.contract);
    return known ? known->marks : std::vector<DiaryMark>{};
}

std::optional<DiaryItem> DiarySteps::item(const CalendarEntry& entry) const {
    if (!entry.isOwn()) {
        return {};
    }
    const auto known = facts(entry.item.contract);
    const std::vector<DiaryItem>& diary = known ? known->diary : m_session.ownDiary();
    const auto found = std::ranges::find(diary, entry.item.item, &DiaryItem::id);
    return found == diary.end() ? std::nullopt : std::optional(*found);
}

bool DiarySteps::hasMark(const CalendarEntry& entry) const {
    return std::ranges::any_of(marks(entry), [&entry](const DiaryMark& mark) {
        return mark.series == entry.item.series && mark.occurrence == entry.item.occurrence;
    });
}

Result<DiaryItem> DiarySteps::store(const Result<ChangeSet>& changes, const QString& done) const {
    if (!changes) {
        return changes.faults();
    }
    const Result<Announcement> applied = m_session.apply(*changes);
    if (!applied) {
        return applied.faults();
    }
    tell(done);
    return std::get<DiaryItem>(*applied->changes.front().after);
}

Result<DiaryItem> DiarySteps::add(const DiaryItem& item) const {
    return store(addDiaryItem(facts(item.contract).get(), item, m_session.workingDays()),
                 DiaryStepWords::tr("Added “%1”.").arg(item.title));
}

Result<DiaryItem> DiarySteps::change(const DiaryItem& before, const DiaryItem& after) const {
    return store(
        changeDiaryItem(facts(after.contract).get(), before, after, m_session.workingDays()),
        DiaryStepWords::tr("Changed “%1”.").arg(after.title));
}

bool DiarySteps::apply(const Result<ChangeSet>& changes, const QString& done) const {
    if (!changes) {
        m_navigator.showFaults(changes.faults());
        return false;
    }
    if (const auto applied = m_session.apply(*changes); !applied) {
        m_navigator.showFaults(applied.faults());
        return false;
    }
    if (!done.isEmpty()) {
        tell(done);
    }
    return true;
}

void DiarySteps::tell(const QString& done, const QString& concern) const {
    const QString text = concern.isEmpty() ? done : u"%1 ▲ %2"_s.arg(done, concern);
    tellDone(m_session, m_navigator, text,
             concern.isEmpty() ? Message::Kind::Done : Message::Kind::Warning);
}

bool DiarySteps::move(const CalendarEntry& entry, QDate to, QTime at, Reach reach) const {
    if (to == entry.item.day() && at == entry.item.at) {
        return true;
    }
    const QString concern = concernWords(entry, to, at);
    const auto known = facts(entry.item.contract);
    const auto series = [&] {
        return known ? moveSeries(*known, entry.item, to, at, m_session.workingDays(),
                                  m_session.file())
                     : moveSeries(m_session.ownDiary(), m_session.ownMarks(), entry.item, to, at);
    };
    const Result<ChangeSet> changes =
        reach == Reach::Series ? series() : moveOccurrence(entry.item, marks(entry), to, at);
    if (!apply(changes, {})) {
        return false;
    }
    tell(DiaryStepWords::tr("Moved to %1.").arg(shortDay(to, at)), concern);
    return true;
}

bool DiarySteps::finish(const CalendarEntry& entry, QDate on, const QString& note) const {
    return apply(markDone(entry.item, marks(entry), on, note),
                 DiaryStepWords::tr("Done on %1.").arg(dateWords(on)));
}

bool DiarySteps::callOff(const CalendarEntry& entry, const QString& reason) const {
    return apply(quarterlight::callOff(entry.item, marks(entry), reason),
                 DiaryStepWords::tr("Called off."));
}

bool DiarySteps::remove(const CalendarEntry& entry) const {
    const auto own = item(entry);
    return own && apply(removeDiaryItem(*own), DiaryStepWords::tr("Removed “%1”.").arg(own->title));
}

bool DiarySteps::restore(const CalendarEntry& entry) const {
    return apply(restoreOccurrence(entry.item, marks(entry)),
                 DiaryStepWords::tr("As it was set first."));
}

QString DiarySteps::concernWords(const CalendarEntry& entry, QDate day, QTime at) const {
    return entry.isMovable() ? concernWords(entry.item, entry.officer, day, at) : QString();
}

QString DiarySteps::concernWords(const DiaryItem& item) const {
    if (!item.on.isValid()) {
        return {};
    }
    const Contract* contract = m_session.contract(item.contract);
    DueItem due;
    due.contract = item.contract;
    due.kind = item.kind;
    due.item = item.id;
    due.minutes = item.minutes;
    return concernWords(due, contract ? contract->officer : QString(), item.on, item.at);
}

QString DiarySteps::concernWords(const DueItem& item, const QString& officer, QDate day,
                                 QTime at) const {
    // Other meetings count that the same officer has, or the same contract.
    std::vector<DueItem> others;
    for (const DueItem& other : m_session.dueItems({day, day})) {
        const Contract* contract = m_session.contract(other.contract);
        const bool sameOfficer = contract && !officer.isEmpty() && contract->officer == officer;
        const bool sameItem = item.item.isStored() && other.item == item.item;
        if (!sameItem && (sameOfficer || other.contract == item.contract)) {
            others.push_back(other);
        }
    }
    QStringList words;
    for (const DayConcern& concern : concerns(item, day, at, others, m_session.workingDays())) {
        words << concernWord(concern);
    }
    return words.isEmpty() ? QString() : u"%1 %2"_s.arg(shortDay(day, {}), words.join(u", "_s));
}

DropRemark DiarySteps::remark(const CalendarEntry& entry, QDate day, QTime at) const {
    const QString concern = concernWords(entry, day, at);
    return concern.isEmpty()
               ? DropRemark{DiaryStepWords::tr("Move to %1").arg(shortDay(day, at)), false}
               : DropRemark{concern, true};
}

} // namespace quarterlight
