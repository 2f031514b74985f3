// Terms: assumptions settled at the start, amendments from their days on.
#include "core/framework/terms.h"
#include "support/checks.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

QByteArray schedule() {
    return R"({
  "key": "sample",
  "title": "Sample",
  "returns": [{"key": "monthly", "title": "Monthly", "frequency": "monthly",
               "content": "indicators", "due": {"kind": "unset"}, "dueWords": "monthly",
               "assumed": true}],
  "indicators": [
    {"ref": "1", "title": "Faults", "kind": "percentage", "target": 95, "direction": "higher"},
    {"ref": "2", "title": "Removals", "kind": "percentage", "target": 90, "floor": 80,
     "direction": "higher", "benchmark": {"months": 6}},
    {"ref": "3", "title": "Visits", "kind": "count"}
  ],
  "rules": [{"key": "low", "title": "Low", "parameters": {"consecutiveBelow": 3}}],
  "assumptions": [
    {"key": "start", "title": "First month?", "kind": "month", "value": 4,
     "path": "yearStartMonth"},
    {"key": "benchmark", "title": "How long?", "kind": "number", "value": 6,
     "path": "indicators/2/benchmark/months"},
    {"key": "due", "title": "When due?", "kind": "due-rule", "value": {"kind": "unset"},
     "path": "returns/monthly/due"},
    {"key": "often", "title": "How often?", "kind": "choice", "value": [],
     "choices": [{"title": "Never", "value": []}, {"title": "Monthly", "value": ["monthly"]}],
     "path": "indicators/3/frequencies"},
    {"key": "note", "title": "Late counts as a miss", "kind": "text"}
  ]
})";
}

QJsonObject answers(const QString& key, const QJsonValue& value) {
    return QJsonObject{{key, value}};
}

Result<std::shared_ptr<const Terms>> terms(const QJsonObject& settled,
                                           const std::vector<TermsChange>& changes = {}) {
    return Terms::make(schedule(), u"sample.json"_s, settled, changes);
}

const QDate july(2026, 7, 1);
const QDate october(2026, 10, 1);

QStringList refs(const std::vector<const Indicator*>& indicators) {
    QStringList names;
    for (const Indicator* indicator : indicators) {
        names.append(indicator->ref);
    }
    return names;
}

} // namespace

class TestTerms : public Checks {
    Q_OBJECT
private slots:
    void settlesAssumptionsAtTheirPaths();
    void refusesWrongAnswers_data();
    void refusesWrongAnswers();
    void aChangeHoldsFromItsDay();
    void changesApplyInOrderOfDate();
    void aRuleOfTheContractsOwnHasNoWordsOfTheSchedule();
    void aMemberIsAdded();
    void aMemberIsEndedWithItsQuestions();
    void endedIndicatorsComeLast();
    void refusesWrongChanges_data();
    void refusesWrongChanges();
    void aWholeFrameworkNeverChanges();
};

void TestTerms::settlesAssumptionsAtTheirPaths() {
    const QJsonObject due{{u"kind"_s, u"working-days-after"_s}, {u"days"_s, 10}};
    const auto made = terms({{u"start"_s, 9},
                             {u"benchmark"_s, 3},
                             {u"due"_s, due},
                             {u"often"_s, QJsonArray{u"monthly"_s}},
                             {u"note"_s, u"Agreed by letter"_s}});
    QVERIFY(made.ok());
    const Framework& framework = (*made)->initial();
    QCOMPARE(framework.yearStartMonth, 9);
    QCOMPARE(framework.indicator(u"2")->benchmark->months, 3);
    QCOMPARE(framework.returnKind(u"monthly")->due.kind, DueRule::Kind::WorkingDaysAfter);
    QCOMPARE(framework.returnKind(u"monthly")->due.days, 10);
    QCOMPARE(framework.indicator(u"3")->frequencies, std::vector{Frequency::Monthly});
    QCOMPARE(framework.assumptions.at(0).value.toInt(), 9);
    QCOMPARE(framework.assumptions.at(4).value.toString(), u"Agreed by letter"_s);
}

