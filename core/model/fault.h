// Errors as values. A fault says what is wrong and where in terms a program can act on; the window
// and the command line turn it into a sentence (ui/words/fault_words).
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include <utility>
#include <variant>
#include <vector>

namespace quarterlight {

/// What went wrong. The arguments each code carries are named beside it, in order.
enum class FaultCode {
    // files in general
    CannotRead,    ///< system's reason
    CannotWrite,   ///< system's reason
    AlreadyExists, ///<
    HoldsRegister, ///<
    NotFound,      ///<
    // values that a person or a file gave
    NotADate,        ///< text
    NotANumber,      ///< text
    TooManyDecimals, ///< text, places allowed
    TooLarge,        ///< text or size, limit
    NotAPeriod,      ///< text
    EndBeforeStart,  ///< start, end
    Required,        ///< field
    NotOneOf,        ///< text, the choices joined by ", "
    Duplicate,       ///< the text given twice
    Unknown,         ///< kind of thing, text
    WrongType,       ///< what was expected, what was found
    OutOfRange,      ///< text, lowest, highest
    // what is kept for a contract's periods stands against changing its dates
    PeriodsKept,     ///< how many figures and comments, returns, diary entries
    KeptOutsideTerm, ///< how many figures and comments, returns
    // frameworks
    NotJson, ///< parser's reason
    // the register
    NotARegister,    ///<
    NewerRegister,   ///< its version, ours
    DamagedRegister, ///< what the check said
    ForeignSchema,   ///< first object that differs
    InUse,           ///< user, machine, since when
    ReadOnly,        ///<
    Conflict,        ///< record, what stands there now
    NothingToUndo,   ///<
    NothingToRedo,   ///<
    Database,        ///< SQLite's message
    // spreadsheets
    NotThatFormat,     ///< what its name says, what it is
    PasswordProtected, ///<
    LegacyWorkbook,    ///< .xls
    Damaged,           ///< what is damaged
    TooBig,            ///< which limit, the limit
    NothingRecognised, ///<
    HiddenSheet,       ///< (a note: it was not read)
    Ambiguous,         ///< text, what it may mean joined by ", "
    Cancelled,         ///<
};

/// One error: code, place, arguments. `place` is where the person finds it: a file, a JSON path
/// with its line, a sheet and cell, a field's name. Empty where there is only one possible place.
struct Fault {
    FaultCode code;
    QString place;
    QStringList arguments;

    friend bool operator==(const Fault&, const Fault&) = default;
};

using Faults = std::vector<Fault>;

/// A day as an argument carries it: 2026-08-15; empty if it is invalid.
inline QString dayArgument(QDate day) {
    return day.toString(Qt::ISODate);
}

/// Either a value or the faults that stand in its way (never none of both, never an empty list).
template<class Value>
class [[nodiscard]] Result {
public:
    Result(Value value) : m_state(std::move(value)) {}
    Result(Fault fault) : m_state(Faults{std::move(fault)}) {}
    Result(Faults faults) : m_state(std::move(faults)) {}

    bool ok() const { return std::holds_alternative<Value>(m_state); }
    explicit operator bool() const { return ok(); }

    const Value& value() const& { return std::get<Value>(m_state); }
    Value& value() & { return std::get<Value>(m_state); }
    Value&& value() && { return std::get<Value>(std::move(m_state)); }
    const Value& operator*() const& { return value(); }
    Value& operator*() & { return value(); }
    Value&& operator*() && { return std::move(*this).value(); }
    const Value* operator->() const { return &value(); }
    Value* operator->() { return &value(); }

    const Faults& faults() const { return std::get<Faults>(m_state); }
    const Fault& fault() const { return faults().front(); }

private:
    std::variant<Value, Faults> m_state;
};

/// The value of an operation that yields nothing but its success.
struct Done {};

} // namespace quarterlight
