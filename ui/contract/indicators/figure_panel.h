// The pane beside the grid: one indicator in one period, reported and verified side by side, its
// comment, and where its figures come from.
#pragma once

#include "core/session/session.h"
#include "ui/contract/indicators/grid_cells.h"

#include <QWidget>

#include <optional>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QTableWidget;

namespace quarterlight {

class FigurePanel : public QWidget {
    Q_OBJECT
public:
    FigurePanel(Session& session, QWidget* parent);

    /// Shows what the row and period speak of.
    void show(const GridCells& cells, const GridRow& row, size_t column);
    /// Nothing is current.
    void clear();
    /// Puts the comment in, if it was changed; called before the pane turns to another figure.
    void saveComment();

signals:
    /// The comment was put in or couldn't be.
    void failed(const quarterlight::Faults& faults);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Subject {
        GridRow row;
        Period period;
    };
    void showSources(const GridCells& cells, const GridRow& row, const Period& period);
    void showHistory(const GridCells& cells, const GridRow& row, const Period& period);
    void showComment(const ContractFacts& facts, const Subject& subject);

    Session& m_session;
    Id<Contract> m_contract;
    std::optional<Subject> m_subject;
    QString m_savedComment;
    QLabel* m_title;
    QLabel* m_status;
    QTableWidget* m_sources;
    QPlainTextEdit* m_comment;
    QListWidget* m_history;
};

} // namespace quarterlight
