// Words: every fault, remark and status has its sentence, dates and periods read as officers write
// them.
#include "core/words/date_words.h"
#include "core/words/fill.h"
#include "core/words/period_words.h"
#include "core/words/status_words.h"
#include "support/checks.h"
#include "ui/words/fault_words.h"
#include "ui/words/plain_text.h"
#include "ui/words/remark_words.h"

#include <QSet>
#include <QTextDocument>

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestWords : public Checks {
    Q_OBJECT
private slots:
    void everyFaultHasItsSentence();
    void faultSaysPlaceReasonAndWayOut();
    void anOpenRegisterSaysByWhomAndSinceWhen();
    void limitsAreSaidInWords();
    void aRangeMayHaveOneEnd();
    void aFieldAsksForADateAsPeopleWriteIt();
    void tipsShowWhatStandsThere();
    void marksOfShortcutsAreNoText();
    void valueWithPlaceMarksStaysAsItIs();
    void everyRemarkHasItsSentence();
    void everyStatusHasItsOwnWordAndSign();
    void datesAreBritish();
    void distancesAreWords();
    void periodsReadAsOfficersWriteThem_data();
    void periodsReadAsOfficersWriteThem();
};

void TestWords::everyFaultHasItsSentence() {
    QSet<QString> sentences;
    for (int code = 0; code <= int(FaultCode::Cancelled); ++code) {
        const Fault fault{FaultCode(code), {}, {u"a"_s, u"b"_s, u"c"_s}};
        const QString words = faultWords(fault);
        QVERIFY2(!words.contains(u"Something is wrong"_s), qPrintable(QString::number(code)));
        QVERIFY2(!words.contains(u'%'), qPrintable(words));
        QVERIFY2(words.endsWith(u'.'), qPrintable(words));
        sentences << words;
    }
    QCOMPARE(sentences.size(), int(FaultCode::Cancelled) + 1);
}

void TestWords::faultSaysPlaceReasonAndWayOut() {
    const Fault fault{FaultCode::NotANumber, u"KPIs B9"_s, {u"n/a"_s}};
    QCOMPARE(faultReason(fault), u"“n/a” isn't a number."_s);
    QCOMPARE(faultWords(fault),
             u"KPIs B9: “n/a” isn't a number. Type digits, such as 41 or 94.5."_s);
    QCOMPARE(faultWords(Faults{fault, fault}).count(u'\n'), 1);
}

void TestWords::anOpenRegisterSaysByWhomAndSinceWhen() {
    const auto words = [](const QStringList& known) {
        return faultReason(Fault{FaultCode::InUse, u"/a/b.qlight"_s, known});
    };
    QCOMPARE(words({u"Priya"_s, u"LAPTOP-7"_s, u"2026-07-22T17:42:50Z"_s}),
             u"Priya has this register open on LAPTOP-7, since 22 Jul 2026 18:42."_s);
    QCOMPARE(words({{}, u"LAPTOP-7"_s, {}}), u"Somebody else has this register open."_s);
}

void TestWords::limitsAreSaidInWords() {
    const auto words = [](const QString& limit, const QString& most) {
        return faultReason(Fault{FaultCode::TooBig, {}, {limit, most}});
    };
    QCOMPARE(words(u"file-bytes"_s, u"67108864"_s),
             u"This file is too big: it has more than 64 MB."_s);
    QCOMPARE(words(u"rows"_s, u"1048576"_s),
             u"This file is too big: a sheet has more than 1,048,576 rows."_s);
    QCOMPARE(words(u"shared-texts"_s, u"20000000"_s),
             u"This file is too big: it holds more than can be safely unpacked."_s);
}

void TestWords::aRangeMayHaveOneEnd() {
    const auto range = [](const QString& least, const QString& most) {
        return faultWords(Fault{FaultCode::OutOfRange, {}, {u"-5"_s, least, most}});
    };
    QVERIFY(range(u"0"_s, {}).endsWith(u"It must be at least 0."));
    QVERIFY(range({}, u"9"_s).endsWith(u"It must be at most 9."));
    QVERIFY(range(u"0"_s, u"9"_s).endsWith(u"It must lie between 0 and 9."));
}

void TestWords::aFieldAsksForADateAsPeopleWriteIt() {
    const Fault fault{FaultCode::NotADate, u"on"_s, {u"31 Feb"_s}};
    QCOMPARE(fieldFaultWords(fault, u"Day"_s),
             u"“31 Feb” isn't a date. Write it as 15 Aug 2026 or 15/8/2026."_s);
}

