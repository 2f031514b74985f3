// Where to save a file: one dialog for packs, pictures and calendars.
#include "ui/forms/save_place.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

bool isOfOne(const std::vector<SavedKind>& kinds, const QString& path) {
    return std::any_of(kinds.begin(), kinds.end(), [&](const SavedKind& kind) {
        return path.endsWith(u'.' + kind.suffix, Qt::CaseInsensitive);
    });
}

} // namespace

QString fileNameOf(const QString& words) {
    static const QRegularExpression forbidden(u"[\\\\/:*?\"<>|\\x00-\\x1f]"_s);
    QString name = words;
    return name.replace(forbidden, u"-"_s);
}

QString askWhereToSave(QWidget* parent, const QString& title, const QString& suggested,
                       const std::vector<SavedKind>& kinds) {
    const QFileInfo file(suggested);
    QStringList filters;
    for (const SavedKind& kind : kinds) {
        filters.append(u"%1 (*.%2)"_s.arg(kind.words, kind.suffix));
    }
    QFileDialog dialog(parent, title, file.absolutePath());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilters(filters);
    dialog.setDefaultSuffix(kinds.front().suffix);
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&](const QString& filter) {
        dialog.setDefaultSuffix(
            kinds[size_t(std::max<qsizetype>(0, filters.indexOf(filter)))].suffix);
    });
    dialog.selectFile(file.fileName());
    while (dialog.exec() == QDialog::Accepted) {
        const QString chosen = dialog.selectedFiles().value(0);
        if (isOfOne(kinds, chosen)) {
            return chosen;
        }
        // "Indicator 2.5" has a suffix to the dialog, which then adds none.
        const QString named = chosen + u'.' + dialog.defaultSuffix();
        if (!QFileInfo::exists(named)) {
            return named;
        }
        dialog.selectFile(named);
    }
    return {};
}

} // namespace quarterlight
