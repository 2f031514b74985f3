#include "ui/contract/trends/range_bar.h"

#include "core/words/period_words.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace quarterlight {

RangeBar::RangeBar(QWidget* parent)
    : QWidget(parent),
      m_preset(new QComboBox(this)),
      m_fromLabel(plainLabel(this, tr("from"))),
      m_from(new QComboBox(this)),
      m_toLabel(plainLabel(this, tr("to"))),
      m_to(new QComboBox(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(2 * spacing::step);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_preset, m_fromLabel, m_from, m_toLabel, m_to})
        row->addWidget(part);
    const auto add = [this](const QString& title, RangePreset preset) {
        m_preset->addItem(title, int(preset));
    };
    add(tr("This year"), RangePreset::ThisYear);
    add(tr("Two years"), RangePreset::TwoYears);
    add(tr("All"), RangePreset::All);
    m_preset->setAccessibleName(tr("Time shown"));
    m_from->setAccessibleName(tr("First period shown"));
    m_to->setAccessibleName(tr("Last period shown"));
    for (QComboBox* choice : {m_preset, m_from, m_to}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        choice->setMaxVisibleItems(20);
    }
    connect(m_preset, &QComboBox::activated, this, &RangeBar::choosePreset);
    connect(m_from, &QComboBox::activated, this, [this] { choosePeriods(true); });
    connect(m_to, &QComboBox::activated, this, [this] { choosePeriods(false); });
}

void RangeBar::show(const TrendRange& range, const std::vector<Period>& periods,
                    std::optional<PeriodSpan> shown, const PeriodCalendar& calendar) {
    m_calendar = calendar;
    const int chosenAt = m_preset->findData(int(RangePreset::Chosen));
    if (range.preset == RangePreset::Chosen && chosenAt < 0)
        m_preset->addItem(tr("Chosen periods"), int(RangePreset::Chosen));
    else if (range.preset != RangePreset::Chosen && chosenAt >= 0)
        m_preset->removeItem(chosenAt);
    m_preset->setCurrentIndex(m_preset->findData(int(range.preset)));
    const bool hasPeriods = shown && !periods.empty();
    for (QWidget* part : std::initializer_list<QWidget*>{m_fromLabel, m_from, m_toLabel, m_to})
        part->setVisible(hasPeriods);
    if (!hasPeriods)
        return;
    if (periods != m_periods) {
        m_periods = periods;
        for (QComboBox* choice : {m_from, m_to}) {
            choice->clear();
            for (const Period& period : m_periods)
                choice->addItem(datedPeriodWords(period, calendar));
        }
    }
    const auto indexOf = [this](const Period& period) {
        return int(std::find(m_periods.begin(), m_periods.end(), period) - m_periods.begin());
    };
    m_from->setCurrentIndex(indexOf(shown->first));
    m_to->setCurrentIndex(indexOf(shown->last));
}

void RangeBar::choosePreset() {
    const auto preset = RangePreset(m_preset->currentData().toInt());
    if (preset != RangePreset::Chosen)
        emit rangeChosen({preset, {}});
}

void RangeBar::choosePeriods(bool fromMoved) {
    // The end that was not touched gives way.
    if (m_from->currentIndex() > m_to->currentIndex()) {
        if (fromMoved)
            m_to->setCurrentIndex(m_from->currentIndex());
        else
            m_from->setCurrentIndex(m_to->currentIndex());
    }
    const DateRange first = m_calendar.dates(m_periods[size_t(m_from->currentIndex())]);
    const DateRange last = m_calendar.dates(m_periods[size_t(m_to->currentIndex())]);
    emit rangeChosen({RangePreset::Chosen, {first.first, last.last}});
}

} // namespace quarterlight
