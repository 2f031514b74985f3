// Bank holidays against the lists the government published, and counting in working days.
#include "core/time/working_calendar.h"
#include "support/checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestWorkingCalendar : public Checks {
    Q_OBJECT
private slots:
    void holidaysAreThoseTheGovernmentAnnounced_data();
    void holidaysAreThoseTheGovernmentAnnounced();
    void oneOffDaysBeforeThePublishedLists_data();
    void oneOffDaysBeforeThePublishedLists();
    void substituteDays_data();
    void substituteDays();
    void easterOfEachYear_data();
    void easterOfEachYear();
    void yearsPastTheTableFollowTheSameRules();
    void everyYearHasItsNumberOfHolidaysAllOnWeekdays();
    void theDayOfStAndrewBeganIn2007();
    void titlesSayWhichDayAndWhetherSubstitute();
    void anOfficersDayIsAddedOrTakenAway();
    void workingDayBeforeAndAfter();
    void countingStartsTheDayAfter_data();
    void countingStartsTheDayAfter();
    void countingNeverEndsOnADayThatIsNotWorked();
    void anInvalidDateIsNoWorkingDay();
    void divisionsAreSpelledAsTheGovernmentDoes();
};

void TestWorkingCalendar::holidaysAreThoseTheGovernmentAnnounced_data() {
    // Typed from the lists on GOV.UK, and the proclamation for Scotland on 15 June 2026.
    QTest::addColumn<QString>("division");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("announced");
    QTest::newRow("England and Wales 2012")
        << u"england-and-wales"_s << 2012
        << u"01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"_s;
    QTest::newRow("England and Wales 2013")
        << u"england-and-wales"_s << 2013 << u"01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"_s;
    QTest::newRow("England and Wales 2014")
        << u"england-and-wales"_s << 2014 << u"01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"_s;
    QTest::newRow("England and Wales 2015")
        << u"england-and-wales"_s << 2015 << u"01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"_s;
    QTest::newRow("England and Wales 2016")
        << u"england-and-wales"_s << 2016 << u"01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27"_s;
    QTest::newRow("England and Wales 2017")
        << u"england-and-wales"_s << 2017 << u"01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26"_s;
    QTest::newRow("England and Wales 2018")
        << u"england-and-wales"_s << 2018 << u"01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"_s;
    QTest::newRow("England and Wales 2019")
        << u"england-and-wales"_s << 2019 << u"01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"_s;
    QTest::newRow("England and Wales 2020")
        << u"england-and-wales"_s << 2020 << u"01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"_s;
    QTest::newRow("England and Wales 2021")
        << u"england-and-wales"_s << 2021 << u"01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"_s;
    QTest::newRow("England and Wales 2022")
        << u"england-and-wales"_s << 2022
        << u"01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"_s;
    QTest::newRow("England and Wales 2023")
        << u"england-and-wales"_s << 2023
        << u"01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"_s;
    QTest::newRow("England and Wales 2024")
        << u"england-and-wales"_s << 2024 << u"01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"_s;
    QTest::newRow("England and Wales 2025")
        << u"england-and-wales"_s << 2025 << u"01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"_s;
    QTest::newRow("England and Wales 2026")
        << u"england-and-wales"_s << 2026 << u"01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"_s;
    QTest::newRow("England and Wales 2027")
        << u"england-and-wales"_s << 2027 << u"01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"_s;
    QTest::newRow("England and Wales 2028")
        << u"england-and-wales"_s << 2028 << u"01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"_s;
    QTest::newRow("Scotland 2018")
        << u"scotland"_s << 2018 << u"01-01 01-02 03-30 05-07 05-28 08-06 11-30 12-25 12-26"_s;
    QTest::newRow("Scotland 2019")
        << u"scotland"_s << 2019 << u"01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26"_s;
    QTest::newRow("Scotland 2020")
        << u"scotland"_s << 2020 << u"01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28"_s;
    QTest::newRow("Scotland 2021")
        << u"scotland"_s << 2021 << u"01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28"_s;
    QTest::newRow("Scotland 2022")
        << u"scotland"_s << 2022
        << u"01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27"_s;
    QTest::newRow("Scotland 2023")
        << u"scotland"_s << 2023
        << u"01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26"_s;
    QTest::newRow("Scotland 2024")
        << u"scotland"_s << 2024 << u"01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26"_s;
    QTest::newRow("Scotland 2025")
        << u"scotland"_s << 2025 << u"01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26"_s;
    QTest::newRow("Scotland 2026")
        << u"scotland"_s << 2026
        << u"01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28"_s;
    QTest::newRow("Scotland 2027")
        << u"scotland"_s << 2027 << u"01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28"_s;
    QTest::newRow("Scotland 2028")
        << u"scotland"_s << 2028 << u"01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26"_s;
    QTest::newRow("Northern Ireland 2018")
        << u"northern-ireland"_s << 2018
        << u"01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26"_s;
    QTest::newRow("Northern Ireland 2019")
        << u"northern-ireland"_s << 2019
        << u"01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26"_s;
    QTest::newRow("Northern Ireland 2020")
        << u"northern-ireland"_s << 2020
        << u"01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28"_s;
    QTest::newRow("Northern Ireland 2021")
        << u"northern-ireland"_s << 2021
        << u"01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28"_s;
    QTest::newRow("Northern Ireland 2022")
        << u"northern-ireland"_s << 2022
        << u"01-03 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-29 09-19 12-26 12-27"_s;
    QTest::newRow("Northern Ireland 2023")
        << u"northern-ireland"_s << 2023
        << u"01-02 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-28 12-25 12-26"_s;
    QTest::newRow("Northern Ireland 2024")
        << u"northern-ireland"_s << 2024
        << u"01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26"_s;
    QTest::newRow("Northern Ireland 2025")
        << u"northern-ireland"_s << 2025
        << u"01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26"_s;
    QTest::newRow("Northern Ireland 2026")
        << u"northern-ireland"_s << 2026
        << u"01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28"_s;
    QTest::newRow("Northern Ireland 2027")
        << u"northern-ireland"_s << 2027
        << u"01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28"_s;
    QTest::newRow("Northern Ireland 2028")
        << u"northern-ireland"_s << 2028
        << u"01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26"_s;
}

