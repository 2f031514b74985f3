#include "ui/forms/date_field.h"

#include "core/words/date_words.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QRegularExpression>
#include <QWidgetAction>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int century = 2000; ///< of years typed with two digits
constexpr int shortestMonthName = 3;

/// The month by number or by the beginning of its name; 0 if there is none such.
int typedMonth(const QString& text) {
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber) {
        return number;
    }
    for (int month = 1; month <= 12; ++month) {
        const QString name = QLocale::c().standaloneMonthName(month);
        if (text.size() >= shortestMonthName && name.startsWith(text, Qt::CaseInsensitive)) {
            return month;
        }
    }
    return 0;
}

} // namespace

QDate typedDate(const QString& text) {
    static const QRegularExpression yearFirst(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    static const QRegularExpression dayFirst(
        u"^(\\d{1,2})[ ./-]+(\\d{1,2}|[A-Za-z]+)[ ./-]+(\\d{4}|\\d{2})$"_s);
    const QString typed = text.trimmed();
    if (const auto match = yearFirst.match(typed); match.hasMatch()) {
        return QDate(match.captured(1).toInt(), match.captured(2).toInt(),
                     match.captured(3).toInt());
    }
    if (const auto match = dayFirst.match(typed); match.hasMatch()) {
        const int year = match.captured(3).toInt();
        return QDate(year < 100 ? century + year : year, typedMonth(match.captured(2)),
                     match.captured(1).toInt());
    }
    return {};
}

DateField::DateField(QWidget* parent) : QWidget(parent), m_line(new QLineEdit(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_line);
    m_line->setPlaceholderText(tr("day month year"));
    setFocusProxy(m_line);
    QAction* pick = m_line->addAction(icon(u"view-calendar"_s), QLineEdit::TrailingPosition);
    pick->setText(tr("Pick from a calendar"));
    pick->setToolTip(tr("Pick from a calendar (Alt+Down)"));
    pick->setShortcut(Qt::ALT | Qt::Key_Down);
    pick->setShortcutContext(Qt::WidgetShortcut);
    connect(pick, &QAction::triggered, this, &DateField::openCalendar);
    connect(m_line, &QLineEdit::textEdited, this, &DateField::edited);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (date().isValid()) {
            m_line->setText(dateWords(date()));
        }
    });
}

DateField::~DateField() {
    // The line gives the keyboard up while it is deleted: after the field itself.
    m_line->disconnect(this);
}

QDate DateField::date() const {
    return typedDate(m_line->text());
}

void DateField::setDate(QDate date) {
    m_line->setText(dateWords(date));
}

QString DateField::text() const {
    return m_line->text().trimmed();
}

bool DateField::isUnreadable() const {
    return !text().isEmpty() && !date().isValid();
}

QCalendarWidget* dayPicker(QDate day, const QString& name, QWidget* parent) {
    auto* calendar = new QCalendarWidget(parent);
    calendar->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    calendar->setFirstDayOfWeek(Qt::Monday);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setAccessibleName(name);
    if (day.isValid()) {
        calendar->setSelectedDate(day);
    }
    return calendar;
}

void DateField::openCalendar() {
    QMenu menu(this);
    QCalendarWidget* calendar = dayPicker(date(), m_line->accessibleName(), &menu);
    auto* item = new QWidgetAction(&menu);
    item->setDefaultWidget(calendar);
    menu.addAction(item);
    const auto take = [this, &menu](QDate picked) {
        setDate(picked);
        menu.close();
        emit edited();
    };
    connect(calendar, &QCalendarWidget::activated, this, take);
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(&menu, &QMenu::aboutToShow, calendar, [calendar] { calendar->setFocus(); });
    menu.exec(mapToGlobal(QPoint(0, height())));
}

} // namespace quarterlight
