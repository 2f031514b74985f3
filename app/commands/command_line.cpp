#include "app/commands/command_line.h"

#include "core/exchange/file_writer.h"
#include "core/words/fill.h"
#include "ui/words/fault_words.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTextStream>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct Commands {
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

QTextStream& standardOutput() {
    static QTextStream stream(stdout);
    return stream;
}

QTextStream& standardError() {
    static QTextStream stream(stderr);
    return stream;
}

bool isOptional(const QString& positional) {
    return positional.startsWith(u'[');
}

} // namespace

CommandLine::CommandLine(QString usage, QStringList positional)
    : m_usage(std::move(usage)), m_positionalNames(std::move(positional)) {
    m_parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    flag(u"help"_s);
}

CommandLine& CommandLine::option(const QString& name) {
    m_parser.addOption(QCommandLineOption(name, {}, u"value"_s));
    return *this;
}

CommandLine& CommandLine::flag(const QString& name) {
    m_parser.addOption(QCommandLineOption(name));
    return *this;
}

bool CommandLine::parse(const QStringList& words) {
    const bool parsed = m_parser.parse(QStringList{u"quarterlight"_s} + words);
    if (parsed && m_parser.isSet(u"help"_s)) {
        answer(Commands::tr("Usage: quarterlight %1").arg(m_usage));
        m_ending = done;
        return false;
    }
    if (!parsed) {
        complain(m_parser.errorText());
        return false;
    }
    const qsizetype given = m_parser.positionalArguments().size();
    const qsizetype needed = std::count_if(m_positionalNames.begin(), m_positionalNames.end(),
                                           [](const QString& name) { return !isOptional(name); });
    for (qsizetype index = 0; index < needed; ++index) {
        if (positional(static_cast<int>(index)).isEmpty()) {
            complain(Commands::tr("%1 is missing.").arg(m_positionalNames.at(index)));
            return false;
        }
    }
    if (given > m_positionalNames.size()) {
        complain(Commands::tr("“%1” is one word too many.")
                     .arg(m_parser.positionalArguments().at(m_positionalNames.size())));
        return false;
    }
    return true;
}

QString CommandLine::positional(int index) const {
    return m_parser.positionalArguments().value(index);
}

bool CommandLine::has(const QString& name) const {
    return m_parser.isSet(name);
}

QString CommandLine::value(const QString& name) const {
    return m_parser.value(name);
}

QStringList CommandLine::values(const QString& name) const {
    return m_parser.values(name);
}

std::optional<QString> CommandLine::required(const QString& name) {
    if (!has(name)) {
        complain(Commands::tr("--%1 is missing.").arg(name));
        return {};
    }
    return value(name);
}

std::optional<QDate> CommandLine::date(const QString& name, std::optional<QDate> fallback) {
    if (!has(name)) {
        if (!fallback) {
            complain(Commands::tr("--%1 is missing.").arg(name));
        }
        return fallback;
    }
    const QDate date = QDate::fromString(value(name), u"yyyy-MM-dd"_s);
    if (!date.isValid()) {
        complain(Commands::tr("“%1” isn't a date. Write it as 2026-04-30.").arg(value(name)));
        return {};
    }
    return date;
}

std::optional<Period> CommandLine::period(const QString& name) {
    const std::optional<QString> text = required(name);
    if (!text) {
        return {};
    }
    const Result<Period> period = Period::parse(*text);
    if (!period) {
        complain(faultWords(period.fault()));
        return {};
    }
    return *period;
}

std::optional<QTime> CommandLine::time(const QString& name) {
    if (!has(name)) {
        return QTime();
    }
    const QTime time = QTime::fromString(value(name), u"hh:mm"_s);
    if (!time.isValid()) {
        complain(Commands::tr("“%1” isn't a time. Write it as 14:30.").arg(value(name)));
        return {};
    }
    return time;
}

std::optional<int> CommandLine::number(const QString& name, int lowest, int highest, int fallback) {
    if (!has(name)) {
        return fallback;
    }
    bool isNumber = false;
    const int number = value(name).toInt(&isNumber);
    if (!isNumber || number < lowest || number > highest) {
        complain(filled(Commands::tr("--%1 takes a whole number from %2 to %3."),
                        {name, QString::number(lowest), QString::number(highest)}));
        return {};
    }
    return number;
}

void CommandLine::complain(const QString& sentence) {
    tell(sentence);
    tell(Commands::tr("Usage: quarterlight %1").arg(m_usage));
    m_ending = wrongUsage;
}

void answer(const QString& line) {
    standardOutput() << line << Qt::endl;
}

void answer(const QJsonObject& document) {
    standardOutput() << QString::fromUtf8(QJsonDocument(document).toJson()) << Qt::flush;
}

void answer(const QJsonArray& document) {
    standardOutput() << QString::fromUtf8(QJsonDocument(document).toJson()) << Qt::flush;
}

void tell(const QString& line) {
    standardError() << line << Qt::endl;
}

ExitCode refuse(const Faults& faults) {
    for (const Fault& fault : faults) {
        tell(faultWords(fault));
    }
    return refused;
}

RegisterUser thisUser() {
    QString name = qEnvironmentVariable("USER");
    if (name.isEmpty()) {
        name = qEnvironmentVariable("USERNAME", u"unknown"_s);
    }
    return {name, [] { return QDateTime::currentDateTimeUtc(); }};
}

std::unique_ptr<Session> openSession(const QString& path, Access access, QDate asOf) {
    Result<std::unique_ptr<Register>> file = Register::open(path, access, thisUser());
    if (!file) {
        refuse(file.faults());
        return nullptr;
    }
    return std::make_unique<Session>(std::move(*file), asOf);
}

ExitCode answerIntoFile(const QString& path, const QByteArray& bytes) {
    const Result<Done> written = writeFile(path, bytes);
    return written ? done : refuse(written.faults());
}

std::shared_ptr<const ContractFacts> findContract(const Session& session,
                                                  const QString& reference) {
    const Contract* contract = session.contract(reference);
    if (!contract) {
        refuse({session.readFault().value_or(
            Fault{FaultCode::Unknown, {}, {u"contract"_s, reference}})});
        return nullptr;
    }
    Result<std::shared_ptr<const ContractFacts>> facts = session.facts(contract->id);
    if (!facts) {
        refuse(facts.faults());
        return nullptr;
    }
    return *facts;
}

} // namespace quarterlight