void TestWorkingCalendar::holidaysAreThoseTheGovernmentAnnounced() {
    QFETCH(QString, division);
    QFETCH(int, year);
    QFETCH(QString, announced);
    const WorkingCalendar calendar(*divisionFromKey(division));
    QStringList found;
    for (const QDate& date : calendar.holidays(year).keys()) {
        QCOMPARE(date.year(), year);
        found.append(date.toString(u"MM-dd"));
    }
    QCOMPARE(found.join(u' '), announced);
}

void TestWorkingCalendar::oneOffDaysBeforeThePublishedLists_data() {
    QTest::addColumn<QDate>("date");
    QTest::addColumn<bool>("holiday");
    QTest::newRow("royal wedding 1981") << QDate(1981, 7, 29) << true;
    QTest::newRow("early May 1995 moved from") << QDate(1995, 5, 1) << false;
    QTest::newRow("early May 1995 moved to VE day") << QDate(1995, 5, 8) << true;
    QTest::newRow("eve of 2000") << QDate(1999, 12, 31) << true;
    QTest::newRow("spring 2002 moved from") << QDate(2002, 5, 27) << false;
    QTest::newRow("golden jubilee 2002") << QDate(2002, 6, 3) << true;
    QTest::newRow("spring 2002 moved to") << QDate(2002, 6, 4) << true;
    QTest::newRow("royal wedding 2011") << QDate(2011, 4, 29) << true;
}

