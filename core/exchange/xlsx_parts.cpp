// Relationships, workbook, styles and shared texts of an .xlsx file.
#include "core/exchange/xlsx_parts.h"

#include "core/exchange/number_format.h"
#include "core/exchange/xml_stream.h"

#include <limits>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

bool isTrue(std::string_view value) {
    return value == "1" || value == "true" || value == "on";
}

/// The part that a relationship's target names: from the root if absolute, else from the folder of
/// the part that it leaves. Empty if it climbs out of the package.
QString resolved(const QString& from, QString target) {
    target.replace(u'\\', u'/');
    QStringList path;
    if (!target.startsWith(u'/')) {
        path = from.split(u'/', Qt::SkipEmptyParts);
        if (!path.isEmpty()) {
            path.removeLast();
        }
    }
    const QStringList steps = target.split(u'/', Qt::SkipEmptyParts);
    for (const QString& step : steps) {
        if (step == u"..") {
            if (path.isEmpty()) {
                return {};
            }
            path.removeLast();
        } else if (step != u".") {
            path.append(step);
        }
    }
    return path.join(u'/');
}

class RelationshipReader : public XmlHandler {
public:
    RelationshipReader(QString from, const CellFeed& feed)
        : m_from(std::move(from)), m_feed(feed) {}

    int begin(int parent, const XmlName& name, const XmlAttributes& attributes) override {
        if (parent == outside) {
            return name.is(Vocabulary::PackageRelation, "Relationships") ? 0 : skipped;
        }
        if (name.is(Vocabulary::PackageRelation, "Relationship")) {
            const QString type = toText(attributes.plain("Type"));
            const bool external = attributes.plain("TargetMode") == "External";
            const QString target = toText(attributes.plain("Target"));
            found.insert(toText(attributes.plain("Id")),
                         {type.mid(type.lastIndexOf(u'/') + 1),
                          external ? QString() : resolved(m_from, target)});
            if (const auto fault =
                    m_feed.checkEntries(QLatin1StringView("relationships"), found.size())) {
                fail(*fault);
            }
        }
        return skipped;
    }

    QHash<QString, Relationship> found;

private:
    QString m_from;
    const CellFeed& m_feed;
};

class BookReader : public XmlHandler {
public:
    enum Element { Root, Sheets };

    explicit BookReader(const CellFeed& feed) : m_feed(feed) {}

    int begin(int parent, const XmlName& name, const XmlAttributes& attributes) override {
        if (name.vocabulary != Vocabulary::Spreadsheet) {
            return skipped;
        }
        if (parent == outside) {
            isBook = name.local == "workbook";
            return isBook ? Root : skipped;
        }
        if (parent == Root && name.local == "workbookPr") {
            book.since1904 = isTrue(attributes.plain("date1904"));
        }
        if (parent == Root && name.local == "sheets") {
            return Sheets;
        }
        if (parent == Sheets && name.local == "sheet") {
            const std::string_view state = attributes.plain("state");
            const std::string_view id =
                attributes.value(Vocabulary::OfficeRelation, "id").value_or(std::string_view{});
            book.sheets.push_back({toText(attributes.plain("name")), toText(id),
                                   state == "hidden" || state == "veryHidden"});
            if (const auto fault = m_feed.checkEntries(QLatin1StringView("sheets"),
                                                       static_cast<qint64>(book.sheets.size()))) {
                fail(*fault);
            }
        }
        return skipped;
    }

    XlsxBook book;
    bool isBook = false;

private:
    const CellFeed& m_feed;
};

class StyleReader : public XmlHandler {
public:
    enum Element { Root, Formats, Styles };

    explicit StyleReader(const CellFeed& feed) : m_feed(feed) {}

    int begin(int parent, const XmlName& name, const XmlAttributes& attributes) override {
        if (name.vocabulary != Vocabulary::Spreadsheet) {
            return skipped;
        }
        if (parent == outside) {
            return name.local == "styleSheet" ? Root : skipped;
        }
        if (parent == Root && name.local == "numFmts") {
            return Formats;
        }
        if (parent == Root && name.local == "cellXfs") {
            return Styles;
        }
        if (parent == Formats && name.local == "numFmt") {
            if (const std::optional<int> id = fileInteger(attributes.plain("numFmtId"))) {
                m_codes.insert(*id, numberFormatKind(toText(attributes.plain("formatCode"))));
                hold(QLatin1StringView("number-formats"), m_codes.size());
            }
        }
        if (parent == Styles && name.local == "xf") {
            const int id = fileInteger(attributes.plain("numFmtId")).value_or(0);
            kinds.push_back(m_codes.value(id, builtinFormatKind(id)));
            hold(QLatin1StringView("styles"), static_cast<qint64>(kinds.size()));
        }
        return skipped;
    }

    std::vector<CellKind> kinds;

private:
    void hold(QLatin1StringView list, qint64 entries) {
        if (const auto fault = m_feed.checkEntries(list, entries)) {
            fail(*fault);
        }
    }

    const CellFeed& m_feed;
    QHash<int, CellKind> m_codes;
};

Result<Done> parsePart(ZipPackage& package, const QString& name, XmlHandler& handler,
                       CellFeed& feed) {
    Result<std::unique_ptr<ZipPart>> part = package.part(name);
    if (!part) {
        return part.faults();
    }
    return parseXml(**part, handler, [&](qint64 bytes) { return feed.progress(bytes); });
}

} // namespace

/// Collects each <si>: its <t> and those of its runs, without the phonetic guides (<rPh>).
class SharedTextReader : public XmlHandler {
public:
    enum Element { Root, Item, Run, Text };

