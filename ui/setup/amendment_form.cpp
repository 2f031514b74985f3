#include "ui/setup/amendment_form.h"

#include "core/framework/framework_reader.h"
#include "core/words/date_words.h"
#include "core/words/period_words.h"
#include "core/words/status_words.h"
#include "core/words/value_words.h"
#include "ui/forms/date_field.h"
#include "ui/forms/due_rule_editor.h"
#include "ui/setup/typed_values.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <array>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array allFrequencies{Frequency::FourWeekly, Frequency::Monthly, Frequency::Quarterly,
                                    Frequency::Annual};
constexpr std::array allMeasures{Measure::Percentage, Measure::Count, Measure::Duration,
                                 Measure::Ratings,    Measure::YesNo, Measure::Records,
                                 Measure::Narrative};

/// What is asked for each kind of change, besides kind, day and reason.
QStringList fieldsOf(AmendmentKind kind) {
    switch (kind) {
    case AmendmentKind::Levels:
        return {u"subject"_s, u"target"_s, u"floor"_s};
    case AmendmentKind::AddIndicator:
        return {u"ref"_s,          u"section"_s,     u"title"_s,      u"measure"_s,
                u"ratingLevels"_s, u"goodRatings"_s, u"unit"_s,       u"target"_s,
                u"floor"_s,        u"direction"_s,   u"frequencies"_s};
    case AmendmentKind::EndIndicator:
        return {u"subject"_s};
    case AmendmentKind::Frequencies:
        return {u"subject"_s, u"frequencies"_s};
    case AmendmentKind::DueRule:
        return {u"subject"_s, u"due"_s};
    case AmendmentKind::ReturnFrequency:
        break;
    }
    return {u"subject"_s, u"frequency"_s};
}

bool isAboutIndicator(AmendmentKind kind) {
    return kind != AmendmentKind::DueRule && kind != AmendmentKind::ReturnFrequency;
}

QString levelText(const std::optional<Decimal>& level) {
    return level ? level->toString() : QString();
}

std::optional<Decimal> levelOf(const QLineEdit* line) {
    const auto level = typedLevel(line->text());
    return level ? *level : std::nullopt;
}

QJsonValue levelJson(const std::optional<Decimal>& level) {
    return level ? QJsonValue(level->toDouble()) : QJsonValue();
}

QJsonArray frequenciesJson(const std::vector<Frequency>& frequencies) {
    QJsonArray keys;
    for (const Frequency frequency : frequencies) {
        keys.append(frequencyKey(frequency));
    }
    return keys;
}

/// The first period of that length that begins on the day or later.
Period firstFrom(const PeriodCalendar& calendar, QDate day, Frequency frequency) {
    const Period period = calendar.containing(day, frequency);
    return calendar.dates(period).first < day ? calendar.next(period) : period;
}

} // namespace

AmendmentForm::AmendmentForm(QWidget* parent)
    : FaultForm(parent),
      m_kind(new QComboBox(this)),
      m_subject(new QComboBox(this)),
      m_ref(new QLineEdit(this)),
      m_section(new QLineEdit(this)),
      m_title(new QLineEdit(this)),
      m_measure(new QComboBox(this)),
      m_levels(new QLineEdit(this)),
      m_good(new QLineEdit(this)),
      m_unit(new QLineEdit(this)),
      m_target(new QLineEdit(this)),
      m_floor(new QLineEdit(this)),
      m_direction(new QComboBox(this)),
      m_frequencies(new QWidget(this)),
      m_due(new DueRuleEditor(this)),
      m_frequency(new QComboBox(this)),
      m_from(new DateField(this)),
      m_effect(wrappedLabel(this)),
      m_reason(new QLineEdit(this)) {
    for (const auto& [kind, words] : std::initializer_list<std::pair<AmendmentKind, QString>>{
             {AmendmentKind::Levels, tr("Target or red level of an indicator")},
             {AmendmentKind::AddIndicator, tr("An indicator is added")},
             {AmendmentKind::EndIndicator, tr("An indicator ends")},
             {AmendmentKind::Frequencies, tr("For which periods an indicator is reported")},
             {AmendmentKind::DueRule, tr("When a return or a meeting is due")},
             {AmendmentKind::ReturnFrequency, tr("How often a return is owed")}}) {
        m_kind->addItem(words, int(kind));
    }
    for (const Measure measure : allMeasures) {
        m_measure->addItem(measureWord(measure), int(measure));
    }
    m_direction->addItem(tr("Higher is better"), int(Direction::Higher));
    m_direction->addItem(tr("Lower is better"), int(Direction::Lower));
    m_direction->addItem(tr("Neither"), int(Direction::Neither));
    auto* row = new QHBoxLayout(m_frequencies);
    row->setContentsMargins({});
    for (const Frequency frequency : allFrequencies) {
        m_ticks.emplace_back(frequency, new QCheckBox(frequencyPlural(frequency)));
        row->addWidget(m_ticks.back().second);
        m_frequency->addItem(frequencyPlural(frequency), int(frequency));
    }
    row->addStretch();
    m_frequencies->setFocusProxy(m_ticks.front().second);
    m_effect->setForegroundRole(QPalette::PlaceholderText);
    m_subject->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addFields();
    followInputs();
}

