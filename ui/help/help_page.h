// The help: plain pages from resources/help, read inside the window. Nothing is ever fetched.
#pragma once

#include "ui/window/page.h"

class QListWidget;

namespace quarterlight {

class HelpText;

class HelpPage : public Page {
    Q_OBJECT
public:
    HelpPage(Navigator& navigator, QWidget* parent);

    QString title() const override { return tr("Help"); }
    /// `place.name` is the topic.
    void goTo(const Place& place) override;
    QString topic() const { return m_topic; }

signals:
    /// The person is done reading.
    void closed();

protected:
    void refresh() override {}
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showTopic(const QString& topic);

    QString m_topic;
    QListWidget* m_topics;
    HelpText* m_text;
};

} // namespace quarterlight
