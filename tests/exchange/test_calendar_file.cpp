// Calendars written, as another library reads them.
#include "core/exchange/calendar_file.h"
#include "core/exchange/file_writer.h"
#include "support/checks.h"
#include "support/processor_time.h"
#include "support/read_calendar.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <ctime>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

CalendarEvent allDay(QDate day, const QString& title) {
    CalendarEvent event;
    event.uid = u"a-1@quarterlight"_s;
    event.sequence = 3;
    event.stamp = QDateTime(QDate(2026, 11, 22), QTime(9, 30), Qt::UTC);
    event.day = day;
    event.title = title;
    return event;
}

CalendarEvent timed(QDate day, QTime at, int minutes) {
    CalendarEvent event = allDay(day, u"Contract meeting"_s);
    event.at = at;
    event.minutes = minutes;
    return event;
}

/// The physical lines, which must all end in CR LF.
QByteArrayList linesOf(const QByteArray& calendar) {
    QByteArray text = calendar;
    QByteArrayList lines = text.replace("\r\n", "\x01").split('\x01');
    lines.removeLast();
    return lines;
}

} // namespace

class TestCalendarFile : public Checks {
    Q_OBJECT
private slots:
    void anAllDayEventStaysOnItsDay_data();
    void anAllDayEventStaysOnItsDay();
    void timesAreRightOnBothSidesOfAClockChange_data();
    void timesAreRightOnBothSidesOfAClockChange();
    void everyMemberIsReadBack();
    void aCalledOffEventSaysSo();
    void textComesBackWhole_data();
    void textComesBackWhole();
    void linesAreFoldedAndEndAsTheyShould();
    void manyEventsAreWrittenQuickly();

private:
    QJsonObject readBack(const std::vector<CalendarEvent>& events);
    QJsonObject firstBack(const CalendarEvent& event) {
        return readBack({event})[u"events"].toArray().at(0).toObject();
    }

    QTemporaryDir m_folder;
};

QJsonObject TestCalendarFile::readBack(const std::vector<CalendarEvent>& events) {
    const QString path = m_folder.filePath(u"dates.ics"_s);
    if (!writeFile(path, calendarText(u"Lifts, hoists; and more"_s, events, "Europe/London"))) {
        return {};
    }
    const QJsonObject calendar = readCalendar(path);
    if (calendar.contains(u"fault"_s)) {
        qWarning("%s", qPrintable(calendar[u"fault"].toString())); // fails the test
    }
    return calendar;
}

void TestCalendarFile::anAllDayEventStaysOnItsDay_data() {
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("next");
    QTest::newRow("a plain day") << QDate(2026, 8, 14) << u"2026-08-15"_s;
    QTest::newRow("clocks go forward") << QDate(2028, 3, 26) << u"2028-03-27"_s;
    QTest::newRow("clocks go back") << QDate(2027, 10, 31) << u"2027-11-01"_s;
    QTest::newRow("leap day") << QDate(2028, 2, 29) << u"2028-03-01"_s;
    QTest::newRow("before a leap day") << QDate(2028, 2, 28) << u"2028-02-29"_s;
    QTest::newRow("last of the year") << QDate(2026, 12, 31) << u"2027-01-01"_s;
}

void TestCalendarFile::anAllDayEventStaysOnItsDay() {
    QFETCH(QDate, day);
    QFETCH(QString, next);
    const QByteArray before = qgetenv("TZ");
    for (const char* zone : {"Europe/London", "Pacific/Auckland", "America/Los_Angeles"}) {
        qputenv("TZ", zone);
        tzset();
        const QJsonObject event = firstBack(allDay(day, u"Monthly return"_s));
        qputenv("TZ", before);
        tzset();
        QCOMPARE(event[u"start"].toString(), day.toString(Qt::ISODate));
        QCOMPARE(event[u"end"].toString(), next);
        QCOMPARE(event[u"transparency"].toString(), u"TRANSPARENT"_s);
    }
}

void TestCalendarFile::timesAreRightOnBothSidesOfAClockChange_data() {
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QTime>("at");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    // London is an hour ahead of UTC from 29 March to 25 October 2026.
    QTest::newRow("winter") << QDate(2026, 1, 15) << QTime(10, 0) << u"2026-01-15T10:00:00+00:00"_s
                            << u"2026-01-15T11:30:00+00:00"_s;
    QTest::newRow("summer") << QDate(2026, 7, 15) << QTime(10, 0) << u"2026-07-15T09:00:00+00:00"_s
                            << u"2026-07-15T10:30:00+00:00"_s;
    QTest::newRow("day before forward")
        << QDate(2026, 3, 28) << QTime(23, 30) << u"2026-03-28T23:30:00+00:00"_s
        << u"2026-03-29T01:00:00+00:00"_s;
    QTest::newRow("just after forward")
        << QDate(2026, 3, 29) << QTime(2, 0) << u"2026-03-29T01:00:00+00:00"_s
        << u"2026-03-29T02:30:00+00:00"_s;
    QTest::newRow("just before back")
        << QDate(2026, 10, 25) << QTime(0, 30) << u"2026-10-24T23:30:00+00:00"_s
        << u"2026-10-25T01:00:00+00:00"_s;
    QTest::newRow("after back") << QDate(2026, 10, 25) << QTime(9, 0)
                                << u"2026-10-25T09:00:00+00:00"_s << u"2026-10-25T10:30:00+00:00"_s;
    QTest::newRow("summer midnight is the day before")
        << QDate(2026, 7, 1) << QTime(0, 0) << u"2026-06-30T23:00:00+00:00"_s
        << u"2026-07-01T00:30:00+00:00"_s;
}

