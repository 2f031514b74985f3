// The texts of the help, and the widget that shows one. Nothing is ever fetched.
#pragma once

#include <QStringList>
#include <QTextBrowser>

namespace quarterlight {

/// The topics in reading order.
QStringList helpTopics();
/// A page's title: its first line, "# …".
QString helpTitle(const QString& topic);

/// Shows a topic and nothing that its text refers to: no file, no address.
class HelpText : public QTextBrowser {
    Q_OBJECT
public:
    explicit HelpText(QWidget* parent = nullptr);

    void showTopic(const QString& topic);
    QVariant loadResource(int type, const QUrl& address) override;

signals:
    /// A link to another topic was followed.
    void topicAsked(const QString& topic);
};

/// F1 in a dialog opens the topic over it; Escape goes back.
void addHelp(QWidget* dialog, const QString& topic);

} // namespace quarterlight
