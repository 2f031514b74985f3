// content.xml of an .ods file, cell by cell.
#include "core/exchange/ods_reader.h"

#include "core/exchange/xml_stream.h"

#include <QSet>

#include <string>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// "PT36H30M00S" in days; none if it is no such duration. Years and months have no fixed length.
std::optional<double> durationDays(std::string_view text) {
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    if (!text.starts_with('P')) {
        return {};
    }
    text.remove_prefix(1);
    double seconds = 0;
    bool clock = false;
    while (!text.empty()) {
        if (text.front() == 'T') {
            clock = true;
            text.remove_prefix(1);
            continue;
        }
        const size_t unit = text.find_first_not_of("0123456789.");
        if (unit == std::string_view::npos || unit == 0) {
            return {};
        }
        const std::optional<double> number = fileNumber(text.substr(0, unit));
        const char letter = text[unit];
        const double scale = letter == 'D' && !clock  ? 86'400
                             : letter == 'H' && clock ? 3'600
                             : letter == 'M' && clock ? 60
                             : letter == 'S' && clock ? 1
                                                      : 0;
        if (!number || scale == 0) {
            return {};
        }
        seconds += *number * scale;
        text.remove_prefix(unit + 1);
    }
    return (negative ? -seconds : seconds) / 86'400;
}

/// A cell as its tag and paragraphs give it.
struct OdsCell {
    std::string type;
    std::string value; ///< of whichever attribute goes with the type
    bool hasStringValue = false;
    bool isError = false;
    bool hasFormula = false;
    QString formula;
    std::string text;
    qint64 paragraphs = 0;
    qint64 repeated = 1;
    bool covered = false;
};

/// Fills the kind and value of `cell`; false if type and value don't fit together. A cell without
/// content is left with an empty text.
bool readCell(const OdsCell& from, Cell& cell) {
    cell.kind = CellKind::Text;
    cell.text = toText(from.hasStringValue && from.text.empty() ? from.value : from.text);
    cell.number = 0;
    cell.date = {};
    if (from.isError) {
        cell.kind = CellKind::Error;
        return true;
    }
    if (from.type.empty() || from.type == "string") {
        if (from.type.empty() && from.hasFormula && cell.text.isEmpty()) {
            cell.kind = CellKind::Error; // not worked out yet
            cell.text = from.formula;
        }
        return true;
    }
    if (from.type == "date") {
        cell.kind = CellKind::Date;
        cell.date = fileDate(from.value);
        cell.text = cell.date.toString(Qt::ISODate);
        return cell.date.isValid();
    }
    if (from.type == "boolean") {
        cell.kind = CellKind::Boolean;
        cell.number = from.value == "true" ? 1 : 0;
        cell.text = from.value == "true" ? u"TRUE"_s : u"FALSE"_s;
        return from.value == "true" || from.value == "false";
    }
    std::optional<double> number;
    if (from.type == "time") {
        cell.kind = CellKind::Duration;
        number = durationDays(from.value);
    } else if (from.type == "float" || from.type == "currency" || from.type == "percentage") {
        cell.kind = from.type == "percentage" ? CellKind::Percentage : CellKind::Number;
        number = fileNumber(from.value);
    }
    if (!number) {
        return false;
    }
    cell.number = *number;
    cell.text = plainDigits(*number);
    return true;
}

/// Reads content.xml.
class ContentReader : public XmlHandler {
public:
    enum Element {
        Root,
        Styles,
        TableStyle,
        Body,
        Sheets,
        Table,
        Rows, ///< a group of rows or a header of them
        Row,
        CellElement,
        Paragraph,
        Span
    };

    explicit ContentReader(CellFeed& feed) : m_feed(feed) {}

    bool foundSheets() const { return m_foundSheets; }

    int begin(int parent, const XmlName& name, const XmlAttributes& attributes) override {
        switch (parent) {
        case outside:
            return name.is(Vocabulary::OdfOffice, "document-content") ? Root : skipped;
        case Root:
            return name.is(Vocabulary::OdfOffice, "automatic-styles") ? Styles
                   : name.is(Vocabulary::OdfOffice, "body")           ? Body
                                                                      : skipped;
        case Styles:
            return beginStyle(name, attributes);
        case TableStyle:
            readTableStyle(name, attributes);
            return skipped;
        case Body:
            m_foundSheets = m_foundSheets || name.is(Vocabulary::OdfOffice, "spreadsheet");
            return name.is(Vocabulary::OdfOffice, "spreadsheet") ? Sheets : skipped;
        case Sheets:
            return name.is(Vocabulary::OdfTable, "table") ? beginTable(attributes) : skipped;
        case Table:
        case Rows:
            return beginInTable(name, attributes);
        case Row:
            return beginInRow(name, attributes);
        case CellElement:
            return name.is(Vocabulary::OdfText, "p") ? beginParagraph() : skipped;
        case Paragraph:
        case Span:
            return beginInParagraph(name, attributes);
        default:
            return skipped;
        }
    }

