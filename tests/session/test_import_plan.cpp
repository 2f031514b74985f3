// What an import would change, and that it is one undo step.
#include "core/session/import_plan.h"
#include "session_case.h"

#include <QFile>

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestImportPlan : public Checks {
    Q_OBJECT
private slots:
    void tellsNewFromReplacedFromSame();
    void refusesWhatCannotBe();
    void isOneUndoStepWithItsFile();
    void aFigureLeftOutStaysOut();
    void aWarningSeenIsNotAskedAboutAgain();
    void digest53_sumsOfTheFilesOwnFiguresAreChecked();
    void breakdownsAndTotalsOfOneFileAreChecked();
    void aRefusedFigureIsLeftOutOfTheSums();
    void digest30_theQuotaFollowsFromTheFilesOwnResidents();
    void remarksOfOnePlaceAreOneComment();
    void makesOneOfTwoCommentsThatStandAtOnePlace();

private:
    static Result<FoundFigures> read(SessionCase& test, const QByteArray& csv);
    /// What is remarked on each figure of a file: the cell and the remark's number.
    static QStringList remarksOn(SessionCase& test, const QByteArray& csv);
    static QString line(const QString& cell, FigureRemark remark) {
        return cell + u' ' + QString::number(int(remark));
    }
};

Result<FoundFigures> TestImportPlan::read(SessionCase& test, const QByteArray& csv) {
    const QString path = test.folder().filePath(u"return.csv"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return Fault{FaultCode::CannotWrite, path, {}};
    }
    file.write(csv);
    file.close();
    const auto facts = test.facts();
    return readFigures(path, {facts->terms.get(), facts->calendar(), facts->term(),
                              facts->contract.authorities, *Period::parse(u"2026"_s),
                              test.session().asOf()});
}

QStringList TestImportPlan::remarksOn(SessionCase& test, const QByteArray& csv) {
    Result<FoundFigures> found = read(test, csv);
    if (!found) {
        return {u"fault %1"_s.arg(int(found.fault().code))};
    }
    QStringList lines;
    const ImportPlan plan = planImport(*test.facts(), std::move(*found), test.session().asOf());
    for (const PlannedFigure& figure : plan.figures) {
        for (const Remark& remark : figure.remarks) {
            lines.append(line(figure.found.cell, remark.code));
        }
    }
    return lines;
}

void TestImportPlan::tellsNewFromReplacedFromSame() {
    SessionCase test(u"homecare-dps"_s);
    Amount five;
    five.value = Decimal(5);
    QVERIFY(test.put(u"7.1"_s, u"2026-Q1"_s, five).ok());
    QVERIFY(test.put(u"7.2"_s, u"2026-Q1"_s, five).ok());
    Result<FoundFigures> found =
        read(test, "Ref,Indicator,Q1,Q2\n7.1,Compliments,5,6\n7.2,Complaints,4,\n");
    QVERIFY(found.ok());
    const ImportPlan plan = planImport(*test.facts(), std::move(*found), test.session().asOf());
    QCOMPARE(plan.count(PlannedFigure::Kind::Same), 1);
    QCOMPARE(plan.count(PlannedFigure::Kind::Replaces), 1);
    QCOMPARE(plan.count(PlannedFigure::Kind::New), 1);
    QCOMPARE(plan.chosen(), 2);
    for (const PlannedFigure& figure : plan.figures) {
        if (figure.kind == PlannedFigure::Kind::Replaces) {
            QCOMPARE(*figure.before->value, Decimal(5));
            QCOMPARE(*figure.found.amount.value, Decimal(4));
            QCOMPARE(figure.found.cell, u"C3"_s);
        }
    }
}

void TestImportPlan::refusesWhatCannotBe() {
    SessionCase test(u"homecare-dps"_s);
    Result<FoundFigures> found =
        read(test, "Ref,Indicator,Q1\n1.1,Visits,12/11\n4.1,Satisfied,101%\n7.1,Compliments,3\n");
    QVERIFY(found.ok());
    const ImportPlan plan = planImport(*test.facts(), std::move(*found), test.session().asOf());
    QCOMPARE(plan.count(PlannedFigure::Kind::Refused), 2);
    QCOMPARE(plan.chosen(), 1);
}

