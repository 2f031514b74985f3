// What the trends' tests share: a small schedule, steady figures, and the tab on a small laptop.
#pragma once

#include "support/test_register.h"
#include "ui/contract/trends/trend_chart.h"
#include "ui/contract/trends/trends_tab.h"

#include <QLineSeries>

namespace quarterlight {

using namespace Qt::StringLiterals;

inline QByteArray schedule() {
    return R"({
  "key": "test", "title": "Test",
  "returns": [{"key": "monthly", "title": "Monthly", "frequency": "monthly",
               "content": "indicators",
               "due": {"kind": "day-of-month", "day": 15, "months": 1}}],
  "indicators": [
    {"ref": "M1", "title": "Calls", "kind": "count", "frequencies": ["monthly"]},
    {"ref": "1.2", "title": "Faults put right", "kind": "percentage", "target": 95, "floor": 90,
     "direction": "higher", "frequencies": ["monthly", "annual"]},
    {"ref": "2.1", "title": "Stock held", "kind": "percentage", "target": 80,
     "direction": "higher", "aggregation": "none", "frequencies": ["monthly"]},
    {"ref": "T", "title": "In words", "kind": "narrative", "frequencies": ["monthly"]}
  ]
})";
}

inline QByteArray onlyWords() {
    return R"({"key": "words", "title": "Words",
  "indicators": [{"ref": "T", "title": "In words", "kind": "narrative"}]})";
}

inline Period month(int year, int number) {
    return {Frequency::Monthly, year, number};
}

/// Alternates between 97% and 95% a month, so many months up to October 2026.
inline std::vector<Figure> steady(const TestSession& session, int months) {
    std::vector<Figure> figures;
    const PeriodCalendar calendar;
    for (int back = 0; back < months; ++back)
        figures.push_back(session.share(u"1.2"_s, calendar.shifted(month(2026, 10), -back),
                                        back % 2 == 0 ? 97 : 95, 100));
    return figures;
}

inline TrendScope scopeOf(TestSession& session) {
    return {session.facts(), session->asOf(), session->workingDays()};
}

inline std::shared_ptr<const TrendContent> contentOf(TestSession& session,
                                                     const TrendRange& range = {}) {
    const TrendScope scope = scopeOf(session);
    const Indicator& indicator = *scope.indicator(u"1.2"_s);
    return std::make_shared<const TrendContent>(scope, indicator, Frequency::Monthly,
                                                scope.span(indicator, Frequency::Monthly, range));
}

/// The lines of a chart by that name.
inline std::vector<QList<QPointF>> lines(const TrendChart& chart, QStringView name) {
    std::vector<QList<QPointF>> found;
    for (QAbstractSeries* series : chart.series()) {
        if (series->name() == name)
            found.push_back(static_cast<QLineSeries*>(series)->points());
    }
    return found;
}

/// A tab as large as on a small laptop, shown.
inline std::unique_ptr<TrendsTab> shownTab(TestSession& session, NotedNavigator& navigator) {
    auto tab = std::make_unique<TrendsTab>(*session, navigator, session.contract());
    tab->resize(1060, 600);
    tab->show();
    return tab;
}

} // namespace quarterlight
