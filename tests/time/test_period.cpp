// Periods: names, days covered, neighbours, and the shorter ones that make up a longer one.
#include "core/time/period.h"
#include "support/checks.h"

#include <array>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array allFrequencies{Frequency::FourWeekly, Frequency::Monthly, Frequency::Quarterly,
                                    Frequency::Annual};
const QDate from(2018, 1, 1);
const QDate to(2108, 1, 1);

/// Calendars with every month a year may start in, and anchors at odd places.
std::vector<PeriodCalendar> calendars() {
    std::vector<PeriodCalendar> all;
    for (int month = 1; month <= 12; ++month) {
        all.push_back({month, {}});
    }
    for (const QDate& anchor : {QDate(2024, 2, 29), QDate(2025, 12, 31), QDate(2031, 7, 9)}) {
        all.push_back({4, anchor});
        all.push_back({9, anchor});
    }
    return all;
}

} // namespace

class TestPeriod : public Checks {
    Q_OBJECT
private slots:
    void namesReadBackAsThemselves_data();
    void namesReadBackAsThemselves();
    void refusesWhatIsNoPeriod_data();
    void refusesWhatIsNoPeriod();
    void coversItsDays_data();
    void coversItsDays();
    void digest29_fourWeekRunsCountFromTheAnchor();
    void theAnchorIsTheStartOf2025WithoutOne();
    void periodsTileTimeWithoutGap();
    void containingIsTheInverseOfDates();
    void shiftingThereAndBackIsNothing();
    void samePeriodAYearBefore_data();
    void samePeriodAYearBefore();
    void overlappingSharesADay();
    void overlappingNothing();
    void partsMakeUpTheWhole_data();
    void partsMakeUpTheWhole();
    void everyPartBelongsToExactlyOneWhole();
    void aFourWeekRunBelongsWhereItEnds();
    void longerPeriodsAreNoParts();
    void rangesIncludeBothEnds();
    void frequenciesHaveTheirSpelling();
    void orderIsThatOfTime();
};

void TestPeriod::namesReadBackAsThemselves_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("frequency");
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("number");
    const auto row = [](const QString& name, Frequency frequency, int year, int number) {
        QTest::newRow(qPrintable(name)) << name << int(frequency) << year << number;
    };
    row(u"2025-04"_s, Frequency::Monthly, 2025, 4);
    row(u"2025-12"_s, Frequency::Monthly, 2025, 12);
    row(u"2025-P01"_s, Frequency::FourWeekly, 2025, 1);
    row(u"2025-P13"_s, Frequency::FourWeekly, 2025, 13);
    row(u"2025-Q1"_s, Frequency::Quarterly, 2025, 1);
    row(u"2025-Q4"_s, Frequency::Quarterly, 2025, 4);
    row(u"2025"_s, Frequency::Annual, 2025, 1);
    row(u"1900"_s, Frequency::Annual, 1900, 1);
    row(u"2199-12"_s, Frequency::Monthly, 2199, 12);
}

void TestPeriod::namesReadBackAsThemselves() {
    QFETCH(QString, name);
    QFETCH(int, frequency);
    QFETCH(int, year);
    QFETCH(int, number);
    const Period expected{Frequency(frequency), year, number};
    const Result<Period> period = Period::parse(name);
    QVERIFY(period.ok());
    QVERIFY(*period == expected);
    QCOMPARE(expected.name(), name);
}

