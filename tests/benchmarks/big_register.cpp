// Making the big register: the shipped frameworks in turn, figures drawn as the sample's are.
#include "benchmarks/big_register.h"

#include "benchmarks/stopwatch.h"
#include "core/framework/shipped_frameworks.h"
#include "core/session/contract_setup.h"
#include "core/session/figure_entry.h"
#include "core/session/sample_figures.h"
#include "core/session/session.h"

#include <QDir>
#include <QFile>

#include <functional>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

ContractDraft draftOf(int number) {
    const std::vector<ShippedFramework> frameworks = shippedFrameworks();
    const ShippedFramework& framework = frameworks[size_t(number) % frameworks.size()];
    ContractDraft draft = required(draftFrom(framework.json, framework.key));
    Contract& contract = draft.contract;
    contract.reference = u"B-%1"_s.arg(number + 1, 3, 10, QChar(u'0'));
    contract.title = u"%1 %2"_s.arg(draft.frameworkTitle).arg(number + 1);
    contract.provider = u"Provider %1 Ltd"_s.arg(number % 40 + 1);
    contract.start = bigDay.addYears(-bigYears);
    contract.end = bigDay.addYears(2).addDays(-1);
    contract.fourWeekAnchor = contract.start;
    return draft;
}

/// Every figure of every indicator at its shortest period, up to the day of judging.
ChangeSet tenYears(const ContractFacts& facts) {
    ChangeSet set{u"Ten years of returns"_s, {}};
    const PeriodCalendar calendar = facts.calendar();
    const SamplePattern pattern{{}, {}, facts.contract.authorities};
    const Origin origin{Origin::Kind::Sample, {}, {}, {}};
    for (const Indicator& indicator : facts.terms->initial().indicators) {
        for (const Period& period : calendar.overlapping(facts.term(), indicator.baseFrequency())) {
            if (calendar.dates(period).last >= bigDay) {
                continue;
            }
            for (const SampleFigure& figure : sampleFigures(indicator, period, 0, pattern)) {
                const FigureKey key{facts.contract.id, indicator.ref, period, figure.slice,
                                    Source::Reported};
                set.changes.push_back({{}, Figure{{}, key, figure.amount, origin}});
            }
        }
    }
    return set;
}

/// A register made under another name first, so that what is there is whole.
QString madeOnce(const QString& directory, const QString& name,
                 const std::function<void(const QString&)>& make) {
    QDir().mkpath(directory);
    const QString path = QDir(directory).filePath(name);
    if (!QFile::exists(path)) {
        const QString unfinished = path + u".making"_s;
        QFile::remove(unfinished);
        make(unfinished);
        if (!QFile::rename(unfinished, path)) {
            giveUp(u"cannot write "_s + path);
        }
    }
    return path;
}

void makeWide(const QString& path) {
    Session session(required(Register::create(path, bigUser())), bigDay);
    for (int number = 0; number < wideContracts; ++number) {
        required(session.apply(required(setUp(draftOf(number), session.file()))));
    }
}

void make(const QString& path) {
    Session session(required(Register::create(path, bigUser())), bigDay);
    for (int number = 0; number < bigContracts; ++number) {
        const ContractDraft draft = draftOf(number);
        required(session.apply(required(setUp(draft, session.file()))));
        const Contract* contract = session.contract(draft.contract.reference);
        required(session.apply(tenYears(*required(session.facts(contract->id)))));
        session.reread(); // what is kept of contracts already made would only grow
    }
}

} // namespace

RegisterUser bigUser() {
    return {u"Tess Officer"_s, [] { return bigDay.startOfDay(Qt::UTC); }};
}

QString bigRegister(const QString& directory) {
    return madeOnce(directory, u"%1x%2.qlight"_s.arg(bigContracts).arg(bigYears), make);
}

QString wideRegister(const QString& directory) {
    return madeOnce(directory, u"%1-without-figures.qlight"_s.arg(wideContracts), makeWide);
}

QString bigRegisterCopy(const QString& directory, const QString& name) {
    const QString whole = bigRegister(directory);
    const QString path = QDir(directory).filePath(name);
    QFile::remove(path);
    if (!QFile::copy(whole, path)) {
        giveUp(u"cannot write "_s + path);
    }
    return path;
}

} // namespace quarterlight
