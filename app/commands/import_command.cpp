// quarterlight import: a spreadsheet's figures into a contract, in one undo step.
#include "app/commands/command_line.h"
#include "app/commands/commands.h"
#include "app/commands/json_values.h"
#include "core/session/import_plan.h"
#include "core/session/return_log.h"
#include "ui/words/fault_words.h"
#include "ui/words/remark_words.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct ImportCommand {
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

/// One line of trouble, for people and for scripts.
struct Problem {
    QString severity;
    QString sheet;
    QString cell;
    int row = 0;
    QString message;
};

QString severityKey(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Note:
        break;
    }
    return u"note"_s;
}

int rowOf(const QString& cell) {
    qsizetype digit = 0;
    while (digit < cell.size() && !cell[digit].isDigit()) {
        ++digit;
    }
    return cell.sliced(digit).toInt();
}

std::vector<Problem> problemsOf(const ImportPlan& plan) {
    std::vector<Problem> problems;
    for (const SheetProblem& problem : plan.problems) {
        problems.push_back({severityKey(problem.severity), problem.sheet, problem.cell, problem.row,
                            faultReason(problem.fault)});
    }
    for (const PlannedFigure& figure : plan.figures) {
        const FoundFigure& found = figure.found;
        const auto add = [&](const QString& severity, const QString& message) {
            problems.push_back({severity, found.sheet, found.cell, rowOf(found.cell),
                                found.key.indicator + u": "_s + message});
        };
        for (const Fault& fault : figure.faults) {
            add(u"error"_s, faultReason(fault));
        }
        for (const Remark& remark : figure.remarks) {
            add(remark.refuses ? u"error"_s : u"warning"_s, remarkWords(remark));
        }
        if (found.percentageInDoubt) {
            add(u"warning"_s,
                ImportCommand::tr("“%1” was read as a percentage of %2.")
                    .arg(found.asWritten,
                         found.amount.value ? found.amount.value->toString() : QString()));
        }
    }
    return problems;
}

QJsonObject report(const ImportPlan& plan, const std::vector<Problem>& problems,
                   qsizetype rejected) {
    QJsonArray changes;
    for (const PlannedFigure& figure : plan.figures) {
        if (figure.chosen) {
            changes.append(QJsonObject{{u"indicator"_s, figure.found.key.indicator},
                                       {u"period"_s, figure.found.key.period.name()},
                                       {u"breakdown"_s, sliceName(figure.found.key.slice)},
                                       {u"before"_s, toJson(figure.before)},
                                       {u"after"_s, toJson(std::optional(figure.found.amount))}});
        }
    }
    QJsonArray rows;
    for (const Problem& problem : problems) {
        rows.append(QJsonObject{{u"severity"_s, problem.severity},
                                {u"sheet"_s, problem.sheet},
                                {u"cell"_s, problem.cell},
                                {u"row"_s, problem.row},
                                {u"message"_s, problem.message}});
    }
    return {{u"accepted"_s, static_cast<double>(plan.figures.size()) -
                                static_cast<double>(plan.count(PlannedFigure::Kind::Refused))},
            {u"rejected"_s, static_cast<double>(rejected)},
            {u"changes"_s, changes},
            {u"records"_s, 0},
            {u"problems"_s, rows}};
}

void tellProblems(const std::vector<Problem>& problems) {
    for (const Problem& problem : problems) {
        const QString place = QStringList{problem.sheet, problem.cell}.join(u' ').trimmed();
        tell(problem.severity + u": "_s + (place.isEmpty() ? QString() : place + u": "_s) +
             problem.message);
    }
}

/// What the words ask for.
struct Request {
    QString path;
    QString reference;
    std::optional<Period> period;
    std::optional<QString> returnKey;
    std::optional<QDate> received;
    QDate today;
    bool dryRun = false;
    bool json = false;
};

