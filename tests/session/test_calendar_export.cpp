// What the officer's own calendar is told: stable names, growing sequences, alarms by kind.
#include "core/session/calendar_export.h"
#include "core/session/diary.h"
#include "core/session/lead_times.h"
#include "session/session_case.h"

#include <QJsonObject>
#include <QMap>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

const DateRange year2027{QDate(2027, 1, 1), QDate(2027, 12, 31)};

QMap<QString, CalendarEvent> eventsOf(const Session& session) {
    QMap<QString, CalendarEvent> events;
    for (const CalendarEvent& event : calendarEvents(session, {}, year2027)) {
        events.insert(event.uid, event);
    }
    return events;
}

std::optional<CalendarEvent> titled(const Session& session, const QString& title) {
    for (const CalendarEvent& event : calendarEvents(session, {}, year2027)) {
        if (event.title.startsWith(title)) {
            return event;
        }
    }
    return {};
}

DiaryItem meetingOn(const SessionCase& scene, QDate day, const QString& title) {
    DiaryItem meeting;
    meeting.contract = scene.contract().id;
    meeting.kind = DueKind::Meeting;
    meeting.title = title;
    meeting.on = day;
    return meeting;
}

DueItem dueItemTitled(const Session& session, const QString& title) {
    for (const DueItem& item : session.dueItems(year2027)) {
        if (item.title == title) {
            return item;
        }
    }
    return {};
}

} // namespace

class TestCalendarExport : public Checks {
    Q_OBJECT
private slots:
    void namesStayTheSame();
    void everyEventHasItsOwnName();
    void sequencesGrowWithEachChangeAndStayOtherwise();
    void aMovedMeetingKeepsItsName();
    void anAmendedRuleKeepsNames();
    void aSettingBearsOnEveryContract();
    void whatIsCalledOffSaysSo();
    void whatIsGoneIsCalledOff();
    void aMovedSeriesLeavesNothingBehind();
    void alarmsFollowTheLeadTimes();
    void whatIsDoneRingsNoMore();
    void oneContractsCalendarIsItsOwn();
    void leadTimesHaveBounds();
    void theLeadTimeTellsWhatIsDue();
    void whatAnAmendmentRemovesIsCalledOff();
    void whatLeftTheRangeIsToldOnItsNewDay();
    void aShorterTermCallsOffWhatComesAfter();
};

void TestCalendarExport::namesStayTheSame() {
    SessionCase scene(u"lifts-and-hoists"_s);
    const QStringList before = eventsOf(scene.session()).keys();
    QVERIFY(before.size() > 12);
    scene.reopen();
    QCOMPARE(eventsOf(scene.session()).keys(), before);
    Contract renamed = scene.contract();
    renamed.title = u"Another title"_s;
    renamed.reference = u"C-2"_s;
    renamed.provider = u"Another provider"_s;
    const auto changes = revise(scene.contract(), renamed, scene.facts()->terms.get(),
                                scene.session().contracts(), scene.session().file());
    QVERIFY(scene.session().apply(*changes).ok());
    QCOMPARE(eventsOf(scene.session()).keys(), before);
    scene.session().setAsOf(QDate(2030, 1, 1));
    QCOMPARE(eventsOf(scene.session()).keys(), before);
}

void TestCalendarExport::everyEventHasItsOwnName() {
    SessionCase scene(u"statutory-advocacy"_s); // one of each for each authority
    const auto events = calendarEvents(scene.session(), {}, year2027);
    QCOMPARE(static_cast<size_t>(eventsOf(scene.session()).size()), events.size());
    // Another contract's and another register's names are others.
    SessionCase other(u"statutory-advocacy"_s);
    const auto draft = SessionCase::draftOf(u"statutory-advocacy"_s, u"C-9"_s);
    QVERIFY(other.session().apply(*setUp(draft, other.session().file())).ok());
    QCOMPARE(static_cast<size_t>(eventsOf(other.session()).size()), 2 * events.size());
}

