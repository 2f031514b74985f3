// What falls due, on the command line: dates worked by hand from the schedules and the calendar,
// the log of returns, meetings, bank holidays, and the calendar file as another library reads it.
#include "app/program.h"
#include "support/checks.h"
#include "support/read_calendar.h"

#include <QDate>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

/// One thing that must be due: what, which, when, and why its day isn't worked, if it isn't.
struct ExpectedDue {
    const char* series;
    const char* occurrence;
    const char* due;
    const char* reason = "";
    const char* unadjusted = ""; ///< where it differs from the due day
};

QJsonObject rowOf(const QJsonArray& rows, const QString& series, const QString& occurrence) {
    for (const QJsonValue& row : rows) {
        if (row[u"series"].toString() == series && row[u"occurrence"].toString() == occurrence) {
            return row.toObject();
        }
    }
    return {};
}

/// Which of the expected things aren't as they should be.
QStringList differences(const QJsonArray& rows, const std::vector<ExpectedDue>& expected) {
    QStringList wrong;
    for (const ExpectedDue& each : expected) {
        const QString due = QString::fromLatin1(each.due);
        const QString unadjusted = *each.unadjusted ? QString::fromLatin1(each.unadjusted) : due;
        const QJsonObject row =
            rowOf(rows, QString::fromUtf8(each.series), QString::fromUtf8(each.occurrence));
        if (row[u"due"].toString() != due || row[u"unadjusted"].toString() != unadjusted ||
            row[u"reason"].toString() != QString::fromUtf8(each.reason)) {
            wrong << QString::fromUtf8(each.series) + u' ' + QString::fromUtf8(each.occurrence) +
                         u": " + row[u"due"].toString() + u' ' + row[u"unadjusted"].toString() +
                         u' ' + row[u"reason"].toString();
        }
    }
    return wrong;
}

} // namespace

