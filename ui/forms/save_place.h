// Where to save a file: one dialog for packs, pictures and calendars.
#pragma once

#include <QString>

#include <vector>

class QWidget;

namespace quarterlight {

/// A kind of file to choose: "PDF files" ending in "pdf".
struct SavedKind {
    QString words;
    QString suffix;
};

/// Words as a file's name, without its suffix: what some file system doesn't take is a dash.
QString fileNameOf(const QString& words);
/// Asks where to save, offering a path; empty to go back. A name that doesn't end in one of the
/// kinds gets the chosen one's; the dialog comes back if there is a file of that name, so that none
/// is replaced unasked.
QString askWhereToSave(QWidget* parent, const QString& title, const QString& suggested,
                       const std::vector<SavedKind>& kinds);

} // namespace quarterlight
