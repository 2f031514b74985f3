// A pack as plain text.
#include "core/report/pack.h"
#include "support/checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestPackText : public Checks {
    Q_OBJECT
private slots:
    void aStatusIsAlwaysAWord();
    void aWordIsNotSaidTwice();
    void aTablesCellsAreAligned();
    void markUpIsPlainText();
    void anEmptyPackIsItsTitle();
};

void TestPackText::aStatusIsAlwaysAWord() {
    QCOMPARE(printed({u""_s, Status::Met}).text, u"Met"_s);
    QCOMPARE(printed({u"1.2 Faults"_s, Status::Failed}).text, u"Failed: 1.2 Faults"_s);
    QCOMPARE(printed({u"1.2 Faults"_s, Status::BelowTarget, true}).text, u"Critical: 1.2 Faults"_s);
    QCOMPARE(printed({u"1.2 Faults"_s, Status::Met, true}).text, u"Met: 1.2 Faults"_s);
    QCOMPARE(printed({u"91.6%"_s, Status::BelowTarget}, true).text, u"91.6%\nBelow target"_s);
}

void TestPackText::aWordIsNotSaidTwice() {
    QCOMPARE(printed({u"Not reported"_s, Status::NotReported}).text, u"Not reported"_s);
    QCOMPARE(printed({u"Three failed"_s, Status::Failed}).text, u"Three failed"_s);
}

void TestPackText::aTablesCellsAreAligned() {
    Pack pack;
    pack.title = u"T"_s;
    PackTable table;
    table.columns = {{u"Ref"_s}, {u"Value"_s, 1, true}, {u"Status"_s}};
    table.rows = {{{{u"Section"_s}}, true},
                  {{{u"1.2"_s}, {u"9"_s}, {u""_s, Status::Met}}},
                  {{{u"10.12"_s}, {u"91.6%"_s}, {u""_s, Status::NoActivity}}}};
    pack.blocks = {table};
    QCOMPARE(packText(pack), u"[title: T]\n\n"
                             "Ref   | Value | Status\n"
                             "Section\n"
                             "1.2   |     9 | Met\n"
                             "10.12 | 91.6% | No activity\n"_s);
}

void TestPackText::markUpIsPlainText() {
    Pack pack;
    pack.blocks = {PackParagraph{{u"<b>x</b> &amp;\nnext"_s}}};
    QVERIFY(packText(pack).endsWith(u"\n<b>x</b> &amp; next\n"_s));
}

void TestPackText::anEmptyPackIsItsTitle() {
    Pack pack;
    pack.title = u"Nothing"_s;
    QCOMPARE(packText(pack), u"[title: Nothing]\n"_s);
}

QTEST_APPLESS_MAIN(TestPackText)
#include "test_pack_text.moc"
