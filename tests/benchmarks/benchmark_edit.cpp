// One durable edit of the big register, against one bare commit of SQLite with the same pragmas.
#include "benchmarks/big_register.h"
#include "benchmarks/stopwatch.h"
#include "core/register/database.h"
#include "core/session/figure_entry.h"
#include "core/session/session.h"

#include <QFile>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

constexpr int bareRows = 4000;

/// The register's own pragmas on a file with one table and nothing else.
std::unique_ptr<Database> bareDatabase(const QString& path) {
    QFile::remove(path);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        giveUp(u"cannot write "_s + path);
    }
    file.close();
    auto database = required(Database::open(path, Database::Mode::ReadWrite));
    required(database->harden());
    required(database->execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, amount TEXT)"));
    Transaction filling(*database, Transaction::Kind::Write);
    for (int row = 0; row < bareRows; ++row) {
        database->query("INSERT INTO bare (amount) VALUES (?)").bind(u"41/41"_s).run();
    }
    required(filling.commit());
    return database;
}

void commitBare(Database& database, int run) {
    Transaction transaction(database, Transaction::Kind::Write);
    database.query("UPDATE bare SET amount = ? WHERE id = 1000").bind(QString::number(run)).run();
    required(transaction.commit());
}

} // namespace

int main(int, char** argv) {
    const QString directory = QString::fromLocal8Bit(argv[1]);
    const QString path = bigRegisterCopy(directory, u"edited.qlight"_s);
    Session session(required(Register::open(path, Access::ReadWrite, bigUser())), bigDay);
    const Id<Contract> contract = session.contracts().front().id;
    const auto facts = required(session.facts(contract));
    const Figure edited = session.file().figures(contract).front();
    const auto bare = bareDatabase(directory + u"/bare.db"_s);

    int run = 0;
    const auto edit = [&] {
        Amount amount = edited.amount;
        amount.denominator = Decimal(1000 + ++run);
        const auto change =
            figureChange(*facts, edited.key, amount, {Origin::Kind::Typed, {}, {}, {}});
        required(session.apply({u"Edit a figure"_s, {*change}}));
    };
    const Comparison comparison = compare(
        101, [&] { return timed(edit); }, [&] { return timed([&] { commitBare(*bare, ++run); }); });
    printLine(u"one durable edit"_s, comparison, {.ratio = 1.5});
    QFile::remove(path);
    return 0;
}