void AmendmentForm::addFields() {
    addField(u"kind"_s, tr("&What changes"), m_kind);
    addField(u"subject"_s, tr("&Of"), m_subject);
    addField(u"ref"_s, tr("&Reference"), m_ref);
    addField(u"section"_s, tr("&Section"), m_section);
    addField(u"title"_s, tr("T&itle"), m_title);
    addField(u"measure"_s, tr("&Kind"), m_measure);
    addField(u"ratingLevels"_s, tr("Rati&ngs, best first"), m_levels,
             tr("With commas between: Outstanding, Good, Requires improvement, Inadequate."));
    addField(u"goodRatings"_s, tr("Of th&ese good"), m_good,
             tr("Those that count towards the target."));
    addField(u"unit"_s, tr("&Unit"), m_unit);
    addField(u"target"_s, tr("&Target"), m_target, tr("Empty for none."));
    addField(u"floor"_s, tr("Red &level"), m_floor,
             tr("Failed beyond it. Empty: below target is failed."));
    addField(u"direction"_s, tr("&Better"), m_direction);
    addField(u"frequencies"_s, tr("Reported &for"), m_frequencies);
    addField(u"due"_s, tr("&Due"), m_due);
    addField(u"frequency"_s, tr("Owed &for"), m_frequency);
    addField(u"from"_s, tr("From the da&y"), m_from);
    addBelow(u"from"_s, m_effect);
    addField(u"reason"_s, tr("A&greed"), m_reason, tr("What was agreed, where and by whom."));
    m_frequencies->setAccessibleName(tr("Reported for"));
}

void AmendmentForm::followInputs() {
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AmendmentForm::showKind);
    connect(m_subject, &QComboBox::currentIndexChanged, this, &AmendmentForm::showSubject);
    connect(m_measure, &QComboBox::currentIndexChanged, this, [this] {
        m_unit->setText(isShare(measure()) ? u"%"_s : QString());
        showFields();
    });
    for (QComboBox* box : {m_kind, m_subject, m_measure, m_direction, m_frequency}) {
        connect(box, &QComboBox::currentIndexChanged, this, &FaultForm::edited);
    }
    for (QLineEdit* line :
         {m_ref, m_section, m_title, m_levels, m_good, m_unit, m_target, m_floor, m_reason}) {
        connect(line, &QLineEdit::textEdited, this, &FaultForm::edited);
    }
    for (const auto& [frequency, tick] : m_ticks) {
        connect(tick, &QCheckBox::toggled, this, &FaultForm::edited);
    }
    connect(m_due, &DueRuleEditor::edited, this, &FaultForm::edited);
    const auto choose = [this] { m_isChosen = true; };
    connect(m_due, &DueRuleEditor::edited, this, choose);
    connect(m_frequency, &QComboBox::activated, this, choose);
    for (const auto& [frequency, tick] : m_ticks) {
        connect(tick, &QCheckBox::clicked, this, choose);
    }
    connect(m_from, &DateField::edited, this, &AmendmentForm::showStanding);
    connect(m_from, &DateField::edited, this, &FaultForm::edited);
    connect(this, &FaultForm::edited, this, &AmendmentForm::showEffect);
}

void AmendmentForm::start(std::shared_ptr<const ContractFacts> facts,
                          const WorkingCalendar& workingDays) {
    m_facts = std::move(facts);
    m_workingDays = &workingDays;
    for (QLineEdit* line : {m_ref, m_section, m_title, m_levels, m_good, m_reason}) {
        line->clear();
    }
    m_unit->setText(u"%"_s);
    m_measure->setCurrentIndex(0);
    m_from->setDate({});
    m_kind->setCurrentIndex(0);
    showKind();
}

