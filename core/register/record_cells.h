// How each type of field stands in a cell, and is read back. A cell that can't be read says so
// rather than becoming a default.
#pragma once

#include "core/model/change.h"
#include "core/register/database.h"

namespace quarterlight {

/// Short texts, periods and slices that many rows share, kept once while a query is read.
struct SharedValues {
    QHash<QByteArray, QString> texts;
    QHash<QByteArray, Period> periods;
    QHash<QByteArray, Slice> slices;
};

DatabaseCell toCell(const QString& value);
DatabaseCell toCell(const QByteArray& value);
DatabaseCell toCell(qint64 value);
DatabaseCell toCell(int value);
DatabaseCell toCell(bool value);
DatabaseCell toCell(QDate value);         ///< ISO text; nothing for an invalid date
DatabaseCell toCell(QTime value);         ///< hours and minutes; nothing for an invalid time
DatabaseCell toCell(const Period& value); ///< its name
DatabaseCell toCell(const Slice& value);  ///< a JSON object's text; empty for the whole
DatabaseCell toCell(const QStringList& value);
DatabaseCell toCell(const QJsonObject& value);
DatabaseCell toCell(const QJsonValue& value);
DatabaseCell toCell(const std::vector<Contact>& value);
DatabaseCell toCell(const std::vector<ExtensionOption>& value);
DatabaseCell toCell(std::optional<Decimal> value); ///< its units
DatabaseCell toCell(std::optional<qint64> value);
DatabaseCell toCell(std::optional<bool> value);
DatabaseCell toCell(Regime value);
DatabaseCell toCell(Marking value);
DatabaseCell toCell(Source value);
DatabaseCell toCell(Origin::Kind value);
DatabaseCell toCell(ReturnState value);
DatabaseCell toCell(DueKind value);
DatabaseCell toCell(Recurrence::Unit value);
DatabaseCell toCell(LogEntry::Kind value);
template<class T>
DatabaseCell toCell(Id<T> value) { ///< nothing for a record that isn't stored
    return value.isStored() ? DatabaseCell::number(value.value) : DatabaseCell::null();
}

// Each returns false where the cell holds something else. Nothing reads as the type's default.
bool fromCell(const DatabaseCell& cell, QString& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, QByteArray& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, qint64& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, int& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, bool& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, QDate& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, QTime& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, Period& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, Slice& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, QStringList& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, QJsonObject& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, QJsonValue& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, std::vector<Contact>& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, std::vector<ExtensionOption>& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, std::optional<Decimal>& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, std::optional<qint64>& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, std::optional<bool>& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, Regime& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, Marking& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, Source& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, Origin::Kind& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, ReturnState& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, DueKind& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, Recurrence::Unit& value, SharedValues& shared);
bool fromCell(const DatabaseCell& cell, LogEntry::Kind& value, SharedValues& shared);
template<class T>
bool fromCell(const DatabaseCell& cell, Id<T>& value, SharedValues& shared) {
    return fromCell(cell, value.value, shared);
}

} // namespace quarterlight
