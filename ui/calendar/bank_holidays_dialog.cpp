#include "ui/calendar/bank_holidays_dialog.h"

#include "core/exchange/calendar_file.h"
#include "core/words/counted.h"
#include "core/words/date_words.h"
#include "ui/forms/date_field.h"
#include "ui/forms/fault_form.h"
#include "ui/help/help_text.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"
#include "ui/words/fault_words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstYear = 1978; ///< from which the rules hold
constexpr int lastYear = 2200;
constexpr QSize firstSize(560, 480);
constexpr int mostListed = 12; ///< of the days that a file changes

QString differenceWords(const HolidayException& day) {
    return day.isHoliday ? BankHolidaysDialog::tr("%1: %2").arg(longDateWords(day.date), day.title)
                         : BankHolidaysDialog::tr("%1: no bank holiday any more")
                               .arg(longDateWords(day.date));
}

} // namespace

BankHolidaysDialog::BankHolidaysDialog(Session& session, QDate day, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_division(new QComboBox(this)),
      m_year(new QSpinBox(this)),
      m_days(new QTableWidget(this)),
      m_remove(new QPushButton(tr("&Take out"), this)),
      m_date(new DateField(this)),
      m_title(new QLineEdit(this)),
      m_add(new QPushButton(tr("&Add"), this)),
      m_import(new QPushButton(tr("&Import a calendar file (.ics)…"), this)),
      m_note(wrappedLabel(this)),
      m_differing(wrappedLabel(this)) {
    setWindowTitle(tr("Bank holidays"));
    addHelp(this, u"calendar"_s);
    resize(firstSize);
    m_year->setRange(firstYear, lastYear);
    m_year->setValue(day.year());
    layOut();
    connectSteps();
    showYear();
}

void BankHolidaysDialog::layOut() {
    m_division->addItem(tr("England and Wales"), int(Division::EnglandAndWales));
    m_division->addItem(tr("Scotland"), int(Division::Scotland));
    m_division->addItem(tr("Northern Ireland"), int(Division::NorthernIreland));
    m_division->setAccessibleName(tr("Division"));
    m_year->setAccessibleName(tr("Year"));
    m_days->setAccessibleName(tr("Bank holidays of the year"));
    m_days->setColumnCount(2);
    m_days->setHorizontalHeaderLabels({tr("Day"), tr("Bank holiday")});
    m_days->horizontalHeader()->setStretchLastSection(true);
    m_days->verticalHeader()->hide();
    m_days->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_days->setSelectionMode(QAbstractItemView::SingleSelection);
    m_days->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_days->setTabKeyNavigation(false);
    m_note->hide();
    auto* top = new QHBoxLayout;
    auto* division = plainLabel(this, tr("&Division"));
    division->setBuddy(m_division);
    auto* year = plainLabel(this, tr("&Year"));
    year->setBuddy(m_year);
    top->addWidget(division);
    top->addWidget(m_division, 1);
    top->addSpacing(spacing::group);
    top->addWidget(year);
    top->addWidget(m_year);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_remove);
    bottom->addStretch(1);
    bottom->addWidget(m_import);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    column->setSpacing(spacing::group);
    column->addLayout(top);
    column->addWidget(m_days, 1);
    column->addLayout(bottom);
    column->addWidget(makeAddRow());
    column->addWidget(makePreview());
    column->addWidget(m_note);
    column->addWidget(buttons);
}

QWidget* BankHolidaysDialog::makeAddRow() {
    auto* add = new QWidget(this);
    auto* row = new QHBoxLayout(add);
    row->setContentsMargins({});
    m_date->focusProxy()->setAccessibleName(tr("Day to add"));
    m_title->setAccessibleName(tr("Name of the day to add"));
    m_title->setPlaceholderText(tr("name of the day"));
    row->addWidget(m_date);
    row->addWidget(m_title, 1);
    row->addWidget(m_add);
    const bool writable = !m_session.isReadOnly();
    add->setVisible(writable);
    m_remove->setVisible(writable);
    m_import->setVisible(writable);
    m_division->setEnabled(writable);
    return add;
}

QWidget* BankHolidaysDialog::makePreview() {
    m_preview = new QWidget(this);
    m_takeOver = new QPushButton(tr("Take these &over"), m_preview);
    auto* cancel = new QPushButton(tr("Cancel"), m_preview);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_takeOver);
    auto* column = new QVBoxLayout(m_preview);
    column->setContentsMargins({});
    column->addWidget(m_differing);
    column->addLayout(row);
    m_preview->hide();
    connect(m_takeOver, &QPushButton::clicked, this, &BankHolidaysDialog::takeOver);
    connect(cancel, &QPushButton::clicked, this, &BankHolidaysDialog::closePreview);
    return m_preview;
}

