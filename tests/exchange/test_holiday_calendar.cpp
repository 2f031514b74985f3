// Calendars of bank holidays read: the government's, and good and bad ones.
#include "core/exchange/calendar_file.h"
#include "core/exchange/file_writer.h"
#include "support/checks.h"
#include "support/mutation.h"
#include "support/processor_time.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <ctime>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

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

class TestHolidayCalendar : public Checks {
    Q_OBJECT
private slots:
    void readsTheGovernmentsCalendar();
    void neverShiftsADay_data();
    void neverShiftsADay();
    void takesFewLibertiesWithEvents_data();
    void takesFewLibertiesWithEvents();
    void aLongTitleIsCutBetweenCharacters_data();
    void aLongTitleIsCutBetweenCharacters();
    void refusesWhatIsNoCalendar_data();
    void refusesWhatIsNoCalendar();
    void refusesTooMuchQuickly();
    void oddStructuresNeitherHangNorGrow_data();
    void oddStructuresNeitherHangNorGrow();
    void survivesMutations();
    void namesTheFile();

private:
    QTemporaryDir m_folder;
};

void TestHolidayCalendar::readsTheGovernmentsCalendar() {
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

void TestHolidayCalendar::neverShiftsADay_data() {
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

void TestHolidayCalendar::neverShiftsADay() {
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

void TestHolidayCalendar::takesFewLibertiesWithEvents_data() {
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

void TestHolidayCalendar::takesFewLibertiesWithEvents() {
    QFETCH(QByteArray, lines);
    const QStringList days = daysIn(calendarWith(lines));
    QTEST(days, "days");
}

void TestHolidayCalendar::aLongTitleIsCutBetweenCharacters_data() {
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("expected");
    const QString x = u"x"_s;
    QTest::newRow("just fits") << x.repeated(200) << x.repeated(200);
    QTest::newRow("one too long") << x.repeated(201) << x.repeated(200);
    QTest::newRow("at a space") << x.repeated(199) + u" y"_s << x.repeated(199);
    QTest::newRow("within a character of two units") << x.repeated(199) + u"🎄"_s << x.repeated(199);
    QTest::newRow("after one") << x.repeated(198) + u"🎄y"_s << x.repeated(198) + u"🎄"_s;
}

void TestHolidayCalendar::aLongTitleIsCutBetweenCharacters() {
    QFETCH(QString, title);
    QFETCH(QString, expected);
    QCOMPARE(daysIn("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260403\nSUMMARY:" + title.toUtf8() +
                    "\nEND:VEVENT\nEND:VCALENDAR\n"),
             QStringList{u"2026-04-03 "_s + expected});
}

void TestHolidayCalendar::refusesWhatIsNoCalendar_data() {
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

void TestHolidayCalendar::refusesWhatIsNoCalendar() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fault);
    QCOMPARE(daysIn(bytes), QStringList{fault});
}

void TestHolidayCalendar::refusesTooMuchQuickly() {
    const QByteArray event = "BEGIN:VEVENT\nDTSTART:20260101\nEND:VEVENT\n";
    const auto withEvents = [&](int count) {
        return QByteArray("BEGIN:VCALENDAR\n" + event.repeated(count) + "END:VCALENDAR\n");
    };
    ProcessorTime timer;
    QCOMPARE(daysIn(withEvents(20'000)), QStringList{u"2026-01-01"_s});
    QVERIFY2(timer.isBelow(5000), "20,000 events");
    timer.restart();
    QCOMPARE(daysIn(withEvents(20'001)),
             QStringList{faultText(FaultCode::TooBig, u"events|20000"_s)});
    QVERIFY2(timer.isBelow(1000), "one too many");
    timer.restart();
    QCOMPARE(daysIn(withEvents(390'000)),
             QStringList{faultText(FaultCode::TooBig, u"events|20000"_s)});
    QVERIFY2(timer.isBelow(1000), "as many as fit");
    timer.restart();
    const QString path = m_folder.filePath(u"half-a-million.ics"_s);
    QVERIFY(writeFile(path, withEvents(500'000)).ok());
    timer.restart();
    const auto days = readHolidayCalendar(path);
    QVERIFY(!days);
    QCOMPARE(int(days.fault().code), int(FaultCode::TooBig));
    QCOMPARE(days.fault().arguments.first(), u"file-bytes"_s);
    QVERIFY2(timer.isBelow(1000), qPrintable(QString::number(timer.taken())));
}

void TestHolidayCalendar::oddStructuresNeitherHangNorGrow_data() {
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

void TestHolidayCalendar::oddStructuresNeitherHangNorGrow() {
    QFETCH(QByteArray, bytes);
    ProcessorTime timer;
    const QStringList days = daysIn(bytes);
    QTEST(days, "days");
    QVERIFY2(timer.isBelow(5000), qPrintable(QString::number(timer.taken())));
}

void TestHolidayCalendar::survivesMutations() {
    // Whatever comes of it, it comes: no crash, no hang, and never a day that there is not.
    const QByteArray whole = governmentFile(
        {"20260403 Good Friday", "20260406 Easter Monday", "20260504 Early May bank holiday"});
    QRandomGenerator random(2026);
    ProcessorTime timer;
    for (int round = 0; round < 3000; ++round) {
        const QByteArray bytes = mutated(whole, 1 + round % 3, random);
        const auto days = holidaysOf(bytes);
        for (const HolidayException& day : days ? *days : std::vector<HolidayException>()) {
            QVERIFY(day.date.isValid());
        }
    }
    QVERIFY2(timer.isBelow(60'000), qPrintable(QString::number(timer.taken())));
}

void TestHolidayCalendar::namesTheFile() {
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

QTEST_APPLESS_MAIN(TestHolidayCalendar)
#include "test_holiday_calendar.moc"
