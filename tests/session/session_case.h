// A session over a new register with one contract of a shipped framework: what the session's tests
// stand on.
#pragma once

#include "core/framework/shipped_frameworks.h"
#include "core/session/contract_setup.h"
#include "core/session/figure_entry.h"
#include "core/session/session.h"
#include "support/checks.h"

#include <QTemporaryDir>

#include <memory>

namespace quarterlight {

class SessionCase {
public:
    /// The contract "C-1" runs from 1 April 2025 to 31 March 2029.
    explicit SessionCase(const QString& framework, QDate asOf = QDate(2026, 11, 22)) {
        m_session = std::make_unique<Session>(Register::create(path(), user()).value(), asOf);
        ContractDraft draft = draftOf(framework, QStringLiteral("C-1"));
        (void)m_session->apply(*setUp(draft, m_session->file()));
    }

    static ContractDraft draftOf(const QString& framework, const QString& reference) {
        ContractDraft draft = *draftFrom(shippedFramework(framework).json, framework);
        draft.contract.reference = reference;
        draft.contract.title = QStringLiteral("A contract");
        draft.contract.provider = QStringLiteral("A provider");
        draft.contract.start = QDate(2025, 4, 1);
        draft.contract.end = QDate(2029, 3, 31);
        draft.contract.fourWeekAnchor = QDate(2025, 4, 1);
        return draft;
    }

    static RegisterUser user() {
        return {QStringLiteral("officer"),
                [] { return QDateTime(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC); }};
    }

    QString path() const { return m_folder.filePath(QStringLiteral("area.qlight")); }
    QTemporaryDir& folder() { return m_folder; }
    Session& session() { return *m_session; }
    void close() { m_session.reset(); }
    void reopen() {
        m_session.reset();
        m_session = std::make_unique<Session>(
            Register::open(path(), Access::ReadWrite, user()).value(), QDate(2026, 11, 22));
    }
    const Contract& contract() const { return m_session->contracts().front(); }
    std::shared_ptr<const ContractFacts> facts() const {
        return m_session->facts(contract().id).value();
    }

    /// Puts one figure in through the same door as a typed cell.
    Result<Announcement> put(const QString& indicator, const QString& period, const Amount& amount,
                             Source source = Source::Reported) {
        const FigureKey key{contract().id, indicator, *Period::parse(period), {}, source};
        const auto change = figureChange(*facts(), key, amount, {});
        return m_session->apply({QStringLiteral("Enter"), {*change}});
    }
    Result<Announcement> put(const QString& indicator, const QString& period, int numerator,
                             int denominator) {
        Amount amount;
        amount.numerator = Decimal(numerator);
        amount.denominator = Decimal(denominator);
        return put(indicator, period, amount);
    }
    Status status(const QString& indicator, const QString& period) const {
        return evaluate(facts()->context(m_session->asOf()), indicator, *Period::parse(period))
            ->status;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

} // namespace quarterlight
