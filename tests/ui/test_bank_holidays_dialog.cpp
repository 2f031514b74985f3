// The bank holidays' dialog: days put in, taken out and taken over from a file.
#include "support/checks.h"
#include "support/keyboard.h"
#include "support/test_register.h"
#include "ui/calendar/bank_holidays_dialog.h"

#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

const QByteArray schedule = R"({
    "key": "test", "title": "Test schedule", "authorities": ["Northshire"], "yearStartMonth": 4,
    "returns": [{"key": "monthly", "title": "Monthly return", "frequency": "monthly",
                 "due": {"kind": "day-of-month", "day": 15, "months": 1}, "dueWords": "15th",
                 "content": "indicators", "clause": "1"}],
    "indicators": [
        {"ref": "1.1", "section": "Times", "title": "Calls answered", "kind": "percentage",
         "unit": "%", "target": 95, "direction": "higher", "aggregation": "sum",
         "frequencies": ["monthly"], "clause": "1.1"}]
})";

struct Opened {
    Opened() : session(schedule), dialog(*session, QDate(2026, 11, 22)) {
        dialog.show();
        [&] { QVERIFY(QTest::qWaitForWindowActive(&dialog)); }();
    }
    QStringList titles() {
        QStringList titles;
        for (int row = 0; row < dialog.days().rowCount(); ++row) {
            titles << dialog.days().item(row, 1)->text();
        }
        return titles;
    }
    QPushButton* button(const QString& words) {
        for (auto* each : dialog.findChildren<QPushButton*>()) {
            if (each->text().remove(u'&').startsWith(words)) {
                return each;
            }
        }
        return nullptr;
    }

    TestSession session;
    BankHolidaysDialog dialog;
};

} // namespace

class TestBankHolidaysDialog : public Checks {
    Q_OBJECT
private slots:
    void yearIsListed();
    void scotlandHasDaysOfItsOwn();
    void dayIsAddedByKeyboardAndUndone();
    void sameDayTwiceIsRefused();
    void holidayIsTakenOut();
    void fileIsPreviewedBeforeItCounts();
    void damagedFileChangesNothing();
    void nothingIsTakenOutThatIsNotChosen();
    void enterTakesThePreviewOver();
};

void TestBankHolidaysDialog::yearIsListed() {
    Opened opened;
    // 2026: 26 December is a Saturday, so Boxing Day is had on Monday 28.
    QCOMPARE(opened.dialog.days().rowCount(), 8);
    QCOMPARE(opened.dialog.days().item(7, 0)->text(), u"Monday 28 December 2026"_s);
    opened.dialog.findChild<QSpinBox*>()->setValue(2022);
    QVERIFY(opened.dialog.days().rowCount() == 10); // the Jubilee and the State Funeral
}

void TestBankHolidaysDialog::scotlandHasDaysOfItsOwn() {
    Opened opened;
    auto* division = opened.dialog.findChild<QComboBox*>();
    division->setFocus();
    division->setCurrentIndex(1);
    emit division->activated(1);
    QVERIFY(opened.titles().join(u' ').contains(u"Andrew"_s));
    QVERIFY(!opened.session->workingDays().holiday(QDate(2026, 11, 30)).isEmpty());
}

void TestBankHolidaysDialog::dayIsAddedByKeyboardAndUndone() {
    Opened opened;
    opened.dialog.days().setFocus();
    QVERIFY(keyboard::fill(u"Day to add"_s, u"4/5/2027"_s));
    QVERIFY(keyboard::fill(u"Name of the day to add"_s, u"Thanksgiving for the harvest"_s));
    keyboard::press(Qt::Key_Return);
    QCOMPARE(opened.dialog.note(), QString());
    QCOMPARE(opened.session->workingDays().holiday(QDate(2027, 5, 4)),
             u"Thanksgiving for the harvest"_s);
    QVERIFY(opened.titles().contains(u"Thanksgiving for the harvest"_s));
    QVERIFY(opened.session->undo().ok());
    QVERIFY(!opened.titles().contains(u"Thanksgiving for the harvest"_s));
}

