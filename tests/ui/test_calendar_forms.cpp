// Putting dates into the calendar and changing them, through the forms in its right edge.
#include "support/checks.h"
#include "ui/calendar/side_form.h"
#include "ui/calendar_case.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QStandardPaths>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 11, 24);

void choose(QComboBox* box, const QString& text) {
    box->setCurrentIndex(box->findText(text));
    emit box->activated(box->currentIndex());
}

/// The box of that name in the form.
QComboBox* boxOf(CalendarCase& calendar, const QString& name) {
    for (auto* each : calendar.page().findChild<DiaryForm*>()->findChildren<QComboBox*>()) {
        if (each->accessibleName() == name) {
            return each;
        }
    }
    return nullptr;
}

/// What the form that is open warns of.
QString warningOf(CalendarCase& calendar) {
    for (const auto* form : calendar.page().findChildren<SideForm*>()) {
        if (form->isVisible()) {
            return form->warning();
        }
    }
    return {};
}

} // namespace

class TestCalendarForms : public Checks {
    Q_OBJECT
private slots:
    void initTestCase();
    void newDateByKeyboard();
    void impossibleDateChangesNothing();
    void happeningStartsItsClock();
    void aDayThatIsNotWorkedIsSaidBeforeItIsPutIn();
    void aClashIsSaidBeforeItIsPutIn();
    void anOwnDateGoesBackToWhereItWasPutIn();
    void typingOverwritesTheDayAndDoneTakesANote();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestCalendarForms::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"quarterlight-test-calendar-forms"_s);
    m_theme = std::make_unique<Theme>();
}

