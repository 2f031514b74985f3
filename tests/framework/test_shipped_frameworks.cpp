// The shipped frameworks against the five schedules: every indicator row by row, and the counts of
// everything else that a schedule lists.
#include "core/framework/framework_reader.h"
#include "core/framework/shipped_frameworks.h"
#include "core/framework/terms.h"
#include "support/checks.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <span>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

/// An indicator as the schedule's table has it: target and red level as printed, frequencies as
/// letters (M monthly, Q quarterly, A annual, W four-weekly).
struct Row {
    const char* ref;
    const char* target;
    const char* red;
    const char* frequencies;
};

constexpr Row lifts[] = {
    {"1.1", "100", "90", "MA"}, {"1.2", "100", "90", "MA"}, {"1.3", "100", "90", "MA"},
    {"1.4", "100", "90", "MA"}, {"1.5", "100", "90", "MA"}, {"1.6", "100", "90", "MA"},
    {"1.7", "65", "50", "A"},   {"2.1", "", "", "MA"},      {"2.2", "", "", "MA"},
    {"2.3", "", "", "MA"},      {"2.4", "", "", "QA"},      {"2.5", "", "", "MA"},
    {"2.6", "", "", "MA"},      {"2.7", "", "", "MA"},      {"2.8", "", "", ""},
    {"2.9", "95", "", "MA"},    {"3.1", "", "", "QA"},      {"3.2", "", "", "QA"},
    {"3.3", "", "", "QA"},      {"3.4", "", "", "QA"},
};

constexpr Row directPayments[] = {
    {"1.1", "", "", "QA"},   {"1.2", "900", "", "QA"}, {"1.3", "", "", "QA"},
    {"1.4", "", "", "QA"},   {"1.5", "", "", "QA"},    {"1.6", "95", "", "QA"},
    {"1.7", "95", "", "QA"}, {"1.8", "95", "", "QA"},  {"1.9", "", "", "QA"},
    {"1.10", "", "", "QA"},  {"1.11", "", "", "QA"},   {"1.12", "", "", "QA"},
    {"1.13", "", "", "QA"},  {"1.14", "", "", "QA"},   {"1.15", "", "", "Q"},
    {"2.1", "", "", "QA"},   {"2.2", "", "", "QA"},    {"2.3", "", "", "QA"},
    {"2.4", "", "", "QA"},   {"2.5", "", "", "QA"},    {"2.6", "", "", "QA"},
    {"2.7", "", "", "QA"},   {"2.8", "", "", "QA"},    {"2.9", "", "", "QA"},
};

constexpr Row accommodation[] = {
    {"2.2.1(a)", "95", "", "Q"}, {"2.2.1(b)", "85", "", "A"},  {"2.2.1(c)", "90", "", "A"},
    {"Safe", "95", "", "W"},     {"Effective", "95", "", "W"}, {"Caring", "95", "", "W"},
    {"Well Led", "95", "", "W"},
};

constexpr Row advocacy[] = {
    {"K1", "2", "", "Q"},  {"K2", "2", "", "Q"},    {"K3", "2", "", "Q"},  {"K4", "2", "", "Q"},
    {"K5", "95", "", "Q"}, {"K6", "90", "", "Q"},   {"K7", "80", "", "Q"}, {"K8", "75", "", "Q"},
    {"K9", "30", "", "Q"}, {"K10", "100", "", "Q"}, {"M1", "", "", "M"},   {"M2", "", "", "M"},
    {"M3", "", "", "M"},   {"M4", "", "", "M"},     {"M5", "", "", "M"},   {"M6", "", "", "M"},
};

constexpr Row homecare[] = {
    {"1.1", "80", "", "Q"},  {"2.1", "100", "", "Q"}, {"2.2", "80", "", "Q"},
    {"3.1", "100", "", "Q"}, {"4.1", "80", "", "Q"},  {"4.2", "70", "", "Q"},
    {"5.1", "", "", "Q"},    {"5.2", "", "", "Q"},    {"5.3", "", "", "Q"},
    {"5.4", "", "", "Q"},    {"6.1", "", "", "Q"},    {"6.2", "", "", "Q"},
    {"6.3", "", "", "Q"},    {"6.4", "", "", "Q"},    {"6.5", "", "", "Q"},
    {"6.6", "", "", "Q"},    {"7.1", "", "", "Q"},    {"7.2", "", "", "Q"},
    {"7.3", "", "", "Q"},    {"7.4", "", "", "Q"},    {"7.5", "", "", "Q"},
    {"7.6", "", "", "Q"},    {"7.7", "", "", "Q"},    {"8.1", "", "", "Q"},
    {"8.2", "", "", "Q"},    {"D1", "", "", "Q"},
};

