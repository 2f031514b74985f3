// Checks of what is put in: what it says, and whether it can be so beside what is already there.
#include "core/evaluation/checks.h"

#include "core/evaluation/aggregation.h"
#include "core/evaluation/process_behaviour.h"
#include "core/evaluation/review_quota.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// From so many earlier figures on, a new one can be far from them; and so many are looked at.
constexpr int historyNeeded = 6;
constexpr int historyLooked = 24;
/// How far a figure may lie from the mean of its history, as a share of it, before it is asked
/// about, however steady the history was.
constexpr double expectedShare = 0.25;

/// Hours can be halved, people can't.
bool isTime(QStringView unit) {
    const std::array<QStringView, 5> times{u"minutes", u"hours", u"days", u"weeks", u"months"};
    return std::find(times.begin(), times.end(), unit) != times.end();
}

Result<Amount> parseYesNo(QStringView text) {
    Amount amount;
    const QString word = text.toString().toLower();
    if (word == u"yes" || word == u"y" || word == u"1") {
        amount.value = 1;
    } else if (word == u"no" || word == u"n" || word == u"0") {
        amount.value = 0;
    } else {
        return Fault{FaultCode::NotOneOf, {}, {text.toString(), u"yes, no"_s}};
    }
    return amount;
}

/// The two sides of "41/41" or "41 of 41"; none if it is neither.
std::optional<std::pair<QStringView, QStringView>> twoParts(QStringView text) {
    for (const QStringView between : {QStringView(u"/"), QStringView(u" of ")}) {
        const qsizetype at = text.indexOf(between, 0, Qt::CaseInsensitive);
        if (at >= 0) {
            return std::pair(text.first(at), text.sliced(at + between.size()));
        }
    }
    return {};
}

/// What is wrong with one part is told of the whole text: "n/a - see email" is no "n".
Result<Amount> parseParts(QStringView text, QStringView numerator, QStringView denominator) {
    const Result<Decimal> above = Decimal::parse(numerator);
    const Result<Decimal> below = Decimal::parse(denominator);
    if (!above || !below) {
        Fault fault = above ? below.fault() : above.fault();
        fault.arguments.front() = text.toString();
        return fault;
    }
    Amount amount;
    amount.numerator = *above;
    amount.denominator = *below;
    return amount;
}

/// The remarks on one amount for one key.
class Check {
public:
    Check(const EvaluationContext& context, const Indicator& indicator, const FigureKey& key,
          const Amount& amount)
        : m_context(context), m_indicator(indicator), m_key(key), m_amount(amount) {}

    std::vector<Remark> all() {
        if (!m_amount.isEmpty() && m_amount.unreadable.isEmpty() && m_indicator.isNumeric()) {
            checkNumbers();
            checkBreakdowns();
            checkParts();
            checkSums();
            checkQuota();
            checkHistory();
        }
        return std::move(m_remarks);
    }

private:
    void checkNumbers();
    void checkBreakdowns();
    void checkBreakdown(const Breakdown& breakdown);
    void checkParts();
    void checkSums();
    void checkSum(const QStringList& refs, const QString& total);
    void checkQuota();
    std::optional<Decimal> countOf(const QString& ref) const;
    void checkHistory();
    bool isRating() const { return m_indicator.isLevelCount(m_key.slice); }
    Tally tally(const Amount& amount) const {
        return tallyOf(m_indicator, Figure{{}, m_key, amount, {}});
    }
    std::vector<std::optional<double>> history() const;
    void refuse(FigureRemark code, const QStringList& arguments) {
        m_remarks.push_back({code, true, arguments});
    }
    void warn(FigureRemark code, const QStringList& arguments) {
        m_remarks.push_back({code, false, arguments});
    }

    const EvaluationContext& m_context;
    const Indicator& m_indicator;
    const FigureKey& m_key;
    const Amount& m_amount;
    std::vector<Remark> m_remarks;
};

void Check::checkNumbers() {
    const std::optional<Decimal>& value = m_amount.value;
    for (const std::optional<Decimal>& number : {m_amount.numerator, m_amount.denominator}) {
        if (number && *number < Decimal(0)) {
            refuse(FigureRemark::NegativeCount, {number->toString()});
        }
    }
    if (m_indicator.endsAtAll() && m_amount.numerator && m_amount.denominator &&
        *m_amount.numerator > *m_amount.denominator) {
        refuse(FigureRemark::NumeratorAboveDenominator,
               {m_amount.numerator->toString(), m_amount.denominator->toString()});
    }
    if (!value) {
        return;
    }
    const bool whole = m_indicator.isShare(m_key.slice);
    const bool aboveAll = m_indicator.endsAtAll() && *value > Decimal(100);
    if (whole ? *value < Decimal(0) || aboveAll
              : m_indicator.measure == Measure::YesNo && *value != Decimal(0) &&
                    *value != Decimal(1)) {
        refuse(FigureRemark::OutsidePercentage, {value->toString()});
    }
    if (!whole && *value < Decimal(0)) {
        refuse(FigureRemark::NegativeCount, {value->toString()});
    }
    if ((isCounted(m_indicator.measure) || isRating()) && !value->isWhole() &&
        !isTime(m_indicator.unit)) {
        warn(FigureRemark::NotWhole, {value->toString()});
    }
}

