// The page without a register: open one, make one, or go on with a recent one.
#pragma once

#include "ui/window/page.h"

class QListWidget;
class QLabel;

namespace quarterlight {

class WindowActions;

class WelcomePage : public Page {
    Q_OBJECT
public:
    WelcomePage(Navigator& navigator, const WindowActions& actions, QWidget* parent);

    QString title() const override { return tr("Welcome"); }

signals:
    void recentChosen(const QString& path);

protected:
    void refresh() override;
    void showEvent(QShowEvent* event) override;

private:
    QLabel* m_recentTitle;
    QListWidget* m_recent;
};

} // namespace quarterlight