/// A run of lettered indicators without targets: the accommodation schedule's return tables.
struct Letters {
    const char* prefix;
    char last;
    const char* frequencies;
};

constexpr Letters accommodationTables[] = {
    {"SP.", 'g', "W"}, {"WF.", 'j', "W"}, {"CC.", 'j', "W"}, {"SG.", 'n', "W"}, {"AI.", 'd', "W"},
    {"HR.", 'd', "Q"}, {"CP.", 'c', "Q"}, {"HS.", 'd', "Q"}, {"SQ.", 'c', "Q"},
};

/// How many of each thing a schedule has.
struct Counts {
    const char* key;
    size_t indicators;
    size_t returns;
    size_t outcomes;
    size_t socialOutcomes;
    size_t socialMetrics;
    size_t records;
    size_t triggers;
    size_t governance;
    size_t narrative;
};

constexpr Counts counts[] = {
    {"lifts-and-hoists", 20, 3, 4, 6, 0, 7, 10, 19, 0},
    {"direct-payment-support", 24, 2, 9, 6, 0, 6, 11, 20, 0},
    {"accommodation-with-care", 69, 3, 9, 9, 0, 10, 12, 21, 0},
    {"statutory-advocacy", 25, 4, 10, 0, 27, 6, 9, 4, 10},
    {"homecare-dps", 26, 5, 6, 0, 0, 0, 0, 0, 6},
};

QString letters(const std::vector<Frequency>& frequencies) {
    static const std::map<Frequency, QChar> names{{Frequency::FourWeekly, u'W'},
                                                  {Frequency::Monthly, u'M'},
                                                  {Frequency::Quarterly, u'Q'},
                                                  {Frequency::Annual, u'A'}};
    QString text;
    for (const Frequency frequency : frequencies) {
        text.append(names.at(frequency));
    }
    return text;
}

QString text(const std::optional<Decimal>& number) {
    return number ? number->toString() : QString();
}

Framework shipped(const QString& key) {
    const ShippedFramework file = shippedFramework(key);
    Result<Framework> framework = readFramework(file.json, file.fileName);
    return framework ? *std::move(framework) : Framework{};
}

void addRows(const char* key, std::span<const Row> rows) {
    for (const Row& row : rows) {
        QTest::addRow("%s %s", key, row.ref)
            << QString::fromLatin1(key) << QString::fromLatin1(row.ref)
            << QString::fromLatin1(row.target) << QString::fromLatin1(row.red)
            << QString::fromLatin1(row.frequencies);
    }
}

} // namespace

class TestShippedFrameworks : public Checks {
    Q_OBJECT
private slots:
    void readsEachWithoutAFault_data();
    void readsEachWithoutAFault();
    void holdsWhatTheScheduleLists_data();
    void holdsWhatTheScheduleLists();
    void digest_everyIndicatorRowByRow_data();
    void digest_everyIndicatorRowByRow();
    void digest_onlyAccommodationMarksCriticalIndicators();
    void digest14_redLevelsOfLiftsAlone();
    void digest18_ratingsOfLifts();
    void digest21_rollingWindowOfReferrals();
    void digest23_benchmarkOfResponses();
    void digest27_strategicOutcomesOfDirectPayments();
    void digest49_exceptionAdvocacyOfOneAuthority();
    void digest1_dueRules_data();
    void digest1_dueRules();
    void digest55_homecareHasNoDates();
    void dataSubmissionRules_data();
    void dataSubmissionRules();
    void assumptionsSayWhatStandsThere_data();
    void assumptionsSayWhatStandsThere();
    void assumptionsCanBeSettledEachWay_data();
    void assumptionsCanBeSettledEachWay();
    void parametersNameWhatIsThere();
    void everythingCitesItsClause();

private:
    void eachKey();
};

void TestShippedFrameworks::eachKey() {
    QTest::addColumn<QString>("key");
    for (const Counts& count : counts) {
        QTest::newRow(count.key) << QString::fromLatin1(count.key);
    }
}

void TestShippedFrameworks::readsEachWithoutAFault_data() {
    eachKey();
}

