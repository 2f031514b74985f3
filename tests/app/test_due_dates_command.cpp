// What falls due, on the command line: dates worked by hand from the schedules and the calendar.
#include "app/due_command_case.h"

#include <QJsonObject>
#include <QSet>

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

class TestDueDatesCommand : public Checks, protected DueCommandCase {
    Q_OBJECT
private slots:
    void init();
    void liftsFallDue();
    void directPaymentsFallDue();
    void accommodationFallsDue();
    void advocacyFallsDueForEachAuthority();
    void homecareFallsDueOnceItsRulesAreSet();
    void everyRowHasItsFieldsAndAppearsOnce();
};

void TestDueDatesCommand::init() {
    Checks::init();
    begin();
}

// Digest 1 and 2: the 15th or the last working day before; 30 April whatever day it is.
void TestDueDatesCommand::liftsFallDue() {
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
    for (const QJsonValue row : rows) {
        returns += row[u"kind"].toString() == u"return" ? 1 : 0;
    }
    QCOMPARE(returns, 36 + 12 + 3);
}

void TestDueDatesCommand::directPaymentsFallDue() {
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
void TestDueDatesCommand::accommodationFallsDue() {
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
    for (const QJsonValue row : rows) {
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
void TestDueDatesCommand::advocacyFallsDueForEachAuthority() {
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
void TestDueDatesCommand::homecareFallsDueOnceItsRulesAreSet() {
    addContract(u"homecare-dps"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    for (const QJsonValue row : due(u"2025-04-01"_s, u"2028-04-30"_s)) {
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

void TestDueDatesCommand::everyRowHasItsFieldsAndAppearsOnce() {
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
    for (const QJsonValue row : rows) {
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

QTEST_APPLESS_MAIN(TestDueDatesCommand)
#include "test_due_dates_command.moc"
