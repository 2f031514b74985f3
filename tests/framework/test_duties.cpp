// Duties by place, and rules that count from another due item.
#include "core/framework/duties.h"
#include "core/framework/framework_reader.h"
#include "core/framework/shipped_frameworks.h"
#include "support/checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

/// A framework with two quarterly returns, a monthly one and a meeting, its rule given.
QByteArray framework(const QByteArray& quarterly, const QByteArray& meeting,
                     const QByteArray& same = "meetings/review") {
    return R"({"key": "sample", "title": "Sample",
  "returns": [
    {"key": "monthly", "title": "M", "frequency": "monthly", "content": "indicators"},
    {"key": "quarterly", "title": "Q", "frequency": "quarterly", "content": "indicators",
     "due": )" +
           quarterly + R"(}],
  "indicators": [{"ref": "1", "title": "One", "kind": "count"}],
  "meetings": [{"key": "review", "title": "Review", "frequency": "quarterly", "due": )" +
           meeting + R"(}],
  "deadlines": [{"key": "again", "title": "Again", "frequency": "quarterly",
                 "parameters": {"sameAs": ")" +
           same + R"("}}]})";
}

constexpr auto fifteenth = R"({"kind": "day-of-month", "day": 15, "months": 1})";

QByteArray after(const QByteArray& item, int days, const QByteArray& nonWorkingDay = "next") {
    return R"({"kind": "after-item", "item": ")" + item + R"(", "days": )" +
           QByteArray::number(days) + R"(, "nonWorkingDay": ")" + nonWorkingDay + R"("})";
}

FaultCode faultOf(const QByteArray& json) {
    const Result<Framework> read = readFramework(json, u"sample.json"_s);
    return read ? FaultCode::Cancelled : read.fault().code;
}

} // namespace

class TestDuties : public Checks {
    Q_OBJECT
private slots:
    void countsFromAnotherItem_data();
    void countsFromAnotherItem();
    void aChainCountsFromEachAdjustedDay();
    void aRuleThatNeverYieldsADateIsAFault_data();
    void aRuleThatNeverYieldsADateIsAFault();
    void aRuleMayCountFromWhatComesAsOften();
    void afterItemIsWrittenAsItWasRead();
    void whatIsSaidAgainStandsOnce();
    void everyShippedDutyHasItsPlace();
};

void TestDuties::countsFromAnotherItem_data() {
    QTest::addColumn<int>("days");
    QTest::addColumn<QDate>("due");
    QTest::newRow("a week after") << 7 << QDate(2026, 7, 22);
    QTest::newRow("the same day") << 0 << QDate(2026, 7, 15);
    QTest::newRow("a fortnight before") << -14 << QDate(2026, 7, 1);
    QTest::newRow("on a Saturday: Monday") << 10 << QDate(2026, 7, 27);
}

void TestDuties::countsFromAnotherItem() {
    QFETCH(int, days);
    const Result<Framework> read =
        readFramework(framework(fifteenth, after("returns/quarterly", days)), u"sample.json"_s);
    QVERIFY(read.ok());
    const DueRule* rule = dueRuleAt(*read, u"meetings/review");
    QVERIFY(rule && ruleEnds(*read, *rule));
    const auto due =
        dueDate(*read, *rule, *Period::parse(u"2026-Q1"), PeriodCalendar(), WorkingCalendar());
    QVERIFY(due);
    QTEST(due->date, "due");
    QVERIFY(mostDaysAfterPeriod(*read, *rule) >= 15 + days);
}

// For April to June 2026 the return is due on Saturday 11 July; a week later the meeting's 18 July
// is a Saturday too, so it is held on Monday 20 July, and the day before that is Sunday 19 July.
void TestDuties::aChainCountsFromEachAdjustedDay() {
    QByteArray json = framework(R"({"kind": "day-of-month", "day": 11, "months": 1})",
                                after("returns/quarterly", 7), "meetings/review");
    const QByteArray papers =
        R"({"key": "papers", "title": "Papers", "frequency": "quarterly", "due": )" +
        after("meetings/review", -1, "keep") + '}';
    json.replace(R"("deadlines": [)", QByteArray(R"("deadlines": [)" + papers + ','));
    const Result<Framework> read = readFramework(json, u"sample.json"_s);
    QVERIFY(read.ok());
    const auto due = [&](QStringView path) {
        return dueDate(*read, *dueRuleAt(*read, path), *Period::parse(u"2026-Q1"), PeriodCalendar(),
                       WorkingCalendar())
            ->date;
    };
    QCOMPARE(due(u"returns/quarterly"), QDate(2026, 7, 11));
    QCOMPARE(due(u"meetings/review"), QDate(2026, 7, 20));
    QCOMPARE(due(u"deadlines/papers"), QDate(2026, 7, 19));
    // The furthest day: the two rules' days, and each may have been moved.
    const int most = mostDaysAfterPeriod(*read, *dueRuleAt(*read, u"deadlines/papers"));
    QVERIFY(QDate(2026, 6, 30).addDays(most) >= QDate(2026, 7, 19));
}