void TestCalendarFile::timesAreRightOnBothSidesOfAClockChange() {
    QFETCH(QDate, day);
    QFETCH(QTime, at);
    const QJsonObject event = firstBack(timed(day, at, 90));
    QTEST(event[u"start"].toString(), "start");
    QTEST(event[u"end"].toString(), "end");
    QCOMPARE(event[u"transparency"].toString(), u"OPAQUE"_s);
}

void TestCalendarFile::everyMemberIsReadBack() {
    CalendarEvent event = allDay(QDate(2026, 8, 14), u"Monthly return, July 2026"_s);
    event.description = u"15th of the month after; moved to Friday.\nClause 4.3"_s;
    event.place = u"Town Hall, Room 5"_s;
    event.categories = QStringList{u"Return"_s, u"Lifts, hoists"_s};
    event.alarmDaysBefore = 7;
    const QJsonObject calendar = readBack({event, timed(QDate(2026, 8, 14), QTime(10, 0), 0)});
    QCOMPARE(calendar[u"name"].toString(), u"Lifts, hoists; and more"_s);
    QCOMPARE(calendar[u"version"].toString(), u"2.0"_s);
    QVERIFY(calendar[u"method"].isNull());
    const QJsonArray events = calendar[u"events"].toArray();
    QCOMPARE(events.size(), 2);
    const QJsonObject read = events[0].toObject();
    QCOMPARE(read[u"uid"].toString(), event.uid);
    QCOMPARE(read[u"sequence"].toInt(), 3);
    QCOMPARE(read[u"stamp"].toString(), u"2026-11-22T09:30:00+00:00"_s);
    QCOMPARE(read[u"title"].toString(), event.title);
    QCOMPARE(read[u"description"].toString(), event.description);
    QCOMPARE(read[u"place"].toString(), event.place);
    QCOMPARE(read[u"status"].toString(), u"CONFIRMED"_s);
    QCOMPARE(read[u"categories"].toArray(), (QJsonArray{u"Return"_s, u"Lifts hoists"_s}));
    QCOMPARE(read[u"alarms"].toArray(), (QJsonArray{-7 * 24 + 9})); // nine in the morning
    QVERIFY(events[1].toObject()[u"end"].isNull());
    QVERIFY(events[1].toObject()[u"alarms"].toArray().isEmpty());
}

void TestCalendarFile::aCalledOffEventSaysSo() {
    CalendarEvent event = timed(QDate(2026, 8, 14), QTime(10, 0), 60);
    event.alarmDaysBefore = 1;
    QCOMPARE(firstBack(event)[u"alarms"].toArray(), (QJsonArray{-24}));
    event.calledOff = true;
    QCOMPARE(firstBack(event)[u"status"].toString(), u"CANCELLED"_s);
    QVERIFY(firstBack(event)[u"alarms"].toArray().isEmpty());
}

void TestCalendarFile::textComesBackWhole_data() {
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("read");
    const auto same = [](const char* name, const QString& text) {
        QTest::newRow(name) << text << text;
    };
    same("signs", u"a, b; c: \\d \"e\" 'f' <b>g</b> & %1"_s);
    same("lines", u"first\nsecond\n\nfourth"_s);
    same("emoji", u"Hoist fixed 🛠️👩🏽‍🔧 – “thanks”"_s);
    same("long word", QString(u"ä"_s).repeated(500));
    same("long text", u"A word or two 🙂 again. "_s.repeated(200).trimmed());
    same("looks like a calendar", u"END:VEVENT\nBEGIN:VEVENT\nDTSTART:20260101"_s);
    QTest::newRow("other line ends") << u"a\r\nb\rc"_s << u"a\nb\nc"_s;
    QTest::newRow("control characters")
        << QString(u"a\u0001b\u001fc\u007fd\u0085e\tf"_s + QChar(0) + u"g") << u"abcde fg"_s;
    QTest::newRow("half a character") << QString(u"a"_s + QChar(0xd83d) + u"b") << u"a?b"_s;
}

void TestCalendarFile::textComesBackWhole() {
    QFETCH(QString, written);
    CalendarEvent event = allDay(QDate(2026, 8, 14), u"T"_s);
    event.description = written;
    event.title = written.simplified();
    const QJsonObject read = firstBack(event);
    QTEST(read[u"description"].toString(), "read");
    QVERIFY(!read[u"title"].toString().contains(u'\n'));
}

void TestCalendarFile::linesAreFoldedAndEndAsTheyShould() {
    CalendarEvent event = allDay(QDate(2026, 8, 14), QString(u"🛠ä"_s).repeated(200));
    event.description = QString(u"x"_s).repeated(2000) + u" y"_s.repeated(300);
    const QByteArray text = calendarText(u"n"_s, {event}, "Europe/London");
    QVERIFY(text.endsWith("END:VCALENDAR\r\n"));
    for (const QByteArray& line : linesOf(text)) {
        QVERIFY2(line.size() <= 75, line.constData());
        QVERIFY(!line.contains('\r') && !line.contains('\n'));
        QVERIFY(line.isValidUtf8()); // no character is torn
    }
}

void TestCalendarFile::manyEventsAreWrittenQuickly() {
    std::vector<CalendarEvent> events;
    for (int index = 0; index < 50'000; ++index) {
        events.push_back(allDay(QDate(2026, 1, 1).addDays(index % 3650), u"Monthly return"_s));
        events.back().alarmDaysBefore = 7;
    }
    ProcessorTime timer;
    const QByteArray text = calendarText(u"n"_s, events, "Europe/London");
    QCOMPARE(text.count("BEGIN:VEVENT"), 50'000);
    QVERIFY2(timer.isBelow(20'000), qPrintable(QString::number(timer.taken())));
}

QTEST_APPLESS_MAIN(TestCalendarFile)
#include "test_calendar_file.moc"
