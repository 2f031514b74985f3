// Calendars written, as another library reads them; and calendars of bank holidays, good and bad.
#include "core/exchange/calendar_file.h"
#include "core/exchange/file_writer.h"
#include "support/checks.h"
#include "support/read_calendar.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRandomGenerator>
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

/// A calendar in the government's shape: "20260403 Good Friday" a line.
QByteArray governmentFile(const QByteArrayList& days) {
    QByteArray calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:PUBLISH\r\n"
                          "PRODID:-//uk.gov/GOVUK calendars//EN\r\nCALSCALE:GREGORIAN\r\n";
    for (int index = 0; index < days.size(); ++index) {
        const QByteArray date = days[index].left(8);
        const QDate next = QDate::fromString(QString::fromLatin1(date), u"yyyyMMdd"_s).addDays(1);
        calendar += "BEGIN:VEVENT\r\nDTEND;VALUE=DATE:" + next.toString(u"yyyyMMdd"_s).toLatin1() +
                    "\r\nDTSTART;VALUE=DATE:" + date + "\r\nSUMMARY:" + days[index].mid(9) +
                    "\r\nUID:ca6af7456b0088abad9a69f9f620f5ac-" + QByteArray::number(index) +
                    "@gov.uk\r\nSEQUENCE:0\r\nDTSTAMP:20260105T120000Z\r\nEND:VEVENT\r\n";
    }
    return calendar + "END:VCALENDAR\r\n";
}

QByteArray calendarWith(const QByteArray& insideEvent) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" + insideEvent +
           "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}

/// "2026-04-03 Good Friday" for each day, or "fault CODE argument".
QStringList daysIn(const QByteArray& bytes) {
    const auto days = holidaysOf(bytes);
    if (!days) {
        return {
            u"fault %1 %2"_s.arg(int(days.fault().code)).arg(days.fault().arguments.join(u'|'))};
    }
    QStringList texts;
    for (const HolidayException& day : *days) {
        texts.append(QString(day.date.toString(Qt::ISODate) + u' ' + day.title).trimmed());
    }
    return texts;
}

