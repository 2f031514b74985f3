// Reads a framework file: parsed, every member taken by its type, then checked as a whole.
#include "core/framework/framework_reader.h"

#include "core/framework/framework_checks.h"
#include "core/framework/framework_members.h"

#include <QJsonDocument>
#include <QJsonParseError>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// Far more than any schedule needs; a file that isn't one shan't fill the memory.
constexpr qsizetype largestFile = 4 * 1024 * 1024;

Indicator asIndicator(const MeanTime& time, const Indicator& beside) {
    Indicator mean;
    mean.ref = time.ref;
    mean.section = beside.section;
    mean.title = time.title;
    mean.measure = Measure::Duration;
    mean.unit = time.unit;
    mean.numeratorTitle = time.numeratorTitle;
    mean.denominatorTitle = time.denominatorTitle;
    mean.frequencies = beside.frequencies;
    mean.beside = beside.ref;
    mean.authorities = beside.authorities;
    mean.clause = beside.clause;
    return mean;
}

/// Puts each mean time after the indicator that it stands beside.
void addMeanTimes(Framework& framework) {
    std::vector<Indicator> indicators;
    for (Indicator& indicator : framework.indicators) {
        indicators.push_back(std::move(indicator));
        if (indicators.back().meanTime) {
            indicators.push_back(asIndicator(*indicators.back().meanTime, indicators.back()));
        }
    }
    framework.indicators = std::move(indicators);
}

Result<Framework> readDocument(JsonChecker& checker, const QJsonObject& document) {
    const JsonAt at(checker, document);
    Framework framework;
    MemberReader reader(at);
    describe(reader, framework);
    const bool complete = reader.finish();
    const bool coherent = checkReferences(at, framework);
    if (!complete || !coherent) {
        return checker.faults();
    }
    addMeanTimes(framework);
    return framework;
}

} // namespace

bool read(const JsonAt& at, DueRule& rule) {
    if (!at.isObject()) {
        return false;
    }
    const JsonAt kind = at.member(u"kind"_s);
    return (kind.isAbsent() || read(kind, rule.kind)) && readMembers(at, rule);
}

Result<Framework> readFramework(const QByteArray& json, const QString& fileName) {
    if (json.size() > largestFile) {
        return Fault{FaultCode::TooLarge,
                     fileName,
                     {QString::number(json.size()), QString::number(largestFile)}};
    }
    if (json.trimmed().isEmpty()) {
        return Fault{FaultCode::NotJson, u"%1, line 1"_s.arg(fileName), {u"nothing in it"_s}};
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const int line = JsonPlaces::lineAt(json, error.offset);
        return Fault{FaultCode::NotJson,
                     u"%1, line %2"_s.arg(fileName, QString::number(line)),
                     {error.errorString()}};
    }
    if (!document.isObject()) {
        return Fault{FaultCode::WrongType,
                     u"%1, line 1"_s.arg(fileName),
                     {u"object"_s, document.isArray() ? u"list"_s : u"nothing"_s}};
    }
    JsonChecker checker(fileName, JsonPlaces::of(json));
    return readDocument(checker, document.object());
}

Result<Framework> readFramework(const QJsonObject& document, const QString& fileName) {
    JsonChecker checker(fileName, JsonPlaces());
    return readDocument(checker, document);
}

Result<DueRule> readDueRule(const QJsonObject& json) {
    JsonChecker checker({}, JsonPlaces());
    DueRule rule;
    if (!read(JsonAt(checker, json), rule)) {
        return checker.faults();
    }
    return rule;
}

} // namespace quarterlight
