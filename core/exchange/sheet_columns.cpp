// Headings and the words under them.
#include "core/exchange/sheet_columns.h"

#include "core/framework/breakdown_values.h"

#include <QRegularExpression>

#include <array>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct Heading {
    QLatin1StringView words;
    ColumnRole role;
};

constexpr std::array headings{
    Heading{QLatin1StringView("indicator"), ColumnRole::Indicator},
    Heading{QLatin1StringView("indicator ref"), ColumnRole::Indicator},
    Heading{QLatin1StringView("indicator reference"), ColumnRole::Indicator},
    Heading{QLatin1StringView("indicator title"), ColumnRole::Indicator},
    Heading{QLatin1StringView("ref"), ColumnRole::Indicator},
    Heading{QLatin1StringView("reference"), ColumnRole::Indicator},
    Heading{QLatin1StringView("kpi"), ColumnRole::Indicator},
    Heading{QLatin1StringView("kpi ref"), ColumnRole::Indicator},
    Heading{QLatin1StringView("kpi title"), ColumnRole::Indicator},
    Heading{QLatin1StringView("kpi name"), ColumnRole::Indicator},
    Heading{QLatin1StringView("measure"), ColumnRole::Indicator},
    Heading{QLatin1StringView("title"), ColumnRole::Indicator},
    Heading{QLatin1StringView("description"), ColumnRole::Indicator},
    Heading{QLatin1StringView("period"), ColumnRole::PeriodName},
    Heading{QLatin1StringView("reporting period"), ColumnRole::PeriodName},
    Heading{QLatin1StringView("month"), ColumnRole::PeriodName},
    Heading{QLatin1StringView("quarter"), ColumnRole::PeriodName},
    Heading{QLatin1StringView("numerator"), ColumnRole::Numerator},
    Heading{QLatin1StringView("num"), ColumnRole::Numerator},
    Heading{QLatin1StringView("denominator"), ColumnRole::Denominator},
    Heading{QLatin1StringView("den"), ColumnRole::Denominator},
    Heading{QLatin1StringView("value"), ColumnRole::Whole},
    Heading{QLatin1StringView("figure"), ColumnRole::Whole},
    Heading{QLatin1StringView("result"), ColumnRole::Whole},
    Heading{QLatin1StringView("actual"), ColumnRole::Whole},
    Heading{QLatin1StringView("performance"), ColumnRole::Whole},
    Heading{QLatin1StringView("amount"), ColumnRole::Whole},
    Heading{QLatin1StringView("reported"), ColumnRole::Whole},
    Heading{QLatin1StringView("text"), ColumnRole::Remark},
    Heading{QLatin1StringView("comment"), ColumnRole::Remark},
    Heading{QLatin1StringView("comments"), ColumnRole::Remark},
    Heading{QLatin1StringView("narrative"), ColumnRole::Remark},
    Heading{QLatin1StringView("note"), ColumnRole::Remark},
    Heading{QLatin1StringView("notes"), ColumnRole::Remark},
    Heading{QLatin1StringView("remarks"), ColumnRole::Remark},
    Heading{QLatin1StringView("verified"), ColumnRole::Verified},
    Heading{QLatin1StringView("target"), ColumnRole::Known},
    Heading{QLatin1StringView("red level"), ColumnRole::Known},
    Heading{QLatin1StringView("floor"), ColumnRole::Known},
    Heading{QLatin1StringView("unit"), ColumnRole::Known},
    Heading{QLatin1StringView("section"), ColumnRole::Known},
    Heading{QLatin1StringView("frequency"), ColumnRole::Known},
    Heading{QLatin1StringView("status"), ColumnRole::Known},
    Heading{QLatin1StringView("rag"), ColumnRole::Known},
    Heading{QLatin1StringView("trend"), ColumnRole::Known},
    Heading{QLatin1StringView("total"), ColumnRole::Known},
    Heading{QLatin1StringView("average"), ColumnRole::Known},
    Heading{QLatin1StringView("ytd"), ColumnRole::Known},
    Heading{QLatin1StringView("year to date"), ColumnRole::Known},
    Heading{QLatin1StringView("part"), ColumnRole::Known},
};

bool sameWords(const QString& left, const QString& right) {
    return plainWords(left) == plainWords(right);
}

std::optional<QString> oneOf(const QStringList& values, const QString& text) {
    const auto found = std::find_if(values.begin(), values.end(),
                                    [&](const QString& value) { return sameWords(value, text); });
    return found == values.end() ? std::nullopt : std::optional(*found);
}

/// The key of the breakdown, of any indicator, that a heading names; empty if none.
QString breakdownNamed(const QString& heading, const IndicatorMatcher& matcher) {
    const QString words = plainWords(heading);
    for (const QLatin1StringView shared : {authorityBreakdown, ratingBreakdown}) {
        if (words == shared) {
            return shared;
        }
    }
    for (const Indicator* indicator : matcher.all()) {
        for (const Breakdown& breakdown : indicator->breakdowns) {
            if (words == plainWords(breakdown.key) || words == plainWords(breakdown.title)) {
                return breakdown.key;
            }
        }
    }
    return {};
}

