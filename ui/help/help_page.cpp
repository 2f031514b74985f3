#include "ui/help/help_page.h"

#include "ui/theme/theme.h"

#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

/// See icons.cpp: outside any namespace, so that the resource is linked in.
static void loadHelp() {
    Q_INIT_RESOURCE(help);
}

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int topicsWidth = 220;

/// Shows a text and nothing that the text refers to: no file, no address.
class HelpText : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

QString helpFile(const QString& topic) {
    QFile file(u":/help/%1.md"_s.arg(topic));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The topics in reading order: a line each in the list beside them.
QStringList topics() {
    return helpFile(u"topics"_s).split(u'\n', Qt::SkipEmptyParts);
}

/// A page's title is its first line, "# …".
QString topicTitle(const QString& topic) {
    return helpFile(topic).section(u'\n', 0, 0).mid(2).trimmed();
}

} // namespace

HelpPage::HelpPage(Navigator& navigator, QWidget* parent)
    : Page(navigator, parent), m_topics(new QListWidget(this)), m_text(new HelpText(this)) {
    loadHelp();
    auto* heading = new QLabel(title(), this);
    heading->setFont(titleFont(font()));
    auto* back = new QPushButton(tr("Back"), this);
    back->setToolTip(tr("Back to where you were (Esc)"));
    connect(back, &QPushButton::clicked, this, &HelpPage::closed);
    m_topics->setAccessibleName(tr("Help topics"));
    m_topics->setMaximumWidth(topicsWidth);
    m_text->setAccessibleName(tr("Help text"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        // Links lead from topic to topic and nowhere else.
        if (link.isRelative()) {
            showTopic(link.path());
        }
    });
    for (const QString& topic : topics()) {
        auto* item = new QListWidgetItem(topicTitle(topic), m_topics);
        item->setData(Qt::UserRole, topic);
    }
    connect(m_topics, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item) {
            showTopic(item->data(Qt::UserRole).toString());
        }
    });

    auto* top = new QHBoxLayout;
    top->addWidget(heading, 1);
    top->addWidget(back);
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::group);
    row->addWidget(m_topics);
    row->addWidget(m_text, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::group);
    column->addLayout(top);
    column->addLayout(row, 1);
    setFocusProxy(m_text);
}

void HelpPage::goTo(const Place& place) {
    showTopic(place.name);
}

void HelpPage::showTopic(const QString& topic) {
    if (topic == m_topic || !topics().contains(topic)) {
        return;
    }
    m_topic = topic;
    m_text->setMarkdown(helpFile(topic));
    for (int row = 0; row < m_topics->count(); ++row) {
        if (m_topics->item(row)->data(Qt::UserRole).toString() == topic) {
            m_topics->setCurrentRow(row);
        }
    }
}

void HelpPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        emit closed();
    } else {
        Page::keyPressEvent(event);
    }
}

} // namespace quarterlight
