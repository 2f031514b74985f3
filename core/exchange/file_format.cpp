// Formats told apart by ending and by first bytes.
#include "core/exchange/file_format.h"

#include <QFileInfo>

#include <array>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// An ASCII name as compound files spell it: UTF-16, low byte first.
QByteArray wide(QLatin1StringView name) {
    QByteArray bytes;
    for (const char character : name) {
        bytes += character;
        bytes += '\0';
    }
    return bytes;
}

QByteArray withoutMark(const QByteArray& head) {
    return head.startsWith("\xef\xbb\xbf") ? head.mid(3) : head;
}

bool looksLikeHtml(const QByteArray& head) {
    const QByteArray start = withoutMark(head).trimmed().left(512).toLower();
    if (start.startsWith("<?xml")) {
        return start.contains("<html") || start.contains("<!doctype html");
    }
    return start.startsWith("<!doctype html") || start.startsWith("<html") ||
           start.startsWith("<head") || start.startsWith("<table");
}

} // namespace

QString formatByName(const QString& name) {
    const QString suffix = QFileInfo(name).suffix().toLower();
    if (suffix == u"xlsm" || suffix == u"xltx" || suffix == u"xltm") {
        return u"xlsx"_s;
    }
    if (suffix == u"ots") {
        return u"ods"_s;
    }
    return suffix == u"tsv" || suffix == u"txt" ? u"csv"_s : suffix;
}

QString formatByContent(const QByteArray& head) {
    constexpr std::array images{QByteArrayView("\x89PNG"), QByteArrayView("GIF8"),
                                QByteArrayView("\xff\xd8\xff")};
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) {
        return u"zip"_s;
    }
    if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
        return u"compound"_s;
    }
    if (head.left(1024).contains("%PDF-")) {
        return u"pdf"_s;
    }
    if (std::any_of(images.begin(), images.end(),
                    [&](QByteArrayView mark) { return head.startsWith(mark); })) {
        return u"image"_s;
    }
    if (looksLikeHtml(head)) {
        return u"html"_s;
    }
    const bool utf16 = head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff");
    const QByteArray start = withoutMark(head).trimmed();
    if (start.startsWith("<?xml") || start.startsWith("{\\rtf")) {
        return u"unknown"_s;
    }
    return utf16 || !head.contains('\0') ? u"text"_s : u"unknown"_s;
}

Fault compoundFault(const QByteArray& bytes, const QString& named) {
    if (bytes.contains(wide(QLatin1StringView("EncryptedPackage")))) {
        return {FaultCode::PasswordProtected, {}, {}};
    }
    if (bytes.contains(wide(QLatin1StringView("Workbook"))) ||
        bytes.contains(wide(QLatin1StringView("Book")))) {
        return {FaultCode::LegacyWorkbook, {}, {}};
    }
    return {FaultCode::NotThatFormat, {}, {named, u"office"_s}};
}

} // namespace quarterlight