/// One of the words at the end of a text, apart from what stands before it.
QRegularExpression endingWith(const QString& words) {
    return QRegularExpression(
        u"^(.*\\S)[\\s(\\[,:\\x{2010}-\\x{2015}-]+(%1)[)\\]]?\\s*$"_s.arg(words),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
}

} // namespace

std::optional<FigurePart> partNamed(const QString& heading) {
    const QString words = heading.trimmed() == u"%" ? u"value"_s : plainWords(heading);
    if (words == u"numerator" || words == u"num") {
        return FigurePart::Numerator;
    }
    if (words == u"denominator" || words == u"den") {
        return FigurePart::Denominator;
    }
    if (words == u"value" || words == u"figure" || words == u"percentage") {
        return FigurePart::Whole;
    }
    return {};
}

std::optional<Source> sourceNamed(const QString& heading) {
    const QString words = plainWords(heading);
    if (words == u"verified") {
        return Source::Verified;
    }
    return words == u"reported" ? std::optional(Source::Reported) : std::nullopt;
}

std::optional<FigurePart> takePart(QString& heading) {
    static const QRegularExpression ending = endingWith(u"numerator|denominator|num|den|value|%"_s);
    const QRegularExpressionMatch match = ending.match(heading);
    if (!match.hasMatch()) {
        return {};
    }
    heading = match.captured(1);
    return partNamed(match.captured(2));
}

FigureWords takeFigureWords(QString& heading) {
    static const QRegularExpression ending = endingWith(u"verified|reported"_s);
    FigureWords words;
    words.part = takePart(heading);
    if (const QRegularExpressionMatch match = ending.match(heading); match.hasMatch()) {
        heading = match.captured(1);
        words.source = sourceNamed(match.captured(2));
        words.part = words.part ? words.part : takePart(heading);
    }
    return words;
}

FigureWords figureWords(const QString& heading) {
    QString first = heading;
    FigureWords words = takeFigureWords(first);
    const std::optional<FigurePart> part = partNamed(first);
    const std::optional<Source> source = sourceNamed(first);
    if ((!part && !source) || (part && words.part) || (source && words.source)) {
        return {};
    }
    words.part = part ? part : words.part;
    words.source = source ? source : words.source;
    return words;
}

Column columnOf(const Cell& cell, const Recognition& recognition) {
    Column column{cell.column, ColumnRole::Label, cell.text.simplified(), {}};
    const QString words = plainWords(cell.text);
    const auto* known = std::find_if(headings.begin(), headings.end(), [&](const Heading& heading) {
        return words == heading.words;
    });
    if (known != headings.end()) {
        column.role = known->role;
    } else if (words.startsWith(u"target ")) {
        column.role = ColumnRole::Known;
    } else if (const QString key = breakdownNamed(cell.text, recognition.matcher); !key.isEmpty()) {
        column.role = ColumnRole::Breakdown;
        column.breakdown = key;
    }
    return column;
}

std::optional<QString> breakdownValue(const Indicator& indicator, const SheetQuestion& question,
                                      const QString& breakdown, const QString& text) {
    const auto known = breakdownValues(indicator, breakdown, question.authorities);
    if (!known) {
        return {};
    }
    if (const auto value = oneOf(known->values, text)) {
        return value;
    }
    return known->open ? std::optional(text.simplified()) : std::nullopt;
}

std::optional<std::pair<QString, QString>>
sliceNamed(const Indicator& indicator, const SheetQuestion& question, const QString& text) {
    for (const Breakdown& breakdown : indicator.breakdowns) {
        const auto known = breakdownValues(indicator, breakdown.key, question.authorities);
        if (const auto value = known ? oneOf(known->values, text) : std::nullopt) {
            return std::pair(breakdown.key, *value);
        }
    }
    if (const auto authority = oneOf(question.authorities, text)) {
        return std::pair(QString(authorityBreakdown), *authority);
    }
    if (indicator.measure == Measure::Ratings) {
        if (const auto level = oneOf(indicator.ratingLevels, text)) {
            return std::pair(QString(ratingBreakdown), *level);
        }
    }
    const qsizetype colon = text.indexOf(u':');
    if (colon > 0) {
        const QString title = text.first(colon);
        for (const Breakdown& breakdown : indicator.breakdowns) {
            if (sameWords(title, breakdown.title) || sameWords(title, breakdown.key)) {
                const auto value =
                    breakdownValue(indicator, question, breakdown.key, text.sliced(colon + 1));
                return value ? std::optional(std::pair(breakdown.key, *value)) : std::nullopt;
            }
        }
    }
    return {};
}

} // namespace quarterlight
