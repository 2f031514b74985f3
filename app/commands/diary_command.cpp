// quarterlight meeting, quarterlight diary: planning, listing, moving, finishing and calling off
// what isn't a return.
#include "app/commands/commands.h"
#include "app/commands/diary_words.h"
#include "app/commands/due_listing.h"
#include "core/session/diary.h"
#include "core/words/date_words.h"
#include "core/words/fill.h"

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct DiaryWords {
    Q_DECLARE_TR_FUNCTIONS(DiaryWords)
};

ExitCode list(const DiaryCommand& command, const QStringList& words) {
    CommandLine line(command.name + u" list REGISTER [--contract REF]" +
                         (command.kind ? u""_s : u" [--kind K]"_s) +
                         u" --from D --to D [--as-of D] [--json]"_s,
                     {u"REGISTER"_s});
    for (const QString& name : {u"contract"_s, u"from"_s, u"to"_s, u"as-of"_s, u"kind"_s}) {
        line.option(name);
    }
    line.flag(u"json"_s);
    if (!line.parse(words)) {
        return line.ending();
    }
    ExitCode ending = done;
    const auto days = dueDays(line, ending);
    if (!days) {
        return ending;
    }
    const auto asOf = line.asOf();
    const bool everyKind = !command.kind && !line.has(u"kind"_s);
    const auto kind = asOf && !everyKind ? diaryKind(command, line) : std::nullopt;
    if (!asOf || (!everyKind && !kind)) {
        return line.ending();
    }
    const auto session = openSession(line.positional(0), Access::ReadOnly, *asOf);
    const bool one = line.has(u"contract"_s);
    const auto facts = session && one ? findContract(*session, line.value(u"contract"_s)) : nullptr;
    if (!session || (one && !facts)) {
        return refused;
    }
    std::vector<DueItem> items =
        facts ? session->dueItems(facts->contract.id, *days) : session->dueItems(*days);
    std::erase_if(items, [&](const DueItem& item) {
        return kind ? item.kind != *kind : item.kind == DueKind::Return;
    });
    return answerDue(*session, items, line.has(u"json"_s));
}

/// That nothing of the command's stands on the day, or nothing with that in its title.
QString nothingThere(const DiaryCommand& command, QDate day, const QString& title) {
    if (!title.isEmpty()) {
        return filled(DiaryWords::tr("There is no “%1” on %2."), {title, dateWords(day)});
    }
    return (command.kind ? DiaryWords::tr("There is no meeting on %1.")
                         : DiaryWords::tr("There is nothing on %1."))
        .arg(dateWords(day));
}

int run(const DiaryCommand& command, const QStringList& words) {
    const QString verb = words.value(0);
    const QStringList rest = words.mid(1);
    if (verb == u"add") {
        return diaryAdd(command, rest);
    }
    if (verb == u"list") {
        return list(command, rest);
    }
    if (verb == u"move") {
        return diaryMove(command, rest);
    }
    if (QStringList{u"done"_s, u"cancel"_s, u"restore"_s, u"remove"_s}.contains(verb)) {
        return diaryMark(command, verb, rest);
    }
    CommandLine line(command.name + u" add|list|move|done|cancel|restore|remove REGISTER …"_s, {});
    if (verb == u"--help") {
        (void)line.parse({verb});
        return done;
    }
    line.complain(DiaryWords::tr("Say add, list, move, done, cancel, restore or remove."));
    return line.ending();
}

} // namespace

std::optional<DueKind> diaryKind(const DiaryCommand& command, CommandLine& line) {
    if (command.kind) {
        return command.kind;
    }
    const auto key = line.required(u"kind"_s);
    const auto kind = key ? dueKindFromKey(*key) : std::nullopt;
    if (key && (!kind || *kind == DueKind::Return)) {
        line.complain(DiaryWords::tr("--kind takes meeting, visit, action, finding, survey, "
                                     "certificate or deadline."));
        return {};
    }
    return kind;
}

std::optional<DiaryScene> findOnDay(const DiaryCommand& command, CommandLine& line, QDate day) {
    DiaryScene scene;
    scene.session = openSession(line.positional(0), Access::ReadWrite, day);
    if (!scene.session) {
        return {};
    }
    std::vector<DueItem> items = scene.session->dueItems({day, day});
    if (line.has(u"contract"_s)) {
        const auto facts = findContract(*scene.session, line.value(u"contract"_s));
        if (!facts) {
            return {};
        }
        items = scene.session->dueItems(facts->contract.id, {day, day});
    }
    std::erase_if(items, [&](const DueItem& item) {
        return (command.kind && item.kind != *command.kind) ||
               !item.title.contains(line.value(u"title"_s), Qt::CaseInsensitive);
    });
    if (const std::optional<Fault> fault = scene.session->readFault()) {
        refuse({*fault});
        return {};
    }
    if (items.empty()) {
        tell(nothingThere(command, day, line.value(u"title"_s)));
        return {};
    }
    if (items.size() > 1) {
        QStringList titles;
        for (const DueItem& item : items) {
            titles.append(item.title);
        }
        tell(filled(DiaryWords::tr("There are several on %1: %2. Say which with --title."),
                    {dateWords(day), titles.join(u", "_s)}));
        return {};
    }
    scene.item = items.front();
    if (const Contract* contract = scene.session->contract(scene.item.contract)) {
        scene.facts = findContract(*scene.session, contract->reference);
    }
    return scene;
}

void tellConcerns(const Session& session, const DueItem& item, QDate day, QTime at) {
    if (item.kind != DueKind::Meeting && item.kind != DueKind::Visit) {
        return;
    }
    const auto others = session.dueItems({day, day});
    for (const DayConcern& concern : concerns(item, day, at, others, session.workingDays())) {
        const QString date = day.toString(Qt::ISODate);
        switch (concern.kind) {
        case DayConcern::Kind::Weekend:
            tell(DiaryWords::tr("%1 is a %2.").arg(date, concern.what));
            break;
        case DayConcern::Kind::BankHoliday:
            tell(DiaryWords::tr("%1 is a bank holiday: %2.").arg(date, concern.what));
            break;
        case DayConcern::Kind::Clash:
            tell(DiaryWords::tr("On %1 there is at that time: %2.").arg(date, concern.what));
            break;
        }
    }
}

ExitCode applyOrRefuse(Session& session, const Result<ChangeSet>& changes) {
    if (!changes) {
        return refuse(changes.faults());
    }
    const Result<Announcement> made = session.apply(*changes);
    return made ? done : refuse(made.faults());
}

int meetingCommand(const QStringList& words) {
    return run({u"meeting"_s, DueKind::Meeting}, words);
}

int diaryCommand(const QStringList& words) {
    return run({u"diary"_s, {}}, words);
}

} // namespace quarterlight