void TestWords::tipsShowWhatStandsThere() {
    QTextDocument shown;
    shown.setHtml(tipText(u"R & D <b>\"best\"</b>\nline two"_s));
    QCOMPARE(shown.toPlainText(), u"R & D <b>\"best\"</b>\nline two"_s);
    QVERIFY(tipText({}).isEmpty());
}

void TestWords::marksOfShortcutsAreNoText() {
    QCOMPARE(withoutMnemonic(u"Undo “R && D”"_s), u"Undo “R & D”"_s);
    QCOMPARE(withoutMnemonic(u"&Copy"_s), u"Copy"_s);
    QCOMPARE(withoutMnemonic(u"Ends in &"_s), u"Ends in &"_s);
    QCOMPARE(withoutMnemonic(plainMenuText(u"R & D"_s)), u"R & D"_s);
}

void TestWords::valueWithPlaceMarksStaysAsItIs() {
    QCOMPARE(filled(u"%2 then %1, %3."_s, {u"%2"_s, u"100%"_s}), u"100% then %2, ."_s);
}

void TestWords::everyRemarkHasItsSentence() {
    for (int code = 0; code <= int(FigureRemark::DiffersFromParts); ++code) {
        const QString words = remarkWords({FigureRemark(code), false, {u"a"_s, u"b"_s, u"c"_s}});
        QVERIFY2(words.contains(u'a') && words.size() > 10, qPrintable(words));
    }
}

void TestWords::everyStatusHasItsOwnWordAndSign() {
    QSet<QString> words{statusWord(Status::Failed, true)};
    QSet<QString> signs{statusSign(Status::Failed, true)};
    for (int status = 0; status <= int(Status::NoTarget); ++status) {
        words << statusWord(Status(status));
        signs << statusSign(Status(status));
    }
    QCOMPARE(words.size(), 8);
    QCOMPARE(signs.size(), 8);
    QCOMPARE(statusWord(Status::BelowTarget), u"Below target"_s);
}

void TestWords::datesAreBritish() {
    QCOMPARE(dateWords(QDate(2026, 8, 15)), u"15 Aug 2026"_s);
    QCOMPARE(dateWords(QDate(2026, 9, 1)), u"1 Sep 2026"_s);
    QCOMPARE(longDateWords(QDate(2026, 12, 15)), u"Tuesday 15 December 2026"_s);
    QCOMPARE(dateWords(QDate()), QString());
}

void TestWords::distancesAreWords() {
    const QDate today(2026, 12, 15);
    QCOMPARE(distanceWords(today, today), u"today"_s);
    QCOMPARE(distanceWords(today.addDays(1), today), u"tomorrow"_s);
    QCOMPARE(distanceWords(today.addDays(5), today), u"in 5 days"_s);
    QCOMPARE(distanceWords(today.addDays(-2), today), u"2 days ago"_s);
}

void TestWords::periodsReadAsOfficersWriteThem_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("yearStart");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("shortWords");
    QTest::newRow("month") << u"2025-04"_s << 4 << u"April 2025"_s << u"Apr"_s;
    QTest::newRow("quarter") << u"2025-Q1"_s << 4 << u"Quarter 1, Apr–Jun 2025"_s << u"Q1"_s;
    QTest::newRow("quarter from September")
        << u"2025-Q2"_s << 9 << u"Quarter 2, Dec 2025–Feb 2026"_s << u"Q2"_s;
    // Period 3 from an anchor of 31 March 2025: two times 28 days later is 26 May.
    QTest::newRow("four weeks") << u"2025-P03"_s << 4 << u"Four weeks 3, 26 May–22 Jun 2025"_s
                                << u"P3"_s;
    QTest::newRow("year") << u"2025"_s << 4 << u"2025-26"_s << u"2025-26"_s;
    QTest::newRow("year to a century") << u"2099"_s << 4 << u"2099-00"_s << u"2099-00"_s;
    QTest::newRow("calendar year") << u"2025"_s << 1 << u"2025"_s << u"2025"_s;
}

void TestWords::periodsReadAsOfficersWriteThem() {
    QFETCH(QString, name);
    QFETCH(int, yearStart);
    QFETCH(QString, words);
    QFETCH(QString, shortWords);
    const PeriodCalendar calendar{yearStart, QDate(2025, 3, 31)};
    const Period period = *Period::parse(name);
    QCOMPARE(periodWords(period, calendar), words);
    QCOMPARE(shortPeriodWords(period, calendar), shortWords);
}

QTEST_GUILESS_MAIN(TestWords)
#include "test_words.moc"
