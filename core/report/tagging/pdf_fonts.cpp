// Mends the ToUnicode tables of a PDF's fonts.
#include "core/report/tagging/pdf_fonts.h"

#include <QByteArray>
#include <QList>
#include <QString>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>

namespace quarterlight {

namespace {

/// The text of one glyph in the table's four hexadecimal digits a unit.
QByteArray mended(const QByteArray& hex) {
    bool read = false;
    const uint code = hex.toUInt(&read, 16);
    if (!read || hex.size() != 4)
        return hex;
    if (code == 0)
        return "FFFD";
    if (code == 0x0009)
        return "0020";
    const bool ligature = code >= 0xfb00 && code <= 0xfb06;
    if (!ligature)
        return hex;
    QByteArray letters;
    for (const QChar letter : QString(QChar(code)).normalized(QString::NormalizationForm_KC))
        letters += QByteArray::number(letter.unicode(), 16).rightJustified(4, '0').toUpper();
    return letters;
}

/// A table's lines read "<0001> <0036> [<004C> <0069> …]" or "<0000> <0000> <0000>": the texts are
/// what stands in brackets, or the third number of a line.
QByteArray mendedTable(const QByteArray& table) {
    QByteArray result;
    for (const QByteArray& line : table.split('\n')) {
        if (line == "<0000> <0000> <0000>") {
            result += "<0000> <0000> <FFFD>\n";
            continue;
        }
        qsizetype from = line.indexOf('[');
        if (!line.startsWith('<') || from < 0) {
            result += line + '\n';
            continue;
        }
        result += line.left(from);
        while (from < line.size()) {
            const qsizetype open = line.indexOf('<', from);
            const qsizetype close = open < 0 ? -1 : line.indexOf('>', open);
            if (close < 0)
                break;
            result +=
                line.mid(from, open + 1 - from) + mended(line.mid(open + 1, close - open - 1));
            from = close;
        }
        result += line.mid(from) + '\n';
    }
    return result;
}

} // namespace

void mendFontTexts(QPDF& pdf) {
    for (QPDFObjectHandle& object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode"))
            continue;
        QPDFObjectHandle table = object.getKey("/ToUnicode");
        const std::shared_ptr<Buffer> buffer = table.getStreamData(qpdf_dl_generalized);
        const QByteArray text(reinterpret_cast<const char*>(buffer->getBuffer()),
                              qsizetype(buffer->getSize()));
        table.replaceStreamData(mendedTable(text).toStdString(), QPDFObjectHandle::newNull(),
                                QPDFObjectHandle::newNull());
    }
}

} // namespace quarterlight
