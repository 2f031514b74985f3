// A register of its own with one small contract, open in a session, and a navigator that writes
// down where it was sent: what the window's tests stand on.
#pragma once

#include "core/session/contract_setup.h"
#include "core/session/session.h"
#include "ui/window/navigator.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace quarterlight {

/// Remembers the last of each wish instead of fulfilling it.
class NotedNavigator : public Navigator {
public:
    void openContract(Id<Contract> contract, ContractTab tab, const QString& indicator,
                      std::optional<Period> period, const QString& authority) override {
        place = {contract, tab, indicator, period, authority};
    }
    void openPack(Id<Contract>, std::optional<Period>) override {}
    void openImport(const QString&, Id<Contract>) override {}
    void openToday() override {}
    void openPortfolio(const QString&) override {}
    void openNewContract() override {}
    void openCalendar(const DueItem& item) override { due = item; }
    void openPage(const QString&) override {}
    void openHelp(const QString&) override {}
    void showMessage(const Message& message) override { messages.push_back(message); }
    void showFaults(const Faults& given) override { faults = given; }

    struct Opened {
        Id<Contract> contract;
        ContractTab tab = ContractTab::Overview;
        QString indicator;
        std::optional<Period> period;
        QString authority;
    };
    Opened place;
    std::optional<DueItem> due;
    std::vector<Message> messages;
    Faults faults;
};

/// A session over a new register with one contract, "C-1", from 1 April 2024 to 31 March 2028.
class TestSession {
public:
    explicit TestSession(const QByteArray& frameworkJson, QDate asOf = QDate(2026, 11, 22)) {
        auto file = Register::create(in(QStringLiteral("Test.qlight")), user());
        require(file);
        m_session = std::make_unique<Session>(std::move(file).value(), asOf);
        auto draft = draftFrom(frameworkJson, QStringLiteral("test.json"));
        require(draft);
        draft->contract.reference = QStringLiteral("C-1");
        draft->contract.title = QStringLiteral("Lifts and hoists");
        draft->contract.provider = QStringLiteral("Acme Lifts Ltd");
        if (draft->contract.authorities.isEmpty())
            draft->contract.authorities = QStringList{QStringLiteral("Northgate Council")};
        draft->contract.start = QDate(2024, 4, 1);
        draft->contract.end = QDate(2028, 3, 31);
        const auto changes = setUp(*draft, m_session->file());
        require(changes);
        require(m_session->apply(*changes));
    }

    Session& operator*() { return *m_session; }
    Session* operator->() { return m_session.get(); }
    Id<Contract> contract() const { return m_session->contracts().front().id; }
    std::shared_ptr<const ContractFacts> facts() const { return *m_session->facts(contract()); }
    QString in(const QString& name) const { return m_directory.filePath(name); }

    /// Puts figures in as one change.
    void put(const std::vector<Figure>& figures) {
        ChangeSet changes{QStringLiteral("Enter figures"), {}};
        for (const Figure& figure : figures)
            changes.changes.push_back({{}, figure});
        require(m_session->apply(changes));
    }
    Figure share(const QString& indicator, const Period& period, int numerator,
                 int denominator) const {
        Figure figure;
        figure.key = {contract(), indicator, period, {}, Source::Reported};
        figure.amount.numerator = numerator;
        figure.amount.denominator = denominator;
        return figure;
    }
    Figure count(const QString& indicator, const Period& period, int value) const {
        Figure figure;
        figure.key = {contract(), indicator, period, {}, Source::Reported};
        figure.amount.value = value;
        return figure;
    }

private:
    static RegisterUser user() {
        return {QStringLiteral("Tess Officer"),
                [] { return QDateTime(QDate(2026, 11, 22), QTime(9, 30), Qt::UTC); }};
    }
    template<class Value>
    static void require(const Result<Value>& result) {
        if (!result)
            qFatal("refused: %d %s %s", int(result.fault().code), qPrintable(result.fault().place),
                   qPrintable(result.fault().arguments.join(u' ')));
    }

    QTemporaryDir m_directory;
    std::unique_ptr<Session> m_session;
};

} // namespace quarterlight