void TestShippedFrameworks::readsEachWithoutAFault() {
    QFETCH(QString, key);
    QCOMPARE(shippedFrameworks().size(), std::size(counts));
    const ShippedFramework file = shippedFramework(key);
    QCOMPARE(file.fileName, QString(key + u".json"));
    const Result<Framework> framework = readFramework(file.json, file.fileName);
    QVERIFY2(framework.ok(), framework
                                 ? ""
                                 : qPrintable(QString(framework.fault().place + u": " +
                                                      framework.fault().arguments.join(u", "))));
    QCOMPARE(framework->key, key);
    QVERIFY(!framework->authorities.isEmpty());
    const QJsonObject json = frameworkJson(*framework);
    const Result<Framework> again = readFramework(QJsonDocument(json).toJson(), file.fileName);
    QVERIFY(again.ok());
    QCOMPARE(frameworkJson(*again), json);
    QFile resource(u":/quarterlight/frameworks/%1.json"_s.arg(key));
    QVERIFY(resource.open(QIODevice::ReadOnly));
    QCOMPARE(resource.readAll(), file.json);
}

void TestShippedFrameworks::holdsWhatTheScheduleLists_data() {
    eachKey();
}

void TestShippedFrameworks::holdsWhatTheScheduleLists() {
    QFETCH(QString, key);
    const Framework framework = shipped(key);
    const auto* expected = std::ranges::find_if(
        counts, [&](const Counts& count) { return key == QLatin1StringView(count.key); });
    QCOMPARE(framework.indicators.size(), expected->indicators);
    QCOMPARE(framework.returns.size(), expected->returns);
    QCOMPARE(framework.outcomes.size(), expected->outcomes);
    const auto ofKind = [&](QLatin1StringView kind) {
        return size_t(std::ranges::count(framework.socialValue, kind, &SocialValueMeasure::kind));
    };
    QCOMPARE(ofKind("outcome"_L1), expected->socialOutcomes);
    QCOMPARE(ofKind("metric"_L1), expected->socialMetrics);
    QCOMPARE(framework.records.size(), expected->records);
    QCOMPARE(framework.triggers.size(), expected->triggers);
    const size_t governance =
        key == "statutory-advocacy"_L1
            ? framework.policies.size()
            : size_t(std::ranges::count(framework.policies, "Governance framework"_L1,
                                        &Clause::group));
    QCOMPARE(governance, expected->governance);
    QCOMPARE(framework.narrative.size(), expected->narrative);
}

void TestShippedFrameworks::digest_everyIndicatorRowByRow_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("ref");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("red");
    QTest::addColumn<QString>("frequencies");
    addRows("lifts-and-hoists", lifts);
    addRows("direct-payment-support", directPayments);
    addRows("accommodation-with-care", accommodation);
    addRows("statutory-advocacy", advocacy);
    addRows("homecare-dps", homecare);
    for (const Letters& table : accommodationTables) {
        for (char letter = 'a'; letter <= table.last; ++letter) {
            const QByteArray ref = table.prefix + QByteArray(1, letter);
            const Row row{ref.constData(), "", "", table.frequencies};
            addRows("accommodation-with-care", {&row, 1});
        }
    }
    constexpr Row lists[] = {
        {"ROTAS", "", "", "W"}, {"ADMISSIONS", "", "", "W"}, {"RETENTION", "", "", "Q"}};
    addRows("accommodation-with-care", lists);
    for (int number = 7; number <= 15; ++number) {
        const QByteArray ref = "M" + QByteArray::number(number);
        const Row row{ref.constData(), "", "", number == 14 ? "A" : "Q"};
        addRows("statutory-advocacy", {&row, 1});
    }
}

void TestShippedFrameworks::digest_everyIndicatorRowByRow() {
    QFETCH(QString, key);
    QFETCH(QString, ref);
    const Framework framework = shipped(key);
    const Indicator* indicator = framework.indicator(ref);
    QVERIFY(indicator);
    QTEST(text(indicator->target), "target");
    QTEST(text(indicator->floor), "red");
    QTEST(letters(indicator->frequencies), "frequencies");
}

