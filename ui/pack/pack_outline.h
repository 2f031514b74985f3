// The left side of the Pack page: the sections with a tick each and what is missing in them, and
// the KPIs to chart besides those that missed their target.
#pragma once

#include "core/report/pack_content.h"

#include <QWidget>

class QListWidget;
class QListWidgetItem;
class QTreeWidget;
class QTreeWidgetItem;

namespace quarterlight {

/// Shows what the pack is made of and lets a person choose. Enter (or a click) on what is missing
/// asks for where it is put right; on a section, for its page.
class PackOutline : public QWidget {
    Q_OBJECT
public:
    explicit PackOutline(QWidget* parent = nullptr);

    /// Shows the sections and KPIs of a question, ticked as it says; keeps the row that was
    /// current.
    void show(const PackQuestion& question);
    void clear();

    /// The keys of the sections that are not ticked.
    QStringList without() const;
    /// The refs of the KPIs that are ticked.
    QStringList alsoChart() const;

signals:
    /// A tick was set or taken away.
    void chosen();
    /// The page of the section of that title is asked for.
    void sectionActivated(const QString& title);
    /// What is missing is to be put right.
    void missingActivated(const quarterlight::PackGap& gap);

private:
    void showSections(const PackQuestion& question);
    void showKpis(const PackQuestion& question);
    void activate(QTreeWidgetItem* item);

    QTreeWidget* m_sections;
    QListWidget* m_kpis;
    std::vector<PackGap> m_gaps; ///< that the rows below the sections speak of
    bool m_filling = false;
};

} // namespace quarterlight
