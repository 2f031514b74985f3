// The framework reader: what it takes, and every fault it names.
#include "core/framework/framework_reader.h"
#include "support/checks.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

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

/// One change to the sample and the one fault that it makes; arguments set apart by "|", empty
/// where a test isn't interested.
struct Misprint {
    const char* name;
    const char* before;
    const char* after;
    FaultCode code;
    const char* place;
    const char* arguments;
};

constexpr Misprint misprints[] = {
    {"misspelt member", "\"target\": 95,\n", "\"tarmac\": 95,\n", FaultCode::Unknown,
     "line 13, indicators/1.1/tarmac", "member|tarmac"},
    {"misspelt member of the whole", "\"yearStartMonth\"", "\"yearStart\"", FaultCode::Unknown,
     "line 5, yearStart", "member|yearStart"},
    {"title left out", "\"title\": \"Sample\",", "", FaultCode::Required, "line 1, title", "title"},
    {"blank title", "\"title\": \"Sample\"", "\"title\": \" \"", FaultCode::Required,
     "line 3, title", "title"},
    {"indicator without a title", "\"title\": \"Satisfied\", ", "", FaultCode::Required,
     "line 18, indicators/1.2/title", "title"},
    {"text for a number", "\"target\": 95,\n", "\"target\": \"95\",\n", FaultCode::WrongType,
     "line 13, indicators/1.1/target", "number|text"},
    {"number for a text", "\"title\": \"Sample\"", "\"title\": 7", FaultCode::WrongType,
     "line 3, title", "text|number"},
    {"text for a list", "\"strategic\": [\"1\"]", "\"strategic\": \"1\"", FaultCode::WrongType,
     "line 30, outcomes/2.1/strategic", "list|text"},
    {"number in a list of texts", "\"authorities\": [\"North\", \"South\"],\n",
     "\"authorities\": [\"North\", \"South\", 3],\n", FaultCode::WrongType,
     "line 4, authorities/#3", "text|number"},
    {"list for an object", "{\"months\": 12}", "[12]", FaultCode::WrongType,
     "line 23, indicators/1.3/rolling", "object|list"},
    {"part of a month", "\"yearStartMonth\": 4", "\"yearStartMonth\": 4.5", FaultCode::WrongType,
     "line 5, yearStartMonth", "whole number|4.5"},
    {"month 13", "\"yearStartMonth\": 4", "\"yearStartMonth\": 13", FaultCode::OutOfRange,
     "line 5, yearStartMonth", "13|1|12"},
    {"month 0", "\"yearStartMonth\": 4", "\"yearStartMonth\": 0", FaultCode::OutOfRange,
     "line 5, yearStartMonth", "0|1|12"},
    {"huge month", "\"yearStartMonth\": 4", "\"yearStartMonth\": 1e300", FaultCode::TooLarge,
     "line 5, yearStartMonth", "1e+300|2147483647"},
    {"huge target", "\"target\": 900,", "\"target\": 1e15,", FaultCode::TooLarge,
     "line 21, indicators/1.3/target", "1e+15|9000000000"},
    {"unknown regime", "\"light-touch\"", "\"lighttouch\"", FaultCode::NotOneOf,
     "line 6, suggestedRegime",
     "lighttouch|pre-act, ordinary, light-touch, health, below-threshold"},
    {"unknown frequency", "[\"monthly\", \"annual\"]", "[\"monthly\", \"yearly\"]",
     FaultCode::NotOneOf, "line 15, indicators/1.1/frequencies/#2",
     "yearly|four-weekly, monthly, quarterly, annual"},
    {"frequency twice", "[\"monthly\", \"annual\"]", "[\"monthly\", \"monthly\"]",
     FaultCode::Duplicate, "line 15, indicators/1.1/frequencies/#2", "monthly"},
    {"unknown measure", "\"kind\": \"ratings\"", "\"kind\": \"rating\"", FaultCode::NotOneOf,
     "line 18, indicators/1.2/kind",
     "rating|percentage, count, duration, ratings, yes-no, narrative, records"},
    {"unknown direction", "\"direction\": \"higher\",\n     \"ratingLevels\"",
     "\"direction\": \"up\",\n     \"ratingLevels\"", FaultCode::NotOneOf,
     "line 18, indicators/1.2/direction", "up|higher, lower, neither"},
    {"ref twice", "\"ref\": \"1.2\"", "\"ref\": \"1.1\"", FaultCode::Duplicate,
     "line 18, indicators/1.1", "1.1"},
    {"ref with a stroke", "\"ref\": \"1.2\"", "\"ref\": \"1/2\"", FaultCode::WrongType,
     "line 18, indicators/1/2/ref", "text without /|1/2"},
    {"percentage above 100", "\"target\": 95,\n", "\"target\": 100.5,\n", FaultCode::OutOfRange,
     "line 13, indicators/1.1/target", "100.5|0|100"},
    {"negative target", "\"target\": 900", "\"target\": -1", FaultCode::OutOfRange,
     "line 21, indicators/1.3/target", "-1|0|"},
    {"red level at the target", "\"floor\": 90.5", "\"floor\": 95", FaultCode::OutOfRange,
     "line 14, indicators/1.1/floor", "95|0|95"},
    {"red level on the better side", "\"floor\": 90.5", "\"floor\": 96", FaultCode::OutOfRange,
     "line 14, indicators/1.1/floor", "96|0|95"},
    {"red level without a target", "\"target\": 95,\n     \"floor\"", "\"floor\"",
     FaultCode::Required, "line 12, indicators/1.1/target", "target"},
    {"target without a direction", "\"direction\": \"higher\", \"frequencies\"", "\"frequencies\"",
     FaultCode::NotOneOf, "line 12, indicators/1.1/direction", "neither|higher, lower"},
    {"target of a narrative", "\"kind\": \"count\", \"target\": 900,",
     "\"kind\": \"narrative\", \"target\": 900,", FaultCode::WrongType,
     "line 21, indicators/1.3/target", "nothing|900"},
    {"rating levels left out", "\"ratingLevels\": [\"Good\", \"Poor\"],", "", FaultCode::Required,
     "line 18, indicators/1.2/ratingLevels", "ratingLevels"},
    {"no good rating", "\"goodRatings\": [\"Good\"]", "\"goodRatings\": []", FaultCode::Required,
     "line 20, indicators/1.2/goodRatings", "goodRatings"},
    {"good rating that is no level", "\"goodRatings\": [\"Good\"]", "\"goodRatings\": [\"Great\"]",
     FaultCode::NotOneOf, "line 20, indicators/1.2/goodRatings/#1", "Great|Good, Poor"},
    {"rating level twice", "[\"Good\", \"Poor\"]", "[\"Good\", \"Good\"]", FaultCode::Duplicate,
     "line 19, indicators/1.2/ratingLevels/#2", "Good"},
    {"levels of a count", "\"kind\": \"ratings\"", "\"kind\": \"count\"", FaultCode::WrongType,
     "line 19, indicators/1.2/ratingLevels", "nothing|list"},
    {"window of broken quarters", "\"rolling\": {\"months\": 12}", "\"rolling\": {\"months\": 4}",
     FaultCode::WrongType, "line 23, indicators/1.3/rolling/months",
     "months of whole periods (quarterly)|4"},
    {"more than all of a count", "\"rolling\": {\"months\": 12}",
     "\"rolling\": {\"months\": 12}, \"mayExceed\": true", FaultCode::WrongType,
     "line 23, indicators/1.3/mayExceed", "percentage|count"},
    {"mean time called as another", "\"benchmark\": {\"months\": 6}",
     "\"benchmark\": {\"months\": 6}, \"meanTime\": {\"ref\": \"1.2\", \"title\": \"Mean\", "
     "\"unit\": \"days\"}",
     FaultCode::Duplicate, "line 16, indicators/1.1/meanTime/ref", "1.2"},
    {"one authority's value that isn't listed", "\"values\": [\"North\", \"South\"]",
     "\"values\": [\"North\", \"South\"], \"scopes\": [{\"value\": \"East\", \"authorities\": "
     "[\"North\"]}]",
     FaultCode::NotOneOf, "line 25, indicators/1.3/breakdowns/authority/scopes/#1/value",
     "East|North, South"},
    {"value of an unknown authority", "\"values\": [\"North\", \"South\"]",
     "\"values\": [\"North\", \"South\"], \"scopes\": [{\"value\": \"North\", \"authorities\": "
     "[\"West\"]}]",
     FaultCode::Unknown, "line 25, indicators/1.3/breakdowns/authority/scopes/#1/authorities/#1",
     "authority|West"},
    {"one authority's value of none", "\"values\": [\"North\", \"South\"]",
     "\"values\": [], \"open\": true, \"scopes\": [{\"value\": \"East\", \"authorities\": "
     "[\"North\"]}]",
     FaultCode::Required, "line 25, indicators/1.3/breakdowns/authority/values", "values"},
    {"window that isn't summed", "\"rolling\": {\"months\": 12}",
     "\"rolling\": {\"months\": 12}, \"aggregation\": \"last\"", FaultCode::NotOneOf,
     "line 23, indicators/1.3/aggregation", "last|sum"},
    {"window of no months", "\"rolling\": {\"months\": 12}", "\"rolling\": {\"months\": 0}",
     FaultCode::OutOfRange, "line 23, indicators/1.3/rolling/months", "0|1|120"},
    {"assumed property unknown", "\"assumed\": [\"floor\"]", "\"assumed\": [\"flor\"]",
     FaultCode::NotOneOf, "line 17, indicators/1.1/assumed/#1", ""},
    {"authority unknown", "\"values\": [\"North\", \"South\"]", "\"values\": [\"North\", \"East\"]",
     FaultCode::Unknown, "line 25, indicators/1.3/breakdowns/authority/values/#2",
     "authority|East"},
    {"breakdown with no values", ", \"open\": true", "", FaultCode::Required,
     "line 26, indicators/1.3/breakdowns/source/values", "values"},
    {"unknown content", "\"content\": \"indicators\"", "\"content\": \"figures\"",
     FaultCode::NotOneOf, "line 8, returns/monthly/content",
     "figures|indicators, narrative, evidence, document"},
    {"unknown due rule", "\"day-of-month\"", "\"day-of-year\"", FaultCode::NotOneOf,
     "line 9, returns/monthly/due/kind",
     "day-of-year|unset, day-of-month, fixed-date, per-quarter, days-after, working-days-after, "
     "months-after, after-item"},
    {"day 32", "\"day\": 15", "\"day\": 32", FaultCode::OutOfRange,
     "line 9, returns/monthly/due/day", "32|1|31"},
    {"due rule without its day", "\"day\": 15, ", "", FaultCode::Required,
     "line 9, returns/monthly/due/day", "day"},
    {"member of another due rule", "\"day\": 15, ", "\"day\": 15, \"days\": 3, ",
     FaultCode::Unknown, "line 9, returns/monthly/due/days", "member|days"},
    {"strategic outcome unknown", "\"strategic\": [\"1\"]", "\"strategic\": [\"4\"]",
     FaultCode::Unknown, "line 30, outcomes/2.1/strategic/#1", "strategic outcome|4"},
    {"duty's frequency unknown", "\"on-event\"", "\"sometimes\"", FaultCode::NotOneOf,
     "line 32, visits/rules/spot-check/frequency",
     "sometimes|four-weekly, monthly, quarterly, annual, once, on-event"},
    {"parameter unknown", "\"consecutiveMissed\"", "\"consecutiveMised\"", FaultCode::Unknown,
     "line 33, rules/three/parameters/consecutiveMised", "parameter|consecutiveMised"},
    {"parameter of another type", "\"consecutiveMissed\": 3", "\"consecutiveMissed\": true",
     FaultCode::WrongType, "line 33, rules/three/parameters/consecutiveMissed",
     "number|true or false"},
    {"path that leads nowhere", "\"indicators/1.1/benchmark/months\"",
     "\"indicators/1.1/benchmark/weeks\"", FaultCode::Unknown,
     "line 36, assumptions/benchmark/path", "path|indicators/1.1/benchmark/weeks"},
    {"answer of another kind", "\"kind\": \"number\", \"value\": 6",
     "\"kind\": \"number\", \"value\": \"6\"", FaultCode::WrongType,
     "line 35, assumptions/benchmark/value", "number|text"},
    {"choice without choices", "\"kind\": \"number\", \"value\": 6",
     "\"kind\": \"choice\", \"value\": 6", FaultCode::Required,
     "line 35, assumptions/benchmark/choices", "choices"},
    {"member twice", "\"title\": \"Sample\",", "\"title\": \"Sample\", \"title\": \"Again\",",
     FaultCode::Duplicate, "line 3, title", "title"},
};

} // namespace