void TestDuties::aRuleThatNeverYieldsADateIsAFault_data() {
    QTest::addColumn<QByteArray>("quarterly");
    QTest::addColumn<QByteArray>("meeting");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const QByteArray& quarterly, const QByteArray& meeting,
                        FaultCode code) {
        QTest::newRow(name) << quarterly << meeting << int(code);
    };
    row("itself", fifteenth, after("meetings/review", 1), FaultCode::Unknown);
    row("each other", after("meetings/review", 1), after("returns/quarterly", 1),
        FaultCode::Unknown);
    row("nothing there", fifteenth, after("returns/none", 1), FaultCode::Unknown);
    row("no list", fifteenth, after("quarterly", 1), FaultCode::Unknown);
    row("of another frequency", fifteenth, after("returns/monthly", 1), FaultCode::NotOneOf);
    row("years away", fifteenth, after("returns/quarterly", 400), FaultCode::OutOfRange);
    row("month 13", R"({"kind": "fixed-date", "dates": [{"month": 13, "day": 1}]})",
        after("returns/quarterly", 1), FaultCode::OutOfRange);
}

void TestDuties::aRuleThatNeverYieldsADateIsAFault() {
    QFETCH(QByteArray, quarterly);
    QFETCH(QByteArray, meeting);
    QTEST(int(faultOf(framework(quarterly, meeting))), "code");
}

void TestDuties::aRuleMayCountFromWhatComesAsOften() {
    const auto bases = [](const QByteArray& meeting, const QString& path) {
        QStringList paths;
        const auto read = readFramework(framework(fifteenth, meeting), u"sample.json"_s);
        for (const DuePlace& base : dueBases(*read, path)) {
            paths.append(base.path);
        }
        return paths;
    };
    QCOMPARE(bases(fifteenth, u"meetings/review"_s), QStringList{u"returns/quarterly"_s});
    QCOMPARE(bases(fifteenth, u"returns/quarterly"_s), QStringList{u"meetings/review"_s});
    // What counts from it already can't be what it counts from.
    QCOMPARE(bases(after("returns/quarterly", 7), u"returns/quarterly"_s), QStringList());
    QCOMPARE(bases(fifteenth, u"returns/monthly"_s), QStringList());
    QCOMPARE(bases(fifteenth, u"returns/none"_s), QStringList());
}

void TestDuties::afterItemIsWrittenAsItWasRead() {
    DueRule rule;
    rule.kind = DueRule::Kind::AfterItem;
    rule.item = u"returns/quarterly"_s;
    rule.days = -7;
    const Result<DueRule> read = readDueRule(dueRuleJson(rule));
    QVERIFY(read.ok());
    QCOMPARE(*read, rule);
}

void TestDuties::whatIsSaidAgainStandsOnce() {
    const Result<Framework> read = readFramework(framework(fifteenth, fifteenth), u"sample.json"_s);
    QVERIFY(read.ok());
    const std::vector<DutyAt> duties = dutiesOf(*read);
    QCOMPARE(duties.size(), size_t{1});
    QCOMPARE(duties.front().path, u"meetings/review"_s);
    QCOMPARE(dutyAt(*read, u"deadlines/again").path, u"meetings/review"_s);
    QVERIFY(!dutyAt(*read, u"deadlines/none").duty);
    QVERIFY(!dutyAt(*read, u"").duty);
    QCOMPARE(faultOf(framework(fifteenth, fifteenth, "meetings/none")), FaultCode::Unknown);
}

void TestDuties::everyShippedDutyHasItsPlace() {
    for (const ShippedFramework& shipped : shippedFrameworks()) {
        const Result<Framework> read = readFramework(shipped.json, shipped.fileName);
        QVERIFY(read.ok());
        for (const DutyAt& at : dutiesOf(*read)) {
            QCOMPARE(dutyAt(*read, at.path).duty, at.duty);
            QCOMPARE(dueRuleAt(*read, at.path), &at.duty->due);
        }
    }
}

QTEST_APPLESS_MAIN(TestDuties)
#include "test_duties.moc"