QString faultText(FaultCode code, const QString& arguments) {
    return u"fault %1 %2"_s.arg(int(code)).arg(arguments);
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
    void readsTheGovernmentsCalendar();
    void neverShiftsADay_data();
    void neverShiftsADay();
    void takesFewLibertiesWithEvents_data();
    void takesFewLibertiesWithEvents();
    void refusesWhatIsNoCalendar_data();
    void refusesWhatIsNoCalendar();
    void refusesTooMuchQuickly();
    void oddStructuresNeitherHangNorGrow_data();
    void oddStructuresNeitherHangNorGrow();
    void survivesMutations();
    void namesTheFile();

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
    QElapsedTimer timer;
    timer.start();
    const QByteArray text = calendarText(u"n"_s, events, "Europe/London");
    QCOMPARE(text.count("BEGIN:VEVENT"), 50'000);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void TestCalendarFile::readsTheGovernmentsCalendar() {
    const QByteArray file = governmentFile(
        {"20251225 Christmas Day", "20251226 Boxing Day", "20260101 New Year’s Day",
         "20260403 Good Friday", "20260406 Easter Monday", "20261228 Boxing Day (substitute day)"});
    QCOMPARE(daysIn(file), (QStringList{u"2025-12-25 Christmas Day"_s, u"2025-12-26 Boxing Day"_s,
                                        u"2026-01-01 New Year’s Day"_s, u"2026-04-03 Good Friday"_s,
                                        u"2026-04-06 Easter Monday"_s,
                                        u"2026-12-28 Boxing Day (substitute day)"_s}));
    QCOMPARE(daysIn("\xef\xbb\xbf" + file), daysIn(file));
    QCOMPARE(daysIn(QByteArray(file).replace("\r\n", "\n")), daysIn(file));
    QCOMPARE(daysIn(file + file), daysIn(file));
}

void TestCalendarFile::neverShiftsADay_data() {
    QTest::addColumn<QByteArray>("lines");
    const QByteArray title = "\r\nSUMMARY:May";
    QTest::newRow("date") << QByteArray("DTSTART;VALUE=DATE:20260504") + title;
    QTest::newRow("date without saying so") << QByteArray("DTSTART:20260504") + title;
    QTest::newRow("local midnight") << QByteArray("DTSTART:20260504T000000") + title;
    QTest::newRow("London") << QByteArray("DTSTART;TZID=Europe/London:20260504T000000\r\n"
                                          "DTEND;TZID=Europe/London:20260505T000000") +
                                   title;
    QTest::newRow("Auckland") << QByteArray("DTSTART;TZID=Pacific/Auckland:20260504T230000") +
                                     title;
    QTest::newRow("unknown zone") << QByteArray("DTSTART;TZID=Somewhere:20260504T090000\r\n"
                                                "DTEND;TZID=Somewhere:20260504T170000") +
                                         title;
    QTest::newRow("UTC") << QByteArray("DTSTART:20260504T233000Z") + title;
}

void TestCalendarFile::neverShiftsADay() {
    QFETCH(QByteArray, lines);
    const QByteArray before = qgetenv("TZ");
    for (const char* zone : {"Europe/London", "Pacific/Auckland", "America/Los_Angeles"}) {
        qputenv("TZ", zone);
        tzset();
        const QStringList days = daysIn(calendarWith(lines));
        qputenv("TZ", before);
        tzset();
        QCOMPARE(days, QStringList{u"2026-05-04 May"_s});
    }
}

void TestCalendarFile::takesFewLibertiesWithEvents_data() {
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QStringList>("days");
    const auto row = [](const char* name, const QByteArray& lines, const QStringList& days) {
        QTest::newRow(name) << lines << days;
    };
    const QString damaged = faultText(FaultCode::Damaged, u"event 1"_s);
    const QByteArray day = "DTSTART;VALUE=DATE:20260504\r\n";
    row("no title", "DTSTART;VALUE=DATE:20260504", {u"2026-05-04"_s});
    row("folded title", day + "SUMMARY:Early May bank\r\n  hol\r\n iday",
        {u"2026-05-04 Early May bank holiday"_s});
    row("escapes", day + "SUMMARY:Coronation\\, of the King\\nEngland",
        {u"2026-05-04 Coronation, of the King England"_s});
    row("three days", day + "DTEND;VALUE=DATE:20260507",
        {u"2026-05-04"_s, u"2026-05-05"_s, u"2026-05-06"_s});
    row("a length", day + "DURATION:P2D", {u"2026-05-04"_s, u"2026-05-05"_s});
    row("over leap day", "DTSTART;VALUE=DATE:20280228\r\nDTEND;VALUE=DATE:20280301",
        {u"2028-02-28"_s, u"2028-02-29"_s});
    row("ends on its day", day + "DTEND;VALUE=DATE:20260504", {u"2026-05-04"_s});
    row("called off", day + "STATUS:CANCELLED", {faultText(FaultCode::NothingRecognised, {})});
    row("ends before it starts", day + "DTEND;VALUE=DATE:20260503",
        {faultText(FaultCode::EndBeforeStart, u"2026-05-04|2026-05-03"_s)});
    row("no such day", "DTSTART;VALUE=DATE:20260230", {damaged});
    row("no leap year", "DTSTART;VALUE=DATE:20270229", {damaged});
    row("no such month", "DTSTART;VALUE=DATE:20261301", {damaged});
    row("no such hour", "DTSTART:20260504T250000", {damaged});
    row("year 0", "DTSTART;VALUE=DATE:00000101", {damaged});
    row("no date", "DTSTART;VALUE=DATE:soon", {damaged});
    row("no start", "SUMMARY:Some day", {damaged});
    row("no such end", day + "DTEND;VALUE=DATE:20260632", {damaged});
    row("a century", day + "DTEND;VALUE=DATE:21260504", {damaged});
    row("a very long length", day + "DURATION:P99999999999999W", {damaged});
    row("recurs", day + "RRULE:FREQ=SECONDLY", {damaged});
    row("inner parts", day + "BEGIN:VALARM\r\nDTSTART:20300101\r\nTRIGGER:-P1D\r\nEND:VALARM",
        {u"2026-05-04"_s});
}

void TestCalendarFile::takesFewLibertiesWithEvents() {
    QFETCH(QByteArray, lines);
    const QStringList days = daysIn(calendarWith(lines));
    QTEST(days, "days");
}

void TestCalendarFile::refusesWhatIsNoCalendar_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const QByteArray& bytes, FaultCode code,
                        const QString& arguments) {
        QTest::newRow(name) << bytes << faultText(code, arguments);
    };
    const QByteArray good = governmentFile({"20260403 Good Friday", "20260406 Easter Monday"});
    row("nothing", "", FaultCode::Damaged, u"empty"_s);
    row("a page", "<!DOCTYPE html><html><body>Bank holidays", FaultCode::NotThatFormat,
        u"ics|html"_s);
    row("a zip", QByteArray("PK\x03\x04", 4) + QByteArray(100, 'x'), FaultCode::NotThatFormat,
        u"ics|zip"_s);
    row("other text", "date,title\n2026-04-03,Good Friday\n", FaultCode::NotThatFormat,
        u"ics|text"_s);
    row("a card", "BEGIN:VCARD\r\nEND:VCARD\r\n", FaultCode::NotThatFormat, u"ics|text"_s);
    row("no events", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n",
        FaultCode::NothingRecognised, {});
    row("cut off", good.left(good.size() - 20), FaultCode::Damaged, u"line 21"_s);
    row("half of it", good.left(good.size() / 2), FaultCode::Damaged,
        u"line "_s + QString::number(good.left(good.size() / 2).count('\n') + 1));
    row("a NUL", QByteArray(good).replace("Good Friday", QByteArray("Good\0Friday", 11)),
        FaultCode::NotThatFormat, u"ics|unknown"_s);
    row("Windows-1252", QByteArray(good).replace("Good Friday", "Good\x92s Friday"),
        FaultCode::Damaged, u"text"_s);
    row("ends that don't match",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\nEND:VEVENT\r\n", FaultCode::Damaged,
        u"line 3"_s);
    row("more after the end", good + "something else\r\n", FaultCode::Damaged, u"line 23"_s);
    row("rubbish inside", QByteArray(good).replace("SEQUENCE:0", "\x01\x02 rubbish"),
        FaultCode::Damaged, u"line 11"_s);
}