void TestTerms::refusesWrongAnswers_data() {
    QTest::addColumn<QJsonObject>("settled");
    QTest::addColumn<FaultCode>("code");
    QTest::addColumn<QString>("place");
    QTest::newRow("no such question")
        << answers(u"colour"_s, 1) << FaultCode::Unknown << u"colour"_s;
    QTest::newRow("no such month") << answers(u"start"_s, 13) << FaultCode::OutOfRange
                                   << u"sample.json, assumptions/start/value"_s;
    QTest::newRow("text for a number") << answers(u"benchmark"_s, u"six"_s) << FaultCode::WrongType
                                       << u"sample.json, indicators/2/benchmark/months"_s;
    QTest::newRow("none of the choices")
        << answers(u"often"_s, QJsonArray{u"annual"_s}) << FaultCode::NotOneOf << u"often"_s;
}

void TestTerms::refusesWrongAnswers() {
    QFETCH(QJsonObject, settled);
    const auto made = terms(settled);
    QVERIFY(!made.ok());
    QTEST(made.fault().code, "code");
    QTEST(made.fault().place, "place");
}

void TestTerms::aChangeHoldsFromItsDay() {
    const auto made = terms({}, {{july, u"indicators/1/target"_s, 97}});
    QVERIFY(made.ok());
    const Terms& agreed = **made;
    QCOMPARE(agreed.on(july.addDays(-1)).indicator(u"1")->target->toString(), u"95"_s);
    QCOMPARE(agreed.on(july).indicator(u"1")->target->toString(), u"97"_s);
    QCOMPARE(agreed.initial().indicator(u"1")->target->toString(), u"95"_s);
    QCOMPARE(agreed.latest().indicator(u"1")->target->toString(), u"97"_s);
    QCOMPARE(agreed.changeDates(), (std::vector{QDate(), july}));
}

void TestTerms::changesApplyInOrderOfDate() {
    const auto made = terms({}, {{october, u"indicators/1/target"_s, 98},
                                 {july, u"indicators/1/target"_s, 97},
                                 {july, u"rules/low/parameters/consecutiveBelow"_s, 2}});
    QVERIFY(made.ok());
    const Terms& agreed = **made;
    QCOMPARE(agreed.changeDates(), (std::vector{QDate(), july, october}));
    QCOMPARE(agreed.on(july).indicator(u"1")->target->toString(), u"97"_s);
    QCOMPARE(agreed.on(october).indicator(u"1")->target->toString(), u"98"_s);
    QCOMPARE(agreed.latest().rules.front().parameters.value(u"consecutiveBelow"_s).toInt(), 2);
}

void TestTerms::aRuleOfTheContractsOwnHasNoWordsOfTheSchedule() {
    const auto kind = [](const auto& made, QDate day) {
        return *(*made)->on(day).returnKind(u"monthly");
    };
    const auto unchanged = terms({{u"due"_s, QJsonObject{{u"kind"_s, u"unset"_s}}}});
    QCOMPARE(kind(unchanged, july).dueWords, u"monthly"_s);
    QVERIFY(kind(unchanged, july).assumed);
    const QJsonObject rule{{u"kind"_s, u"working-days-after"_s}, {u"days"_s, 10}};
    const auto settled = terms({{u"due"_s, rule}});
    QVERIFY(kind(settled, july).dueWords.isEmpty());
    QVERIFY(!kind(settled, july).assumed);
    const auto amended = terms({}, {{july, u"returns/monthly/due"_s, rule}});
    QCOMPARE(kind(amended, july.addDays(-1)).dueWords, u"monthly"_s);
    QVERIFY(kind(amended, july).dueWords.isEmpty());
    QVERIFY(!kind(amended, july).assumed);
}

void TestTerms::aMemberIsAdded() {
    const QJsonObject added{
        {u"ref"_s, u"2.10"_s}, {u"title"_s, u"Recycled"_s}, {u"kind"_s, u"count"_s}};
    const auto made = terms({}, {{july, u"indicators/2.10"_s, added}});
    QVERIFY(made.ok());
    QVERIFY(!(*made)->on(july.addDays(-1)).indicator(u"2.10"));
    QCOMPARE((*made)->on(july).indicator(u"2.10")->title, u"Recycled"_s);
}

