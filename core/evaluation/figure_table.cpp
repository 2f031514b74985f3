// Figures by indicator and period. The figures of one place are few and kept in a fixed order, so
// that nothing worked out from them depends on the order in which they were put in.
#include "core/evaluation/figure_table.h"

#include <algorithm>

namespace quarterlight {

namespace {

/// By number of dimensions (the whole first), then by their keys and values.
bool before(const Slice& left, const Slice& right) {
    if (left.size() != right.size()) {
        return left.size() < right.size();
    }
    return std::lexicographical_compare(left.keyValueBegin(), left.keyValueEnd(),
                                        right.keyValueBegin(), right.keyValueEnd());
}

bool before(const FigureKey& left, const FigureKey& right) {
    if (left.slice != right.slice) {
        return before(left.slice, right.slice);
    }
    return left.source < right.source;
}

bool samePlace(const FigureKey& key, const Slice& slice, Source source) {
    return key.source == source && key.slice == slice;
}

} // namespace

FigureTable::FigureTable(const std::vector<Figure>& figures) {
    for (const Figure& figure : figures) {
        put(figure);
    }
}

void FigureTable::put(const Figure& figure) {
    std::vector<Figure>& figures = m_figures[figure.key.indicator][figure.key.period];
    const auto place = std::lower_bound(
        figures.begin(), figures.end(), figure.key,
        [](const Figure& standing, const FigureKey& key) { return before(standing.key, key); });
    if (place != figures.end() && samePlace(place->key, figure.key.slice, figure.key.source)) {
        *place = figure;
        return;
    }
    figures.insert(place, figure);
    ++m_size;
}

void FigureTable::remove(const FigureKey& key) {
    const auto periods = m_figures.find(key.indicator);
    if (periods == m_figures.end()) {
        return;
    }
    const auto figures = periods->find(key.period);
    if (figures == periods->end()) {
        return;
    }
    m_size -= static_cast<qsizetype>(std::erase_if(*figures, [&](const Figure& figure) {
        return samePlace(figure.key, key.slice, key.source);
    }));
    if (figures->empty()) {
        periods->erase(figures);
    }
    if (periods->isEmpty()) {
        m_figures.erase(periods);
    }
}

const Figure* FigureTable::find(const FigureKey& key) const {
    return find(key.indicator, key.period, key.slice, key.source);
}

const Figure* FigureTable::find(const QString& indicator, const Period& period, const Slice& slice,
                                Source source) const {
    const std::vector<Figure>& figures = at(indicator, period);
    const auto found = std::find_if(figures.begin(), figures.end(), [&](const Figure& figure) {
        return samePlace(figure.key, slice, source);
    });
    return found == figures.end() ? nullptr : &*found;
}

const std::vector<Figure>& FigureTable::at(const QString& indicator, const Period& period) const {
    static const std::vector<Figure> none;
    const auto periods = m_figures.constFind(indicator);
    if (periods == m_figures.constEnd()) {
        return none;
    }
    const auto figures = periods->constFind(period);
    return figures == periods->constEnd() ? none : *figures;
}

bool FigureTable::has(const QString& indicator, const Period& period) const {
    return !at(indicator, period).empty();
}

std::optional<std::pair<Period, Period>> FigureTable::span(Frequency frequency) const {
    std::optional<std::pair<Period, Period>> span;
    for (const QHash<Period, std::vector<Figure>>& periods : m_figures) {
        for (auto entry = periods.keyBegin(); entry != periods.keyEnd(); ++entry) {
            if (entry->frequency != frequency) {
                continue;
            }
            span = span ? std::pair(std::min(span->first, *entry), std::max(span->second, *entry))
                        : std::pair(*entry, *entry);
        }
    }
    return span;
}

} // namespace quarterlight
