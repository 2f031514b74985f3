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

Cell toCell(const QString& value);
Cell toCell(const QByteArray& value);
Cell toCell(qint64 value);
Cell toCell(int value);
Cell toCell(QDate value);         ///< ISO text; nothing for an invalid date
Cell toCell(const Period& value); ///< its name
Cell toCell(const Slice& value);  ///< a JSON object's text; empty for the whole
Cell toCell(const QStringList& value);
Cell toCell(const QJsonObject& value);
Cell toCell(const QJsonValue& value);
Cell toCell(const std::vector<Contact>& value);
Cell toCell(const std::vector<ExtensionOption>& value);
Cell toCell(std::optional<Decimal> value); ///< its units
Cell toCell(std::optional<qint64> value);
Cell toCell(std::optional<bool> value);
Cell toCell(Regime value);
Cell toCell(Marking value);
Cell toCell(Source value);
Cell toCell(Origin::Kind value);
Cell toCell(ReturnState value);
Cell toCell(LogEntry::Kind value);
template<class T>
Cell toCell(Id<T> value) { ///< nothing for a record that isn't stored
    return value.isStored() ? Cell::number(value.value) : Cell::null();
}

// Each returns false where the cell holds something else. Nothing reads as the type's default.
bool fromCell(const Cell& cell, QString& value, SharedValues& shared);
bool fromCell(const Cell& cell, QByteArray& value, SharedValues& shared);
bool fromCell(const Cell& cell, qint64& value, SharedValues& shared);
bool fromCell(const Cell& cell, int& value, SharedValues& shared);
bool fromCell(const Cell& cell, QDate& value, SharedValues& shared);
bool fromCell(const Cell& cell, Period& value, SharedValues& shared);
bool fromCell(const Cell& cell, Slice& value, SharedValues& shared);
bool fromCell(const Cell& cell, QStringList& value, SharedValues& shared);
bool fromCell(const Cell& cell, QJsonObject& value, SharedValues& shared);
bool fromCell(const Cell& cell, QJsonValue& value, SharedValues& shared);
bool fromCell(const Cell& cell, std::vector<Contact>& value, SharedValues& shared);
bool fromCell(const Cell& cell, std::vector<ExtensionOption>& value, SharedValues& shared);
bool fromCell(const Cell& cell, std::optional<Decimal>& value, SharedValues& shared);
bool fromCell(const Cell& cell, std::optional<qint64>& value, SharedValues& shared);
bool fromCell(const Cell& cell, std::optional<bool>& value, SharedValues& shared);
bool fromCell(const Cell& cell, Regime& value, SharedValues& shared);
bool fromCell(const Cell& cell, Marking& value, SharedValues& shared);
bool fromCell(const Cell& cell, Source& value, SharedValues& shared);
bool fromCell(const Cell& cell, Origin::Kind& value, SharedValues& shared);
bool fromCell(const Cell& cell, ReturnState& value, SharedValues& shared);
bool fromCell(const Cell& cell, LogEntry::Kind& value, SharedValues& shared);
template<class T>
bool fromCell(const Cell& cell, Id<T>& value, SharedValues& shared) {
    return fromCell(cell, value.value, shared);
}

} // namespace quarterlight