class TestFrameworkReader : public Checks {
    Q_OBJECT
private slots:
    void readsEveryMember();
    void namesTheFaultWithLineAndPath_data();
    void namesTheFaultWithLineAndPath();
    void lowerIsBetterTurnsTheRedLevelRound();
    void rollingWindowsHoldWholePeriods();
    void everyFaultIsListed();
    void brokenJsonIsNamedByItsLine();
    void whatIsNoObjectIsRefused();
    void hostileTextsAreRefused();
    void noTruncationOrWrongTypeCrashes();
    void writesWhatItRead();
    void faultsOfADocumentHaveNoLine();
    void theGuidesExampleIsComplete();
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
    QTest::addColumn<QString>("arguments");
    for (const Misprint& misprint : misprints) {
        QTest::newRow(misprint.name)
            << QByteArray(misprint.before) << QByteArray(misprint.after) << misprint.code
            << QString::fromUtf8(misprint.place) << QString::fromUtf8(misprint.arguments);
    }
}

void TestFrameworkReader::namesTheFaultWithLineAndPath() {
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(FaultCode, code);
    QFETCH(QString, place);
    QFETCH(QString, arguments);
    const Result<Framework> framework = readFramework(changed(before, after), u"sample.json"_s);
    QVERIFY(!framework.ok());
    QCOMPARE(framework.faults().size(), 1u);
    QCOMPARE(framework.fault().code, code);
    QCOMPARE(framework.fault().place, QString(u"sample.json, "_s + place));
    if (!arguments.isEmpty()) {
        QCOMPARE(framework.fault().arguments.join(u'|'), arguments);
    }
}