std::optional<Request> requestFrom(CommandLine& line) {
    Request request;
    const auto reference = line.required(u"contract"_s);
    if (!reference) {
        return {};
    }
    request.path = line.positional(1);
    request.reference = *reference;
    if (line.has(u"return"_s)) {
        request.returnKey = line.value(u"return"_s);
    }
    request.dryRun = line.has(u"dry-run"_s);
    request.json = line.has(u"json"_s);
    request.today = QDate::currentDate();
    if (line.has(u"period"_s) && !(request.period = line.period(u"period"_s))) {
        return {};
    }
    if (line.has(u"received"_s)) {
        request.received = line.date(u"received"_s);
        if (!request.received) {
            return {};
        }
    }
    if (request.received && (!request.returnKey || !request.period)) {
        line.complain(ImportCommand::tr("--received goes with --return and --period."));
        return {};
    }
    return request;
}

/// The return that --return names must be one of the contract's, also where none is logged.
std::optional<Fault> returnFault(const Request& request, const ContractFacts& facts) {
    if (!request.returnKey) {
        return {};
    }
    const Framework& framework =
        request.period ? facts.framework(*request.period) : facts.terms->on(request.today);
    QStringList known;
    for (const ReturnKind& kind : framework.returns) {
        known.append(kind.key);
    }
    if (known.contains(*request.returnKey)) {
        return {};
    }
    return Fault{FaultCode::NotOneOf, u"--return"_s, {*request.returnKey, known.join(u", "_s)}};
}

int run(const Request& request, Session& session, const ContractFacts& facts) {
    if (const std::optional<Fault> fault = returnFault(request, facts)) {
        return refuse({*fault});
    }
    const SheetQuestion question{facts.terms.get(),          facts.calendar(), facts.term(),
                                 facts.contract.authorities, request.period,   request.today};
    Result<FoundFigures> found = readFigures(request.path, question);
    if (!found) {
        return refuse(found.faults());
    }
    const ImportPlan plan = planImport(facts, std::move(*found), request.today);
    const std::vector<Problem> problems = problemsOf(plan);
    const qsizetype rejected =
        plan.count(PlannedFigure::Kind::Refused) +
        std::count_if(plan.problems.begin(), plan.problems.end(), [](const SheetProblem& problem) {
            return problem.severity == Severity::Error;
        });
    if (!request.dryRun) {
        ChangeSet changes = importChanges(plan, facts, session.file());
        if (request.received) {
            Receipt receipt;
            receipt.contract = facts.contract.id;
            receipt.returnKey = *request.returnKey;
            receipt.period = *request.period;
            receipt.receivedOn = *request.received;
            receipt.receivedBy = thisUser().name;
            const Result<ChangeSet> logged = logReturn(facts, receipt, request.today);
            if (!logged) {
                return refuse(logged.faults());
            }
            changes.changes.insert(changes.changes.end(), logged->changes.begin(),
                                   logged->changes.end());
        }
        const Result<Announcement> made = session.apply(changes);
        if (!made) {
            return refuse(made.faults());
        }
    }
    if (request.json) {
        answer(report(plan, problems, rejected));
    } else {
        tellProblems(problems);
        tell(ImportCommand::tr("%1 new, %2 replaced, %3 the same, %4 rejected.")
                 .arg(plan.count(PlannedFigure::Kind::New))
                 .arg(plan.count(PlannedFigure::Kind::Replaces))
                 .arg(plan.count(PlannedFigure::Kind::Same))
                 .arg(rejected));
    }
    return rejected > 0 ? refused : done;
}

} // namespace

int importCommand(const QStringList& words) {
    CommandLine line(u"import REGISTER FILE --contract REF [--return KEY --period P] "
                     "[--received D] [--dry-run] [--json]"_s,
                     {u"REGISTER"_s, u"FILE"_s});
    line.option(u"contract"_s).option(u"return"_s).option(u"period"_s).option(u"received"_s);
    line.flag(u"dry-run"_s).flag(u"json"_s);
    if (!line.parse(words)) {
        return line.ending();
    }
    const std::optional<Request> request = requestFrom(line);
    if (!request) {
        return line.ending();
    }
    const auto session = openSession(
        line.positional(0), request->dryRun ? Access::ReadOnly : Access::ReadWrite, request->today);
    const auto facts = session ? findContract(*session, request->reference) : nullptr;
    return facts ? run(*request, *session, *facts) : refused;
}

} // namespace quarterlight