void TestWorkingCalendar::oneOffDaysBeforeThePublishedLists() {
    QFETCH(QDate, date);
    QFETCH(bool, holiday);
    for (const Division division :
         {Division::EnglandAndWales, Division::Scotland, Division::NorthernIreland}) {
        const WorkingCalendar calendar(division);
        QCOMPARE(!calendar.holiday(date).isEmpty(), holiday);
        QCOMPARE(calendar.isWorkingDay(date), !holiday);
    }
}

void TestWorkingCalendar::substituteDays_data() {
    QTest::addColumn<QList<QDate>>("holidays");
    QTest::addColumn<QList<QDate>>("ordinary");
    QTest::newRow("Christmas on a Friday, 2043")
        << QList{QDate(2043, 12, 25), QDate(2043, 12, 28)} << QList{QDate(2043, 12, 29)};
    QTest::newRow("Christmas on a Saturday, 2032")
        << QList{QDate(2032, 12, 27), QDate(2032, 12, 28)} << QList{QDate(2032, 12, 24)};
    QTest::newRow("Christmas on a Sunday, 2033")
        << QList{QDate(2033, 12, 26), QDate(2033, 12, 27)} << QList{QDate(2033, 12, 28)};
    QTest::newRow("Christmas on a Monday, 2034")
        << QList{QDate(2034, 12, 25), QDate(2034, 12, 26)} << QList{QDate(2034, 12, 27)};
    QTest::newRow("New Year on a Saturday, 2033")
        << QList{QDate(2033, 1, 3)} << QList{QDate(2032, 12, 31), QDate(2033, 1, 4)};
    QTest::newRow("New Year on a Sunday, 2034")
        << QList{QDate(2034, 1, 2)} << QList{QDate(2034, 1, 3)};
}

void TestWorkingCalendar::substituteDays() {
    QFETCH(QList<QDate>, holidays);
    QFETCH(QList<QDate>, ordinary);
    const WorkingCalendar calendar;
    for (const QDate& date : holidays) {
        QVERIFY2(!calendar.isWorkingDay(date), qPrintable(date.toString(Qt::ISODate)));
    }
    for (const QDate& date : ordinary) {
        QVERIFY2(calendar.isWorkingDay(date), qPrintable(date.toString(Qt::ISODate)));
    }
}

void TestWorkingCalendar::easterOfEachYear_data() {
    // Easter Sundays from the tables of the Book of Common Prayer, the earliest and latest
    // included.
    QTest::addColumn<QDate>("easter");
    QTest::newRow("1981, moved by the table's exception") << QDate(1981, 4, 19);
    QTest::newRow("1954, likewise") << QDate(1954, 4, 18);
    QTest::newRow("2000") << QDate(2000, 4, 23);
    QTest::newRow("2008, early") << QDate(2008, 3, 23);
    QTest::newRow("2030") << QDate(2030, 4, 21);
    QTest::newRow("2038, latest there is") << QDate(2038, 4, 25);
    QTest::newRow("2049") << QDate(2049, 4, 18);
    QTest::newRow("2076") << QDate(2076, 4, 19);
    QTest::newRow("2099") << QDate(2099, 4, 12);
    QTest::newRow("2100") << QDate(2100, 3, 28);
    QTest::newRow("2285, earliest there is") << QDate(2285, 3, 22);
}

void TestWorkingCalendar::easterOfEachYear() {
    QFETCH(QDate, easter);
    QCOMPARE(easter.dayOfWeek(), 7);
    const WorkingCalendar calendar;
    QCOMPARE(calendar.holiday(easter.addDays(-2)), u"Good Friday"_s);
    QCOMPARE(calendar.holiday(easter.addDays(1)), u"Easter Monday"_s);
    QCOMPARE(WorkingCalendar(Division::Scotland).holiday(easter.addDays(1)), QString());
}