void TestCalendarFile::refusesWhatIsNoCalendar() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fault);
    QCOMPARE(daysIn(bytes), QStringList{fault});
}

void TestCalendarFile::refusesTooMuchQuickly() {
    const QByteArray event = "BEGIN:VEVENT\nDTSTART:20260101\nEND:VEVENT\n";
    const auto withEvents = [&](int count) {
        return QByteArray("BEGIN:VCALENDAR\n" + event.repeated(count) + "END:VCALENDAR\n");
    };
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(daysIn(withEvents(20'000)), QStringList{u"2026-01-01"_s});
    QVERIFY2(timer.restart() < 5000, "20,000 events");
    QCOMPARE(daysIn(withEvents(20'001)),
             QStringList{faultText(FaultCode::TooBig, u"events|20000"_s)});
    QVERIFY2(timer.restart() < 1000, "one too many");
    QCOMPARE(daysIn(withEvents(390'000)),
             QStringList{faultText(FaultCode::TooBig, u"events|20000"_s)});
    QVERIFY2(timer.restart() < 1000, "as many as fit");
    const QString path = m_folder.filePath(u"half-a-million.ics"_s);
    QVERIFY(writeFile(path, withEvents(500'000)).ok());
    timer.restart();
    const auto days = readHolidayCalendar(path);
    QVERIFY(!days);
    QCOMPARE(int(days.fault().code), int(FaultCode::TooBig));
    QCOMPARE(days.fault().arguments.first(), u"file-bytes"_s);
    QVERIFY(timer.elapsed() < 1000);
}

void TestCalendarFile::oddStructuresNeitherHangNorGrow_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("days");
    const QStringList one{u"2026-05-04"_s};
    const QByteArray start = "BEGIN:VCALENDAR\r\n";
    const QByteArray end = "END:VCALENDAR\r\n";
    const QByteArray event = "BEGIN:VEVENT\r\nDTSTART:20260504\r\nEND:VEVENT\r\n";
    QTest::newRow("deep") << start + QByteArray("BEGIN:X\r\n").repeated(1'000'000)
                          << QStringList{faultText(FaultCode::Damaged, u"line 17"_s)};
    QTest::newRow("a very long line")
        << start + "X-LONG:" + QByteArray(15'000'000, 'x') + "\r\n" + event + end << one;
    QTest::newRow("a line with a million continuations")
        << start + "X-LONG:a\r\n" + QByteArray(" x\r\n").repeated(1'000'000) + event + end << one;
    QTest::newRow("a title with a million continuations")
        << calendarWith("DTSTART:20260504\r\nSUMMARY:a\r\n" +
                        QByteArray(" x\r\n").repeated(1'000'000))
        << QStringList{faultText(FaultCode::Damaged, u"line 5"_s)};
    QTest::newRow("a million parameters")
        << calendarWith("DTSTART" + QByteArray(";A=B").repeated(1'000'000) + ":20260504")
        << QStringList{faultText(FaultCode::Damaged, u"line 4"_s)};
    QTest::newRow("a million members of no concern")
        << start + QByteArray("A:\r\n").repeated(1'000'000) + event + end << one;
    QTest::newRow("a million titles")
        << calendarWith("DTSTART:20260504" + QByteArray("\r\nSUMMARY:").repeated(1'000'000))
        << QStringList{faultText(FaultCode::Damaged, u"line 36"_s)};
    QTest::newRow("a million calendars")
        << QByteArray(start + end).repeated(400'000) + start + event + end << one;
    QTest::newRow("time zones that never end")
        << start + "BEGIN:VTIMEZONE\r\nBEGIN:STANDARD\r\n" +
               QByteArray("RRULE:FREQ=SECONDLY\r\n").repeated(500'000) +
               "END:STANDARD\r\nEND:VTIMEZONE\r\n" + event + end
        << one;
}

void TestCalendarFile::oddStructuresNeitherHangNorGrow() {
    QFETCH(QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    const QStringList days = daysIn(bytes);
    QTEST(days, "days");
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void TestCalendarFile::survivesMutations() {
    // Whatever comes of it, it comes: no crash, no hang, and never a day that there is not.
    const QByteArray whole = governmentFile(
        {"20260403 Good Friday", "20260406 Easter Monday", "20260504 Early May bank holiday"});
    QRandomGenerator random(2026);
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes = whole;
        for (int change = 0; change < 1 + round % 3; ++change) {
            const int at = random.bounded(static_cast<int>(bytes.size()));
            const int length = 1 + random.bounded(40);
            switch (random.bounded(4)) {
            case 0:
                bytes.remove(at, length);
                break;
            case 1:
                bytes.insert(at, bytes.mid(random.bounded(static_cast<int>(bytes.size())), length));
                break;
            case 2:
                bytes[at] = static_cast<char>(random.bounded(256));
                break;
            default:
                bytes.insert(at, QByteArray::number(random.generate()));
            }
        }
        const auto days = holidaysOf(bytes);
        for (const HolidayException& day : days ? *days : std::vector<HolidayException>()) {
            QVERIFY(day.date.isValid());
        }
    }
    QVERIFY(timer.elapsed() < 60'000);
}

void TestCalendarFile::namesTheFile() {
    const QString path = m_folder.filePath(u"holidays.ics"_s);
    const auto missing = readHolidayCalendar(path);
    QVERIFY(!missing);
    QCOMPARE(int(missing.fault().code), int(FaultCode::CannotRead));
    QCOMPARE(missing.fault().place, path);
    QVERIFY(writeFile(path, "hello").ok());
    QCOMPARE(readHolidayCalendar(path).fault().place, path);
    QVERIFY(writeFile(path, governmentFile({"20260403 Good Friday"})).ok());
    QCOMPARE(readHolidayCalendar(path).value().size(), size_t{1});
    QVERIFY(!readHolidayCalendar(m_folder.path()));
}

QTEST_APPLESS_MAIN(TestCalendarFile)
#include "test_calendar_file.moc"
