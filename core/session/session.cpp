#include "core/session/session.h"

#include "core/session/diary.h"
#include "core/session/lead_times.h"
#include "core/session/working_days.h"

namespace quarterlight {

namespace {

/// A summary looks at the period before the day of judging, the year before it and a rolling year.
constexpr int yearsForSummary = 2;
/// No figure is of a period named for so late a year: due items need none.
constexpr int pastEveryFigure = 9999;

/// The items of some days out of many in order of day.
void appendWithin(std::vector<DueItem>& some, const std::vector<DueItem>& all,
                  const DateRange& days) {
    const auto first = std::partition_point(
        all.begin(), all.end(), [&](const DueItem& item) { return item.day() < days.first; });
    const auto last = std::partition_point(
        first, all.end(), [&](const DueItem& item) { return item.day() <= days.last; });
    some.insert(some.end(), first, last);
}

} // namespace

Session::Session(std::unique_ptr<Register> file, QDate asOf, QObject* parent)
    : QObject(parent), m_file(std::move(file)), m_asOf(asOf) {
    readSettings();
}

Session::~Session() = default;

void Session::setAsOf(QDate date) {
    if (date == m_asOf || !date.isValid()) {
        return;
    }
    m_asOf = date;
    m_positions.clear();
    m_dueItems.clear();
    emit asOfChanged(date);
}

const std::vector<Contract>& Session::contracts() const {
    if (!m_contracts) {
        m_contracts = m_file->contracts();
    }
    return *m_contracts;
}

const Contract* Session::contract(QStringView reference) const {
    for (const Contract& contract : contracts()) {
        if (reference.compare(contract.reference, Qt::CaseInsensitive) == 0) {
            return &contract;
        }
    }
    return nullptr;
}

const Contract* Session::contract(Id<Contract> id) const {
    for (const Contract& contract : contracts()) {
        if (contract.id == id) {
            return &contract;
        }
    }
    return nullptr;
}

Result<std::shared_ptr<const ContractFacts>> Session::facts(Id<Contract> id) const {
    if (const auto known = m_facts.constFind(id.value); known != m_facts.constEnd()) {
        return std::shared_ptr<const ContractFacts>(*known);
    }
    const Contract* wanted = contract(id);
    if (!wanted) {
        return Fault{
            FaultCode::Unknown, {}, {QStringLiteral("contract"), QString::number(id.value)}};
    }
    Result<std::shared_ptr<ContractFacts>> read = readFacts(*m_file, m_library, *wanted);
    if (!read) {
        return read.faults();
    }
    m_facts.insert(id.value, *read);
    return std::shared_ptr<const ContractFacts>(*read);
}

Result<std::shared_ptr<const ContractFacts>> Session::recentFacts(Id<Contract> id) const {
    const Contract* wanted = contract(id);
    if (!wanted || m_facts.contains(id.value)) {
        return facts(id);
    }
    auto read = readFacts(*m_file, m_library, *wanted, m_asOf.year() - yearsForSummary);
    if (!read) {
        return read.faults();
    }
    return std::shared_ptr<const ContractFacts>(*read);
}

const Session::Position& Session::position(Id<Contract> id) const {
    if (const auto known = m_positions.constFind(id.value); known != m_positions.constEnd()) {
        return *known;
    }
    Position position;
    position.summary.id = id;
    if (const auto facts = recentFacts(id)) {
        position.summary = summarise(**facts, m_asOf, *m_workingDays);
        position.needs =
            quarterlight::attention(**facts, position.summary.period, m_asOf, *m_workingDays);
    }
    return *m_positions.insert(id.value, position);
}

ContractSummary Session::summary(Id<Contract> id) const {
    return position(id).summary;
}

std::optional<ContractSummary> Session::summaryIfKnown(Id<Contract> id) const {
    const auto known = m_positions.constFind(id.value);
    return known == m_positions.constEnd() ? std::nullopt : std::optional(known->summary);
}

std::vector<AttentionItem> Session::attention(Id<Contract> id) const {
    return position(id).needs;
}

const std::vector<DueItem>* Session::keptItems(Id<Contract> id, const DateRange& days) const {
    const auto known = m_dueItems.constFind(id.value);
    if (known != m_dueItems.constEnd() && known->days.first <= days.first &&
        days.last <= known->days.last) {
        return &known->items;
    }
    const Contract* wanted = contract(id);
    if (!wanted) {
        return nullptr;
    }
    std::shared_ptr<const ContractFacts> facts = m_facts.value(id.value);
    if (!facts) {
        const auto read = readFacts(*m_file, m_library, *wanted, pastEveryFigure);
        if (!read) {
            return nullptr;
        }
        facts = *read;
    }
    // Whole years, and one on either side, so that turning pages asks rarely.
    const DateRange wide{QDate(days.first.year() - 1, 1, 1), QDate(days.last.year() + 1, 12, 31)};
    KeptItems kept{wide, quarterlight::dueItems(
                             dueQuestion(*facts, *m_workingDays, m_asOf, m_leadTimes), wide)};
    return &m_dueItems.emplace(id.value, std::move(kept))->items;
}

std::vector<DueItem> Session::dueItems(Id<Contract> id, const DateRange& days) const {
    std::vector<DueItem> items;
    if (const std::vector<DueItem>* kept = keptItems(id, days)) {
        appendWithin(items, *kept, days);
    }
    return items;
}

std::vector<DueItem> Session::dueItems(const DateRange& days) const {
    std::vector<DueItem> items =
        ownDates(ownDiary(), ownMarks(), *m_workingDays, m_asOf, days, m_leadTimes);
    for (const Contract& each : contracts()) {
        if (const std::vector<DueItem>* kept = keptItems(each.id, days)) {
            appendWithin(items, *kept, days);
        }
    }
    std::stable_sort(items.begin(), items.end(), [](const DueItem& a, const DueItem& b) {
        return a.day() != b.day() ? a.day() < b.day() : a.at < b.at;
    });
    return items;
}

const std::vector<DiaryItem>& Session::ownDiary() const {
    if (!m_ownDiary) {
        m_ownDiary = m_file->diary({});
    }
    return *m_ownDiary;
}

const std::vector<DiaryMark>& Session::ownMarks() const {
    if (!m_ownMarks) {
        m_ownMarks = m_file->diaryMarks({});
    }
    return *m_ownMarks;
}

Result<Announcement> Session::apply(const ChangeSet& changes, const Progress& progress) {
    return announced(m_file->apply(changes, progress));
}

Result<Announcement> Session::undo() {
    return announced(m_file->undo());
}

Result<Announcement> Session::redo() {
    return announced(m_file->redo());
}

void Session::reread() {
    m_contracts.reset();
    m_facts.clear();
    m_positions.clear();
    m_dueItems.clear();
    m_ownDiary.reset();
    m_ownMarks.reset();
    m_library = {};
    readSettings();
    emit changed({});
}

void Session::readSettings() {
    const std::vector<Setting> settings = m_file->settings();
    const Result<WorkingDaySettings> days = workingDaySettings(settings);
    m_workingDaysFault = days ? std::nullopt : std::optional(days.fault());
    m_workingDays = days ? days->calendar() : WorkingCalendar();
    m_leadTimes = quarterlight::leadTimes(settings);
    m_positions.clear();
    m_dueItems.clear();
}

void Session::forgetAfter(const Change& change) {
    const Record& record = change.after ? *change.after : *change.before;
    if (std::holds_alternative<Contract>(record)) {
        m_contracts.reset();
    } else if (std::holds_alternative<Setting>(record)) {
        readSettings();
    } else if (std::holds_alternative<DiaryItem>(record)) {
        m_ownDiary.reset();
    } else if (std::holds_alternative<DiaryMark>(record)) {
        m_ownMarks.reset();
    }
}

Result<Announcement> Session::announced(Result<Announcement> result) {
    if (!result) {
        return result;
    }
    QList<qint64> stale;
    for (const Change& change : result->changes) {
        forgetAfter(change);
        for (auto facts = m_facts.begin(); facts != m_facts.end(); ++facts) {
            if (!follow(**facts, change)) {
                stale.append(facts.key());
            }
        }
    }
    for (const qint64 id : stale) {
        m_facts.remove(id);
    }
    for (const Id<Contract> id : result->contracts) {
        m_positions.remove(id.value);
        m_dueItems.remove(id.value);
    }
    emit changed(*result);
    return result;
}

} // namespace quarterlight
