#include "ui/contract/returns/return_actions.h"

#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace quarterlight {

using namespace Qt::StringLiterals;

ReturnActions::ReturnActions(QWidget* list, QWidget* parent) : QWidget(parent), m_list(list) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(2 * spacing::step);
    make(ReturnStep::Receive, tr("&Receive…"), Qt::Key_R, tr("Note that it came"));
    make(ReturnStep::Accept, tr("&Accept"), Qt::Key_A, tr("Checked and in order"));
    make(ReturnStep::Reject, tr("Re&ject…"), Qt::Key_J,
         tr("Not in order: it is owed until it comes again"));
    make(ReturnStep::Waive, tr("&Waive…"), Qt::Key_W, tr("It need not come"));
    make(ReturnStep::Accurate, tr("Accurate: &yes"), Qt::Key_Y, tr("Its data was found right"));
    make(ReturnStep::NotAccurate, tr("&no"), Qt::Key_N, tr("Its data was found wrong"));
    make(ReturnStep::Correct, tr("Correc&t…"), Qt::Key_F2, tr("Correct what the log says of it"));
    make(ReturnStep::Remove, tr("Re&move"), Qt::Key_Delete, tr("Take the receipt out of the log"));
    make(ReturnStep::SetDate, tr("Set when it is &due…"), Qt::Key_D,
         tr("Say once for the contract when this return is due"));
    row->addStretch(1);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    offer(nullptr, {}, false);
}

void ReturnActions::make(ReturnStep step, const QString& text, const QKeySequence& key,
                         const QString& tip) {
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setToolTip(u"%1 (%2)"_s.arg(tip, key.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, [this, step] { emit chosen(step); });
    m_list->addAction(action);
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::StrongFocus);
    layout()->addWidget(button);
    // A button doesn't follow its action out of sight by itself.
    connect(action, &QAction::changed, button,
            [action, button] { button->setVisible(action->isVisible()); });
    m_offers.push_back({step, action});
}

QAction* ReturnActions::action(ReturnStep step) const {
    return std::ranges::find(m_offers, step, &Offer::step)->action;
}

void ReturnActions::offer(const ReturnRow* row, const std::optional<Receipt>& receipt,
                          bool mayChange) {
    const bool waived = receipt && receipt->state == ReturnState::Waived;
    const bool came = mayChange && receipt && !waived;
    const bool rejected = came && receipt->state == ReturnState::Rejected;
    const auto set = [this](ReturnStep step, bool enabled) { action(step)->setEnabled(enabled); };
    set(ReturnStep::Receive, mayChange && row);
    const bool again = row && std::ranges::any_of(row->receipts, [](const Receipt& one) {
                           return one.state != ReturnState::Waived;
                       });
    action(ReturnStep::Receive)->setText(again ? tr("&Resubmitted…") : tr("&Receive…"));
    set(ReturnStep::Accept, came && receipt->state != ReturnState::Accepted);
    set(ReturnStep::Reject, came && !rejected);
    set(ReturnStep::Waive, mayChange && row && !row->owed.isHere() && !waived);
    set(ReturnStep::Accurate, came && receipt->accurate != true);
    set(ReturnStep::NotAccurate, came && receipt->accurate != false);
    set(ReturnStep::Correct, mayChange && receipt);
    set(ReturnStep::Remove, mayChange && receipt);
    action(ReturnStep::SetDate)->setVisible(mayChange && row && !row->owed.due);
}

} // namespace quarterlight
