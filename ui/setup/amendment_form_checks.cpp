// What is wrong with the change in the amendment form, and beside which field it stands.
#include "ui/forms/date_field.h"
#include "ui/setup/amendment_form.h"
#include "ui/setup/typed_values.h"

#include <QLineEdit>

namespace quarterlight {

using namespace Qt::StringLiterals;

Faults AmendmentForm::inputFaults() const {
    Faults faults;
    const QStringList fields = asked();
    for (const auto& [name, line] : std::initializer_list<std::pair<QString, const QLineEdit*>>{
             {u"target"_s, m_target}, {u"floor"_s, m_floor}}) {
        if (const auto level = typedLevel(line->text()); fields.contains(name) && !level) {
            faults.push_back({level.fault().code, name, level.fault().arguments});
        }
    }
    if (m_from->isUnreadable()) {
        faults.push_back({FaultCode::NotADate, u"from"_s, {m_from->text()}});
    } else if (m_from->text().isEmpty()) {
        faults.push_back({FaultCode::Required, u"from"_s, {}});
    }
    for (const auto& [name, line] : std::initializer_list<std::pair<QString, const QLineEdit*>>{
             {u"ref"_s, m_ref}, {u"title"_s, m_title}}) {
        if (fields.contains(name) && line->text().trimmed().isEmpty()) {
            faults.push_back({FaultCode::Required, name, {}});
        }
    }
    if (fields.contains(u"ratingLevels"_s)) {
        addRatingFaults(faults);
    }
    if (kind() == AmendmentKind::AddIndicator) {
        const QString ref = m_ref->text().trimmed();
        if (!ref.isEmpty() && inForce().indicator(ref)) {
            faults.push_back({FaultCode::Duplicate, u"ref"_s, {ref}});
        }
        if (tickedFrequencies().empty()) {
            faults.push_back({FaultCode::Required, u"frequencies"_s, {}});
        }
    }
    if (faults.empty() && kind() == AmendmentKind::Levels && amendments().empty()) {
        faults.push_back({FaultCode::Required, u"target"_s, {}});
    }
    return faults;
}

void AmendmentForm::addRatingFaults(Faults& faults) const {
    const QStringList levels = typedNames(m_levels->text());
    const QStringList good = typedNames(m_good->text());
    if (levels.size() < 2) {
        faults.push_back({FaultCode::Required, u"ratingLevels"_s, {}});
    }
    if (good.isEmpty()) {
        faults.push_back({FaultCode::Required, u"goodRatings"_s, {}});
    }
    for (const QString& level : good) {
        if (!levels.contains(level)) {
            faults.push_back(
                {FaultCode::NotOneOf, u"goodRatings"_s, {level, levels.join(u", "_s)}});
        }
    }
}

/// Faults of the amended framework name the path that was written.
QString AmendmentForm::fieldName(const Fault& fault) const {
    const QStringList fields = asked();
    if (fault.place.isEmpty() || fields.contains(fault.place) || fault.place == u"from"_s) {
        return fault.place;
    }
    for (const QString& field : fields) {
        if (fault.place.endsWith(QString(u'/' + field))) {
            return field;
        }
    }
    return u"kind"_s;
}

QString AmendmentForm::sentence(const Fault& fault, const QString& label) const {
    if (fault.code == FaultCode::Required && fault.place == u"target"_s) {
        return tr("Give another target or red level than the one that holds.");
    }
    return FaultForm::sentence(fault, label);
}

} // namespace quarterlight
