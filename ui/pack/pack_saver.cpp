// The file is laid out again in the worker: texts that are laid out belong to one thread.
#include "ui/pack/pack_saver.h"

#include "core/exchange/file_writer.h"
#include "core/report/pack_pager.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace quarterlight {

namespace {

void make(QPromise<Result<Done>>& promise, const Pack& pack, const QString& path) {
    const Result<QByteArray> bytes = PackPages(pack).pdf([&promise](int pages, int ofPages) {
        promise.setProgressRange(0, ofPages);
        promise.setProgressValue(pages);
        return !promise.isCanceled();
    });
    promise.addResult(bytes ? writeFile(path, *bytes) : Result<Done>(bytes.faults()));
}

} // namespace

PackSaver::PackSaver(QObject* parent) : QObject(parent) {
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int pages) { emit progress(pages, m_watcher.progressMaximum()); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PackSaver::finish);
}

PackSaver::~PackSaver() {
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void PackSaver::save(const Pack& pack, const QString& path) {
    m_path = path;
    m_watcher.setFuture(QtConcurrent::run(make, pack, path));
}

void PackSaver::cancel() {
    m_watcher.cancel();
}

void PackSaver::finish() {
    // A cancelled promise takes no result.
    const QFuture<Result<Done>> future = m_watcher.future();
    if (future.resultCount() == 0) {
        emit failed({{FaultCode::Cancelled, {}, {}}});
        return;
    }
    const Result<Done> result = future.result();
    if (result) {
        emit saved(m_path);
    } else {
        emit failed(result.faults());
    }
}

} // namespace quarterlight
