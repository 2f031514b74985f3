// From figures to one amount: which source counts, and how slices make the whole.
#include "core/evaluation/tally.h"

#include <QVarLengthArray>

#include <algorithm>

namespace quarterlight {

namespace {

using Figures = QVarLengthArray<const Figure*, 32>;

/// Adds where both are there; false where only one is, or where the sum is too large.
bool addTo(std::optional<Decimal>& total, const std::optional<Decimal>& more) {
    if (total.has_value() != more.has_value()) {
        return false;
    }
    if (!total) {
        return true;
    }
    total = sum(*total, *more);
    return total.has_value();
}

const QString& authorityKey() {
    static const QString key(authorityBreakdown);
    return key;
}

const QString& ratingKey() {
    static const QString key(ratingBreakdown);
    return key;
}

/// Takes the parts of a percentage or time where both make sense, else the value given alone.
void takeRatio(Tally& tally, const Amount& amount) {
    const std::optional<Decimal>& denominator = amount.denominator;
    if (denominator && *denominator > Decimal(0) && amount.numerator) {
        tally.numerator = amount.numerator;
        tally.denominator = denominator;
    } else if (denominator == Decimal(0) && amount.numerator.value_or(0) == Decimal(0)) {
        tally.numerator = 0;
        tally.denominator = 0;
    } else {
        tally.rate = amount.value;
    }
    tally.given = tally.denominator || tally.rate;
}

/// Forms amounts from the slices of one indicator in one period.
class SliceSum {
public:
    /// `part`: what all figures to come share.
    SliceSum(const Indicator& indicator, const QStringList& authorities, const Slice& part)
        : m_indicator(indicator), m_authorities(authorities) {
        const auto shared = part.constFind(authorityKey());
        m_authority = shared == part.constEnd() ? nullptr : &*shared;
        const auto own = std::find_if(
            indicator.breakdowns.begin(), indicator.breakdowns.end(),
            [](const Breakdown& breakdown) { return breakdown.key == authorityBreakdown; });
        const bool known = own != indicator.breakdowns.end();
        if (!known || own->addsUp) {
            m_dimensions.append({&authorityKey(), known ? &*own : nullptr});
        }
        if (indicator.measure == Measure::Ratings) {
            m_dimensions.append({&ratingKey(), nullptr});
        }
        for (const Breakdown& breakdown : indicator.breakdowns) {
            const bool isListed =
                breakdown.key == authorityBreakdown ||
                (indicator.measure == Measure::Ratings && breakdown.key == ratingBreakdown);
            if (breakdown.addsUp && !isListed) {
                m_dimensions.append({&breakdown.key, &breakdown});
            }
        }
        const auto isShared = [&](const Dimension& one) { return part.contains(*one.key); };
        m_dimensions.erase(std::remove_if(m_dimensions.begin(), m_dimensions.end(), isShared),
                           m_dimensions.end());
    }

    /// What figures that share `bound` dimensions' values come to: the one without a further
    /// dimension, or the sum over one.
    Tally formed(const Figures& figures, qsizetype bound) const;

private:
    struct Dimension {
        const QString* key;
        const Breakdown* breakdown; ///< none for authorities and ratings where not listed
    };

    const Dimension* dimensionFor(const Figures& figures, qsizetype bound) const;
    Tally over(const Dimension& dimension, const Figures& figures, qsizetype bound) const;
    Tally sideBySide(const Figures& figures) const;
    void checkComplete(const Dimension& dimension, const QStringList& found, Tally& total) const;
    QStringList neededAuthorities(const Breakdown* breakdown) const;
    QStringList valuesOf(const Breakdown& breakdown) const {
        return breakdown.scopes.empty()
                   ? breakdown.values
                   : breakdown.valuesFor(m_authority ? QStringList{*m_authority} : m_authorities);
    }

