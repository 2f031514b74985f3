// Reading a file for an import beside the window's own work.
#pragma once

#include "core/session/import_plan.h"

#include <QFutureWatcher>
#include <QObject>

namespace quarterlight {

/// What a file is read for. Values alone, so that the worker shares nothing
/// with the window.
struct ImportJob {
    QString path;
    ContractFacts facts;
    /// The period that the person says the file is for, if they do.
    std::optional<Period> period;
    QDate asOf;
};

/// Reads one file at a time; a new job takes the place of the one before.
class ImportReader : public QObject {
    Q_OBJECT
public:
    explicit ImportReader(QObject* parent = nullptr);
    ~ImportReader() override;

    bool isBusy() const { return m_watcher.isRunning(); }
    void read(ImportJob job);
    void cancel();
    /// What came of the job, once, after it was announced. Faults: those of
    /// readFigures.
    Result<ImportPlan> take();

signals:
    void progress(int percent);
    void finished();

private:
    QFutureWatcher<Result<ImportPlan>> m_watcher;
};

} // namespace quarterlight