/// A whole and its slices along one breakdown, as they would stand: same source, one dimension.
void Check::checkBreakdown(const Breakdown& breakdown) {
    Tally total;
    Tally slices;
    QStringList found;
    const auto take = [&](const Slice& slice, const Tally& amount) {
        if (slice.isEmpty()) {
            total = amount;
        } else if (slice.size() == 1 && slice.firstKey() == breakdown.key && amount.given) {
            slices.add(amount);
            found.append(slice.first());
        }
    };
    take(m_key.slice, tally(m_amount));
    for (const Figure& figure : m_context.figures.at(m_key.indicator, m_key.period)) {
        if (figure.key.source == m_key.source && figure.key.slice != m_key.slice) {
            take(figure.key.slice, tallyOf(m_indicator, figure));
        }
    }
    if (!total.given || !slices.given || slices.withoutSum) {
        return;
    }
    // Until every value is there, the slices may come to less than the total.
    const QStringList values = breakdown.valuesFor(m_context.authorities);
    const bool all = !values.isEmpty() &&
                     std::all_of(values.begin(), values.end(),
                                 [&](const QString& value) { return found.contains(value); });
    const auto differ = [&](const std::optional<Decimal>& sum, const std::optional<Decimal>& of) {
        if (!sum || !of || (all ? *sum == *of : *sum <= *of)) {
            return false;
        }
        warn(FigureRemark::BreakdownDoesNotAddUp,
             {breakdown.title.isEmpty() ? breakdown.key : breakdown.title, sum->toString(),
              of->toString()});
        return true;
    };
    if (!differ(slices.denominator, total.denominator)) {
        differ(slices.numerator, total.numerator);
    }
    differ(slices.count, total.count);
}

void Check::checkBreakdowns() {
    for (const Breakdown& breakdown : m_indicator.breakdowns) {
        const bool concerned = m_key.slice.isEmpty() ||
                               (m_key.slice.size() == 1 && m_key.slice.firstKey() == breakdown.key);
        if (breakdown.addsUp && concerned) {
            checkBreakdown(breakdown);
        }
    }
}

void Check::checkParts() {
    if (!m_key.slice.isEmpty() || m_indicator.aggregation != Aggregation::Sum ||
        m_key.period.frequency <= m_indicator.baseFrequency()) {
        return;
    }
    const PeriodReading parts = formFromParts(m_context, m_indicator, m_key.period);
    const Tally& sum = parts.tally.counting;
    const Tally entered = tally(m_amount);
    const bool comparable = parts.enough && !sum.withoutSum && entered.given &&
                            entered.count.has_value() == sum.count.has_value() &&
                            entered.denominator.has_value() == sum.denominator.has_value();
    if (comparable && (entered.count != sum.count || entered.numerator != sum.numerator ||
                       entered.denominator != sum.denominator)) {
        const Amount formed{sum.numerator, sum.denominator, sum.count, {}, {}};
        warn(FigureRemark::DiffersFromParts,
             {amountText(m_indicator, m_amount), amountText(m_indicator, formed)});
    }
}

/// What an indicator counts in the period, the amount that is checked being in its place.
std::optional<Decimal> Check::countOf(const QString& ref) const {
    if (ref == m_key.indicator) {
        return tally(m_amount).count;
    }
    const std::optional<Evaluation> other = evaluate(m_context, ref, m_key.period);
    const bool isWhole = other && other->value && other->held == other->expected;
    const bool isCount = isWhole && other->value->denominator == Decimal(1);
    return isCount ? std::optional(other->value->numerator) : std::nullopt;
}

void Check::checkSum(const QStringList& refs, const QString& total) {
    const std::optional<Decimal> whole = countOf(total);
    std::optional<Decimal> added = Decimal(0);
    for (const QString& ref : refs) {
        const std::optional<Decimal> count = countOf(ref);
        added = added && count ? sum(*added, *count) : std::nullopt;
    }
    if (whole && added && *whole != *added) {
        warn(FigureRemark::IndicatorsDoNotAddUp,
             {refs.join(u", "_s), added->toString(), total, whole->toString()});
    }
}

/// The schedule's rules that some indicators add up to another one.
void Check::checkSums() {
    if (!m_key.slice.isEmpty()) {
        return;
    }
    for (const Clause& rule : m_context.framework(m_key.period).rules) {
        const QString total = rule.parameters.value("equals"_L1).toString();
        const QStringList refs = rule.parameters.value("sumOf"_L1).toVariant().toStringList();
        if (total == m_key.indicator || refs.contains(m_key.indicator)) {
            checkSum(refs, total);
        }
    }
}

