// Reads a file's sheets one by one, as a list or as tables.
#include "core/exchange/figure_sheet.h"

#include "core/exchange/figure_list.h"
#include "core/exchange/sheet_grid.h"
#include "core/exchange/table_recognition.h"

#include <QFileInfo>

namespace quarterlight {

namespace {

/// True if the sheet had something that is known.
bool readSheet(const SheetGrid& sheet, const Recognition& recognition) {
    recognition.periods.setYear({});
    if (FigureListReader(sheet, recognition).read()) {
        return true;
    }
    recognition.periods.setYear({});
    return TableReader(sheet, recognition).read();
}

Result<FoundFigures> recognise(Result<WorkbookGrid> grid, const QString& path,
                               const SheetQuestion& question) {
    if (!grid) {
        return grid.faults();
    }
    const IndicatorMatcher matcher(*question.terms);
    PeriodReader periods(question);
    FigureAssembly assembly(question);
    const Recognition recognition{question, matcher, periods, assembly};
    FoundFigures found;
    found.info = grid->info;
    found.fileName = QFileInfo(path).fileName();
    for (const SheetGrid& sheet : grid->sheets) {
        if (sheet.rows.empty()) {
            continue;
        }
        if (!sheet.hidden && readSheet(sheet, recognition)) {
            found.sheetsRead.push_back(sheet.name);
            continue;
        }
        found.sheetsIgnored.push_back(sheet.name);
        assembly.problem(Severity::Note, sheet.name, 0, 0,
                         sheet.hidden ? FaultCode::HiddenSheet : FaultCode::NothingRecognised);
    }
    if (found.sheetsRead.empty()) {
        return Fault{FaultCode::NothingRecognised, path, {}};
    }
    assembly.finish(found);
    return found;
}

} // namespace

Result<FoundFigures> readFigures(const QString& path, const SheetQuestion& question,
                                 const std::function<bool(qint64, qint64)>& progress) {
    return recognise(readGrid(path, progress), path, question);
}

Result<FoundFigures> readFigures(const QByteArray& bytes, const QString& name,
                                 const SheetQuestion& question) {
    return recognise(readGrid(bytes, name), name, question);
}

} // namespace quarterlight
