// The sample register, filled by the commands that an officer's work goes through.
#include "core/session/sample.h"

#include "core/framework/duties.h"
#include "core/framework/shipped_frameworks.h"
#include "core/session/contract_setup.h"
#include "core/session/figure_entry.h"
#include "core/session/return_log.h"
#include "core/session/sample_figures.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

/// A static library's resources are there once somebody asks for them.
static void initialiseSample() {
    Q_INIT_RESOURCE(sample);
}

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// A return without a due date usually comes so many days after its period.
constexpr int usualDelay = 12;
/// One that is due usually comes so many days before.
constexpr int usualHeadStart = 2;

QJsonArray sampleContracts() {
    initialiseSample();
    QFile file(u":/quarterlight/sample/sample.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QJsonDocument::fromJson(file.readAll()).object()[u"contracts"_s].toArray();
}

/// One contract of the sample file.
struct SampleContract {
    QJsonObject json;
    SamplePattern pattern;

    QJsonObject object(const QString& key) const { return json[key].toObject(); }
    QString text(const QString& key) const { return json[key].toString(); }
    /// The number that a return's list names for a period so many back: {"monthly": {"3": 4}}.
    std::optional<int> listed(const QString& list, const QString& returnKey, int back) const {
        const QJsonValue value = object(list)[returnKey].toObject()[QString::number(back)];
        return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
    }
};

Result<ContractDraft> draftOf(const SampleContract& sample, QDate firstDay) {
    const QString key = sample.text(u"framework"_s);
    for (const ShippedFramework& shipped : shippedFrameworks()) {
        if (shipped.key != key) {
            continue;
        }
        Result<ContractDraft> draft = draftFrom(shipped.json, shipped.key);
        if (!draft) {
            return draft;
        }
        Contract& contract = draft->contract;
        contract.reference = sample.text(u"reference"_s);
        contract.title = sample.text(u"title"_s);
        contract.provider = sample.text(u"provider"_s);
        contract.service = sample.text(u"service"_s);
        contract.officer = sample.text(u"officer"_s);
        const int month = sample.json[u"startMonth"_s].toInt(firstDay.month());
        contract.start = QDate(firstDay.year(), month, 1);
        contract.end = contract.start.addYears(sample.json[u"years"_s].toInt(4)).addDays(-1);
        contract.fourWeekAnchor = contract.start;
        contract.settled = sample.object(u"settled"_s);
        contract.valuePence = static_cast<qint64>(sample.json[u"value"_s].toDouble()) * 100;
        for (const QJsonValue value : sample.json[u"contacts"_s].toArray()) {
            const QJsonObject person = value.toObject();
            contract.contacts.push_back({person[u"name"_s].toString(), person[u"role"_s].toString(),
                                         person[u"email"_s].toString(),
                                         person[u"telephone"_s].toString()});
        }
        const int extension = sample.json[u"extensionYears"_s].toInt();
        if (extension > 0) {
            contract.extensions.push_back(
                {contract.end.addYears(extension), contract.end.addMonths(-6)});
        }
        return draft;
    }
    return Fault{FaultCode::Unknown, {}, {u"framework"_s, key}};
}

/// Fills one contract return by return.
class SampleReturns {
public:
    SampleReturns(Session& session, const SampleContract& sample,
                  std::shared_ptr<const ContractFacts> facts)
        : m_session(session), m_sample(sample), m_facts(std::move(facts)) {}

    Result<Done> fill() {
        for (const ReturnKind& kind : m_facts->terms->initial().returns) {
            const std::vector<Period> periods = endedPeriods(kind.frequency);
            for (size_t index = 0; index < periods.size(); ++index) {
                const int back = static_cast<int>(periods.size() - 1 - index);
                const Result<Done> filled = fillReturn(kind, periods[index], back);
                if (!filled) {
                    return filled;
                }
            }
        }
        return Done{};
    }

private:
    std::vector<Period> endedPeriods(Frequency frequency) const {
        const PeriodCalendar calendar = m_facts->calendar();
        std::vector<Period> periods = calendar.overlapping(m_facts->term(), frequency);
        std::erase_if(periods, [&](const Period& period) {
            return calendar.dates(period).last >= m_session.asOf();
        });
        return periods;
    }

    QDate receivedOn(const ReturnKind& kind, const Period& period, int back) const {
        const PeriodCalendar calendar = m_facts->calendar();
        const std::optional<DueDate> due =
            dueDate(m_facts->terms->initial(), kind.due, period, calendar, m_session.workingDays());
        const QDate usual = due ? due->date.addDays(-usualHeadStart)
                                : calendar.dates(period).last.addDays(usualDelay);
        const std::optional<int> late = m_sample.listed(u"late"_s, kind.key, back);
        return late && due ? due->date.addDays(*late) : usual;
    }

    Result<Done> fillReturn(const ReturnKind& kind, const Period& period, int back) {
        const QDate received = receivedOn(kind, period, back);
        if (m_sample.listed(u"missing"_s, kind.key, back) || received > m_session.asOf()) {
            return Done{};
        }
        ChangeSet first{QCoreApplication::translate("Sample", "Return for %1").arg(period.name()),
                        {}};
        for (const Receipt& receipt : receipts(kind, period, back, received)) {
            const Result<ChangeSet> logged = logReturn(*m_facts, receipt);
            if (!logged) {
                return logged.faults();
            }
            first.changes.insert(first.changes.end(), logged->changes.begin(),
                                 logged->changes.end());
        }
        if (kind.content != u"indicators") {
            return apply(first);
        }
        addFigures(first, kind, period, back, back);
        addComments(first, period, back);
        const Result<Done> entered = apply(first);
        const std::optional<int> correction = m_sample.listed(u"corrected"_s, kind.key, back);
        if (!entered || !correction) {
            return entered;
        }
        // A corrected return: its figures come again, drawn as another period's.
        ChangeSet second{
            QCoreApplication::translate("Sample", "Corrected return for %1").arg(period.name()),
            {}};
        addFigures(second, kind, period, back, *correction);
        return apply(second);
    }

    std::vector<Receipt> receipts(const ReturnKind& kind, const Period& period, int back,
                                  QDate received) const {
        const QStringList authorities =
            kind.perAuthority ? m_facts->contract.authorities : QStringList{QString()};
        std::vector<Receipt> all;
        for (const QString& authority : authorities) {
            Receipt receipt;
            receipt.contract = m_facts->contract.id;
            receipt.returnKey = kind.key;
            receipt.period = period;
            receipt.authority = authority;
            receipt.receivedOn = received;
            receipt.how = u"email"_s;
            receipt.receivedBy = m_facts->contract.officer;
            receipt.accurate = !m_sample.listed(u"corrected"_s, kind.key, back);
            receipt.state = ReturnState::Accepted;
            all.push_back(receipt);
        }
        return all;
    }

    void addFigures(ChangeSet& set, const ReturnKind& kind, const Period& period, int back,
                    int patternBack) {
        const Framework& framework = m_facts->framework(period);
        for (const Indicator& indicator : framework.indicators) {
            if (indicator.baseFrequency() != kind.frequency ||
                m_sample.listed(u"unreported"_s, indicator.ref, back)) {
                continue;
            }
            const bool isVerified = m_sample.listed(u"verified"_s, indicator.ref, back).has_value();
            for (const SampleFigure& figure :
                 sampleFigures(indicator, period, patternBack, m_sample.pattern)) {
                const FigureKey key{m_facts->contract.id, indicator.ref, period, figure.slice,
                                    Source::Reported};
                put(set, key, figure.amount);
                if (isVerified && figure.amount.numerator > Decimal(0)) {
                    addVerified(set, key, figure.amount);
                }
            }
        }
    }

    /// A spot check that found one case fewer than reported.
    void addVerified(ChangeSet& set, FigureKey key, Amount amount) {
        key.source = Source::Verified;
        amount.numerator = difference(*amount.numerator, Decimal(1));
        put(set, key, amount);
    }

    void put(ChangeSet& set, const FigureKey& key, const Amount& amount) {
        const Origin origin{Origin::Kind::Sample, {}, {}, {}};
        if (const auto change = figureChange(*m_facts, key, amount, origin)) {
            set.changes.push_back(*change);
        }
    }

    void addComments(ChangeSet& set, const Period& period, int back) {
        const QJsonObject comments =
            m_sample.object(u"comments"_s)[QString::number(back)].toObject();
        const Framework& framework = m_facts->framework(period);
        for (auto comment = comments.begin(); comment != comments.end(); ++comment) {
            const Indicator* indicator = framework.indicator(comment.key());
            if (!indicator || indicator->baseFrequency() != period.frequency) {
                continue;
            }
            if (const auto change =
                    commentChange(*m_facts, comment.key(), period, comment->toString())) {
                set.changes.push_back(*change);
            }
        }
    }

    Result<Done> apply(const ChangeSet& set) {
        if (set.changes.empty()) {
            return Done{};
        }
        const Result<Announcement> made = m_session.apply(set);
        if (!made) {
            return made.faults();
        }
        return Done{};
    }

    Session& m_session;
    const SampleContract& m_sample;
    std::shared_ptr<const ContractFacts> m_facts;
};

/// The first of April two financial years before the one that the day falls in.
QDate firstDayFor(QDate asOf) {
    const int year = asOf.month() >= 4 ? asOf.year() : asOf.year() - 1;
    return {year - 2, 4, 1};
}

} // namespace

Result<Done> fillWithSample(Session& session) {
    const QDate firstDay = firstDayFor(session.asOf());
    for (const QJsonValue value : sampleContracts()) {
        SampleContract sample;
        sample.json = value.toObject();
        const Result<ContractDraft> draft = draftOf(sample, firstDay);
        if (!draft) {
            return draft.faults();
        }
        sample.pattern = {sample.object(u"figures"_s), sample.object(u"texts"_s),
                          draft->contract.authorities};
        const Result<ChangeSet> changes = setUp(*draft, session.file());
        const Result<Announcement> made = changes ? session.apply(*changes) : changes.faults();
        if (!made) {
            return made.faults();
        }
        const auto facts = session.facts(session.contract(draft->contract.reference)->id);
        if (!facts) {
            return facts.faults();
        }
        const Result<Done> filled = SampleReturns(session, sample, *facts).fill();
        if (!filled) {
            return filled;
        }
    }
    return Done{};
}

} // namespace quarterlight
