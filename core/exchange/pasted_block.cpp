// Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, quotes around a
// cell that holds a tab, a line's end or begins with a quote.
#include "core/exchange/figure_sheet.h"

namespace quarterlight {

namespace {

/// Where a quoted cell's closing quote stands, or -1: a quote followed by a tab, a line's end or
/// the end of the block, with only doubled quotes before it.
qsizetype closingQuote(QStringView text, qsizetype start) {
    for (qsizetype at = start; at < text.size(); ++at) {
        if (text[at] != u'"') {
            continue;
        }
        const QChar next = at + 1 < text.size() ? text[at + 1] : QChar(u'\n');
        if (next == u'"') {
            ++at;
        } else {
            return next == u'\t' || next == u'\n' || next == u'\r' ? at : -1;
        }
    }
    return -1;
}

} // namespace

std::vector<QStringList> pastedBlock(const QString& text) {
    std::vector<QStringList> rows;
    QStringList row;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype close = text[at] == u'"' ? closingQuote(text, at + 1) : -1;
        if (close >= 0) {
            row.append(text.mid(at + 1, close - at - 1)
                           .replace(QLatin1StringView("\"\""), QLatin1StringView("\"")));
            at = close + 1;
        } else {
            qsizetype end = at;
            while (end < text.size() && text[end] != u'\t' && text[end] != u'\n' &&
                   text[end] != u'\r') {
                ++end;
            }
            row.append(text.mid(at, end - at));
            at = end;
        }
        if (at < text.size() && text[at] == u'\t') {
            ++at;
            if (at == text.size() || text[at] == u'\n' || text[at] == u'\r') {
                row.append(QString()); // the empty cell after the last tab
            } else {
                continue;
            }
        }
        if (at < text.size()) {
            at += text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n' ? 2 : 1;
        }
        rows.push_back(std::exchange(row, {}));
    }
    return rows;
}

QString blockText(const std::vector<QStringList>& rows) {
    QString text;
    for (const QStringList& row : rows) {
        for (qsizetype at = 0; at < row.size(); ++at) {
            QString cell = row[at];
            if (cell.startsWith(u'"') || cell.contains(u'\t') || cell.contains(u'\n') ||
                cell.contains(u'\r')) {
                cell =
                    u'"' + cell.replace(QLatin1StringView("\""), QLatin1StringView("\"\"")) + u'"';
            }
            text += at > 0 ? QString(u'\t' + cell) : cell;
        }
        text += u'\n';
    }
    return text;
}

} // namespace quarterlight
