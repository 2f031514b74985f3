// A pack as plain text.
#include "core/report/pack.h"
#include "core/words/status_words.h"

#include <QLocale>

namespace quarterlight {

using namespace Qt::StringLiterals;

PrintedText printed(const PackText& text, bool numeric) {
    if (!text.status)
        return {text.text};
    const QString word = statusWord(*text.status, isCriticalFailure(*text.status, text.critical));
    if (text.text.trimmed().isEmpty())
        return {word, 0, word.size()};
    if (const qsizetype at = text.text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0)
        return {text.text, at, word.size()};
    if (*text.status == Status::NoTarget)
        return {text.text};
    if (numeric)
        return {text.text + u'\n' + word, text.text.size() + 1, word.size()};
    return {word + u": "_s + text.text, 0, word.size()};
}

namespace {

/// One line: a table's or list's text can't break its line.
QString oneLine(const QString& text) {
    return text.simplified();
}

QString cellText(const PackText& cell, bool numeric) {
    return oneLine(printed(cell, numeric).text);
}

using Line = QStringList;

QString tableText(const PackTable& table) {
    std::vector<Line> lines;
    Line titles;
    for (const PackTable::Column& column : table.columns)
        titles << oneLine(column.title);
    lines.push_back(titles);
    for (const PackTable::Row& row : table.rows) {
        Line line;
        for (size_t index = 0; index < row.cells.size(); ++index) {
            const bool numeric =
                !row.group && index < table.columns.size() && table.columns[index].numeric;
            line << cellText(row.cells[index], numeric);
        }
        lines.push_back(line);
    }
    std::vector<qsizetype> widths(table.columns.size(), 0);
    for (const Line& line : lines) {
        if (line.size() == qsizetype(widths.size())) {
            for (size_t index = 0; index < widths.size(); ++index)
                widths[index] = qMax(widths[index], line[qsizetype(index)].size());
        }
    }
    QString text;
    if (!table.title.isEmpty())
        text += oneLine(table.title) + u'\n';
    if (!table.summary.isEmpty())
        text += u"[summary: "_s + oneLine(table.summary) + u"]\n"_s;
    for (const Line& line : lines) {
        Line cells;
        for (qsizetype index = 0; index < line.size(); ++index) {
            const bool last = index + 1 == line.size();
            const size_t column = size_t(index);
            const bool numeric = column < table.columns.size() && table.columns[column].numeric;
            const qsizetype width = column < widths.size() ? widths[column] : 0;
            cells << (numeric ? line[index].rightJustified(width)
                      : last  ? line[index]
                              : line[index].leftJustified(width));
        }
        text += cells.join(u" | "_s) + u'\n';
    }
    return text;
}

QString number(double value) {
    return QLocale::c().toString(value, 'g', 12);
}

QString chartText(const PackChart& chart) {
    QString text = oneLine(chart.title) + u'\n';
    text += u"[chart: "_s + oneLine(chart.alternative) + u"]\n"_s;
    QStringList points;
    for (size_t index = 0; index < chart.points.size(); ++index) {
        const PackChart::Point& point = chart.points[index];
        const QString value = point.value ? number(*point.value) : u"–"_s;
        const QString period = QString(chart.periods.value(qsizetype(index)) + u' ' +
                                       chart.years.value(qsizetype(index)))
                                   .trimmed();
        const QString part = point.value && !point.whole ? u" in part"_s : QString();
        points << period + u' ' + value + part + u' ' + statusWord(point.status).toLower();
    }
    text += u"[points: "_s + points.join(u"; "_s) + u"]\n"_s;
    if (!chart.note.isEmpty())
        text += oneLine(chart.note) + u'\n';
    return text;
}

/// Turns each kind of block into its lines.
struct BlockText {
    QString operator()(const PackCover& cover) const {
        QString text = oneLine(cover.title) + u'\n';
        if (!cover.subtitle.isEmpty())
            text += oneLine(cover.subtitle) + u'\n';
        for (const auto& [label, fact] : cover.facts)
            text += oneLine(label) + u" | "_s + oneLine(fact) + u'\n';
        return text;
    }
    QString operator()(const PackHeading& heading) const {
        return QString(qBound(1, heading.level, 3), u'#') + u' ' + oneLine(heading.text) + u'\n';
    }
    QString operator()(const PackParagraph& paragraph) const {
        return oneLine(printed(paragraph.text).text) + u'\n';
    }
    QString operator()(const PackList& list) const {
        QString text;
        for (const PackText& item : list.items)
            text += u"- "_s + oneLine(printed(item).text) + u'\n';
        return text;
    }
    QString operator()(const PackTable& table) const { return tableText(table); }
    QString operator()(const PackChart& chart) const { return chartText(chart); }
    QString operator()(const PackPageBreak&) const { return u"[page]\n"_s; }
};

} // namespace

QString packText(const Pack& pack) {
    QStringList parts;
    parts << u"[title: "_s + oneLine(pack.title) + u"]\n"_s;
    for (const PackBlock& block : pack.blocks)
        parts << std::visit(BlockText(), block);
    return parts.join(u'\n');
}

} // namespace quarterlight
