// Walks a calendar's lines once. libical builds a tree of whatever it is given, and repeated or
// nested oddities make it slow and large; it gets to see none.
#include "core/exchange/calendar_lines.h"

#include <array>
#include <optional>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype deepest = 16;
constexpr qsizetype lineBytes = 8 * 1024;
constexpr int mostParameters = 8;
constexpr int linesInEvent = 32;

constexpr std::array wantedOfAnEvent{QByteArrayView("DTSTART"),  QByteArrayView("DTEND"),
                                     QByteArrayView("DURATION"), QByteArrayView("SUMMARY"),
                                     QByteArrayView("STATUS"),   QByteArrayView("RRULE"),
                                     QByteArrayView("RDATE")};

/// One line with its continuations: where it begins and ends in the bytes, unfolded only if wanted.
class CalendarLines {
public:
    CalendarLines(const QByteArray& bytes, const HolidayFileLimits& limits)
        : m_bytes(bytes), m_limits(limits), m_at(bytes.startsWith("\xef\xbb\xbf") ? 3 : 0) {}

    Result<QByteArray> picked() {
        while (m_at < m_bytes.size()) {
            const QByteArrayView first = physicalLine();
            m_begun = m_line;
            if (const std::optional<Fault> fault = take(first)) {
                return *fault;
            }
        }
        if (!m_open.isEmpty()) {
            return damaged();
        }
        return m_picked;
    }

private:
    Fault damaged() const {
        return {FaultCode::Damaged, {}, {u"line "_s + QString::number(m_begun)}};
    }

    /// The next line without its end, be that CR LF, LF or CR.
    QByteArrayView physicalLine() {
        const qsizetype start = m_at;
        while (m_at < m_bytes.size() && m_bytes[m_at] != '\n' && m_bytes[m_at] != '\r') {
            ++m_at;
        }
        const QByteArrayView line(m_bytes.constData() + start, m_at - start);
        const bool isPair =
            m_at + 1 < m_bytes.size() && m_bytes[m_at] == '\r' && m_bytes[m_at + 1] == '\n';
        m_at += isPair ? 2 : 1;
        ++m_line;
        return line;
    }

    bool isContinued() const {
        return m_at < m_bytes.size() && (m_bytes[m_at] == ' ' || m_bytes[m_at] == '\t');
    }

    /// The whole of a line that goes on in the next ones; none if it is too long to be right.
    std::optional<QByteArray> unfolded(QByteArrayView first) {
        QByteArray whole = first.toByteArray();
        while (isContinued()) {
            const QByteArrayView more = physicalLine().sliced(1);
            if (whole.size() + more.size() > lineBytes) {
                return {};
            }
            whole += more;
        }
        return whole.size() <= lineBytes ? std::optional(whole) : std::nullopt;
    }

    std::optional<Fault> take(QByteArrayView first) {
        if (first.trimmed().isEmpty()) {
            return {};
        }
        const auto end = std::find_if(first.begin(), first.end(),
                                      [](char sign) { return sign == ':' || sign == ';'; });
        const QByteArray name = first.first(end - first.begin()).toByteArray().toUpper();
        if (!isName(name)) {
            return damaged();
        }
        const bool isWanted = inEvent() && std::find(wantedOfAnEvent.begin(), wantedOfAnEvent.end(),
                                                     name) != wantedOfAnEvent.end();
        const bool begins = name == "BEGIN";
        if (!isWanted && !begins && name != "END") {
            while (isContinued()) {
                physicalLine();
            }
            return m_open.isEmpty() ? std::optional(damaged()) : std::nullopt;
        }
        const std::optional<QByteArray> line = unfolded(first);
        if (!line) {
            return damaged();
        }
        return isWanted ? keep(*line) : nest(begins, *line);
    }

    static bool isName(const QByteArray& name) {
        return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char sign) {
            return (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9') || sign == '-';
        });
    }

    bool inEvent() const { return m_open.size() == 2 && m_open.last() == "VEVENT"; }

    std::optional<Fault> keep(const QByteArray& line) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || line.first(colon).count(';') > mostParameters ||
            ++m_ofEvent > linesInEvent) {
            return damaged();
        }
        m_picked += line + "\r\n";
        return {};
    }

    /// A component begins or ends.
    std::optional<Fault> nest(bool begins, const QByteArray& line) {
        const QByteArray component = line.mid(line.indexOf(':') + 1).trimmed().toUpper();
        if (begins) {
            const bool fits = m_open.isEmpty() ? component == "VCALENDAR" : isName(component);
            if (!fits || m_open.size() == deepest) {
                return damaged();
            }
            m_open.append(component);
        } else if (m_open.isEmpty() || m_open.last() != component) {
            return damaged();
        }
        if (m_open.size() == 1 || inEvent()) {
            m_picked += (begins ? "BEGIN:" : "END:") + component + "\r\n";
        }
        if (begins && inEvent()) {
            m_ofEvent = 0;
            if (++m_events > m_limits.events) {
                return Fault{
                    FaultCode::TooBig, {}, {u"events"_s, QString::number(m_limits.events)}};
            }
        }
        if (!begins) {
            m_open.removeLast();
        }
        return {};
    }

    const QByteArray& m_bytes;
    const HolidayFileLimits& m_limits;
    qsizetype m_at;  ///< past the mark of UTF-8, if there is one
    int m_line = 0;  ///< physical lines read
    int m_begun = 0; ///< number of the first of the present one
    int m_events = 0;
    int m_ofEvent = 0; ///< lines kept of the present event
    QByteArrayList m_open;
    QByteArray m_picked;
};

} // namespace

Result<QByteArray> holidayLines(const QByteArray& bytes, const HolidayFileLimits& limits) {
    if (!bytes.isValidUtf8() || bytes.contains('\0')) {
        return Fault{FaultCode::Damaged, {}, {u"text"_s}};
    }
    return CalendarLines(bytes, limits).picked();
}

} // namespace quarterlight
