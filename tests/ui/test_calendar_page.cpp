// The Calendar page in the window, worked with mouse and keyboard.
#include "support/checks.h"
#include "ui/calendar/agenda_list.h"
#include "ui/calendar_case.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QPrinter>
#include <QPushButton>
#include <QStandardPaths>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 11, 24);

/// Drags from one place of the canvas to another in small steps, as a hand does.
void drag(CalendarCanvas& canvas, QPoint from, QPoint to, bool drop = true) {
    QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 5; ++step) {
        QTest::mouseMove(&canvas, from + (to - from) * step / 5);
        QMouseEvent moved(QEvent::MouseMove, from + (to - from) * step / 5, canvas.mapToGlobal(to),
                          Qt::LeftButton, Qt::LeftButton, {});
        QApplication::sendEvent(&canvas, &moved);
    }
    if (drop) {
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, to);
    }
}

void choose(QComboBox* box, const QString& text) {
    box->setCurrentIndex(box->findText(text));
    emit box->activated(box->currentIndex());
}

} // namespace

class TestCalendarPage : public Checks {
    Q_OBJECT
private slots:
    void initTestCase();
    void opensOnTheMonthOfTheDayOfJudging();
    void arrowsGoByDayAndPageKeysByMonth();
    void dayIsAnnounced();
    void tabGoesThroughTheThingsOfADay();
    void returnExplainsItsDate();
    void enterOpensTheContract();
    void altArrowsMoveAMeetingAndWarn();
    void returnsDontMoveByArrows();
    void clashIsSaid();
    void draggingMovesAndSaysWhatSpeaksAgainstTheDay();
    void escapeEndsADrag();
    void deleteRemovesAndUndoBringsBack();
    void callingOffOneOfASeriesAsksWhy();
    void moreOpensTheDayInTheAgenda();
    void chosenRowStaysInSightAsThePageShrinks();
    void viewsAreChosenByKey();
    void weekMovesByTheHour();
    void theChosenDayGoesWithWhatIsUndone();
    void aDueThingIsOpenedOnItsDay();
    void undatedDutiesAreListed();
    void filtersAreRemembered();
    void emptyDaysSaySo();
    void readOnlyRegisterShowsAndChangesNothing();
    void monthAndAgendaArePrinted();
    void calendarIsExported();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestCalendarPage::initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"quarterlight-test-calendar"_s);
    m_theme = std::make_unique<Theme>();
}

void TestCalendarPage::opensOnTheMonthOfTheDayOfJudging() {
    CalendarCase calendar(*m_theme);
    calendar.open();
    QCOMPARE(calendar.canvas().accessibleName(), u"Calendar, November 2026"_s);
    QCOMPARE(calendar.canvas().selectedDay(), CalendarCase::today());
    QCOMPARE(QApplication::focusWidget(), &calendar.canvas());
    // 15 November 2026 is a Sunday: Friday 13.
    QCOMPARE(calendar.titlesOn(QDate(2026, 11, 13)),
             QStringList({u"Monthly return"_s, u"Monthly return"_s}));
}

void TestCalendarPage::arrowsGoByDayAndPageKeysByMonth() {
    CalendarCase calendar(*m_theme);
    calendar.open();
    const auto after = [&](Qt::Key key) {
        keyboard::press(key);
        return calendar.canvas().selectedDay();
    };
    QCOMPARE(after(Qt::Key_Right), QDate(2026, 11, 23));
    QCOMPARE(after(Qt::Key_Down), QDate(2026, 11, 30));
    QCOMPARE(after(Qt::Key_Right), QDate(2026, 12, 1));
    QCOMPARE(calendar.canvas().accessibleName(), u"Calendar, December 2026"_s);
    QCOMPARE(after(Qt::Key_Up), QDate(2026, 11, 24));
    QCOMPARE(after(Qt::Key_Left), QDate(2026, 11, 23));
    QCOMPARE(after(Qt::Key_Home), QDate(2026, 11, 1));
    QCOMPARE(after(Qt::Key_End), QDate(2026, 11, 30));
    QCOMPARE(after(Qt::Key_PageDown), QDate(2026, 12, 30));
    QCOMPARE(after(Qt::Key_PageUp), QDate(2026, 11, 30));
    QCOMPARE(after(Qt::Key_T), CalendarCase::today());
}

