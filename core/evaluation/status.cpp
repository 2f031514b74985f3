// Status: judging a value exactly, and what a status is called and how bad it is.
#include "core/evaluation/judgement.h"

#include <array>

namespace quarterlight {

namespace {

struct StatusTraits {
    Status status;
    QLatin1StringView key;
    Rag rag;
    int severity; ///< 0 is worst
};
constexpr std::array statuses{
    StatusTraits{Status::Failed, QLatin1StringView("failed"), Rag::Red, 0},
    StatusTraits{Status::BelowTarget, QLatin1StringView("below-target"), Rag::Amber, 1},
    StatusTraits{Status::NotReported, QLatin1StringView("not-reported"), Rag::None, 2},
    StatusTraits{Status::NoActivity, QLatin1StringView("no-activity"), Rag::None, 3},
    StatusTraits{Status::Benchmarking, QLatin1StringView("benchmarking"), Rag::None, 4},
    StatusTraits{Status::NoTarget, QLatin1StringView("no-target"), Rag::None, 5},
    StatusTraits{Status::Met, QLatin1StringView("met"), Rag::Green, 6},
};

const StatusTraits& traits(Status status) {
    for (const StatusTraits& known : statuses) {
        if (known.status == status) {
            return known;
        }
    }
    return statuses.front();
}

/// True if the value is on the good side of the mark or on it.
bool reaches(const Indicator& indicator, const Quotient& value, Decimal mark) {
    return indicator.direction == Direction::Lower ? value.compare(mark) <= 0
                                                   : value.compare(mark) >= 0;
}

/// A yes-or-no question that names no direction wants a yes; any other is then only shown.
bool isScored(const Evaluation& evaluation) {
    return evaluation.target && (evaluation.indicator->direction != Direction::Neither ||
                                 evaluation.indicator->measure == Measure::YesNo);
}

Status againstTarget(const Evaluation& evaluation, const Quotient& value) {
    if (reaches(*evaluation.indicator, value, *evaluation.target)) {
        return Status::Met;
    }
    return evaluation.floor && reaches(*evaluation.indicator, value, *evaluation.floor)
               ? Status::BelowTarget
               : Status::Failed;
}

/// A window that isn't whole can settle the matter early: enough already, or too much already.
Status againstWindow(const Evaluation& evaluation, const RollingReading& window) {
    const Status soFar = againstTarget(evaluation, Quotient::plain(window.value.sum));
    const bool lower = evaluation.indicator->direction == Direction::Lower;
    if (window.value.complete() || (soFar == Status::Met) != lower) {
        return soFar;
    }
    return window.anyUnreported ? Status::NotReported : Status::NoTarget;
}

} // namespace

QString statusKey(Status status) {
    return traits(status).key;
}

QString ragKey(Rag rag) {
    switch (rag) {
    case Rag::Green:
        return QStringLiteral("green");
    case Rag::Amber:
        return QStringLiteral("amber");
    case Rag::Red:
        return QStringLiteral("red");
    case Rag::None:
        break;
    }
    return QStringLiteral("none");
}

Rag rag(Status status) {
    return traits(status).rag;
}

int severity(Status status, bool critical) {
    const int count = static_cast<int>(statuses.size());
    const bool failing = status == Status::Failed || status == Status::BelowTarget;
    return traits(status).severity - (critical && failing ? count : 0);
}

Status statusOf(const Evaluation& evaluation, const Circumstances& circumstances) {
    const Tally& counting = circumstances.reading.tally.counting;
    if (!counting.given || (!circumstances.reading.enough && !circumstances.rolling)) {
        return Status::NotReported;
    }
    if (evaluation.indicator->measure == Measure::Narrative) {
        return Status::NoTarget;
    }
    if (counting.isNoActivity()) {
        return Status::NoActivity;
    }
    if (counting.withoutSum || (!evaluation.value && isScored(evaluation))) {
        return Status::NotReported;
    }
    if (!isScored(evaluation)) {
        return circumstances.reading.enough ? Status::NoTarget : Status::NotReported;
    }
    if (circumstances.benchmarking) {
        return circumstances.reading.enough ? Status::Benchmarking : Status::NotReported;
    }
    if (circumstances.rolling) {
        return againstWindow(evaluation, *circumstances.rolling);
    }
    return evaluation.indicator->rolling ? Status::NotReported
                                         : againstTarget(evaluation, *evaluation.value);
}

} // namespace quarterlight