    const Indicator& m_indicator;
    const QStringList& m_authorities;
    const QString* m_authority; ///< the one that all figures are of, or null
    QVarLengthArray<Dimension, 8> m_dimensions;
};

Tally SliceSum::formed(const Figures& figures, qsizetype bound) const {
    for (const Figure* figure : figures) {
        if (figure->key.slice.size() == bound) {
            return tallyOf(m_indicator, *figure);
        }
    }
    if (const Dimension* dimension = dimensionFor(figures, bound)) {
        return over(*dimension, figures, bound);
    }
    return sideBySide(figures);
}

/// The dimension to sum over: the first that has figures of its own, else the first that figures
/// have together with others. One that all figures share a value of is bound already.
const SliceSum::Dimension* SliceSum::dimensionFor(const Figures& figures, qsizetype bound) const {
    const Dimension* shared = nullptr;
    for (const Dimension& dimension : m_dimensions) {
        for (const Figure* figure : figures) {
            const Slice& slice = figure->key.slice;
            if (!slice.contains(*dimension.key)) {
                continue;
            }
            if (slice.size() == bound + 1) {
                return &dimension;
            }
            shared = shared ? shared : &dimension;
        }
    }
    return shared;
}

Tally SliceSum::over(const Dimension& dimension, const Figures& figures, qsizetype bound) const {
    Tally total;
    QStringList found;
    QStringList tried;
    for (const Figure* first : figures) {
        const auto value = first->key.slice.constFind(*dimension.key);
        if (value == first->key.slice.constEnd() || tried.contains(*value)) {
            continue;
        }
        tried.append(*value);
        Figures same;
        for (const Figure* figure : figures) {
            if (figure->key.slice.value(*dimension.key) == *value) {
                same.append(figure);
            }
        }
        SliceSum inner = *this;
        inner.m_authority = dimension.key == &authorityKey() ? &*value : m_authority;
        inner.m_dimensions.erase(
            std::remove_if(inner.m_dimensions.begin(), inner.m_dimensions.end(),
                           [&](const Dimension& other) { return other.key == dimension.key; }),
            inner.m_dimensions.end());
        const Tally part = inner.formed(same, bound + 1);
        total.add(part);
        if (!part.text.isEmpty()) {
            total.text +=
                (total.text.isEmpty() ? QString() : QString(u'\n')) + *value + u": " + part.text;
        }
        if (part.given) {
            found.append(*value);
        } else {
            total.complete = false;
        }
    }
    checkComplete(dimension, found, total);
    return total;
}

/// Numbers that stand beside each other have no total: what matters is whether they are there.
Tally SliceSum::sideBySide(const Figures& figures) const {
    Tally tally;
    for (const Breakdown& breakdown : m_indicator.breakdowns) {
        if (breakdown.addsUp || breakdown.values.isEmpty()) {
            continue; // where none is listed, the values are details of a total
        }
        QStringList found;
        for (const Figure* figure : figures) {
            const auto value = figure->key.slice.constFind(breakdown.key);
            const Tally one = tallyOf(m_indicator, *figure);
            if (value != figure->key.slice.constEnd() && one.given) {
                found.append(*value);
                tally.given = true;
                tally.verified = tally.verified || one.verified;
            }
        }
        if (!found.isEmpty()) {
            const auto isFound = [&](const QString& value) { return found.contains(value); };
            const QStringList values = valuesOf(breakdown);
            tally.complete = std::all_of(values.begin(), values.end(), isFound);
            tally.exhaustive = false;
            break;
        }
    }
    return tally;
}

void SliceSum::checkComplete(const Dimension& dimension, const QStringList& found,
                             Tally& total) const {
    const auto isFound = [&](const QString& value) { return found.contains(value); };
    if (dimension.key == &ratingKey()) {
        const auto isGood = [&](const QString& level) {
            return m_indicator.goodRatings.contains(level);
        };
        const bool anyGood = std::any_of(found.begin(), found.end(), isGood);
        const bool allGood = std::all_of(found.begin(), found.end(), isGood);
        if (!anyGood || allGood) {
            // With one side of the ratings missing, any share would be made up.
            total.complete = false;
            total.withoutSum = true;
            total.numerator = total.denominator = std::nullopt;
        }
        total.exhaustive = total.exhaustive && std::all_of(m_indicator.ratingLevels.begin(),
                                                           m_indicator.ratingLevels.end(), isFound);
        return;
    }
    if (dimension.key == &authorityKey()) {
        const QStringList needed = neededAuthorities(dimension.breakdown);
        for (const QString& authority : needed) {
            if (!found.contains(authority) && !total.missingAuthorities.contains(authority)) {
                total.missingAuthorities.append(authority);
            }
        }
        total.complete = total.complete && total.missingAuthorities.isEmpty();
        total.exhaustive = total.exhaustive && !needed.isEmpty();
        return;
    }
    const QStringList values = valuesOf(*dimension.breakdown);
    total.exhaustive =
        total.exhaustive && !values.isEmpty() && std::all_of(values.begin(), values.end(), isFound);
}

QStringList SliceSum::neededAuthorities(const Breakdown* breakdown) const {
    const QStringList& listed = breakdown ? breakdown->values : m_authorities;
    QStringList needed = m_indicator.authorities.isEmpty() ? listed : m_indicator.authorities;
    if (needed.isEmpty()) {
        return m_authorities;
    }
    if (!m_authorities.isEmpty()) {
        needed.removeIf(
            [&](const QString& authority) { return !m_authorities.contains(authority); });
    }
    return needed;
}

/// An empty figure, and a verified one that can't be read, stand in the way of no other.
bool counts(const Figure& figure, const Slice& part) {
    const bool isVoid = figure.amount.isEmpty() || (figure.key.source == Source::Verified &&
                                                    !figure.amount.unreadable.isEmpty());
    return !isVoid && std::all_of(part.keyValueBegin(), part.keyValueEnd(), [&](const auto& one) {
        return figure.key.slice.value(one.first) == one.second;
    });
}

enum class Choice : quint8 { Reported, Verified, VerifiedFirst };

/// The figures of one source, or each slice's verified one before its reported one. Figures of one
/// slice stand together in the table, the reported one first.
Figures chosen(const std::vector<Figure>& figures, Choice choice, const Slice& part) {
    Figures kept;
    for (const Figure& figure : figures) {
        const bool verified = figure.key.source == Source::Verified;
        if (!counts(figure, part) || (choice == Choice::Reported && verified) ||
            (choice == Choice::Verified && !verified)) {
            continue;
        }
        if (!kept.isEmpty() && kept.back()->key.slice == figure.key.slice) {
            kept.back() = &figure;
        } else {
            kept.append(&figure);
        }
    }
    return kept;
}

/// What a period with slices comes to. A verified whole counts first, then verified slices that
/// make up the whole, then the reported whole, then slices of both sources.
PeriodTally fromSlices(const SliceSum& slices, const std::vector<Figure>& figures,
                       const Slice& part) {
    const qsizetype bound = part.size();
    const auto isTheWhole = [&](const Figure* figure) { return figure->key.slice.size() == bound; };
    const Figures reported = chosen(figures, Choice::Reported, part);
    const Figures verified = chosen(figures, Choice::Verified, part);
    PeriodTally tally;
    tally.reported = slices.formed(reported, bound);
    tally.counting = tally.reported;
    if (verified.isEmpty()) {
        return tally;
    }
    const Tally own = slices.formed(verified, bound);
    const bool ownWhole = std::any_of(verified.begin(), verified.end(), isTheWhole);
    if (own.isWhole() && (ownWhole || own.exhaustive)) {
        tally.counting = own;
    } else if (!std::any_of(reported.begin(), reported.end(), isTheWhole)) {
        tally.counting = slices.formed(chosen(figures, Choice::VerifiedFirst, part), bound);
    }
    return tally;
}

} // namespace

Tally tallyOf(const Indicator& indicator, const Figure& figure) {
    const Amount& amount = figure.amount;
    Tally tally;
    tally.text = amount.text;
    tally.unreadable = amount.unreadable;
    if (!amount.unreadable.isEmpty()) {
        return tally;
    }
    switch (indicator.measure) {
    case Measure::Ratings:
        if (const auto level = figure.key.slice.constFind(ratingKey());
            level != figure.key.slice.constEnd()) {
            if (amount.value && *amount.value >= Decimal(0)) {
                tally.denominator = amount.value;
                tally.numerator = indicator.goodRatings.contains(*level) ? *amount.value : 0;
                tally.given = true;
            }
            break;
        }
        [[fallthrough]];
    case Measure::Percentage:
    case Measure::Duration:
        takeRatio(tally, amount);
        break;
    case Measure::Count:
    case Measure::Records:
        tally.count = amount.value;
        tally.given = amount.value.has_value();
        break;
    case Measure::YesNo:
        tally.given = amount.value == Decimal(0) || amount.value == Decimal(1);
        tally.rate = tally.given ? amount.value : std::nullopt;
        break;
    case Measure::Narrative:
        tally.given = !amount.text.isEmpty();
        break;
    }
    tally.verified = tally.given && figure.key.source == Source::Verified;
    return tally;
}

std::optional<Quotient> Tally::value(Measure measure) const {
    if (denominator) {
        if (*denominator == Decimal(0)) {
            return {};
        }
        return Quotient{*numerator, *denominator, measure == Measure::Duration ? 1 : 100};
    }
    const std::optional<Decimal>& plain = count ? count : rate;
    return plain ? std::optional(Quotient::plain(*plain)) : std::nullopt;
}

void Tally::add(const Tally& more) {
    if (unreadable.isEmpty()) {
        unreadable = more.unreadable;
    }
    complete = complete && more.complete;
    exhaustive = exhaustive && more.exhaustive;
    for (const QString& authority : more.missingAuthorities) {
        if (!missingAuthorities.contains(authority)) {
            missingAuthorities.append(authority);
        }
    }
    if (!more.given) {
        return;
    }
    verified = verified || more.verified;
    withoutSum = withoutSum || more.withoutSum;
    if (!given) {
        given = true;
        numerator = more.numerator;
        denominator = more.denominator;
        count = more.count;
        rate = more.rate;
    } else if (rate || more.rate || !addTo(numerator, more.numerator) ||
               !addTo(denominator, more.denominator) || !addTo(count, more.count)) {
        withoutSum = true;
    }
    if (withoutSum) {
        numerator = denominator = count = rate = std::nullopt;
    }
}

PeriodTally tallyOf(const Indicator& indicator, const std::vector<Figure>& figures,
                    const QStringList& authorities, const Slice& part) {
    if (figures.empty()) {
        return {};
    }
    if (part.isEmpty() && figures.size() == 1 && figures.front().key.slice.isEmpty() &&
        figures.front().key.source == Source::Reported) {
        PeriodTally tally;
        tally.counting = tally.reported = tallyOf(indicator, figures.front());
        return tally;
    }
    return fromSlices(SliceSum(indicator, authorities, part), figures, part);
}

} // namespace quarterlight