void TestCalendarExport::sequencesGrowWithEachChangeAndStayOtherwise() {
    SessionCase scene(u"lifts-and-hoists"_s);
    const auto first = eventsOf(scene.session());
    QVERIFY(scene.put(u"1.2"_s, u"2026-10"_s, 9, 10).ok()); // a figure moves no date
    const auto same = eventsOf(scene.session());
    for (const auto& [uid, event] : same.asKeyValueRange()) {
        QCOMPARE(event.sequence, first[uid].sequence);
    }
    const DiaryItem meeting = meetingOn(scene, QDate(2027, 5, 6), u"Review"_s);
    QVERIFY(scene.session()
                .apply(*addDiaryItem(scene.facts().get(), meeting, scene.session().workingDays()))
                .ok());
    const int added = eventsOf(scene.session()).first().sequence;
    QVERIFY(added > first.first().sequence);
    QVERIFY(scene.session().undo().ok());
    QVERIFY(eventsOf(scene.session()).first().sequence > added);
}

void TestCalendarExport::aMovedMeetingKeepsItsName() {
    SessionCase scene(u"lifts-and-hoists"_s);
    const DiaryItem meeting = meetingOn(scene, QDate(2027, 5, 6), u"Review"_s);
    QVERIFY(scene.session()
                .apply(*addDiaryItem(scene.facts().get(), meeting, scene.session().workingDays()))
                .ok());
    const CalendarEvent before = *titled(scene.session(), u"Review"_s);
    const auto move = moveOccurrence(dueItemTitled(scene.session(), u"Review"_s),
                                     scene.facts()->marks, QDate(2027, 5, 13), QTime(10, 0));
    QVERIFY(scene.session().apply(*move).ok());
    const CalendarEvent after = *titled(scene.session(), u"Review"_s);
    QCOMPARE(after.uid, before.uid);
    QVERIFY(after.sequence > before.sequence);
    QCOMPARE(after.day, QDate(2027, 5, 13));
    QCOMPARE(after.at, QTime(10, 0));
}

void TestCalendarExport::anAmendedRuleKeepsNames() {
    SessionCase scene(u"lifts-and-hoists"_s);
    const auto before = eventsOf(scene.session());
    Amendment amendment;
    amendment.contract = scene.contract().id;
    amendment.from = QDate(2026, 12, 1);
    amendment.path = u"returns/monthly/due"_s;
    amendment.value = QJsonObject{{u"kind"_s, u"day-of-month"_s}, {u"day"_s, 20}, {u"months"_s, 1}};
    amendment.reason = u"Agreed"_s;
    const auto changes = amend(*scene.facts(), amendment, scene.session().file());
    QVERIFY(scene.session().apply(*changes).ok());
    const auto after = eventsOf(scene.session());
    QCOMPARE(after.keys(), before.keys());
    int moved = 0;
    for (const auto& [uid, event] : after.asKeyValueRange()) {
        QVERIFY(event.sequence > before[uid].sequence);
        moved += event.day != before[uid].day ? 1 : 0;
    }
    QCOMPARE(moved, 12); // the months from December 2026 to November 2027
}

void TestCalendarExport::aSettingBearsOnEveryContract() {
    SessionCase scene(u"lifts-and-hoists"_s);
    const int before = eventsOf(scene.session()).first().sequence;
    const auto settings = scene.session().file().settings();
    QVERIFY(scene.session().apply(changeLeadTimes(settings, {{DueKind::Return, 3}})).ok());
    QVERIFY(eventsOf(scene.session()).first().sequence > before);
}

void TestCalendarExport::whatIsCalledOffSaysSo() {
    SessionCase scene(u"lifts-and-hoists"_s);
    const DiaryItem meeting = meetingOn(scene, QDate(2027, 5, 6), u"Review"_s);
    QVERIFY(scene.session()
                .apply(*addDiaryItem(scene.facts().get(), meeting, scene.session().workingDays()))
                .ok());
    QVERIFY(!titled(scene.session(), u"Review"_s)->calledOff);
    const auto off =
        callOff(dueItemTitled(scene.session(), u"Review"_s), scene.facts()->marks, u"Illness"_s);
    QVERIFY(scene.session().apply(*off).ok());
    const CalendarEvent event = *titled(scene.session(), u"Review"_s);
    QVERIFY(event.calledOff);
    QCOMPARE(event.alarmDaysBefore, -1);
    QVERIFY(event.description.contains(u"Illness"_s));
}