void TestFrameworkReader::lowerIsBetterTurnsTheRedLevelRound() {
    const QByteArray higher = "\"target\": 900, \"direction\": \"higher\",";
    const auto floored = [&](const QByteArray& floor) {
        return readFramework(changed(higher, "\"target\": 10, \"direction\": \"lower\", "
                                             "\"floor\": " +
                                                 floor + ","),
                             u"sample.json"_s);
    };
    QVERIFY(floored("10.5").ok());
    const Result<Framework> at = floored("10");
    QVERIFY(!at.ok());
    QCOMPARE(at.fault().code, FaultCode::OutOfRange);
    QCOMPARE(at.fault().arguments, (QStringList{u"10"_s, u"10"_s, QString()}));
}

void TestFrameworkReader::rollingWindowsHoldWholePeriods() {
    const auto window = [&](const QByteArray& frequency, int months) {
        QByteArray json = changed("\"frequencies\": [\"quarterly\"],",
                                  "\"frequencies\": [\"" + frequency + "\"],");
        const QByteArray rule = "{\"months\": " + QByteArray::number(months) + "}";
        json.replace("{\"months\": 12}", rule);
        return readFramework(json, u"sample.json"_s).ok();
    };
    QVERIFY(window("monthly", 7));
    QVERIFY(window("quarterly", 6));
    QVERIFY(!window("quarterly", 7));
    QVERIFY(window("annual", 24));
    QVERIFY(!window("annual", 18));
    QVERIFY(window("four-weekly", 12));
    QVERIFY(!window("four-weekly", 6));
}