void TestCalendarForms::newDateByKeyboard() {
    CalendarCase calendar(*m_theme);
    calendar.open();
    keyboard::press(Qt::Key_N);
    QVERIFY(keyboard::fill(u"Title"_s, u"Provider forum"_s));
    QVERIFY(keyboard::fill(u"Date"_s, u"8/12/2026"_s));
    QVERIFY(keyboard::fill(u"Time"_s, u"2pm"_s));
    QVERIFY(keyboard::fill(u"Place"_s, u"Town hall"_s));
    keyboard::press(Qt::Key_Return);
    const auto items = calendar.session().dueItems({QDate(2026, 12, 8), QDate(2026, 12, 8)});
    QCOMPARE(items.size(), size_t(1));
    QCOMPARE(items.front().title, u"Provider forum"_s);
    QCOMPARE(items.front().at, QTime(14, 0));
    QCOMPARE(items.front().place, u"Town hall"_s);
    QCOMPARE(calendar.page().day(), QDate(2026, 12, 8));
    QCOMPARE(QApplication::focusWidget(), &calendar.canvas());
    QTest::keyClick(&calendar.window(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(calendar.titlesOn(QDate(2026, 12, 8)).isEmpty());
}

void TestCalendarForms::impossibleDateChangesNothing() {
    CalendarCase calendar(*m_theme);
    calendar.open();
    keyboard::press(Qt::Key_N);
    QVERIFY(keyboard::fill(u"Title"_s, u"Forum"_s));
    QVERIFY(keyboard::fill(u"Date"_s, u"31 Feb 2027"_s));
    const auto before = calendar.session().file().undoCount();
    keyboard::press(Qt::Key_Return);
    const auto* form = calendar.page().findChild<DiaryForm*>();
    QVERIFY2(form->faultText(u"on"_s).contains(u"31 Feb 2027"_s),
             qPrintable(form->faultText(u"on"_s)));
    QCOMPARE(calendar.session().file().undoCount(), before);
    keyboard::press(Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), &calendar.canvas());
}

void TestCalendarForms::happeningStartsItsClock() {
    CalendarCase calendar(*m_theme);
    calendar.open();
    keyboard::press(Qt::Key_N);
    choose(boxOf(calendar, u"Contract"_s), u"Lifts and hoists"_s);
    choose(boxOf(calendar, u"What"_s), u"Happened: Inspection report"_s);
    QVERIFY(keyboard::fill(u"Date"_s, u"20 Nov 2026"_s));
    keyboard::press(Qt::Key_Return);
    // Friday 20 November and two working days: Tuesday 24.
    QVERIFY(calendar.titlesOn(tuesday).contains(u"Inspection report"_s));
}

void TestCalendarForms::aDayThatIsNotWorkedIsSaidBeforeItIsPutIn() {
    CalendarCase calendar(*m_theme);
    calendar.open();
    keyboard::press(Qt::Key_N);
    // The form opens on the chosen day, a Sunday.
    QCOMPARE(warningOf(calendar), u"▲ Sun 22 Nov is a Sunday"_s);
    QVERIFY(keyboard::fill(u"Date"_s, u"25 Dec 2026"_s));
    QCOMPARE(warningOf(calendar), u"▲ Fri 25 Dec is a bank holiday: Christmas Day"_s);
    QVERIFY(keyboard::fill(u"Date"_s, u"24 Dec 2026"_s));
    QCOMPARE(warningOf(calendar), QString());
    // When something happened is nobody's choice.
    choose(boxOf(calendar, u"Contract"_s), u"Lifts and hoists"_s);
    choose(boxOf(calendar, u"What"_s), u"Happened: Inspection report"_s);
    QVERIFY(keyboard::fill(u"Date"_s, u"22 Nov 2026"_s));
    QCOMPARE(warningOf(calendar), QString());
}

void TestCalendarForms::aClashIsSaidBeforeItIsPutIn() {
    CalendarCase calendar(*m_theme);
    calendar.add(u"Site meeting"_s, tuesday, QTime(15, 0), 60);
    calendar.open();
    keyboard::press(Qt::Key_N);
    choose(boxOf(calendar, u"Contract"_s), u"Lifts and hoists"_s);
    QVERIFY(keyboard::fill(u"Date"_s, u"24 Nov 2026"_s));
    QVERIFY(keyboard::fill(u"Time"_s, u"15:30"_s));
    QCOMPARE(warningOf(calendar), u"▲ Tue 24 Nov clashes with Site meeting"_s);
    QVERIFY(keyboard::fill(u"Time"_s, u"16:00"_s));
    QCOMPARE(warningOf(calendar), QString());
    // What is changed doesn't clash with itself.
    keyboard::press(Qt::Key_Escape);
    calendar.page().choose(tuesday, {});
    keyboard::press(Qt::Key_Tab);
    calendar.page().panel().button(EntryStep::Edit)->click();
    QVERIFY(keyboard::fill(u"Time"_s, u"15:15"_s));
    QCOMPARE(warningOf(calendar), QString());
}

void TestCalendarForms::anOwnDateGoesBackToWhereItWasPutIn() {
    CalendarCase calendar(*m_theme);
    calendar.add(u"Site meeting"_s, tuesday, QTime(15, 0), 60);
    calendar.open();
    calendar.page().choose(tuesday, {});
    keyboard::press(Qt::Key_Tab);
    QPushButton* back = calendar.page().panel().button(EntryStep::Restore);
    QVERIFY(!back->isVisible());
    keyboard::press(Qt::Key_Right, Qt::AltModifier);
    QVERIFY(back->isVisible());
    QCOMPARE(back->text().remove(u'&'), u"As it was put in"_s);
    back->click();
    QCOMPARE(calendar.titlesOn(tuesday), QStringList(u"Site meeting"_s));
}

void TestCalendarForms::typingOverwritesTheDayAndDoneTakesANote() {
    CalendarCase calendar(*m_theme);
    calendar.add(u"Site meeting"_s, tuesday, QTime(15, 0), 60);
    calendar.open();
    calendar.page().choose(tuesday, {});
    keyboard::press(Qt::Key_Tab);
    calendar.page().panel().button(EntryStep::Move)->click();
    QTest::keyClicks(QApplication::focusWidget(), u"26 nov 2026"_s);
    keyboard::press(Qt::Key_Return);
    const QDate thursday(2026, 11, 26);
    QCOMPARE(calendar.titlesOn(thursday), QStringList(u"Site meeting"_s));
    calendar.page().panel().button(EntryStep::Done)->click();
    QVERIFY(!keyboard::fill(u"Why"_s, u"no such field"_s));
    QVERIFY(keyboard::fill(u"Note"_s, u"Held by telephone"_s));
    keyboard::press(Qt::Key_Return);
    const DueItem item = calendar.session().dueItems({thursday, thursday}).front();
    QCOMPARE(item.cameOn, calendar.today());
    QCOMPARE(item.note, u"Held by telephone"_s);
}

QTEST_MAIN(TestCalendarForms)
#include "test_calendar_forms.moc"