void TestPeriod::refusesWhatIsNoPeriod_data() {
    QTest::addColumn<QString>("name");
    for (const QString& name : {u""_s,
                                u"2"_s,
                                u"202"_s,
                                u"20255"_s,
                                u"2025-"_s,
                                u"2025-4"_s,
                                u"2025-00"_s,
                                u"2025-13"_s,
                                u"2025-004"_s,
                                u"2025-Q0"_s,
                                u"2025-Q5"_s,
                                u"2025-Q"_s,
                                u"2025-Q01"_s,
                                u"2025-q1"_s,
                                u"2025-P00"_s,
                                u"2025-P14"_s,
                                u"2025-P1"_s,
                                u"2025-P001"_s,
                                u"2025-p01"_s,
                                u"2025 Q1"_s,
                                u"2025/04"_s,
                                u" 2025"_s,
                                u"2025 "_s,
                                u"2025-04-01"_s,
                                u"-025"_s,
                                u"+025"_s,
                                u"1899"_s,
                                u"2200"_s,
                                u"0000"_s,
                                u"2025-+4"_s,
                                u"2025-P-1"_s,
                                u"2025-Q-"_s,
                                u"25-04"_s,
                                u"April"_s,
                                u"2025-W01"_s,
                                u"２０２５"_s,
                                u"2025-\u0664\u0664"_s}) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestPeriod::refusesWhatIsNoPeriod() {
    QFETCH(QString, name);
    const Result<Period> period = Period::parse(name);
    QVERIFY(!period.ok());
    QCOMPARE(period.fault().code, FaultCode::NotAPeriod);
    QCOMPARE(period.fault().arguments, QStringList{name});
}

void TestPeriod::coversItsDays_data() {
    QTest::addColumn<int>("yearStartMonth");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::newRow("month") << 9 << u"2025-04"_s << QDate(2025, 4, 1) << QDate(2025, 4, 30);
    QTest::newRow("leap February") << 4 << u"2028-02"_s << QDate(2028, 2, 1) << QDate(2028, 2, 29);
    QTest::newRow("February 2100") << 4 << u"2100-02"_s << QDate(2100, 2, 1) << QDate(2100, 2, 28);
    QTest::newRow("April, Q1") << 4 << u"2025-Q1"_s << QDate(2025, 4, 1) << QDate(2025, 6, 30);
    QTest::newRow("April, Q4") << 4 << u"2027-Q4"_s << QDate(2028, 1, 1) << QDate(2028, 3, 31);
    QTest::newRow("September, Q1") << 9 << u"2025-Q1"_s << QDate(2025, 9, 1) << QDate(2025, 11, 30);
    QTest::newRow("September, Q2 over a leap day")
        << 9 << u"2027-Q2"_s << QDate(2027, 12, 1) << QDate(2028, 2, 29);
    QTest::newRow("September, Q3") << 9 << u"2025-Q3"_s << QDate(2026, 3, 1) << QDate(2026, 5, 31);
    QTest::newRow("January, Q4") << 1 << u"2025-Q4"_s << QDate(2025, 10, 1) << QDate(2025, 12, 31);
    QTest::newRow("December, Q1") << 12 << u"2025-Q1"_s << QDate(2025, 12, 1) << QDate(2026, 2, 28);
    QTest::newRow("April, year") << 4 << u"2025"_s << QDate(2025, 4, 1) << QDate(2026, 3, 31);
    QTest::newRow("March, year to a leap day")
        << 3 << u"2027"_s << QDate(2027, 3, 1) << QDate(2028, 2, 29);
    QTest::newRow("January, year") << 1 << u"2025"_s << QDate(2025, 1, 1) << QDate(2025, 12, 31);
}

void TestPeriod::coversItsDays() {
    QFETCH(int, yearStartMonth);
    QFETCH(QString, name);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    const PeriodCalendar calendar{yearStartMonth, {}};
    const DateRange days = calendar.dates(*Period::parse(name));
    QCOMPARE(days.first, first);
    QCOMPARE(days.last, last);
    QCOMPARE(calendar.containing(first, Period::parse(name)->frequency).name(), name);
    QCOMPARE(calendar.containing(last, Period::parse(name)->frequency).name(), name);
}

void TestPeriod::digest29_fourWeekRunsCountFromTheAnchor() {
    const QDate anchor(2025, 4, 7);
    const PeriodCalendar calendar{4, anchor};
    for (int n = 1; n <= 13; ++n) {
        const DateRange days = calendar.dates({Frequency::FourWeekly, 2025, n});
        QCOMPARE(days.first, anchor.addDays(28 * (n - 1)));
        QCOMPARE(days.last, anchor.addDays(28 * n - 1));
    }
    QCOMPARE(calendar.dates(*Period::parse(u"2025-P01")).last, QDate(2025, 5, 4));
    QCOMPARE(calendar.dates(*Period::parse(u"2026-P01")).first, QDate(2026, 4, 6));
    QCOMPARE(calendar.dates(*Period::parse(u"2024-P13")).last, QDate(2025, 4, 6));
}

void TestPeriod::theAnchorIsTheStartOf2025WithoutOne() {
    const PeriodCalendar calendar{9, {}};
    QCOMPARE(calendar.dates(*Period::parse(u"2025-P01")).first, QDate(2025, 9, 1));
}

void TestPeriod::periodsTileTimeWithoutGap() {
    for (const PeriodCalendar& calendar : calendars()) {
        for (const Frequency frequency : allFrequencies) {
            Period period = calendar.containing(from, frequency);
            QVERIFY(calendar.dates(period).contains(from));
            while (calendar.dates(period).first < to) {
                const DateRange days = calendar.dates(period);
                const Period next = calendar.next(period);
                QVERIFY(days.first <= days.last);
                QCOMPARE(calendar.dates(next).first, days.last.addDays(1));
                QVERIFY(period < next);
                QCOMPARE(Period::parse(period.name())->name(), period.name());
                QVERIFY(*Period::parse(period.name()) == period);
                period = next;
            }
        }
    }
}

void TestPeriod::containingIsTheInverseOfDates() {
    for (const PeriodCalendar& calendar : calendars()) {
        for (const Frequency frequency : allFrequencies) {
            for (QDate day = from; day < QDate(2032, 1, 1); day = day.addDays(1)) {
                QVERIFY(calendar.dates(calendar.containing(day, frequency)).contains(day));
            }
        }
    }
}

void TestPeriod::shiftingThereAndBackIsNothing() {
    const PeriodCalendar calendar;
    for (const Frequency frequency : allFrequencies) {
        const Period period{frequency, 2025, 1};
        for (const int steps : {-30, -13, -1, 0, 1, 4, 12, 13, 30}) {
            QVERIFY(calendar.shifted(calendar.shifted(period, steps), -steps) == period);
        }
        QVERIFY(calendar.previous(calendar.next(period)) == period);
    }
    QCOMPARE(calendar.shifted(*Period::parse(u"2025-01"), -1).name(), u"2024-12"_s);
    QCOMPARE(calendar.shifted(*Period::parse(u"2025-Q4"), 1).name(), u"2026-Q1"_s);
    QCOMPARE(calendar.shifted(*Period::parse(u"2025-P13"), 1).name(), u"2026-P01"_s);
    QCOMPARE(calendar.shifted(*Period::parse(u"2025"), -3).name(), u"2022"_s);
}

void TestPeriod::samePeriodAYearBefore_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("before");
    QTest::newRow("month") << u"2025-07"_s << u"2024-07"_s;
    QTest::newRow("run") << u"2025-P03"_s << u"2024-P03"_s;
    QTest::newRow("quarter") << u"2025-Q1"_s << u"2024-Q1"_s;
    QTest::newRow("year") << u"2025"_s << u"2024"_s;
}

