// Worksheets of an .xlsx file, cell by cell.
#include "core/exchange/xlsx_reader.h"

#include "core/exchange/number_format.h"
#include "core/exchange/xlsx_parts.h"
#include "core/exchange/xml_stream.h"

#include <algorithm>
#include <string>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

struct Place {
    qint64 row = 0;
    qint64 column = 0;
};

/// "B9" → row 8, column 1; none if it is no cell's name.
std::optional<Place> placeOf(std::string_view name) {
    qint64 column = 0;
    size_t at = 0;
    for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z' && at < 4; ++at) {
        column = column * 26 + (name[at] - 'A' + 1);
    }
    const std::optional<int> row = fileInteger(name.substr(at));
    if (at == 0 || !row || *row == 0) {
        return {};
    }
    return Place{*row - 1, column - 1};
}

/// How a cell's <v> is to be read: its t attribute.
enum class Coding : quint8 { Number, Shared, Formula, Inline, Boolean, Error, Date };

std::optional<Coding> codingOf(std::string_view type) {
    if (type.empty() || type == "n") {
        return Coding::Number;
    }
    if (type == "s") {
        return Coding::Shared;
    }
    if (type == "str") {
        return Coding::Formula;
    }
    if (type == "inlineStr") {
        return Coding::Inline;
    }
    if (type == "b") {
        return Coding::Boolean;
    }
    if (type == "e") {
        return Coding::Error;
    }
    if (type == "d") {
        return Coding::Date;
    }
    return {};
}

/// Reads one worksheet. Cells must come in order, so that none can be given twice.
class SheetReader : public XmlHandler {
public:
    enum Element { Root, Data, Row, CellElement, Value, Formula, Inline, Run, InlineText };

    SheetReader(CellFeed& feed, const SharedTexts& texts, const std::vector<CellKind>& styles,
                bool since1904)
        : m_feed(feed), m_texts(texts), m_styles(styles), m_since1904(since1904) {}

    bool isSheet() const { return m_isSheet; }

    int begin(int parent, const XmlName& name, const XmlAttributes& attributes) override {
        if (name.vocabulary != Vocabulary::Spreadsheet) {
            return skipped;
        }
        switch (parent) {
        case outside:
            m_isSheet = name.local == "worksheet";
            return m_isSheet ? Root : skipped;
        case Root:
            return name.local == "sheetData" ? Data : skipped;
        case Data:
            return name.local == "row" ? beginRow(attributes) : skipped;
        case Row:
            return name.local == "c" ? beginCell(attributes) : skipped;
        case CellElement:
            return beginContent(name.local);
        case Inline:
            return name.local == "t" ? InlineText : name.local == "r" ? Run : skipped;
        case Run:
            return name.local == "t" ? InlineText : skipped;
        default:
            return skipped;
        }
    }

    void end(int element) override {
        if (element == CellElement) {
            endCell();
        }
    }

    void text(int element, std::string_view bytes) override {
        if (element == Value || element == InlineText) {
            m_text.append(bytes);
        } else if (element == Formula && !m_hasValue) {
            m_formula.append(bytes);
        } else {
            return;
        }
        const size_t longest = std::max(m_text.size(), m_formula.size());
        // Up to seven letters write one ("_x000D_"); the exact length is checked when the cell
        // ends.
        if (const auto fault = m_feed.checkText(static_cast<qsizetype>(longest / 7))) {
            fail(*fault);
        }
    }

private:
    int beginRow(const XmlAttributes& attributes) {
        qint64 row = m_row + 1;
        if (const std::string_view number = attributes.plain("r"); !number.empty()) {
            const std::optional<int> given = fileInteger(number);
            if (!given || *given - 1 < row) {
                fail(m_feed.damagedCell(static_cast<int>(row), 0));
                return skipped;
            }
            row = *given - 1;
        }
        if (const auto fault = m_feed.checkPlace(row, 0)) {
            fail(*fault);
            return skipped;
        }
        m_row = row;
        m_column = -1;
        return Row;
    }

    int beginCell(const XmlAttributes& attributes) {
        Place place{m_row, m_column + 1};
        if (const std::string_view name = attributes.plain("r"); !name.empty()) {
            const std::optional<Place> given = placeOf(name);
            if (!given || given->row != place.row || given->column < place.column) {
                failHere();
                return skipped;
            }
            place = *given;
        }
        if (const auto fault = m_feed.checkPlace(place.row, place.column)) {
            fail(*fault);
            return skipped;
        }
        m_column = place.column;
        const std::optional<Coding> coding = codingOf(attributes.plain("t"));
        std::optional<int> style = 0;
        if (const std::string_view number = attributes.plain("s"); !number.empty()) {
            style = fileInteger(number);
        }
        if (!coding || !style) {
            failHere();
            return skipped;
        }
        m_coding = *coding;
        m_style = static_cast<size_t>(*style);
        m_text.clear();
        m_formula.clear();
        m_hasFormula = false;
        m_hasValue = false;
        return CellElement;
    }

    int beginContent(std::string_view name) {
        if (name == "v") {
            beginValue();
            return Value;
        }
        if (name == "is" && m_coding == Coding::Inline) {
            beginValue();
            return Inline;
        }
        if (name == "f") {
            m_hasFormula = true;
            return Formula;
        }
        return skipped;
    }

    /// Only where there is no value is the formula told.
    void beginValue() {
        m_hasValue = true;
        m_formula.clear();
    }

