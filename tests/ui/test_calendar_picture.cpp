// Where the calendar's pictures put days and things, and the words and colours they are shown with.
#include "support/checks.h"
#include "support/contrast.h"
#include "ui/calendar/agenda_model.h"
#include "ui/calendar/calendar_painting.h"
#include "ui/calendar/calendar_words.h"
#include "ui/forms/time_field.h"
#include "ui/theme/house_style.h"
#include "ui/theme/kind_theme.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

DueItem thing(QDate day, QTime at = {}, int minutes = 0, const QString& title = u"Review"_s) {
    DueItem item;
    item.kind = DueKind::Meeting;
    item.series = u"own/1"_s;
    item.occurrence = day.toString(Qt::ISODate) + at.toString(u"HHmm") + title;
    item.title = title;
    item.due = DueDate{day, day, {}};
    item.at = at;
    item.minutes = minutes;
    return item;
}

CalendarEntries entriesOf(const std::vector<DueItem>& items, const DateRange& days) {
    return {items, {}, {}, days};
}

PictureMeasure measure(int width = 700, int height = 500) {
    return {{width, height}, 16, 20, {}};
}

} // namespace

class TestCalendarPicture : public Checks {
    Q_OBJECT
private slots:
    void monthsAreWholeWeeksFromMonday();
    void weeksBeginOnMonday();
    void daysTileThePicture();
    void whatDoesNotFitIsCounted();
    void fewThingsHaveTwoLinesEach();
    void weekHasTwoLinesWithinItsShare();
    void contractComesBeforeTimeAndWord();
    void wordsThatDoNotFitNeedTwoLines();
    void openThingsStandBeforeThoseThatAreOver();
    void meetingsStandAtTheirHours();
    void meetingsAtOneTimeStandBesideEachOther();
    void earlyMeetingStretchesTheHours();
    void heightsAreTimes();
    void filtersLetThrough();
    void reasonIsInWords();
    void agendaHasDaysThingsAndUndated();
    void kindColoursCanBeRead();
    void kindsHaveIconsOfTheirOwn();
    void timesAreReadAsTyped_data();
    void timesAreReadAsTyped();
};

void TestCalendarPicture::monthsAreWholeWeeksFromMonday() {
    // 1 November 2026 is a Sunday: six weeks. 1 January 2027 is a Friday: five.
    QCOMPARE(monthDays(QDate(2026, 11, 22)), (DateRange{QDate(2026, 10, 26), QDate(2026, 12, 6)}));
    QCOMPARE(monthDays(QDate(2027, 1, 1)), (DateRange{QDate(2026, 12, 28), QDate(2027, 1, 31)}));
    // February 2027 fills four weeks; a fifth follows it.
    QCOMPARE(monthDays(QDate(2027, 2, 9)), (DateRange{QDate(2027, 2, 1), QDate(2027, 3, 7)}));
}

void TestCalendarPicture::weeksBeginOnMonday() {
    const DateRange week{QDate(2026, 11, 16), QDate(2026, 11, 22)};
    QCOMPARE(weekDays(QDate(2026, 11, 22)), week); // a Sunday
    QCOMPARE(weekDays(QDate(2026, 11, 16)), week); // a Monday
}

void TestCalendarPicture::daysTileThePicture() {
    const QDate shown(2026, 11, 1);
    const CalendarEntries none = entriesOf({}, monthDays(shown));
    const CalendarPicture picture = monthPicture(none, shown, measure(701, 499));
    QCOMPARE(picture.days.size(), size_t(42));
    for (int x = 0; x < 701; x += 7) {
        for (int y = 20; y < 499; y += 5) {
            QVERIFY(picture.dayAt({x, y}));
        }
    }
    QVERIFY(picture.day(QDate(2026, 10, 31))->isOutside);
    QVERIFY(!picture.day(QDate(2026, 11, 30))->isOutside);
}

