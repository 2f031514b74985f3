// The sections as a tree (what is missing below each) and the KPIs as a list, both with ticks.
#include "ui/pack/pack_outline.h"

#include "core/words/value_words.h"
#include "ui/theme/labels.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"
#include "ui/words/plain_text.h"

#include <QLabel>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int keyRole = Qt::UserRole;

QTreeWidgetItem* missingItem(const PackGap& gap, int index, const QWidget* widget) {
    auto* item = new QTreeWidgetItem(QStringList(gap.text));
    QFont font = widget->font();
    font.setUnderline(true);
    item->setFont(0, font);
    item->setForeground(0, widget->palette().link());
    item->setIcon(0, statusPixmap(Status::BelowTarget, false, spacing::group,
                                  widget->devicePixelRatioF(), widget->palette()));
    item->setData(0, keyRole, index);
    item->setToolTip(0, PackOutline::tr("Go where it is put right (Enter)"));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

PackOutline::PackOutline(QWidget* parent)
    : QWidget(parent), m_sections(new QTreeWidget(this)), m_kpis(new QListWidget(this)) {
    m_sections->setHeaderHidden(true);
    m_sections->setRootIsDecorated(false);
    m_sections->setItemsExpandable(false);
    m_sections->setExpandsOnDoubleClick(false);
    m_sections->setIndentation(spacing::page);
    m_sections->setAccessibleName(tr("Sections of the pack"));
    m_sections->setWordWrap(true);
    m_kpis->setAccessibleName(tr("KPIs to chart besides those that missed their target"));
    m_kpis->setWordWrap(true);
    m_kpis->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusProxy(m_sections);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::step);
    column->addWidget(groupLabel(this, tr("Sec&tions"), m_sections));
    column->addWidget(m_sections, 3);
    column->addSpacing(spacing::group - spacing::step);
    column->addWidget(groupLabel(this, tr("Also cha&rt"), m_kpis));
    column->addWidget(m_kpis, 2);

    connect(m_sections, &QTreeWidget::itemActivated, this, &PackOutline::activate);
    connect(m_sections, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        if (item->parent()) {
            activate(item);
        }
    });
    const auto tell = [this] {
        if (!m_filling) {
            emit chosen();
        }
    };
    connect(m_sections, &QTreeWidget::itemChanged, this, tell);
    connect(m_kpis, &QListWidget::itemChanged, this, tell);
}

void PackOutline::show(const PackQuestion& question) {
    const QScopedValueRollback filling(m_filling, true);
    showSections(question);
    showKpis(question);
}

void PackOutline::clear() {
    const QScopedValueRollback filling(m_filling, true);
    m_sections->clear();
    m_kpis->clear();
}

void PackOutline::showSections(const PackQuestion& question) {
    const QModelIndex before = m_sections->currentIndex();
    const int row = before.parent().isValid() ? before.parent().row() : before.row();
    m_sections->clear();
    m_gaps.clear();
    for (const PackSection& section : packSections(question)) {
        auto* item = new QTreeWidgetItem(m_sections, QStringList(section.title));
        item->setData(0, keyRole, section.key);
        item->setCheckState(0,
                            question.without.contains(section.key) ? Qt::Unchecked : Qt::Checked);
        for (const PackGap& gap : section.missing) {
            item->addChild(missingItem(gap, int(m_gaps.size()), this));
            m_gaps.push_back(gap);
        }
    }
    m_sections->expandAll();
    m_sections->setCurrentItem(
        m_sections->topLevelItem(std::min(row, m_sections->topLevelItemCount() - 1)));
}

void PackOutline::showKpis(const PackQuestion& question) {
    const int row = m_kpis->currentRow();
    m_kpis->clear();
    for (const Evaluation& evaluation : evaluateAll(question.context, question.period)) {
        const Indicator& indicator = *evaluation.indicator;
        const bool missed =
            evaluation.status == Status::Failed || evaluation.status == Status::BelowTarget;
        if (!indicator.isKpi() || !indicator.isNumeric() || missed) {
            continue;
        }
        auto* item = new QListWidgetItem(indicatorName(indicator), m_kpis);
        item->setData(keyRole, indicator.ref);
        item->setToolTip(tipText(item->text()));
        item->setCheckState(question.alsoChart.contains(indicator.ref) ? Qt::Checked
                                                                       : Qt::Unchecked);
    }
    m_kpis->setCurrentRow(std::min(row, m_kpis->count() - 1));
}

QStringList PackOutline::without() const {
    QStringList keys;
    for (int row = 0; row < m_sections->topLevelItemCount(); ++row) {
        const QTreeWidgetItem* item = m_sections->topLevelItem(row);
        if (item->checkState(0) == Qt::Unchecked) {
            keys << item->data(0, keyRole).toString();
        }
    }
    return keys;
}

QStringList PackOutline::alsoChart() const {
    QStringList refs;
    for (int row = 0; row < m_kpis->count(); ++row) {
        if (m_kpis->item(row)->checkState() == Qt::Checked) {
            refs << m_kpis->item(row)->data(keyRole).toString();
        }
    }
    return refs;
}

void PackOutline::activate(QTreeWidgetItem* item) {
    if (item->parent()) {
        emit missingActivated(m_gaps[size_t(item->data(0, keyRole).toInt())]);
    } else {
        emit sectionActivated(item->text(0));
    }
}

} // namespace quarterlight
