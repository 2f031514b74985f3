// Meetings, happenings and bank holidays on the command line.
#include "app/due_command_case.h"

using namespace Qt::StringLiterals;

class TestDiaryCommands : public Checks, protected DueCommandCase {
    Q_OBJECT
private slots:
    void init();
    void meetingsArePlannedMovedDoneAndCalledOff();
    void oneOfSeveralIsNamedByItsTitle();
    void aSeriesOfMeetingsMovesFromOneOn();
    void aSeriesIsNotMovedBeyondItsRule();
    void happeningsStartTheirClock();
    void meetingsTellWhatSpeaksAgainstTheDay();
    void unreadableHolidaysAreRefused();
    void bankHolidaysAreAddedAndImported();
    void refusesABadCalendarOfHolidays();
    void nothingIsDoneAfterTheDayOfJudging();
    void saysThatNothingStandsThere_data();
    void saysThatNothingStandsThere();
};

void TestDiaryCommands::init() {
    Checks::init();
    begin();
}

void TestDiaryCommands::meetingsArePlannedMovedDoneAndCalledOff() {
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    const QStringList add{u"meeting"_s, u"add"_s, m_register, u"--contract"_s, u"C-1"_s};
    const Answer added = run(
        add + QStringList{u"--on"_s, u"2026-02-05"_s, u"--at"_s, u"14:30"_s, u"--for"_s, u"90"_s,
                          u"--place"_s, u"Town Hall"_s, u"--title"_s, u"Quarterly meeting"_s,
                          u"--every"_s, u"3 months"_s, u"--until"_s, u"2026-12-31"_s, u"--json"_s});
    QVERIFY2(added.status == 0, added.messages.constData());
    QCOMPARE(added.json()[u"at"].toString(), u"14:30"_s);
    QCOMPARE(added.json()[u"minutes"].toInt(), 90);
    const QString series = added.json()[u"series"].toString();
    const auto standing = [&] {
        QStringList days;
        const Answer listed =
            run({u"meeting"_s, u"list"_s, m_register, u"--from"_s, u"2026-01-01"_s, u"--to"_s,
                 u"2026-12-31"_s, u"--as-of"_s, u"2026-06-01"_s, u"--json"_s});
        for (const QJsonValue row : listed.json().array()) {
            if (row[u"series"].toString() == series) {
                days << row[u"due"].toString() + u' ' + row[u"status"].toString();
            }
        }
        return days;
    };
    QCOMPARE(standing(), (QStringList{u"2026-02-05 overdue"_s, u"2026-05-05 overdue"_s,
                                      u"2026-08-05 upcoming"_s, u"2026-11-05 upcoming"_s}));
    const auto change = [&](const QString& verb, const QString& on, const QStringList& more) {
        return run(QStringList{u"meeting"_s, verb, m_register, u"--on"_s, on} + more).status;
    };
    QCOMPARE(change(u"move"_s, u"2026-05-05"_s, {u"--to"_s, u"2026-05-07"_s}), 0);
    const QStringList inJune{u"--as-of"_s, u"2026-06-01"_s};
    QCOMPARE(change(u"done"_s, u"2026-02-05"_s, inJune), 0);
    QCOMPARE(change(u"done"_s, u"2026-05-07"_s, inJune + QStringList{u"--done"_s, u"2026-05-08"_s}),
             0);
    QCOMPARE(change(u"cancel"_s, u"2026-08-05"_s, {u"--reason"_s, u"Holidays"_s}), 0);
    QCOMPARE(standing(), (QStringList{u"2026-02-05 done"_s, u"2026-05-07 late"_s,
                                      u"2026-08-05 done"_s, u"2026-11-05 upcoming"_s}));
    QCOMPARE(change(u"restore"_s, u"2026-08-05"_s, {}), 0);
    QCOMPARE(standing().at(2), u"2026-08-05 upcoming"_s);
    QCOMPARE(change(u"move"_s, u"2026-05-05"_s, {u"--to"_s, u"2026-05-08"_s}),
             1);                                           // gone from there
    QCOMPARE(change(u"cancel"_s, u"2026-08-05"_s, {}), 2); // for no reason
    QCOMPARE(change(u"remove"_s, u"2026-08-05"_s, {}), 0);
    QCOMPARE(standing(), QStringList());
}