AmendmentKind AmendmentForm::kind() const {
    return AmendmentKind(m_kind->currentData().toInt());
}

Measure AmendmentForm::measure() const {
    return Measure(m_measure->currentData().toInt());
}

QStringList AmendmentForm::asked() const {
    QStringList fields = fieldsOf(kind());
    if (kind() != AmendmentKind::AddIndicator) {
        return fields;
    }
    if (measure() != Measure::Ratings) {
        fields.removeAll(u"ratingLevels"_s);
        fields.removeAll(u"goodRatings"_s);
    }
    if (measure() == Measure::Narrative) {
        for (const QString& field : {u"unit"_s, u"target"_s, u"floor"_s, u"direction"_s}) {
            fields.removeAll(field);
        }
    }
    return fields;
}

void AmendmentForm::showFields() {
    for (const QString& field :
         {u"subject"_s, u"ref"_s, u"section"_s, u"title"_s, u"measure"_s, u"ratingLevels"_s,
          u"goodRatings"_s, u"unit"_s, u"target"_s, u"floor"_s, u"direction"_s, u"frequencies"_s,
          u"due"_s, u"frequency"_s}) {
        setFieldVisible(field, asked().contains(field));
    }
}

QString AmendmentForm::subject() const {
    return m_subject->currentData().toString();
}

/// The terms that the change alters: those of its day, or the latest while none is given.
const Framework& AmendmentForm::inForce() const {
    return m_from->date().isValid() ? m_facts->terms->on(m_from->date()) : m_facts->terms->latest();
}

void AmendmentForm::showKind() {
    if (!m_facts) {
        return;
    }
    showFields();
    const QSignalBlocker quiet(m_subject);
    m_subject->clear();
    if (kind() == AmendmentKind::DueRule) {
        for (const DuePlace& place : duePlaces(m_facts->terms->latest())) {
            m_subject->addItem(place.title, place.path);
        }
    } else if (kind() == AmendmentKind::ReturnFrequency) {
        for (const ReturnKind& owed : m_facts->terms->latest().returns) {
            m_subject->addItem(owed.title, owed.key);
        }
    } else {
        for (const Indicator& indicator : m_facts->terms->latest().indicators) {
            if (indicator.beside.isEmpty()) { // a mean time goes with the one it stands beside
                m_subject->addItem(indicatorName(indicator), indicator.ref);
            }
        }
    }
    showSubject();
}

void AmendmentForm::showSubject() {
    m_isChosen = false;
    for (QLineEdit* level : {m_target, m_floor}) {
        level->setText({}); // clear() would count as typing
    }
    for (const auto& [frequency, tick] : m_ticks) {
        tick->setChecked(false);
    }
    showStanding();
    showEffect();
}

/// What holds on the day stands in the fields, to be changed, but for what was changed already.
void AmendmentForm::showStanding() {
    if (!m_facts || kind() == AmendmentKind::AddIndicator) {
        return;
    }
    if (const Indicator* indicator = inForce().indicator(subject());
        indicator && isAboutIndicator(kind())) {
        for (const auto& [line, level] :
             {std::pair{m_target, indicator->target}, std::pair{m_floor, indicator->floor}}) {
            if (!line->isModified()) {
                line->setText(levelText(level));
            }
        }
        for (const auto& [frequency, tick] : m_ticks) {
            if (!m_isChosen) {
                tick->setChecked(std::ranges::find(indicator->frequencies, frequency) !=
                                 indicator->frequencies.end());
            }
        }
    } else if (const DueRule* rule = dueRuleAt(inForce(), subject()); rule && !m_isChosen) {
        m_due->setBases(dueBases(inForce(), subject()));
        m_due->setRule(*rule);
    } else if (const ReturnKind* owed = inForce().returnKind(subject()); owed && !m_isChosen) {
        m_frequency->setCurrentIndex(m_frequency->findData(int(owed->frequency)));
    }
}

std::vector<Frequency> AmendmentForm::tickedFrequencies() const {
    std::vector<Frequency> ticked;
    for (const auto& [frequency, tick] : m_ticks) {
        if (tick->isChecked()) {
            ticked.push_back(frequency);
        }
    }
    return ticked;
}

