#include "ui/contract/indicators/period_head.h"

#include "core/words/date_words.h"
#include "core/words/period_words.h"
#include "ui/contract/indicators/indicator_grid_model.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// The second line: what tells a period from others of the same short name.
QString furtherWords(const Period& period, const PeriodCalendar& calendar) {
    const DateRange days = calendar.dates(period);
    switch (period.frequency) {
    case Frequency::FourWeekly:
        return dayWords(days.first);
    case Frequency::Monthly:
        return QString::number(period.year);
    case Frequency::Quarterly:
        return yearWords(period.year, calendar);
    case Frequency::Annual:
        break;
    }
    return PeriodHead::tr("year");
}

} // namespace

PeriodHead::PeriodHead(const IndicatorGridModel& model, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model) {
    const QFontMetrics metrics = fontMetrics();
    setDefaultSectionSize(metrics.horizontalAdvance(u"100.00%"_s) + 30);
    setMinimumSectionSize(metrics.horizontalAdvance(u"100%"_s));
    setHighlightSections(false);
    setSectionsClickable(true);
    setSectionsMovable(false);
    setAccessibleName(tr("Periods"));
}

QSize PeriodHead::sizeHint() const {
    return {QHeaderView::sizeHint().width(), 2 * fontMetrics().height() + 2 * spacing::step};
}

void PeriodHead::paintSection(QPainter* painter, const QRect& area, int column) const {
    if (!m_model.hasFacts() || column >= m_model.columnCount())
        return;
    const GridColumn& at = m_model.column(column);
    const PeriodCalendar calendar = m_model.cells().facts().calendar();
    const QDate asOf = m_model.cells().asOf();
    const DateRange days = calendar.dates(at.period);
    const bool latest = days.last < asOf && calendar.dates(calendar.next(at.period)).last >= asOf;
    painter->save();
    painter->fillRect(area, palette().color(QPalette::Window));
    painter->setPen(palette().color(QPalette::Text));
    painter->setFont(at.isTotal || latest ? groupFont(font()) : font());
    const QRect place = area.adjusted(spacing::step, spacing::step, -spacing::step, -spacing::step);
    const int line = place.height() / 2;
    painter->drawText(QRect(place.topLeft(), QSize(place.width(), line)),
                      Qt::AlignRight | Qt::AlignVCenter, shortPeriodWords(at.period, calendar));
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.88);
    painter->setFont(small);
    painter->setPen(palette().color(QPalette::PlaceholderText));
    painter->drawText(QRect(place.left(), place.top() + line, place.width(), line),
                      Qt::AlignRight | Qt::AlignVCenter, furtherWords(at.period, calendar));
    painter->setPen(palette().color(QPalette::Mid));
    painter->drawLine(area.bottomLeft(), area.bottomRight());
    if (at.isTotal)
        painter->drawLine(area.topRight(), area.bottomRight());
    if (latest && !at.isTotal)
        painter->fillRect(QRect(area.left(), area.bottom() - 1, area.width(), 2),
                          palette().color(QPalette::Highlight));
    painter->restore();
}

} // namespace quarterlight
