// Packs to test the pager with: one like those of a real review meeting, and large ones.
#pragma once

#include "core/report/pack.h"

#include <QLocale>

namespace quarterlight {

using namespace Qt::StringLiterals;

/// A chart of `count` months; `gaps` leaves three of them without a value, `limits` draws process
/// limits.
inline PackChart sampleChart(const QString& title, int count, bool gaps, bool limits) {
    static constexpr double values[] = {96, 94, 97, 95, 93, 96, 98, 95, 94, 96, 95, 97,
                                        88, 95, 96, 93, 97, 92, 96, 89, 94, 95, 97, 91.6};
    PackChart chart;
    chart.title = title;
    chart.unit = u"%"_s;
    chart.target = 95;
    chart.floor = 90;
    for (int index = 0; index < count; ++index) {
        const double value = values[index % 24];
        const QDate month = QDate(2024, 12, 1).addMonths(index);
        chart.periods << QLocale::c().toString(month, u"MMM yy"_s);
        const Status missed = value >= 90 ? Status::BelowTarget : Status::Failed;
        PackChart::Point point{value, value >= 95 ? Status::Met : missed};
        if (gaps && (index == 4 || index == 5))
            point = {std::nullopt, Status::NotReported};
        if (gaps && index == 8)
            point = {std::nullopt, Status::NoActivity};
        chart.points.push_back(point);
        chart.lastYear.push_back(index < 10 ? std::optional(90.5 + (index * 7) % 6) : std::nullopt);
    }
    if (limits)
        chart.limits = ProcessLimits{94.6, 2.9, 102.3, 86.9, 99.7, 89.5};
    else
        chart.note = u"%1 of 13 points: no limits yet."_s.arg(count);
    chart.alternative = title + u": 91.6% in the latest month, below the target of 95% and above "
                                "the red level of 90%."_s;
    return chart;
}

/// A table of `count` indicators with parts, value, target, red level and status.
inline PackTable sampleTable(int count) {
    PackTable table;
    table.title = u"Key performance indicators, October to December 2026"_s;
    table.summary = u"One row an indicator, with its parts, value and status."_s;
    table.columns = {{u"Ref"_s, 0.7, false},    {u"Indicator"_s, 4.2, false},
                     {u"Parts"_s, 1.3, true},   {u"Value"_s, 1.1, true},
                     {u"Target"_s, 0.9, true},  {u"Red level"_s, 0.9, true},
                     {u"Status"_s, 1.9, false}, {u"Since last quarter"_s, 1.4, false}};
    static const QStringList titles = {
        u"High-priority faults put right within 3 hours"_s,
        u"Refurbished equipment: survey within 5 days and installation within 10 days of agreement "
        "with the client or their representative"_s,
        u"Medium-priority faults put right within 24 hours"_s,
        u"Urgent removals within 3 working days"_s,
        u"Annual and bi-annual checks"_s,
        u"Clients rating the service good or excellent"_s};
    static constexpr Status statuses[] = {Status::Met,         Status::BelowTarget,
                                          Status::Failed,      Status::NoActivity,
                                          Status::NotReported, Status::Benchmarking};
    static const QStringList values = {u"100%"_s, u"91.6%"_s, u"89.95%"_s,
                                       u"–"_s,    u"–"_s,     u"97.5%"_s};
    for (int index = 0; index < count; ++index) {
        const int section = 1 + index / 12;
        if (index % 12 == 0) {
            const QString title = u"Section %1: service response times"_s.arg(section);
            table.rows.push_back({{{title}}, true});
        }
        const int kind = index % 6;
        const bool figures = kind < 3 || kind == 5;
        const QString parts = u"%1 of %2"_s.arg(179 + index).arg(199 + index);
        table.rows.push_back({{{u"%1.%2"_s.arg(section).arg(1 + index % 12)},
                               {titles[(index * 5) % 6]},
                               {figures ? parts : QString()},
                               {values[kind]},
                               {u"95%"_s},
                               {u"90%"_s},
                               {QString(), statuses[kind], index % 12 == 2},
                               {figures ? u"Better"_s : QString()}},
                              false});
    }
    return table;
}

/// The first page and the summary of a pack as a real one looks.
inline void addSampleSummary(Pack& pack) {
    const auto say = [&pack](PackBlock block) { pack.blocks.push_back(std::move(block)); };
    say(PackCover{u"Lifts and hoists: quarterly review"_s,
                  u"October to December 2026"_s,
                  {{u"Contract"_s, u"ACE-2025-014, lifts and hoists maintenance"_s},
                   {u"Provider"_s, u"Acme Lifts Ltd"_s},
                   {u"Authority"_s, u"Northern Area Council"_s},
                   {u"Meeting"_s, u"Tuesday 26 January 2027, 14:00"_s},
                   {u"Contract runs"_s, u"1 April 2025 to 31 March 2029"_s}}});
    say(PackHeading{1, u"Summary"_s});
    say(PackParagraph{{u"Three of seven key indicators missed their target, one of them past its "
                       "red level. The monthly return for November came two working days late."_s,
                       Status::Failed}});
    say(PackHeading{2, u"What is a concern"_s});
    say(PackList{
        {{u"1.2 High-priority faults within 3 hours: 89.95% (179 of 199), target 100%, "
          "red level 90%. Clause 3.4 allows a deduction."_s,
          Status::Failed, true},
         {u"1.3 Medium-priority faults within 24 hours: 91.6%, target 95%."_s, Status::BelowTarget},
         {u"2.9 Satisfaction survey"_s, Status::NotReported}}});
    say(PackHeading{2, u"What is good"_s});
    say(PackList{{{u"1.4 Urgent removals: 100% for the third quarter running"_s, Status::Met},
                  {u"1.5 Standard removals"_s, Status::NoActivity},
                  {u"3.1 Safe and secure at home"_s, Status::Benchmarking}}});
    say(PackHeading{2, u"Decisions sought"_s});
    say(PackList{{{u"Agree the improvement plan for high-priority faults, with a first report by "
                   "26 February 2027."_s},
                  {u"Note that the provider's comment \"<b>parts shortage</b>\" is not yet "
                   "evidenced."_s}}});
    say(PackParagraph{{u"Figures are the council's verified ones where there are any. Percentages "
                       "of longer periods add up their parts."_s},
                      true});
}

/// A pack as a real one looks: cover, summary, exceptions with charts, all indicators.
inline Pack samplePack() {
    Pack pack;
    pack.title = u"Quarterly review: Lifts and hoists, October to December 2026"_s;
    pack.header = u"Lifts and hoists · Acme Lifts Ltd · October to December 2026"_s;
    pack.marking = u"OFFICIAL"_s;
    pack.version = u"As of 22 January 2027"_s;
    pack.created = QDate(2027, 1, 22);
    addSampleSummary(pack);
    const auto say = [&pack](PackBlock block) { pack.blocks.push_back(std::move(block)); };
    say(PackPageBreak{});
    say(PackHeading{1, u"Exceptions"_s});
    say(PackHeading{2, u"1.2 High-priority faults put right within 3 hours"_s});
    say(PackParagraph{{u"Concern: the latest point lies below the lower limit. The target may or "
                       "may not be met as things are."_s}});
    say(sampleChart(u"1.2 High-priority faults within 3 hours"_s, 24, false, true));
    say(sampleChart(u"1.3 Medium-priority faults within 24 hours"_s, 11, true, false));
    say(sampleChart(u"2.9 Satisfaction, good or excellent"_s, 4, false, false));
    say(PackHeading{1, u"All indicators"_s});
    say(sampleTable(30));
    say(PackHeading{1, u"Returns"_s});
    say(PackParagraph{{u"Gwasanaeth Cymraeg: tŷ, ŵyr, â, î, ô, û, ŷ."_s}});
    return pack;
}

/// The sample and as many more charts and tables, each under a heading.
inline Pack largePack(int charts, int tables) {
    Pack pack = samplePack();
    for (int index = 0; index < qMax(charts, tables); ++index) {
        const int level = index % 5 == 0 ? 1 : 2;
        pack.blocks.push_back(PackHeading{level, u"Indicator %1"_s.arg(index + 1)});
        if (index < charts) {
            pack.blocks.push_back(
                sampleChart(u"Chart %1"_s.arg(index + 1), 24, index % 2 > 0, index % 3 > 0));
        }
        if (index < tables)
            pack.blocks.push_back(sampleTable(14));
    }
    return pack;
}

} // namespace quarterlight
