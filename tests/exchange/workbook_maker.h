// Makes workbooks for the tests: containers from parts written out by hand, and a reader that
// collects every cell as text.
#pragma once

#include "core/exchange/workbook.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>
#include <zip.h>

namespace quarterlight {

struct Part {
    QByteArray name;
    QByteArray bytes;
};

/// A zip file of the parts, deflated.
inline QByteArray zipOf(const std::vector<Part>& parts) {
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);
    zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    for (const Part& part : parts) {
        zip_source_t* bytes = zip_source_buffer(archive, part.bytes.constData(),
                                                static_cast<zip_uint64_t>(part.bytes.size()), 0);
        zip_file_add(archive, part.name.constData(), bytes, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    zip_source_open(source);
    zip_source_seek(source, 0, SEEK_END);
    QByteArray zip(static_cast<qsizetype>(zip_source_tell(source)), '\0');
    zip_source_seek(source, 0, SEEK_SET);
    zip_source_read(source, zip.data(), static_cast<zip_uint64_t>(zip.size()));
    zip_source_close(source);
    zip_source_free(source);
    return zip;
}

/// The parts of a small .xlsx, each of which a test may replace.
struct XlsxParts {
    QByteArray sheet;        ///< what stands inside <sheetData>
    QByteArray strings = {}; ///< what stands inside <sst>
    QByteArray formats = {}; ///< what stands inside <numFmts>
    QByteArray styles = "<xf numFmtId=\"0\"/>";
    QByteArray bookProperties = {};
    QByteArray sheetState = {};
    QByteArray target = "worksheets/sheet1.xml";
    QByteArray spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    QByteArray relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    QByteArray prologue = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    std::vector<Part> parts() const {
        const QByteArray package = "http://schemas.openxmlformats.org/package/2006/relationships";
        const auto related = [&](const QByteArray& id, const QByteArray& type,
                                 const QByteArray& to) {
            return QByteArray("<Relationship Id=\"" + id + "\" Type=\"" + relation + '/' + type +
                              "\" Target=\"" + to + "\"/>");
        };
        return {
            {"[Content_Types].xml",
             "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
            {"_rels/.rels", "<Relationships xmlns=\"" + package + "\">" +
                                related("rId1", "officeDocument", "xl/workbook.xml") +
                                "</Relationships>"},
            {"xl/workbook.xml", prologue + "<workbook xmlns=\"" + spreadsheet + "\" xmlns:r=\"" +
                                    relation + "\">" + bookProperties +
                                    "<sheets><sheet name=\"KPIs\" sheetId=\"1\" " + sheetState +
                                    " r:id=\"rId1\"/></sheets></workbook>"},
            {"xl/_rels/workbook.xml.rels",
             "<Relationships xmlns=\"" + package + "\">" + related("rId1", "worksheet", target) +
                 related("rId2", "styles", "styles.xml") +
                 related("rId3", "sharedStrings", "sharedStrings.xml") + "</Relationships>"},
            {"xl/styles.xml", "<styleSheet xmlns=\"" + spreadsheet + "\"><numFmts>" + formats +
                                  "</numFmts><cellXfs>" + styles + "</cellXfs></styleSheet>"},
            {"xl/sharedStrings.xml", "<sst xmlns=\"" + spreadsheet + "\">" + strings + "</sst>"},
            {"xl/worksheets/sheet1.xml", prologue + "<worksheet xmlns=\"" + spreadsheet +
                                             "\"><sheetData>" + sheet + "</sheetData></worksheet>"},
        };
    }
    QByteArray zip() const { return zipOf(parts()); }
    /// With one part's bytes replaced.
    QByteArray zipWith(const QByteArray& name, const QByteArray& bytes) const {
        std::vector<Part> all = parts();
        for (Part& part : all) {
            if (part.name == name) {
                part.bytes = bytes;
            }
        }
        return zipOf(all);
    }
};

/// An .ods whose <office:spreadsheet> and <office:automatic-styles> hold this.
inline QByteArray odsOf(const QByteArray& tables, const QByteArray& styles = {},
                        const QByteArray& manifest = {}) {
    const QByteArray names =
        " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
        " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
        " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
        " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
        " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
        " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"";
    return zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                  {"META-INF/manifest.xml",
                   "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">" +
                       manifest + "</m:manifest>"},
                  {"content.xml",
                   "<office:document-content" + names + "><office:automatic-styles>" + styles +
                       "</office:automatic-styles><office:body>" + "<office:spreadsheet>" + tables +
                       "</office:spreadsheet></office:body></office:document-content>"}});
}

/// Every cell told, as "Sheet!B9=kind:text"; hidden sheets have a "(hidden)" after their name.
struct Collected {
    QStringList cells;

    CellSink sink() {
        return {[this](const QString& name, bool hidden) {
                    sheet = hidden ? QString(name + QLatin1StringView("(hidden)")) : name;
                    return true;
                },
                [this](const Cell& cell) {
                    static constexpr const char* kinds[] = {
                        "text", "number", "percent", "date", "duration", "boolean", "error"};
                    cells.append(sheet + u'!' + cellName(cell.row, cell.column) + u'=' +
                                 QLatin1StringView(kinds[static_cast<int>(cell.kind)]) + u':' +
                                 cell.text);
                    return true;
                }};
    }

private:
    QString sheet;
};

/// The cells, or "fault N: arguments" alone.
inline QStringList cellsOf(const QByteArray& bytes, const QString& name,
                           const WorkbookLimits& limits = {}) {
    Collected collected;
    const Result<WorkbookInfo> read = readWorkbook(bytes, name, collected.sink(), limits);
    if (!read) {
        return {QLatin1StringView("fault ") + QString::number(int(read.fault().code)) +
                QLatin1StringView(": ") + read.fault().arguments.join(u'|')};
    }
    return collected.cells;
}

/// The code of the fault; -1 if there is none.
inline int faultOf(const QByteArray& bytes, const QString& name,
                   const WorkbookLimits& limits = {}) {
    Collected collected;
    const Result<WorkbookInfo> read = readWorkbook(bytes, name, collected.sink(), limits);
    return read ? -1 : int(read.fault().code);
}

} // namespace quarterlight
