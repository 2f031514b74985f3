// Figures: what was reported or verified for an indicator in a period, and where it came from.
#pragma once

#include "core/model/contract.h"
#include "core/model/decimal.h"
#include "core/model/id.h"
#include "core/time/period.h"

#include <QMap>
#include <QString>

#include <optional>

namespace quarterlight {

/// The provider's figure, or the council's own from records or a spot check. The verified one
/// counts.
enum class Source : quint8 { Reported, Verified };

/// Which part of a figure: breakdown key → value; empty for the whole.
using Slice = QMap<QString, QString>;

/// "type=IMCA;authority=…" in key order, for storing and showing; empty for the whole.
QString sliceName(const Slice& slice);

/// The breakdown keys that every framework shares.
inline constexpr QLatin1StringView authorityBreakdown{"authority"};
inline constexpr QLatin1StringView ratingBreakdown{"rating"};

/// A file that figures were imported from.
struct SourceFile {
    Id<SourceFile> id;
    QString name;
    QString sha256;
    qint64 size = 0;

    friend bool operator==(const SourceFile&, const SourceFile&) = default;
};

/// Where a figure came from. Who and when stands in the change log.
struct Origin {
    enum class Kind : quint8 { Typed, Pasted, Imported, CommandLine, Sample };
    Kind kind = Kind::Typed;
    Id<SourceFile> file;
    QString sheet;
    QString cell;

    friend bool operator==(const Origin&, const Origin&) = default;
};

/// What was put in: two parts, one value, or text. What couldn't be read is kept as typed, with no
/// number, and counts as not reported.
struct Amount {
    std::optional<Decimal> numerator;
    std::optional<Decimal> denominator;
    std::optional<Decimal> value;
    QString text;
    QString unreadable;

    bool isEmpty() const {
        return !numerator && !denominator && !value && text.isEmpty() && unreadable.isEmpty();
    }
    friend bool operator==(const Amount&, const Amount&) = default;
};

/// What a figure speaks of. No two figures of a contract share one.
struct FigureKey {
    Id<Contract> contract;
    QString indicator;
    Period period;
    Slice slice;
    Source source = Source::Reported;

    friend bool operator==(const FigureKey&, const FigureKey&) = default;
};

struct Figure {
    Id<Figure> id;
    FigureKey key;
    Amount amount;
    Origin origin;

    friend bool operator==(const Figure&, const Figure&) = default;
};

/// An officer's word that an amount is meant so, though a check asks about it. It speaks of that
/// amount alone.
struct Confirmation {
    Id<Confirmation> id;
    FigureKey key;
    Amount amount;

    friend bool operator==(const Confirmation&, const Confirmation&) = default;
};

/// A remark on an indicator in a period, by the provider or the council; shown in the pack.
struct Comment {
    Id<Comment> id;
    Id<Contract> contract;
    QString indicator;
    Period period;
    QString text;

    friend bool operator==(const Comment&, const Comment&) = default;
};

/// What happened to one owed return.
enum class ReturnState : quint8 { Received, Accepted, Rejected, Waived };

/// The log entry of one return for one period: when it came, how, and what became of it.
struct Receipt {
    Id<Receipt> id;
    Id<Contract> contract;
    QString returnKey;
    Period period;
    QString authority; ///< of a return owed to each authority; else empty
    QDate receivedOn;
    QString how; ///< "email", "portal", "post" or empty
    QString receivedBy;
    ReturnState state = ReturnState::Received;
    std::optional<bool> accurate;
    QString note;

    friend bool operator==(const Receipt&, const Receipt&) = default;
};

} // namespace quarterlight
