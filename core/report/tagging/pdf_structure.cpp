// Builds the structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8) with libqpdf.
#include "core/report/tagging/pdf_structure.h"

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>

namespace quarterlight {

namespace {

using Handle = QPDFObjectHandle;

/// A rectangle in dots from the upper left corner as PDF has it: points from the lower left.
Handle pdfRectangle(const QRectF& box) {
    const auto number = [](double points) { return Handle::newReal(points, 2); };
    Handle array = Handle::newArray();
    array.appendItem(number(box.left() / dotsPerPoint));
    array.appendItem(number(page::heightPoints - box.bottom() / dotsPerPoint));
    array.appendItem(number(box.right() / dotsPerPoint));
    array.appendItem(number(page::heightPoints - box.top() / dotsPerPoint));
    return array;
}

Handle attributes(const char* owner) {
    Handle dictionary = Handle::newDictionary();
    dictionary.replaceKey("/O", Handle::newName(owner));
    return dictionary;
}

/// What a kind of element states besides its type.
void addAttributes(Handle& element, const TagNode& node) {
    const std::string words = node.alternative.toStdString();
    switch (node.tag) {
    case Tag::Figure: {
        element.replaceKey("/Alt", Handle::newUnicodeString(words));
        Handle layout = attributes("/Layout");
        layout.replaceKey("/BBox", pdfRectangle(node.bounds));
        layout.replaceKey("/Placement", Handle::newName("/Block"));
        element.replaceKey("/A", layout);
        break;
    }
    case Tag::Table: {
        Handle table = attributes("/Table");
        if (!words.empty())
            table.replaceKey("/Summary", Handle::newUnicodeString(words));
        element.replaceKey("/A", table);
        break;
    }
    case Tag::ColumnHeader:
    case Tag::RowHeader: {
        Handle table = attributes("/Table");
        const bool row = node.tag == Tag::RowHeader;
        table.replaceKey("/Scope", Handle::newName(row ? "/Row" : "/Column"));
        if (node.columnSpan > 1)
            table.replaceKey("/ColSpan", Handle::newInteger(node.columnSpan));
        element.replaceKey("/A", table);
        break;
    }
    default:
        break;
    }
}

/// What a run is called in its page: the page and its marked-content number there.
struct Place {
    size_t page = 0;
    int number = 0;
};

} // namespace

QByteArray pdfTagName(Tag tag) {
    static constexpr const char* names[] = {"Document", "H1", "H2",    "H3",    "P",
                                            "L",        "LI", "LBody", "Table", "Caption",
                                            "TR",       "TH", "TH",    "TD",    "Figure"};
    return names[size_t(tag)];
}

void addStructure(QPDF& pdf, std::vector<QPDFObjectHandle>& pages,
                  const std::vector<std::vector<int>>& runsOfPages, const LaidPack& laid) {
    Handle root = pdf.makeIndirectObject(Handle::newDictionary());
    std::vector<Handle> elements;
    for (size_t index = 0; index < laid.nodes.size(); ++index)
        elements.push_back(pdf.makeIndirectObject(Handle::newDictionary()));
    Handle numbers = Handle::newArray();
    std::vector<Place> places(laid.runs.size());
    for (size_t page = 0; page < pages.size(); ++page) {
        Handle parents = Handle::newArray();
        for (const int run : runsOfPages[page]) {
            places[size_t(run)] = {page, parents.getArrayNItems()};
            parents.appendItem(elements[size_t(laid.runs[size_t(run)].node)]);
        }
        numbers.appendItem(Handle::newInteger(qint64(page)));
        numbers.appendItem(pdf.makeIndirectObject(parents));
        pages[page].replaceKey("/StructParents", Handle::newInteger(qint64(page)));
        pages[page].replaceKey("/Tabs", Handle::newName("/S"));
    }
    for (size_t index = 0; index < laid.nodes.size(); ++index) {
        const TagNode& node = laid.nodes[index];
        Handle& element = elements[index];
        element.replaceKey("/S", Handle::newName('/' + pdfTagName(node.tag).toStdString()));
        element.replaceKey("/P", node.parent < 0 ? root : elements[size_t(node.parent)]);
        Handle kids = Handle::newArray();
        bool ownPage = false;
        for (const TagNode::Kid& kid : node.kids) {
            if (!kid.isRun) {
                kids.appendItem(elements[size_t(kid.index)]);
                continue;
            }
            const Place& place = places[size_t(kid.index)];
            if (!ownPage)
                element.replaceKey("/Pg", pages[place.page]);
            ownPage = true;
            Handle content = Handle::newDictionary();
            content.replaceKey("/Type", Handle::newName("/MCR"));
            content.replaceKey("/Pg", pages[place.page]);
            content.replaceKey("/MCID", Handle::newInteger(place.number));
            kids.appendItem(content);
        }
        if (kids.getArrayNItems() > 0)
            element.replaceKey("/K", kids);
        if (!node.actualText.isEmpty()) {
            const std::string words = node.actualText.simplified().toStdString();
            element.replaceKey("/ActualText", Handle::newUnicodeString(words));
        }
        addAttributes(element, node);
    }
    Handle parentTree = Handle::newDictionary();
    parentTree.replaceKey("/Nums", numbers);
    root.replaceKey("/Type", Handle::newName("/StructTreeRoot"));
    root.replaceKey("/K", elements.front());
    root.replaceKey("/ParentTree", pdf.makeIndirectObject(parentTree));
    root.replaceKey("/ParentTreeNextKey", Handle::newInteger(qint64(pages.size())));
    pdf.getRoot().replaceKey("/StructTreeRoot", root);
}

} // namespace quarterlight
