#include "ui/help/help_page.h"

#include "ui/help/help_text.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int topicsWidth = 220;

} // namespace

HelpPage::HelpPage(Navigator& navigator, QWidget* parent)
    : Page(navigator, parent), m_topics(new QListWidget(this)), m_text(new HelpText(this)) {
    auto* heading = plainLabel(this, HelpPage::title());
    heading->setFont(titleFont(font()));
    auto* back = new QPushButton(tr("Back"), this);
    back->setToolTip(tr("Back to where you were (Esc)"));
    connect(back, &QPushButton::clicked, this, &HelpPage::closed);
    m_topics->setAccessibleName(tr("Help topics"));
    m_topics->setMaximumWidth(topicsWidth);
    connect(m_text, &HelpText::topicAsked, this, &HelpPage::showTopic);
    for (const QString& topic : helpTopics()) {
        auto* item = new QListWidgetItem(helpTitle(topic), m_topics);
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
    if (topic == m_topic || !helpTopics().contains(topic)) {
        return;
    }
    m_topic = topic;
    m_text->showTopic(topic);
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