void TestDiaryCommands::oneOfSeveralIsNamedByItsTitle() {
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    for (const QString& title : {u"Review of lifts"_s, u"Review of hoists"_s}) {
        QCOMPARE(run({u"meeting"_s, u"add"_s, m_register, u"--contract"_s, u"C-1"_s, u"--on"_s,
                      u"2026-02-05"_s, u"--title"_s, title})
                     .status,
                 0);
    }
    const QStringList remove{u"meeting"_s, u"remove"_s, m_register, u"--on"_s, u"2026-02-05"_s};
    const Answer unclear = run(remove + QStringList{u"--title"_s, u"review"_s});
    QCOMPARE(unclear.status, 1);
    for (const char* words : {"Review of lifts", "Review of hoists", "5 Feb 2026", "--title"}) {
        QVERIFY2(unclear.messages.contains(words), unclear.messages.constData());
    }
    QCOMPARE(run(remove + QStringList{u"--title"_s, u"hoists"_s}).status, 0);
    QCOMPARE(run(remove).status, 0); // the one that is left
}

void TestDiaryCommands::aSeriesOfMeetingsMovesFromOneOn() {
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    QCOMPARE(run({u"meeting"_s, u"add"_s, m_register, u"--on"_s, u"2026-03-02"_s, u"--every"_s,
                  u"4-weeks"_s, u"--until"_s, u"2026-06-30"_s, u"--title"_s, u"Team"_s})
                 .status,
             0);
    QCOMPARE(run({u"meeting"_s, u"move"_s, m_register, u"--on"_s, u"2026-04-27"_s, u"--to"_s,
                  u"2026-04-29"_s, u"--series"_s})
                 .status,
             0);
    const Answer listed =
        run({u"meeting"_s, u"list"_s, m_register, u"--from"_s, u"2026-01-01"_s, u"--to"_s,
             u"2026-12-31"_s, u"--as-of"_s, u"2026-01-01"_s, u"--json"_s});
    QStringList days;
    for (const QJsonValue row : listed.json().array()) {
        if (row[u"title"].toString() == u"Team") {
            QVERIFY(row[u"contract"].isNull());
            days << row[u"due"].toString();
        }
    }
    QCOMPARE(days, (QStringList{u"2026-03-02"_s, u"2026-03-30"_s, u"2026-04-29"_s, u"2026-05-27"_s,
                                u"2026-06-24"_s}));
}

// September 2026's return, due on 15 October, can't be due more than 120 months after its month.
void TestDiaryCommands::aSeriesIsNotMovedBeyondItsRule() {
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    const Answer refused = run({u"diary"_s, u"move"_s, m_register, u"--contract"_s, u"C-1"_s,
                                u"--on"_s, u"2026-10-15"_s, u"--title"_s, u"Monthly return"_s,
                                u"--to"_s, u"2037-06-01"_s, u"--series"_s});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.messages.contains("2036-09-30"), refused.messages.constData());
    QCOMPARE(run({u"contract"_s, u"show"_s, m_register, u"C-1"_s}).status, 0);
    QVERIFY(!due(u"2026-10-15"_s, u"2026-10-15"_s).isEmpty());
}