class TestDueCommands : public Checks {
    Q_OBJECT
private slots:
    void init();
    void liftsFallDue();
    void directPaymentsFallDue();
    void accommodationFallsDue();
    void advocacyFallsDueForEachAuthority();
    void homecareFallsDueOnceItsRulesAreSet();
    void everyRowHasItsFieldsAndAppearsOnce();
    void statusFollowsTheLogOfReturns();
    void receiveSaysWhatBecameOfIt_data();
    void receiveSaysWhatBecameOfIt();
    void meetingsArePlannedMovedDoneAndCalledOff();
    void aSeriesOfMeetingsMovesFromOneOn();
    void happeningsStartTheirClock();
    void meetingsTellWhatSpeaksAgainstTheDay();
    void bankHolidaysAreAddedAndImported();
    void refusesABadCalendarOfHolidays();
    void theCalendarFileHoldsWhatIsDue_data();
    void theCalendarFileHoldsWhatIsDue();
    void aSecondCalendarFileUpdatesTheFirst();
    void saysHowWordsShouldBe_data();
    void saysHowWordsShouldBe();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();

private:
    void addContract(const QString& framework, const QString& start, const QString& end,
                     const QStringList& more = {});
    QJsonArray due(const QString& from, const QString& to, const QString& asOf = u"2025-05-01"_s);
    QString path(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_register;
    QTemporaryDir m_madeFolder;
    QHash<QString, QString> m_made; ///< by what was asked for
};

void TestDueCommands::init() {
    Checks::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_register = path(u"area.qlight"_s);
}

void TestDueCommands::addContract(const QString& framework, const QString& start,
                                  const QString& end, const QStringList& more) {
    // Each kind of register is made once and copied from then on.
    QString& made = m_made[framework + start + end + more.join(u' ')];
    if (!made.isEmpty()) {
        QVERIFY(QFile::copy(made, m_register));
        return;
    }
    QCOMPARE(run({u"new"_s, m_register}).status, 0);
    const Answer added =
        run(QStringList{u"contract"_s, u"add"_s, m_register, u"--framework"_s, framework,
                        u"--reference"_s, u"C-1"_s, u"--title"_s, u"A contract"_s, u"--provider"_s,
                        u"A provider"_s, u"--start"_s, start, u"--end"_s, end} +
            more);
    QVERIFY2(added.status == 0, added.messages.constData());
    made = m_madeFolder.filePath(QString::number(m_made.size()));
    QVERIFY(QFile::copy(m_register, made));
}

QJsonArray TestDueCommands::due(const QString& from, const QString& to, const QString& asOf) {
    const Answer answer = run({u"due"_s, m_register, u"--contract"_s, u"C-1"_s, u"--from"_s, from,
                               u"--to"_s, to, u"--as-of"_s, asOf, u"--json"_s});
    return answer.status == 0 ? answer.json().array() : QJsonArray();
}

// Digest 1 and 2: the 15th or the last working day before; 30 April whatever day it is.
void TestDueCommands::liftsFallDue() {
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    const QJsonArray rows = due(u"2025-04-01"_s, u"2028-04-30"_s);
    const std::vector<ExpectedDue> expected{
        {"returns/monthly", "2025-05", "2025-06-13", "Sunday", "2025-06-15"},
        {"returns/monthly", "2025-07", "2025-08-15"},
        {"returns/monthly", "2025-10", "2025-11-14", "Saturday", "2025-11-15"},
        {"returns/monthly", "2026-01", "2026-02-13", "Sunday", "2026-02-15"},
        {"returns/monthly", "2026-07", "2026-08-14", "Saturday", "2026-08-15"},
        {"returns/monthly", "2028-02", "2028-03-15"}, // the month that ends on leap day
        // 15 April 2028 is the Saturday between Good Friday and Easter Monday.
        {"returns/monthly", "2028-03", "2028-04-13", "Saturday", "2028-04-15"},
        {"returns/quarterly", "2027-Q4", "2028-04-13", "Saturday", "2028-04-15"},
        {"returns/quarterly", "2025-Q1", "2025-07-15"},
        {"returns/annual", "2025", "2026-04-30"},
        {"returns/annual", "2027", "2028-04-30", "Sunday"},
        {"surveys/satisfaction-survey", "2027", "2027-12-31"},
    };
    QCOMPARE(differences(rows, expected), QStringList());
    // 36 months, 12 quarters and 3 years end and fall due from April 2025 to April 2028.
    int returns = 0;
    for (const QJsonValue& row : rows) {
        returns += row[u"kind"].toString() == u"return" ? 1 : 0;
    }
    QCOMPARE(returns, 36 + 12 + 3);
}

void TestDueCommands::directPaymentsFallDue() {
    addContract(u"direct-payment-support"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    const QJsonArray rows = due(u"2025-04-01"_s, u"2028-07-31"_s);
    const std::vector<ExpectedDue> expected{
        {"returns/quarterly", "2025-Q1", "2025-07-15"},
        {"returns/quarterly", "2025-Q4", "2026-04-15"},
        {"returns/quarterly", "2027-Q2", "2027-10-15"},
        {"returns/quarterly", "2027-Q3", "2028-01-14", "Saturday", "2028-01-15"},
        {"returns/quarterly", "2027-Q4", "2028-04-13", "Saturday", "2028-04-15"},
        {"returns/quarterly", "2028-Q1", "2028-07-14", "Saturday", "2028-07-15"},
        {"returns/annual", "2026", "2027-04-30"},
        {"returns/annual", "2027", "2028-04-30", "Sunday"},
    };
    QCOMPARE(differences(rows, expected), QStringList());
}

// Quirk A3: four-weekly and quarterly returns have no date until the contract settles one.
void TestDueCommands::accommodationFallsDue() {
    addContract(u"accommodation-with-care"_s, u"2025-04-01"_s, u"2029-03-31"_s,
                {u"--settle"_s, u"A3-four-weekly={\"kind\":\"days-after\",\"days\":10}"_s});
    const QJsonArray rows = due(u"2025-04-01"_s, u"2028-04-30"_s);
    const std::vector<ExpectedDue> expected{
        // Runs of 28 days from 1 April 2025: the first ends on 28 April, the 38th on 28 February
        // 2028 and the 39th, which begins on leap day, on 27 March.
        {"returns/four-weekly", "2025-P01", "2025-05-08"},
        {"returns/four-weekly", "2025-P02", "2025-06-05"},
        {"returns/four-weekly", "2027-P12", "2028-03-09"},
        {"returns/four-weekly", "2027-P13", "2028-04-06"},
        {"returns/annual", "2025", "2026-04-30"},
        {"returns/annual", "2026", "2027-04-30"},
        {"returns/annual", "2027", "2028-04-30", "Sunday"},
        {"surveys/satisfaction-survey", "2025", "2025-12-31"},
    };
    QCOMPARE(differences(rows, expected), QStringList());
    for (const QJsonValue& row : rows) {
        QVERIFY(row[u"series"].toString() != u"returns/quarterly");
    }
    const Answer undated =
        run({u"due"_s, m_register, u"--contract"_s, u"C-1"_s, u"--from"_s, u"2026-01-01"_s,
             u"--to"_s, u"2026-01-01"_s, u"--undated"_s, u"--json"_s});
    const QJsonObject quarterly = rowOf(undated.json().array(), u"returns/quarterly"_s, {});
    QCOMPARE(quarterly[u"title"].toString(), u"Quarterly return"_s);
    QVERIFY(quarterly[u"due"].isNull());
}

// Digest 42: the 14th is kept whatever day it is; one of each for each authority.
void TestDueCommands::advocacyFallsDueForEachAuthority() {
    addContract(
        u"statutory-advocacy"_s, u"2025-09-01"_s, u"2029-08-31"_s,
        {u"--authority"_s, u"Cheshire East"_s, u"--authority"_s, u"Cheshire West and Chester"_s});
    const QJsonArray rows = due(u"2025-09-01"_s, u"2028-09-30"_s);
    const std::vector<ExpectedDue> expected{
        {"returns/monthly", "2025-11/Cheshire East", "2025-12-14", "Sunday"},
        {"returns/monthly", "2025-11/Cheshire West and Chester", "2025-12-14", "Sunday"},
        {"returns/quarterly", "2025-Q1/Cheshire East", "2025-12-14", "Sunday"},
        {"returns/narrative", "2025-Q1/Cheshire West and Chester", "2025-12-14", "Sunday"},
        {"returns/quarterly", "2025-Q2/Cheshire East", "2026-03-14", "Saturday"},
        {"returns/quarterly", "2025-Q3/Cheshire East", "2026-06-14", "Sunday"},
        {"returns/quarterly", "2025-Q4/Cheshire East", "2026-09-14"},
        {"returns/quarterly", "2027-Q2/Cheshire West and Chester", "2028-03-14"},
        {"returns/monthly", "2028-03/Cheshire East", "2028-04-14", "Good Friday"},
        {"returns/monthly", "2028-02/Cheshire East", "2028-03-14"},
        // Digest 48: without the mark at the start, by the end of the first year, which is August's
        // bank holiday.
        {"deadlines/quality-mark", "", "2026-08-31", "Summer bank holiday"},
    };
    QCOMPARE(differences(rows, expected), QStringList());
    const QJsonObject row = rowOf(rows, u"returns/monthly"_s, u"2025-11/Cheshire East"_s);
    QCOMPARE(row[u"authority"].toString(), u"Cheshire East"_s);
    QCOMPARE(row[u"period"].toString(), u"2025-11"_s);
}

// Digest 55: no date is shown until one is set.
void TestDueCommands::homecareFallsDueOnceItsRulesAreSet() {
    addContract(u"homecare-dps"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    for (const QJsonValue& row : due(u"2025-04-01"_s, u"2028-04-30"_s)) {
        QVERIFY2(row[u"kind"].toString() != u"return", qPrintable(row[u"series"].toString()));
    }
    QVERIFY(QFile::remove(m_register));
    addContract(u"homecare-dps"_s, u"2025-04-01"_s, u"2029-03-31"_s,
                {u"--settle"_s,
                 u"H5-monthly={\"kind\":\"day-of-month\",\"day\":17,\"months\":1,"
                 "\"nonWorkingDay\":\"next\"}"_s,
                 u"--settle"_s, u"H5-quarterly={\"kind\":\"days-after\",\"days\":30}"_s});
    const QJsonArray rows = due(u"2025-04-01"_s, u"2029-04-30"_s);
    const std::vector<ExpectedDue> expected{
        {"returns/monthly-workbook", "2025-04", "2025-05-19", "Saturday", "2025-05-17"},
        {"returns/monthly-workbook", "2025-07", "2025-08-18", "Sunday", "2025-08-17"},
        {"returns/monthly-workbook", "2026-01", "2026-02-17"},
        {"returns/monthly-workbook", "2028-01", "2028-02-17"},
        // Easter Monday 2028.
        {"returns/monthly-workbook", "2028-03", "2028-04-18", "Easter Monday", "2028-04-17"},
        {"returns/quarterly-workbook", "2026-Q1", "2026-07-30"},
        {"returns/quarterly-workbook", "2027-Q4", "2028-04-30", "Sunday"},
        {"contract/end", "", "2029-03-31", "Saturday"},
    };
    QCOMPARE(differences(rows, expected), QStringList());
}

void TestDueCommands::everyRowHasItsFieldsAndAppearsOnce() {
    QCOMPARE(run({u"new"_s, m_register, u"--sample"_s, u"--as-of"_s, u"2026-11-22"_s}).status, 0);
    const Answer answer = run({u"due"_s, m_register, u"--from"_s, u"2026-01-01"_s, u"--to"_s,
                               u"2027-12-31"_s, u"--as-of"_s, u"2026-11-22"_s, u"--json"_s});
    QCOMPARE(answer.status, 0);
    const QJsonArray rows = answer.json().array();
    QVERIFY(rows.size() > 100);
    const QSet<QString> kinds{u"return"_s,  u"meeting"_s, u"visit"_s,       u"action"_s,
                              u"finding"_s, u"survey"_s,  u"certificate"_s, u"deadline"_s};
    const QSet<QString> statuses{u"upcoming"_s, u"due"_s,     u"received"_s,
                                 u"late"_s,     u"overdue"_s, u"done"_s};
    QSet<QString> seen;
    QString before;
    for (const QJsonValue& row : rows) {
        for (const QString& field : {u"contract"_s, u"kind"_s, u"title"_s, u"period"_s, u"due"_s,
                                     u"received"_s, u"status"_s}) {
            QVERIFY2(row.toObject().contains(field), qPrintable(field));
        }
        QVERIFY(kinds.contains(row[u"kind"].toString()));
        QVERIFY(statuses.contains(row[u"status"].toString()));
        QVERIFY(!row[u"title"].toString().isEmpty());
        const QString day = row[u"due"].toString();
        QVERIFY(day >= u"2026-01-01" && day <= u"2027-12-31" && day >= before);
        before = day;
        const QString name = row[u"contract"].toString() + u' ' + row[u"series"].toString() + u' ' +
                             row[u"occurrence"].toString();
        QVERIFY2(!seen.contains(name), qPrintable(name));
        seen.insert(name);
    }
    const Answer text = run({u"due"_s, m_register, u"--from"_s, u"2026-11-01"_s, u"--to"_s,
                             u"2026-11-30"_s, u"--as-of"_s, u"2026-11-22"_s});
    QCOMPARE(text.status, 0);
    // 15 November 2026 is a Sunday.
    QVERIFY2(text.output.contains("2026-11-13\t"), text.output.constData());
    QVERIFY(text.output.contains("15 November 2026 is a Sunday; last working day before: Friday"));
}

void TestDueCommands::statusFollowsTheLogOfReturns() {
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    const QStringList receive{u"receive"_s,  m_register,   u"--contract"_s, u"C-1"_s,
                              u"--return"_s, u"monthly"_s, u"--period"_s};
    QCOMPARE(run(receive + QStringList{u"2025-04"_s, u"--on"_s, u"2025-05-15"_s}).status, 0);
    QCOMPARE(run(receive + QStringList{u"2025-05"_s, u"--on"_s, u"2025-06-16"_s}).status, 0);
    QCOMPARE(run(receive + QStringList{u"2025-06"_s, u"--on"_s, u"2025-07-10"_s, u"--rejected"_s,
                                       u"Two months in one sheet"_s})
                 .status,
             0);
    QCOMPARE(run(receive + QStringList{u"2025-07"_s, u"--on"_s, u"2025-08-01"_s, u"--waived"_s,
                                       u"No service in July"_s})
                 .status,
             0);
    const auto status = [&](const QString& period, const QString& asOf) {
        return rowOf(due(u"2025-04-01"_s, u"2026-01-31"_s, asOf), u"returns/monthly"_s,
                     period)[u"status"]
            .toString();
    };
    const QString late = u"2025-09-02"_s;
    QCOMPARE(status(u"2025-04"_s, late), u"received"_s);
    QCOMPARE(status(u"2025-05"_s, late), u"late"_s); // due on Friday 13 June
    QCOMPARE(status(u"2025-06"_s, late), u"overdue"_s);
    QCOMPARE(status(u"2025-07"_s, late), u"done"_s);
    QCOMPARE(status(u"2025-08"_s, late), u"due"_s);
    QCOMPARE(status(u"2025-09"_s, late), u"upcoming"_s);
    QCOMPARE(status(u"2025-08"_s, u"2025-09-15"_s), u"due"_s); // its very day
    QCOMPARE(status(u"2025-08"_s, u"2025-09-16"_s), u"overdue"_s);
    // Sent again, the rejected one is here, after its day.
    QCOMPARE(run(receive + QStringList{u"2025-06"_s, u"--on"_s, u"2025-07-16"_s, u"--accurate"_s,
                                       u"yes"_s, u"--how"_s, u"email"_s, u"--by"_s, u"P. Shah"_s})
                 .status,
             0);
    QCOMPARE(status(u"2025-06"_s, late), u"late"_s);
    const QJsonObject row =
        rowOf(due(u"2025-07-01"_s, u"2025-07-31"_s, late), u"returns/monthly"_s, u"2025-06"_s);
    QCOMPARE(row[u"received"].toString(), u"2025-07-16"_s);
}

void TestDueCommands::receiveSaysWhatBecameOfIt_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::newRow("how, by whom, a note")
        << QStringList{u"--how"_s, u"portal"_s, u"--by"_s, u"P. Shah"_s, u"--note"_s, u"Fine"_s}
        << 0;
    QTest::newRow("not accurate") << QStringList{u"--accurate"_s, u"no"_s} << 0;
    QTest::newRow("rejected without accuracy")
        << QStringList{u"--rejected"_s, u"Empty"_s, u"--accurate"_s, u"no"_s} << 0;
    QTest::newRow("no such way") << QStringList{u"--how"_s, u"pigeon"_s} << 1;
    QTest::newRow("rejected for no reason") << QStringList{u"--rejected"_s, QString()} << 1;
    QTest::newRow("waived for no reason") << QStringList{u"--waived"_s, u" "_s} << 1;
    QTest::newRow("another's authority") << QStringList{u"--authority"_s, u"Milton Keynes"_s} << 1;
    QTest::newRow("rejected and accurate")
        << QStringList{u"--rejected"_s, u"x"_s, u"--accurate"_s, u"yes"_s} << 2;
    QTest::newRow("rejected and waived")
        << QStringList{u"--rejected"_s, u"x"_s, u"--waived"_s, u"x"_s} << 2;
    QTest::newRow("half accurate") << QStringList{u"--accurate"_s, u"half"_s} << 2;
    QTest::newRow("a reason and a note")
        << QStringList{u"--rejected"_s, u"x"_s, u"--note"_s, u"y"_s} << 2;
}

void TestDueCommands::receiveSaysWhatBecameOfIt() {
    QFETCH(QStringList, words);
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    const Answer answer =
        run(QStringList{u"receive"_s, m_register, u"--contract"_s, u"C-1"_s, u"--return"_s,
                        u"monthly"_s, u"--period"_s, u"2025-04"_s, u"--on"_s, u"2025-05-12"_s} +
            words);
    QTEST(answer.status, "status");
    QCOMPARE(answer.messages.isEmpty(), answer.status == 0);
}

void TestDueCommands::meetingsArePlannedMovedDoneAndCalledOff() {
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
        for (const QJsonValue& row : listed.json().array()) {
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
    QCOMPARE(change(u"done"_s, u"2026-02-05"_s, {}), 0);
    QCOMPARE(change(u"done"_s, u"2026-05-07"_s, {u"--done"_s, u"2026-05-08"_s}), 0);
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

void TestDueCommands::aSeriesOfMeetingsMovesFromOneOn() {
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
    for (const QJsonValue& row : listed.json().array()) {
        if (row[u"title"].toString() == u"Team") {
            QVERIFY(row[u"contract"].isNull());
            days << row[u"due"].toString();
        }
    }
    QCOMPARE(days, (QStringList{u"2026-03-02"_s, u"2026-03-30"_s, u"2026-04-29"_s, u"2026-05-27"_s,
                                u"2026-06-24"_s}));
}

// Digest 36: requested on Friday 22 May 2026, due on Wednesday 27, past the bank holiday; and 33.
void TestDueCommands::happeningsStartTheirClock() {
    addContract(u"accommodation-with-care"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    const QStringList add{u"diary"_s, u"add"_s,    m_register,    u"--contract"_s,
                          u"C-1"_s,   u"--kind"_s, u"deadline"_s, u"--duty"_s};
    QCOMPARE(run(add + QStringList{u"inspection-report"_s, u"--on"_s, u"2026-05-22"_s}).status, 0);
    QCOMPARE(run(add + QStringList{u"outcomeReviews/review-results"_s, u"--on"_s, u"2026-01-31"_s})
                 .status,
             0);
    QCOMPARE(run(add + QStringList{u"no-such-duty"_s, u"--on"_s, u"2026-05-22"_s}).status, 1);
    QStringList days;
    for (const QJsonValue& row : due(u"2026-01-01"_s, u"2026-12-31"_s)) {
        if (!row[u"happened"].isNull() && row[u"kind"].toString() == u"deadline") {
            days << row[u"happened"].toString() + u' ' + row[u"due"].toString();
        }
    }
    QCOMPARE(days, (QStringList{u"2026-01-31 2026-02-28"_s, u"2026-05-22 2026-05-27"_s}));
}

void TestDueCommands::meetingsTellWhatSpeaksAgainstTheDay() {
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

void TestDueCommands::bankHolidaysAreAddedAndImported() {
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

void TestDueCommands::refusesABadCalendarOfHolidays() {
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

void TestDueCommands::theCalendarFileHoldsWhatIsDue_data() {
    QTest::addColumn<QString>("framework");
    for (const char* key : {"lifts-and-hoists", "direct-payment-support", "accommodation-with-care",
                            "statutory-advocacy", "homecare-dps"}) {
        QTest::newRow(key) << QString::fromLatin1(key);
    }
}

void TestDueCommands::theCalendarFileHoldsWhatIsDue() {
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
    for (const QJsonValue& event : events) {
        uids.insert(event[u"uid"].toString());
        starts << event[u"start"].toString();
    }
    for (const QJsonValue& row : rows) {
        // Ten o'clock in July is nine by Universal Time.
        days << row[u"due"].toString() + (row[u"at"].isNull() ? QString() : u"T09:00:00+00:00"_s);
    }
    QCOMPARE(starts, days);
    QCOMPARE(uids.size(), rows.size());
}

void TestDueCommands::aSecondCalendarFileUpdatesTheFirst() {
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    run({u"meeting"_s, u"add"_s, m_register, u"--contract"_s, u"C-1"_s, u"--on"_s, u"2026-07-02"_s,
         u"--title"_s, u"Review"_s});
    const auto exported = [&](const QString& from) {
        const QString file = path(u"due.ics"_s);
        run({u"due"_s, from, u"--from"_s, u"2026-07-01"_s, u"--to"_s, u"2026-07-31"_s, u"--as-of"_s,
             u"2026-06-01"_s, u"--ics"_s, file});
        QMap<QString, QJsonObject> events;
        for (const QJsonValue& event : readCalendar(file)[u"events"].toArray()) {
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

void TestDueCommands::saysHowWordsShouldBe_data() {
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* name, const QString& words) {
        QTest::newRow(name) << words.split(u' ');
    };
    row("due without days", u"due x.qlight"_s);
    row("due without an end", u"due x.qlight --from 2026-01-01"_s);
    row("no such day", u"due x.qlight --from 2026-02-30 --to 2026-03-01"_s);
    row("json and ics", u"due x.qlight --from 2026-01-01 --to 2026-02-01 --json --ics y.ics"_s);
    row("no verb", u"meeting"_s);
    row("no such verb", u"meeting hold x.qlight"_s);
    row("a meeting on no day", u"meeting add x.qlight"_s);
    row("no such time", u"meeting add x.qlight --on 2026-01-05 --at 25:00"_s);
    row("a negative length", u"meeting add x.qlight --on 2026-01-05 --for -5"_s);
    row("every blue moon", u"meeting add x.qlight --on 2026-01-05 --every moon"_s);
    row("until without every", u"meeting add x.qlight --on 2026-01-05 --until 2026-05-01"_s);
    row("moved nowhere", u"meeting move x.qlight --on 2026-01-05"_s);
    row("a thing of no kind", u"diary add x.qlight --on 2026-01-05 --title T"_s);
    row("a return in the diary", u"diary add x.qlight --kind return --on 2026-01-05 --title T"_s);
    row("two changes of holidays", u"holidays x.qlight --add 2026-01-05 --remove 2026-01-01"_s);
    row("no such division", u"holidays x.qlight --division wales"_s);
    row("no year", u"holidays x.qlight --year soon"_s);
}

void TestDueCommands::saysHowWordsShouldBe() {
    QFETCH(QStringList, words);
    const Answer answer = run(words);
    QCOMPARE(answer.status, 2);
    QVERIFY(answer.output.isEmpty());
    QVERIFY(answer.messages.contains("Usage: quarterlight "));
}

void TestDueCommands::refusesWhatCannotBe_data() {
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* name, const QString& words) {
        QTest::newRow(name) << words.split(u' ');
    };
    row("an end before a start", u"due R --from 2026-03-01 --to 2026-02-01"_s);
    row("before all calendars", u"due R --from 1066-10-14 --to 2026-02-01"_s);
    row("no such contract", u"due R --contract C-9 --from 2026-01-01 --to 2026-02-01"_s);
    row("nowhere to write", u"due R --from 2026-01-01 --to 2026-02-01 --ics /no/such/due.ics"_s);
    row("until before it begins",
        u"meeting add R --on 2026-05-01 --every week --until 2026-04-01"_s);
    row("nothing stands there", u"meeting done R --on 2026-12-25"_s);
    row("a duty of no contract", u"diary add R --kind deadline --duty policies --on 2026-05-01"_s);
    row("a holiday that is one", u"holidays R --add 2026-12-25"_s);
    row("no holiday", u"holidays R --remove 2026-12-24"_s);
}

void TestDueCommands::refusesWhatCannotBe() {
    QFETCH(QStringList, words);
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    words.replaceInStrings(QRegularExpression(u"^R$"_s), m_register);
    const Answer answer = run(words);
    QCOMPARE(answer.status, 1);
    QVERIFY(answer.output.isEmpty());
    QCOMPARE(answer.messages.count('\n'), 1);
}

QTEST_APPLESS_MAIN(TestDueCommands)
#include "test_due_commands.moc"
