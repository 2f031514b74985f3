// Making the PDF file of a pack beside the window's own work.
#pragma once

#include "core/model/fault.h"
#include "core/report/pack.h"

#include <QFutureWatcher>
#include <QObject>

namespace quarterlight {

/// Makes one file at a time; can be cancelled until the file is being written.
class PackSaver : public QObject {
    Q_OBJECT
public:
    explicit PackSaver(QObject* parent = nullptr);
    ~PackSaver() override;

    bool isBusy() const { return m_watcher.isRunning(); }
    /// Makes the PDF of the pack and writes it there; tells when it is done.
    void save(const Pack& pack, const QString& path);
    void cancel();

signals:
    void progress(int pages, int ofPages);
    /// The file stands at the path.
    void saved(const QString& path);
    /// Nothing was written. Faults: those of PackPages::pdf and of writing a file.
    void failed(const quarterlight::Faults& faults);

private:
    void finish();

    QFutureWatcher<Result<Done>> m_watcher;
    QString m_path;
};

} // namespace quarterlight