void BankHolidaysDialog::connectSteps() {
    connect(m_year, &QSpinBox::valueChanged, this, &BankHolidaysDialog::showYear);
    connect(m_division, &QComboBox::activated, this, [this] {
        WorkingDaySettings after = settings();
        after.division = Division(m_division->currentData().toInt());
        put(after);
    });
    connect(m_add, &QPushButton::clicked, this, &BankHolidaysDialog::addDay);
    connect(m_title, &QLineEdit::returnPressed, this, &BankHolidaysDialog::addDay);
    connect(m_remove, &QPushButton::clicked, this, &BankHolidaysDialog::removeDay);
    connect(m_days, &QTableWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_days->selectedItems().isEmpty()); });
    connect(m_import, &QPushButton::clicked, this, &BankHolidaysDialog::readFile);
    connect(&m_session, &Session::changed, this, &BankHolidaysDialog::showYear);
    // Enter in a line adds the day; it closes nothing.
    for (QPushButton* button : findChildren<QPushButton*>()) {
        button->setAutoDefault(false);
    }
}

WorkingDaySettings BankHolidaysDialog::settings() const {
    const auto standing = workingDaySettings(m_session.file().settings());
    return standing ? *standing : WorkingDaySettings{};
}

void BankHolidaysDialog::showYear() {
    m_division->setCurrentIndex(m_division->findData(int(settings().division)));
    const QMap<QDate, QString> holidays = m_session.workingDays().holidays(m_year->value());
    m_days->setRowCount(int(holidays.size()));
    int row = 0;
    for (auto day = holidays.begin(); day != holidays.end(); ++day, ++row) {
        auto* date = new QTableWidgetItem(longDateWords(day.key()));
        date->setData(Qt::UserRole, day.key());
        m_days->setItem(row, 0, date);
        m_days->setItem(row, 1, new QTableWidgetItem(day.value()));
    }
    m_days->resizeColumnToContents(0);
    m_remove->setEnabled(!m_days->selectedItems().isEmpty());
}

QString BankHolidaysDialog::note() const {
    return m_note->text();
}

void BankHolidaysDialog::tell(const QString& words, bool isFault) {
    m_note->setPalette(palette());
    if (isFault) {
        colourAsFault(m_note);
    }
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

void BankHolidaysDialog::put(const Result<WorkingDaySettings>& after) {
    if (!after) {
        return tell(faultWords(after.faults()), true);
    }
    const auto changes = setWorkingDays(m_session.file().settings(), *after);
    if (!changes) {
        return tell(faultWords(changes.faults()), true);
    }
    if (const auto applied = m_session.apply(*changes); !applied) {
        return tell(faultWords(applied.faults()), true);
    }
    tell({}, false);
}

void BankHolidaysDialog::addDay() {
    if (!m_date->date().isValid()) {
        tell(tr("Type the day, such as 19 Sep 2022."), true);
        m_date->setFocus();
        return;
    }
    const QDate day = m_date->date();
    put(withHoliday(settings(), day, m_title->text().trimmed()));
    if (m_note->text().isEmpty()) {
        m_date->setDate({});
        m_title->clear();
        m_year->setValue(day.year());
        m_date->setFocus();
    }
}

void BankHolidaysDialog::removeDay() {
    if (const QTableWidgetItem* day = m_days->item(m_days->currentRow(), 0)) {
        put(withoutHoliday(settings(), day->data(Qt::UserRole).toDate()));
    }
}

void BankHolidaysDialog::readFile() {
    const QString path = chooseFile
                             ? chooseFile()
                             : QFileDialog::getOpenFileName(this, tr("Import bank holidays"), {},
                                                            tr("Calendar files (*.ics)"));
    if (path.isEmpty()) {
        return;
    }
    closePreview();
    const auto announced = readHolidayCalendar(path);
    if (!announced) {
        Faults faults = announced.faults();
        for (Fault& fault : faults) {
            fault.place = QFileInfo(path).fileName();
        }
        return tell(faultWords(faults), true);
    }
    m_read = importHolidays(settings(), *announced);
    const auto& differing = m_read->differing;
    if (differing.empty()) {
        m_read.reset();
        return tell(tr("The file says nothing that isn't known already."), false);
    }
    QStringList lines{counted(qsizetype(differing.size()), tr("The file changes %1 day:"),
                              tr("The file changes %1 days:"))};
    for (size_t number = 0; number < differing.size() && number < mostListed; ++number) {
        lines << differenceWords(differing[number]);
    }
    if (differing.size() > mostListed) {
        lines << tr("and %1 more").arg(differing.size() - mostListed);
    }
    m_differing->setText(lines.join(u'\n'));
    m_preview->show();
    // Enter takes them over.
    m_takeOver->setDefault(true);
    m_takeOver->setFocus();
}

void BankHolidaysDialog::takeOver() {
    if (m_read) {
        put(m_read->settings);
    }
    closePreview();
}

void BankHolidaysDialog::closePreview() {
    m_read.reset();
    m_takeOver->setDefault(false);
    m_preview->hide();
    tell({}, false);
}

} // namespace quarterlight
