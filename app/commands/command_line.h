// What the commands share: reading their words, answering, opening the register.
#pragma once

#include "core/model/fault.h"
#include "core/session/session.h"

#include <QByteArray>
#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace quarterlight {

/// How a command ends, as scripts see it.
enum ExitCode : int { done = 0, refused = 1, wrongUsage = 2 };

/// The words of one command: `parse` first, then ask. What is wrong with them is told on standard
/// error and leaves `ok()` false.
class CommandLine {
public:
    /// `usage` as in the design: "kpi REGISTER --contract REF …"; `positional` names what must
    /// stand before the options, an optional one in brackets.
    CommandLine(QString usage, QStringList positional);

    CommandLine& option(const QString& name);
    CommandLine& flag(const QString& name);
    /// Reads the words; false after telling what is wrong, or after printing help.
    bool parse(const QStringList& words);
    /// How to end after parse() said no: done for help, else wrongUsage.
    ExitCode ending() const { return m_ending; }

    QString positional(int index) const;
    bool has(const QString& name) const;
    QString value(const QString& name) const;
    QStringList values(const QString& name) const;
    /// The value, which must be there; else complains and returns none.
    std::optional<QString> required(const QString& name);
    /// An ISO date; complains if it is none. `fallback` where the option isn't given.
    std::optional<QDate> date(const QString& name, std::optional<QDate> fallback = {});
    std::optional<Period> period(const QString& name);
    /// A time of day such as 14:30; complains if it is none. Invalid where the option isn't given.
    std::optional<QTime> time(const QString& name);
    /// A whole number within the bounds; complains otherwise. `fallback` where it isn't given.
    std::optional<int> number(const QString& name, int lowest, int highest, int fallback);
    /// The day of judging: --as-of, or today.
    std::optional<QDate> asOf() { return date(QStringLiteral("as-of"), QDate::currentDate()); }

    /// Says what is wrong with the words, and how they should be.
    void complain(const QString& sentence);

private:
    QString m_usage;
    QStringList m_positionalNames;
    QCommandLineParser m_parser;
    ExitCode m_ending = wrongUsage;
};

/// A line on standard output.
void answer(const QString& line);
/// The one JSON document of an answer, on standard output.
void answer(const QJsonObject& document);
void answer(const QJsonArray& document);
/// A line on standard error.
void tell(const QString& line);
/// The faults in words on standard error; returns `refused`.
ExitCode refuse(const Faults& faults);

/// Who the change log names.
RegisterUser thisUser();

/// Opens a register; tells why not and returns null.
std::unique_ptr<Session> openSession(const QString& path, Access access, QDate asOf);
/// Writes an answer to the file that the words name; tells why not.
ExitCode answerIntoFile(const QString& path, const QByteArray& bytes);
/// The facts of the contract that --contract names; tells why not and returns null.
std::shared_ptr<const ContractFacts> findContract(const Session& session, const QString& reference);

} // namespace quarterlight
