// quarterlight enter: one figure put in, with the same checks as a typed cell.
#include "app/commands/command_line.h"
#include "app/commands/commands.h"
#include "core/session/figure_entry.h"
#include "ui/words/remark_words.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct EnterCommand {
    Q_DECLARE_TR_FUNCTIONS(EnterCommand)
};

/// What the options give, as a person would type it into the cell: "41/41", "96.5", a text; nothing
/// for --clear alone, so that a script's empty variable takes no figure away. Complains and returns
/// none where they don't give exactly one of them.
std::optional<QString> typedAmount(CommandLine& line) {
    const bool numerator = line.has(u"numerator"_s);
    const bool denominator = line.has(u"denominator"_s);
    const int ways = (numerator || denominator ? 1 : 0) + (line.has(u"value"_s) ? 1 : 0) +
                     (line.has(u"text"_s) ? 1 : 0) + (line.has(u"clear"_s) ? 1 : 0);
    if (ways != 1 || numerator != denominator) {
        line.complain(
            EnterCommand::tr("Give a numerator and a denominator, or a value, or a text; or clear "
                             "the figure."));
        return {};
    }
    for (const QString& name : {u"numerator"_s, u"denominator"_s, u"value"_s, u"text"_s}) {
        if (line.has(name) && line.value(name).trimmed().isEmpty()) {
            line.complain(
                EnterCommand::tr("--%1 is empty. To take the figure away, say --clear.").arg(name));
            return {};
        }
    }
    if (numerator) {
        return QString(line.value(u"numerator"_s) + u'/' + line.value(u"denominator"_s));
    }
    return line.has(u"value"_s) ? line.value(u"value"_s) : line.value(u"text"_s);
}

/// The amount for an indicator; none after telling why not. A number takes no text: it would stand
/// there as not reported.
std::optional<Amount> amountFrom(const CommandLine& line, const Indicator& indicator,
                                 const Slice& slice, const QString& typed) {
    if (line.has(u"text"_s) && indicator.isNumeric()) {
        tell(EnterCommand::tr("%1 takes a figure, not a text. Say --value, or --numerator and "
                              "--denominator.")
                 .arg(indicator.ref));
        return {};
    }
    const Result<Amount> amount = parseAmount(indicator, slice, typed);
    if (!amount) {
        refuse(amount.faults());
        return {};
    }
    return *amount;
}

/// NAME=VALUE, given once or more; none after a complaint.
std::optional<Slice> sliceFrom(CommandLine& line) {
    Slice slice;
    for (const QString& word : line.values(u"breakdown"_s)) {
        const qsizetype sign = word.indexOf(u'=');
        if (sign <= 0) {
            line.complain(EnterCommand::tr("Write a breakdown as NAME=VALUE."));
            return {};
        }
        slice[word.first(sign)] = word.sliced(sign + 1);
    }
    return slice;
}

/// Tells the remarks; true if one of them refuses.
bool tellRemarks(const std::vector<Remark>& remarks) {
    bool refuses = false;
    for (const Remark& remark : remarks) {
        tell(remarkWords(remark));
        refuses |= remark.refuses;
    }
    return refuses;
}

/// What the words name and give.
struct GivenFigure {
    QString reference;
    FigureKey key; ///< its contract still to be found
    QString typed;
};

/// None after a complaint.
std::optional<GivenFigure> figureFrom(CommandLine& line) {
    const auto reference = line.required(u"contract"_s);
    const auto period = reference ? line.period(u"period"_s) : std::nullopt;
    const auto indicator = period ? line.required(u"indicator"_s) : std::nullopt;
    const auto typed = indicator ? typedAmount(line) : std::nullopt;
    const auto slice = typed ? sliceFrom(line) : std::nullopt;
    if (!slice) {
        return {};
    }
    const Source source = line.has(u"verified"_s) ? Source::Verified : Source::Reported;
    return GivenFigure{*reference, {{}, *indicator, *period, *slice, source}, *typed};
}

/// The changes that put the figure in, and the comment if there is one; none if both stand there.
ChangeSet entryOf(const ContractFacts& facts, const FigureKey& key, const Amount& amount,
                  const CommandLine& line) {
    const QString title =
        amount.isEmpty() ? EnterCommand::tr("Clear %1, %2") : EnterCommand::tr("Enter %1, %2");
    ChangeSet set{title.arg(key.indicator, key.period.name()), {}};
    const Origin origin{Origin::Kind::CommandLine, {}, {}, {}};
    if (const auto change = figureChange(facts, key, amount, origin)) {
        set.changes.push_back(*change);
    }
    if (line.has(u"comment"_s)) {
        if (const auto change =
                commentChange(facts, key.indicator, key.period, line.value(u"comment"_s))) {
            set.changes.push_back(*change);
        }
    }
    return set;
}

} // namespace

int enterCommand(const QStringList& words) {
    CommandLine line(
        u"enter REGISTER --contract REF --period P --indicator REF (--numerator N "
        "--denominator N | --value V | --text T | --clear) [--breakdown NAME=VALUE]… [--verified] "
        "[--comment T]"_s,
        {u"REGISTER"_s});
    for (const QString& name :
         {u"contract"_s, u"period"_s, u"indicator"_s, u"numerator"_s, u"denominator"_s, u"value"_s,
          u"text"_s, u"breakdown"_s, u"comment"_s}) {
        line.option(name);
    }
    line.flag(u"verified"_s).flag(u"clear"_s);
    if (!line.parse(words)) {
        return line.ending();
    }
    const std::optional<GivenFigure> given = figureFrom(line);
    if (!given) {
        return line.ending();
    }
    const QDate today = QDate::currentDate();
    const auto session = openSession(line.positional(0), Access::ReadWrite, today);
    const auto facts = session ? findContract(*session, given->reference) : nullptr;
    if (!facts) {
        return refused;
    }
    FigureKey key = given->key;
    key.contract = facts->contract.id;
    if (const Faults faults = placeFaults(*facts, key); !faults.empty()) {
        return refuse(faults);
    }
    const std::optional<Amount> amount =
        amountFrom(line, *facts->framework(key.period).indicator(key.indicator), given->key.slice,
                   given->typed);
    if (!amount) {
        return refused;
    }
    if (tellRemarks(checkFigure(facts->context(today), key, *amount))) {
        return refused;
    }
    const ChangeSet set = entryOf(*facts, key, *amount, line);
    if (set.changes.empty()) {
        tell(amount->isEmpty() ? EnterCommand::tr("No figure stands there.")
                               : EnterCommand::tr("That figure stands there already."));
        return done;
    }
    const Result<Announcement> made = session->apply(set);
    return made ? done : refuse(made.faults());
}

} // namespace quarterlight
