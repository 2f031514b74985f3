// The line below the grid: what stands in the current cell, and what a check found in it, with the
// way out as a button. No box to click away.
#pragma once

#include "core/evaluation/evaluation.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace quarterlight {

class FigureLine : public QFrame {
    Q_OBJECT
public:
    explicit FigureLine(QWidget* parent = nullptr);

    /// What a line says: plain facts, a warning to confirm, or something wrong.
    enum class Kind : quint8 { Fact, Done, Warning, Error };
    struct Content {
        Kind kind = Kind::Fact;
        QString text = {};
        bool canKeep = false; ///< "Keep it": the figure is meant so
        bool canUndo = false;
    };
    void show(const Content& content);
    QString text() const;

signals:
    void kept();
    void undone();

protected:
    void changeEvent(QEvent* event) override;

private:
    void colour();

    QLabel* m_sign;
    QLabel* m_text;
    QPushButton* m_keep;
    QPushButton* m_undo;
    Kind m_kind = Kind::Fact;
};

} // namespace quarterlight
