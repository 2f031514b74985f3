// The steps that the log offers for the current return: buttons below the list, keys on it.
#pragma once

#include "ui/contract/returns/receipt_strip.h"
#include "ui/contract/returns/return_rows.h"

#include <QAction>
#include <QWidget>

namespace quarterlight {

class ReturnActions : public QWidget {
    Q_OBJECT
public:
    /// The steps' keys hold while `list` has the focus.
    ReturnActions(QWidget* list, QWidget* parent);

    /// Offers what fits a return, or one of its receipts: null for nothing.
    void offer(const ReturnRow* row, const std::optional<Receipt>& receipt, bool mayChange);

signals:
    void chosen(quarterlight::ReturnStep step);

private:
    struct Offer {
        ReturnStep step;
        QAction* action;
    };
    void make(ReturnStep step, const QString& text, const QKeySequence& key, const QString& tip);
    QAction* action(ReturnStep step) const;

    QWidget* m_list;
    std::vector<Offer> m_offers;
};

} // namespace quarterlight
