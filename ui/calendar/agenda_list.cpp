#include "ui/calendar/agenda_list.h"

#include "core/words/due_item_words.h"
#include "ui/calendar/calendar_painting.h"
#include "ui/calendar/calendar_words.h"
#include "ui/theme/house_style.h"
#include "ui/theme/kind_theme.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSide = 16;
constexpr int signSide = 10;
constexpr int wordWidth = 82; ///< of the kind's word, so that lines begin under each other
constexpr int barWidth = 3;   ///< at the beginning of the chosen row

/// Draws a day's heading, or an entry in two lines.
class AgendaDelegate : public QStyledItemDelegate {
public:
    AgendaDelegate(AgendaModel& agenda, QObject* parent)
        : QStyledItemDelegate(parent), m_agenda(agenda) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int line = option.fontMetrics.height();
        const bool isHeading = index.data(AgendaModel::IsHeadingRole).toBool();
        return {0, isHeading ? line + spacing::group : 2 * line + 2 * spacing::step};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        const CalendarEntry* entry = m_agenda.entry(index);
        if (!entry) {
            painter->setFont(groupFont(option.font));
            // A heading can't be chosen; it isn't greyed for that.
            painter->setPen(option.palette.color(QPalette::Active, QPalette::Text));
            painter->drawText(option.rect.adjusted(spacing::step, 0, -spacing::step, -2),
                              Qt::AlignLeft | Qt::AlignBottom,
                              index.data(Qt::DisplayRole).toString());
        } else {
            paintEntry(*painter, option, index, *entry);
        }
        painter->restore();
    }

private:
    void paintEntry(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                    const CalendarEntry& entry) const {
        const QPalette& palette = option.palette;
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter.fillRect(option.rect, selectedRow(palette));
            painter.fillRect(QRect(option.rect.topLeft(), QSize(barWidth, option.rect.height())),
                             palette.color(QPalette::Highlight));
        }
        const int line = option.fontMetrics.height();
        QRect first = option.rect.adjusted(spacing::group, spacing::step, -spacing::step, 0);
        first.setHeight(line);
        painter.drawPixmap(
            first.left(), first.top() + (line - iconSide) / 2,
            kindPixmap(entry.item.kind, iconSide, painter.device()->devicePixelRatioF(), palette));
        first.setLeft(first.left() + iconSide + spacing::step);
        painter.setPen(kindColours(entry.item.kind, palette).text);
        painter.drawText(first, Qt::AlignVCenter, dueKindWord(entry.item.kind));
        first.setLeft(first.left() + wordWidth);
        const int status =
            m_agenda.isUndated(index) ? 0 : paintStatus(painter, option, first, entry);
        const QRect text = first.adjusted(0, 0, -status - 2 * spacing::step, 0);
        painter.setPen(palette.color(QPalette::Text));
        QFont font = option.font;
        font.setStrikeOut(entry.item.calledOff);
        painter.setFont(font);
        const QFontMetrics metrics(font);
        // Its end may be all that tells two rows apart: the authority.
        painter.drawText(text, Qt::AlignVCenter,
                         metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle,
                                            text.width()));
        painter.setFont(option.font);
        painter.setPen(palette.color(QPalette::PlaceholderText));
        const QRect second = first.translated(0, line);
        painter.drawText(second, Qt::AlignVCenter,
                         metrics.elidedText(index.data(AgendaModel::ReasonRole).toString(),
                                            Qt::ElideRight, second.width()));
    }

    /// Where it stands, at the right end of the first line; returns the width it takes.
    int paintStatus(QPainter& painter, const QStyleOptionViewItem& option, const QRect& line,
                    const CalendarEntry& entry) const {
        const std::optional<Status> sign = signOf(entry.item);
        const QString words = dueStatusWord(entry.item);
        const int width = option.fontMetrics.horizontalAdvance(words) + spacing::step +
                          (sign ? signSide + spacing::step : 0);
        QRect place(line.right() - width, line.top(), width, line.height());
        if (sign) {
            painter.drawPixmap(place.left(), place.top() + (place.height() - signSide) / 2,
                               statusPixmap(*sign, false, signSide,
                                            painter.device()->devicePixelRatioF(), option.palette));
            place.setLeft(place.left() + signSide + spacing::step);
        }
        painter.setPen(statusColours(sign.value_or(Status::NoTarget), option.palette).text);
        painter.drawText(place, Qt::AlignVCenter, words);
        return width;
    }

    AgendaModel& m_agenda;
};

} // namespace

AgendaList::AgendaList(QWidget* parent) : QListView(parent) {
    setModel(&m_agenda);
    setItemDelegate(new AgendaDelegate(m_agenda, this));
    setAccessibleName(tr("Agenda"));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void AgendaList::select(QDate day, const EntryKey& key) {
    const QScopedValueRollback selecting(m_selecting, true);
    const QModelIndex found = key.isNone() ? QModelIndex() : m_agenda.find(key);
    const QModelIndex index = found.isValid() ? found : m_agenda.find(day);
    setCurrentIndex(index);
    if (!found.isValid() && index.row() > 0) {
        scrollTo(index.siblingAtRow(index.row() - 1), PositionAtTop);
    }
}

void AgendaList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    const CalendarEntry* entry = m_agenda.entry(current);
    if (entry && !m_selecting) {
        emit picked(*entry, m_agenda.isUndated(current));
    }
}

/// A line that appears above the page doesn't push the chosen row out of sight.
void AgendaList::resizeEvent(QResizeEvent* event) {
    const QRect before({}, event->oldSize());
    const bool wasInSight =
        currentIndex().isValid() && before.intersects(visualRect(currentIndex()));
    QListView::resizeEvent(event);
    if (wasInSight) {
        scrollTo(currentIndex());
    }
}

void AgendaList::stepDay(int direction) {
    const QDate here = currentIndex().data(AgendaModel::DayRole).toDate();
    for (int row = currentIndex().row(); row >= 0 && row < m_agenda.rowCount(); row += direction) {
        const QModelIndex index = m_agenda.index(row);
        if (m_agenda.entry(index) && index.data(AgendaModel::DayRole).toDate() != here) {
            setCurrentIndex(m_agenda.find(index.data(AgendaModel::DayRole).toDate()));
            return;
        }
    }
}

void AgendaList::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        stepDay(-1);
        break;
    case Qt::Key_Right:
        stepDay(1);
        break;
    default:
        QListView::keyPressEvent(event);
    }
}

} // namespace quarterlight