void TestImportPlan::isOneUndoStepWithItsFile() {
    SessionCase test(u"homecare-dps"_s);
    Result<FoundFigures> found = read(test, "Ref,Indicator,Q1,Q2\n7.1,Compliments,5,6\n");
    QVERIFY(found.ok());
    const auto facts = test.facts();
    const QByteArray before = test.session().file().contentHash();
    const ImportPlan plan = planImport(*facts, std::move(*found), test.session().asOf());
    QVERIFY(test.session().apply(importChanges(plan, *facts, test.session().file())).ok());
    QCOMPARE(facts->figures.size(), 2);
    const std::vector<SourceFile> files = test.session().file().sourceFiles();
    QCOMPARE(files.size(), size_t(1));
    QCOMPARE(files.front().name, u"return.csv"_s);
    QCOMPARE(files.front().sha256.size(), 64);
    const Figure* figure =
        facts->figures.find(u"7.1"_s, *Period::parse(u"2026-Q2"_s), {}, Source::Reported);
    QVERIFY(figure);
    QCOMPARE(figure->origin.kind, Origin::Kind::Imported);
    QCOMPARE(figure->origin.file, files.front().id);
    QCOMPARE(figure->origin.cell, u"D2"_s);
    QVERIFY(test.session().undo().ok());
    QCOMPARE(facts->figures.size(), 0);
    QCOMPARE(test.session().file().contentHash(), before);
}

void TestImportPlan::aFigureLeftOutStaysOut() {
    SessionCase test(u"homecare-dps"_s);
    Result<FoundFigures> found = read(test, "Ref,Indicator,Q1,Q2\n7.1,Compliments,5,6\n");
    QVERIFY(found.ok());
    const auto facts = test.facts();
    ImportPlan plan = planImport(*facts, std::move(*found), test.session().asOf());
    plan.figures.front().chosen = false;
    QVERIFY(test.session().apply(importChanges(plan, *facts, test.session().file())).ok());
    QCOMPARE(facts->figures.size(), 1);
}

void TestImportPlan::aWarningSeenIsNotAskedAboutAgain() {
    SessionCase test(u"homecare-dps"_s);
    // A count of compliments with a half is a warning; 6 isn't.
    Result<FoundFigures> found = read(test, "Ref,Indicator,Q1,Q2,Q3\n7.1,Compliments,5.5,6,7.5\n");
    QVERIFY(found.ok());
    const auto facts = test.facts();
    ImportPlan plan = planImport(*facts, std::move(*found), test.session().asOf());
    plan.figures.back().chosen = false;
    const auto confirmed = [&](const QString& period) {
        const FigureKey key{
            facts->contract.id, u"7.1"_s, *Period::parse(period), {}, Source::Reported};
        const Figure* figure = facts->figures.find(key);
        return figure && isConfirmed(*facts, key, figure->amount);
    };
    // By itself an import confirms nothing: nobody need have looked.
    ChangeSet changes = importChanges(plan, *facts, test.session().file());
    QVERIFY(test.session().apply(changes).ok());
    QVERIFY(!confirmed(u"2026-Q1"_s));
    QVERIFY(test.session().undo().ok());
    changes.changes = importChanges(plan, *facts, test.session().file()).changes;
    const std::vector<Change> seen = confirmedWarnings(plan, *facts);
    QCOMPARE(seen.size(), size_t(1));
    changes.changes.insert(changes.changes.end(), seen.begin(), seen.end());
    QVERIFY(test.session().apply(changes).ok());
    QVERIFY(confirmed(u"2026-Q1"_s));
    QVERIFY(!confirmed(u"2026-Q2"_s));
    QVERIFY(test.session().undo().ok()); // still one step
    QVERIFY(facts->confirmations.empty());
    QCOMPARE(facts->figures.size(), 0);
}

void TestImportPlan::digest53_sumsOfTheFilesOwnFiguresAreChecked() {
    SessionCase test(u"homecare-dps"_s);
    // 4 + 3 + 2 + 1 + 0 + 0 = 10.
    const QByteArray reasons = "6.1,,4\n6.2,,3\n6.3,,2\n6.4,,1\n6.5,,0\n6.6,,0\n";
    QCOMPARE(remarksOn(test, "Ref,Indicator,Q1\n5.4,,10\n" + reasons), QStringList());
    QStringList asked;
    for (int row = 2; row <= 8; ++row) { // each of them may be the wrong one
        asked.append(line(u"C%1"_s.arg(row), FigureRemark::IndicatorsDoNotAddUp));
    }
    QCOMPARE(remarksOn(test, "Ref,Indicator,Q1\n5.4,,11\n" + reasons), asked);
    // The register's figures count where the file has none; where it has one, that one.
    Amount ten;
    ten.value = Decimal(10);
    QVERIFY(test.put(u"5.4"_s, u"2026-Q1"_s, ten).ok());
    QCOMPARE(remarksOn(test, "Ref,Indicator,Q1\n" + reasons), QStringList());
    QCOMPARE(remarksOn(test, "Ref,Indicator,Q1\n5.4,,11\n" + reasons), asked);
    // A warning only.
    Result<FoundFigures> found = read(test, "Ref,Indicator,Q1\n5.4,,11\n" + reasons);
    const ImportPlan plan = planImport(*test.facts(), std::move(*found), test.session().asOf());
    QCOMPARE(plan.chosen(), 7);
}