void TestShippedFrameworks::digest_onlyAccommodationMarksCriticalIndicators() {
    for (const Counts& count : counts) {
        QStringList critical;
        const Framework framework = shipped(QString::fromLatin1(count.key));
        for (const Indicator& indicator : framework.indicators) {
            if (indicator.critical) {
                critical.append(indicator.ref);
                QVERIFY(!indicator.consequence.isEmpty());
            }
        }
        const bool accommodationCare = framework.key == "accommodation-with-care"_L1;
        QCOMPARE(critical, accommodationCare ? (QStringList{u"Safe"_s, u"Effective"_s, u"Caring"_s,
                                                            u"Well Led"_s})
                                             : QStringList());
    }
}

void TestShippedFrameworks::digest14_redLevelsOfLiftsAlone() {
    for (const Counts& count : counts) {
        const Framework framework = shipped(QString::fromLatin1(count.key));
        const auto floors =
            std::ranges::count_if(framework.indicators, [](const Indicator& indicator) {
                return indicator.floor.has_value();
            });
        QCOMPARE(floors, framework.key == "lifts-and-hoists"_L1 ? 7 : 0);
    }
}

void TestShippedFrameworks::digest18_ratingsOfLifts() {
    const Framework framework = shipped(u"lifts-and-hoists"_s);
    const Indicator* satisfaction = framework.indicator(u"2.9");
    QVERIFY(satisfaction);
    QCOMPARE(satisfaction->measure, Measure::Ratings);
    QCOMPARE(satisfaction->ratingLevels,
             (QStringList{u"Excellent"_s, u"Good"_s, u"Requires improvement"_s, u"Poor"_s}));
    QCOMPARE(satisfaction->goodRatings, (QStringList{u"Excellent"_s, u"Good"_s}));
}

void TestShippedFrameworks::digest21_rollingWindowOfReferrals() {
    const Framework framework = shipped(u"direct-payment-support"_s);
    for (const Indicator& indicator : framework.indicators) {
        QCOMPARE(indicator.rolling.has_value(), indicator.ref == "1.2"_L1);
    }
    QCOMPARE(framework.indicator(u"1.2")->rolling->months, 12);
}

void TestShippedFrameworks::digest23_benchmarkOfResponses() {
    const Framework framework = shipped(u"direct-payment-support"_s);
    for (const Indicator& indicator : framework.indicators) {
        const bool response = (QStringList{u"1.6"_s, u"1.7"_s, u"1.8"_s}).contains(indicator.ref);
        QCOMPARE(indicator.benchmark.has_value(), response);
        QVERIFY(!response || indicator.benchmark->months == 6);
    }
}

void TestShippedFrameworks::digest27_strategicOutcomesOfDirectPayments() {
    const Framework framework = shipped(u"direct-payment-support"_s);
    const QStringList expected{u"5"_s,   u"2,5"_s, u"2,3"_s, u"1,5"_s, u"5"_s,
                               u"3,5"_s, u"1"_s,   u"1"_s,   u"1,3"_s};
    QStringList mapped;
    for (const Outcome& outcome : framework.outcomes) {
        mapped.append(outcome.strategic.join(u','));
    }
    QCOMPARE(mapped, expected);
    QStringList strategic;
    for (const StrategicOutcome& outcome : framework.strategicOutcomes) {
        strategic.append(outcome.ref);
    }
    QCOMPARE(strategic, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"5"_s})); // no 4: not invented
}

void TestShippedFrameworks::digest49_exceptionAdvocacyOfOneAuthority() {
    const Framework framework = shipped(u"statutory-advocacy"_s);
    QVERIFY(framework.joint);
    QCOMPARE(framework.authorities.size(), 2);
    QCOMPARE(framework.yearStartMonth, 9);
    for (const Indicator& indicator : framework.indicators) {
        QCOMPARE(indicator.authorities.isEmpty(), indicator.ref != "M15"_L1);
    }
    QCOMPARE(framework.indicator(u"M15")->authorities.size(), 1);
    std::map<QString, int> priorities;
    for (const SocialValueMeasure& measure : framework.socialValue) {
        priorities[QString(measure.authority + u'|' + measure.kind)] += 1;
    }
    QCOMPARE(priorities.at(u"Cheshire East|metric"_s), 27);
    QCOMPARE(priorities.at(u"Cheshire West and Chester|priority"_s), 7);
}