    void end(int element) override {
        if (element == CellElement) {
            endCell();
        } else if (element == Row) {
            endRow();
        }
    }

    void text(int element, std::string_view bytes) override {
        if (element == Paragraph || element == Span) {
            append(bytes);
        }
    }

private:
    int beginStyle(const XmlName& name, const XmlAttributes& attributes) {
        if (!name.is(Vocabulary::OdfStyle, "style") ||
            attributes.value(Vocabulary::OdfStyle, "family") != "table") {
            return skipped;
        }
        m_style = toText(attributes.value(Vocabulary::OdfStyle, "name").value_or(""));
        return TableStyle;
    }

    void readTableStyle(const XmlName& name, const XmlAttributes& attributes) {
        if (name.is(Vocabulary::OdfStyle, "table-properties") &&
            attributes.value(Vocabulary::OdfTable, "display") == "false") {
            m_hiddenStyles.insert(m_style);
            if (const auto fault =
                    m_feed.checkEntries(QLatin1StringView("styles"), m_hiddenStyles.size())) {
                fail(*fault);
            }
        }
    }

    int beginTable(const XmlAttributes& attributes) {
        const auto text = [&](std::string_view local) {
            return toText(attributes.value(Vocabulary::OdfTable, local).value_or(""));
        };
        if (const auto fault =
                m_feed.sheet(text("name"), m_hiddenStyles.contains(text("style-name")))) {
            fail(*fault);
        }
        m_row = 0;
        return Table;
    }

    int beginInTable(const XmlName& name, const XmlAttributes& attributes) {
        if (name.is(Vocabulary::OdfTable, "table-row")) {
            m_rowRepeated = repeats(attributes, "number-rows-repeated");
            m_cells.clear();
            m_column = 0;
            return Row;
        }
        const bool group = name.is(Vocabulary::OdfTable, "table-rows") ||
                           name.is(Vocabulary::OdfTable, "table-row-group") ||
                           name.is(Vocabulary::OdfTable, "table-header-rows");
        return group ? Rows : skipped;
    }

    int beginInRow(const XmlName& name, const XmlAttributes& attributes) {
        const bool covered = name.is(Vocabulary::OdfTable, "covered-table-cell");
        if (!covered && !name.is(Vocabulary::OdfTable, "table-cell")) {
            return skipped;
        }
        m_cell = {};
        m_cell.covered = covered;
        m_cell.repeated = repeats(attributes, "number-columns-repeated");
        const auto office = [&](std::string_view local) {
            return attributes.value(Vocabulary::OdfOffice, local);
        };
        m_cell.type = office("value-type").value_or("");
        m_cell.isError = attributes.value(Vocabulary::OdfCalculation, "value-type") == "error";
        if (const auto formula = attributes.value(Vocabulary::OdfTable, "formula")) {
            m_cell.hasFormula = true;
            m_cell.formula = toText(*formula);
        }
        for (const std::string_view local :
             {"value", "date-value", "time-value", "boolean-value", "string-value"}) {
            if (const auto value = office(local)) {
                m_cell.value = *value;
                m_cell.hasStringValue = local == "string-value";
            }
        }
        return CellElement;
    }

    int beginParagraph() {
        if (m_cell.paragraphs++ > 0) {
            append("\n");
        }
        return Paragraph;
    }

    int beginInParagraph(const XmlName& name, const XmlAttributes& attributes) {
        if (name.vocabulary != Vocabulary::OdfText) {
            return skipped; // remarks and drawings are no part of the cell
        }
        if (name.local == "s") {
            const auto count = attributes.value(Vocabulary::OdfText, "c");
            const int blanks = count ? fileInteger(*count).value_or(1) : 1;
            if (const auto fault = m_feed.checkText(blanks)) {
                fail(*fault);
            } else {
                append(std::string(static_cast<size_t>(blanks), ' '));
            }
            return skipped;
        }
        if (name.local == "tab" || name.local == "line-break") {
            append(name.local == "tab" ? "\t" : "\n");
            return skipped;
        }
        return name.local == "ruby-text" ? skipped : Span;
    }

