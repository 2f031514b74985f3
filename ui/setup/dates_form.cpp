// When a contract runs, and how it cuts its years into quarters and four weeks.
#include "core/words/date_words.h"
#include "core/words/period_words.h"
#include "ui/forms/date_field.h"
#include "ui/forms/row_table.h"
#include "ui/setup/contract_forms.h"
#include "ui/theme/labels.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int quarters = 4;

QLabel* exampleLabel(QWidget* parent) {
    QLabel* label = wrappedLabel(parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/// "Apr–Jun, Jul–Sep, Oct–Dec, Jan–Mar".
QString quarterMonths(const PeriodCalendar& calendar, int year) {
    QStringList words;
    for (int number = 1; number <= quarters; ++number) {
        const DateRange dates = calendar.dates({Frequency::Quarterly, year, number});
        words.append(u"%1–%2"_s.arg(QLocale::c().toString(dates.first, u"MMM"),
                                    QLocale::c().toString(dates.last, u"MMM")));
    }
    return words.join(u", "_s);
}

/// The fault of a text in the list of extensions that is no date.
void checkDate(Faults& faults, const QString& text) {
    if (!text.isEmpty() && !typedDate(text).isValid()) {
        faults.push_back({FaultCode::NotADate, u"extensions"_s, {text}});
    }
}

} // namespace

DatesForm::DatesForm(QWidget* parent)
    : ContractForm(parent),
      m_start(new DateField(this)),
      m_end(new DateField(this)),
      m_extensions(new RowTable({tr("Extended to"), tr("Decide by")}, this)),
      m_yearStart(new QComboBox(this)),
      m_quarters(exampleLabel(this)),
      m_anchor(new DateField(this)),
      m_fourWeeks(exampleLabel(this)) {
    addField(u"start"_s, tr("Fi&rst day"), m_start);
    addField(u"end"_s, tr("&Last day"), m_end, tr("Without any extension."));
    addField(u"extensions"_s, tr("Options to e&xtend"), m_extensions,
             tr("In order, each with the day by which to decide."));
    for (int month = 1; month <= 12; ++month) {
        m_yearStart->addItem(QLocale::c().standaloneMonthName(month), month);
    }
    addField(u"yearStartMonth"_s, tr("&Quarters and years start in"), m_yearStart);
    addBelow(u"yearStartMonth"_s, m_quarters);
    addField(u"fourWeekAnchor"_s, tr("First day of &four-weekly period 1"), m_anchor);
    addBelow(u"fourWeekAnchor"_s, m_fourWeeks);
    connect(m_start, &DateField::edited, this, &DatesForm::suggestAnchor);
    connect(m_anchor, &DateField::edited, this, [this] { m_anchorTyped = true; });
    for (DateField* field : {m_start, m_end, m_anchor}) {
        connect(field, &DateField::edited, this, &FaultForm::edited);
    }
    connect(m_extensions, &RowTable::edited, this, &FaultForm::edited);
    connect(m_yearStart, &QComboBox::currentIndexChanged, this, &FaultForm::edited);
    connect(this, &FaultForm::edited, this, &DatesForm::showExamples);
    setFourWeekly(false);
}

void DatesForm::setFourWeekly(bool fourWeekly) {
    m_fourWeekly = fourWeekly;
    setFieldVisible(u"fourWeekAnchor"_s, fourWeekly);
    suggestAnchor();
    showExamples();
}

void DatesForm::show(const Contract& contract) {
    m_start->setDate(contract.start);
    m_end->setDate(contract.end);
    QList<QStringList> extensions;
    for (const ExtensionOption& extension : contract.extensions) {
        extensions.append({dateWords(extension.until), dateWords(extension.decideBy)});
    }
    m_extensions->setRows(extensions);
    m_yearStart->setCurrentIndex(m_yearStart->findData(contract.yearStartMonth));
    m_anchor->setDate(contract.fourWeekAnchor);
    m_anchorTyped = contract.fourWeekAnchor.isValid() && contract.fourWeekAnchor != contract.start;
    showExamples();
}

void DatesForm::fill(Contract& contract) const {
    contract.start = m_start->date();
    contract.end = m_end->date();
    contract.extensions.clear();
    for (const QStringList& row : m_extensions->rows()) {
        contract.extensions.push_back({typedDate(row[0]), typedDate(row[1])});
    }
    contract.yearStartMonth = m_yearStart->currentData().toInt();
    if (m_fourWeekly) {
        contract.fourWeekAnchor = m_anchor->date();
    }
}

Faults DatesForm::inputFaults() const {
    Faults faults;
    for (const auto& [name, field] : std::initializer_list<std::pair<QString, const DateField*>>{
             {u"start"_s, m_start}, {u"end"_s, m_end}, {u"fourWeekAnchor"_s, m_anchor}}) {
        if (field->isUnreadable()) {
            faults.push_back({FaultCode::NotADate, name, {field->text()}});
        }
    }
    if (m_fourWeekly && m_anchor->text().isEmpty()) {
        faults.push_back({FaultCode::Required, u"fourWeekAnchor"_s, {}});
    }
    for (const QStringList& row : m_extensions->rows()) {
        checkDate(faults, row[0]);
        checkDate(faults, row[1]);
    }
    return faults;
}

QString DatesForm::sentence(const Fault& fault, const QString& label) const {
    if (fault.place == u"extensions"_s && fault.code == FaultCode::EndBeforeStart) {
        const QDate last = QDate::fromString(fault.arguments.value(0), Qt::ISODate);
        return tr("Each option must extend the contract: give a day after %1.")
            .arg(dateWords(last));
    }
    if (fault.place == u"extensions"_s && fault.code == FaultCode::OutOfRange) {
        const QDate last = QDate::fromString(fault.arguments.value(2), Qt::ISODate);
        return tr("Decide by %1 at the latest: the contract would end on that day.")
            .arg(dateWords(last));
    }
    return ContractForm::sentence(fault, label);
}

void DatesForm::suggestAnchor() {
    if (m_fourWeekly && !m_anchorTyped) {
        m_anchor->setDate(m_start->date());
    }
}

PeriodCalendar DatesForm::calendar() const {
    return {m_yearStart->currentData().toInt(), m_anchor->date()};
}

void DatesForm::showExamples() {
    const PeriodCalendar calendar = this->calendar();
    if (calendar.yearStartMonth < 1) {
        return;
    }
    // Any year shows the same months.
    constexpr int exampleYear = 2026;
    m_quarters->setText(tr("Quarters: %1").arg(quarterMonths(calendar, exampleYear)));
    m_yearStart->setAccessibleDescription(m_quarters->text());
    QString fourWeeks;
    if (calendar.fourWeekAnchor.isValid()) {
        const Period first = calendar.containing(calendar.fourWeekAnchor, Frequency::FourWeekly);
        const DateRange dates = calendar.dates(first);
        fourWeeks =
            tr("First four weeks: %1 – %2").arg(dayWords(dates.first), dateWords(dates.last));
    }
    m_fourWeeks->setText(fourWeeks);
}

} // namespace quarterlight
