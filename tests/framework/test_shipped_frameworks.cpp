// The shipped frameworks together: each is read without a fault, and what holds for all of them.
#include "core/framework/framework_paths.h"
#include "core/framework/terms.h"
#include "framework/schedule_checks.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

const QStringList shippedKeys{u"lifts-and-hoists"_s, u"direct-payment-support"_s,
                              u"accommodation-with-care"_s, u"statutory-advocacy"_s,
                              u"homecare-dps"_s};

} // namespace

class TestShippedFrameworks : public Checks {
    Q_OBJECT
private slots:
    void readsEachWithoutAFault_data();
    void readsEachWithoutAFault();
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
    for (const QString& key : shippedKeys) {
        QTest::newRow(qPrintable(key)) << key;
    }
}

void TestShippedFrameworks::readsEachWithoutAFault_data() {
    eachKey();
}

void TestShippedFrameworks::readsEachWithoutAFault() {
    QFETCH(QString, key);
    QCOMPARE(shippedFrameworks().size(), size_t(shippedKeys.size()));
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

void TestShippedFrameworks::dataSubmissionRules_data() {
    eachKey();
}

void TestShippedFrameworks::dataSubmissionRules() {
    QFETCH(QString, key);
    const Framework framework = shippedSchedule(key);
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
    const Framework framework = shippedSchedule(key);
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
    const Framework framework = shippedSchedule(key);
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
    for (const QString& name : shippedKeys) {
        const Framework framework = shippedSchedule(name);
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
    for (const QString& name : shippedKeys) {
        const Framework framework = shippedSchedule(name);
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
