#include "core/session/session.h"

namespace quarterlight {

namespace {

/// A summary looks at the period before the day of judging, the year before it and a rolling year.
constexpr int yearsForSummary = 2;

} // namespace

Session::Session(std::unique_ptr<Register> file, QDate asOf, QObject* parent)
    : QObject(parent), m_file(std::move(file)), m_asOf(asOf) {}

Session::~Session() = default;

void Session::setAsOf(QDate date) {
    if (date == m_asOf || !date.isValid()) {
        return;
    }
    m_asOf = date;
    m_summaries.clear();
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

ContractSummary Session::summary(Id<Contract> id) const {
    if (const auto known = m_summaries.constFind(id.value); known != m_summaries.constEnd()) {
        return *known;
    }
    ContractSummary summary;
    summary.id = id;
    if (const auto facts = recentFacts(id)) {
        summary = summarise(**facts, m_asOf, m_workingDays);
    }
    m_summaries.insert(id.value, summary);
    return summary;
}

std::optional<ContractSummary> Session::summaryIfKnown(Id<Contract> id) const {
    const auto known = m_summaries.constFind(id.value);
    return known == m_summaries.constEnd() ? std::nullopt : std::optional(*known);
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
    m_summaries.clear();
    m_library = {};
    emit changed({});
}

Result<Announcement> Session::announced(Result<Announcement> result) {
    if (!result) {
        return result;
    }
    QList<qint64> stale;
    for (const Change& change : result->changes) {
        const Record& record = change.after ? *change.after : *change.before;
        if (std::holds_alternative<Contract>(record)) {
            m_contracts.reset();
        }
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
        m_summaries.remove(id.value);
    }
    emit changed(*result);
    return result;
}

} // namespace quarterlight