/// Reviews are counted out of the quota, which follows from the residents reported.
void Check::checkQuota() {
    if (!m_key.slice.isEmpty() || !m_amount.denominator) {
        return;
    }
    const std::vector<ReviewQuota> quotas = reviewQuotas(m_context, m_key.indicator, m_key.period);
    const bool isOne = std::any_of(quotas.begin(), quotas.end(), [&](const ReviewQuota& quota) {
        return quota.reviews == *m_amount.denominator;
    });
    if (!quotas.empty() && !isOne) {
        const ReviewQuota& ofAll = quotas.front();
        warn(FigureRemark::DiffersFromQuota,
             {m_amount.denominator->toString(), ofAll.reviews.toString(),
              QString::number(ofAll.percent), ofAll.residents.toString()});
    }
}

/// The values of the same slice in the periods before, oldest first, verified before reported; a
/// period without one is a gap.
std::vector<std::optional<double>> Check::history() const {
    std::vector<std::optional<double>> values(historyLooked);
    Period period = m_key.period;
    for (auto place = values.rbegin(); place != values.rend(); ++place) {
        period = m_context.calendar.previous(period);
        for (const Source source : {Source::Verified, Source::Reported}) {
            const Figure* figure =
                m_context.figures.find(m_key.indicator, period, m_key.slice, source);
            const std::optional<Quotient> value =
                figure ? tallyOf(m_indicator, *figure).value(m_indicator.measure) : std::nullopt;
            if (value) {
                *place = value->toDouble();
                break;
            }
        }
    }
    return values;
}

/// Far from history is outside the process limits of the earlier figures, widened so that a steady
/// history doesn't make every small change remarkable: by a quarter of the mean at least, and for a
/// count by three times the spread that chance alone gives it (the root of the mean).
void Check::checkHistory() {
    const std::optional<Quotient> value = tally(m_amount).value(m_indicator.measure);
    if (!value || isRating() || m_indicator.measure == Measure::YesNo) {
        return;
    }
    const std::vector<std::optional<double>> earlier = history();
    const auto points = std::count_if(earlier.begin(), earlier.end(),
                                      [](const auto& point) { return point.has_value(); });
    const std::optional<ProcessLimits> limits =
        points >= historyNeeded ? processLimits(earlier) : std::nullopt;
    if (!limits) {
        return;
    }
    double reach = std::max(limits->upper - limits->mean, expectedShare * std::abs(limits->mean));
    if (isCounted(m_indicator.measure)) {
        reach = std::max(reach, 3 * std::sqrt(std::max(limits->mean, 1.0)));
    }
    const double lowest = std::max(0.0, limits->mean - reach);
    const double highest =
        m_indicator.endsAtAll() ? std::min(100.0, limits->mean + reach) : limits->mean + reach;
    const double entered = value->toDouble();
    if (entered < lowest || entered > highest) {
        warn(FigureRemark::FarFromHistory,
             {format(*value, isCounted(m_indicator.measure) ? 0 : 1),
              QString::number(lowest, 'f', 1), QString::number(highest, 'f', 1)});
    }
}

} // namespace

Result<Amount> parseAmount(const Indicator& indicator, const Slice& slice, QStringView text) {
    const QStringView trimmed = text.trimmed();
    Amount amount;
    if (trimmed.isEmpty()) {
        return amount;
    }
    switch (indicator.measure) {
    case Measure::Narrative:
        amount.text = trimmed.toString();
        return amount;
    case Measure::YesNo:
        return parseYesNo(trimmed);
    case Measure::Percentage:
    case Measure::Ratings:
    case Measure::Duration:
        if (const auto parts = twoParts(trimmed); parts && !indicator.isLevelCount(slice)) {
            return parseParts(trimmed, parts->first, parts->second);
        }
        break;
    case Measure::Count:
    case Measure::Records:
        break;
    }
    const bool percent = trimmed.endsWith(u'%');
    if (percent && !indicator.isShare(slice)) { // 40% of the ratings isn't 40 of them
        return Fault{FaultCode::WrongType, {}, {u"number"_s, u"percentage"_s}};
    }
    const Result<Decimal> value = Decimal::parse(percent ? trimmed.chopped(1) : trimmed);
    if (!value) {
        return value.faults();
    }
    amount.value = *value;
    return amount;
}

QString amountText(const Indicator& indicator, const Amount& amount) {
    if (!amount.unreadable.isEmpty()) {
        return amount.unreadable;
    }
    if (amount.numerator || amount.denominator) {
        const QString above = amount.numerator ? amount.numerator->toString() : QString();
        const QString below = amount.denominator ? amount.denominator->toString() : QString();
        return above + u'/' + below;
    }
    if (!amount.value) {
        return amount.text;
    }
    if (indicator.measure == Measure::YesNo &&
        (*amount.value == Decimal(0) || *amount.value == Decimal(1))) {
        return *amount.value == Decimal(1) ? u"yes"_s : u"no"_s;
    }
    const QString number = amount.value->toString();
    // A rating's number is the count of one level as often as a share.
    return indicator.measure == Measure::Percentage ? number + u'%' : number;
}

std::vector<Remark> checkFigure(const EvaluationContext& context, const FigureKey& key,
                                const Amount& amount) {
    const Indicator* indicator = context.framework(key.period).indicator(key.indicator);
    return indicator ? Check(context, *indicator, key, amount).all() : std::vector<Remark>();
}

} // namespace quarterlight
