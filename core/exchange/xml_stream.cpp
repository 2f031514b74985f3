// Expat behind XmlHandler: namespaces named, DOCTYPEs refused, depth and tags bounded.
#include "core/exchange/xml_stream.h"

#include <array>
#include <expat.h>
#include <functional>
#include <utility>
#include <vector>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// Stands between namespace and name in what expat tells; no XML text can hold it.
constexpr char separator = '\x1f';
constexpr int chunk = 64 * 1024;
constexpr size_t deepest = 256;
/// The largest single tag. Expat scans an unfinished one again with each chunk, so an endless one
/// would take quadratic time.
constexpr qint64 largestToken = 1 << 20;

struct Spelling {
    std::string_view uri;
    Vocabulary vocabulary;
};

constexpr std::array spellings{
    Spelling{"http://schemas.openxmlformats.org/spreadsheetml/2006/main", Vocabulary::Spreadsheet},
    Spelling{"http://purl.oclc.org/ooxml/spreadsheetml/main", Vocabulary::Spreadsheet},
    Spelling{"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
             Vocabulary::OfficeRelation},
    Spelling{"http://purl.oclc.org/ooxml/officeDocument/relationships", Vocabulary::OfficeRelation},
    Spelling{"http://schemas.openxmlformats.org/package/2006/relationships",
             Vocabulary::PackageRelation},
    Spelling{"urn:oasis:names:tc:opendocument:xmlns:office:1.0", Vocabulary::OdfOffice},
    Spelling{"urn:oasis:names:tc:opendocument:xmlns:table:1.0", Vocabulary::OdfTable},
    Spelling{"urn:oasis:names:tc:opendocument:xmlns:text:1.0", Vocabulary::OdfText},
    Spelling{"urn:oasis:names:tc:opendocument:xmlns:style:1.0", Vocabulary::OdfStyle},
    Spelling{"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", Vocabulary::OdfManifest},
    Spelling{"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
             Vocabulary::OdfCalculation},
};

Vocabulary vocabularyOf(std::string_view uri) {
    for (const Spelling& spelling : spellings) {
        if (spelling.uri == uri) {
            return spelling.vocabulary;
        }
    }
    return Vocabulary::Other;
}

XmlName splitName(const char* name) {
    const std::string_view whole(name);
    const size_t at = whole.rfind(separator);
    if (at == std::string_view::npos) {
        return {Vocabulary::None, whole};
    }
    return {vocabularyOf(whole.substr(0, at)), whole.substr(at + 1)};
}

/// One parse: expat's calls turned into the handler's.
class Parse {
public:
    Parse(ZipPart& part, XmlHandler& handler)
        : m_part(part), m_handler(handler), m_parser(XML_ParserCreateNS(nullptr, separator)) {
        XML_SetUserData(m_parser, this);
        XML_SetElementHandler(m_parser, begin, end);
        XML_SetCharacterDataHandler(m_parser, text);
        XML_SetStartDoctypeDeclHandler(m_parser, doctype);
    }
    ~Parse() { XML_ParserFree(m_parser); }
    Parse(const Parse&) = delete;
    Parse& operator=(const Parse&) = delete;

    Result<Done> run(const std::function<bool(qint64)>& progress) {
        qint64 fed = 0;
        for (;;) {
            void* buffer = XML_GetBuffer(m_parser, chunk);
            if (!buffer) {
                return damaged();
            }
            const Result<qint64> read = m_part.read(static_cast<char*>(buffer), chunk);
            if (!read) {
                return read.faults();
            }
            const XML_Status status =
                XML_ParseBuffer(m_parser, static_cast<int>(*read), *read == 0 ? 1 : 0);
            if (m_handler.fault()) {
                return *m_handler.fault();
            }
            fed += *read;
            if (status != XML_STATUS_OK || m_refused ||
                (*read > 0 && fed - XML_GetCurrentByteIndex(m_parser) > largestToken)) {
                return damaged();
            }
            if (*read == 0) {
                return Done{};
            }
            if (progress && !progress(*read)) {
                return Fault{FaultCode::Cancelled, {}, {}};
            }
        }
    }

private:
    Fault damaged() const {
        return {FaultCode::Damaged,
                {},
                {QString(m_part.name() + u", line "_s +
                         QString::number(XML_GetCurrentLineNumber(m_parser)))}};
    }

    void refuse() {
        m_refused = true;
        XML_StopParser(m_parser, XML_FALSE);
    }

    void stopOnFault() {
        if (m_handler.fault()) {
            XML_StopParser(m_parser, XML_FALSE);
        }
    }

    bool stopped() const { return m_refused || m_handler.fault(); }

    static void begin(void* self, const char* name, const char** attributes) {
        auto& parse = *static_cast<Parse*>(self);
        if (parse.stopped()) {
            return;
        }
        if (parse.m_open.size() >= deepest) {
            parse.refuse();
            return;
        }
        const int parent = parse.m_open.empty() ? XmlHandler::outside : parse.m_open.back();
        int element = XmlHandler::skipped;
        if (parent != XmlHandler::skipped) {
            element = parse.m_handler.begin(parent, splitName(name), XmlAttributes(attributes));
            parse.stopOnFault();
        }
        parse.m_open.push_back(element);
    }

    static void end(void* self, const char*) {
        auto& parse = *static_cast<Parse*>(self);
        if (parse.stopped() || parse.m_open.empty()) {
            return;
        }
        const int element = parse.m_open.back();
        parse.m_open.pop_back();
        if (element != XmlHandler::skipped) {
            parse.m_handler.end(element);
            parse.stopOnFault();
        }
    }

    static void text(void* self, const char* bytes, int length) {
        auto& parse = *static_cast<Parse*>(self);
        if (parse.stopped() || parse.m_open.empty() || parse.m_open.back() == XmlHandler::skipped) {
            return;
        }
        parse.m_handler.text(parse.m_open.back(), {bytes, static_cast<size_t>(length)});
        parse.stopOnFault();
    }

    static void doctype(void* self, const char*, const char*, const char*, int) {
        static_cast<Parse*>(self)->refuse();
    }

    ZipPart& m_part;
    XmlHandler& m_handler;
    XML_Parser m_parser;
    std::vector<int> m_open;
    bool m_refused = false;
};

} // namespace

QString toText(std::string_view bytes) {
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::optional<std::string_view> XmlAttributes::value(Vocabulary vocabulary,
                                                     std::string_view local) const {
    for (const char** pair = m_pairs; *pair; pair += 2) {
        if (vocabulary == Vocabulary::None) {
            if (local == *pair) {
                return std::string_view(pair[1]);
            }
        } else if (splitName(*pair).is(vocabulary, local)) {
            return std::string_view(pair[1]);
        }
    }
    return {};
}

Result<Done> parseXml(ZipPart& part, XmlHandler& handler,
                      const std::function<bool(qint64)>& progress) {
    return Parse(part, handler).run(progress);
}

} // namespace quarterlight