// Digest 36: requested on Friday 22 May 2026, due on Wednesday 27, past the bank holiday; and 33.
void TestDiaryCommands::happeningsStartTheirClock() {
    addContract(u"accommodation-with-care"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    const QStringList add{u"diary"_s, u"add"_s,    m_register,    u"--contract"_s,
                          u"C-1"_s,   u"--kind"_s, u"deadline"_s, u"--duty"_s};
    QCOMPARE(run(add + QStringList{u"inspection-report"_s, u"--on"_s, u"2026-05-22"_s}).status, 0);
    QCOMPARE(run(add + QStringList{u"outcomeReviews/review-results"_s, u"--on"_s, u"2026-01-31"_s})
                 .status,
             0);
    QCOMPARE(run(add + QStringList{u"no-such-duty"_s, u"--on"_s, u"2026-05-22"_s}).status, 1);
    QStringList days;
    for (const QJsonValue row : due(u"2026-01-01"_s, u"2026-12-31"_s)) {
        if (!row[u"happened"].isNull() && row[u"kind"].toString() == u"deadline") {
            days << row[u"happened"].toString() + u' ' + row[u"due"].toString();
        }
    }
    QCOMPARE(days, (QStringList{u"2026-01-31 2026-02-28"_s, u"2026-05-22 2026-05-27"_s}));
}

void TestDiaryCommands::meetingsTellWhatSpeaksAgainstTheDay() {
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    const auto add = [&](const QString& on, const QString& at) {
        const Answer answer = run({u"meeting"_s, u"add"_s, m_register, u"--contract"_s, u"C-1"_s,
                                   u"--on"_s, on, u"--at"_s, at, u"--for"_s, u"60"_s});
        return answer.status == 0 ? answer.messages : QByteArray("refused");
    };
    QVERIFY(add(u"2028-04-15"_s, u"10:00"_s).contains("Saturday"));
    QVERIFY(add(u"2028-04-17"_s, u"10:00"_s).contains("Easter Monday"));
    QCOMPARE(add(u"2028-04-19"_s, u"10:00"_s), QByteArray());
    QVERIFY(add(u"2028-04-19"_s, u"10:30"_s).contains("at that time"));
}

void TestDiaryCommands::unreadableHolidaysAreRefused() {
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    QCOMPARE(run({u"holidays"_s, m_register, u"--division"_s, u"scotland"_s}).status, 0);
    QFile file(m_register);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray unknown = file.readAll().replace("scotland", "atlantis");
    QVERIFY(file.seek(0));
    file.write(unknown);
    file.close();
    const Answer answer = run({u"holidays"_s, m_register, u"--year"_s, u"2025"_s});
    QCOMPARE(answer.status, 1);
    QVERIFY2(answer.messages.contains("atlantis"), answer.messages.constData());
}

void TestDiaryCommands::bankHolidaysAreAddedAndImported() {
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    const auto monthly = [&] {
        return rowOf(due(u"2025-08-01"_s, u"2025-08-31"_s), u"returns/monthly"_s,
                     u"2025-07"_s)[u"due"]
            .toString();
    };
    QCOMPARE(monthly(), u"2025-08-15"_s);
    QCOMPARE(run({u"holidays"_s, m_register, u"--add"_s, u"2025-08-15"_s, u"--title"_s,
                  u"A day of mourning"_s})
                 .status,
             0);
    QCOMPARE(monthly(), u"2025-08-14"_s);
    QFile file(path(u"holidays.ics"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20250814\r\n"
               "SUMMARY:A day before\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    file.close();
    QCOMPARE(run({u"holidays"_s, m_register, u"--import"_s, file.fileName()}).status, 0);
    QCOMPARE(monthly(), u"2025-08-13"_s);
    const Answer listed = run({u"holidays"_s, m_register, u"--year"_s, u"2025"_s, u"--json"_s});
    QCOMPARE(listed.json()[u"division"].toString(), u"england-and-wales"_s);
    QCOMPARE(listed.json()[u"holidays"].toArray().size(), 8 + 2);
    QCOMPARE(run({u"holidays"_s, m_register, u"--remove"_s, u"2025-08-14"_s}).status, 0);
    QCOMPARE(monthly(), u"2025-08-14"_s);
    QCOMPARE(run({u"holidays"_s, m_register, u"--division"_s, u"scotland"_s}).status, 0);
    const Answer scottish = run({u"holidays"_s, m_register, u"--year"_s, u"2027"_s});
    QVERIFY(scottish.output.contains("2027-11-30\t"));
}

void TestDiaryCommands::refusesABadCalendarOfHolidays() {
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    const QString calendar = path(u"holidays.ics"_s);
    const QByteArray event = "BEGIN:VEVENT\nDTSTART:20260101\nEND:VEVENT\n";
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("<html>"), QByteArray("BEGIN:VCALENDAR\n" + event),
          QByteArray("BEGIN:VCALENDAR\n" + event.repeated(500'000) + "END:VCALENDAR\n")}) {
        QFile file(calendar);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const Answer answer = run({u"holidays"_s, m_register, u"--import"_s, calendar});
        QCOMPARE(answer.status, 1);
        QCOMPARE(answer.messages.count('\n'), 1); // one clear sentence
    }
    QCOMPARE(run({u"holidays"_s, m_register, u"--import"_s, path(u"missing.ics"_s)}).status, 1);
}

void TestDiaryCommands::nothingIsDoneAfterTheDayOfJudging() {
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    QCOMPARE(run({u"meeting"_s, u"add"_s, m_register, u"--on"_s, u"2026-11-20"_s}).status, 0);
    const auto finish = [&](const QStringList& more) {
        return run(QStringList{u"meeting"_s, u"done"_s, m_register, u"--on"_s, u"2026-11-20"_s} +
                   more);
    };
    const QStringList asOf{u"--as-of"_s, u"2026-11-22"_s};
    const Answer early = finish(asOf + QStringList{u"--done"_s, u"2026-11-23"_s});
    QCOMPARE(early.status, 1);
    QCOMPARE(early.messages,
             QByteArray("This can't have been done on 2026-11-23, after 2026-11-22.\n"));
    // Its own day, where no other is given, is no different.
    QCOMPARE(finish({u"--as-of"_s, u"2026-11-19"_s}).status, 1);
    // Without a day of judging it is today's.
    const QString tomorrow = QDate::currentDate().addDays(1).toString(Qt::ISODate);
    QCOMPARE(finish({u"--done"_s, tomorrow}).status, 1);
    QCOMPARE(finish({u"--as-of"_s, u"soon"_s}).status, 2);
    QCOMPARE(finish(asOf + QStringList{u"--done"_s, u"2026-11-22"_s}).status, 0);
}

void TestDiaryCommands::saysThatNothingStandsThere_data() {
    QTest::addColumn<QString>("words");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("to be done") << u"meeting done R --on 2026-12-01 --as-of 2026-11-22"_s
                                << QByteArray("There is no meeting on 1 Dec 2026.\n");
    QTest::newRow("to be moved") << u"meeting move R --on 2026-12-01 --to 2026-12-02"_s
                                 << QByteArray("There is no meeting on 1 Dec 2026.\n");
    QTest::newRow("any kind") << u"diary remove R --on 2026-12-01"_s
                              << QByteArray("There is nothing on 1 Dec 2026.\n");
    QTest::newRow("by another title")
        << u"meeting cancel R --on 2026-12-03 --title Audit --reason None"_s
        << QByteArray("There is no “Audit” on 3 Dec 2026.\n");
}

void TestDiaryCommands::saysThatNothingStandsThere() {
    QFETCH(QString, words);
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    QCOMPARE(run({u"meeting"_s, u"add"_s, m_register, u"--on"_s, u"2026-12-03"_s}).status, 0);
    QStringList command = words.split(u' ');
    command.replace(command.indexOf(u"R"_s), m_register);
    const Answer answer = run(command);
    QCOMPARE(answer.status, 1);
    QTEST(answer.messages, "told");
}

QTEST_APPLESS_MAIN(TestDiaryCommands)
#include "test_diary_commands.moc"