void TestShippedFrameworks::digest1_dueRules_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("due");
    const QString lift = u"lifts-and-hoists"_s;
    const QString payment = u"direct-payment-support"_s;
    const QString care = u"accommodation-with-care"_s;
    const QString advocate = u"statutory-advocacy"_s;
    QTest::newRow("L, a Sunday") << lift << u"monthly"_s << u"2025-05"_s << u"2025-06-13"_s;
    QTest::newRow("L, another") << lift << u"monthly"_s << u"2026-01"_s << u"2026-02-13"_s;
    QTest::newRow("L, a Tuesday") << lift << u"monthly"_s << u"2025-03"_s << u"2025-04-15"_s;
    QTest::newRow("L, after Good Friday")
        << lift << u"monthly"_s << u"2028-03"_s << u"2028-04-13"_s;
    QTest::newRow("D, quarter") << payment << u"quarterly"_s << u"2025-Q4"_s << u"2026-04-15"_s;
    QTest::newRow("2: L, Sunday kept") << lift << u"annual"_s << u"2027"_s << u"2028-04-30"_s;
    QTest::newRow("2: D, Sunday kept") << payment << u"annual"_s << u"2027"_s << u"2028-04-30"_s;
    QTest::newRow("2: A, Sunday kept") << care << u"annual"_s << u"2027"_s << u"2028-04-30"_s;
    QTest::newRow("42: V, month") << advocate << u"monthly"_s << u"2025-11"_s << u"2025-12-14"_s;
    QTest::newRow("42: V, quarter 1")
        << advocate << u"quarterly"_s << u"2025-Q1"_s << u"2025-12-14"_s;
    QTest::newRow("43: V, quarter 3")
        << advocate << u"quarterly"_s << u"2025-Q3"_s << u"2026-06-14"_s;
    QTest::newRow("43: V, narrative")
        << advocate << u"narrative"_s << u"2025-Q3"_s << u"2026-06-14"_s;
    QTest::newRow("A, no date") << care << u"four-weekly"_s << u"2025-P01"_s << QString();
    QTest::newRow("A, none for quarters") << care << u"quarterly"_s << u"2025-Q1"_s << QString();
}

void TestShippedFrameworks::digest1_dueRules() {
    QFETCH(QString, key);
    QFETCH(QString, kind);
    QFETCH(QString, period);
    const Framework framework = shipped(key);
    const ReturnKind* returned = framework.returnKind(kind);
    QVERIFY(returned);
    const PeriodCalendar calendar{framework.yearStartMonth, QDate(2025, 4, 7)};
    const std::optional<DueDate> due =
        dueDate(returned->due, *Period::parse(period), calendar, WorkingCalendar());
    QTEST(due ? due->date.toString(Qt::ISODate) : QString(), "due");
}

void TestShippedFrameworks::digest55_homecareHasNoDates() {
    const Framework framework = shipped(u"homecare-dps"_s);
    for (const ReturnKind& kind : framework.returns) {
        QCOMPARE(kind.due.kind, DueRule::Kind::Unset);
    }
}

void TestShippedFrameworks::dataSubmissionRules_data() {
    eachKey();
}

void TestShippedFrameworks::dataSubmissionRules() {
    QFETCH(QString, key);
    const Framework framework = shipped(key);
    QStringList found;
    for (const Clause& rule : framework.rules) {
        const QJsonObject& parameters = rule.parameters;
        if (parameters.contains(u"measures"_s)) {
            found.append(QString(parameters.value(u"measures"_s).toString() + u' ' +
                                 QString::number(parameters.value(u"target"_s).toInt())));
        }
        if (parameters.contains(u"consecutiveMissed"_s)) {
            found.append(QString::number(parameters.value(u"consecutiveMissed"_s).toInt()));
        }
    }
    found.sort();
    QCOMPARE(found, key == "homecare-dps"_L1
                        ? QStringList()
                        : (QStringList{u"3"_s, u"accuracy 95"_s, u"timeliness 95"_s}));
}

void TestShippedFrameworks::assumptionsSayWhatStandsThere_data() {
    eachKey();
}

void TestShippedFrameworks::assumptionsSayWhatStandsThere() {
    QFETCH(QString, key);
    const Framework framework = shipped(key);
    QVERIFY(!framework.assumptions.empty());
    const QJsonObject json = frameworkJson(framework);
    for (const Assumption& assumption : framework.assumptions) {
        QVERIFY2(!assumption.reason.isEmpty(), qPrintable(assumption.key));
        if (assumption.path.isEmpty()) {
            continue;
        }
        // What it takes must be what the framework says: writing it there changes nothing.
        const Result<QJsonObject> written = withValueAt(json, assumption.path, assumption.value);
        QVERIFY2(written.ok(), qPrintable(assumption.key));
        const Result<Framework> again = readFramework(*written, key);
        QVERIFY2(again.ok(), qPrintable(assumption.key));
        QVERIFY2(frameworkJson(*again) == json, qPrintable(assumption.key));
    }
}

