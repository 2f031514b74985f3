// The figures of one contract, looked up by indicator and period.
#pragma once

#include "core/model/figure.h"

#include <QHash>

#include <vector>

namespace quarterlight {

/// All figures of one contract. Lookups don't search.
class FigureTable {
public:
    FigureTable() = default;
    explicit FigureTable(const std::vector<Figure>& figures);

    /// Puts a figure in, in the place of one with the same key.
    void put(const Figure& figure);
    void remove(const FigureKey& key);

    const Figure* find(const FigureKey& key) const;
    const Figure* find(const QString& indicator, const Period& period, const Slice& slice,
                       Source source) const;
    /// Every figure of an indicator in a period: all slices, both sources.
    const std::vector<Figure>& at(const QString& indicator, const Period& period) const;
    bool has(const QString& indicator, const Period& period) const;
    /// The first and last period of the frequency that has any figure; none if there is none.
    std::optional<std::pair<Period, Period>> span(Frequency frequency) const;
    qsizetype size() const { return m_size; }

private:
    QHash<QString, QHash<Period, std::vector<Figure>>> m_figures;
    qsizetype m_size = 0;
};

} // namespace quarterlight
