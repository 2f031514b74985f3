// Number formats by code and by built-in number, and the days of serial numbers.
#include "core/exchange/number_format.h"

#include <cmath>

namespace quarterlight {

namespace {

/// What the letters of a format's first section ask for.
struct Letters {
    bool percent = false;
    bool day = false; ///< y or d
    bool month = false;
    bool clock = false; ///< h, s, AM/PM
    bool elapsed = false;
};

/// Takes a bracket's content: [h], [mm] count time that has passed; colours, conditions and locales
/// say nothing.
void readBracket(QStringView content, Letters& letters) {
    const bool elapsed =
        !content.isEmpty() && std::all_of(content.begin(), content.end(), [](QChar character) {
            return QStringView(u"hHmMsS").contains(character);
        });
    letters.elapsed = letters.elapsed || elapsed;
}

void readLetter(QChar letter, Letters& letters) {
    switch (letter.toLower().unicode()) {
    case u'%':
        letters.percent = true;
        break;
    case u'y':
    case u'd':
        letters.day = true;
        break;
    case u'm':
        letters.month = true;
        break;
    case u'h':
    case u's':
        letters.clock = true;
        break;
    default:
        break;
    }
}

Letters readCode(QStringView code) {
    Letters letters;
    for (qsizetype at = 0; at < code.size(); ++at) {
        const QChar character = code[at];
        if (character == u';') {
            break;
        }
        if (character == u'\\' || character == u'_' || character == u'*') {
            ++at; // the next character is shown, skipped or repeated as it is
        } else if (character == u'"') {
            const qsizetype close = code.indexOf(u'"', at + 1);
            at = close < 0 ? code.size() : close;
        } else if (character == u'[') {
            const qsizetype close = code.indexOf(u']', at + 1);
            if (close < 0) {
                break;
            }
            readBracket(code.sliced(at + 1, close - at - 1), letters);
            at = close;
        } else {
            readLetter(character, letters);
        }
    }
    return letters;
}

} // namespace

CellKind numberFormatKind(QStringView code) {
    if (code.startsWith(QLatin1StringView("General"), Qt::CaseInsensitive)) {
        return CellKind::Number;
    }
    const Letters letters = readCode(code);
    if (letters.percent) {
        return CellKind::Percentage;
    }
    if (letters.elapsed) {
        return CellKind::Duration;
    }
    if (letters.day || (letters.month && !letters.clock)) {
        return CellKind::Date;
    }
    return letters.clock ? CellKind::Duration : CellKind::Number;
}

CellKind builtinFormatKind(int id) {
    const auto within = [id](int first, int last) { return id >= first && id <= last; };
    if (within(9, 10)) {
        return CellKind::Percentage;
    }
    // 27–36 and 50–58 are dates in East Asian editions, 32 and 33 times.
    if (within(18, 21) || within(32, 33) || within(45, 47)) {
        return CellKind::Duration;
    }
    if (within(14, 17) || id == 22 || within(27, 36) || within(50, 58)) {
        return CellKind::Date;
    }
    return CellKind::Number;
}

std::optional<QDate> serialDay(double serial, bool since1904) {
    constexpr double lastSerial = 2'958'465; // 31 December 9999
    // A thousandth of a second: a time that was computed may fall a hair short of midnight.
    const double day = std::floor(serial + 1e-8);
    if (!(day >= 0) || day > lastSerial) {
        return {};
    }
    const auto days = static_cast<qint64>(day);
    if (since1904) {
        return QDate(1904, 1, 1).addDays(days);
    }
    // The 1900 system counts a 29 February 1900: serial 60. Serial 0 is a time without a day.
    if (days == 0 || days == 60) {
        return {};
    }
    return QDate(1899, 12, days < 60 ? 31 : 30).addDays(days);
}

} // namespace quarterlight
