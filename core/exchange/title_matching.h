// Which indicator a row speaks of, by its reference or its title.
#pragma once

#include "core/exchange/workbook.h"
#include "core/framework/terms.h"

namespace quarterlight {

/// Words alone, in lower case: "High-priority faults (3 hours)" → "high priority faults 3 hours".
QString plainWords(QStringView text);

/// An indicator, or the several that a text may mean, or neither.
struct IndicatorMatch {
    const Indicator* indicator = nullptr;
    QStringList choices; ///< refs, where there are several

    bool isNone() const { return !indicator && choices.isEmpty(); }
};

/// Finds the indicators of a contract's terms, of every amendment, by what a provider calls them.
class IndicatorMatcher {
public:
    /// The terms must outlive it.
    explicit IndicatorMatcher(const Terms& terms);

    const std::vector<const Indicator*>& all() const { return m_all; }
    /// "2.1", "KPI 2.1", "2.1 Staff trained …". A number cell may have lost a zero: 1.1 may be the
    /// ref 1.1 or 1.10.
    IndicatorMatch byRef(const Cell& cell) const;
    /// The whole title, without regard to case, blanks and punctuation.
    IndicatorMatch byTitle(QStringView text) const;
    /// The beginning of one title alone, or a longer text that begins with one title alone.
    IndicatorMatch byBeginning(QStringView text) const;

private:
    struct Known {
        const Indicator* indicator;
        QString ref;
        QString title;
    };
    std::vector<const Indicator*> m_all;
    std::vector<Known> m_known;
};

} // namespace quarterlight
