// A register with one contract of a shipped framework for the command line's tests, and asking what
// falls due in it.
#pragma once

#include "app/program.h"
#include "support/checks.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QTemporaryDir>

#include <memory>

/// One row of what falls due by its names; empty if there is none.
inline QJsonObject rowOf(const QJsonArray& rows, const QString& series, const QString& occurrence) {
    for (const QJsonValue row : rows) {
        if (row[u"series"].toString() == series && row[u"occurrence"].toString() == occurrence) {
            return row.toObject();
        }
    }
    return {};
}

/// Base of those tests, beside Checks: call begin() in init().
class DueCommandCase {
protected:
    /// A folder of its own for each test.
    void begin() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_register = path(QStringLiteral("area.qlight"));
    }

    /// Makes the register with the contract "C-1"; `more` are words for `contract add`.
    void addContract(const QString& framework, const QString& start, const QString& end,
                     const QStringList& more = {}) {
        // Each kind of register is made once and copied from then on.
        QString& made = m_made[framework + start + end + more.join(u' ')];
        if (!made.isEmpty()) {
            QVERIFY(QFile::copy(made, m_register));
            return;
        }
        QCOMPARE(run({QStringLiteral("new"), m_register}).status, 0);
        const Answer added =
            run(QStringList{QStringLiteral("contract"), QStringLiteral("add"), m_register,
                            QStringLiteral("--framework"), framework, QStringLiteral("--reference"),
                            QStringLiteral("C-1"), QStringLiteral("--title"),
                            QStringLiteral("A contract"), QStringLiteral("--provider"),
                            QStringLiteral("A provider"), QStringLiteral("--start"), start,
                            QStringLiteral("--end"), end} +
                more);
        QVERIFY2(added.status == 0, added.messages.constData());
        made = m_madeFolder.filePath(QString::number(m_made.size()));
        QVERIFY(QFile::copy(m_register, made));
    }

    /// The rows of `due` between two days.
    QJsonArray due(const QString& from, const QString& to,
                   const QString& asOf = QStringLiteral("2025-05-01")) {
        const Answer answer =
            run({QStringLiteral("due"), m_register, QStringLiteral("--contract"),
                 QStringLiteral("C-1"), QStringLiteral("--from"), from, QStringLiteral("--to"), to,
                 QStringLiteral("--as-of"), asOf, QStringLiteral("--json")});
        return answer.status == 0 ? answer.json().array() : QJsonArray();
    }

    QString path(const QString& name) const { return m_folder->filePath(name); }

    QString m_register;

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QTemporaryDir m_madeFolder;
    QHash<QString, QString> m_made; ///< by what was asked for
};
