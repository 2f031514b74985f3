// The ground every test class stands on: an unexpected warning fails the test that caused it.
#pragma once

#include <QRegularExpression>
#include <QTest>

/// Base of the test classes. The offscreen platform's own remarks are let through; any other
/// warning that a test did not announce with QTest::ignoreMessage fails it.
class Checks : public QObject {
    Q_OBJECT
protected slots:
    void init() {
        static const QRegularExpression unexpected(
            QStringLiteral("^(?!This plugin does not support|.*propagateSizeHints).*"));
        QTest::failOnWarning(unexpected);
    }
};
