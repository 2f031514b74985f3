// Choosing the framework of a new contract: a shipped one, or an officer's own file.
#pragma once

#include "core/framework/framework.h"

#include <QByteArray>
#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;
class QPlainTextEdit;

namespace quarterlight {

/// A framework that can be chosen, with the text that the contract will keep.
struct FrameworkChoice {
    Framework framework;
    QByteArray json;
};

/// The shipped frameworks and those read from files since, each with what it holds.
class FrameworkChooser : public QWidget {
    Q_OBJECT
public:
    explicit FrameworkChooser(QWidget* parent = nullptr);

    /// The chosen one, or null if none is.
    const FrameworkChoice* choice() const;
    /// Reads and checks a framework file and chooses it. A file with faults isn't taken: each fault
    /// is listed below.
    void readFile(const QString& path);
    /// What is wrong with the file that was read last, a line each; empty if nothing is.
    QString fileFaults() const;

signals:
    void chosen();

private:
    void add(FrameworkChoice choice);
    void askForFile();
    void showFaults(const QString& path, const Faults& faults);

    std::vector<FrameworkChoice> m_choices;
    QListWidget* m_list;
    QLabel* m_faultsTitle;
    QPlainTextEdit* m_faults;
};

} // namespace quarterlight