void TestBankHolidaysDialog::sameDayTwiceIsRefused() {
    Opened opened;
    opened.dialog.days().setFocus();
    QVERIFY(keyboard::fill(u"Day to add"_s, u"25 Dec 2026"_s));
    keyboard::press(Qt::Key_Tab);
    keyboard::press(Qt::Key_Return);
    QVERIFY(!opened.dialog.note().isEmpty());
    QCOMPARE(opened.dialog.days().rowCount(), 8);
}

void TestBankHolidaysDialog::holidayIsTakenOut() {
    Opened opened;
    opened.dialog.days().setCurrentCell(7, 0);
    QTest::mouseClick(opened.button(u"Take out"_s), Qt::LeftButton);
    QCOMPARE(opened.dialog.days().rowCount(), 7);
    QVERIFY(opened.session->workingDays().isWorkingDay(QDate(2026, 12, 28)));
}

void TestBankHolidaysDialog::fileIsPreviewedBeforeItCounts() {
    Opened opened;
    const QString path = opened.session.in(u"days.ics"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nBEGIN:VEVENT\r\n"
               "UID:a@test\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20260703\r\n"
               "SUMMARY:Day of thanks\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    file.close();
    opened.dialog.chooseFile = [path] { return path; };
    QTest::mouseClick(opened.button(u"Import"_s), Qt::LeftButton);
    QVERIFY(opened.session->workingDays().isWorkingDay(QDate(2026, 7, 3)));
    QVERIFY(opened.button(u"Take these over"_s)->isVisible());
    QTest::mouseClick(opened.button(u"Take these over"_s), Qt::LeftButton);
    QCOMPARE(opened.session->workingDays().holiday(QDate(2026, 7, 3)), u"Day of thanks"_s);
}

void TestBankHolidaysDialog::damagedFileChangesNothing() {
    Opened opened;
    const QString path = opened.session.in(u"days.ics"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<html>Not found</html>");
    file.close();
    opened.dialog.chooseFile = [path] { return path; };
    QTest::mouseClick(opened.button(u"Import"_s), Qt::LeftButton);
    QVERIFY2(opened.dialog.note().startsWith(u"days.ics: "_s), qPrintable(opened.dialog.note()));
    QVERIFY(!opened.button(u"Take these over"_s)->isVisible());
    QCOMPARE(opened.session->file().undoCount(), 1);
    // Half a file, then what a broken disk leaves.
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMM").append(20, '\0'));
    file.close();
    QTest::mouseClick(opened.button(u"Import"_s), Qt::LeftButton);
    QVERIFY2(opened.dialog.note().startsWith(u"days.ics: This file is damaged"_s),
             qPrintable(opened.dialog.note()));
    QCOMPARE(opened.session->file().undoCount(), 1);
}

void TestBankHolidaysDialog::nothingIsTakenOutThatIsNotChosen() {
    Opened opened;
    QVERIFY(!opened.button(u"Take out"_s)->isEnabled());
    opened.dialog.days().setCurrentCell(0, 0);
    QVERIFY(opened.button(u"Take out"_s)->isEnabled());
}

void TestBankHolidaysDialog::enterTakesThePreviewOver() {
    Opened opened;
    const QString path = opened.session.in(u"days.ics"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n"
               "DTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20260703\r\n"
               "SUMMARY:Day of thanks\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    file.close();
    opened.dialog.chooseFile = [path] { return path; };
    QTest::mouseClick(opened.button(u"Import"_s), Qt::LeftButton);
    QVERIFY(opened.button(u"Take these over"_s)->hasFocus());
    keyboard::press(Qt::Key_Return);
    QCOMPARE(opened.session->workingDays().holiday(QDate(2026, 7, 3)), u"Day of thanks"_s);
    QVERIFY(opened.dialog.isVisible());
}

QTEST_MAIN(TestBankHolidaysDialog)
#include "test_bank_holidays_dialog.moc"
