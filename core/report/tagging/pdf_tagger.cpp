// Turns the marks in a drawn PDF into tags with libqpdf.
#include "core/report/pdf_tagging.h"
#include "core/report/tagging/pdf_catalogue.h"
#include "core/report/tagging/pdf_fonts.h"
#include "core/report/tagging/pdf_structure.h"

// libqpdf's shared pointers are the standard ones; its older kind is not wanted.
#define POINTERHOLDER_TRANSITION 4
#include <QList>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>

namespace quarterlight {

namespace {

Fault damaged(const QString& what) {
    return {FaultCode::Damaged, {}, {what}};
}

/// A mark's line is "-77777 -77777 W K re"; the next is "f".
struct Mark {
    int run;
    PdfMark kind;
};
std::optional<Mark> readMark(QByteArrayView line) {
    const QList<QByteArray> words = line.toByteArray().simplified().split(' ');
    const QByteArray place = QByteArray::number(pdfMarkPlace);
    if (words.size() != 5 || words[0] != place || words[1] != place || words[4] != "re")
        return {};
    bool run = false;
    bool kind = false;
    const Mark mark{words[2].toInt(&run) - 2, PdfMark(words[3].toInt(&kind))};
    return run && kind ? std::optional(mark) : std::nullopt;
}

/// Puts tags in the place of one page's marks.
class PageTags {
public:
    PageTags(const LaidPack& laid, int page) : m_laid(laid), m_page(page) {}

    /// The page's stream with tags, or none if a mark is missing, out of turn or left over.
    std::optional<QByteArray> rewrite(const QByteArray& stream) {
        QByteArray result;
        result.reserve(stream.size());
        bool fillExpected = false;
        for (qsizetype start = 0; start < stream.size();) {
            qsizetype end = stream.indexOf('\n', start);
            end = end < 0 ? stream.size() : end + 1;
            const QByteArrayView line(stream.constData() + start, end - start);
            start = end;
            if (fillExpected) {
                if (line.trimmed() != "f")
                    return {};
                fillExpected = false;
            } else if (line.startsWith("-77777")) {
                const std::optional<Mark> mark = readMark(line);
                if (!mark || !tag(*mark, result))
                    return {};
                fillExpected = true;
            } else {
                result += line;
            }
        }
        const bool whole = !m_isOpen && !fillExpected && !result.contains(" -77777");
        return whole ? std::optional(result) : std::nullopt;
    }
    /// The runs met, in the order of their marked-content numbers.
    const std::vector<int>& runs() const { return m_runs; }

private:
    bool tag(const Mark& mark, QByteArray& result) {
        if (mark.kind == PdfMark::End) {
            if (!m_isOpen || m_open != mark.run)
                return false;
            m_isOpen = false;
            result += "EMC\n";
            return true;
        }
        if (m_isOpen || mark.kind != PdfMark::Begin)
            return false;
        m_isOpen = true;
        m_open = mark.run;
        if (mark.run == artefact) {
            result += "/Artifact BMC\n";
            return true;
        }
        const auto run = size_t(mark.run);
        if (mark.run < 0 || run >= m_laid.runs.size() || m_laid.runs[run].page != m_page)
            return false;
        const QByteArray name = pdfTagName(m_laid.nodes[size_t(m_laid.runs[run].node)].tag);
        result +=
            '/' + name + " <</MCID " + QByteArray::number(qsizetype(m_runs.size())) + ">> BDC\n";
        m_runs.push_back(mark.run);
        return true;
    }

    const LaidPack& m_laid;
    int m_page;
    bool m_isOpen = false;
    int m_open = artefact; ///< the run begun last; ended unless m_isOpen
    std::vector<int> m_runs;
};

QByteArray streamBytes(QPDFObjectHandle page) {
    QByteArray bytes;
    for (QPDFObjectHandle& stream : page.getKey("/Contents").wrapInArray().getArrayAsVector()) {
        const std::shared_ptr<Buffer> buffer = stream.getStreamData(qpdf_dl_generalized);
        bytes.append(reinterpret_cast<const char*>(buffer->getBuffer()),
                     qsizetype(buffer->getSize()));
        bytes += '\n';
    }
    return bytes;
}

QByteArray written(QPDF& pdf) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setCompressStreams(true);
    // The same pack yields the same bytes: the file's id comes from its content, not from a clock.
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize())};
}

Result<QByteArray> withTags(const QByteArray& drawn, const Pack& pack, const LaidPack& laid) {
    try {
        QPDF pdf;
        pdf.processMemoryFile("pack", drawn.constData(), size_t(drawn.size()));
        std::vector<QPDFObjectHandle> pages;
        std::vector<std::vector<int>> runsOfPages;
        for (QPDFPageObjectHelper& helper : QPDFPageDocumentHelper(pdf).getAllPages()) {
            QPDFObjectHandle page = helper.getObjectHandle();
            PageTags tags(laid, int(pages.size()));
            const std::optional<QByteArray> tagged = tags.rewrite(streamBytes(page));
            if (!tagged)
                return damaged(QStringLiteral("marks of page %1").arg(pages.size() + 1));
            page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, tagged->toStdString()));
            pages.push_back(page);
            runsOfPages.push_back(tags.runs());
        }
        size_t met = 0;
        for (const std::vector<int>& runs : runsOfPages)
            met += runs.size();
        if (pages.size() != laid.pages.size() || met != laid.runs.size())
            return damaged(QStringLiteral("marks"));
        mendFontTexts(pdf);
        addStructure(pdf, pages, runsOfPages, laid);
        addCatalogue(pdf, pages, pack, laid);
        return written(pdf);
    } catch (const std::exception& error) {
        return damaged(QString::fromUtf8(error.what()));
    }
}

} // namespace

void quarterlightTagPdf(const QByteArray& drawn, const Pack& pack, const LaidPack& laid,
                        Result<QByteArray>& tagged) {
    tagged = withTags(drawn, pack, laid);
}

} // namespace quarterlight
