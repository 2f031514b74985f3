// Where to save a file: one dialog for packs, pictures and calendars.
#include "ui/forms/save_place.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

namespace quarterlight {

using namespace Qt::StringLiterals;

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
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace quarterlight
