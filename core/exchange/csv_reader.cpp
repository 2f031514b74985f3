// Encoding, separator and fields of a .csv file.
#include "core/exchange/csv_reader.h"

#include <QIODevice>
#include <QMap>
#include <QStringDecoder>

#include <array>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 chunk = 64 * 1024;
constexpr std::array candidates{u',', u';', u'\t', u'|'};

enum class Encoding : quint8 { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

/// What Windows-1252 has at 0x80–0x9F; its five gaps stand for themselves.
constexpr std::array<char16_t, 32> windowsUpper{
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

QString fromWindows1252(const QByteArray& bytes) {
    QString text = QString::fromLatin1(bytes);
    for (QChar& character : text) {
        if (character >= QChar(0x80) && character < QChar(0xa0)) {
            character = QChar(windowsUpper[character.unicode() - 0x80]);
        }
    }
    return text;
}

/// True if the whole of the device is UTF-8; leaves it at its start.
bool isUtf8(QIODevice& device) {
    QStringDecoder decoder(QStringDecoder::Utf8);
    device.seek(0);
    while (!decoder.hasError()) {
        const QByteArray bytes = device.read(chunk);
        if (bytes.isEmpty()) {
            break;
        }
        const QString text = decoder.decode(bytes);
        Q_UNUSED(text)
    }
    // A character cut off at the end is an error too: ask for its rest.
    const QString rest = decoder.decode(QByteArrayView(" "));
    device.seek(0);
    return !decoder.hasError() && rest == u" ";
}

Encoding encodingOf(QIODevice& device) {
    const QByteArray head = device.peek(2);
    if (head == "\xff\xfe") {
        return Encoding::Utf16LittleEndian;
    }
    if (head == "\xfe\xff") {
        return Encoding::Utf16BigEndian;
    }
    return isUtf8(device) ? Encoding::Utf8 : Encoding::Windows1252;
}

/// The text, piece by piece.
class TextSource {
public:
    TextSource(QIODevice& device, Encoding encoding)
        : m_device(device), m_encoding(encoding), m_decoder(decoding(encoding)) {}

    /// The next piece; empty at the end. Fault: Damaged.
    Result<QString> next() {
        const QByteArray bytes = m_device.read(chunk);
        if (bytes.isEmpty()) {
            return QString();
        }
        QString text;
        if (m_encoding == Encoding::Windows1252) {
            text = fromWindows1252(bytes);
        } else {
            m_odd = m_encoding != Encoding::Utf8 && (bytes.size() % 2 != 0) != m_odd;
            text = m_decoder.decode(bytes);
        }
        const bool halfLeft = m_odd && m_device.atEnd();
        if (m_decoder.hasError() || halfLeft || text.contains(QChar(0))) {
            return Fault{FaultCode::Damaged, {}, {u"text"_s}};
        }
        return text;
    }

private:
    static QStringDecoder::Encoding decoding(Encoding encoding) {
        switch (encoding) {
        case Encoding::Utf16LittleEndian:
            return QStringDecoder::Utf16LE;
        case Encoding::Utf16BigEndian:
            return QStringDecoder::Utf16BE;
        default:
            return QStringDecoder::Utf8;
        }
    }

    QIODevice& m_device;
    Encoding m_encoding;
    QStringDecoder m_decoder;
    bool m_odd = false;
};

/// The separator that splits most lines into the same number of fields, more than one.
QChar sniffSeparator(QStringView text) {
    std::array<QMap<int, int>, candidates.size()> lines; // fields beside the first → lines
    std::array<int, candidates.size()> counts{};
    bool quoted = false;
    for (const QChar character : text) {
        if (character == u'"') {
            quoted = !quoted;
        } else if (!quoted && character == u'\n') {
            for (size_t at = 0; at < candidates.size(); ++at) {
                ++lines[at][std::exchange(counts[at], 0)];
            }
        } else if (!quoted) {
            const auto* found = std::find(candidates.begin(), candidates.end(), character);
            if (found != candidates.end()) {
                ++counts[static_cast<size_t>(found - candidates.begin())];
            }
        }
    }
    size_t best = 0;
    int bestLines = 0;
    for (size_t at = 0; at < candidates.size(); ++at) {
        ++lines[at][counts[at]];
        lines[at].remove(0);
        for (const int agreeing : std::as_const(lines[at])) {
            if (agreeing > bestLines) {
                best = at;
                bestLines = agreeing;
            }
        }
    }
    return candidates[best];
}

/// Cuts the text into fields (RFC 4180, with any line ending) and feeds them.
class FieldCutter {
public:
    FieldCutter(CellFeed& feed, QChar separator) : m_feed(feed), m_separator(separator) {
        m_cell.kind = CellKind::Text;
    }

    std::optional<Fault> take(QStringView text) {
        for (const QChar character : text) {
            if (const auto fault = take(character)) {
                return fault;
            }
        }
        return {};
    }

    std::optional<Fault> finish() {
        if (m_state == State::Quoted) {
            return m_feed.damagedCell(m_row, m_column);
        }
        return endField();
    }

private:
    enum class State : quint8 { FieldStart, Plain, Quoted, QuoteInQuoted };

    std::optional<Fault> take(QChar character) {
        const bool afterReturn = std::exchange(m_afterReturn, false);
        if (m_state == State::Quoted) {
            if (character == u'"') {
                m_state = State::QuoteInQuoted;
                return {};
            }
            return append(character);
        }
        if (character == u'"' && m_state == State::QuoteInQuoted) {
            m_state = State::Quoted;
            return append(character);
        }
        if (character == u'"' && m_state == State::FieldStart) {
            m_state = State::Quoted;
            return {};
        }
        if (character == m_separator) {
            const auto fault = endField();
            ++m_column;
            return fault;
        }
        if (character == u'\n' && afterReturn) {
            return {};
        }
        if (character == u'\n' || character == u'\r') {
            m_afterReturn = character == u'\r';
            const auto fault = endField();
            ++m_row;
            m_column = 0;
            return fault;
        }
        m_state = State::Plain;
        return append(character);
    }

    std::optional<Fault> append(QChar character) {
        m_cell.text += character;
        return m_feed.checkText(m_cell.text.size());
    }

    std::optional<Fault> endField() {
        m_state = State::FieldStart;
        if (m_cell.text.isEmpty()) {
            return {};
        }
        if (const auto fault = m_feed.checkPlace(m_row, m_column)) {
            return fault;
        }
        m_cell.row = m_row;
        m_cell.column = m_column;
        const auto fault = m_feed.cell(m_cell);
        m_cell.text.clear();
        return fault;
    }

    CellFeed& m_feed;
    QChar m_separator;
    State m_state = State::FieldStart;
    bool m_afterReturn = false;
    int m_row = 0;
    int m_column = 0;
    Cell m_cell;
};

/// Takes Excel's first line "sep=;" off and returns its separator; none if there is no such line.
std::optional<QChar> declaredSeparator(QString& text) {
    if (!text.startsWith(u"sep=", Qt::CaseInsensitive) || text.size() < 6 ||
        (text[5] != u'\r' && text[5] != u'\n')) {
        return {};
    }
    const QChar separator = text[4];
    text.remove(0, text.mid(5, 2) == u"\r\n" ? 7 : 6);
    return separator;
}

} // namespace

Result<Done> readCsv(QIODevice& device, const QString& sheetName, CellFeed& feed) {
    device.seek(0);
    feed.expect(device.size());
    TextSource source(device, encodingOf(device));
    Result<QString> text = source.next();
    if (!text) {
        return text.faults();
    }
    if (const auto fault = feed.sheet(sheetName, false)) {
        return *fault;
    }
    if (text->startsWith(QChar(QChar::ByteOrderMark))) {
        text->remove(0, 1);
    }
    const std::optional<QChar> declared = declaredSeparator(*text);
    FieldCutter cutter(feed, declared.value_or(sniffSeparator(*text)));
    while (!text->isEmpty()) {
        if (const auto fault = cutter.take(*text)) {
            return *fault;
        }
        if (!feed.progress(chunk)) {
            return Fault{FaultCode::Cancelled, {}, {}};
        }
        text = source.next();
        if (!text) {
            return text.faults();
        }
    }
    if (const auto fault = cutter.finish()) {
        return *fault;
    }
    return Done{};
}

} // namespace quarterlight
