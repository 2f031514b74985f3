// What a contract is for: reference, title, service, value, procurement, marking.
#include "core/model/decimal.h"
#include "core/words/status_words.h"
#include "ui/setup/contract_forms.h"
#include "ui/theme/labels.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int penceInPound = 100;
constexpr qint64 unitsInPenny = Decimal::unit / penceInPound;
constexpr int decimalPlacesOfPounds = 2;

/// What a regime means for managing the contract (Procurement Act 2023, sections 52 and 71).
QString regimeMeaning(Regime regime) {
    switch (regime) {
    case Regime::PreAct:
        return DetailsForm::tr("Procured before 24 February 2025: the Act's notices and published "
                               "KPIs don't apply.");
    case Regime::Ordinary:
        return DetailsForm::tr("Above £5 million including VAT, at least three KPIs are set and "
                               "their scores published every year.");
    case Regime::LightTouch:
        return DetailsForm::tr("Most care and advocacy. The three published KPIs aren't asked for; "
                               "whether notices of performance are, ask legal.");
    case Regime::Health:
        return DetailsForm::tr("Health care services bought under the regulations of 2023, outside "
                               "the Procurement Act.");
    case Regime::BelowThreshold:
        break;
    }
    return DetailsForm::tr("Too small for the Act's duties on performance.");
}

QString poundsText(std::optional<qint64> pence) {
    return pence ? Decimal::fromUnits(*pence * unitsInPenny).toString() : QString();
}

} // namespace

Result<std::optional<qint64>> typedPounds(const QString& text) {
    QString digits = text;
    digits.remove(u'£').remove(u' ');
    if (digits.isEmpty()) {
        return std::optional<qint64>();
    }
    const Result<Decimal> pounds = Decimal::parse(digits);
    if (!pounds) {
        Fault fault = pounds.fault();
        fault.arguments.replace(0, text.trimmed()); // as typed, with its spaces
        return fault;
    }
    if (pounds->units() % unitsInPenny != 0) {
        return Fault{FaultCode::TooManyDecimals,
                     {},
                     {text.trimmed(), QString::number(decimalPlacesOfPounds)}};
    }
    return std::optional(pounds->units() / unitsInPenny);
}

DetailsForm::DetailsForm(QWidget* parent)
    : ContractForm(parent),
      m_reference(new QLineEdit(this)),
      m_title(new QLineEdit(this)),
      m_service(new QLineEdit(this)),
      m_value(new QLineEdit(this)),
      m_regime(new QComboBox(this)),
      m_regimeMeaning(wrappedLabel(this)),
      m_marking(new QComboBox(this)),
      m_notes(new QLineEdit(this)) {
    addField(u"reference"_s, tr("&Reference"), m_reference,
             tr("As in the contracts register; each contract has its own."));
    addField(u"title"_s, tr("&Title"), m_title);
    addField(u"service"_s, tr("&Service"), m_service);
    addField(u"value"_s, tr("&Value, £"), m_value,
             tr("Over its whole life, including VAT. May be left empty."));
    for (const Regime regime : {Regime::PreAct, Regime::Ordinary, Regime::LightTouch,
                                Regime::Health, Regime::BelowThreshold}) {
        m_regime->addItem(regimeWord(regime), int(regime));
    }
    addField(u"regime"_s, tr("&Procured under"), m_regime);
    m_regimeMeaning->setForegroundRole(QPalette::PlaceholderText);
    addBelow(u"regime"_s, m_regimeMeaning);
    for (const Marking marking : {Marking::Official, Marking::OfficialSensitive}) {
        m_marking->addItem(markingWord(marking), int(marking));
    }
    addField(u"marking"_s, tr("&Marking"), m_marking, tr("Stands on each page of a pack."));
    addField(u"notes"_s, tr("N&otes"), m_notes);
    for (QLineEdit* line : {m_reference, m_title, m_service, m_value, m_notes}) {
        connect(line, &QLineEdit::textEdited, this, &FaultForm::edited);
    }
    connect(m_marking, &QComboBox::currentIndexChanged, this, &FaultForm::edited);
    connect(m_regime, &QComboBox::currentIndexChanged, this, [this] {
        explainRegime();
        emit edited();
    });
}

void DetailsForm::explainRegime() {
    m_regimeMeaning->setText(regimeMeaning(Regime(m_regime->currentData().toInt())));
    m_regime->setAccessibleDescription(m_regimeMeaning->text());
}

void DetailsForm::show(const Contract& contract) {
    m_reference->setText(contract.reference);
    m_title->setText(contract.title);
    m_service->setText(contract.service);
    m_value->setText(poundsText(contract.valuePence));
    m_regime->setCurrentIndex(m_regime->findData(int(contract.regime)));
    m_marking->setCurrentIndex(m_marking->findData(int(contract.marking)));
    m_notes->setText(contract.notes);
    explainRegime();
}

void DetailsForm::fill(Contract& contract) const {
    contract.reference = m_reference->text().trimmed();
    contract.title = m_title->text().trimmed();
    contract.service = m_service->text().trimmed();
    if (const auto pence = typedPounds(m_value->text())) {
        contract.valuePence = *pence;
    }
    contract.regime = Regime(m_regime->currentData().toInt());
    contract.marking = Marking(m_marking->currentData().toInt());
    contract.notes = m_notes->text().trimmed();
}

Faults DetailsForm::inputFaults() const {
    const auto pence = typedPounds(m_value->text());
    if (pence) {
        return {};
    }
    Faults faults = pence.faults();
    for (Fault& fault : faults) {
        fault.place = u"value"_s;
    }
    return faults;
}

} // namespace quarterlight