void TestCalendarExport::whatIsGoneIsCalledOff() {
    SessionCase scene(u"lifts-and-hoists"_s);
    const DiaryItem meeting = meetingOn(scene, QDate(2027, 5, 6), u"Review"_s);
    QVERIFY(scene.session()
                .apply(*addDiaryItem(scene.facts().get(), meeting, scene.session().workingDays()))
                .ok());
    const CalendarEvent before = *titled(scene.session(), u"Review"_s);
    QVERIFY(scene.session().apply(removeDiaryItem(scene.facts()->diary.front())).ok());
    const CalendarEvent gone = *titled(scene.session(), u"Review"_s);
    QCOMPARE(gone.uid, before.uid);
    QVERIFY(gone.calledOff);
    QVERIFY(gone.sequence > before.sequence);
    QVERIFY(scene.session().undo().ok());
    QVERIFY(!titled(scene.session(), u"Review"_s)->calledOff);
}

void TestCalendarExport::aMovedSeriesLeavesNothingBehind() {
    SessionCase scene(u"lifts-and-hoists"_s);
    DiaryItem meeting = meetingOn(scene, QDate(2027, 3, 1), u"Review"_s);
    meeting.recurrence = {Recurrence::Unit::Months, 3, QDate(2027, 12, 31)};
    QVERIFY(scene.session()
                .apply(*addDiaryItem(scene.facts().get(), meeting, scene.session().workingDays()))
                .ok());
    const auto standing = [&](bool calledOff) {
        QStringList days;
        for (const CalendarEvent& event : calendarEvents(scene.session(), {}, year2027)) {
            if (event.title.startsWith(u"Review") && event.calledOff == calledOff) {
                days << event.day.toString(Qt::ISODate);
            }
        }
        return days;
    };
    QCOMPARE(standing(false),
             (QStringList{u"2027-03-01"_s, u"2027-06-01"_s, u"2027-09-01"_s, u"2027-12-01"_s}));
    DueItem second;
    for (const DueItem& item : scene.session().dueItems(year2027)) {
        if (item.title == u"Review" && item.day() == QDate(2027, 6, 1)) {
            second = item;
        }
    }
    const auto move =
        moveSeries(scene.facts()->diary, scene.facts()->marks, second, QDate(2027, 6, 3), QTime());
    QVERIFY(scene.session().apply(*move).ok());
    QCOMPARE(standing(false),
             (QStringList{u"2027-03-01"_s, u"2027-06-03"_s, u"2027-09-03"_s, u"2027-12-03"_s}));
    QCOMPARE(standing(true), (QStringList{u"2027-06-01"_s, u"2027-09-01"_s, u"2027-12-01"_s}));
}

void TestCalendarExport::alarmsFollowTheLeadTimes() {
    SessionCase scene(u"lifts-and-hoists"_s);
    const auto alarm = [&] {
        return titled(scene.session(), u"Monthly return"_s)->alarmDaysBefore;
    };
    QCOMPARE(alarm(), leadDays(DueKind::Return));
    const auto set = [&](int days) {
        const auto settings = scene.session().file().settings();
        QVERIFY(scene.session().apply(changeLeadTimes(settings, {{DueKind::Return, days}})).ok());
    };
    set(3);
    QCOMPARE(alarm(), 3);
    scene.reopen();
    QCOMPARE(alarm(), 3);
    set(0);
    QCOMPARE(alarm(), 0);
    set(-1);
    QCOMPARE(alarm(), -1);
}

