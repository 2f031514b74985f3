// A part's XML as a stream of elements, told to a handler. Refuses any DOCTYPE, so no entity is
// ever expanded; bounds depth and the size of a single tag.
#pragma once

#include "core/exchange/zip_package.h"

#include <QString>

#include <optional>
#include <string_view>

namespace quarterlight {

/// The XML namespaces that the readers know; the strict and the transitional spelling of one are
/// the same vocabulary.
enum class Vocabulary : quint8 {
    None, ///< an attribute without prefix
    Spreadsheet,
    OfficeRelation,  ///< the r: of r:id
    PackageRelation, ///< of .rels parts
    OdfOffice,
    OdfTable,
    OdfText,
    OdfStyle,
    OdfManifest,
    OdfCalculation, ///< LibreOffice's calcext
    Other,
};

/// An element's or attribute's name: its namespace and what stands after the prefix.
struct XmlName {
    Vocabulary vocabulary = Vocabulary::Other;
    std::string_view local;

    bool is(Vocabulary wanted, std::string_view name) const {
        return vocabulary == wanted && local == name;
    }
};

/// A name or text of the part, which is UTF-8.
QString toText(std::string_view bytes);

/// The attributes of one element, valid during XmlHandler::begin alone.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) : m_pairs(pairs) {}
    /// The value as UTF-8, or none.
    std::optional<std::string_view> value(Vocabulary vocabulary, std::string_view local) const;
    /// The value of an attribute without prefix; empty if there is none.
    std::string_view plain(std::string_view local) const {
        return value(Vocabulary::None, local).value_or(std::string_view{});
    }

private:
    const char** m_pairs; ///< name, value, …, null
};

/// What a reader makes of the elements. `begin` names each element with a number of the reader's
/// own, which comes back as `parent` of its children and in `end` and `text`: so a tag is
/// understood only where it belongs.
class XmlHandler {
public:
    /// The parent of the outermost element.
    static constexpr int outside = -1;
    /// Returned by begin: nothing of the element or inside it is told.
    static constexpr int skipped = -2;

    XmlHandler() = default;
    virtual ~XmlHandler() = default;
    XmlHandler(const XmlHandler&) = delete;
    XmlHandler& operator=(const XmlHandler&) = delete;

    virtual int begin(int parent, const XmlName& name, const XmlAttributes& attributes) = 0;
    virtual void end(int element) { Q_UNUSED(element) }
    /// UTF-8; one text may come in several pieces.
    virtual void text(int element, std::string_view bytes) {
        Q_UNUSED(element)
        Q_UNUSED(bytes)
    }
    const std::optional<Fault>& fault() const { return m_fault; }

protected:
    /// Stops the reading; the first fault counts.
    void fail(Fault fault) {
        if (!m_fault) {
            m_fault = std::move(fault);
        }
    }

private:
    std::optional<Fault> m_fault;
};

/// Parses a whole part. `progress` is told the bytes of each step and may be empty; returning false
/// cancels. Faults: Damaged, Cancelled, those of the part and of the handler.
Result<Done> parseXml(ZipPart& part, XmlHandler& handler,
                      const std::function<bool(qint64)>& progress = {});

} // namespace quarterlight