void TestCalendarPage::dayIsAnnounced() {
    CalendarCase calendar(*m_theme);
    calendar.open();
    keyboard::press(Qt::Key_PageDown);
    for (int day = 22; day < 25; ++day) {
        keyboard::press(Qt::Key_Right);
    }
    const QString words =
        u"Friday 25 December 2026. Bank holiday: Christmas Day. Nothing falls due."_s;
    QCOMPARE(calendar.canvas().accessibleDescription(), words);
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(&calendar.canvas());
    QVERIFY(table);
    // From Monday 30 November to Sunday 3 January.
    QCOMPARE(table->childCount(), 35);
    QAccessibleInterface* day = table->child(25);
    QCOMPARE(day->text(QAccessible::Name), words);
    QVERIFY(day->state().focused);
    QCOMPARE(table->indexOfChild(day), 25);
    QVERIFY(!table->child(24)->state().focused);
}

void TestCalendarPage::tabGoesThroughTheThingsOfADay() {
    CalendarCase calendar(*m_theme);
    calendar.add(u"Quarterly review"_s, tuesday, QTime(14, 0), 90);
    calendar.add(u"Insurance"_s, tuesday);
    calendar.open();
    calendar.page().choose(tuesday, {});
    keyboard::press(Qt::Key_Tab);
    QVERIFY(calendar.canvas().accessibleDescription().startsWith(
        u"Meeting, Lifts and hoists, Insurance"_s));
    keyboard::press(Qt::Key_Tab);
    QVERIFY2(calendar.canvas().accessibleDescription().startsWith(
                 u"Meeting, Lifts and hoists, Quarterly review, 14:00–15:30"_s),
             qPrintable(calendar.canvas().accessibleDescription()));
    QCOMPARE(QApplication::focusWidget(), &calendar.canvas());
    keyboard::press(Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != &calendar.canvas());
}

void TestCalendarPage::returnExplainsItsDate() {
    CalendarCase calendar(*m_theme);
    calendar.open();
    // 15 August 2026 is a Saturday; the last working day before is Friday 14 August.
    calendar.page().choose(QDate(2026, 8, 14), {});
    keyboard::press(Qt::Key_Tab);
    const QString words = calendar.page().panel().text();
    for (const QString& part :
         {u"Monthly return, July 2026"_s, u"Lifts and hoists"_s, u"3.1"_s,
          u"15th of the month after"_s, u"15 August 2026 is a Saturday"_s, u"Friday 14 August"_s,
          u"the provider: Acme Lifts Ltd"_s, u"Overdue"_s}) {
        QVERIFY2(words.contains(part), qPrintable(part + u" not in:\n"_s + words));
    }
}

void TestCalendarPage::enterOpensTheContract() {
    CalendarCase calendar(*m_theme);
    calendar.open();
    calendar.page().choose(QDate(2026, 11, 13), {});
    keyboard::press(Qt::Key_Tab);
    keyboard::press(Qt::Key_Return);
    QCOMPARE(calendar.window().currentPage()->title(), u"Lifts and hoists"_s);
}

void TestCalendarPage::altArrowsMoveAMeetingAndWarn() {
    CalendarCase calendar(*m_theme);
    calendar.add(u"Quarterly review"_s, tuesday, QTime(14, 0), 90);
    calendar.open();
    calendar.page().choose(tuesday, {});
    keyboard::press(Qt::Key_Tab);
    keyboard::press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(calendar.titlesOn(QDate(2026, 11, 25)), QStringList(u"Quarterly review"_s));
    QCOMPARE(calendar.page().day(), QDate(2026, 11, 25));
    QVERIFY(!calendar.page().chosen().isNone());
    for (int day = 25; day < 28; ++day) {
        keyboard::press(Qt::Key_Right, Qt::AltModifier);
    }
    QCOMPARE(calendar.titlesOn(QDate(2026, 11, 28)), QStringList(u"Quarterly review"_s));
    QVERIFY2(calendar.window().message().contains(u"Sat 28 Nov is a Saturday"_s),
             qPrintable(calendar.window().message()));
    QVERIFY(calendar.page().panel().text().contains(u"▲ Sat 28 Nov is a Saturday"_s));
    keyboard::press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(calendar.titlesOn(QDate(2026, 11, 21)), QStringList(u"Quarterly review"_s));
    for (int step = 0; step < 5; ++step) {
        QTest::keyClick(&calendar.window(), Qt::Key_Z, Qt::ControlModifier);
    }
    QCOMPARE(calendar.titlesOn(tuesday), QStringList(u"Quarterly review"_s));
}

