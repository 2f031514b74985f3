// A contract's framework over time: assumptions settled, then amended day by day.
#include "core/framework/terms.h"

#include "core/framework/framework_paths.h"
#include "core/framework/framework_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// Puts what was being done before the place of each fault.
Faults within(const QString& what, const Faults& faults) {
    Faults placed = faults;
    for (Fault& fault : placed) {
        fault.place = fault.place.isEmpty() ? what : QString(what + u", " + fault.place);
    }
    return placed;
}

/// A member that ended takes along the questions about it, which would lead nowhere.
void dropAssumptionsWithin(QJsonObject& document, const QString& path) {
    const QJsonArray before = document.value(u"assumptions"_s).toArray();
    QJsonArray kept;
    for (const QJsonValue assumption : before) {
        if (!pathIsWithin(assumption[u"path"_s].toString(), path)) {
            kept.append(assumption);
        }
    }
    if (kept.size() < before.size()) {
        document.insert(u"assumptions"_s, kept);
    }
}

/// Writes at a path. Where that is a due rule, what the schedule says of it in words speaks of
/// another rule from then on, and the framework assumes nothing any more.
Result<Done> write(QJsonObject& document, const QString& path, const QJsonValue& value) {
    Result<QJsonObject> changed = withValueAt(document, path, value);
    const QString place = path.section(u'/', 0, -2);
    if (changed && path.section(u'/', -1) == "due"_L1 && *changed != document) {
        changed = withValueAt(*changed, place + "/dueWords"_L1, QString());
        changed = changed ? withValueAt(*changed, place + "/assumed"_L1, false) : changed;
    }
    if (!changed) {
        return changed.faults();
    }
    document = *std::move(changed);
    return Done{};
}

Result<Done> apply(QJsonObject& document, const QString& path, const QJsonValue& value) {
    if (Result<Done> written = write(document, path, value); !written) {
        return written;
    }
    if (value.isNull() || value.isUndefined()) {
        dropAssumptionsWithin(document, path);
    }
    return Done{};
}

const Assumption* find(const std::vector<Assumption>& assumptions, const QString& key) {
    const auto found = std::ranges::find(assumptions, key, &Assumption::key);
    return found == assumptions.end() ? nullptr : &*found;
}

/// The fault of a settled value that is none of the choices, if there are any.
std::optional<Fault> outsideChoices(const Assumption& assumption, const QJsonValue& value) {
    if (assumption.kind != "choice"_L1) {
        return std::nullopt;
    }
    QStringList titles;
    for (const Assumption::Choice& choice : assumption.choices) {
        if (choice.value == value) {
            return std::nullopt;
        }
        titles.append(choice.title);
    }
    const QByteArray found = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return Fault{FaultCode::NotOneOf,
                 assumption.key,
                 {QString::fromUtf8(found.mid(1, found.size() - 2)), titles.join(", "_L1)}};
}

/// Writes one answer where its assumption says, and beside the question.
Result<Done> settle(QJsonObject& document, const Assumption& assumption, const QJsonValue& value) {
    if (std::optional<Fault> fault = outsideChoices(assumption, value)) {
        return *std::move(fault);
    }
    if (!assumption.path.isEmpty()) {
        if (const Result<Done> written = write(document, assumption.path, value); !written) {
            return within(assumption.key, written.faults());
        }
    }
    Result<QJsonObject> answered =
        withValueAt(document, u"assumptions/%1/value"_s.arg(assumption.key), value);
    if (!answered) {
        return within(assumption.key, answered.faults());
    }
    document = *std::move(answered);
    return Done{};
}

/// Settles all answers, every fault listed.
Result<Done> settleAll(QJsonObject& document, const Framework& framework,
                       const QJsonObject& settled) {
    Faults faults;
    for (auto answer = settled.begin(); answer != settled.end(); ++answer) {
        const Assumption* assumption = find(framework.assumptions, answer.key());
        if (!assumption) {
            faults.push_back({FaultCode::Unknown, answer.key(), {u"assumption"_s, answer.key()}});
            continue;
        }
        const Result<Done> done = settle(document, *assumption, answer.value());
        if (!done) {
            faults.insert(faults.end(), done.faults().begin(), done.faults().end());
        }
    }
    if (!faults.empty()) {
        return faults;
    }
    return Done{};
}

} // namespace

Result<std::shared_ptr<const Terms>> Terms::make(const QByteArray& frameworkJson,
                                                 const QString& fileName,
                                                 const QJsonObject& settled,
                                                 std::vector<TermsChange> changes) {
    Result<Framework> framework = readFramework(frameworkJson, fileName);
    if (!framework) {
        return framework.faults();
    }
    QJsonObject document = QJsonDocument::fromJson(frameworkJson).object();
    if (!settled.isEmpty()) {
        const Result<Done> done = settleAll(document, *framework, settled);
        if (!done) {
            return done.faults();
        }
        framework = readFramework(document, fileName);
        if (!framework) {
            return framework.faults();
        }
    }
    const std::shared_ptr<Terms> terms(new Terms);
    terms->m_versions.push_back({QDate(), *std::move(framework)});
    if (Result<Done> done = terms->amend(std::move(document), fileName, std::move(changes));
        !done) {
        return done.faults();
    }
    return std::shared_ptr<const Terms>(terms);
}

Result<Done> Terms::amend(QJsonObject document, const QString& fileName,
                          std::vector<TermsChange> changes) {
    std::ranges::stable_sort(changes, {}, &TermsChange::from);
    for (size_t index = 0; index < changes.size(); ++index) {
        const TermsChange& change = changes[index];
        const QString what = change.from.toString(Qt::ISODate);
        if (!change.from.isValid()) {
            return Fault{FaultCode::Required, change.path, {u"from"_s}};
        }
        const Result<Done> done = apply(document, change.path, change.value);
        if (!done) {
            return within(what, done.faults());
        }
        if (index + 1 < changes.size() && changes[index + 1].from == change.from) {
            continue; // one version a day
        }
        Result<Framework> amended = readFramework(document, fileName);
        if (!amended) {
            return within(what, amended.faults());
        }
        m_versions.push_back({change.from, *std::move(amended)});
    }
    return Done{};
}

std::shared_ptr<const Terms> Terms::fromFramework(Framework framework) {
    const std::shared_ptr<Terms> terms(new Terms);
    terms->m_versions.push_back({QDate(), std::move(framework)});
    return terms;
}

const Framework& Terms::on(QDate date) const {
    const Version* inForce = &m_versions.front();
    for (const Version& version : m_versions) {
        if (version.from.isValid() && date.isValid() && version.from <= date) {
            inForce = &version;
        }
    }
    return inForce->framework;
}

std::vector<QDate> Terms::changeDates() const {
    std::vector<QDate> dates;
    for (const Version& version : m_versions) {
        dates.push_back(version.from);
    }
    return dates;
}

std::vector<const Indicator*> Terms::allIndicators() const {
    std::vector<const Indicator*> indicators;
    QSet<QString> known;
    for (auto version = m_versions.rbegin(); version != m_versions.rend(); ++version) {
        for (const Indicator& indicator : version->framework.indicators) {
            if (!known.contains(indicator.ref)) {
                known.insert(indicator.ref);
                indicators.push_back(&indicator);
            }
        }
    }
    return indicators;
}

} // namespace quarterlight