void TestFrameworkReader::everyFaultIsListed() {
    QByteArray json = sample();
    json.replace("\"target\": 95,\n", "\"target\": 195,\n");
    json.replace("\"strategic\": [\"1\"]", "\"strategic\": [\"9\"]");
    json.replace("\"yearStartMonth\": 4", "\"yearStartMonth\": 40");
    json.replace("\"spot-check\", \"title\"", "\"spot-check\", \"titel\"");
    const Result<Framework> framework = readFramework(json, u"sample.json"_s);
    QVERIFY(!framework.ok());
    QStringList places;
    for (const Fault& fault : framework.faults()) {
        places.append(fault.place.section(u", "_s, 2));
    }
    places.sort();
    QCOMPARE(places, (QStringList{u"indicators/1.1/target"_s, u"outcomes/2.1/strategic/#1"_s,
                                  u"visits/rules/spot-check/titel"_s,
                                  u"visits/rules/spot-check/title"_s, u"yearStartMonth"_s}));
}

void TestFrameworkReader::brokenJsonIsNamedByItsLine() {
    const Result<Framework> framework =
        readFramework(changed("\"yearStartMonth\": 4,", "\"yearStartMonth\" 4,"), u"a.json"_s);
    QVERIFY(!framework.ok());
    QCOMPARE(framework.fault().code, FaultCode::NotJson);
    QCOMPARE(framework.fault().place, u"a.json, line 5"_s);
    QVERIFY(!framework.fault().arguments.front().isEmpty());
}

