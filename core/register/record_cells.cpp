#include "core/register/record_cells.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <limits>
#include <span>

using namespace Qt::StringLiterals;

namespace quarterlight {

namespace {

/// Texts up to this length are looked up among those already read: references, keys, sheet names.
constexpr qsizetype mostSharedBytes = 32;

// The names by which enumerations are stored, in the enumerators' order.
constexpr std::array<QByteArrayView, 5> regimes{"pre-act", "ordinary", "light-touch", "health",
                                                "below-threshold"};
constexpr std::array<QByteArrayView, 2> markings{"official", "official-sensitive"};
constexpr std::array<QByteArrayView, 2> sources{"reported", "verified"};
constexpr std::array<QByteArrayView, 5> originKinds{"typed", "pasted", "imported", "command-line",
                                                    "sample"};
constexpr std::array<QByteArrayView, 4> returnStates{"received", "accepted", "rejected", "waived"};
constexpr std::array<QByteArrayView, 3> entryKinds{"do", "undo", "redo"};

template<class Enumeration>
DatabaseCell named(std::span<const QByteArrayView> names, Enumeration value) {
    return DatabaseCell::text(names[static_cast<size_t>(value)].toByteArray());
}

template<class Enumeration>
bool fromName(std::span<const QByteArrayView> names, const DatabaseCell& cell, Enumeration& value) {
    const auto found = std::find(names.begin(), names.end(), QByteArrayView(cell.bytes));
    if (found == names.end()) {
        return false;
    }
    value = static_cast<Enumeration>(found - names.begin());
    return true;
}

/// How times stand in a cell: what officers plan is to the minute.
constexpr QStringView timeFormat = u"HH:mm";

DatabaseCell compact(const QJsonArray& array) {
    return DatabaseCell::text(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

DatabaseCell compact(const QJsonObject& object) {
    return DatabaseCell::text(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

bool fromText(const DatabaseCell& cell, QJsonArray& array) {
    const QJsonDocument document = QJsonDocument::fromJson(cell.bytes);
    array = document.array();
    return cell.type == DatabaseCell::Type::Null || document.isArray();
}

bool fromText(const DatabaseCell& cell, QJsonObject& object) {
    const QJsonDocument document = QJsonDocument::fromJson(cell.bytes);
    object = document.object();
    return cell.type == DatabaseCell::Type::Null || document.isObject();
}

QJsonValue dateValue(QDate date) {
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QDate dateOf(const QJsonValue& value) {
    return QDate::fromString(value.toString(), Qt::ISODate);
}

/// An optional number: nothing or a whole one.
bool optionalNumber(const DatabaseCell& cell, std::optional<qint64>& number) {
    number.reset();
    if (cell.type == DatabaseCell::Type::Integer) {
        number = cell.integer;
    }
    return number || cell.type == DatabaseCell::Type::Null;
}

} // namespace

DatabaseCell toCell(const QString& value) {
    return DatabaseCell::text(value);
}

DatabaseCell toCell(const QByteArray& value) {
    return DatabaseCell::blob(value);
}

DatabaseCell toCell(qint64 value) {
    return DatabaseCell::number(value);
}

DatabaseCell toCell(int value) {
    return DatabaseCell::number(value);
}

DatabaseCell toCell(QDate value) {
    return value.isValid() ? DatabaseCell::text(value.toString(Qt::ISODate)) : DatabaseCell::null();
}

DatabaseCell toCell(bool value) {
    return DatabaseCell::number(value ? 1 : 0);
}

DatabaseCell toCell(QTime value) {
    return value.isValid() ? DatabaseCell::text(value.toString(timeFormat)) : DatabaseCell::null();
}

DatabaseCell toCell(const Period& value) {
    return DatabaseCell::text(value.name());
}

DatabaseCell toCell(const Slice& value) {
    QJsonObject parts;
    for (auto part = value.begin(); part != value.end(); ++part) {
        parts.insert(part.key(), part.value());
    }
    return parts.isEmpty() ? DatabaseCell::text(QByteArray()) : compact(parts);
}

DatabaseCell toCell(const QStringList& value) {
    return compact(QJsonArray::fromStringList(value));
}

DatabaseCell toCell(const QJsonObject& value) {
    return compact(value);
}

DatabaseCell toCell(const QJsonValue& value) {
    // A document holds a list or an object only, so the value stands alone in a list.
    return compact(QJsonArray{value});
}

DatabaseCell toCell(const std::vector<Contact>& value) {
    QJsonArray array;
    for (const Contact& contact : value) {
        array.append(QJsonObject{{u"name"_s, contact.name},
                                 {u"role"_s, contact.role},
                                 {u"email"_s, contact.email},
                                 {u"telephone"_s, contact.telephone}});
    }
    return compact(array);
}

DatabaseCell toCell(const std::vector<ExtensionOption>& value) {
    QJsonArray array;
    for (const ExtensionOption& option : value) {
        array.append(QJsonObject{{u"until"_s, dateValue(option.until)},
                                 {u"decideBy"_s, dateValue(option.decideBy)}});
    }
    return compact(array);
}

DatabaseCell toCell(std::optional<Decimal> value) {
    return value ? DatabaseCell::number(value->units()) : DatabaseCell::null();
}

DatabaseCell toCell(std::optional<qint64> value) {
    return value ? DatabaseCell::number(*value) : DatabaseCell::null();
}

DatabaseCell toCell(std::optional<bool> value) {
    return value ? DatabaseCell::number(*value ? 1 : 0) : DatabaseCell::null();
}

DatabaseCell toCell(Regime value) {
    return named(regimes, value);
}

DatabaseCell toCell(Marking value) {
    return named(markings, value);
}

DatabaseCell toCell(Source value) {
    return named(sources, value);
}

DatabaseCell toCell(Origin::Kind value) {
    return named(originKinds, value);
}

DatabaseCell toCell(ReturnState value) {
    return named(returnStates, value);
}

DatabaseCell toCell(DueKind value) {
    return DatabaseCell::text(dueKindKey(value));
}

DatabaseCell toCell(Recurrence::Unit value) {
    return DatabaseCell::text(recurrenceUnitKey(value));
}

DatabaseCell toCell(LogEntry::Kind value) {
    return named(entryKinds, value);
}

bool fromCell(const DatabaseCell& cell, QString& value, SharedValues& shared) {
    if (cell.bytes.isEmpty()) {
        value.clear();
        return cell.type == DatabaseCell::Type::Text || cell.type == DatabaseCell::Type::Null;
    }
    if (cell.bytes.size() > mostSharedBytes) {
        value = QString::fromUtf8(cell.bytes);
    } else if (const auto known = shared.texts.constFind(cell.bytes);
               known != shared.texts.constEnd()) {
        value = *known;
    } else {
        value = QString::fromUtf8(cell.bytes);
        // A copy of its own: the cell's bytes may belong to the row.
        shared.texts.insert(QByteArray(cell.bytes.constData(), cell.bytes.size()), value);
    }
    return cell.type == DatabaseCell::Type::Text;
}

bool fromCell(const DatabaseCell& cell, QByteArray& value, SharedValues&) {
    value = QByteArray(cell.bytes.constData(), cell.bytes.size());
    return cell.type == DatabaseCell::Type::Blob || cell.type == DatabaseCell::Type::Null;
}

bool fromCell(const DatabaseCell& cell, qint64& value, SharedValues&) {
    value = cell.integer;
    return cell.type == DatabaseCell::Type::Integer || cell.type == DatabaseCell::Type::Null;
}

bool fromCell(const DatabaseCell& cell, int& value, SharedValues&) {
    value = static_cast<int>(cell.integer);
    return cell.type == DatabaseCell::Type::Integer && value == cell.integer;
}

bool fromCell(const DatabaseCell& cell, QDate& value, SharedValues&) {
    value = QDate::fromString(QString::fromUtf8(cell.bytes), Qt::ISODate);
    return cell.type == DatabaseCell::Type::Null || value.isValid();
}

bool fromCell(const DatabaseCell& cell, bool& value, SharedValues&) {
    value = cell.integer == 1;
    return cell.type == DatabaseCell::Type::Integer && (cell.integer == 0 || cell.integer == 1);
}

bool fromCell(const DatabaseCell& cell, QTime& value, SharedValues&) {
    value = QTime::fromString(QString::fromUtf8(cell.bytes), timeFormat.toString());
    return cell.type == DatabaseCell::Type::Null || value.isValid();
}

bool fromCell(const DatabaseCell& cell, Period& value, SharedValues& shared) {
    if (const auto known = shared.periods.constFind(cell.bytes);
        known != shared.periods.constEnd()) {
        value = *known;
        return true;
    }
    const Result<Period> read = Period::parse(QString::fromUtf8(cell.bytes));
    if (!read) {
        return false;
    }
    value = *read;
    shared.periods.insert(QByteArray(cell.bytes.constData(), cell.bytes.size()), value);
    return true;
}

bool fromCell(const DatabaseCell& cell, Slice& value, SharedValues& shared) {
    value.clear();
    if (cell.bytes.isEmpty()) {
        return true;
    }
    if (const auto known = shared.slices.constFind(cell.bytes); known != shared.slices.constEnd()) {
        value = *known;
        return true;
    }
    QJsonObject parts;
    if (!fromText(cell, parts)) {
        return false;
    }
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        value.insert(part.key(), part.value().toString());
    }
    shared.slices.insert(QByteArray(cell.bytes.constData(), cell.bytes.size()), value);
    return true;
}

bool fromCell(const DatabaseCell& cell, QStringList& value, SharedValues&) {
    QJsonArray array;
    const bool read = fromText(cell, array);
    value.clear();
    for (const QJsonValue text : std::as_const(array)) {
        value.append(text.toString());
    }
    return read;
}

bool fromCell(const DatabaseCell& cell, QJsonObject& value, SharedValues&) {
    return fromText(cell, value);
}

bool fromCell(const DatabaseCell& cell, QJsonValue& value, SharedValues&) {
    QJsonArray array;
    const bool read = fromText(cell, array);
    value = array.isEmpty() ? QJsonValue() : array.first();
    return read;
}

bool fromCell(const DatabaseCell& cell, std::vector<Contact>& value, SharedValues&) {
    QJsonArray array;
    const bool read = fromText(cell, array);
    value.clear();
    for (const QJsonValue item : std::as_const(array)) {
        value.push_back({item[u"name"].toString(), item[u"role"].toString(),
                         item[u"email"].toString(), item[u"telephone"].toString()});
    }
    return read;
}

bool fromCell(const DatabaseCell& cell, std::vector<ExtensionOption>& value, SharedValues&) {
    QJsonArray array;
    const bool read = fromText(cell, array);
    value.clear();
    for (const QJsonValue item : std::as_const(array)) {
        value.push_back({dateOf(item[u"until"]), dateOf(item[u"decideBy"])});
    }
    return read;
}

bool fromCell(const DatabaseCell& cell, std::optional<Decimal>& value, SharedValues&) {
    std::optional<qint64> units;
    const bool read = optionalNumber(cell, units);
    value = units ? std::optional(Decimal::fromUnits(*units)) : std::nullopt;
    return read;
}

bool fromCell(const DatabaseCell& cell, std::optional<qint64>& value, SharedValues&) {
    return optionalNumber(cell, value);
}

bool fromCell(const DatabaseCell& cell, std::optional<bool>& value, SharedValues&) {
    std::optional<qint64> number;
    const bool read = optionalNumber(cell, number);
    value = number ? std::optional(*number != 0) : std::nullopt;
    return read;
}

bool fromCell(const DatabaseCell& cell, Regime& value, SharedValues&) {
    return fromName(regimes, cell, value);
}

bool fromCell(const DatabaseCell& cell, Marking& value, SharedValues&) {
    return fromName(markings, cell, value);
}

bool fromCell(const DatabaseCell& cell, Source& value, SharedValues&) {
    return fromName(sources, cell, value);
}

bool fromCell(const DatabaseCell& cell, Origin::Kind& value, SharedValues&) {
    return fromName(originKinds, cell, value);
}

bool fromCell(const DatabaseCell& cell, ReturnState& value, SharedValues&) {
    return fromName(returnStates, cell, value);
}

bool fromCell(const DatabaseCell& cell, DueKind& value, SharedValues&) {
    const std::optional<DueKind> read = dueKindFromKey(QString::fromUtf8(cell.bytes));
    value = read.value_or(DueKind());
    return read.has_value();
}

bool fromCell(const DatabaseCell& cell, Recurrence::Unit& value, SharedValues&) {
    const auto read = recurrenceUnitFromKey(QString::fromUtf8(cell.bytes));
    value = read.value_or(Recurrence::Unit());
    return read.has_value();
}

bool fromCell(const DatabaseCell& cell, LogEntry::Kind& value, SharedValues&) {
    return fromName(entryKinds, cell, value);
}

} // namespace quarterlight
