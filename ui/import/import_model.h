// The preview of an import: every figure of the file and every problem in it,
// one a row.
#pragma once

#include "core/session/import_plan.h"
#include "ui/import/import_words.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>

namespace quarterlight {

/// Rows in the order of need: what can't be imported first, then what to look
/// at, then the rest as the file has it, notes last. Holds the plan; ticks
/// choose and leave out.
class ImportModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : quint8 {
        KindColumn,
        IndicatorColumn,
        PeriodColumn,
        BeforeColumn,
        AfterColumn,
        WhereColumn,
        LookColumn,
        Columns
    };

    explicit ImportModel(QObject* parent = nullptr);

    void setPlan(ImportPlan plan, std::shared_ptr<const ContractFacts> facts, QDate asOf);
    void clear();
    const ImportPlan& plan() const { return m_plan; }
    const ImportCounts& counts() const { return m_counts; }

    bool onlyToLookAt() const { return m_onlyToLookAt; }
    void setOnlyToLookAt(bool only);

    /// The figure of a row; null for a comment or a problem.
    const PlannedFigure* figure(int row) const;
    /// All that there is to say of a row, in sentences.
    QString rowWords(int row) const;

    /// Takes a percentage in doubt as a share of one (0.95 is 95%) or as it is
    /// written.
    void settlePercentage(int row, bool asShare);
    void settleAllPercentages(bool asShare);
    /// Ticks the rows' figures if any of them isn't, else takes all their ticks
    /// away.
    void toggle(const QList<int>& rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// Other figures are ticked, or counted otherwise.
    void countsChanged();

private:
    /// What a row shows, and its place in that list of the plan.
    struct Row {
        enum class Of : quint8 { Figure, Comment, Problem };
        Of of = Of::Figure;
        size_t index = 0;
    };

    void orderRows();
    void recount();
    bool canChoose(const Row& row) const;
    void settle(PlannedFigure& figure, bool asShare) const;
    const Indicator* indicator(const QString& ref) const;
    QString nameOf(const QString& indicator) const;
    /// The sheet where it tells anything: a list of values has but one.
    QString sheetName(const QString& sheet) const;
    QString figureText(const PlannedFigure& figure, int column) const;
    QString commentText(const FoundComment& comment, int column) const;
    QString problemText(const SheetProblem& problem, int column) const;
    QString text(const Row& row, int column) const;
    QVariant sign(const Row& row, int column) const;

    ImportPlan m_plan;
    std::shared_ptr<const ContractFacts> m_facts;
    QDate m_asOf;
    QHash<QString, const Indicator*> m_indicators;
    std::vector<Row> m_rows;
    ImportCounts m_counts;
    bool m_onlyToLookAt = false;
};

} // namespace quarterlight
