// One task in the pool of threads at a time; a cancelled one ends by itself.
#include "ui/import/import_reader.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace quarterlight {

namespace {

constexpr int whole = 100;
/// Reading is most of the work; comparing with the register is the rest.
constexpr int readingShare = 90;

void readFile(QPromise<Result<ImportPlan>>& promise, const ImportJob& job) {
    promise.setProgressRange(0, whole);
    const SheetQuestion question{
        job.facts.terms.get(),          job.facts.calendar(), job.facts.term(),
        job.facts.contract.authorities, job.period,           job.asOf};
    Result<FoundFigures> found =
        readFigures(job.path, question, [&promise](qint64 done, qint64 total) {
            promise.setProgressValue(total > 0 ? int(done * readingShare / total) : 0);
            return !promise.isCanceled();
        });
    if (found) {
        promise.addResult(planImport(job.facts, std::move(*found), job.asOf));
    } else {
        promise.addResult(Result<ImportPlan>(found.faults()));
    }
}

} // namespace

ImportReader::ImportReader(QObject* parent) : QObject(parent) {
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &ImportReader::progress);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ImportReader::finished);
}

ImportReader::~ImportReader() {
    // The worker has values alone: it may end later, and nobody waits for a big file.
    m_watcher.cancel();
}

void ImportReader::read(ImportJob job) {
    m_watcher.cancel();
    m_watcher.setFuture(QtConcurrent::run(readFile, std::move(job)));
}

void ImportReader::cancel() {
    m_watcher.cancel();
}

Result<ImportPlan> ImportReader::take() {
    QFuture<Result<ImportPlan>> future = m_watcher.future();
    // A cancelled promise takes no result.
    if (future.isCanceled() || future.resultCount() == 0) {
        return Fault{FaultCode::Cancelled, {}, {}};
    }
    return future.takeResult();
}

} // namespace quarterlight
