// quarterlight contract: setting one up, listing them, showing one.
#include "app/commands/command_line.h"
#include "app/commands/commands.h"
#include "app/commands/framework_source.h"
#include "app/commands/json_values.h"
#include "core/session/contract_setup.h"
#include "core/words/date_words.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct ContractCommand {
    Q_DECLARE_TR_FUNCTIONS(ContractCommand)
};

/// What --settle KEY=VALUE says; VALUE is JSON, or else taken as text.
QJsonObject settledFrom(const QStringList& words) {
    QJsonObject settled;
    for (const QString& word : words) {
        const QString text = word.section(u'=', 1);
        const QJsonDocument wrapped = QJsonDocument::fromJson('[' + text.toUtf8() + ']');
        settled[word.section(u'=', 0, 0)] = wrapped.isArray() && wrapped.array().size() == 1
                                                ? wrapped.array().first()
                                                : QJsonValue(text);
    }
    return settled;
}

/// The fields that every contract needs, from the words; none after a complaint.
std::optional<Contract> contractFrom(CommandLine& line) {
    const auto reference = line.required(u"reference"_s);
    const auto title = reference ? line.required(u"title"_s) : std::nullopt;
    const auto provider = title ? line.required(u"provider"_s) : std::nullopt;
    const auto start = provider ? line.date(u"start"_s) : std::nullopt;
    const auto end = start ? line.date(u"end"_s) : std::nullopt;
    const auto anchor = end ? line.date(u"four-week-anchor"_s, start) : std::nullopt;
    Contract contract;
    const auto month =
        anchor ? line.number(u"year-start-month"_s, 1, 12, contract.yearStartMonth) : std::nullopt;
    if (!month) {
        return {};
    }
    contract.reference = *reference;
    contract.title = *title;
    contract.provider = *provider;
    contract.start = *start;
    contract.end = *end;
    contract.fourWeekAnchor = *anchor;
    contract.yearStartMonth = *month;
    contract.officer = line.value(u"officer"_s);
    contract.service = line.value(u"service"_s);
    contract.settled = settledFrom(line.values(u"settle"_s));
    return contract;
}

/// A draft of the framework, filled in; what the words don't say stays as the framework suggests.
Result<ContractDraft> draftOf(const QString& framework, Contract contract,
                              const CommandLine& line) {
    const Result<FrameworkSource> source = frameworkSource(framework);
    if (!source) {
        return source.faults();
    }
    Result<ContractDraft> draft = draftFrom(source->json, source->fileName);
    if (!draft) {
        return draft;
    }
    const Contract& suggested = draft->contract;
    contract.authorities =
        line.has(u"authority"_s) ? line.values(u"authority"_s) : suggested.authorities;
    if (!line.has(u"year-start-month"_s)) {
        contract.yearStartMonth = suggested.yearStartMonth;
    }
    contract.regime = suggested.regime;
    draft->contract = contract;
    return draft;
}

int add(const QStringList& words) {
    CommandLine line(
        u"contract add REGISTER --framework KEY --reference REF --title T --provider P "
        "--start D --end D [--authority A]… [--officer O] [--service S] "
        "[--year-start-month M] [--four-week-anchor D] [--settle KEY=VALUE]… "
        "[--json]"_s,
        {u"REGISTER"_s});
    for (const QString& name : {u"framework"_s, u"reference"_s, u"title"_s, u"provider"_s,
                                u"start"_s, u"end"_s, u"authority"_s, u"officer"_s, u"service"_s,
                                u"year-start-month"_s, u"four-week-anchor"_s, u"settle"_s}) {
        line.option(name);
    }
    line.flag(u"json"_s);
    if (!line.parse(words)) {
        return line.ending();
    }
    const auto framework = line.required(u"framework"_s);
    const auto contract = framework ? contractFrom(line) : std::nullopt;
    if (!contract) {
        return line.ending();
    }
    const Result<ContractDraft> draft = draftOf(*framework, *contract, line);
    if (!draft) {
        return refuse(draft.faults());
    }
    const auto session = openSession(line.positional(0), Access::ReadWrite, contract->start);
    if (!session) {
        return refused;
    }
    const Result<ChangeSet> changes = setUp(*draft, session->file());
    if (!changes) {
        return refuse(changes.faults());
    }
    if (const Result<Announcement> made = session->apply(*changes); !made) {
        return refuse(made.faults());
    }
    if (line.has(u"json"_s)) {
        const auto facts = findContract(*session, contract->reference);
        answer(toJson(facts->contract, facts->terms->initial()));
    } else {
        tell(ContractCommand::tr("Set up contract %1.").arg(contract->reference));
    }
    return done;
}

int list(const Session& session, bool asJson) {
    const std::vector<Contract>& contracts = session.contracts();
    if (const std::optional<Fault> fault = session.readFault()) {
        return refuse({*fault});
    }
    QJsonArray rows;
    for (const Contract& contract : contracts) {
        if (!asJson) {
            answer(QStringList{contract.reference, contract.title, contract.provider,
                               dateRangeWords(contract.start, contract.end)}
                       .join(u'\t'));
            continue;
        }
        const auto facts = findContract(session, contract.reference);
        if (!facts) {
            return refused;
        }
        rows.append(toJson(contract, facts->terms->initial()));
    }
    if (asJson) {
        answer(rows);
    }
    return done;
}

int show(const Session& session, const QString& reference, bool asJson) {
    const auto facts = findContract(session, reference);
    if (!facts) {
        return refused;
    }
    const Contract& contract = facts->contract;
    QJsonObject json = toJson(contract, facts->terms->initial());
    QJsonArray amendments;
    for (const Amendment& amendment : facts->amendments) {
        amendments.append(QJsonObject{{u"from"_s, toJson(amendment.from)},
                                      {u"path"_s, amendment.path},
                                      {u"value"_s, amendment.value},
                                      {u"reason"_s, amendment.reason}});
    }
    json[u"amendments"_s] = amendments;
    if (asJson) {
        answer(json);
        return done;
    }
    for (auto member = json.constBegin(); member != json.constEnd(); ++member) {
        if (member->isString() || member->isDouble()) {
            answer(member.key() + u'\t' + member->toVariant().toString());
        }
    }
    answer(u"authorities\t"_s + contract.authorities.join(u", "_s));
    return done;
}

} // namespace

int contractCommand(const QStringList& words) {
    if (words.value(0) == u"add") {
        return add(words.sliced(1));
    }
    CommandLine line(u"contract add|list|show REGISTER [REF] [--json]"_s,
                     {u"add|list|show"_s, u"REGISTER"_s, u"[REF]"_s});
    line.flag(u"json"_s);
    if (!line.parse(words)) {
        return line.ending();
    }
    const QString verb = line.positional(0);
    const QString reference = line.positional(2);
    if ((verb != u"list" && verb != u"show") || (verb == u"show") == reference.isEmpty()) {
        line.complain(ContractCommand::tr("Say add, list, or show with a reference."));
        return line.ending();
    }
    const auto session = openSession(line.positional(1), Access::ReadOnly, QDate::currentDate());
    if (!session) {
        return refused;
    }
    return verb == u"list" ? list(*session, line.has(u"json"_s))
                           : show(*session, reference, line.has(u"json"_s));
}

} // namespace quarterlight
