#include "ui/contract/indicators/figure_edits.h"

#include "core/session/figure_entry.h"
#include "ui/contract/indicators/grid_cells.h"
#include "ui/words/fault_words.h"
#include "ui/words/remark_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

const Indicator* indicatorOf(const EvaluationContext& context, const FigureKey& key) {
    return context.framework(key.period).indicator(key.indicator);
}

Amount kept(const QString& text) {
    Amount amount;
    amount.unreadable = text.trimmed();
    return amount;
}

bool isRefused(const std::vector<Remark>& remarks) {
    return std::any_of(remarks.begin(), remarks.end(),
                       [](const Remark& remark) { return remark.refuses; });
}

/// The amount as two texts, whatever was kept: "abc/199" has a readable second part.
std::pair<QString, QString> partTexts(const Amount& amount) {
    if (!amount.unreadable.isEmpty()) {
        const qsizetype at = amount.unreadable.indexOf(u'/');
        return at < 0 ? std::pair(amount.unreadable, QString())
                      : std::pair(amount.unreadable.first(at), amount.unreadable.sliced(at + 1));
    }
    const auto digits = [](const std::optional<Decimal>& part) {
        return part ? part->toString() : QString();
    };
    return {digits(amount.numerator), digits(amount.denominator)};
}

} // namespace

Amount readTyped(const EvaluationContext& context, const FigureKey& key, const QString& text) {
    const Indicator* indicator = indicatorOf(context, key);
    const Result<Amount> read = indicator ? parseAmount(*indicator, key.slice, text) : Amount();
    if (!read || isRefused(checkFigure(context, key, *read)))
        return kept(text);
    return *read;
}

QStringList whyUnreadable(const EvaluationContext& context, const FigureKey& key,
                          const QString& text) {
    QStringList reasons;
    const Indicator* indicator = indicatorOf(context, key);
    if (!indicator)
        return reasons;
    const Result<Amount> read = parseAmount(*indicator, key.slice, text);
    if (!read) {
        for (const Fault& fault : read.faults())
            reasons << faultWords(fault);
    } else {
        for (const Remark& remark : checkFigure(context, key, *read))
            if (remark.refuses)
                reasons << remarkWords(remark);
    }
    if (reasons.isEmpty())
        reasons << QCoreApplication::translate(
            "FigureEdits", "This was kept as text and doesn't count. Enter it again to have it "
                           "read.");
    return reasons;
}

FigureEdits::FigureEdits(const ContractFacts& facts, QDate asOf, Origin::Kind origin)
    : m_facts(facts), m_context(facts.context(asOf)) {
    m_origin.kind = origin;
}

FigureEdits::Edit& FigureEdits::edit(const FigureKey& key) {
    const auto known = std::find_if(m_edits.begin(), m_edits.end(),
                                    [&](const Edit& edit) { return edit.key == key; });
    if (known != m_edits.end())
        return *known;
    const Figure* standing = m_facts.figures.find(key);
    m_edits.push_back({key, standing ? standing->amount : Amount()});
    return m_edits.back();
}

Faults FigureEdits::type(const GridRow& row, const Period& period, const QString& text) {
    if (row.kind == RowKind::Section)
        return {{FaultCode::Required, {}, {u"indicator"_s}}};
    if (row.kind == RowKind::Comment) {
        m_comments.push_back({row.indicator, period, text.trimmed()});
        return {};
    }
    FigureKey key = figureKey(m_facts, row, period);
    QString typed = text.trimmed();
    if (row.kind == RowKind::NewPart) {
        const qsizetype at = typed.lastIndexOf(u'=');
        const QString name = typed.first(std::max<qsizetype>(at, 0)).trimmed();
        if (typed.isEmpty())
            return {};
        if (name.isEmpty())
            return {{FaultCode::WrongType, {}, {u"name = figure"_s, typed}}};
        for (auto part = key.slice.begin(); part != key.slice.end(); ++part)
            if (part.value().isEmpty())
                *part = name;
        typed = typed.sliced(at + 1).trimmed();
    }
    if (Faults faults = placeFaults(m_facts, key); !faults.empty())
        return faults;
    Edit& edited = edit(key);
    if (row.kind == RowKind::Numerator || row.kind == RowKind::Denominator)
        typePart(row, edited, typed);
    else
        edited.amount = readTyped(m_context, key, typed);
    return {};
}

void FigureEdits::typePart(const GridRow& row, Edit& edit, const QString& text) const {
    auto [above, below] = partTexts(edit.amount);
    (row.kind == RowKind::Numerator ? above : below) = text;
    if (above.isEmpty() && below.isEmpty()) {
        edit.amount = {};
        return;
    }
    if (!above.isEmpty() && !below.isEmpty()) {
        edit.amount = readTyped(m_context, edit.key, above + u'/' + below);
        return;
    }
    const Result<Decimal> number = Decimal::parse(text.isEmpty() ? above + below : text);
    if (!number) {
        edit.amount = kept(above + u'/' + below);
        return;
    }
    // One part alone makes no value yet; a percentage given without parts stays until both are
    // there.
    Amount amount;
    amount.value = edit.amount.value;
    (above.isEmpty() ? amount.denominator : amount.numerator) = *number;
    edit.amount = amount;
}

int FigureEdits::unreadable() const {
    return int(std::count_if(m_edits.begin(), m_edits.end(),
                             [](const Edit& edit) { return !edit.amount.unreadable.isEmpty(); }));
}

std::vector<Change> FigureEdits::changes() const {
    std::vector<Change> changes;
    for (const Edit& edit : m_edits)
        if (const auto change = figureChange(m_facts, edit.key, edit.amount, m_origin))
            changes.push_back(*change);
    for (const CommentEdit& comment : m_comments)
        if (const auto change =
                commentChange(m_facts, comment.indicator, comment.period, comment.text))
            changes.push_back(*change);
    return changes;
}

} // namespace quarterlight
