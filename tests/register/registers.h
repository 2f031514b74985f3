// What the register's tests share: a folder for each test, a clock that stands where it is set, and
// records to put in.
#pragma once

#include "core/register/register.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

namespace quarterlight {

inline RegisterUser tester() {
    return {QStringLiteral("Tess Officer"),
            [] { return QDateTime(QDate(2025, 7, 1), QTime(9, 30), Qt::UTC); }};
}

inline QByteArray sha256(const QString& path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

inline Change added(Record record) {
    return {{}, std::move(record)};
}

inline Change removed(Record record) {
    return {std::move(record), {}};
}

inline Change changed(Record before, Record after) {
    return {std::move(before), std::move(after)};
}

inline Period month(int year, int number) {
    return {Frequency::Monthly, year, number};
}

/// A register in a folder of its own.
class TestRegister {
public:
    TestRegister() : m_file(opened(Register::create(path(), tester()))) {}

    QString path() const { return m_directory.filePath(QStringLiteral("Adults.qlight")); }
    QString in(const QString& name) const { return m_directory.filePath(name); }

    Register& operator*() { return *m_file; }
    Register* operator->() { return m_file.get(); }

    void close() { m_file.reset(); }
    void reopen(Access access = Access::ReadWrite) {
        m_file.reset();
        m_file = opened(Register::open(path(), access, tester()));
    }

    /// Makes one change set and returns what was made of it.
    Announcement apply(const QString& title, std::vector<Change> changes) {
        auto done = m_file->apply({title, std::move(changes)});
        if (!done) {
            qFatal("refused: %d %s", int(done.fault().code),
                   qPrintable(done.fault().arguments.join(u' ')));
        }
        return *done;
    }

    /// A contract with its framework, as a set of its own.
    Contract addContract(const QString& reference = QStringLiteral("C-1")) {
        FrameworkText text;
        text.id = m_file->newId<FrameworkText>();
        text.key = QStringLiteral("homecare-dps");
        text.json = "{}";
        Contract contract;
        contract.id = m_file->newId<Contract>();
        contract.reference = reference;
        contract.title = QStringLiteral("Home care");
        contract.framework = text.id;
        contract.start = QDate(2024, 4, 1);
        contract.end = QDate(2028, 3, 31);
        apply(QStringLiteral("Add contract"), {added(text), added(contract)});
        return contract;
    }

private:
    static std::unique_ptr<Register> opened(Result<std::unique_ptr<Register>> result) {
        if (!result) {
            qFatal("cannot open: %d %s", int(result.fault().code),
                   qPrintable(result.fault().arguments.join(u' ')));
        }
        return std::move(*result);
    }

    QTemporaryDir m_directory;
    std::unique_ptr<Register> m_file;
};

inline Figure figureOf(Id<Contract> contract, const QString& indicator, Period period, int value) {
    Figure figure;
    figure.key = {contract, indicator, period, {}, Source::Reported};
    figure.amount.value = Decimal(value);
    return figure;
}

} // namespace quarterlight
