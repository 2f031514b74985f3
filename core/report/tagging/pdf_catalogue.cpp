// Writes a PDF's catalogue entries, bookmarks and metadata with libqpdf.
#include "core/report/tagging/pdf_catalogue.h"

#include <QXmlStreamWriter>

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

using Handle = QPDFObjectHandle;

Handle text(const QString& words) {
    return Handle::newUnicodeString(words.toStdString());
}

/// The XMP packet: title, language, date and that the file is PDF/UA-1.
QByteArray metadata(const Pack& pack) {
    const QString rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
    const QString dc = u"http://purl.org/dc/elements/1.1/"_s;
    const QString ua = u"http://www.aiim.org/pdfua/ns/id/"_s;
    const QString xmp = u"http://ns.adobe.com/xap/1.0/"_s;
    QByteArray bytes = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    QXmlStreamWriter writer(&bytes);
    writer.writeNamespace(u"adobe:ns:meta/"_s, u"x"_s);
    writer.writeStartElement(u"adobe:ns:meta/"_s, u"xmpmeta"_s);
    writer.writeNamespace(rdf, u"rdf"_s);
    writer.writeStartElement(rdf, u"RDF"_s);
    writer.writeNamespace(dc, u"dc"_s);
    writer.writeNamespace(ua, u"pdfuaid"_s);
    writer.writeNamespace(xmp, u"xmp"_s);
    writer.writeStartElement(rdf, u"Description"_s);
    writer.writeAttribute(rdf, u"about"_s, QString());
    writer.writeTextElement(ua, u"part"_s, u"1"_s);
    writer.writeStartElement(dc, u"title"_s);
    writer.writeStartElement(rdf, u"Alt"_s);
    writer.writeStartElement(rdf, u"li"_s);
    writer.writeAttribute(u"xml:lang"_s, u"x-default"_s);
    writer.writeCharacters(pack.title.simplified());
    writer.writeEndElement();
    writer.writeEndElement();
    writer.writeEndElement();
    writer.writeStartElement(dc, u"language"_s);
    writer.writeStartElement(rdf, u"Bag"_s);
    writer.writeTextElement(rdf, u"li"_s, pack.language);
    writer.writeEndElement();
    writer.writeEndElement();
    if (pack.created.isValid())
        writer.writeTextElement(xmp, u"CreateDate"_s, pack.created.toString(Qt::ISODate));
    writer.writeTextElement(xmp, u"CreatorTool"_s, u"Quarterlight"_s);
    writer.writeEndElement();
    writer.writeEndElement();
    writer.writeEndElement();
    return bytes + "\n<?xpacket end=\"r\"?>";
}

/// The document information, written anew: nothing that Qt or the system put there stays.
Handle information(const Pack& pack) {
    Handle dictionary = Handle::newDictionary();
    dictionary.replaceKey("/Title", text(pack.title.simplified()));
    dictionary.replaceKey("/Creator", text(u"Quarterlight"_s));
    dictionary.replaceKey("/Producer", text(u"Quarterlight " QUARTERLIGHT_VERSION ""_s));
    if (pack.created.isValid()) {
        const QString date = pack.created.toString(u"'D:'yyyyMMdd"_s);
        dictionary.replaceKey("/CreationDate", Handle::newString(date.toStdString()));
    }
    return dictionary;
}

/// Builds the bookmarks: each heading below the nearest one before it of a higher level.
class Bookmarks {
public:
    Bookmarks(QPDF& pdf, const std::vector<Handle>& pages, const LaidPack& laid)
        : m_pdf(pdf), m_pages(pages), m_laid(laid) {}

    Handle build() {
        Handle outlines = m_pdf.makeIndirectObject(Handle::newDictionary());
        outlines.replaceKey("/Type", Handle::newName("/Outlines"));
        const int shown = addBelow(outlines, 0);
        if (shown > 0)
            outlines.replaceKey("/Count", Handle::newInteger(shown));
        return outlines;
    }

private:
    /// Adds the headings from the next one on that are deeper than `level`; returns how many.
    int addBelow(Handle parent, int level) {
        int count = 0;
        Handle previous = Handle::newNull();
        while (m_next < m_laid.headings.size() && m_laid.headings[m_next].level > level) {
            const HeadingPlace& heading = m_laid.headings[m_next];
            Handle item = m_pdf.makeIndirectObject(Handle::newDictionary());
            item.replaceKey("/Title", text(heading.text.simplified()));
            item.replaceKey("/Parent", parent);
            item.replaceKey("/Dest", destination(heading));
            if (previous.isNull()) {
                parent.replaceKey("/First", item);
            } else {
                item.replaceKey("/Prev", previous);
                previous.replaceKey("/Next", item);
            }
            ++m_next;
            const int below = addBelow(item, heading.level);
            // Top headings stand open, the rest folded.
            if (below > 0)
                item.replaceKey("/Count", Handle::newInteger(-below));
            ++count;
            previous = item;
        }
        if (!previous.isNull())
            parent.replaceKey("/Last", previous);
        return count;
    }

    Handle destination(const HeadingPlace& heading) {
        Handle array = Handle::newArray();
        array.appendItem(m_pages[size_t(heading.page)]);
        array.appendItem(Handle::newName("/XYZ"));
        array.appendItem(Handle::newNull());
        array.appendItem(Handle::newReal(page::heightPoints - heading.top / dotsPerPoint + 8, 1));
        array.appendItem(Handle::newNull());
        return array;
    }

    QPDF& m_pdf;
    const std::vector<Handle>& m_pages;
    const LaidPack& m_laid;
    size_t m_next = 0;
};

} // namespace

void addCatalogue(QPDF& pdf, const std::vector<QPDFObjectHandle>& pages, const Pack& pack,
                  const LaidPack& laid) {
    Handle root = pdf.getRoot();
    root.replaceKey("/Lang", text(pack.language));
    Handle marked = Handle::newDictionary();
    marked.replaceKey("/Marked", Handle::newBool(true));
    root.replaceKey("/MarkInfo", marked);
    Handle preferences = Handle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", Handle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
    if (!laid.headings.empty()) {
        root.replaceKey("/Outlines", Bookmarks(pdf, pages, laid).build());
        root.replaceKey("/PageMode", Handle::newName("/UseOutlines"));
    }
    Handle packet = Handle::newStream(&pdf, metadata(pack).toStdString());
    packet.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    packet.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    root.replaceKey("/Metadata", packet);
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(information(pack)));
}

} // namespace quarterlight