void TestImportPlan::breakdownsAndTotalsOfOneFileAreChecked() {
    SessionCase test(u"homecare-dps"_s);
    const QByteArray slices = "Ref,Period,Staff or service users,Value\nD1,2026-Q2,Staff,12\n"
                              "D1,2026-Q2,Service users,30\n";
    QCOMPARE(remarksOn(test, slices + "D1,2026-Q2,,42\n"), QStringList());
    const auto remark = FigureRemark::BreakdownDoesNotAddUp;
    QCOMPARE(remarksOn(test, slices + "D1,2026-Q2,,41\n"),
             (QStringList{line(u"D2"_s, remark), line(u"D3"_s, remark), line(u"D4"_s, remark)}));
}

void TestImportPlan::aRefusedFigureIsLeftOutOfTheSums() {
    SessionCase test(u"homecare-dps"_s);
    const QByteArray headings = "Ref,Period,Staff or service users,Value\n";
    const QStringList remarks = remarksOn(test, headings + "D1,2026-Q2,,42\nD1,2026-Q2,Staff,12\n"
                                                           "D1,2026-Q2,Service users,-1\n");
    QVERIFY(remarks.contains(line(u"D4"_s, FigureRemark::NegativeCount)));
    // Without the value that can't be, 12 of the 42 are staff: that can be so.
    QVERIFY(remarks.filter(u"D2 "_s).isEmpty());
    QVERIFY(remarks.filter(u"D3 "_s).isEmpty());
}

void TestImportPlan::digest30_theQuotaFollowsFromTheFilesOwnResidents() {
    SessionCase test(u"accommodation-with-care"_s);
    const QByteArray residents = "Ref,Period,Value,Numerator,Denominator\nSP.a,2025-P03,41,,\n";
    // A quarter of 41 is 10.25: eleven people.
    QCOMPARE(remarksOn(test, residents + "2.2.1(a),2025-Q1,,11,11\n"), QStringList());
    QCOMPARE(remarksOn(test, residents + "2.2.1(a),2025-Q1,,10,10\n"),
             QStringList{line(u"D3"_s, FigureRemark::DiffersFromQuota)});
}

void TestImportPlan::remarksOfOnePlaceAreOneComment() {
    SessionCase test(u"homecare-dps"_s);
    const auto facts = test.facts();
    const auto importWith = [&](const QByteArray& remark) {
        Result<FoundFigures> found = read(
            test, "Ref,Period,Staff or service users,Value,Comment\nD1,2026-Q2,Staff,12,two left\n"
                  "D1,2026-Q2,Service users,30," +
                      remark + "\n");
        const ImportPlan plan = planImport(*facts, std::move(*found), test.session().asOf());
        return test.session().apply(importChanges(plan, *facts, test.session().file())).ok();
    };
    QVERIFY(importWith("one new"));
    QCOMPARE(facts->comments.size(), size_t(1));
    QCOMPARE(facts->comments.front().text, u"two left\none new"_s);
    QVERIFY(importWith("three new")); // the corrected file
    QCOMPARE(facts->comments.size(), size_t(1));
    QCOMPARE(facts->comments.front().text, u"two left\nthree new"_s);
}

void TestImportPlan::makesOneOfTwoCommentsThatStandAtOnePlace() {
    SessionCase test(u"homecare-dps"_s);
    const auto facts = test.facts();
    ChangeSet two{u"Two comments"_s, {}};
    for (const QString& text : {u"one"_s, u"two"_s, u"elsewhere"_s}) {
        const Period period = *Period::parse(text == u"elsewhere" ? u"2026-Q1"_s : u"2026-Q2"_s);
        two.changes.push_back({{}, Comment{{}, facts->contract.id, u"7.1"_s, period, text}});
    }
    QVERIFY(test.session().apply(two).ok());
    QCOMPARE(facts->comments.size(), size_t(3));
    // The file says what the last of them says: the other still has to go.
    Result<FoundFigures> found = read(test, "Ref,Period,Value,Comment\n7.1,2026-Q2,5,two\n");
    QVERIFY(found.ok());
    const ImportPlan plan = planImport(*facts, std::move(*found), test.session().asOf());
    QCOMPARE(plan.comments.size(), size_t(1));
    QVERIFY(test.session().apply(importChanges(plan, *facts, test.session().file())).ok());
    QStringList texts;
    for (const Comment& comment : facts->comments) {
        texts.append(comment.text);
    }
    QCOMPARE(texts, (QStringList{u"two"_s, u"elsewhere"_s}));
    QVERIFY(test.session().undo().ok());
    QCOMPARE(facts->comments.size(), size_t(3));
}

QTEST_GUILESS_MAIN(TestImportPlan)
#include "test_import_plan.moc"