void TestWorkingCalendar::yearsPastTheTableFollowTheSameRules() {
    const WorkingCalendar calendar;
    QVERIFY(!calendar.isWorkingDay(QDate(2201, 1, 1))); // a Thursday
    QVERIFY(!calendar.isWorkingDay(QDate(2200, 12, 25)));
    QVERIFY(calendar.isWorkingDay(QDate(2201, 1, 2)));
    QCOMPARE(calendar.holidays(2285).size(), 8);
}

void TestWorkingCalendar::everyYearHasItsNumberOfHolidaysAllOnWeekdays() {
    const QMap<int, int> added{{1981, 1}, {1999, 1}, {2002, 1}, {2011, 1},
                               {2012, 1}, {2022, 2}, {2023, 1}};
    const QMap<Division, int> usual{
        {Division::EnglandAndWales, 8}, {Division::Scotland, 9}, {Division::NorthernIreland, 10}};
    for (const auto& [division, number] : usual.asKeyValueRange()) {
        const WorkingCalendar calendar(division);
        for (int year = 1978; year <= 2300; ++year) {
            int expected = number + added.value(year);
            if (division == Division::Scotland) {
                expected += (year == 2026 ? 1 : 0) - (year < 2007 ? 1 : 0);
            }
            const QMap<QDate, QString> holidays = calendar.holidays(year);
            QVERIFY2(holidays.size() == expected, qPrintable(QString::number(year)));
            for (const QDate& date : holidays.keys()) {
                QVERIFY(date.dayOfWeek() <= 5);
                QVERIFY(!calendar.isWorkingDay(date));
            }
        }
    }
}

void TestWorkingCalendar::theDayOfStAndrewBeganIn2007() {
    const WorkingCalendar calendar(Division::Scotland);
    QVERIFY(calendar.isWorkingDay(QDate(2006, 11, 30)));
    QVERIFY(!calendar.isWorkingDay(QDate(2007, 11, 30)));
}

void TestWorkingCalendar::titlesSayWhichDayAndWhetherSubstitute() {
    const WorkingCalendar calendar;
    QCOMPARE(calendar.holiday(QDate(2026, 12, 25)), u"Christmas Day"_s);
    QCOMPARE(calendar.holiday(QDate(2026, 12, 28)), u"Boxing Day (substitute day)"_s);
    QCOMPARE(calendar.holiday(QDate(2022, 12, 26)), u"Boxing Day"_s);
    QCOMPARE(calendar.holiday(QDate(2022, 12, 27)), u"Christmas Day (substitute day)"_s);
    QCOMPARE(calendar.holiday(QDate(2026, 12, 26)), QString()); // a Saturday like any other
    QCOMPARE(calendar.holiday(QDate(2022, 6, 2)), u"Spring bank holiday"_s);
}

void TestWorkingCalendar::anOfficersDayIsAddedOrTakenAway() {
    const QDate proclaimed(2030, 6, 14);
    const QDate christmas(2030, 12, 25);
    const QDate untitled(2030, 6, 21);
    const WorkingCalendar calendar(Division::EnglandAndWales,
                                   {{proclaimed, u"Jubilee"_s, true},
                                    {christmas, u"Christmas Day"_s, false},
                                    {QDate(2022, 9, 19), {}, false},
                                    {untitled, {}, true}});
    QVERIFY(WorkingCalendar().isWorkingDay(proclaimed));
    QVERIFY(!calendar.isWorkingDay(proclaimed));
    QCOMPARE(calendar.holiday(proclaimed), u"Jubilee"_s);
    QVERIFY(calendar.isWorkingDay(christmas));
    QVERIFY(calendar.isWorkingDay(QDate(2022, 9, 19)));
    QVERIFY(!calendar.isWorkingDay(untitled));
    QCOMPARE(calendar.holidays(2030).size(), 9);
}

