// What a contract's review pack says: periods that aren't whole, rolling targets, comments said
// once, gaps with their places, and what a redacted copy leaves out.
#include "core/report/pack_pager.h"
#include "core/session/contract_pack.h"
#include "session/session_case.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

class PackCase : public SessionCase {
public:
    explicit PackCase(const QString& framework, const QString& period = u"2026-Q2"_s)
        : SessionCase(framework, QDate(2026, 11, 22)), m_period(*Period::parse(period)) {}

    PackQuestion question() {
        m_facts = facts();
        return packQuestion(*m_facts, session().workingDays(), m_period, session().asOf());
    }
    Pack pack() { return packContent(question()); }
    Pack redacted() {
        PackQuestion asked = question();
        asked.redacted = true;
        return packContent(asked);
    }
    QString text() { return packText(pack()); }
    std::vector<PackGap> gaps(const QString& key) {
        for (PackSection& section : packSections(question())) {
            if (section.key == key)
                return section.missing;
        }
        return {};
    }
    PackChart chart() {
        for (const PackBlock& block : pack().blocks) {
            if (const auto* found = std::get_if<PackChart>(&block))
                return *found;
        }
        return {};
    }
    void putCount(const QString& indicator, const QString& period, int value) {
        Amount amount;
        amount.value = Decimal(value);
        QVERIFY(put(indicator, period, amount).ok());
    }
    void putText(const QString& indicator, const QString& period, const QString& text) {
        Amount amount;
        amount.text = text;
        QVERIFY(put(indicator, period, amount).ok());
    }
    void comment(const QString& indicator, const QString& period, const QString& text) {
        const Comment said{{}, contract().id, indicator, *Period::parse(period), text};
        QVERIFY(session().apply({u"Comment"_s, {{{}, said}}}).ok());
    }
    /// Names the officer and a contact of the provider.
    void namePeople() {
        Contract named = contract();
        named.officer = u"Priya Shahzadi"_s;
        named.contacts = {{u"Gwendolyn Fotheringay"_s, u"Manager"_s, u"gwen@fotheringay.example"_s,
                           u"01632 960999"_s}};
        named.service = u"Lifts; ask for GWENDOLYN FOTHERINGAY"_s;
        QVERIFY(session().apply({u"Contract"_s, {{contract(), named}}}).ok());
    }

private:
    Period m_period;
    std::shared_ptr<const ContractFacts> m_facts;
};

/// Every object of a PDF written out plainly, and what another reader finds in it.
QByteArray everythingIn(const QByteArray& pdf, const QString& folder) {
    const QString path = folder + u"/pack.pdf"_s;
    QFile file(path);
    file.open(QIODevice::WriteOnly);
    file.write(pdf);
    file.close();
    QByteArray all = pdf;
    const std::pair<QString, QStringList> readers[] = {
        {u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, path, u"-"_s}},
        {u"pdftotext"_s, {path, u"-"_s}},
        {u"pdfinfo"_s, {u"-struct-text"_s, path}},
        {u"pdfinfo"_s, {u"-meta"_s, path}}};
    for (const auto& [program, arguments] : readers) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            continue;
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished();
        all += process.readAllStandardOutput();
    }
    return all;
}

} // namespace

class TestContractPack : public Checks {
    Q_OBJECT
private slots:
    void aPartOfAPeriodIsNeverComparedAsWhole();
    void aPartOfAPeriodIsMarkedInTheTable();
    void chartsShowTheMonthsWhereTheseTellMore();
    void aPartOfAPeriodIsNoPointOfTheLine();
    void rollingTargetIsChartedAsItsSum();
    void rollingTargetThatIsNotWholeSaysWhereItIsHeading();
    void aPeriodThatIsNotOverIsSaidToBe();
    void figuresOfBreakdownsAloneAreShown();
    void figuresCutByTwoBreakdownsAreShown();
    void aCommentIsSaidOnce();
    void gapsNameTheirPlace();
    void manyGapsAreOneLine();
    void redactedCopyHoldsNoWordOfWhatItLeavesOut();
    void redactedCopySaysWhatItLeftOut();
    void redactedCopyLeavesOutWholeNames();
    void redactedCopyHidesSmallNumbers_data();
    void redactedCopyHidesSmallNumbers();
};