void TestCalendarPicture::whatDoesNotFitIsCounted() {
    const QDate day(2026, 11, 10);
    std::vector<DueItem> items;
    for (int number = 0; number < 8; ++number) {
        items.push_back(thing(day, {}, 0, u"Thing %1"_s.arg(number)));
    }
    const CalendarEntries entries = entriesOf(items, monthDays(day));
    // A row of six in 480 is 80 high; less heading and edge there is room for three lines of 16:
    // two things and "+6".
    const CalendarPicture picture = monthPicture(entries, day, measure(700, 500));
    QCOMPARE(picture.entries.size(), size_t(2));
    QCOMPARE(picture.day(day)->hidden, 6);
    QVERIFY(picture.day(day)->area.contains(picture.day(day)->more));
    // Just enough room for all: nothing is hidden. 8 lines of 16, heading 20 and edge 2 make 150.
    const CalendarPicture high = monthPicture(entries, day, measure(700, 20 + 6 * 150));
    QCOMPARE(high.day(day)->hidden, 0);
    QCOMPARE(high.entries.size(), size_t(8));
}

void TestCalendarPicture::fewThingsHaveTwoLinesEach() {
    const QDate one(2026, 11, 10), two(2026, 11, 11);
    const CalendarEntries entries =
        entriesOf({thing(one), thing(two, {}, 0, u"First"_s), thing(two, {}, 0, u"Second"_s)},
                  monthDays(one));
    // There is room for three lines of 16: two for the one thing, one each for the two things.
    PictureMeasure narrow = measure();
    narrow.needsTwoLines = [](const CalendarEntry&, int) { return true; };
    const CalendarPicture picture = monthPicture(entries, one, narrow);
    QCOMPARE(picture.entries.size(), size_t(3));
    QCOMPARE(picture.entries[0].area.height(), 32);
    QCOMPARE(picture.entries[1].area.height(), 16);
    QCOMPARE(picture.entries[2].area.top(), picture.entries[1].area.top() + 16);
    QCOMPARE(picture.day(two)->hidden, 0);
    // What one line holds isn't spread over two.
    PictureMeasure wide = measure();
    wide.needsTwoLines = [](const CalendarEntry&, int) { return false; };
    QCOMPARE(monthPicture(entries, one, wide).entries[0].area.height(), 16);
}

void TestCalendarPicture::weekHasTwoLinesWithinItsShare() {
    const QDate day(2026, 11, 10);
    const CalendarEntries entries =
        entriesOf({thing(day), thing(day, {}, 0, u"Second"_s)}, weekDays(day));
    PictureMeasure narrow = measure();
    narrow.needsTwoLines = [](const CalendarEntry&, int) { return true; };
    const CalendarPicture picture = weekPicture(entries, day, narrow);
    QCOMPARE(picture.entries[0].area.height(), 32);
    QCOMPARE(picture.entries[1].area.height(), 32);
    QVERIFY(picture.entries[1].area.bottom() < picture.hours.top());
    // A third of 150 is 50: one line each is all there is room for.
    narrow.size.setHeight(150);
    QCOMPARE(weekPicture(entries, day, narrow).entries[0].area.height(), 16);
}

void TestCalendarPicture::contractComesBeforeTimeAndWord() {
    const QFontMetrics metrics{QFont()};
    CalendarEntry entry;
    entry.item = thing(QDate(2026, 11, 24), QTime(14, 0));
    entry.contract = u"Homecare in the north of the borough"_s;
    const auto wordsIn = [&](const QString& width, int more = 0) {
        return lineWords(metrics, entry, false, metrics.horizontalAdvance(width) + more);
    };
    const LineWords all = wordsIn(u"14:00 Homecare in the north of the borough Meeting "_s, 4);
    QCOMPARE(all.lead, u"14:00 Homecare in the north of the borough"_s);
    QCOMPARE(all.word, u"Meeting"_s);
    // The name would be cut short beside the word: the word goes first.
    const LineWords wordless = wordsIn(u"14:00 Homecare in the north of the borough"_s, 4);
    QCOMPARE(wordless.lead, u"14:00 Homecare in the north of the borough"_s);
    QCOMPARE(wordless.word, QString());
    // Too little of the name would be left beside the time: the time goes too.
    const LineWords nameOnly = wordsIn(u"14:00 Hom"_s);
    QCOMPARE(nameOnly.lead, entry.contract);
    QCOMPARE(nameOnly.word, QString());
    // A short name leaves room for the word at the same width.
    entry.contract = u"Oak"_s;
    entry.item.at = {};
    QCOMPARE(wordsIn(u"Oak Meeting "_s, 4).word, u"Meeting"_s);
}

