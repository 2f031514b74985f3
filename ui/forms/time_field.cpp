#include "ui/forms/time_field.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int halfDay = 12;

QString clock(QTime time) {
    return time.isValid() ? time.toString(u"HH:mm") : QString();
}

} // namespace

QTime typedTime(const QString& text) {
    static const QRegularExpression pattern(u"^(\\d{1,2})(?:[:.]?(\\d{2}))?\\s*(am|pm)?$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch()) {
        return {};
    }
    int hour = match.captured(1).toInt();
    const QString half = match.captured(3).toLower();
    if (!half.isEmpty() && (hour < 1 || hour > halfDay)) {
        return {};
    }
    if (half == u"pm" && hour < halfDay) {
        hour += halfDay;
    } else if (half == u"am" && hour == halfDay) {
        hour = 0;
    }
    return QTime(hour, match.captured(2).toInt());
}

TimeField::TimeField(QWidget* parent) : QWidget(parent), m_line(new QLineEdit(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_line);
    m_line->setPlaceholderText(tr("all day"));
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &TimeField::edited);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (time().isValid()) {
            setTime(time());
        }
    });
}

TimeField::~TimeField() {
    // The line gives the keyboard up while it is deleted: after the field itself.
    m_line->disconnect(this);
}

QTime TimeField::time() const {
    return typedTime(m_line->text());
}

void TimeField::setTime(QTime time) {
    m_line->setText(clock(time));
}

QString TimeField::text() const {
    return m_line->text().trimmed();
}

bool TimeField::isUnreadable() const {
    return !text().isEmpty() && !time().isValid();
}

} // namespace quarterlight