void TestContractPack::aPartOfAPeriodIsNeverComparedAsWhole() {
    PackCase one(u"lifts-and-hoists"_s);
    // The quarter before holds two of its months: 50%; this one is whole: 80%.
    for (const QString& month : {u"2026-04"_s, u"2026-05"_s})
        QVERIFY(one.put(u"1.2"_s, month, 5, 10).ok());
    for (const QString& month : {u"2026-07"_s, u"2026-08"_s, u"2026-09"_s})
        QVERIFY(one.put(u"1.2"_s, month, 8, 10).ok());
    QVERIFY(!one.text().contains(u"Better than the period before"_s));
    QVERIFY(one.put(u"1.2"_s, u"2026-06"_s, 5, 10).ok());
    QVERIFY(one.text().contains(u"Better than the period before"_s));
    QVERIFY(one.text().contains(u"80.0%, from 50.0%"_s));
}

void TestContractPack::aPartOfAPeriodIsMarkedInTheTable() {
    PackCase one(u"lifts-and-hoists"_s);
    QVERIFY(one.put(u"1.2"_s, u"2026-04"_s, 5, 10).ok());
    QVERIFY(one.put(u"1.2"_s, u"2026-07"_s, 8, 10).ok());
    const QString text = one.text();
    QVERIFY(text.contains(u"50.0%*"_s));
    QVERIFY(text.contains(u"80.0% (8/10) 1 of 3 in"_s));
    QVERIFY(text.contains(u"it is not compared with others"_s));
}

void TestContractPack::chartsShowTheMonthsWhereTheseTellMore() {
    PackCase one(u"lifts-and-hoists"_s);
    for (const QString& month :
         {u"2026-04"_s, u"2026-05"_s, u"2026-06"_s, u"2026-07"_s, u"2026-08"_s, u"2026-09"_s})
        QVERIFY(one.put(u"1.2"_s, month, 8, 10).ok());
    const PackChart months = one.chart();
    QCOMPARE(months.title, u"Months, Apr 2025 to Sep 2026"_s);
    QCOMPARE(months.points.size(), size_t(18));
    QCOMPARE(months.points.back().value, std::optional(80.0));
    QVERIFY(months.alternative.contains(u"Sep 2026 80.0%"_s));

    // What is given for whole quarters only is charted by quarter.
    PackCase other(u"homecare-dps"_s);
    QVERIFY(other.put(u"1.1"_s, u"2026-Q2"_s, 5, 10).ok());
    QVERIFY(other.chart().title.startsWith(u"Quarters, "_s));
}

void TestContractPack::aPartOfAPeriodIsNoPointOfTheLine() {
    PackCase one(u"lifts-and-hoists"_s, u"2026"_s);
    // One month of the year that is running.
    QVERIFY(one.put(u"1.2"_s, u"2026-04"_s, 5, 10).ok());
    PackQuestion asked = one.question();
    asked.alsoChart = QStringList{u"1.2"_s};
    bool found = false;
    for (const PackBlock& block : packContent(asked).blocks) {
        const auto* chart = std::get_if<PackChart>(&block);
        for (size_t index = 0; chart && index < chart->points.size(); ++index) {
            const bool isMonth = chart->title.startsWith(u"Months"_s);
            if (chart->points[index].value) {
                QCOMPARE(chart->points[index].whole, isMonth);
                found = true;
            }
        }
    }
    QVERIFY(found);
}

