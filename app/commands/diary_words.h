// What the verbs of the diary share: which of its things the words mean.
#pragma once

#include "app/commands/command_line.h"
#include "core/evaluation/due_items.h"

namespace quarterlight {

/// The command that is run: `meeting`, which knows meetings alone, or `diary` for every kind.
struct DiaryCommand {
    QString name;
    std::optional<DueKind> kind;
};

/// The things that one thing is looked for among, and what its change needs to know.
struct DiaryScene {
    std::unique_ptr<Session> session;
    std::shared_ptr<const ContractFacts> facts; ///< of the thing's contract; null where it has none
    DueItem item;

    const std::vector<DiaryMark>& marks() const {
        return facts ? facts->marks : session->ownMarks();
    }
    const std::vector<DiaryItem>& diary() const {
        return facts ? facts->diary : session->ownDiary();
    }
};

/// The kind that --kind names, or the command's own; complains if it names none.
std::optional<DueKind> diaryKind(const DiaryCommand& command, CommandLine& line);

/// Opens the register to change it and finds the one thing that stands on the day, of --contract if
/// given, with --title in its title if given. Tells why not and returns none.
std::optional<DiaryScene> findOnDay(const DiaryCommand& command, CommandLine& line, QDate day);

/// Tells what speaks against a day for a meeting or visit: it is allowed, but to be known.
void tellConcerns(const Session& session, const DueItem& item, QDate day, QTime at);

/// Applies the changes, or tells why not.
ExitCode applyOrRefuse(Session& session, const Result<ChangeSet>& changes);

// The verbs. `words` are those after the verb.
ExitCode diaryAdd(const DiaryCommand& command, const QStringList& words);
ExitCode diaryMove(const DiaryCommand& command, const QStringList& words);
/// done, cancel, restore and remove.
ExitCode diaryMark(const DiaryCommand& command, const QString& verb, const QStringList& words);

} // namespace quarterlight