void TestCalendarPage::returnsDontMoveByArrows() {
    CalendarCase calendar(*m_theme);
    calendar.open();
    calendar.page().choose(QDate(2026, 12, 15), {});
    keyboard::press(Qt::Key_Tab);
    keyboard::press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(calendar.titlesOn(QDate(2026, 12, 15)).size(), 2);
    QVERIFY(calendar.window().message().contains(u"due by the contract"_s));
}

void TestCalendarPage::clashIsSaid() {
    CalendarCase calendar(*m_theme);
    calendar.add(u"Quarterly review"_s, tuesday, QTime(14, 0), 90);
    calendar.add(u"Site meeting"_s, tuesday.addDays(1), QTime(15, 0), 60);
    calendar.open();
    calendar.page().choose(tuesday, {});
    keyboard::press(Qt::Key_Tab);
    keyboard::press(Qt::Key_Right, Qt::AltModifier);
    QVERIFY2(calendar.window().message().contains(u"clashes with Site meeting"_s),
             qPrintable(calendar.window().message()));
}

void TestCalendarPage::draggingMovesAndSaysWhatSpeaksAgainstTheDay() {
    CalendarCase calendar(*m_theme);
    calendar.add(u"Quarterly review"_s, QDate(2026, 12, 22), QTime(14, 0), 90);
    calendar.open();
    keyboard::press(Qt::Key_PageDown);
    const QPoint from = calendar.areaOf(u"Quarterly review"_s).center();
    const QDate christmas(2026, 12, 25);
    drag(calendar.canvas(), from, calendar.middleOf(christmas), false);
    QCOMPARE(calendar.canvas().dropWords(), u"Fri 25 Dec is a bank holiday: Christmas Day"_s);
    drag(calendar.canvas(), from, calendar.middleOf(QDate(2026, 12, 23)));
    QCOMPARE(calendar.titlesOn(QDate(2026, 12, 23)), QStringList(u"Quarterly review"_s));
    QVERIFY(calendar.canvas().dropWords().isEmpty());
    QTest::keyClick(&calendar.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(calendar.titlesOn(QDate(2026, 12, 22)), QStringList(u"Quarterly review"_s));
    // A return is due by the contract and isn't dragged.
    drag(calendar.canvas(), calendar.areaOf(u"Monthly return"_s).center(),
         calendar.middleOf(QDate(2026, 12, 17)));
    QCOMPARE(calendar.titlesOn(QDate(2026, 12, 15)).size(), 2);
}

void TestCalendarPage::escapeEndsADrag() {
    CalendarCase calendar(*m_theme);
    calendar.add(u"Quarterly review"_s, tuesday);
    calendar.open();
    const QPoint to = calendar.middleOf(tuesday.addDays(2));
    drag(calendar.canvas(), calendar.areaOf(u"Quarterly review"_s).center(), to, false);
    QTest::keyClick(&calendar.canvas(), Qt::Key_Escape);
    QTest::mouseRelease(&calendar.canvas(), Qt::LeftButton, {}, to);
    QCOMPARE(calendar.titlesOn(tuesday), QStringList(u"Quarterly review"_s));
}

void TestCalendarPage::deleteRemovesAndUndoBringsBack() {
    CalendarCase calendar(*m_theme);
    calendar.add(u"Quarterly review"_s, tuesday);
    calendar.open();
    QTest::mouseClick(&calendar.canvas(), Qt::LeftButton, {},
                      calendar.areaOf(u"Quarterly review"_s).center());
    keyboard::press(Qt::Key_Delete);
    QVERIFY(calendar.titlesOn(tuesday).isEmpty());
    QTest::keyClick(&calendar.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(calendar.titlesOn(tuesday), QStringList(u"Quarterly review"_s));
}

void TestCalendarPage::callingOffOneOfASeriesAsksWhy() {
    CalendarCase calendar(*m_theme);
    calendar.add(u"Catch-up"_s, tuesday, QTime(10, 0), 30,
                 {Recurrence::Unit::Weeks, 1, QDate(2026, 12, 31)});
    calendar.open();
    calendar.page().choose(tuesday, {});
    keyboard::press(Qt::Key_Tab);
    keyboard::press(Qt::Key_Delete);
    QVERIFY(keyboard::fill(u"Why"_s, u"Provider is away"_s));
    keyboard::press(Qt::Key_Return);
    QCOMPARE(calendar.session().dueItems({tuesday, tuesday}).front().calledOff, true);
    const QDate next = tuesday.addDays(7);
    QCOMPARE(calendar.session().dueItems({next, next}).front().calledOff, false);
    QVERIFY(calendar.page().panel().text().contains(u"Called off"_s));
    QTest::mouseClick(calendar.page().panel().button(EntryStep::Restore), Qt::LeftButton);
    QCOMPARE(calendar.session().dueItems({tuesday, tuesday}).front().calledOff, false);
}

void TestCalendarPage::moreOpensTheDayInTheAgenda() {
    CalendarCase calendar(*m_theme);
    for (int number = 0; number < 9; ++number) {
        calendar.add(u"Visit %1"_s.arg(number), tuesday, {}, 0, {}, DueKind::Visit);
    }
    calendar.open();
    const PicturedDay* day = calendar.canvas().picture().day(tuesday);
    QVERIFY(day->hidden > 0);
    QTest::mouseClick(&calendar.canvas(), Qt::LeftButton, {}, day->more.center());
    QCOMPARE(calendar.page().bar().view(), CalendarView::Agenda);
    AgendaList& agenda = calendar.page().agenda();
    QCOMPARE(agenda.currentIndex().data(AgendaModel::DayRole).toDate(), tuesday);
    QCOMPARE(QApplication::focusWidget(), &agenda);
}

void TestCalendarPage::chosenRowStaysInSightAsThePageShrinks() {
    CalendarCase calendar(*m_theme);
    for (int number = 0; number < 40; ++number) {
        calendar.add(u"Visit %1"_s.arg(number), tuesday, {}, 0, {}, DueKind::Visit);
    }
    calendar.open();
    QTest::keyClick(&calendar.canvas(), Qt::Key_A);
    AgendaList& agenda = calendar.page().agenda();
    const auto isInSight = [&agenda] {
        return agenda.viewport()->rect().contains(agenda.visualRect(agenda.currentIndex()));
    };
    for (int step = 0; step < 30; ++step) {
        QTest::keyClick(&agenda, Qt::Key_Down);
    }
    QVERIFY(isInSight());
    QWidget* window = agenda.window();
    window->resize(window->width(), window->height() - 120);
    QTRY_VERIFY(isInSight());
}

void TestCalendarPage::viewsAreChosenByKey() {
    CalendarCase calendar(*m_theme);
    calendar.open();
    QTest::keyClick(&calendar.canvas(), Qt::Key_W);
    QCOMPARE(calendar.page().bar().view(), CalendarView::Week);
    QTest::keyClick(&calendar.canvas(), Qt::Key_A);
    QCOMPARE(calendar.page().bar().view(), CalendarView::Agenda);
    QTest::keyClick(&calendar.page().agenda(), Qt::Key_M);
    QCOMPARE(calendar.page().bar().view(), CalendarView::Month);
}

void TestCalendarPage::weekMovesByTheHour() {
    CalendarCase calendar(*m_theme);
    calendar.add(u"Quarterly review"_s, tuesday, QTime(14, 0), 90);
    calendar.open();
    calendar.page().choose(tuesday, {});
    calendar.page().setView(CalendarView::Week);
    const CalendarPicture& picture = calendar.canvas().picture();
    const QPoint from = calendar.areaOf(u"Quarterly review"_s).topLeft() + QPoint(8, 8);
    const QPoint to(calendar.middleOf(tuesday.addDays(1)).x(), picture.yOf(QTime(10, 0)) + 2);
    drag(calendar.canvas(), from, to);
    const QDate wednesday = tuesday.addDays(1);
    QCOMPARE(calendar.titlesOn(wednesday), QStringList(u"Quarterly review"_s));
    QCOMPARE(calendar.session().dueItems({wednesday, wednesday}).front().at, QTime(10, 0));
}

void TestCalendarPage::theChosenDayGoesWithWhatIsUndone() {
    CalendarCase calendar(*m_theme);
    calendar.add(u"Quarterly review"_s, tuesday, QTime(14, 0), 90);
    calendar.open();
    calendar.page().choose(tuesday, {});
    keyboard::press(Qt::Key_Tab);
    keyboard::press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(calendar.page().day(), tuesday.addDays(1));
    QTest::keyClick(&calendar.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(calendar.page().day(), tuesday);
    QCOMPARE(calendar.canvas().selectedDay(), tuesday);
    QVERIFY(!calendar.page().chosen().isNone());
}

void TestCalendarPage::aDueThingIsOpenedOnItsDay() {
    CalendarCase calendar(*m_theme);
    const QDate day(2027, 3, 9);
    calendar.add(u"Provider forum"_s, day);
    calendar.open();
    // A choice that hides it is given up; another month is turned to.
    choose(calendar.page().findChild<QComboBox*>(), u"Oak House"_s);
    const DueItem item = calendar.session().dueItems({day, day}).front();
    QTest::keyClick(&calendar.window(), Qt::Key_1, Qt::ControlModifier);
    calendar.window().openCalendar(item);
    QCOMPARE(calendar.page().day(), day);
    QVERIFY2(calendar.page().panel().text().contains(u"Provider forum"_s),
             qPrintable(calendar.page().panel().text()));
}

void TestCalendarPage::undatedDutiesAreListed() {
    CalendarCase calendar(*m_theme);
    calendar.open();
    calendar.page().setView(CalendarView::Agenda);
    AgendaModel& agenda = calendar.page().agenda().agenda();
    QStringList undated;
    for (int row = 0; row < agenda.rowCount(); ++row) {
        if (agenda.isUndated(agenda.index(row))) {
            undated << agenda.entry(agenda.index(row))->item.title;
        }
    }
    QCOMPARE(undated, QStringList({u"Annual return"_s, u"Annual return"_s}));
    calendar.page().agenda().setCurrentIndex(agenda.index(agenda.rowCount() - 1));
    QVERIFY(calendar.page().panel().button(EntryStep::SetRule)->isVisible());
}

void TestCalendarPage::filtersAreRemembered() {
    CalendarCase calendar(*m_theme);
    calendar.add(u"Quarterly review"_s, tuesday);
    calendar.open();
    auto boxes = calendar.page().bar().findChildren<QComboBox*>();
    QCOMPARE(boxes.size(), 3);
    choose(boxes[0], u"Lifts and hoists"_s);
    choose(boxes[1], u"Returns"_s);
    QVERIFY(calendar.areaOf(u"Quarterly review"_s).isEmpty());
    QVERIFY(calendar.page().bar().summary().startsWith(u"1 thing ·"_s));
    calendar.window().closeRegister();
    calendar.close();
    calendar.open();
    QCOMPARE(calendar.page().bar().filter().kind, std::optional(DueKind::Return));
    QVERIFY(calendar.page().bar().filter().contract.isStored());
    boxes = calendar.page().bar().findChildren<QComboBox*>();
    choose(boxes[0], u"All contracts"_s);
    choose(boxes[1], u"All kinds"_s);
    choose(boxes[2], u"Bob Ray"_s);
    QVERIFY(calendar.page().bar().summary().startsWith(u"1 thing ·"_s));
}

void TestCalendarPage::emptyDaysSaySo() {
    CalendarCase calendar(*m_theme);
    calendar.open();
    choose(calendar.page().bar().findChildren<QComboBox*>()[1], u"Surveys"_s);
    QCOMPARE(calendar.page().bar().summary(),
             u"Nothing that fits the choices falls due in these days."_s);
    QVERIFY(calendar.page().panel().text().contains(u"Nothing falls due."_s));
}

void TestCalendarPage::readOnlyRegisterShowsAndChangesNothing() {
    CalendarCase calendar(*m_theme);
    calendar.add(u"Quarterly review"_s, tuesday, QTime(14, 0), 90);
    const auto holder = calendar.makeWindow();
    holder->openRegister(calendar.path());
    calendar.open();
    QVERIFY(calendar.session().isReadOnly());
    calendar.page().choose(tuesday, {});
    keyboard::press(Qt::Key_Tab);
    keyboard::press(Qt::Key_Right, Qt::AltModifier);
    keyboard::press(Qt::Key_Delete);
    keyboard::press(Qt::Key_N);
    QCOMPARE(QApplication::focusWidget(), &calendar.canvas());
    drag(calendar.canvas(), calendar.areaOf(u"Quarterly review"_s).center(),
         calendar.middleOf(tuesday.addDays(2)));
    QCOMPARE(calendar.titlesOn(tuesday), QStringList(u"Quarterly review"_s));
    for (const EntryStep step : {EntryStep::Move, EntryStep::Done, EntryStep::Remove}) {
        QVERIFY(!calendar.page().panel().button(step)->isVisible());
    }
    QVERIFY(calendar.page().panel().button(EntryStep::Open)->isVisible());
}

void TestCalendarPage::monthAndAgendaArePrinted() {
    CalendarCase calendar(*m_theme);
    calendar.open();
    const auto printed = [&](const QString& name) {
        const QString path = calendar.in(name);
        calendar.page().confirmPrint = [path](QPrinter& printer) {
            printer.setOutputFileName(path);
            return true;
        };
        emit calendar.page().bar().printAsked();
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    // A4 in points, lying and upright.
    QVERIFY(printed(u"month.pdf"_s).contains("/MediaBox [0 0 842"));
    calendar.page().setView(CalendarView::Agenda);
    QVERIFY(printed(u"agenda.pdf"_s).contains("/MediaBox [0 0 595"));
    QCOMPARE(calendar.window().message(), u"Saved agenda.pdf."_s);
    // The calendar's keys go on at once.
    QCOMPARE(QApplication::focusWidget(), &calendar.page().agenda());
}

void TestCalendarPage::calendarIsExported() {
    CalendarCase calendar(*m_theme);
    calendar.add(u"Quarterly review"_s, tuesday, QTime(14, 0), 90);
    calendar.open();
    const auto exported = [&](Id<Contract> contract) {
        QString path;
        calendar.page().choosePath = [&](const QString& suggested) {
            path = calendar.in(suggested.section(u'/', -1));
            return path;
        };
        calendar.page().exportCalendar(contract);
        QFile file(path);
        return file.open(QIODevice::ReadOnly)
                   ? path.section(u'/', -1) + u'\n' + QString::fromUtf8(file.readAll())
                   : QString();
    };
    const QString all = exported({});
    QVERIFY(all.startsWith(u"Contracts calendar.ics\nBEGIN:VCALENDAR"_s));
    QVERIFY(all.contains(u"Oak House"_s) && all.contains(u"Quarterly review"_s));
    const QString one = exported(calendar.session().contract(u"C-1")->id);
    QVERIFY(one.startsWith(u"C-1 calendar.ics\n"_s));
    QVERIFY(!one.contains(u"Oak House"_s));
    QVERIFY(calendar.window().message().startsWith(u"Saved C-1 calendar.ics."_s));
}

QTEST_MAIN(TestCalendarPage)
#include "test_calendar_page.moc"
