// The calendar file of the command line, as another library reads it.
#include "app/due_command_case.h"
#include "support/read_calendar.h"

#include <QMap>
#include <QSet>

using namespace Qt::StringLiterals;

class TestCalendarCommand : public Checks, protected DueCommandCase {
    Q_OBJECT
private slots:
    void init();
    void theCalendarFileHoldsWhatIsDue_data();
    void theCalendarFileHoldsWhatIsDue();
    void aSecondCalendarFileUpdatesTheFirst();
};

void TestCalendarCommand::init() {
    Checks::init();
    begin();
}

void TestCalendarCommand::theCalendarFileHoldsWhatIsDue_data() {
    QTest::addColumn<QString>("framework");
    for (const char* key : {"lifts-and-hoists", "direct-payment-support", "accommodation-with-care",
                            "statutory-advocacy", "homecare-dps"}) {
        QTest::newRow(key) << QString::fromLatin1(key);
    }
}

void TestCalendarCommand::theCalendarFileHoldsWhatIsDue() {
    QFETCH(QString, framework);
    addContract(framework, u"2025-04-01"_s, u"2029-03-31"_s);
    run({u"meeting"_s, u"add"_s, m_register, u"--contract"_s, u"C-1"_s, u"--on"_s, u"2026-07-02"_s,
         u"--at"_s, u"10:00"_s, u"--for"_s, u"60"_s});
    const QJsonArray rows = due(u"2026-01-01"_s, u"2028-12-31"_s);
    QVERIFY(!rows.isEmpty());
    const QString file = path(u"due.ics"_s);
    QCOMPARE(run({u"due"_s, m_register, u"--contract"_s, u"C-1"_s, u"--from"_s, u"2026-01-01"_s,
                  u"--to"_s, u"2028-12-31"_s, u"--as-of"_s, u"2025-05-01"_s, u"--ics"_s, file})
                 .status,
             0);
    const QJsonObject calendar = readCalendar(file);
    QVERIFY2(!calendar.contains(u"fault"_s), qPrintable(calendar[u"fault"].toString()));
    const QJsonArray events = calendar[u"events"].toArray();
    QCOMPARE(events.size(), rows.size());
    QSet<QString> uids;
    QStringList starts;
    QStringList days;
    for (const QJsonValue event : events) {
        uids.insert(event[u"uid"].toString());
        starts << event[u"start"].toString();
    }
    for (const QJsonValue row : rows) {
        // Ten o'clock in July is nine by Universal Time.
        days << row[u"due"].toString() + (row[u"at"].isNull() ? QString() : u"T09:00:00+00:00"_s);
    }
    QCOMPARE(starts, days);
    QCOMPARE(uids.size(), rows.size());
}

void TestCalendarCommand::aSecondCalendarFileUpdatesTheFirst() {
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    run({u"meeting"_s, u"add"_s, m_register, u"--contract"_s, u"C-1"_s, u"--on"_s, u"2026-07-02"_s,
         u"--title"_s, u"Review"_s});
    const auto exported = [&](const QString& from) {
        const QString file = path(u"due.ics"_s);
        run({u"due"_s, from, u"--from"_s, u"2026-07-01"_s, u"--to"_s, u"2026-07-31"_s, u"--as-of"_s,
             u"2026-06-01"_s, u"--ics"_s, file});
        QMap<QString, QJsonObject> events;
        for (const QJsonValue event : readCalendar(file)[u"events"].toArray()) {
            events.insert(event[u"uid"].toString(), event.toObject());
        }
        return events;
    };
    const auto first = exported(m_register);
    QVERIFY(first.size() >= 3);
    const QString copy = path(u"copy.qlight"_s);
    QVERIFY(QFile::copy(m_register, copy));
    QVERIFY(exported(copy) == first);
    QCOMPARE(run({u"meeting"_s, u"move"_s, m_register, u"--on"_s, u"2026-07-02"_s, u"--to"_s,
                  u"2026-07-09"_s, u"--title"_s, u"Review"_s})
                 .status,
             0);
    const auto second = exported(m_register);
    QCOMPARE(second.keys(), first.keys());
    int moved = 0;
    for (const auto& [uid, event] : second.asKeyValueRange()) {
        QVERIFY(event[u"sequence"].toInt() > first[uid][u"sequence"].toInt());
        moved += event[u"start"] != first[uid][u"start"] ? 1 : 0;
    }
    QCOMPARE(moved, 1);
    QCOMPARE(run({u"meeting"_s, u"cancel"_s, m_register, u"--on"_s, u"2026-07-09"_s, u"--title"_s,
                  u"Review"_s, u"--reason"_s, u"Illness"_s})
                 .status,
             0);
    int cancelled = 0;
    for (const QJsonObject& event : exported(m_register)) {
        cancelled += event[u"status"].toString() == u"CANCELLED" ? 1 : 0;
    }
    QCOMPARE(cancelled, 1);
}

QTEST_APPLESS_MAIN(TestCalendarCommand)
#include "test_calendar_command.moc"
