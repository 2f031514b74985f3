// quarterlight check: whether a register is whole.
#include "app/commands/command_line.h"
#include "app/commands/commands.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

int checkCommand(const QStringList& words) {
    CommandLine line(u"check REGISTER"_s, {u"REGISTER"_s});
    if (!line.parse(words)) {
        return line.ending();
    }
    const auto session = openSession(line.positional(0), Access::ReadOnly, QDate::currentDate());
    if (!session) {
        return refused;
    }
    const Result<Done> whole = session->file().check();
    if (!whole) {
        return refuse(whole.faults());
    }
    qsizetype figures = 0;
    for (const Contract& contract : session->contracts()) {
        const auto facts = findContract(*session, contract.reference);
        if (!facts) {
            return refused;
        }
        figures += facts->figures.size();
    }
    answer(QCoreApplication::translate("Commands", "Whole: %1 contracts, %2 figures.")
               .arg(session->contracts().size())
               .arg(figures));
    return done;
}

} // namespace quarterlight
