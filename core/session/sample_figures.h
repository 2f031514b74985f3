// Believable figures for the sample register: drawn from a pattern for each indicator, the same
// each time for the same indicator and period.
#pragma once

#include "core/framework/framework.h"
#include "core/model/figure.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace quarterlight {

/// One part of an indicator's figure.
struct SampleFigure {
    Slice slice;
    Amount amount;
};

/// What the sample says of one contract besides its fields (resources/sample/sample.json).
struct SamplePattern {
    /// Indicator ref → {"of": [lowest, highest], "share": 0.97, "dips": {"2": 0.86}, "range": […]}.
    QJsonObject indicators;
    /// Texts for narrative indicators, by ref, taken in turn.
    QJsonObject texts;
    QStringList authorities;
};

/// The figures of one indicator for one period, `back` periods before the latest one.
std::vector<SampleFigure> sampleFigures(const Indicator& indicator, const Period& period, int back,
                                        const SamplePattern& pattern);

} // namespace quarterlight