void TestTerms::aMemberIsEndedWithItsQuestions() {
    const auto made = terms({}, {{july, u"indicators/2"_s, QJsonValue::Null}});
    QVERIFY(made.ok());
    QVERIFY((*made)->initial().indicator(u"2"));
    QVERIFY(!(*made)->latest().indicator(u"2"));
    QCOMPARE((*made)->initial().assumptions.size(), 5u);
    QCOMPARE((*made)->latest().assumptions.size(), 4u);
}

void TestTerms::endedIndicatorsComeLast() {
    const QJsonObject added{
        {u"ref"_s, u"4"_s}, {u"title"_s, u"Recycled"_s}, {u"kind"_s, u"count"_s}};
    const auto made = terms({}, {{july, u"indicators/1"_s, QJsonValue::Null},
                                 {july, u"indicators/4"_s, added},
                                 {october, u"indicators/2/target"_s, 91}});
    QVERIFY(made.ok());
    const std::vector<const Indicator*> indicators = (*made)->allIndicators();
    QCOMPARE(refs(indicators), (QStringList{u"2"_s, u"3"_s, u"4"_s, u"1"_s}));
    QCOMPARE(indicators.front()->target->toString(), u"91"_s); // as it stands now
    QCOMPARE(indicators.back()->target->toString(), u"95"_s);  // as it ended
}

void TestTerms::refusesWrongChanges_data() {
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<FaultCode>("code");
    QTest::addColumn<QString>("place");
    const QJsonObject other{{u"ref"_s, u"8"_s}, {u"title"_s, u"Other"_s}, {u"kind"_s, u"count"_s}};
    QTest::newRow("no such indicator") << july << u"indicators/9/target"_s << QJsonValue(90)
                                       << FaultCode::Unknown << u"2026-07-01, indicators/9"_s;
    QTest::newRow("ending what isn't there") << july << u"indicators/9"_s << QJsonValue()
                                             << FaultCode::Unknown << u"2026-07-01, indicators/9"_s;
    QTest::newRow("past a plain value") << july << u"title/short"_s << QJsonValue(1)
                                        << FaultCode::Unknown << u"2026-07-01, title/short"_s;
    QTest::newRow("misspelt member")
        << july << u"indicators/1/tarmac"_s << QJsonValue(90) << FaultCode::Unknown
        << u"2026-07-01, sample.json, indicators/1/tarmac"_s;
    QTest::newRow("target off its scale")
        << july << u"indicators/1/target"_s << QJsonValue(101) << FaultCode::OutOfRange
        << u"2026-07-01, sample.json, indicators/1/target"_s;
    QTest::newRow("target below the red level")
        << july << u"indicators/2/target"_s << QJsonValue(80) << FaultCode::OutOfRange
        << u"2026-07-01, sample.json, indicators/2/floor"_s;
    QTest::newRow("another ref than the path's")
        << july << u"indicators/9"_s << QJsonValue(other) << FaultCode::NotOneOf
        << u"2026-07-01, indicators/9"_s;
    QTest::newRow("a number for an indicator")
        << july << u"indicators/9"_s << QJsonValue(1) << FaultCode::WrongType
        << u"2026-07-01, indicators/9"_s;
    QTest::newRow("no day") << QDate() << u"indicators/1/target"_s << QJsonValue(90)
                            << FaultCode::Required << u"indicators/1/target"_s;
    QTest::newRow("no path") << july << QString() << QJsonValue(90) << FaultCode::Unknown
                             << u"2026-07-01"_s;
}

void TestTerms::refusesWrongChanges() {
    QFETCH(QDate, from);
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    const auto made = terms({}, {{from, path, value}});
    QVERIFY(!made.ok());
    QTEST(made.fault().code, "code");
    QTEST(made.fault().place, "place");
}

void TestTerms::aWholeFrameworkNeverChanges() {
    Framework framework;
    framework.key = u"plain"_s;
    const std::shared_ptr<const Terms> plain = Terms::fromFramework(framework);
    QCOMPARE(plain->on(july).key, u"plain"_s);
    QCOMPARE(plain->on(QDate()).key, u"plain"_s);
    QCOMPARE(plain->changeDates().size(), 1u);
}

QTEST_APPLESS_MAIN(TestTerms)
#include "test_terms.moc"
