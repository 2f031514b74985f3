// A time of day as an officer types it.
#pragma once

#include <QTime>
#include <QWidget>

class QLineEdit;

namespace quarterlight {

/// The time that a typed text stands for: "14:00", "1400", "14.00", "2pm", "2.30 pm", "9". Invalid
/// if there is no such time.
QTime typedTime(const QString& text);

/// A line for a time, empty for none. Leaving it writes the time as it was understood; what is no
/// time stays as it was typed.
class TimeField : public QWidget {
    Q_OBJECT
public:
    explicit TimeField(QWidget* parent = nullptr);
    ~TimeField() override;

    /// Invalid if the line is empty or holds no time.
    QTime time() const;
    void setTime(QTime time);
    QString text() const;
    /// True if something is typed that isn't a time.
    bool isUnreadable() const;

signals:
    void edited();

private:
    QLineEdit* m_line;
};

} // namespace quarterlight
