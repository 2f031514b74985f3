// A contract under one framework, shipped or made up, with its diary and receipts: what falls due
// in it, asked in a line.
#pragma once

#include "core/evaluation/due_items.h"
#include "core/framework/framework_reader.h"
#include "core/framework/shipped_frameworks.h"

#include <QTest>

#include <memory>

namespace quarterlight {

/// Holds what a DueQuestion refers to.
class DueCase {
public:
    /// Under a shipped framework by its key.
    explicit DueCase(const QString& key, DateRange term = {QDate(2025, 4, 1), QDate(2028, 3, 31)}) {
        const Result<Framework> read = readFramework(shippedFramework(key).json, key);
        if (!read) {
            qFatal("%s: %s", qPrintable(key), qPrintable(read.fault().place));
        }
        setUp(*read, term);
    }
    explicit DueCase(const Framework& framework,
                     DateRange term = {QDate(2025, 4, 1), QDate(2028, 3, 31)}) {
        setUp(framework, term);
    }

    DueQuestion question() const {
        return {*terms, contract, receipts, diary, marks, workingDays, asOf, leadTimes};
    }
    std::vector<DueItem> all() const {
        return dueItems(question(), {QDate(1990, 1, 1), QDate(2200, 1, 1)});
    }
    /// The one item of that name; an empty one if there isn't exactly one.
    DueItem item(const QString& series, const QString& occurrence = {}) const {
        std::vector<DueItem> found;
        for (const DueItem& each : all()) {
            if (each.series == series && each.occurrence == occurrence) {
                found.push_back(each);
            }
        }
        return found.size() == 1 ? found.front() : DueItem();
    }
    QDate day(const QString& series, const QString& occurrence = {}) const {
        return item(series, occurrence).day();
    }
    std::vector<DueItem> ofSeries(const QString& series) const {
        std::vector<DueItem> found = all();
        std::erase_if(found, [&](const DueItem& each) { return each.series != series; });
        return found;
    }
    QStringList undated() const {
        QStringList series;
        for (const DueItem& each : undatedDuties(question())) {
            series.append(each.series);
        }
        return series;
    }

    /// Notes an own date or, with a duty, perhaps a happening; its id counts from 1.
    DiaryItem& note(QDate on, const QString& duty = {}, const QString& title = {}) {
        DiaryItem noted;
        noted.id.value = qint64(diary.size()) + 1;
        noted.contract = contract.id;
        noted.duty = duty;
        noted.title = title;
        noted.on = on;
        diary.push_back(noted);
        return diary.back();
    }
    DiaryMark& mark(const QString& series, const QString& occurrence) {
        DiaryMark made;
        made.contract = contract.id;
        made.series = series;
        made.occurrence = occurrence;
        marks.push_back(made);
        return marks.back();
    }
    void receive(const QString& key, const QString& period, QDate on, const QString& authority = {},
                 ReturnState state = ReturnState::Received,
                 std::optional<bool> accurate = std::nullopt) {
        Receipt receipt;
        receipt.id.value = qint64(receipts.size()) + 1;
        receipt.contract = contract.id;
        receipt.returnKey = key;
        receipt.period = *Period::parse(period);
        receipt.authority = authority;
        receipt.receivedOn = on;
        receipt.state = state;
        receipt.accurate = accurate;
        receipts.push_back(receipt);
    }

    std::shared_ptr<const Terms> terms;
    Contract contract;
    std::vector<Receipt> receipts;
    std::vector<DiaryItem> diary;
    std::vector<DiaryMark> marks;
    WorkingCalendar workingDays;
    QDate asOf{2026, 11, 22};
    LeadTimes leadTimes = usualLeadTimes();

private:
    void setUp(const Framework& framework, DateRange term) {
        terms = Terms::fromFramework(framework);
        contract.id.value = 1;
        contract.start = term.first;
        contract.end = term.last;
        contract.yearStartMonth = framework.yearStartMonth;
        contract.fourWeekAnchor = term.first;
        contract.authorities = framework.authorities;
    }
};

} // namespace quarterlight