void TestPeriod::samePeriodAYearBefore() {
    QFETCH(QString, name);
    QFETCH(QString, before);
    QCOMPARE(PeriodCalendar().yearBefore(*Period::parse(name)).name(), before);
}

void TestPeriod::overlappingSharesADay() {
    const auto names = [](const std::vector<Period>& periods) {
        QStringList all;
        for (const Period& period : periods) {
            all.append(period.name());
        }
        return all.join(u' ');
    };
    const PeriodCalendar calendar;
    const DateRange oneDayInto{QDate(2025, 6, 30), QDate(2025, 10, 1)};
    QCOMPARE(names(calendar.overlapping(oneDayInto, Frequency::Quarterly)),
             u"2025-Q1 2025-Q2 2025-Q3"_s);
    const DateRange exactly{QDate(2025, 7, 1), QDate(2025, 9, 30)};
    QCOMPARE(names(calendar.overlapping(exactly, Frequency::Quarterly)), u"2025-Q2"_s);
    QCOMPARE(names(calendar.overlapping(exactly, Frequency::Monthly)),
             u"2025-07 2025-08 2025-09"_s);
    QCOMPARE(names(calendar.overlapping(exactly, Frequency::Annual)), u"2025"_s);
}

void TestPeriod::overlappingNothing() {
    const PeriodCalendar calendar;
    QVERIFY(calendar.overlapping({}, Frequency::Monthly).empty());
    QVERIFY(calendar.overlapping({from, {}}, Frequency::Monthly).empty());
    QVERIFY(calendar.overlapping({to, from}, Frequency::Monthly).empty());
}

void TestPeriod::partsMakeUpTheWhole_data() {
    QTest::addColumn<int>("yearStartMonth");
    QTest::addColumn<QString>("whole");
    QTest::addColumn<int>("frequency");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<int>("number");
    QTest::newRow("quarter by months")
        << 4 << u"2025-Q4"_s << int(Frequency::Monthly) << u"2026-01"_s << u"2026-03"_s << 3;
    QTest::newRow("September's quarter by months")
        << 9 << u"2025-Q2"_s << int(Frequency::Monthly) << u"2025-12"_s << u"2026-02"_s << 3;
    QTest::newRow("year by quarters")
        << 9 << u"2025"_s << int(Frequency::Quarterly) << u"2025-Q1"_s << u"2025-Q4"_s << 4;
    QTest::newRow("year by months")
        << 9 << u"2025"_s << int(Frequency::Monthly) << u"2025-09"_s << u"2026-08"_s << 12;
    QTest::newRow("itself") << 4 << u"2025-Q2"_s << int(Frequency::Quarterly) << u"2025-Q2"_s
                            << u"2025-Q2"_s << 1;
    QTest::newRow("year by runs from 1 April 2025")
        << 4 << u"2025"_s << int(Frequency::FourWeekly) << u"2025-P01"_s << u"2025-P13"_s << 13;
}