void TestCalendarPicture::wordsThatDoNotFitNeedTwoLines() {
    CalendarEntry entry;
    entry.item = thing(QDate(2026, 11, 24));
    entry.contract = u"Oak House"_s;
    const PictureMeasure measured = pictureMeasure({700, 500}, QFont(), false);
    const int words = QFontMetrics(QFont()).horizontalAdvance(u"Oak House"_s) +
                      QFontMetrics(QFont()).horizontalAdvance(u"Meeting"_s);
    QVERIFY(measured.needsTwoLines(entry, words));
    QVERIFY(!measured.needsTwoLines(entry, words + 40)); // and the icon
    // One contract's things are told by their shorter title.
    const PictureMeasure titled = pictureMeasure({700, 500}, QFont(), true);
    entry.contract = u"Homecare in the north of the borough"_s;
    QVERIFY(measured.needsTwoLines(entry, words + 40));
    QVERIFY(!titled.needsTwoLines(entry, words + 40));
}

void TestCalendarPicture::openThingsStandBeforeThoseThatAreOver() {
    const QDate day(2026, 11, 10);
    DueItem done = thing(day, {}, 0, u"Done"_s);
    done.status = DueStatus::Done;
    const CalendarEntries entries =
        entriesOf({done, thing(day, QTime(14, 0), 0, u"Later"_s),
                   thing(day, QTime(9, 0), 0, u"Early"_s), thing(day, {}, 0, u"All day"_s)},
                  monthDays(day));
    QStringList titles;
    for (const CalendarEntry& entry : entries.on(day)) {
        titles << entry.item.title;
    }
    QCOMPARE(titles, QStringList({u"All day"_s, u"Early"_s, u"Later"_s, u"Done"_s}));
}

void TestCalendarPicture::meetingsStandAtTheirHours() {
    const QDate day(2026, 11, 24);
    const CalendarEntries entries = entriesOf({thing(day, QTime(10, 0), 120)}, weekDays(day));
    const CalendarPicture picture = weekPicture(entries, day, measure());
    QCOMPARE(picture.entries.size(), size_t(1));
    const PicturedEntry& block = picture.entries.front();
    QVERIFY(block.isBlock);
    QCOMPARE(block.area.top(), picture.yOf(QTime(10, 0)));
    QVERIFY(std::abs(block.area.bottom() - picture.yOf(QTime(12, 0))) <= 2);
    QVERIFY(picture.day(day)->area.contains(block.area));
}

void TestCalendarPicture::meetingsAtOneTimeStandBesideEachOther() {
    const QDate day(2026, 11, 24);
    const CalendarEntries entries =
        entriesOf({thing(day, QTime(10, 0), 60, u"One"_s), thing(day, QTime(10, 30), 60, u"Two"_s),
                   thing(day, QTime(12, 0), 60, u"Alone"_s)},
                  weekDays(day));
    const CalendarPicture picture = weekPicture(entries, day, measure());
    QCOMPARE(picture.entries.size(), size_t(3));
    QVERIFY(!picture.entries[0].area.intersects(picture.entries[1].area));
    QVERIFY(picture.entries[2].area.width() > picture.entries[0].area.width());
}

void TestCalendarPicture::earlyMeetingStretchesTheHours() {
    const QDate day(2026, 11, 24);
    const CalendarPicture usual = weekPicture(entriesOf({}, weekDays(day)), day, measure());
    QCOMPARE(usual.firstHour, 8);
    QCOMPARE(usual.lastHour, 18);
    const CalendarEntries entries =
        entriesOf({thing(day, QTime(7, 30), 30), thing(day, QTime(18, 30), 60)}, weekDays(day));
    const CalendarPicture picture = weekPicture(entries, day, measure());
    QCOMPARE(picture.firstHour, 7);
    QCOMPARE(picture.lastHour, 20);
}

void TestCalendarPicture::heightsAreTimes() {
    const QDate day(2026, 11, 24);
    const CalendarPicture picture = weekPicture(entriesOf({}, weekDays(day)), day, measure());
    QCOMPARE(picture.timeAt({100, picture.yOf(QTime(14, 0)) + 1}), QTime(14, 0));
    QVERIFY(!picture.timeAt({100, 5}).isValid());
}

void TestCalendarPicture::filtersLetThrough() {
    CalendarEntry entry;
    entry.item = thing(QDate(2026, 11, 24));
    entry.item.contract = {7};
    entry.officer = u"Ann Lee"_s;
    QVERIFY(CalendarFilter{}.lets(entry));
    QVERIFY((CalendarFilter{{7}, DueKind::Meeting, u"Ann Lee"_s}.lets(entry)));
    QVERIFY(!(CalendarFilter{{8}, {}, {}}.lets(entry)));
    QVERIFY(!(CalendarFilter{{}, DueKind::Return, {}}.lets(entry)));
    QVERIFY(!(CalendarFilter{{}, {}, u"Bob Ray"_s}.lets(entry)));
}

