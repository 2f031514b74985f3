#include "ui/setup/framework_chooser.h"

#include "core/framework/framework_reader.h"
#include "core/framework/shipped_frameworks.h"
#include "ui/forms/fault_form.h"
#include "ui/setup/setup_words.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/fault_words.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// More than a framework file may have, so that the reader sees that it is too large.
constexpr qint64 mostRead = 8 * 1024 * 1024;
constexpr int faultLinesShown = 6;

} // namespace

FrameworkChooser::FrameworkChooser(QWidget* parent)
    : QWidget(parent),
      m_list(new QListWidget(this)),
      m_faultsTitle(wrappedLabel(this)),
      m_faults(new QPlainTextEdit(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::group);
    m_list->setAccessibleName(tr("Frameworks"));
    m_list->setWordWrap(true);
    m_list->setSpacing(spacing::step);
    column->addWidget(m_list, 1);
    auto* fromFile = new QPushButton(tr("From a &file…"), this);
    column->addWidget(fromFile, 0, Qt::AlignLeft);
    colourAsFault(m_faultsTitle);
    column->addWidget(m_faultsTitle);
    m_faults->setReadOnly(true);
    m_faults->setTabChangesFocus(true);
    m_faults->setAccessibleName(tr("What is wrong with the file"));
    m_faults->setFixedHeight(m_faults->fontMetrics().lineSpacing() * faultLinesShown);
    column->addWidget(m_faults);
    m_faultsTitle->hide();
    m_faults->hide();
    for (const ShippedFramework& shipped : shippedFrameworks()) {
        if (Result<Framework> framework = readFramework(shipped.json, shipped.fileName)) {
            add({*std::move(framework), shipped.json});
        }
    }
    m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::currentRowChanged, this, &FrameworkChooser::chosen);
    connect(fromFile, &QPushButton::clicked, this, &FrameworkChooser::askForFile);
}

void FrameworkChooser::add(FrameworkChoice choice) {
    const Framework& framework = choice.framework;
    auto* item = new QListWidgetItem(u"%1\n%2\n%3"_s.arg(
        framework.title, framework.authorities.join(u", "_s), frameworkWords(framework)));
    m_choices.push_back(std::move(choice));
    m_list->addItem(item);
}

const FrameworkChoice* FrameworkChooser::choice() const {
    const int row = m_list->currentRow();
    return row < 0 ? nullptr : &m_choices[size_t(row)];
}

QString FrameworkChooser::fileFaults() const {
    return m_faults->toPlainText();
}

void FrameworkChooser::askForFile() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Read a framework"), {},
                                                      tr("Frameworks (*.json);;All files (*)"));
    if (!path.isEmpty()) {
        readFile(path);
    }
}

void FrameworkChooser::readFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        showFaults(path, {{FaultCode::CannotRead, {}, {file.errorString()}}});
        return;
    }
    const QByteArray json = file.read(mostRead);
    Result<Framework> framework = readFramework(json, QFileInfo(path).fileName());
    if (!framework) {
        showFaults(path, framework.faults());
        return;
    }
    showFaults(path, {});
    add({*std::move(framework), json});
    m_list->setCurrentRow(m_list->count() - 1);
    m_list->setFocus();
}

void FrameworkChooser::showFaults(const QString& path, const Faults& faults) {
    m_faultsTitle->setText(
        tr("◆ %1 can't be used as a framework:").arg(QFileInfo(path).fileName()));
    m_faultsTitle->setVisible(!faults.empty());
    m_faults->setPlainText(faultWords(faults));
    m_faults->setVisible(!faults.empty());
    if (!faults.empty()) {
        m_faults->setFocus();
    }
}

} // namespace quarterlight