    /// A repeat count; Damaged if it is none.
    qint64 repeats(const XmlAttributes& attributes, std::string_view local) {
        const auto given = attributes.value(Vocabulary::OdfTable, local);
        if (!given) {
            return 1;
        }
        const std::optional<int> count = fileInteger(*given);
        if (!count || *count == 0) {
            fail(m_feed.damagedCell(static_cast<int>(m_row), static_cast<int>(m_column)));
            return 1;
        }
        return *count;
    }

    void append(std::string_view bytes) {
        m_cell.text.append(bytes);
        // At most four bytes a character; the exact length is checked when the cell ends.
        if (const auto fault = m_feed.checkText(static_cast<qsizetype>(m_cell.text.size() / 4))) {
            fail(*fault);
        }
    }

    void endCell() {
        const qint64 first = m_column;
        m_column += m_cell.repeated;
        if (m_cell.covered) {
            return; // under a merged cell: nobody sees what it holds
        }
        Cell cell;
        if (!readCell(m_cell, cell)) {
            fail(m_feed.damagedCell(static_cast<int>(m_row), static_cast<int>(first)));
            return;
        }
        if (cell.text.isEmpty()) {
            return;
        }
        const auto tooLong = m_feed.checkText(cell.text.size());
        const auto outOfPlace = m_feed.checkPlace(m_row, m_column - 1);
        if (tooLong || outOfPlace) {
            fail(tooLong ? *tooLong : *outOfPlace);
            return;
        }
        cell.column = static_cast<int>(first);
        m_cells.push_back({std::move(cell), m_cell.repeated});
    }

    void endRow() {
        const qint64 first = m_row;
        m_row += m_rowRepeated;
        if (m_cells.empty()) {
            return;
        }
        if (const auto fault = m_feed.checkPlace(m_row - 1, 0)) {
            fail(*fault);
            return;
        }
        for (qint64 row = first; row < m_row; ++row) {
            for (const RepeatedCell& repeated : m_cells) {
                if (!feed(repeated, static_cast<int>(row))) {
                    return;
                }
            }
        }
    }

    struct RepeatedCell {
        Cell cell;
        qint64 times = 1;
    };

    bool feed(const RepeatedCell& repeated, int row) {
        Cell cell = repeated.cell;
        cell.row = row;
        for (qint64 time = 0; time < repeated.times; ++time, ++cell.column) {
            if (const auto stop = m_feed.cell(cell)) {
                fail(*stop);
                return false;
            }
        }
        return true;
    }

    CellFeed& m_feed;
    QSet<QString> m_hiddenStyles;
    QString m_style;
    bool m_foundSheets = false;
    qint64 m_row = 0;
    qint64 m_column = 0;
    qint64 m_rowRepeated = 1;
    OdsCell m_cell;
    std::vector<RepeatedCell> m_cells; ///< of the present row
};

/// Looks through the manifest for encrypted parts.
class ManifestReader : public XmlHandler {
public:
    enum Element { Root, Entry };

    int begin(int parent, const XmlName& name, const XmlAttributes&) override {
        if (parent == outside) {
            return Root;
        }
        encrypted = encrypted || name.is(Vocabulary::OdfManifest, "encryption-data");
        return Entry;
    }

    bool encrypted = false;
};

} // namespace

Result<Done> readOds(ZipPackage& package, CellFeed& feed) {
    const QString manifest = u"META-INF/manifest.xml"_s;
    const QString content = u"content.xml"_s;
    const auto progress = [&](qint64 bytes) { return feed.progress(bytes); };
    feed.expect(package.sizeOf(manifest) + package.sizeOf(content));
    if (package.has(manifest)) {
        Result<std::unique_ptr<ZipPart>> part = package.part(manifest);
        if (!part) {
            return part.faults();
        }
        ManifestReader reader;
        if (const Result<Done> parsed = parseXml(**part, reader, progress); !parsed) {
            return parsed;
        }
        if (reader.encrypted) {
            return Fault{FaultCode::PasswordProtected, {}, {}};
        }
    }
    Result<std::unique_ptr<ZipPart>> part = package.part(content);
    if (!part) {
        return part.faults();
    }
    ContentReader reader(feed);
    const Result<Done> parsed = parseXml(**part, reader, progress);
    if (parsed && !reader.foundSheets()) {
        return Fault{FaultCode::Damaged, {}, {content}};
    }
    return parsed;
}

} // namespace quarterlight
