#include "ui/contract/indicators/grid_blocks.h"

#include "core/exchange/figure_sheet.h"

#include <QMimeData>

#include <algorithm>
#include <set>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

const QString ownFormat = u"application/x-quarterlight-figures"_s;
/// Decimals of a percentage for a spreadsheet; more where fewer would move it onto its target.
constexpr int copiedPlaces = 2;

struct Extent {
    std::set<int> rows;
    std::set<int> columns;
};

Extent extentOf(const IndicatorGridModel& model, const QModelIndexList& selected, bool editable) {
    Extent extent;
    for (const QModelIndex& index : selected) {
        if (model.row(index.row()).kind == RowKind::Section ||
            (editable && model.column(index.column()).isTotal))
            continue;
        extent.rows.insert(index.row());
        extent.columns.insert(index.column());
    }
    return extent;
}

/// A cell's value as a spreadsheet takes it for a number.
QString spreadsheetText(const IndicatorGridModel& model, const QModelIndex& index) {
    const GridRow& row = model.row(index.row());
    const Evaluation* evaluation = model.cells().evaluation(row.indicator, size_t(index.column()));
    if (row.kind != RowKind::Indicator || !evaluation || !evaluation->value)
        return row.kind == RowKind::Comment || row.kind == RowKind::Indicator
                   ? model.data(index, Qt::EditRole).toString()
                   : model.cell(index).text;
    const Measure measure = evaluation->indicator->measure;
    if (measure == Measure::YesNo)
        return model.cell(index).text;
    std::vector<Decimal> watched;
    for (const auto& level : {evaluation->target, evaluation->floor})
        if (level)
            watched.push_back(*level);
    const bool isWhole = evaluation->value->denominator == 1 && evaluation->value->factor == 1;
    const QString number = isWhole ? evaluation->value->numerator.toString()
                                   : format(*evaluation->value, copiedPlaces, watched);
    return isShare(measure) ? QString(number + u'%') : number;
}

template<class Text>
QString block(const IndicatorGridModel& model, const Extent& extent, Text textOf) {
    std::vector<QStringList> rows;
    for (const int row : extent.rows) {
        QStringList texts;
        for (const int column : extent.columns)
            texts << textOf(model.index(row, column));
        rows.push_back(texts);
    }
    return blockText(rows);
}

/// Rows from one on that take figures, or columns.
int nextRow(const IndicatorGridModel& model, int row) {
    while (row < model.rowCount() && model.row(row).kind == RowKind::Section)
        ++row;
    return row;
}

int nextColumn(const IndicatorGridModel& model, int column) {
    while (column < model.columnCount() && model.column(column).isTotal)
        ++column;
    return column;
}

} // namespace

std::unique_ptr<QMimeData> copiedBlock(const IndicatorGridModel& model,
                                       const QModelIndexList& selected) {
    auto data = std::make_unique<QMimeData>();
    data->setText(block(model, extentOf(model, selected, false),
                        [&](const QModelIndex& index) { return spreadsheetText(model, index); }));
    const QString own = block(model, extentOf(model, selected, true), [](const QModelIndex& index) {
        return index.data(Qt::EditRole).toString();
    });
    if (!own.isEmpty())
        data->setData(ownFormat, own.toUtf8());
    return data;
}

std::vector<CellText> laidOver(const IndicatorGridModel& model, const QModelIndexList& selected,
                               const QMimeData& copied) {
    const bool isOwn = copied.hasFormat(ownFormat);
    const std::vector<QStringList> rows =
        pastedBlock(isOwn ? QString::fromUtf8(copied.data(ownFormat)) : copied.text());
    std::vector<CellText> texts;
    if (rows.empty() || selected.isEmpty())
        return texts;
    if (rows.size() == 1 && rows.front().size() == 1) {
        for (const QModelIndex& index : selected)
            if (selected.size() == 1 || !model.column(index.column()).isTotal)
                texts.push_back({index, rows.front().front()});
        return texts;
    }
    const Extent extent = extentOf(model, selected, false);
    if (extent.rows.empty())
        return texts;
    int row = *extent.rows.begin();
    for (const QStringList& line : rows) {
        row = nextRow(model, row);
        int column = *extent.columns.begin();
        for (const QString& text : line) {
            column = nextColumn(model, column);
            if (!text.trimmed().isEmpty())
                texts.push_back({model.index(row, column), text});
            ++column;
        }
        ++row;
    }
    return texts;
}

std::vector<CellText> filledDown(const IndicatorGridModel& model, const QModelIndexList& selected) {
    const Extent extent = extentOf(model, selected, true);
    std::vector<CellText> texts;
    if (extent.rows.empty())
        return texts;
    int first = *extent.rows.begin();
    if (extent.rows.size() == 1) {
        while (--first >= 0 && model.row(first).kind == RowKind::Section) {
        }
        if (first < 0)
            return texts;
    }
    for (const int column : extent.columns)
        for (const int row : extent.rows)
            if (row != first)
                texts.push_back({model.index(row, column),
                                 model.index(first, column).data(Qt::EditRole).toString()});
    return texts;
}

std::vector<CellText> filledRight(const IndicatorGridModel& model,
                                  const QModelIndexList& selected) {
    const Extent extent = extentOf(model, selected, true);
    std::vector<CellText> texts;
    if (extent.columns.empty())
        return texts;
    int first = *extent.columns.begin();
    if (extent.columns.size() == 1) {
        while (--first >= 0 && model.column(first).isTotal) {
        }
        if (first < 0)
            return texts;
    }
    for (const int row : extent.rows)
        for (const int column : extent.columns)
            if (column != first)
                texts.push_back({model.index(row, column),
                                 model.index(row, first).data(Qt::EditRole).toString()});
    return texts;
}

std::vector<CellText> cleared(const IndicatorGridModel& model, const QModelIndexList& selected) {
    std::vector<CellText> texts;
    for (const QModelIndex& index : selected)
        if (!index.data(Qt::EditRole).toString().isEmpty() &&
            (model.flags(index) & Qt::ItemIsEditable))
            texts.push_back({index, {}});
    return texts;
}

} // namespace quarterlight
