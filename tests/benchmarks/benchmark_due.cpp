// Everything that falls due in 500 contracts over ten years: all of it, and what a month of the
// calendar asks for; against a bare pass that makes as many dates.
#include "benchmarks/big_register.h"
#include "benchmarks/stopwatch.h"
#include "core/framework/shipped_frameworks.h"
#include "core/session/contract_setup.h"
#include "core/session/diary.h"
#include "core/session/session.h"

#include <QDir>
#include <QFile>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

constexpr int contracts = 500;
constexpr int years = 10;
/// A month of the calendar may take this long to paint; asking for it must leave most of that.
constexpr double monthAim = 0.02;

volatile qint64 kept = 0;

ContractDraft draftOf(int number) {
    const std::vector<ShippedFramework> frameworks = shippedFrameworks();
    const ShippedFramework& framework = frameworks[size_t(number) % frameworks.size()];
    ContractDraft draft = required(draftFrom(framework.json, framework.key));
    Contract& contract = draft.contract;
    contract.reference = u"D-%1"_s.arg(number + 1, 3, 10, QChar(u'0'));
    contract.title = u"%1 %2"_s.arg(draft.frameworkTitle).arg(number + 1);
    contract.provider = u"Provider %1 Ltd"_s.arg(number % 40 + 1);
    contract.start = bigDay.addYears(-years / 2);
    contract.end = bigDay.addYears(years / 2).addDays(-1);
    contract.fourWeekAnchor = contract.start;
    return draft;
}

/// Every return that was due by now, received on its day; a weekly and a yearly date of the
/// officer's own.
ChangeSet fiveYears(const ContractFacts& facts, const WorkingCalendar& workingDays) {
    ChangeSet set{u"Five years"_s, {}};
    const DueQuestion question = dueQuestion(facts, workingDays, bigDay);
    for (const OwedReturn& owed : owedReturns(question.owed(), {facts.contract.start, bigDay})) {
        Receipt receipt;
        receipt.contract = facts.contract.id;
        receipt.returnKey = owed.kind->key;
        receipt.period = owed.period;
        receipt.authority = owed.authority;
        receipt.receivedOn = owed.lastDay().isValid() ? owed.lastDay() : bigDay;
        set.changes.push_back({{}, receipt});
    }
    DiaryItem own;
    own.contract = facts.contract.id;
    own.kind = DueKind::Meeting;
    own.title = u"Call with the provider"_s;
    own.on = facts.contract.start.addDays(3);
    own.recurrence = {Recurrence::Unit::Weeks, 2, {}};
    set.changes.push_back({{}, own});
    own.kind = DueKind::Certificate;
    own.title = u"Insurance certificate"_s;
    own.recurrence = {Recurrence::Unit::Years, 1, {}};
    set.changes.push_back({{}, own});
    return set;
}

QString dueRegister(const QString& directory) {
    QDir().mkpath(directory);
    const QString path = QDir(directory).filePath(u"due-%1x%2.qlight"_s.arg(contracts).arg(years));
    if (QFile::exists(path)) {
        return path;
    }
    const QString unfinished = path + u".making"_s;
    QFile::remove(unfinished);
    {
        Session session(required(Register::create(unfinished, bigUser())), bigDay);
        for (int number = 0; number < contracts; ++number) {
            const ContractDraft draft = draftOf(number);
            required(session.apply(required(setUp(draft, session.file()))));
            const Contract* contract = session.contract(draft.contract.reference);
            const auto facts = required(session.facts(contract->id));
            required(session.apply(fiveYears(*facts, session.workingDays())));
        }
    }
    if (!QFile::rename(unfinished, path)) {
        giveUp(u"cannot write "_s + path);
    }
    return path;
}

Cost bareDates(qint64 count) {
    return timed([&] {
        QDate day = bigDay;
        for (qint64 number = 0; number < count; ++number) {
            day = day.addDays(1);
            kept = kept + day.dayOfWeek();
        }
    });
}

} // namespace

int main(int, char** argv) {
    const QString path = dueRegister(QString::fromLocal8Bit(argv[1]));
    const auto open = [&] {
        return std::make_unique<Session>(
            required(Register::open(path, Access::ReadOnly, bigUser())), bigDay);
    };
    const DateRange all{bigDay.addYears(-years), bigDay.addYears(years)};
    const qint64 items = qint64(open()->dueItems(all).size());

    // Rules alone: the facts are there.
    const auto session = open();
    std::vector<std::shared_ptr<const ContractFacts>> facts;
    for (const Contract& contract : session->contracts()) {
        facts.push_back(required(session->facts(contract.id)));
    }
    const auto ruled = [&] {
        for (const auto& each : facts) {
            const DueQuestion question = dueQuestion(*each, session->workingDays(), bigDay);
            kept = kept + qint64(dueItems(question, all).size());
        }
    };
    printLine(u"due items of %1 contracts, %2 years"_s.arg(contracts).arg(years),
              compare(
                  3, [&] { return timed(ruled); }, [&] { return bareDates(items); }),
              {.seconds = 1}, u"%1 items"_s.arg(items));

    // A month of the calendar: first from the file, then turned to the next ones.
    const DateRange month{QDate(2026, 4, 1), QDate(2026, 4, 30)};
    const auto first = [&] {
        const auto fresh = open();
        return timed([&] { kept = kept + qint64(fresh->dueItems(month).size()); });
    };
    printLine(u"a month of all contracts, read from the file"_s,
              compare(3, first, [&] { return bareDates(items / years / 12); }), {.seconds = 1});
    const qint64 inMonth = qint64(session->dueItems(month).size());
    const auto turned = [&] {
        return timed([&] { kept = kept + qint64(session->dueItems(month).size()); });
    };
    printLine(u"a month of all contracts, again"_s,
              compare(31, turned, [&] { return bareDates(inMonth); }), {.seconds = monthAim},
              u"%1 items, %2 MiB"_s.arg(inMonth).arg(peakMemory(), 0, 'f', 0));
    return 0;
}
