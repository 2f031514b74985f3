#include "ui/contract/indicators/grid_row.h"

#include "core/framework/breakdown_values.h"

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// Makes the rows that open below one indicator.
class DetailRows {
public:
    DetailRows(const ContractFacts& facts, const GridChoice& choice,
               const std::vector<GridColumn>& columns, const Indicator& indicator)
        : m_facts(facts),
          m_columns(columns),
          m_indicator(indicator),
          m_common(commonSlice(choice)) {}

    std::vector<GridRow> all() {
        if (m_indicator.isNumeric()) {
            addSources();
            if (m_indicator.measure == Measure::Ratings)
                addBreakdown(ratingLevels());
            for (const Breakdown& breakdown : m_indicator.breakdowns)
                if (!m_common.contains(breakdown.key))
                    addBreakdown(breakdown);
            addCombinations();
        }
        add(RowKind::Comment, {}, m_common);
        return std::move(m_rows);
    }

private:
    void add(RowKind kind, const QString& title, const Slice& slice) {
        m_rows.push_back({kind, m_indicator.ref, title, slice});
    }
    void addSources();
    void addBreakdown(const Breakdown& breakdown);
    void addCombinations();
    Breakdown ratingLevels() const;
    /// The slices that have a figure in one of the columns and hold the common one.
    std::vector<Slice> found() const;
    QString valueTitle(const QString& key, const QString& value) const;

    const ContractFacts& m_facts;
    const std::vector<GridColumn>& m_columns;
    const Indicator& m_indicator;
    const Slice m_common;
    std::vector<GridRow> m_rows;
};

void DetailRows::addSources() {
    add(RowKind::Reported, {}, m_common);
    if (m_indicator.measure == Measure::Percentage || m_indicator.measure == Measure::Duration) {
        add(RowKind::Numerator, m_indicator.numeratorTitle, m_common);
        add(RowKind::Denominator, m_indicator.denominatorTitle, m_common);
    }
    add(RowKind::Verified, {}, m_common);
}

Breakdown DetailRows::ratingLevels() const {
    Breakdown levels;
    levels.key = ratingBreakdown;
    levels.values = m_indicator.ratingLevels;
    levels.open = m_indicator.ratingLevels.isEmpty();
    return levels;
}

std::vector<Slice> DetailRows::found() const {
    std::vector<Slice> slices;
    for (const GridColumn& column : m_columns) {
        for (const Figure& figure : m_facts.figures.at(m_indicator.ref, column.period)) {
            const Slice& slice = figure.key.slice;
            const bool holds = std::all_of(
                m_common.keyValueBegin(), m_common.keyValueEnd(),
                [&](const auto& part) { return slice.value(part.first) == part.second; });
            if (holds && slice != m_common &&
                std::find(slices.begin(), slices.end(), slice) == slices.end())
                slices.push_back(slice);
        }
    }
    return slices;
}

QString DetailRows::valueTitle(const QString& key, const QString& value) const {
    const auto known = std::find_if(m_indicator.breakdowns.begin(), m_indicator.breakdowns.end(),
                                    [&](const Breakdown& one) { return one.key == key; });
    const bool titled = known != m_indicator.breakdowns.end() && !known->title.isEmpty();
    return titled ? QString(known->title + u": " + value) : value;
}

void DetailRows::addBreakdown(const Breakdown& breakdown) {
    const QString authority = m_common.value(authorityBreakdown);
    const QStringList authorities =
        authority.isEmpty() ? m_facts.contract.authorities : QStringList{authority};
    const auto known = breakdownValues(m_indicator, breakdown.key, authorities);
    QStringList values = known.value_or(BreakdownValues()).values;
    for (const Slice& slice : found())
        if (slice.size() == m_common.size() + 1 && slice.contains(breakdown.key) &&
            !values.contains(slice.value(breakdown.key)))
            values.append(slice.value(breakdown.key));
    for (const QString& value : values) {
        Slice slice = m_common;
        slice.insert(breakdown.key, value);
        add(RowKind::Part, valueTitle(breakdown.key, value), slice);
    }
    if (breakdown.open) {
        Slice slice = m_common;
        slice.insert(breakdown.key, {});
        add(RowKind::NewPart, breakdown.title.isEmpty() ? breakdown.key : breakdown.title, slice);
    }
}

void DetailRows::addCombinations() {
    for (const Slice& slice : found()) {
        if (slice.size() < m_common.size() + 2)
            continue;
        QStringList titles;
        for (auto part = slice.begin(); part != slice.end(); ++part)
            if (!m_common.contains(part.key()))
                titles.append(valueTitle(part.key(), part.value()));
        add(RowKind::Part, titles.join(u" · "_s), slice);
    }
}

} // namespace

const Indicator* newestIndicator(const Terms& terms, const QString& ref) {
    if (const Indicator* latest = terms.latest().indicator(ref))
        return latest;
    const std::vector<const Indicator*> all = terms.allIndicators();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Indicator* one) { return one->ref == ref; });
    return found == all.end() ? nullptr : *found;
}

Slice commonSlice(const GridChoice& choice) {
    return choice.authority.isEmpty() ? Slice() : Slice{{authorityBreakdown, choice.authority}};
}

std::vector<GridRow> gridRows(const ContractFacts& facts, const GridChoice& choice,
                              const std::vector<GridColumn>& columns, const QStringList& shown,
                              const QSet<QString>& open) {
    std::vector<GridRow> rows;
    QString section;
    for (const QString& ref : shown) {
        const Indicator* indicator = newestIndicator(*facts.terms, ref);
        if (!indicator)
            continue;
        if (rows.empty() || indicator->section != section) {
            section = indicator->section;
            if (!section.isEmpty())
                rows.push_back({RowKind::Section, {}, section});
        }
        rows.push_back({RowKind::Indicator, ref, indicator->title, commonSlice(choice)});
        if (open.contains(ref)) {
            const auto details = DetailRows(facts, choice, columns, *indicator).all();
            rows.insert(rows.end(), details.begin(), details.end());
        }
    }
    return rows;
}

} // namespace quarterlight
