// Importing 100,000 figures from .csv and .xlsx, against reading the same file's cells and doing
// nothing with them; with the most memory that each takes. Every run is a process of its own.
#include "benchmarks/big_register.h"
#include "benchmarks/big_return.h"
#include "benchmarks/stopwatch.h"
#include "core/exchange/workbook.h"
#include "core/session/contract_setup.h"
#include "core/session/import_plan.h"
#include "core/session/session.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype figuresWanted = qsizetype(returnIndicators) * returnMonths;

void readBare(const QString& path) {
    const CellSink sink{[](const QString&, bool) { return true; },
                        [](const Cell&) { return true; }};
    required(readWorkbook(path, sink));
}

/// An empty register with the one contract that the return is for.
std::unique_ptr<Session> emptySession(const QString& path) {
    auto session =
        std::make_unique<Session>(required(Register::create(path, bigUser())), bigDay.addYears(2));
    ContractDraft draft = required(draftFrom(bigReturnFramework(), u"big-return"_s));
    draft.contract.reference = u"B-1"_s;
    draft.contract.title = u"Big return"_s;
    draft.contract.provider = u"Provider Ltd"_s;
    draft.contract.authorities = QStringList{u"Northgate Council"_s};
    draft.contract.start = QDate(returnStartYear, 4, 1);
    draft.contract.end = draft.contract.start.addYears(bigYears).addDays(-1);
    required(session->apply(required(setUp(draft, session->file()))));
    return session;
}

FoundFigures readFiguresOf(const ContractFacts& facts, const QString& path, QDate asOf) {
    SheetQuestion question;
    question.terms = facts.terms.get();
    question.calendar = facts.calendar();
    question.term = facts.term();
    question.authorities = facts.contract.authorities;
    question.asOf = asOf;
    FoundFigures found = required(readFigures(path, question));
    if (qsizetype(found.figures.size()) != figuresWanted) {
        giveUp(u"found %1 figures, %2 problems"_s.arg(found.figures.size())
                   .arg(found.problems.size()));
    }
    return found;
}

/// One run: "bare", "recognise" or "import" of a file. Prints seconds, processor seconds, MiB.
int runOnce(const QString& what, const QString& path) {
    const QTemporaryDir directory;
    const auto session = emptySession(directory.filePath(u"import.qlight"_s));
    const auto facts = required(session->facts(session->contracts().front().id));
    const Cost cost = timed([&] {
        if (what == u"bare") {
            readBare(path);
            return;
        }
        FoundFigures found = readFiguresOf(*facts, path, session->asOf());
        if (what == u"import") {
            const ImportPlan plan = planImport(*facts, std::move(found), session->asOf());
            required(session->apply(importChanges(plan, *facts, session->file())));
        }
    });
    std::printf("%.9f %.6f %.1f\n", cost.wall, cost.processor, peakMemory());
    return 0;
}

/// Starts this program for one run and notes its memory.
Cost run(const QString& what, const QString& path, double& memory) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {what, path});
    if (!process.waitForFinished(-1) || process.exitCode() != 0) {
        giveUp(u"cannot %1 %2"_s.arg(what, path));
    }
    const QList<QByteArray> printed = process.readAllStandardOutput().trimmed().split(' ');
    memory = std::max(memory, printed.value(2).toDouble());
    return {printed.value(0).toDouble(), printed.value(1).toDouble()};
}

void measure(const QString& what, const QString& words, const QString& path) {
    double memory = 0;
    double bareMemory = 0;
    const Comparison comparison = compare(
        5, [&] { return run(what, path, memory); },
        [&] { return run(u"bare"_s, path, bareMemory); });
    printLine(u"%1, .%2"_s.arg(words, path.section(u'.', -1)), comparison, {},
              u"%1 MiB, bare %2 MiB"_s.arg(memory, 0, 'f', 0).arg(bareMemory, 0, 'f', 0));
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        giveUp(u"cannot write "_s + path);
    }
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 3) {
        return runOnce(words[1], words[2]);
    }
    const QDir directory(words.value(1));
    const QString csv = directory.filePath(u"return.csv"_s);
    const QString xlsx = directory.filePath(u"return.xlsx"_s);
    QDir().mkpath(directory.path());
    write(csv, bigReturnCsv());
    write(xlsx, bigReturnXlsx());
    for (const QString& path : {csv, xlsx}) {
        measure(u"recognise"_s, u"recognising 100,000 figures"_s, path);
        measure(u"import"_s, u"importing 100,000 figures"_s, path);
    }
    return 0;
}
