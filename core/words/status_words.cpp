#include "core/words/status_words.h"

#include <QCoreApplication>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct StatusWords {
    Q_DECLARE_TR_FUNCTIONS(StatusWords)
};

} // namespace

QString statusWord(Status status, bool criticalFailure) {
    if (criticalFailure)
        return StatusWords::tr("Critical");
    switch (status) {
    case Status::Met:
        return StatusWords::tr("Met");
    case Status::BelowTarget:
        return StatusWords::tr("Below target");
    case Status::Failed:
        return StatusWords::tr("Failed");
    case Status::NoActivity:
        return StatusWords::tr("No activity");
    case Status::NotReported:
        return StatusWords::tr("Not reported");
    case Status::Benchmarking:
        return StatusWords::tr("Benchmark");
    case Status::NoTarget:
        break;
    }
    return StatusWords::tr("No target");
}

QString statusSign(Status status, bool criticalFailure) {
    if (criticalFailure)
        return u"◆◆"_s;
    switch (status) {
    case Status::Met:
        return u"●"_s;
    case Status::BelowTarget:
        return u"▲"_s;
    case Status::Failed:
        return u"◆"_s;
    case Status::NoActivity:
        return u"–"_s;
    case Status::NotReported:
        return u"○"_s;
    case Status::Benchmarking:
        return u"◔"_s;
    case Status::NoTarget:
        break;
    }
    return u"·"_s;
}

QString ragWord(Rag value) {
    switch (value) {
    case Rag::Green:
        return StatusWords::tr("Green");
    case Rag::Amber:
        return StatusWords::tr("Amber");
    case Rag::Red:
        return StatusWords::tr("Red");
    case Rag::None:
        break;
    }
    return StatusWords::tr("None");
}

QString movementWord(Movement value) {
    switch (value) {
    case Movement::Better:
        return StatusWords::tr("better");
    case Movement::Worse:
        return StatusWords::tr("worse");
    case Movement::Same:
        return StatusWords::tr("same");
    case Movement::Up:
        return StatusWords::tr("up");
    case Movement::Down:
        return StatusWords::tr("down");
    case Movement::Unknown:
        break;
    }
    return StatusWords::tr("not known");
}

QString measureWord(Measure value) {
    switch (value) {
    case Measure::Percentage:
        return StatusWords::tr("Percentage");
    case Measure::Count:
        return StatusWords::tr("Count");
    case Measure::Duration:
        return StatusWords::tr("Duration");
    case Measure::Ratings:
        return StatusWords::tr("Ratings");
    case Measure::YesNo:
        return StatusWords::tr("Yes or no");
    case Measure::Narrative:
        return StatusWords::tr("Text");
    case Measure::Records:
        break;
    }
    return StatusWords::tr("List of records");
}

QString directionWord(Direction value) {
    switch (value) {
    case Direction::Higher:
        return StatusWords::tr("higher is better");
    case Direction::Lower:
        return StatusWords::tr("lower is better");
    case Direction::Neither:
        break;
    }
    return QString();
}

QString variationWord(Variation value) {
    switch (value) {
    case Variation::CommonCause:
        return StatusWords::tr("no significant change");
    case Variation::Improvement:
        return StatusWords::tr("improvement");
    case Variation::Concern:
        return StatusWords::tr("concern");
    case Variation::HighNeither:
        return StatusWords::tr("unusually high");
    case Variation::LowNeither:
        return StatusWords::tr("unusually low");
    case Variation::TooFewPoints:
        break;
    }
    return StatusWords::tr("too few points to say");
}

QString assuranceWord(Assurance value) {
    switch (value) {
    case Assurance::HitOrMiss:
        return StatusWords::tr("may hit or miss the target");
    case Assurance::ConsistentlyPasses:
        return StatusWords::tr("consistently meets the target");
    case Assurance::ConsistentlyFails:
        return StatusWords::tr("consistently misses the target");
    case Assurance::NoTarget:
        return StatusWords::tr("no target");
    case Assurance::TooFewPoints:
        break;
    }
    return StatusWords::tr("too few points to say");
}

QString returnStateWord(ReturnState value) {
    switch (value) {
    case ReturnState::Received:
        return StatusWords::tr("Received");
    case ReturnState::Accepted:
        return StatusWords::tr("Accepted");
    case ReturnState::Rejected:
        return StatusWords::tr("Rejected");
    case ReturnState::Waived:
        break;
    }
    return StatusWords::tr("Waived");
}

QString sourceWord(Source value) {
    switch (value) {
    case Source::Reported:
        return StatusWords::tr("Reported");
    case Source::Verified:
        break;
    }
    return StatusWords::tr("Verified");
}

QString originWord(Origin::Kind value) {
    switch (value) {
    case Origin::Kind::Typed:
        return StatusWords::tr("typed");
    case Origin::Kind::Pasted:
        return StatusWords::tr("pasted");
    case Origin::Kind::Imported:
        return StatusWords::tr("imported");
    case Origin::Kind::CommandLine:
        return StatusWords::tr("command line");
    case Origin::Kind::Sample:
        break;
    }
    return StatusWords::tr("sample");
}

QString regimeWord(Regime value) {
    switch (value) {
    case Regime::PreAct:
        return StatusWords::tr("Before the Procurement Act 2023");
    case Regime::Ordinary:
        return StatusWords::tr("Procurement Act 2023");
    case Regime::LightTouch:
        return StatusWords::tr("Procurement Act 2023, light touch");
    case Regime::Health:
        return StatusWords::tr("Provider Selection Regime");
    case Regime::BelowThreshold:
        break;
    }
    return StatusWords::tr("Below threshold");
}

QString markingWord(Marking value) {
    switch (value) {
    case Marking::Official:
        return StatusWords::tr("OFFICIAL");
    case Marking::OfficialSensitive:
        break;
    }
    return StatusWords::tr("OFFICIAL-SENSITIVE");
}

} // namespace quarterlight