void TestCalendarPicture::reasonIsInWords() {
    CalendarEntry entry;
    entry.item.due = DueDate{QDate(2026, 8, 14), QDate(2026, 8, 15), u"Saturday"_s};
    entry.item.ruleWords = u"15th of the month after"_s;
    entry.item.clause = u"3.1"_s;
    const QString reason = reasonWords(entry);
    QVERIFY2(reason.startsWith(u"15th of the month after · 15 Aug is "_s), qPrintable(reason));
    QVERIFY2(reason.contains(u"Saturday"_s) && reason.contains(u"14 Aug"_s), qPrintable(reason));
    QVERIFY(reason.endsWith(u"clause 3.1"_s));
}

void TestCalendarPicture::agendaHasDaysThingsAndUndated() {
    const QDate day(2026, 12, 25);
    AgendaModel agenda;
    const QAbstractItemModelTester tester(&agenda,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    DueItem undated;
    undated.series = u"returns/annual"_s;
    undated.title = u"Annual return"_s;
    agenda.setEntries(std::make_shared<CalendarEntries>(
                          entriesOf({thing(day), thing(day.addDays(3))}, monthDays(day))),
                      {calendarEntry(undated, {})}, QDate(2026, 11, 22), QDate(2026, 11, 22),
                      WorkingCalendar());
    QCOMPARE(agenda.rowCount(), 6);
    QCOMPARE(agenda.index(0).data(Qt::DisplayRole).toString(),
             u"Friday 25 December 2026 · Christmas Day"_s);
    QVERIFY(!(agenda.index(0).flags() & Qt::ItemIsSelectable));
    QVERIFY(agenda.isUndated(agenda.index(5)));
    // The next day that has anything.
    QCOMPARE(agenda.find(day.addDays(1)).row(), 3);
}

void TestCalendarPicture::kindColoursCanBeRead() {
    for (const QPalette& palette : {lightPalette(), darkPalette()}) {
        for (int kind = 0; kind <= int(DueKind::Deadline); ++kind) {
            const StatusColours colours = kindColours(DueKind(kind), palette);
            QVERIFY(contrast(colours.text, colours.tint) >= 4.5);
            QVERIFY(contrast(colours.text, palette.color(QPalette::Base)) >= 4.5);
            QVERIFY(contrast(colours.text, palette.color(QPalette::Window)) >= 4.5);
            QVERIFY(contrast(colours.text, selectedRow(palette)) >= 4.5);
        }
    }
}

void TestCalendarPicture::kindsHaveIconsOfTheirOwn() {
    std::vector<QImage> seen;
    for (int kind = 0; kind <= int(DueKind::Deadline); ++kind) {
        const QImage icon = kindPixmap(DueKind(kind), 32, 1, QColor(Qt::black)).toImage();
        const QImage blank = [&] {
            QImage image = icon;
            image.fill(Qt::transparent);
            return image;
        }();
        QVERIFY(icon != blank);
        QVERIFY(std::find(seen.begin(), seen.end(), icon) == seen.end());
        seen.push_back(icon);
    }
}

void TestCalendarPicture::timesAreReadAsTyped_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QTime>("time");
    const std::pair<const char*, QTime> cases[] = {{"14:00", QTime(14, 0)},
                                                   {"1430", QTime(14, 30)},
                                                   {"14.15", QTime(14, 15)},
                                                   {"9", QTime(9, 0)},
                                                   {"2pm", QTime(14, 0)},
                                                   {"2.30 pm", QTime(14, 30)},
                                                   {"12am", QTime(0, 0)},
                                                   {"12 PM", QTime(12, 0)},
                                                   {"25:00", QTime()},
                                                   {"14:60", QTime()},
                                                   {"13pm", QTime()},
                                                   {"noon", QTime()},
                                                   {"", QTime()}};
    for (const auto& [typed, time] : cases) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << time;
    }
}

void TestCalendarPicture::timesAreReadAsTyped() {
    QFETCH(QString, typed);
    QFETCH(QTime, time);
    QCOMPARE(typedTime(typed), time);
}

QTEST_MAIN(TestCalendarPicture)
#include "test_calendar_picture.moc"