void TestCalendarExport::whatIsDoneRingsNoMore() {
    SessionCase scene(u"lifts-and-hoists"_s);
    const DiaryItem meeting = meetingOn(scene, QDate(2027, 5, 6), u"Review"_s);
    QVERIFY(scene.session()
                .apply(*addDiaryItem(scene.facts().get(), meeting, scene.session().workingDays()))
                .ok());
    QVERIFY(titled(scene.session(), u"Review"_s)->alarmDaysBefore >= 0);
    const auto done = markDone(dueItemTitled(scene.session(), u"Review"_s), scene.facts()->marks,
                               QDate(2026, 11, 20), {});
    QVERIFY(scene.session().apply(*done).ok());
    QCOMPARE(titled(scene.session(), u"Review"_s)->alarmDaysBefore, -1);
}

void TestCalendarExport::oneContractsCalendarIsItsOwn() {
    SessionCase scene(u"lifts-and-hoists"_s);
    DiaryItem own = meetingOn(scene, QDate(2027, 5, 6), u"Team"_s);
    own.contract = {};
    QVERIFY(scene.session().apply(*addDiaryItem(nullptr, own, scene.session().workingDays())).ok());
    const auto all = calendarEvents(scene.session(), {}, year2027);
    const auto one = calendarEvents(scene.session(), scene.contract().id, year2027);
    QCOMPARE(one.size() + 1, all.size());
    QCOMPARE(titled(scene.session(), u"Team"_s)->categories, QStringList{u"Meeting"_s});
    const QByteArray text = calendarExport(scene.session(), scene.contract().id, year2027);
    QVERIFY(text.contains("X-WR-CALNAME:A contract\r\n"));
    QCOMPARE(text.count("BEGIN:VEVENT"), static_cast<qsizetype>(one.size()));
    QVERIFY(text.contains("SUMMARY:Monthly return\\, December 2026\\, A contract\r\n"));
}

void TestCalendarExport::leadTimesHaveBounds() {
    const auto read = [](const QString& value) {
        return leadTimes({{{}, u"lead-times"_s, value}}).value(DueKind::Survey);
    };
    QCOMPARE(read({}), leadDays(DueKind::Survey));
    QCOMPARE(read(u"no JSON"_s), leadDays(DueKind::Survey));
    QCOMPARE(read(u"{\"survey\":45}"_s), 45);
    QCOMPARE(read(u"{\"survey\":-9}"_s), -1);
    QCOMPARE(read(u"{\"survey\":1000000}"_s), mostLeadDays);
    QCOMPARE(read(u"{\"survey\":\"soon\"}"_s), leadDays(DueKind::Survey));
    QCOMPARE(leadTimes({}).size(), 8);
}

void TestCalendarExport::theLeadTimeTellsWhatIsDue() {
    SessionCase scene(u"lifts-and-hoists"_s);
    // 31 days ahead of the session's 22 November 2026; no lead time is so long but a certificate's.
    const DiaryItem meeting = meetingOn(scene, QDate(2026, 12, 23), u"Review"_s);
    QVERIFY(scene.session()
                .apply(*addDiaryItem(scene.facts().get(), meeting, scene.session().workingDays()))
                .ok());
    DiaryItem own = meetingOn(scene, QDate(2026, 12, 23), u"Team"_s);
    own.contract = {};
    QVERIFY(scene.session().apply(*addDiaryItem(nullptr, own, scene.session().workingDays())).ok());
    const auto statuses = [&] {
        std::vector<DueStatus> found;
        for (const DueItem& item :
             scene.session().dueItems({QDate(2026, 12, 23), QDate(2026, 12, 23)})) {
            found.push_back(item.status);
        }
        return found;
    };
    QCOMPARE(statuses(), (std::vector{DueStatus::Upcoming, DueStatus::Upcoming}));
    const auto settings = scene.session().file().settings();
    QVERIFY(scene.session().apply(changeLeadTimes(settings, {{DueKind::Meeting, 31}})).ok());
    QCOMPARE(statuses(), (std::vector{DueStatus::Due, DueStatus::Due}));
    scene.reopen();
    QCOMPARE(statuses(), (std::vector{DueStatus::Due, DueStatus::Due}));
    QVERIFY(scene.session().undo().ok());
    QCOMPARE(statuses(), (std::vector{DueStatus::Upcoming, DueStatus::Upcoming}));
}