void TestWorkingCalendar::workingDayBeforeAndAfter() {
    const WorkingCalendar calendar;
    QCOMPARE(calendar.workingDayOnOrBefore(QDate(2026, 8, 15)), QDate(2026, 8, 14));
    QCOMPARE(calendar.workingDayOnOrBefore(QDate(2026, 11, 15)), QDate(2026, 11, 13));
    QCOMPARE(calendar.workingDayOnOrBefore(QDate(2028, 4, 15)), QDate(2028, 4, 13));
    QCOMPARE(calendar.workingDayOnOrBefore(QDate(2028, 4, 13)), QDate(2028, 4, 13));
    QCOMPARE(calendar.workingDayOnOrAfter(QDate(2028, 4, 14)), QDate(2028, 4, 18));
    QCOMPARE(calendar.workingDayOnOrAfter(QDate(2028, 4, 18)), QDate(2028, 4, 18));
}

void TestWorkingCalendar::countingStartsTheDayAfter_data() {
    QTest::addColumn<QDate>("start");
    QTest::addColumn<int>("days");
    QTest::addColumn<QDate>("end");
    QTest::newRow("digest 17, urgent") << QDate(2026, 4, 2) << 3 << QDate(2026, 4, 9);
    QTest::newRow("digest 17, standard") << QDate(2025, 12, 18) << 10 << QDate(2026, 1, 6);
    QTest::newRow("digest 22") << QDate(2026, 12, 23) << 5 << QDate(2027, 1, 4);
    QTest::newRow("digest 36") << QDate(2026, 5, 22) << 2 << QDate(2026, 5, 27);
    QTest::newRow("digest 45") << QDate(2026, 4, 2) << 2 << QDate(2026, 4, 8);
    QTest::newRow("from a Saturday") << QDate(2026, 8, 15) << 1 << QDate(2026, 8, 17);
    QTest::newRow("none") << QDate(2026, 8, 15) << 0 << QDate(2026, 8, 15);
    QTest::newRow("back over Easter") << QDate(2026, 4, 9) << -3 << QDate(2026, 4, 2);
}

void TestWorkingCalendar::countingStartsTheDayAfter() {
    QFETCH(QDate, start);
    QFETCH(int, days);
    QFETCH(QDate, end);
    QCOMPARE(WorkingCalendar().addWorkingDays(start, days), end);
}

void TestWorkingCalendar::countingNeverEndsOnADayThatIsNotWorked() {
    const WorkingCalendar calendar;
    for (QDate start(2018, 1, 1); start < QDate(2108, 1, 1); start = start.addDays(1)) {
        const QDate fifth = calendar.addWorkingDays(start, 5);
        QVERIFY(calendar.isWorkingDay(fifth));
        int between = 0;
        for (QDate day = start.addDays(1); day <= fifth; day = day.addDays(1)) {
            between += calendar.isWorkingDay(day) ? 1 : 0;
        }
        QCOMPARE(between, 5);
        QVERIFY(calendar.workingDayOnOrBefore(start) <= start);
        QVERIFY(calendar.workingDayOnOrAfter(start) >= start);
    }
}

void TestWorkingCalendar::anInvalidDateIsNoWorkingDay() {
    const WorkingCalendar calendar;
    QVERIFY(!calendar.isWorkingDay(QDate()));
    QVERIFY(!calendar.workingDayOnOrBefore(QDate()).isValid());
    QVERIFY(!calendar.workingDayOnOrAfter(QDate()).isValid());
    QVERIFY(!calendar.addWorkingDays(QDate(), 3).isValid());
}

void TestWorkingCalendar::divisionsAreSpelledAsTheGovernmentDoes() {
    QCOMPARE(divisionKey(Division::NorthernIreland), u"northern-ireland"_s);
    QCOMPARE(divisionFromKey(u"scotland"), Division::Scotland);
    QCOMPARE(divisionFromKey(u"england-and-wales"), Division::EnglandAndWales);
    QVERIFY(!divisionFromKey(u"England"));
}

QTEST_APPLESS_MAIN(TestWorkingCalendar)
#include "test_working_calendar.moc"