void TestPeriod::partsMakeUpTheWhole() {
    QFETCH(int, yearStartMonth);
    QFETCH(QString, whole);
    QFETCH(int, frequency);
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(int, number);
    const PeriodCalendar calendar{yearStartMonth, {}};
    const std::vector<Period> parts = calendar.parts(*Period::parse(whole), Frequency(frequency));
    QCOMPARE(int(parts.size()), number);
    QCOMPARE(parts.front().name(), first);
    QCOMPARE(parts.back().name(), last);
}

void TestPeriod::everyPartBelongsToExactlyOneWhole() {
    for (const PeriodCalendar& calendar : calendars()) {
        for (const Frequency whole :
             {Frequency::Monthly, Frequency::Quarterly, Frequency::Annual}) {
            for (const Frequency part : allFrequencies) {
                if (part >= whole) {
                    continue;
                }
                // Going through the wholes in order meets the parts in order, none twice or missed.
                std::optional<Period> expected;
                for (Period period = calendar.containing(from, whole);
                     calendar.dates(period).first < to; period = calendar.next(period)) {
                    for (const Period& found : calendar.parts(period, part)) {
                        QVERIFY(!expected || found == *expected);
                        QVERIFY(calendar.dates(period).contains(calendar.dates(found).last));
                        expected = calendar.next(found);
                    }
                }
            }
        }
    }
}

void TestPeriod::aFourWeekRunBelongsWhereItEnds() {
    const PeriodCalendar calendar{
        4, QDate(2025, 3, 10)}; // runs end on 6 April, 4 May, 1 June, 29 June
    const std::vector<Period> parts =
        calendar.parts(*Period::parse(u"2025-Q1"), Frequency::FourWeekly);
    QCOMPARE(int(parts.size()), 4);
    QCOMPARE(calendar.dates(parts.front()).last, QDate(2025, 4, 6));
    QCOMPARE(calendar.dates(parts.back()).last, QDate(2025, 6, 29));
}

void TestPeriod::longerPeriodsAreNoParts() {
    const PeriodCalendar calendar;
    QVERIFY(calendar.parts(*Period::parse(u"2025-04"), Frequency::Quarterly).empty());
    QVERIFY(calendar.parts(*Period::parse(u"2025-P01"), Frequency::Monthly).empty());
}

void TestPeriod::rangesIncludeBothEnds() {
    const DateRange june{QDate(2025, 6, 1), QDate(2025, 6, 30)};
    QVERIFY(june.contains(june.first) && june.contains(june.last));
    QVERIFY(!june.contains(QDate(2025, 5, 31)) && !june.contains(QDate(2025, 7, 1)));
    QVERIFY(june.overlaps({QDate(2025, 6, 30), QDate(2025, 8, 1)}));
    QVERIFY(!june.overlaps({QDate(2025, 7, 1), QDate(2025, 8, 1)}));
    QVERIFY(june.overlaps(june));
}

void TestPeriod::frequenciesHaveTheirSpelling() {
    const std::array spellings{u"four-weekly"_s, u"monthly"_s, u"quarterly"_s, u"annual"_s};
    for (size_t i = 0; i < spellings.size(); ++i) {
        QCOMPARE(frequencyKey(allFrequencies[i]), spellings[i]);
        QVERIFY(frequencyFromKey(spellings[i]) == allFrequencies[i]);
    }
    QVERIFY(!frequencyFromKey(u"weekly"));
    QVERIFY(!frequencyFromKey(u"Monthly"));
}

void TestPeriod::orderIsThatOfTime() {
    QVERIFY(*Period::parse(u"2025-12") < *Period::parse(u"2026-01"));
    QVERIFY(*Period::parse(u"2025-Q4") < *Period::parse(u"2026-Q1"));
    QVERIFY(qHash(*Period::parse(u"2025-01")) == qHash(*Period::parse(u"2025-01")));
}

QTEST_APPLESS_MAIN(TestPeriod)
#include "test_period.moc"
