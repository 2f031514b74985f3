// What a contract's schedule says on a given day: its framework as settled at the start, and the
// dated amendments since. A period is judged by the terms in force on its first day in the
// contract, so a later change never touches a past one.
#pragma once

#include "core/framework/framework.h"
#include "core/time/period.h"

#include <QDate>
#include <QJsonObject>

#include <memory>
#include <vector>

namespace quarterlight {

/// One dated amendment as the terms need it: `value` written at `path` of the framework from a day
/// on.
struct TermsChange {
    QDate from;
    QString path;
    QJsonValue value;
};

/// A contract's framework over time: one version from the start, another from each amendment's day.
/// A due rule that the contract set by itself has no words of the schedule (dueWords) and isn't
/// assumed.
class Terms {
public:
    /// Settles the assumptions (key → value), then applies the changes in order of date, those of
    /// one day in the order given. A null value at a list's member ends it; an object at a path
    /// whose last element names no member yet adds it. Faults: those of readFramework; Unknown
    /// ("assumption", key) or NotOneOf for a settled value; Unknown for a path that leads nowhere;
    /// Required for a change without a day. Places name the assumption or the change.
    static Result<std::shared_ptr<const Terms>> make(const QByteArray& frameworkJson,
                                                     const QString& fileName,
                                                     const QJsonObject& settled,
                                                     std::vector<TermsChange> changes);
    /// Terms that never change: one framework from the start.
    static std::shared_ptr<const Terms> fromFramework(Framework framework);

    /// The framework in force on a day. It and everything in it lives as long as the terms.
    const Framework& on(QDate date) const;
    /// The framework that a period is judged by: in force on its first day within the contract.
    const Framework& during(const DateRange& period, const DateRange& term) const {
        return on(std::max(period.first, term.first));
    }
    /// The framework from the start, before any amendment.
    const Framework& initial() const { return m_versions.front().framework; }
    /// The framework after the last amendment.
    const Framework& latest() const { return m_versions.back().framework; }
    /// The days from which a new version holds; the first one is invalid ("from the start").
    std::vector<QDate> changeDates() const;
    /// Every indicator that any version has, in the latest version's order, ended ones last.
    std::vector<const Indicator*> allIndicators() const;

private:
    Terms() = default;
    /// Adds a version for each day on which something changes.
    Result<Done> amend(QJsonObject document, const QString& fileName,
                       std::vector<TermsChange> changes);

    /// The framework from a day on.
    struct Version {
        QDate from;
        Framework framework;
    };
    std::vector<Version> m_versions;
};

} // namespace quarterlight