void TestShippedFrameworks::assumptionsCanBeSettledEachWay_data() {
    eachKey();
}

void TestShippedFrameworks::assumptionsCanBeSettledEachWay() {
    QFETCH(QString, key);
    const ShippedFramework file = shippedFramework(key);
    const Framework framework = shipped(key);
    const std::map<QString, std::vector<QJsonValue>> answers{
        {u"month"_s, {1, 12}},
        {u"number"_s, {3, 12}},
        {u"yes-no"_s, {true, false}},
        {u"text"_s, {u"as agreed"_s}},
        {u"date"_s, {u"2026-04-06"_s}},
        {u"due-rule"_s,
         {QJsonObject{{u"kind"_s, u"unset"_s}},
          QJsonObject{{u"kind"_s, u"working-days-after"_s}, {u"days"_s, 10}}}}};
    for (const Assumption& assumption : framework.assumptions) {
        std::vector<QJsonValue> values;
        for (const Assumption::Choice& choice : assumption.choices) {
            values.push_back(choice.value);
        }
        if (values.empty()) {
            values = answers.at(assumption.kind);
        }
        for (const QJsonValue& value : values) {
            const auto terms =
                Terms::make(file.json, file.fileName, QJsonObject{{assumption.key, value}}, {});
            QVERIFY2(terms.ok(), terms ? "" : qPrintable(terms.fault().place));
        }
    }
}

void TestShippedFrameworks::parametersNameWhatIsThere() {
    for (const Counts& count : counts) {
        const Framework framework = shipped(QString::fromLatin1(count.key));
        QStringList refs;
        for (const std::vector<Duty>& duties : {framework.deadlines, framework.outcomeReviews}) {
            for (const Duty& duty : duties) {
                refs += duty.parameters.value(u"indicators"_s).toVariant().toStringList();
                refs.append(duty.parameters.value(u"indicator"_s).toString());
                refs.append(duty.parameters.value(u"residents"_s).toString());
            }
        }
        for (const Clause& rule : framework.rules) {
            refs += rule.parameters.value(u"sumOf"_s).toVariant().toStringList();
            refs.append(rule.parameters.value(u"equals"_s).toString());
        }
        refs.removeAll(QString());
        for (const QString& ref : refs) {
            QVERIFY2(framework.indicator(ref), qPrintable(ref));
        }
        for (const Clause& trigger : framework.triggers) {
            const QStringList keys =
                trigger.parameters.value(u"anyRule"_s).toVariant().toStringList();
            for (const QString& key : keys) {
                QVERIFY(std::ranges::count(framework.rules, key, &Clause::key) == 1);
            }
        }
    }
}

void TestShippedFrameworks::everythingCitesItsClause() {
    for (const Counts& count : counts) {
        const Framework framework = shipped(QString::fromLatin1(count.key));
        const auto cited = [](const auto& item) { return !item.clause.isEmpty(); };
        QVERIFY(std::ranges::all_of(framework.indicators, cited));
        QVERIFY(std::ranges::all_of(framework.returns, cited));
        QVERIFY(std::ranges::all_of(framework.rules, cited));
        QVERIFY(std::ranges::all_of(framework.triggers, cited));
        QVERIFY(std::ranges::all_of(framework.records, cited));
        QVERIFY(std::ranges::all_of(framework.policies, cited));
        QVERIFY(std::ranges::all_of(framework.outcomes, cited));
        QVERIFY(std::ranges::all_of(framework.socialValue, cited));
        QVERIFY(std::ranges::all_of(framework.deadlines, cited));
        QVERIFY(std::ranges::all_of(framework.surveys, cited));
        QVERIFY(std::ranges::all_of(framework.meetings, cited));
        QVERIFY(std::ranges::all_of(framework.visits, cited));
        QVERIFY(std::ranges::all_of(framework.assumptions, cited));
    }
}

QTEST_APPLESS_MAIN(TestShippedFrameworks)
#include "test_shipped_frameworks.moc"
