// A contract: one agreement with one provider under one framework, for one or more authorities.
#pragma once

#include "core/model/id.h"

#include <QDate>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace quarterlight {

/// Under which law the contract was procured: says whether Procurement Act duties apply.
enum class Regime : quint8 { PreAct, Ordinary, LightTouch, Health, BelowThreshold };

/// "pre-act", "ordinary" …: as framework files, scripts and the register spell them.
QString regimeKey(Regime regime);
std::optional<Regime> regimeFromKey(QStringView key);
/// All of them, in order.
QStringList regimeKeys();

/// Marking on every page of a pack.
enum class Marking : quint8 { Official, OfficialSensitive };

/// A person at the provider.
struct Contact {
    QString name;
    QString role;
    QString email;
    QString telephone;

    friend bool operator==(const Contact&, const Contact&) = default;
};

/// An option to extend the contract, and when the decision is due.
struct ExtensionOption {
    QDate until;
    QDate decideBy; ///< invalid if not set

    friend bool operator==(const ExtensionOption&, const ExtensionOption&) = default;
};

/// A framework's text as it stood when a contract took it, so that a new version of the program
/// changes no contract. Shared by contracts that took the same text.
struct FrameworkText {
    Id<FrameworkText> id;
    QString key;
    QString title;
    QByteArray json;

    friend bool operator==(const FrameworkText&, const FrameworkText&) = default;
};

struct Contract {
    Id<Contract> id;
    QString reference;
    QString title;
    QString provider;
    QString service;
    QStringList authorities;
    QString officer;
    std::vector<Contact> contacts;
    Id<FrameworkText> framework;
    QDate start;
    QDate end;
    std::vector<ExtensionOption> extensions;
    /// Whole-life value in pence, including VAT; none if not known.
    std::optional<qint64> valuePence;
    Regime regime = Regime::LightTouch;
    Marking marking = Marking::Official;
    /// The month in which the contract's quarters and years start.
    int yearStartMonth = 4;
    /// First day of four-weekly period 1; invalid where nothing is four-weekly.
    QDate fourWeekAnchor;
    /// What the officer settled of the framework's assumptions: key → value.
    QJsonObject settled;
    QString notes;

    friend bool operator==(const Contract&, const Contract&) = default;
};

/// A dated change of a contract's terms: a target, an indicator added or ended, a due rule.
struct Amendment {
    Id<Amendment> id;
    Id<Contract> contract;
    QDate from;
    /// Where in the framework (Assumption::path) and what stands there from then on; a null value
    /// ends a list's member.
    QString path;
    QJsonValue value;
    /// What was agreed, in the officer's words.
    QString reason;

    friend bool operator==(const Amendment&, const Amendment&) = default;
};

} // namespace quarterlight