std::vector<Frequency> AmendmentForm::concerned() const {
    if (kind() == AmendmentKind::AddIndicator) {
        return tickedFrequencies();
    }
    if (!isAboutIndicator(kind())) {
        const bool ofPlace = kind() == AmendmentKind::DueRule;
        const auto frequency = frequencyFromKey(
            frequencyAt(inForce(), ofPlace ? subject() : QString(u"returns/"_s + subject())));
        return frequency ? std::vector{*frequency} : std::vector<Frequency>();
    }
    const Indicator* indicator = inForce().indicator(subject());
    if (!indicator) {
        return {};
    }
    return indicator->frequencies.empty() ? std::vector{indicator->baseFrequency()}
                                          : indicator->frequencies;
}

void AmendmentForm::showEffect() {
    if (!m_facts) {
        return;
    }
    const QDate from = m_from->date();
    const PeriodCalendar calendar = m_facts->calendar();
    QStringList first;
    if (from.isValid()) {
        for (const Frequency frequency : concerned()) {
            const Period period = firstFrom(calendar, from, frequency);
            first.append(periodWords(period, calendar));
            m_due->setExample({period, calendar, m_workingDays, &inForce()});
        }
    }
    m_effect->setText(first.isEmpty()
                          ? tr("A period goes by the terms of its first day, so periods that have "
                               "begun before stay as they are.")
                          : tr("First for %1. Periods that began before %2 stay as they are.")
                                .arg(first.join(u"; "_s), dateWords(from)));
}

Indicator AmendmentForm::newIndicator() const {
    Indicator indicator;
    indicator.ref = m_ref->text().trimmed();
    indicator.section = m_section->text().trimmed();
    indicator.title = m_title->text().trimmed();
    indicator.measure = measure();
    if (indicator.measure == Measure::Ratings) {
        indicator.ratingLevels = typedNames(m_levels->text());
        indicator.goodRatings = typedNames(m_good->text());
    }
    indicator.unit = m_unit->text().trimmed();
    indicator.target = levelOf(m_target);
    indicator.floor = levelOf(m_floor);
    indicator.direction = Direction(m_direction->currentData().toInt());
    indicator.frequencies = tickedFrequencies();
    if (!indicator.isNumeric()) {
        indicator.unit.clear();
        indicator.target.reset();
        indicator.floor.reset();
        indicator.direction = Direction::Neither;
        indicator.aggregation = Aggregation::None;
    }
    return indicator;
}

void AmendmentForm::addLevels(std::vector<Amendment>& made, const Amendment& draft) const {
    const Indicator* indicator = inForce().indicator(subject());
    const auto add = [&](const QString& property, const std::optional<Decimal>& before,
                         const std::optional<Decimal>& after) {
        if (before != after) {
            Amendment amendment = draft;
            amendment.path = u"indicators/%1/%2"_s.arg(subject(), property);
            amendment.value = levelJson(after);
            made.push_back(amendment);
        }
    };
    if (indicator) {
        add(u"target"_s, indicator->target, levelOf(m_target));
        add(u"floor"_s, indicator->floor, levelOf(m_floor));
    }
}

std::vector<Amendment> AmendmentForm::amendments() const {
    Amendment draft;
    draft.contract = m_facts->contract.id;
    draft.from = m_from->date();
    draft.reason = m_reason->text().trimmed();
    std::vector<Amendment> made;
    switch (kind()) {
    case AmendmentKind::Levels:
        addLevels(made, draft);
        return made;
    case AmendmentKind::AddIndicator: {
        const Indicator indicator = newIndicator();
        draft.path = u"indicators/%1"_s.arg(indicator.ref);
        draft.value = indicatorJson(indicator);
        break;
    }
    case AmendmentKind::EndIndicator:
        draft.path = u"indicators/%1"_s.arg(subject());
        draft.value = QJsonValue::Null;
        break;
    case AmendmentKind::Frequencies:
        draft.path = u"indicators/%1/frequencies"_s.arg(subject());
        draft.value = frequenciesJson(tickedFrequencies());
        break;
    case AmendmentKind::DueRule:
        draft.path = subject() + u"/due"_s;
        draft.value = dueRuleJson(m_due->rule());
        break;
    case AmendmentKind::ReturnFrequency:
        draft.path = u"returns/%1/frequency"_s.arg(subject());
        draft.value = frequencyKey(Frequency(m_frequency->currentData().toInt()));
        break;
    }
    made.push_back(draft);
    return made;
}

} // namespace quarterlight