void TestContractPack::rollingTargetIsChartedAsItsSum() {
    PackCase one(u"direct-payment-support"_s);
    // 207 + 227 + 206 + 214 = 854 in the twelve months, 46 short of 900.
    one.putCount(u"1.2"_s, u"2025-Q3"_s, 207);
    one.putCount(u"1.2"_s, u"2025-Q4"_s, 227);
    one.putCount(u"1.2"_s, u"2026-Q1"_s, 206);
    one.putCount(u"1.2"_s, u"2026-Q2"_s, 214);
    const PackChart chart = one.chart();
    QCOMPARE(chart.target, std::optional(900.0));
    QCOMPARE(chart.points.back().value, std::optional(854.0));
    QVERIFY(chart.points.back().whole);
    QCOMPARE(chart.points[chart.points.size() - 2].value, std::optional(640.0));
    QVERIFY(!chart.points[chart.points.size() - 2].whole);
    QVERIFY(!chart.limits);
    QVERIFY(chart.alternative.contains(u"the sum of the 12 months up to each period"_s));
    QVERIFY(one.text().contains(u"854 in the 12 months to 30 Sep 2026, 46 short of the target"_s));
}

void TestContractPack::rollingTargetThatIsNotWholeSaysWhereItIsHeading() {
    PackCase one(u"direct-payment-support"_s);
    // 600 in three quarters is 800 in four.
    for (const QString& quarter : {u"2025-Q4"_s, u"2026-Q1"_s, u"2026-Q2"_s})
        one.putCount(u"1.2"_s, quarter, 200);
    PackQuestion asked = one.question();
    asked.alsoChart = QStringList{u"1.2"_s};
    const QString text = packText(packContent(asked));
    QVERIFY2(text.contains(u"600 from 3 of the window's 4 periods; at this pace 800 in 12 months, "
                           "100 short of the target"_s),
             qPrintable(text));
}

void TestContractPack::aPeriodThatIsNotOverIsSaidToBe() {
    PackCase running(u"lifts-and-hoists"_s, u"2026-Q3"_s);
    QVERIFY(running.text().contains(
        u"The period runs until 31 Dec 2026: these figures are not final."_s));
    PackCase over(u"lifts-and-hoists"_s);
    QVERIFY(!over.text().contains(u"not final"_s));
}

void TestContractPack::figuresOfBreakdownsAloneAreShown() {
    PackCase one(u"direct-payment-support"_s);
    FigureKey key{one.contract().id,
                  u"1.3"_s,
                  *Period::parse(u"2026-Q2"_s),
                  {{u"stage"_s, u"Continue to receive a service"_s}},
                  Source::Reported};
    Amount amount;
    amount.value = Decimal(17);
    const auto change = figureChange(*one.facts(), key, amount, {});
    QVERIFY(change.has_value());
    QVERIFY(one.session().apply({u"Enter"_s, {*change}}).ok());
    static const QRegularExpression row(u"– Continue to receive a service *\\| *\\| *17"_s);
    QVERIFY2(one.text().contains(row), qPrintable(one.text()));
}

void TestContractPack::figuresCutByTwoBreakdownsAreShown() {
    // Suspensions and investigations, each begun and concluded.
    PackCase one(u"accommodation-with-care"_s, u"2026-P04"_s);
    std::vector<Change> changes;
    const auto add = [&](const QString& kind, const QString& stage, int cases) {
        const FigureKey key{one.contract().id,
                            u"WF.g"_s,
                            *Period::parse(u"2026-P04"_s),
                            {{u"case"_s, kind}, {u"stage"_s, stage}},
                            Source::Reported};
        Amount amount;
        amount.value = Decimal(cases);
        changes.push_back(*figureChange(*one.facts(), key, amount, {}));
    };
    add(u"Suspensions"_s, u"Begun"_s, 7);
    add(u"Suspensions"_s, u"Concluded"_s, 8);
    add(u"Disciplinary investigations"_s, u"Begun"_s, 9);
    QVERIFY(one.session().apply({u"Enter"_s, changes}).ok());
    const QString text = one.text();
    for (const char* row :
         {"– Suspensions · Begun *\\| *\\| *7", "– Suspensions · Concluded *\\| *\\| *8",
          "– Disciplinary investigations · Begun *\\| *\\| *9"}) {
        QVERIFY2(text.contains(QRegularExpression(QString::fromUtf8(row))), qPrintable(text));
    }
    QVERIFY(!text.contains(u"– Disciplinary investigations · Concluded"_s));
    QVERIFY(!text.contains(u"– Begun"_s)); // nobody gave a number for all that were begun
}

