// Matching of refs and titles, from the strictest way to the loosest.
#include "core/exchange/title_matching.h"

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// A beginning shorter than this says too little.
constexpr qsizetype shortestBeginning = 8;

/// A ref without case, blanks, the word before it and the point after it.
QString plainRef(QStringView text) {
    QString ref = text.toString().simplified().toLower();
    for (const QLatin1StringView word : {QLatin1StringView("kpi "), QLatin1StringView("pi "),
                                         QLatin1StringView("ref "), QLatin1StringView("no. ")}) {
        if (ref.startsWith(word)) {
            ref.remove(0, word.size());
        }
    }
    ref.remove(u' ');
    while (ref.endsWith(u'.') || ref.endsWith(u':')) {
        ref.chop(1);
    }
    return ref;
}

/// A decimal without the zeros at its end; other refs as they are.
QString asNumber(QString ref) {
    bool isNumber = false;
    ref.toDouble(&isNumber);
    if (isNumber && ref.count(u'.') == 1) {
        while (ref.endsWith(u'0')) {
            ref.chop(1);
        }
        if (ref.endsWith(u'.')) {
            ref.chop(1);
        }
    }
    return ref;
}

template<class Test>
IndicatorMatch only(const auto& known, Test test) {
    IndicatorMatch match;
    for (const auto& one : known) {
        if (test(one)) {
            match.indicator = one.indicator;
            match.choices.append(one.indicator->ref);
        }
    }
    if (match.choices.size() == 1) {
        match.choices.clear();
    } else {
        match.indicator = nullptr;
    }
    return match;
}

} // namespace

QString plainWords(QStringView text) {
    QString words;
    words.reserve(text.size());
    for (const QChar character : text) {
        words += character.isLetterOrNumber() ? character.toLower() : QChar(u' ');
    }
    return words.simplified();
}

IndicatorMatcher::IndicatorMatcher(const Terms& terms) : m_all(terms.allIndicators()) {
    for (const Indicator* indicator : m_all) {
        m_known.push_back({indicator, plainRef(indicator->ref), plainWords(indicator->title)});
    }
}

IndicatorMatch IndicatorMatcher::byRef(const Cell& cell) const {
    if (cell.kind == CellKind::Number) {
        const QString number = asNumber(cell.text);
        return only(m_known, [&](const Known& known) { return asNumber(known.ref) == number; });
    }
    if (cell.kind != CellKind::Text) {
        return {};
    }
    const QString ref = plainRef(cell.text);
    const IndicatorMatch whole =
        only(m_known, [&](const Known& known) { return known.ref == ref; });
    if (!whole.isNone()) {
        return whole;
    }
    // "2.1 Staff trained …": only where the first word has a digit, for "Safe" begins sentences
    // too.
    const QString text = cell.text.simplified();
    const QString first = plainRef(text.left(text.indexOf(u' ')));
    const bool hasDigit = std::any_of(first.begin(), first.end(),
                                      [](QChar character) { return character.isDigit(); });
    if (!hasDigit || !text.contains(u' ')) {
        return {};
    }
    return only(m_known, [&](const Known& known) { return known.ref == first; });
}

IndicatorMatch IndicatorMatcher::byTitle(QStringView text) const {
    const QString words = plainWords(text);
    return words.isEmpty()
               ? IndicatorMatch()
               : only(m_known, [&](const Known& known) { return known.title == words; });
}

IndicatorMatch IndicatorMatcher::byBeginning(QStringView text) const {
    const QString words = plainWords(text);
    if (words.size() < shortestBeginning) {
        return {};
    }
    const QString word = words + u' ';
    const IndicatorMatch longer =
        only(m_known, [&](const Known& known) { return known.title.startsWith(words); });
    if (!longer.isNone()) {
        return longer;
    }
    return only(m_known, [&](const Known& known) {
        return known.title.size() >= shortestBeginning &&
               word.startsWith(QString(known.title + u' '));
    });
}

} // namespace quarterlight