    SharedTextReader(SharedTexts& texts, const CellFeed& feed) : m_texts(texts), m_feed(feed) {}

    int begin(int parent, const XmlName& name, const XmlAttributes&) override {
        if (name.vocabulary != Vocabulary::Spreadsheet) {
            return skipped;
        }
        if (parent == outside) {
            return name.local == "sst" ? Root : skipped;
        }
        if (parent == Root && name.local == "si") {
            m_start = m_texts.m_bytes.size();
            return Item;
        }
        if (parent == Item && name.local == "r") {
            return Run;
        }
        return (parent == Item || parent == Run) && name.local == "t" ? Text : skipped;
    }

    void end(int element) override {
        if (element == Item) {
            m_texts.m_ends.push_back(static_cast<quint32>(m_texts.m_bytes.size()));
            if (m_texts.count() > m_feed.limits().sharedTexts) {
                fail(tooBig(QLatin1StringView("shared-texts"), m_feed.limits().sharedTexts));
            }
        }
    }

    void text(int element, std::string_view bytes) override {
        if (element != Text) {
            return;
        }
        m_texts.m_bytes.append(bytes.data(), static_cast<qsizetype>(bytes.size()));
        // Up to seven letters write one ("_x000D_"), in up to four bytes each at most.
        if (const auto fault = m_feed.checkText((m_texts.m_bytes.size() - m_start) / 7)) {
            fail(*fault);
        } else if (m_texts.m_bytes.size() > m_feed.limits().sharedTextBytes) {
            fail(tooBig(QLatin1StringView("shared-text-bytes"), m_feed.limits().sharedTextBytes));
        }
    }

private:
    SharedTexts& m_texts;
    const CellFeed& m_feed;
    qsizetype m_start = 0;
};

Result<QHash<QString, Relationship>> readRelationships(ZipPackage& package, const QString& part,
                                                       CellFeed& feed) {
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString name = part.first(slash + 1) + u"_rels/" + part.mid(slash + 1) + u".rels";
    if (!package.has(name)) {
        return QHash<QString, Relationship>();
    }
    RelationshipReader reader(part, feed);
    const Result<Done> parsed = parsePart(package, name, reader, feed);
    if (!parsed) {
        return parsed.faults();
    }
    return std::move(reader.found);
}

Result<XlsxBook> readBook(ZipPackage& package, CellFeed& feed) {
    const auto rootRelations = readRelationships(package, {}, feed);
    if (!rootRelations) {
        return rootRelations.faults();
    }
    const auto main = std::find_if(
        rootRelations->cbegin(), rootRelations->cend(),
        [](const Relationship& relation) { return relation.type == u"officeDocument"; });
    if (main == rootRelations->cend() || main->part.isEmpty()) {
        return Fault{FaultCode::Damaged, {}, {u"_rels/.rels"_s}};
    }
    if (main->part.endsWith(u".bin", Qt::CaseInsensitive)) {
        return Fault{FaultCode::NotThatFormat, {}, {u"xlsx"_s, u"xlsb"_s}};
    }
    BookReader reader(feed);
    if (const Result<Done> parsed = parsePart(package, main->part, reader, feed); !parsed) {
        return parsed.faults();
    }
    if (!reader.isBook) {
        return Fault{FaultCode::NotThatFormat, {}, {u"xlsx"_s, u"office"_s}};
    }
    const auto relations = readRelationships(package, main->part, feed);
    if (!relations) {
        return relations.faults();
    }
    XlsxBook book = std::move(reader.book);
    for (const Relationship& relation : *relations) {
        if (relation.type == u"sharedStrings") {
            book.sharedStringsPart = relation.part;
        } else if (relation.type == u"styles") {
            book.stylesPart = relation.part;
        }
    }
    std::vector<XlsxSheet> sheets;
    for (XlsxSheet& sheet : book.sheets) {
        const auto relation = relations->constFind(sheet.part);
        if (relation == relations->cend()) {
            return Fault{FaultCode::Damaged, {}, {sheet.name}};
        }
        if (relation->type == u"worksheet") { // charts on sheets of their own hold no cells
            sheet.part = relation->part;
            sheets.push_back(std::move(sheet));
        }
    }
    book.sheets = std::move(sheets);
    return book;
}

QString SharedTexts::at(int index) const {
    const auto place = static_cast<size_t>(index);
    const quint32 start = index == 0 ? 0 : m_ends[place - 1];
    return unescaped({m_bytes.constData() + start, m_ends[place] - start});
}

Result<Done> SharedTexts::read(ZipPackage& package, const QString& part, CellFeed& feed) {
    SharedTextReader reader(*this, feed);
    return parsePart(package, part, reader, feed);
}

Result<std::vector<CellKind>> readStyles(ZipPackage& package, const QString& part, CellFeed& feed) {
    StyleReader reader(feed);
    if (const Result<Done> parsed = parsePart(package, part, reader, feed); !parsed) {
        return parsed.faults();
    }
    return std::move(reader.kinds);
}

QString unescaped(std::string_view bytes) {
    QString text = toText(bytes);
    qsizetype at = text.indexOf(u"_x");
    while (at >= 0) {
        bool isCode = false;
        const uint code = at + 7 <= text.size() && text[at + 6] == u'_'
                              ? QStringView(text).sliced(at + 2, 4).toUInt(&isCode, 16)
                              : 0;
        if (isCode) {
            text.replace(at, 7, QChar(static_cast<char16_t>(code)));
        }
        at = text.indexOf(u"_x", at + 1);
    }
    return text;
}

} // namespace quarterlight
