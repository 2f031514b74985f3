#include "app/commands/due_listing.h"

#include "app/commands/json_values.h"
#include "core/words/due_item_words.h"
#include "core/words/return_words.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

QJsonValue textOrNull(const QString& text) {
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue timeOrNull(QTime time) {
    return time.isValid() ? QJsonValue(time.toString(u"HH:mm"_s)) : QJsonValue();
}

QString referenceOf(const Session& session, const DueItem& item) {
    const Contract* contract = session.contract(item.contract);
    return contract ? contract->reference : QString();
}

QString titleOf(const Session& session, const DueItem& item) {
    const Contract* contract = session.contract(item.contract);
    if (!contract || !item.period) {
        return item.title;
    }
    return returnWords(item.title, *item.period,
                       {contract->yearStartMonth, contract->fourWeekAnchor}, item.authority);
}

} // namespace

QJsonObject dueJson(const Session& session, const DueItem& item) {
    return {
        {u"contract"_s, textOrNull(referenceOf(session, item))},
        {u"kind"_s, dueKindKey(item.kind)},
        {u"title"_s, item.title},
        {u"period"_s, item.period ? QJsonValue(item.period->name()) : QJsonValue()},
        {u"due"_s, toJson(item.day())},
        {u"received"_s, toJson(item.cameOn)},
        {u"status"_s, dueStatusKey(item.status)},
        {u"authority"_s, textOrNull(item.authority)},
        {u"series"_s, item.series},
        {u"occurrence"_s, item.occurrence},
        {u"scheduled"_s, item.due ? toJson(item.due->date) : QJsonValue()},
        {u"unadjusted"_s, item.due ? toJson(item.due->unadjusted) : QJsonValue()},
        {u"reason"_s, item.due ? textOrNull(item.due->nonWorkingReason) : QJsonValue()},
        {u"moved"_s, item.movedTo.isValid()},
        {u"at"_s, timeOrNull(item.at)},
        {u"minutes"_s, item.minutes > 0 ? QJsonValue(item.minutes) : QJsonValue()},
        {u"place"_s, textOrNull(item.place)},
        {u"clause"_s, textOrNull(item.clause)},
        {u"rule"_s, textOrNull(dueRuleWords(item))},
        {u"explanation"_s, QJsonArray::fromStringList(dueExplanation(item))},
        {u"assumed"_s, item.assumed},
        {u"happened"_s, toJson(item.happenedOn)},
        {u"calledOff"_s, item.calledOff},
        {u"waived"_s, item.waived},
        {u"note"_s, textOrNull(item.note)},
    };
}

std::optional<DateRange> dueDays(CommandLine& line, ExitCode& ending) {
    const auto from = line.date(u"from"_s);
    const auto to = from ? line.date(u"to"_s) : std::nullopt;
    if (!to) {
        ending = line.ending();
        return {};
    }
    const auto iso = [](QDate date) { return date.toString(Qt::ISODate); };
    if (*to < *from) {
        ending = refuse({{FaultCode::EndBeforeStart, {}, {iso(*from), iso(*to)}}});
        return {};
    }
    const DateRange known{QDate(1900, 1, 1), QDate(2200, 12, 31)};
    for (const QDate date : {*from, *to}) {
        if (!known.contains(date)) {
            ending = refuse(
                {{FaultCode::OutOfRange, {}, {iso(date), iso(known.first), iso(known.last)}}});
            return {};
        }
    }
    return DateRange{*from, *to};
}

ExitCode answerDue(const Session& session, const std::vector<DueItem>& items, bool asJson) {
    if (const std::optional<Fault> fault = session.readFault()) {
        return refuse({*fault});
    }
    QJsonArray rows;
    for (const DueItem& item : items) {
        if (asJson) {
            rows.append(dueJson(session, item));
            continue;
        }
        const QDate day = item.day();
        answer(QStringList{day.isValid() ? day.toString(Qt::ISODate) : u"–"_s, dueStatusWord(item),
                           dueKindWord(item.kind), referenceOf(session, item),
                           titleOf(session, item), dueExplanation(item).join(u"; "_s)}
                   .join(u'\t'));
    }
    if (asJson) {
        answer(rows);
    }
    return done;
}

} // namespace quarterlight
