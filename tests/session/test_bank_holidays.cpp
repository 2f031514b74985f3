// Which bank holidays a register counts by: its division, days added, taken out and imported.
#include "core/exchange/calendar_file.h"
#include "core/session/bank_holidays.h"
#include "session/session_case.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

/// The eight days that the rules give 2029, by hand: Easter Sunday is 1 April.
std::vector<HolidayException> daysOf2029() {
    return {{QDate(2029, 1, 1), u"New Year’s Day"_s},  {QDate(2029, 3, 30), u"Good Friday"_s},
            {QDate(2029, 4, 2), u"Easter Monday"_s},   {QDate(2029, 5, 7), u"Early May"_s},
            {QDate(2029, 5, 28), u"Spring"_s},         {QDate(2029, 8, 27), u"Summer"_s},
            {QDate(2029, 12, 25), u"Christmas Day"_s}, {QDate(2029, 12, 26), u"Boxing Day"_s}};
}

} // namespace

class TestBankHolidays : public Checks {
    Q_OBJECT
private slots:
    void anAddedDayCountsAtOnceAndAfterReopening();
    void aRemovedDayIsWorked();
    void refusesWhatCannotBe();
    void anAnnouncedCalendarThatSaysNothingNewChangesNothing();
    void anImportedDayIsAdded();
    void aMovedDayIsTakenAway();
    void aFewDaysOfAYearTakeNothingAway();
    void daysOfAnotherDivisionAreTakenAsAnnounced();
};

void TestBankHolidays::anAddedDayCountsAtOnceAndAfterReopening() {
    SessionCase scene(u"lifts-and-hoists"_s);
    const QDate day(2027, 6, 18);
    Session& session = scene.session();
    const auto settings = withHoliday({}, day, u"  A  jubilee "_s);
    QVERIFY(settings.ok());
    QVERIFY(session.apply(*setWorkingDays(session.file().settings(), *settings)).ok());
    QCOMPARE(session.workingDays().holiday(day), u"A jubilee"_s);
    QCOMPARE(session.workingDays().workingDayOnOrBefore(day), QDate(2027, 6, 17));
    scene.reopen();
    QCOMPARE(scene.session().workingDays().holiday(day), u"A jubilee"_s);
    QVERIFY(scene.session().undo().ok());
    QVERIFY(scene.session().workingDays().isWorkingDay(day));
}

void TestBankHolidays::aRemovedDayIsWorked() {
    const QDate day(2028, 5, 1); // early May bank holiday
    const auto without = withoutHoliday({}, day);
    QVERIFY(without.ok());
    QVERIFY(without->calendar().isWorkingDay(day));
    QVERIFY(!withoutHoliday(*without, day));
    const auto again = withHoliday(*without, day, u"May"_s);
    QCOMPARE(again->calendar().holiday(day), u"May"_s);
    QCOMPARE(again->added.size(), size_t{1});
}

void TestBankHolidays::refusesWhatCannotBe() {
    const auto code = [](const auto& result) { return int(result.fault().code); };
    QCOMPARE(code(withHoliday({}, {}, u"x"_s)), int(FaultCode::NotADate));
    QCOMPARE(code(withHoliday({}, QDate(2028, 12, 25), u"x"_s)), int(FaultCode::Duplicate));
    QCOMPARE(code(withoutHoliday({}, QDate(2028, 12, 24))), int(FaultCode::Unknown));
    QCOMPARE(code(withoutHoliday({}, {})), int(FaultCode::Unknown));
}

void TestBankHolidays::anAnnouncedCalendarThatSaysNothingNewChangesNothing() {
    const HolidayImport import = importHolidays({}, daysOf2029());
    QVERIFY(import.differing.empty());
    QVERIFY(import.settings == WorkingDaySettings());
}

void TestBankHolidays::anImportedDayIsAdded() {
    std::vector<HolidayException> days = daysOf2029();
    days.push_back({QDate(2029, 6, 8), u"A wedding"_s});
    const HolidayImport import = importHolidays({}, days);
    QCOMPARE(import.differing.size(), size_t{1});
    QCOMPARE(import.settings.calendar().holiday(QDate(2029, 6, 8)), u"A wedding"_s);
    QCOMPARE(import.settings.calendar().holidays(2029).size(), 9);
    QVERIFY(importHolidays(import.settings, days).differing.empty());
}

void TestBankHolidays::aMovedDayIsTakenAway() {
    // As in 2020, when early May's day was moved to a Friday.
    std::vector<HolidayException> days = daysOf2029();
    days[3].date = QDate(2029, 5, 11);
    const HolidayImport import = importHolidays({}, days);
    QCOMPARE(import.differing.size(), size_t{2});
    const WorkingCalendar calendar = import.settings.calendar();
    QVERIFY(calendar.isWorkingDay(QDate(2029, 5, 7)));
    QVERIFY(!calendar.isWorkingDay(QDate(2029, 5, 11)));
}

void TestBankHolidays::aFewDaysOfAYearTakeNothingAway() {
    std::vector<HolidayException> days = daysOf2029();
    days.pop_back(); // seven of eight: the year isn't whole
    QVERIFY(importHolidays({}, days).differing.empty());
    QCOMPARE(importHolidays({}, {{QDate(2029, 6, 8), u"A wedding"_s}}).differing.size(), size_t{1});
    // A school's closures: many days, hardly one of them a bank holiday.
    std::vector<HolidayException> closures;
    for (int day = 1; day <= 31; ++day) {
        closures.push_back({QDate(2029, 8, day), u"Summer closure"_s});
    }
    for (const HolidayException& day : importHolidays({}, closures).differing) {
        QVERIFY(day.isHoliday);
    }
}

void TestBankHolidays::daysOfAnotherDivisionAreTakenAsAnnounced() {
    WorkingDaySettings scottish;
    scottish.division = Division::Scotland;
    QCOMPARE(
        importHolidays(scottish, {{QDate(2029, 11, 30), u"St Andrew’s Day"_s}}).differing.size(),
        size_t{0});
    QCOMPARE(importHolidays({}, {{QDate(2029, 11, 30), u"St Andrew’s Day"_s}}).differing.size(),
             size_t{1});
}

QTEST_APPLESS_MAIN(TestBankHolidays)
#include "test_bank_holidays.moc"
