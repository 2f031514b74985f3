// quarterlight new: a new register, empty or the sample.
#include "app/commands/command_line.h"
#include "app/commands/commands.h"
#include "app/sample_register.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

Result<Done> makeEmpty(const QString& path) {
    const auto file = Register::create(path, thisUser());
    if (!file) {
        return file.faults();
    }
    return Done{};
}

} // namespace

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
    const QString path = line.positional(0);
    const Result<Done> made = line.has(u"sample"_s) ? makeSample(path, *asOf) : makeEmpty(path);
    if (!made) {
        return refuse(made.faults());
    }
    tell(QCoreApplication::translate("Commands", "Made %1.").arg(path));
    return done;
}

} // namespace quarterlight
