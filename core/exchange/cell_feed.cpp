// Counting and limits between a reader and its sink, and how files write numbers and days.
#include "core/exchange/cell_feed.h"

#include <charconv>
#include <cmath>

namespace quarterlight {

namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace

QString cellName(int row, int column) {
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    }
    return letters + QString::number(row + 1);
}

std::optional<Fault> CellFeed::sheet(const QString& name, bool hidden) {
    if (auto tooMany = checkEntries(QLatin1StringView("sheets"), ++m_sheets)) {
        return tooMany;
    }
    m_sheet = name;
    if (m_sink.sheet && !m_sink.sheet(name, hidden)) {
        return Fault{FaultCode::Cancelled, {}, {}};
    }
    return {};
}

std::optional<Fault> CellFeed::cell(const Cell& cell) {
    if (++m_cells > m_limits.cells) {
        return tooBig(QLatin1StringView("cells"), m_limits.cells);
    }
    if (m_sink.cell && !m_sink.cell(cell)) {
        return Fault{FaultCode::Cancelled, {}, {}};
    }
    return {};
}

bool CellFeed::progress(qint64 bytes) {
    m_done += bytes;
    return !m_sink.progress || m_sink.progress(m_done, std::max(m_done, m_total));
}

std::optional<Fault> CellFeed::checkPlace(qint64 row, qint64 column) const {
    if (row >= m_limits.rows) {
        return tooBig(QLatin1StringView("rows"), m_limits.rows);
    }
    if (column >= m_limits.columns) {
        return tooBig(QLatin1StringView("columns"), m_limits.columns);
    }
    return {};
}

std::optional<Fault> CellFeed::checkText(qsizetype length) const {
    if (length > m_limits.cellText) {
        return tooBig(QLatin1StringView("cell-text"), m_limits.cellText);
    }
    return {};
}

std::optional<Fault> CellFeed::checkEntries(QLatin1StringView list, qint64 entries) const {
    return entries > m_limits.entries ? std::optional(tooBig(list, m_limits.entries))
                                      : std::nullopt;
}

Fault CellFeed::damagedCell(int row, int column) const {
    return {FaultCode::Damaged, {}, {QString(m_sheet + u'!' + cellName(row, column))}};
}

std::optional<double> fileNumber(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('+')) {
        text.remove_prefix(1);
    }
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) {
        return {};
    }
    return number;
}

std::optional<int> fileInteger(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size() || number < 0) {
        return {};
    }
    return number;
}

QString plainDigits(double number) {
    const double size = std::abs(number);
    if (number == std::trunc(number) && size < 1e15) {
        return QString::number(static_cast<qint64>(number));
    }
    QString digits = QString::number(number, 'g', 15);
    if (digits.contains(u'e') && size > 1e-9 && size < 1) {
        digits = QString::number(number, 'f', 14 - static_cast<int>(std::floor(std::log10(size))));
        while (digits.endsWith(u'0')) {
            digits.chop(1);
        }
    }
    return digits;
}

QDate fileDate(std::string_view text) {
    text = trimmed(text);
    if (text.size() < 10 || text[4] != '-' || text[7] != '-' ||
        (text.size() > 10 && text[10] != 'T' && text[10] != ' ')) {
        return {};
    }
    const std::optional<int> year = fileInteger(text.substr(0, 4));
    const std::optional<int> month = fileInteger(text.substr(5, 2));
    const std::optional<int> day = fileInteger(text.substr(8, 2));
    return year && month && day ? QDate(*year, *month, *day) : QDate();
}

} // namespace quarterlight
