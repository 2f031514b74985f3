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
