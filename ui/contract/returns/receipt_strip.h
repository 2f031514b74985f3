// The line of fields in which a return's receipt is noted, rejected, waived or corrected: in the
// page, not in a box.
#pragma once

#include "core/evaluation/owed_returns.h"
#include "core/session/session.h"

#include <QFrame>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace quarterlight {

class DateField;

/// What can be done with a return in the log.
enum class ReturnStep : quint8 {
    Receive, ///< first, or again: a receipt of its own
    Accept,
    Reject, ///< with a reason
    Waive,  ///< with a reason
    Accurate,
    NotAccurate,
    Correct,
    Remove,
    SetDate, ///< say once when this kind of return is due
};

/// Asks for what a step needs and makes it: one change. Enter makes it, Escape leaves it. Hidden
/// while there is nothing to ask.
class ReceiptStrip : public QFrame {
    Q_OBJECT
public:
    explicit ReceiptStrip(Session& session, QWidget* parent = nullptr);

    /// Opens for receiving or waiving a return. `heading` says which.
    void openFor(ReturnStep step, const Receipt& blank, const QString& heading);
    /// Opens for rejecting or correcting a receipt.
    void openOn(ReturnStep step, const Receipt& receipt, const QString& heading);
    void close();

signals:
    /// The change was made; the entry as it stands in the log.
    void made(const quarterlight::Receipt& receipt);
    /// Closed with nothing done.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* addField(QWidget* field, const QString& name, int stretch = 0);
    void open(ReturnStep step, const Receipt& start, const QString& heading);
    Receipt receipt() const;
    Faults faults() const;
    void showRemark();
    void commit();
    void tell(const QString& words, Status status);

    Session& m_session;
    ReturnStep m_step = ReturnStep::Receive;
    Receipt m_start;
    std::optional<Receipt> m_before;
    bool m_tried = false;
    QLabel* m_heading;
    QWidget* m_fields;
    DateField* m_on;
    QComboBox* m_how;
    QLineEdit* m_by;
    QComboBox* m_accurate;
    QLineEdit* m_note;
    QLabel* m_noteTitle;
    QPushButton* m_make;
    QPushButton* m_cancel;
    QLabel* m_remark;
    std::vector<QWidget*> m_receiving; ///< those that a rejection doesn't ask for
    std::vector<QWidget*> m_judging;   ///< those that a waiver doesn't ask for
    Status m_remarkStatus = Status::NoTarget;
};

} // namespace quarterlight
