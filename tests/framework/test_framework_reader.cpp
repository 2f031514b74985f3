// The framework reader: what it takes, and every fault it names.
#include "core/framework/framework_reader.h"
#include "support/checks.h"

#include <QFile>
#include <QJsonDocument>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

/// The smallest framework with something of everything that a check looks at. One member a line,
/// so that a test can change one and name its line.
QByteArray sample() {
    return R"({
  "key": "sample",
  "title": "Sample",
  "authorities": ["North", "South"],
  "yearStartMonth": 4,
  "suggestedRegime": "light-touch",
  "returns": [
    {"key": "monthly", "title": "Monthly return", "frequency": "monthly", "content": "indicators",
     "due": {"kind": "day-of-month", "day": 15, "months": 1, "nonWorkingDay": "previous"}}
  ],
  "indicators": [
    {"ref": "1.1", "title": "Faults in time", "kind": "percentage",
     "target": 95,
     "floor": 90.5,
     "direction": "higher", "frequencies": ["monthly", "annual"],
     "benchmark": {"months": 6},
     "assumed": ["floor"]},
    {"ref": "1.2", "title": "Satisfied", "kind": "ratings", "target": 95, "direction": "higher",
     "ratingLevels": ["Good", "Poor"],
     "goodRatings": ["Good"]},
    {"ref": "1.3", "title": "Referrals", "kind": "count", "target": 900, "direction": "higher",
     "frequencies": ["quarterly"],
     "rolling": {"months": 12},
     "breakdowns": [
       {"key": "authority", "title": "Authority", "values": ["North", "South"]},
       {"key": "source", "title": "Source", "open": true}
     ]}
  ],
  "strategicOutcomes": [{"ref": "1", "title": "Access"}],
  "outcomes": [{"ref": "2.1", "title": "Person", "strategic": ["1"]}],
  "visits": {"records": [{"key": "a", "title": "Staff records"}],
             "rules": [{"key": "spot-check", "title": "Spot check", "frequency": "on-event"}]},
  "rules": [{"key": "three", "title": "Three misses", "parameters": {"consecutiveMissed": 3}}],
  "assumptions": [
    {"key": "benchmark", "title": "How long?", "kind": "number", "value": 6,
     "path": "indicators/1.1/benchmark/months"}
  ]
}
)";
}

QByteArray changed(const QByteArray& before, const QByteArray& after) {
    QByteArray json = sample();
    Q_ASSERT(json.count(before) == 1);
    return json.replace(before, after);
}

} // namespace

class TestFrameworkReader : public Checks {
    Q_OBJECT
private slots:
    void readsEveryMember();
    void namesTheFaultWithLineAndPath_data();
    void namesTheFaultWithLineAndPath();
};

void TestFrameworkReader::readsEveryMember() {
    const Result<Framework> framework = readFramework(sample(), u"sample.json"_s);
    QVERIFY(framework.ok());
    const Indicator* faults = framework->indicator(u"1.1");
    QVERIFY(faults);
    QCOMPARE(faults->measure, Measure::Percentage);
    QCOMPARE(faults->target->toString(), u"95"_s);
    QCOMPARE(faults->floor->toString(), u"90.5"_s);
    QCOMPARE(faults->baseFrequency(), Frequency::Monthly);
    QCOMPARE(faults->benchmark->months, 6);
    QVERIFY(!framework->indicator(u"9.9"));
    const ReturnKind* monthly = framework->returnKind(u"monthly");
    QVERIFY(monthly);
    QCOMPARE(monthly->due.kind, DueRule::Kind::DayOfMonth);
    QCOMPARE(monthly->due.day, 15);
    QCOMPARE(monthly->due.nonWorkingDay, NonWorkingDay::Previous);
    QCOMPARE(framework->records.size(), 1u);
    QCOMPARE(framework->visits.size(), 1u);
    QCOMPARE(framework->rules.front().parameters.value(u"consecutiveMissed"_s).toInt(), 3);
}

void TestFrameworkReader::namesTheFaultWithLineAndPath_data() {
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<FaultCode>("code");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("misspelt member")
        << "\"target\": 95,\n"_ba
        << "\"tarmac\": 95,\n"_ba << FaultCode::Unknown << u"line 13, indicators/1.1/tarmac"_s
        << QStringList{u"member"_s, u"tarmac"_s};
}

void TestFrameworkReader::namesTheFaultWithLineAndPath() {
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(FaultCode, code);
    QFETCH(QString, place);
    QFETCH(QStringList, arguments);
    const Result<Framework> framework = readFramework(changed(before, after), u"sample.json"_s);
    QVERIFY(!framework.ok());
    QCOMPARE(framework.faults().size(), 1u);
    QCOMPARE(framework.fault().code, code);
    QCOMPARE(framework.fault().place, QString(u"sample.json, "_s + place));
    QCOMPARE(framework.fault().arguments, arguments);
}

QTEST_APPLESS_MAIN(TestFrameworkReader)
#include "test_framework_reader.moc"
