#include "ui/help/help_text.h"

#include "ui/theme/theme.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QShortcut>
#include <QVBoxLayout>

/// See icons.cpp: outside any namespace, so that the resource is linked in.
static void loadHelp() {
    Q_INIT_RESOURCE(help);
}

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize dialogSize(560, 480);

QString helpFile(const QString& topic) {
    loadHelp();
    QFile file(u":/help/%1.md"_s.arg(topic));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void openOver(QWidget* dialog, const QString& topic) {
    auto* help = new QDialog(dialog);
    help->setAttribute(Qt::WA_DeleteOnClose);
    help->setWindowTitle(helpTitle(topic));
    help->resize(dialogSize);
    auto* text = new HelpText(help);
    text->showTopic(topic);
    QObject::connect(text, &HelpText::topicAsked, text, &HelpText::showTopic);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, help);
    QObject::connect(buttons, &QDialogButtonBox::rejected, help, &QDialog::reject);
    auto* column = new QVBoxLayout(help);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::group);
    column->addWidget(text);
    column->addWidget(buttons);
    help->open();
}

} // namespace

QStringList helpTopics() {
    return helpFile(u"topics"_s).split(u'\n', Qt::SkipEmptyParts);
}

QString helpTitle(const QString& topic) {
    return helpFile(topic).section(u'\n', 0, 0).mid(2).trimmed();
}

HelpText::HelpText(QWidget* parent) : QTextBrowser(parent) {
    setAccessibleName(tr("Help text"));
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        // Links lead from topic to topic and nowhere else.
        if (link.isRelative() && helpTopics().contains(link.path()))
            emit topicAsked(link.path());
    });
}

void HelpText::showTopic(const QString& topic) {
    setMarkdown(helpFile(topic));
}

QVariant HelpText::loadResource(int, const QUrl&) {
    return {};
}

void addHelp(QWidget* dialog, const QString& topic) {
    auto* key = new QShortcut(QKeySequence(Qt::Key_F1), dialog);
    QObject::connect(key, &QShortcut::activated, dialog,
                     [dialog, topic] { openOver(dialog, topic); });
}

} // namespace quarterlight
