#include "ui/contract/indicators/figure_panel.h"

#include "core/session/figure_entry.h"
#include "core/words/period_words.h"
#include "core/words/status_words.h"
#include "core/words/value_words.h"
#include "ui/contract/indicators/figure_history.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int commentLines = 4;

/// Difference of two numbers with its sign; empty where one is missing.
QString differenceWords(const std::optional<Decimal>& reported,
                        const std::optional<Decimal>& verified) {
    if (!reported || !verified)
        return {};
    const auto gap = difference(*verified, *reported);
    if (!gap)
        return {};
    const QString digits = gap->toString();
    return *gap > Decimal(0) ? QString(u'+' + digits) : digits;
}

QString digits(const std::optional<Decimal>& number) {
    return number ? number->toString() : QString();
}

} // namespace

FigurePanel::FigurePanel(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_title(wrappedLabel(this)),
      m_status(wrappedLabel(this)),
      m_sources(new QTableWidget(0, 3, this)),
      m_comment(new QPlainTextEdit(this)),
      m_history(new QListWidget(this)) {
    setAccessibleName(tr("The current figure"));
    m_title->setFont(groupFont(font()));
    m_sources->setHorizontalHeaderLabels({tr("Reported"), tr("Verified"), tr("Difference")});
    m_sources->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_sources->setAccessibleName(tr("Reported and verified"));
    m_sources->setTabKeyNavigation(false);
    m_sources->setSelectionMode(QAbstractItemView::SingleSelection);
    m_sources->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_sources->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_comment->setTabChangesFocus(true);
    m_comment->setPlaceholderText(tr("Shown in the pack. Ctrl+Enter puts it in."));
    m_comment->setFixedHeight(commentLines * fontMetrics().lineSpacing() + 3 * spacing::step);
    m_comment->installEventFilter(this);
    m_history->setWordWrap(true);
    m_history->setAlternatingRowColors(true);
    m_history->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* comment = groupLabel(this, tr("Co&mment"), m_comment);
    auto* history = groupLabel(this, tr("Histor&y"), m_history);
    m_comment->setAccessibleName(tr("Comment"));
    m_history->setAccessibleName(tr("History"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::group, 0, 0, 0);
    column->setSpacing(spacing::step);
    column->addWidget(m_title);
    column->addWidget(m_status);
    column->addSpacing(spacing::step);
    column->addWidget(m_sources);
    column->addSpacing(spacing::step);
    column->addWidget(comment);
    column->addWidget(m_comment);
    column->addSpacing(spacing::step);
    column->addWidget(history);
    column->addWidget(m_history, 1);
    clear();
}

void FigurePanel::clear() {
    m_subject.reset();
    m_title->setText(tr("Choose a figure in the grid"));
    m_status->clear();
    m_sources->setRowCount(0);
    m_sources->hide();
    m_comment->clear();
    m_comment->setEnabled(false);
    m_history->clear();
}

void FigurePanel::show(const GridCells& cells, const GridRow& row, size_t column) {
    const ContractFacts& facts = cells.facts();
    const Period& period = cells.columns()[column].period;
    const Subject subject{row, period};
    m_contract = facts.contract.id;
    const Indicator* indicator = newestIndicator(*facts.terms, row.indicator);
    if (!indicator) {
        clear();
        return;
    }
    QString title = indicatorName(*indicator);
    if (row.kind == RowKind::Part)
        title += u" · "_s + row.title;
    m_title->setText(title + u'\n' + periodWords(period, facts.calendar()));
    const Evaluation* evaluation = cells.evaluation(row.indicator, column);
    QStringList status;
    if (evaluation) {
        status << statusSign(evaluation->status, evaluation->failedCritically()) + u' ' +
                      statusWord(evaluation->status, evaluation->failedCritically());
        if (evaluation->value)
            status << fullValueWords(*evaluation);
        if (evaluation->target)
            status << tr("target %1").arg(targetWords(*indicator, evaluation->target));
    }
    m_status->setText(status.join(u" · "_s));
    showSources(cells, row, period);
    showComment(facts, subject);
    showHistory(cells, row, period);
}

void FigurePanel::showSources(const GridCells& cells, const GridRow& row, const Period& period) {
    const ContractFacts& facts = cells.facts();
    const Indicator* indicator = newestIndicator(*facts.terms, row.indicator);
    const auto amountOf = [&](Source source) {
        const Figure* figure = facts.figures.find(row.indicator, period, row.slice, source);
        return figure ? figure->amount : Amount();
    };
    const Amount reported = amountOf(Source::Reported);
    const Amount verified = amountOf(Source::Verified);
    m_sources->setRowCount(0);
    const auto add = [&](const QString& title, const QStringList& texts) {
        const int at = m_sources->rowCount();
        m_sources->insertRow(at);
        m_sources->setVerticalHeaderItem(at, new QTableWidgetItem(title));
        for (int place = 0; place < int(texts.size()); ++place) {
            auto* item = new QTableWidgetItem(texts[place]);
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_sources->setItem(at, place, item);
        }
    };
    const bool hasParts = reported.numerator || verified.numerator;
    if (hasParts) {
        add(tr("First part"), {digits(reported.numerator), digits(verified.numerator),
                               differenceWords(reported.numerator, verified.numerator)});
        add(tr("Second part"), {digits(reported.denominator), digits(verified.denominator),
                                differenceWords(reported.denominator, verified.denominator)});
    } else if (!reported.isEmpty() || !verified.isEmpty()) {
        add(tr("Figure"), {amountText(*indicator, reported), amountText(*indicator, verified),
                           differenceWords(reported.value, verified.value)});
    }
    m_sources->setVisible(m_sources->rowCount() > 0 && indicator->isNumeric());
    int height = m_sources->horizontalHeader()->sizeHint().height() + 2 * m_sources->frameWidth();
    for (int at = 0; at < m_sources->rowCount(); ++at)
        height += m_sources->rowHeight(at);
    m_sources->setFixedHeight(height);
}

void FigurePanel::showComment(const ContractFacts& facts, const Subject& subject) {
    const bool same = m_subject && m_subject->row.indicator == subject.row.indicator &&
                      m_subject->period == subject.period;
    QString text;
    for (const Comment& comment : facts.comments)
        if (comment.indicator == subject.row.indicator && comment.period == subject.period)
            text = comment.text;
    m_subject = subject;
    m_comment->setEnabled(true);
    m_comment->setReadOnly(m_session.isReadOnly());
    // What is half written stays, unless the comment itself became another one.
    if (same && text == m_savedComment)
        return;
    m_savedComment = text;
    if (m_comment->toPlainText() != text)
        m_comment->setPlainText(text);
}

void FigurePanel::showHistory(const GridCells& cells, const GridRow& row, const Period& period) {
    m_history->clear();
    const ContractFacts& facts = cells.facts();
    const Indicator* indicator = newestIndicator(*facts.terms, row.indicator);
    std::vector<std::pair<qint64, QString>> lines;
    const auto add = [&](const QString& what, const Record& record) {
        for (const FigureEvent& event : eventsOf(m_session.file(), record, *indicator))
            lines.emplace_back(event.sequence,
                               u"%1 · %2\n%3: %4"_s.arg(event.when, event.who, what, event.what));
    };
    FigureKey key{facts.contract.id, row.indicator, period, row.slice, Source::Verified};
    for (const Source source : {Source::Verified, Source::Reported}) {
        key.source = source;
        add(sourceWord(source), Figure{{}, key, {}, {}});
    }
    add(tr("Comment"), Comment{{}, facts.contract.id, row.indicator, period, {}});
    std::stable_sort(lines.begin(), lines.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& line : lines)
        m_history->addItem(line.second);
    if (m_history->count() == 0) {
        auto* none = new QListWidgetItem(tr("Nothing was put in here."), m_history);
        none->setFlags(Qt::NoItemFlags);
    }
}

void FigurePanel::saveComment() {
    if (!m_subject || m_session.isReadOnly())
        return;
    const QString text = m_comment->toPlainText().trimmed();
    if (text == m_savedComment)
        return;
    const auto facts = m_session.facts(m_contract);
    if (!facts) {
        emit failed(facts.faults());
        return;
    }
    const QString ref = m_subject->row.indicator;
    const auto change = commentChange(**facts, ref, m_subject->period, text);
    if (!change)
        return;
    const QString before = std::exchange(m_savedComment, text);
    const QString title =
        tr("Comment on %1, %2").arg(ref, periodWords(m_subject->period, (*facts)->calendar()));
    if (const auto applied = m_session.apply({title, {*change}}); !applied) {
        m_savedComment = before; // what was typed stays, to be saved once more
        emit failed(applied.faults());
    }
}

bool FigurePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_comment && event->type() == QEvent::FocusOut)
        saveComment();
    if (watched == m_comment && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers() & Qt::ControlModifier) {
            saveComment();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace quarterlight
