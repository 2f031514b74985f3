#include "core/words/amendment_words.h"

#include "core/framework/duties.h"
#include "core/framework/framework_reader.h"
#include "core/words/due_rule_words.h"
#include "core/words/period_words.h"
#include "core/words/value_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct AmendmentWords {
    Q_DECLARE_TR_FUNCTIONS(AmendmentWords)
};

/// Where an amendment writes: a list, its member, and what of it.
struct Target {
    QString list;
    QString member;
    QString property;
};

Target targetOf(const QString& path) {
    return {path.section(u'/', 0, 0), path.section(u'/', 1, 1), path.section(u'/', 2)};
}

QString levelText(const QJsonValue& value, const Indicator* indicator) {
    if (!value.isDouble()) {
        return AmendmentWords::tr("none");
    }
    const Decimal level = Decimal::fromDouble(value.toDouble()).value_or(0);
    return indicator ? targetWords(*indicator, level) : level.toString();
}

QString frequenciesText(const QJsonValue& value) {
    QStringList words;
    const QJsonArray keys = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue key : keys) {
        const auto frequency = frequencyFromKey(key.toString());
        words.append(frequency ? frequencyWord(*frequency) : key.toString());
    }
    return words.isEmpty() ? AmendmentWords::tr("in no return") : words.join(u", "_s);
}

QString wholeIndicatorWords(const QString& ref, const QJsonValue& value,
                            const Indicator* indicator) {
    if (value.isNull() || value.isUndefined()) {
        return AmendmentWords::tr("%1 ends: %2").arg(ref, indicator ? indicator->title : QString());
    }
    const QString title = value[u"title"_s].toString();
    return indicator ? AmendmentWords::tr("%1 is defined anew: %2").arg(ref, title)
                     : AmendmentWords::tr("%1 is added: %2").arg(ref, title);
}

/// Empty for a property that has no words of its own.
QString indicatorWords(const Target& target, const QJsonValue& value, const Framework& before) {
    const Indicator* indicator = before.indicator(target.member);
    if (target.property.isEmpty()) {
        return wholeIndicatorWords(target.member, value, indicator);
    }
    if (target.property == u"target"_s) {
        return AmendmentWords::tr("Target of %1: %2")
            .arg(target.member, levelText(value, indicator));
    }
    if (target.property == u"floor"_s) {
        return AmendmentWords::tr("Red level of %1: %2")
            .arg(target.member, levelText(value, indicator));
    }
    if (target.property == u"frequencies"_s) {
        return AmendmentWords::tr("%1 is reported: %2").arg(target.member, frequenciesText(value));
    }
    return {};
}

QString returnWords(const Target& target, const QJsonValue& value, const Framework& before) {
    const ReturnKind* kind = before.returnKind(target.member);
    const QString title = kind ? kind->title : target.member;
    if (target.property == u"frequency"_s) {
        return AmendmentWords::tr("%1 is owed: %2").arg(title, frequenciesText(value));
    }
    return {};
}

/// Of an amendment that sets when something is due; else empty.
QString dueAmendmentWords(const Amendment& amendment, const Framework& before) {
    const QString path = amendment.path.section(u'/', 0, -2);
    const Result<DueRule> rule = readDueRule(amendment.value.toObject());
    if (amendment.path.section(u'/', -1) != u"due"_s || !rule) {
        return {};
    }
    const std::vector<DuePlace> places = duePlaces(before);
    const auto place = std::ranges::find(places, path, &DuePlace::path);
    return AmendmentWords::tr("%1 is due: %2")
        .arg(place == places.end() ? path.section(u'/', -1) : place->title, dueRuleWords(*rule));
}

/// Path and value as they are, for what no form here makes.
QString plainWords(const Amendment& amendment) {
    const QByteArray value =
        QJsonDocument(QJsonArray{amendment.value}).toJson(QJsonDocument::Compact);
    return u"%1: %2"_s.arg(amendment.path, QString::fromUtf8(value.mid(1, value.size() - 2)));
}

} // namespace

QString amendmentWords(const Amendment& amendment, const Framework& before) {
    const Target target = targetOf(amendment.path);
    const QString due = dueAmendmentWords(amendment, before);
    const QString words =
        !due.isEmpty()                   ? due
        : target.list == u"indicators"_s ? indicatorWords(target, amendment.value, before)
        : target.list == u"returns"_s    ? returnWords(target, amendment.value, before)
                                         : QString();
    return words.isEmpty() ? plainWords(amendment) : words;
}

} // namespace quarterlight