void TestFrameworkReader::whatIsNoObjectIsRefused() {
    for (const QByteArray& json : {"[]"_ba, "7"_ba, "\"text\""_ba, "null"_ba, ""_ba, "{}"_ba,
                                   QByteArray("\0\0", 2), "\xff\xfe{"_ba}) {
        QVERIFY(!readFramework(json, u"a.json"_s).ok());
    }
    QVERIFY(readFramework("\xEF\xBB\xBF" + sample(), u"a.json"_s).ok());
}

void TestFrameworkReader::hostileTextsAreRefused() {
    QVERIFY(!readFramework(QByteArray(1'000'000, '['), u"a.json"_s).ok());
    QVERIFY(!readFramework(QByteArray(500, '[') + QByteArray(500, ']'), u"a.json"_s).ok());
    const QByteArray deep = QByteArray("{\"a\":").repeated(1000) + "1" + QByteArray(1000, '}');
    QVERIFY(!readFramework(changed("{\"consecutiveMissed\": 3}", deep), u"a.json"_s).ok());
    const Result<Framework> large = readFramework(QByteArray(5'000'000, ' '), u"a.json"_s);
    QVERIFY(!large.ok());
    QCOMPARE(large.fault().code, FaultCode::TooLarge);
    // Long texts from the file are cut short in messages.
    const QByteArray longName(100'000, 'x');
    const Result<Framework> named =
        readFramework(changed("\"yearStartMonth\"", "\"" + longName + "\""), u"a.json"_s);
    QVERIFY(!named.ok());
    QVERIFY(named.fault().place.size() < 500);
    QVERIFY(named.fault().arguments.at(1).size() < 500);
    // Many repeated names take no longer than many different ones.
    QByteArray repeated;
    for (int index = 0; index < 100'000; ++index) {
        repeated += "\"m" + QByteArray::number(index % 50'000) + "\":0,";
    }
    QVERIFY(!readFramework("{" + repeated + "\"z\":0}", u"a.json"_s).ok());
}

void TestFrameworkReader::noTruncationOrWrongTypeCrashes() {
    const QByteArray json = sample();
    for (qsizetype length = 0; length < json.size() - 2; ++length) {
        QVERIFY(!readFramework(json.first(length), u"a.json"_s).ok());
    }
    // Each value in turn becomes something else.
    static const QRegularExpression value(u"(?<=[:\\[,] )(\"[^\"]*\"(?!:)|[0-9.]+|true)"_s);
    const QString text = QString::fromUtf8(json);
    int tried = 0;
    for (auto matches = value.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        for (const QString& other : {u"null"_s, u"{}"_s, u"[]"_s, u"[[]]"_s, u"[{}]"_s, u"-1"_s,
                                     u"1e308"_s, u"\"\""_s, u"true"_s, u"{\"kind\":{}}"_s}) {
            QString broken = text;
            broken.replace(match.capturedStart(), match.capturedLength(), other);
            const Result<Framework> framework = readFramework(broken.toUtf8(), u"a.json"_s);
            QVERIFY(framework.ok() || !framework.faults().empty());
            ++tried;
        }
    }
    QVERIFY(tried > 500);
}

void TestFrameworkReader::writesWhatItRead() {
    const Result<Framework> framework = readFramework(sample(), u"sample.json"_s);
    QVERIFY(framework.ok());
    const QJsonObject json = frameworkJson(*framework);
    QCOMPARE(json[u"indicators"_s][0][u"floor"_s], QJsonValue(90.5));
    QCOMPARE(json[u"indicators"_s][0][u"rolling"_s], QJsonValue(QJsonValue::Null));
    QCOMPARE(json[u"indicators"_s][0][u"kind"_s].toString(), u"percentage"_s);
    QCOMPARE(json[u"visits"_s][u"records"_s][0][u"key"_s].toString(), u"a"_s);
    QCOMPARE(json[u"returns"_s][0][u"due"_s].toObject().keys(),
             (QStringList{u"day"_s, u"kind"_s, u"months"_s, u"nonWorkingDay"_s}));
    const Result<Framework> again = readFramework(QJsonDocument(json).toJson(), u"again.json"_s);
    QVERIFY(again.ok());
    QCOMPARE(frameworkJson(*again), json);
    const Result<Framework> direct = readFramework(json, u"again.json"_s);
    QVERIFY(direct.ok());
    QCOMPARE(frameworkJson(*direct), json);
}

void TestFrameworkReader::faultsOfADocumentHaveNoLine() {
    QJsonObject document = QJsonDocument::fromJson(sample()).object();
    document.insert(u"yearStartMonth"_s, 99);
    const Result<Framework> framework = readFramework(document, u"Contract 7"_s);
    QVERIFY(!framework.ok());
    QCOMPARE(framework.fault().place, u"Contract 7, yearStartMonth"_s);
}

void TestFrameworkReader::theGuidesExampleIsComplete() {
    QFile guide(QStringLiteral(SOURCE_DIR "/docs/frameworks.md"));
    QVERIFY(guide.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(guide.readAll());
    const QString example = text.section(u"```json"_s, 1, 1).section(u"```"_s, 0, 0);
    const Result<Framework> framework = readFramework(example.toUtf8(), u"frameworks.md"_s);
    QVERIFY2(framework.ok(), framework ? "" : qPrintable(framework.fault().place));
    QCOMPARE(framework->key, u"gardening"_s);
    // Every member that a file may have is explained.
    const QJsonObject json = frameworkJson(*framework);
    QStringList members = json.keys();
    for (const QString& list : {u"indicators"_s, u"returns"_s, u"rules"_s, u"assumptions"_s}) {
        members += json[list][0].toObject().keys();
    }
    for (const QString& member : members) {
        QVERIFY2(text.contains(QString(u'`' + member + u'`')) ||
                     text.contains(QString(u'"' + member + u'"')),
                 qPrintable(member));
    }
}

QTEST_APPLESS_MAIN(TestFrameworkReader)
#include "test_framework_reader.moc"