    void failHere() {
        fail(m_feed.damagedCell(static_cast<int>(m_row), static_cast<int>(m_column)));
    }

    void endCell() {
        m_cell.row = static_cast<int>(m_row);
        m_cell.column = static_cast<int>(m_column);
        m_cell.number = 0;
        m_cell.date = {};
        if (m_text.empty()) {
            if (!m_hasFormula || m_hasValue) {
                return; // blank: an empty <v> is not zero
            }
            // A formula that no program has worked out yet: its value is not known.
            m_cell.kind = CellKind::Error;
            m_cell.text = u'=' + unescaped(m_formula);
        } else if (!readValue()) {
            return failHere();
        }
        if (const auto fault = m_feed.checkText(m_cell.text.size())) {
            fail(*fault);
        } else if (const auto stop = m_feed.cell(m_cell)) {
            fail(*stop);
        }
    }

    /// Fills the cell from the text between the tags; false if they don't fit together.
    bool readValue() {
        switch (m_coding) {
        case Coding::Number:
            return readNumber();
        case Coding::Shared: {
            const std::optional<int> index = fileInteger(m_text);
            if (!index || *index >= m_texts.count()) {
                return false;
            }
            m_cell.kind = CellKind::Text;
            m_cell.text = m_texts.at(*index);
            return true;
        }
        case Coding::Formula:
        case Coding::Inline:
            m_cell.kind = CellKind::Text;
            m_cell.text = unescaped(m_text);
            return true;
        case Coding::Boolean:
            if (m_text != "0" && m_text != "1" && m_text != "true" && m_text != "false") {
                return false;
            }
            m_cell.kind = CellKind::Boolean;
            m_cell.number = m_text == "1" || m_text == "true" ? 1 : 0;
            m_cell.text = m_cell.number == 1 ? u"TRUE"_s : u"FALSE"_s;
            return true;
        case Coding::Error:
            m_cell.kind = CellKind::Error;
            m_cell.text = unescaped(m_text);
            return true;
        case Coding::Date:
            m_cell.kind = CellKind::Date;
            m_cell.date = fileDate(m_text);
            m_cell.text = m_cell.date.toString(Qt::ISODate);
            return m_cell.date.isValid();
        }
        return false;
    }

    bool readNumber() {
        const std::optional<double> number = fileNumber(m_text);
        if (!number || (m_style >= m_styles.size() && m_style != 0)) {
            return false;
        }
        m_cell.kind = m_styles.empty() ? CellKind::Number : m_styles[m_style];
        m_cell.number = *number;
        if (m_cell.kind == CellKind::Date) {
            const std::optional<QDate> day = serialDay(*number, m_since1904);
            if (day) {
                m_cell.date = *day;
                m_cell.text = day->toString(Qt::ISODate);
                return true;
            }
            m_cell.kind = CellKind::Number;
        }
        m_cell.text = plainDigits(*number);
        return true;
    }

    CellFeed& m_feed;
    const SharedTexts& m_texts;
    const std::vector<CellKind>& m_styles;
    bool m_since1904;
    bool m_isSheet = false;
    qint64 m_row = -1;
    qint64 m_column = -1;
    Coding m_coding = Coding::Number;
    size_t m_style = 0;
    bool m_hasFormula = false;
    bool m_hasValue = false;
    std::string m_text;
    std::string m_formula;
    Cell m_cell;
};

Result<Done> readSheet(ZipPackage& package, CellFeed& feed, const XlsxSheet& sheet,
                       SheetReader& reader) {
    if (const auto fault = feed.sheet(sheet.name, sheet.hidden)) {
        return *fault;
    }
    Result<std::unique_ptr<ZipPart>> part = package.part(sheet.part);
    if (!part) {
        return part.faults();
    }
    const Result<Done> parsed =
        parseXml(**part, reader, [&](qint64 bytes) { return feed.progress(bytes); });
    if (parsed && !reader.isSheet()) {
        return Fault{FaultCode::Damaged, {}, {sheet.part}};
    }
    return parsed;
}

} // namespace

Result<Done> readXlsx(ZipPackage& package, CellFeed& feed, WorkbookInfo& info) {
    feed.expect(feed.limits().totalBytes); // until it is known how much there is
    const Result<XlsxBook> book = readBook(package, feed);
    if (!book) {
        return book.faults();
    }
    info.macrosIgnored = package.hasNamed(u"vbaProject.bin"_s);
    qint64 rest = package.sizeOf(book->sharedStringsPart) + package.sizeOf(book->stylesPart);
    for (const XlsxSheet& sheet : book->sheets) {
        rest += package.sizeOf(sheet.part);
    }
    feed.expect(std::min(rest, feed.limits().totalBytes));
    SharedTexts texts;
    if (!book->sharedStringsPart.isEmpty()) {
        if (const auto read = texts.read(package, book->sharedStringsPart, feed); !read) {
            return read;
        }
    }
    std::vector<CellKind> styles;
    if (!book->stylesPart.isEmpty()) {
        Result<std::vector<CellKind>> read = readStyles(package, book->stylesPart, feed);
        if (!read) {
            return read.faults();
        }
        styles = std::move(*read);
    }
    for (const XlsxSheet& sheet : book->sheets) {
        SheetReader reader(feed, texts, styles, book->since1904);
        if (const auto read = readSheet(package, feed, sheet, reader); !read) {
            return read;
        }
    }
    return Done{};
}

} // namespace quarterlight
