// Which returns are missing, due and next, wherever their rules or agreed days put their last day.
#include "core/session/attention.h"
#include "session_case.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

/// The returns as "key period last-day".
QStringList named(const std::vector<OwedReturn>& returns, const QString& key) {
    QStringList names;
    for (const OwedReturn& owed : returns) {
        if (owed.kind->key == key) {
            names.append(owed.period.name() + u' ' + owed.lastDay().toString(Qt::ISODate));
        }
    }
    return names;
}

bool setDue(SessionCase& test, const QString& key, const DueRule& rule) {
    const auto changes = setDueRule(*test.facts(), key, rule, test.session().file());
    return changes.ok() && test.session().apply(*changes).ok();
}

bool agree(SessionCase& test, const QString& series, const QString& occurrence, QDate day) {
    DiaryMark mark;
    mark.contract = test.contract().id;
    mark.series = series;
    mark.occurrence = occurrence;
    mark.movedTo = day;
    return test.session().apply({u"Agree"_s, {{{}, mark}}}).ok();
}

} // namespace

class TestAttention : public Checks {
    Q_OBJECT
private slots:
    void aReturnMayBeDueMoreThanAYearLater();
    void anAgreedDayMayBeAnyLater();
    void aReturnMayBeDueBeforeItsPeriodEnds();
};

// April to June 2025 with 14 months' time: due on 15 August 2026. The monthly return of July 2026
// is due the day before, as the 15th is a Saturday.
void TestAttention::aReturnMayBeDueMoreThanAYearLater() {
    SessionCase test(u"lifts-and-hoists"_s);
    DueRule rule;
    rule.kind = DueRule::Kind::DayOfMonth;
    rule.day = 15;
    rule.months = 14;
    QVERIFY(setDue(test, u"quarterly"_s, rule));
    const WorkingCalendar& days = test.session().workingDays();
    const auto due = [&](QDate asOf, int within) {
        return named(dueReturns(*test.facts(), asOf, within, days), u"quarterly"_s);
    };
    QCOMPARE(due(QDate(2026, 8, 1), 13), QStringList());
    QCOMPARE(due(QDate(2026, 8, 1), 14), QStringList{u"2025-Q1 2026-08-15"_s});
    QCOMPARE(due(QDate(2026, 8, 15), 0), QStringList{u"2025-Q1 2026-08-15"_s});
    QCOMPARE(due(QDate(2026, 8, 16), 0), QStringList());
    const auto next = nextReturn(*test.facts(), QDate(2026, 8, 15), days);
    QVERIFY(next);
    QCOMPARE(next->kind->key, u"quarterly"_s);
    QCOMPARE(next->period.name(), u"2025-Q1"_s);

    const auto missing = [&](QDate asOf) {
        std::vector<AttentionItem> items = attention(*test.facts(), {}, asOf, days);
        std::erase_if(items, [](const AttentionItem& item) { return item.ref != u"quarterly"; });
        return items;
    };
    QVERIFY(missing(QDate(2026, 8, 15)).empty());
    const std::vector<AttentionItem> late = missing(QDate(2026, 8, 16));
    QCOMPARE(late.size(), size_t{1});
    QCOMPARE(late.front().kind, AttentionItem::Kind::MissingReturn);
    QCOMPARE(late.front().due, QDate(2026, 8, 15));
    QCOMPARE(late.front().missing, 1);
}

void TestAttention::anAgreedDayMayBeAnyLater() {
    SessionCase test(u"lifts-and-hoists"_s);
    const WorkingCalendar& days = test.session().workingDays();
    const auto due = [&](QDate asOf) {
        return named(dueReturns(*test.facts(), asOf, 7, days), u"monthly"_s);
    };
    QCOMPARE(due(QDate(2026, 8, 17)), QStringList());
    QVERIFY(agree(test, u"returns/monthly"_s, u"2025-05"_s, QDate(2026, 8, 20)));
    QCOMPARE(due(QDate(2026, 8, 17)), QStringList{u"2025-05 2026-08-20"_s});
}

// The quarter to 31 May 2026 is due on 14 June, its narrative thirty days before: on 15 May.
// Each of the two authorities is owed its own.
void TestAttention::aReturnMayBeDueBeforeItsPeriodEnds() {
    SessionCase test(u"statutory-advocacy"_s);
    DueRule rule;
    rule.kind = DueRule::Kind::AfterItem;
    rule.item = u"returns/quarterly"_s;
    rule.days = -30;
    QVERIFY(setDue(test, u"narrative"_s, rule));
    const auto due = dueReturns(*test.facts(), QDate(2026, 5, 10), 7, test.session().workingDays());
    const QString one = u"2025-Q3 2026-05-15"_s;
    QCOMPARE(named(due, u"narrative"_s), (QStringList{one, one}));
}

QTEST_GUILESS_MAIN(TestAttention)
#include "test_attention.moc"