void TestContractPack::aCommentIsSaidOnce() {
    PackCase one(u"direct-payment-support"_s);
    QVERIFY(one.put(u"1.6"_s, u"2026-Q2"_s, 50, 100).ok());
    one.comment(u"1.6"_s, u"2026-Q2"_s, u"Two advisers on leave"_s);
    QCOMPARE(one.text().count(u"Two advisers on leave"_s), 1);
    // Without the exceptions it stands among the comments.
    PackQuestion asked = one.question();
    asked.without = QStringList{u"exceptions"_s};
    QCOMPARE(packText(packContent(asked)).count(u"Two advisers on leave"_s), 1);
}

void TestContractPack::gapsNameTheirPlace() {
    PackCase one(u"lifts-and-hoists"_s);
    for (const QString& month : {u"2026-07"_s, u"2026-09"_s})
        QVERIFY(one.put(u"1.2"_s, month, 8, 10).ok());
    for (const QString& month : {u"2026-07"_s, u"2026-08"_s, u"2026-09"_s}) {
        for (const QString& ref : {u"1.1"_s, u"1.3"_s, u"1.4"_s, u"1.5"_s, u"1.6"_s, u"2.9"_s}) {
            Amount amount;
            amount.numerator = Decimal(ref == u"1.3"_s ? 9 : 10);
            amount.denominator = Decimal(10);
            QVERIFY(one.put(ref, month, amount).ok() || ref == u"2.9"_s);
        }
    }
    const std::vector<PackGap> figures = one.gaps(u"summary"_s);
    QVERIFY(!figures.empty());
    QCOMPARE(figures.front().text, u"1.2 not reported"_s);
    QCOMPARE(figures.front().subject, u"1.2"_s);
    QCOMPARE(figures.front().period.name(), u"2026-08"_s);
    const std::vector<PackGap> comments = one.gaps(u"exceptions"_s);
    QCOMPARE(comments.size(), size_t(1));
    QCOMPARE(comments.front().kind, PackGap::Kind::Comment);
    QCOMPARE(comments.front().text, u"No comment on 1.3"_s);
    QCOMPARE(comments.front().period.name(), u"2026-Q2"_s);
    one.comment(u"1.3"_s, u"2026-08"_s, u"Parts were late"_s);
    QVERIFY(one.gaps(u"exceptions"_s).empty());
}

void TestContractPack::manyGapsAreOneLine() {
    PackCase one(u"lifts-and-hoists"_s);
    const std::vector<PackGap> figures = one.gaps(u"summary"_s);
    QCOMPARE(figures.size(), size_t(1));
    QCOMPARE(figures.front().text, u"7 KPIs not reported"_s);
    QCOMPARE(figures.front().subject, u"1.1"_s);
    // Three monthly returns and the quarterly one were due by 15 October.
    const std::vector<PackGap> returns = one.gaps(u"returns"_s);
    QCOMPARE(returns.size(), size_t(1));
    QCOMPARE(returns.front().kind, PackGap::Kind::Return);
    QCOMPARE(returns.front().text, u"4 returns not received"_s);
    QCOMPARE(returns.front().period.name(), u"2026-07"_s);
}

void TestContractPack::redactedCopyLeavesOutWholeNames() {
    PackCase one(u"lifts-and-hoists"_s);
    Contract named = one.contract();
    named.contacts = {{u"Ann"_s, u"Manager"_s, {}, {}}};
    named.service = u"Lifts; ask for ANN's deputy, or Hannah"_s;
    QVERIFY(one.session().apply({u"Contract"_s, {{one.contract(), named}}}).ok());
    const QString text = packText(one.redacted());
    QVERIFY(text.contains(u"ask for [name left out]'s deputy, or Hannah"_s));
    QVERIFY(text.contains(u"Annex"_s));
}