void TestCalendarExport::whatAnAmendmentRemovesIsCalledOff() {
    SessionCase scene(u"lifts-and-hoists"_s);
    const auto before = eventsOf(scene.session());
    Amendment amendment;
    amendment.contract = scene.contract().id;
    amendment.from = QDate(2027, 4, 1);
    amendment.path = u"returns/monthly"_s;
    amendment.reason = u"Quarterly is enough"_s;
    const auto changes = amend(*scene.facts(), amendment, scene.session().file());
    QVERIFY(changes.ok());
    QVERIFY(scene.session().apply(*changes).ok());
    const auto after = eventsOf(scene.session());
    QCOMPARE(after.keys(), before.keys());
    QStringList off;
    for (const auto& [uid, event] : after.asKeyValueRange()) {
        QVERIFY(event.sequence > before[uid].sequence);
        if (event.calledOff) {
            QCOMPARE(event.alarmDaysBefore, -1);
            off << event.day.toString(Qt::ISODate);
        }
    }
    off.sort();
    // Those of April (due in May) to November; what was owed before stays.
    QCOMPARE(off.size(), 8);
    QCOMPARE(off.first(), u"2027-05-14"_s); // the 15th is a Saturday
    // A mistake taken back was told to nobody.
    QVERIFY(scene.session().undo().ok());
    for (const CalendarEvent& event : eventsOf(scene.session())) {
        QVERIFY(!event.calledOff);
    }
}

void TestCalendarExport::whatLeftTheRangeIsToldOnItsNewDay() {
    SessionCase scene(u"lifts-and-hoists"_s);
    const auto before = eventsOf(scene.session());
    // By a rule: November's return, due on 15 December 2027, goes to 10 January.
    Amendment amendment;
    amendment.contract = scene.contract().id;
    amendment.from = QDate(2027, 11, 1);
    amendment.path = u"returns/monthly/due"_s;
    amendment.value = QJsonObject{{u"kind"_s, u"day-of-month"_s}, {u"day"_s, 10}, {u"months"_s, 2}};
    QVERIFY(scene.session().apply(*amend(*scene.facts(), amendment, scene.session().file())).ok());
    // By hand: the annual return, due on 30 April 2027, to the year after.
    DueItem annual;
    for (const DueItem& item : scene.session().dueItems(year2027)) {
        annual = item.series == u"returns/annual" ? item : annual;
    }
    const auto move = moveOccurrence(annual, scene.facts()->marks, QDate(2028, 1, 20), QTime());
    QVERIFY(scene.session().apply(*move).ok());
    const auto after = eventsOf(scene.session());
    QCOMPARE(after.keys(), before.keys());
    QStringList outside;
    for (const CalendarEvent& event : after) {
        QVERIFY(!event.calledOff);
        if (!year2027.contains(event.day)) {
            outside << event.day.toString(Qt::ISODate);
        }
    }
    outside.sort();
    QCOMPARE(outside, (QStringList{u"2028-01-10"_s, u"2028-01-20"_s}));
}

void TestCalendarExport::aShorterTermCallsOffWhatComesAfter() {
    SessionCase scene(u"lifts-and-hoists"_s);
    const auto before = eventsOf(scene.session());
    Contract shorter = scene.contract();
    shorter.end = QDate(2027, 6, 30);
    const auto changes = revise(scene.contract(), shorter, scene.facts()->terms.get(),
                                scene.session().contracts(), scene.session().file());
    QVERIFY(scene.session().apply(*changes).ok());
    const auto after = eventsOf(scene.session());
    qsizetype off = 0;
    for (const auto& [uid, event] : before.asKeyValueRange()) {
        QVERIFY(after.contains(uid));
        // Of the months of the shorter term the last one is due in July.
        const bool goes = event.title.startsWith(u"Monthly") && event.day > QDate(2027, 7, 31);
        QCOMPARE(after[uid].calledOff && event.title.startsWith(u"Monthly"), goes);
        off += goes ? 1 : 0;
    }
    QCOMPARE(off, 5);
}

QTEST_APPLESS_MAIN(TestCalendarExport)
#include "test_calendar_export.moc"
