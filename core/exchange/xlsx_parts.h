// The parts of an .xlsx file around its sheets: what belongs to what, which sheets there are, the
// texts they share and the kinds of their number formats.
#pragma once

#include "core/exchange/cell_feed.h"
#include "core/exchange/zip_package.h"

#include <QHash>

#include <vector>

namespace quarterlight {

/// One arrow of a .rels part.
struct Relationship {
    QString type; ///< the last word of the type's address: "worksheet", "styles"
    QString part; ///< the whole name of the part; empty if it lies outside the file
};

/// The arrows that leave a part (or the package, for an empty name), by id. None where the part has
/// no .rels. Faults: those of a part, TooBig where there are too many.
Result<QHash<QString, Relationship>> readRelationships(ZipPackage& package, const QString& part,
                                                       CellFeed& feed);

/// A worksheet as the workbook lists it.
struct XlsxSheet {
    QString name;
    QString part;
    bool hidden = false;
};

/// The workbook part: its sheets in order.
struct XlsxBook {
    std::vector<XlsxSheet> sheets;
    QString sharedStringsPart; ///< may be empty
    QString stylesPart;        ///< may be empty
    bool since1904 = false;
};

/// Faults: Damaged, NotThatFormat (another kind of office document), TooBig where a list is too
/// long, Cancelled.
Result<XlsxBook> readBook(ZipPackage& package, CellFeed& feed);

/// The shared texts, kept as UTF-8 in one piece: a hundred thousand of them cost little more than
/// their letters.
class SharedTexts {
public:
    int count() const { return static_cast<int>(m_ends.size()); }
    QString at(int index) const;
    /// Faults: those of a part, TooBig where all of them or one of them is too long or there are
    /// too many, Cancelled.
    Result<Done> read(ZipPackage& package, const QString& part, CellFeed& feed);

private:
    friend class SharedTextReader;
    QByteArray m_bytes;
    std::vector<quint32> m_ends;
};

/// The kind of each cell style, in the order that cells refer to. Faults: those of a part, TooBig
/// where there are too many, Cancelled.
Result<std::vector<CellKind>> readStyles(ZipPackage& package, const QString& part, CellFeed& feed);

/// An ST_Xstring as people see it: `_x000D_` stands for a carriage return.
QString unescaped(std::string_view bytes);

} // namespace quarterlight
