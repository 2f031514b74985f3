// quarterlight new: a new register, empty or the sample.
#include "app/commands/command_line.h"
#include "app/commands/commands.h"
#include "core/session/sample.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

int newCommand(const QStringList& words) {
    CommandLine line(u"new REGISTER [--sample [--as-of D]]"_s, {u"REGISTER"_s});
    line.flag(u"sample"_s).option(u"as-of"_s);
    if (!line.parse(words)) {
        return line.ending();
    }
    const std::optional<QDate> asOf = line.asOf();
    if (!asOf) {
        return line.ending();
    }
    if (line.has(u"as-of"_s) && !line.has(u"sample"_s)) {
        line.complain(QCoreApplication::translate("Commands", "--as-of goes with --sample."));
        return line.ending();
    }
    Result<std::unique_ptr<Register>> file = Register::create(line.positional(0), thisUser());
    if (!file) {
        return refuse(file.faults());
    }
    if (line.has(u"sample"_s)) {
        Session session(std::move(*file), *asOf);
        const Result<Done> filled = fillWithSample(session);
        if (!filled) {
            return refuse(filled.faults());
        }
    }
    tell(QCoreApplication::translate("Commands", "Made %1.").arg(line.positional(0)));
    return done;
}

} // namespace quarterlight
