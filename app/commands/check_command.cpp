// quarterlight check: whether a register is whole.
#include "app/commands/command_line.h"
#include "app/commands/commands.h"
#include "core/words/counted.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct Checking {
    Q_DECLARE_TR_FUNCTIONS(Checking)
};

} // namespace

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
    answer(Checking::tr("Whole: %1, %2.")
               .arg(counted(std::ssize(session->contracts()), Checking::tr("%1 contract"),
                            Checking::tr("%1 contracts")),
                    counted(figures, Checking::tr("%1 figure"), Checking::tr("%1 figures"))));
    return done;
}

} // namespace quarterlight