void TestContractPack::redactedCopyHoldsNoWordOfWhatItLeavesOut() {
    PackCase one(u"lifts-and-hoists"_s);
    one.namePeople();
    for (const QString& month : {u"2026-07"_s, u"2026-08"_s, u"2026-09"_s})
        QVERIFY(one.put(u"1.2"_s, month, 8, 10).ok());
    one.comment(u"1.2"_s, u"2026-08"_s, u"Mrs Featherstonehaugh waited"_s);
    one.putText(u"3.1"_s, u"2026-Q2"_s, u"A case study of Ebenezer"_s);
    Amount unreadable;
    unreadable.unreadable = u"see Marmaduke"_s;
    QVERIFY(one.put(u"2.2"_s, u"2026-09"_s, unreadable).ok());
    const QStringList words{u"Featherstonehaugh"_s, u"Ebenezer"_s, u"Shahzadi"_s, u"Fotheringay"_s,
                            u"960999"_s};
    // The full copy says them, all but the contact's details, which no pack prints.
    const QString full = one.text();
    for (const QString& word : words.first(3))
        QVERIFY2(full.contains(word), qPrintable(word));
    QVERIFY(full.contains(u"FOTHERINGAY"_s));

    const Pack pack = one.redacted();
    const Result<QByteArray> pdf = PackPages(pack).pdf();
    QVERIFY(pdf.ok());
    const QByteArray all = everythingIn(*pdf, one.folder().path());
    for (const QString& word : words + QStringList{u"Marmaduke"_s}) {
        QVERIFY2(!packText(pack).contains(word, Qt::CaseInsensitive), qPrintable(word));
        QVERIFY2(!all.toLower().contains(word.toLower().toUtf8()), qPrintable(word));
    }
    QVERIFY(all.contains("redacted copy"));
}

void TestContractPack::redactedCopySaysWhatItLeftOut() {
    PackCase one(u"lifts-and-hoists"_s);
    one.namePeople();
    one.comment(u"1.2"_s, u"2026-Q2"_s, u"A remark"_s);
    one.putText(u"3.1"_s, u"2026-Q2"_s, u"Said a resident"_s);
    one.putText(u"3.2"_s, u"2026-Q2"_s, u"Said another"_s);
    const Pack pack = one.redacted();
    QVERIFY(pack.title.endsWith(u", redacted copy"_s));
    QVERIFY(pack.header.endsWith(u"Redacted copy"_s));
    const auto& cover = std::get<PackCover>(pack.blocks.front());
    QVERIFY(cover.subtitle.endsWith(u"Redacted copy"_s));
    QCOMPARE(cover.facts.back().first, u"Left out of this copy"_s);
    QCOMPARE(cover.facts.back().second,
             u"1 comment; 2 answers in words; the names or details of people in 2 places."_s);

    PackCase empty(u"lifts-and-hoists"_s);
    const Pack nothing = empty.redacted();
    QCOMPARE(std::get<PackCover>(nothing.blocks.front()).facts.back().second,
             u"Nothing: this pack names nobody"_s);
}

void TestContractPack::redactedCopyHidesSmallNumbers_data() {
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("hidden");
    // Clients' returns name people; new clients are a mere number.
    QTest::newRow("just below, of people") << u"2.6"_s << 4 << true;
    QTest::newRow("at the least shown") << u"2.6"_s << 5 << false;
    QTest::newRow("none, of people") << u"2.6"_s << 0 << true;
    QTest::newRow("small, but names nobody") << u"2.2"_s << 4 << false;
}

void TestContractPack::redactedCopyHidesSmallNumbers() {
    QFETCH(QString, indicator);
    QFETCH(int, number);
    QFETCH(bool, hidden);
    PackCase one(u"lifts-and-hoists"_s);
    for (const QString& month : {u"2026-07"_s, u"2026-08"_s})
        one.putCount(indicator, month, 0);
    one.putCount(indicator, u"2026-09"_s, number);
    const QString text = packText(one.redacted());
    QCOMPARE(text.contains(u"| fewer than 5"_s) || text.contains(u" fewer than 5 |"_s), hidden);
    QCOMPARE(text.contains(u"1 small number (fewer than 5)"_s), hidden);
    QVERIFY(!one.text().contains(u"fewer than"_s));
}

QTEST_MAIN(TestContractPack)
#include "test_contract_pack.moc"
