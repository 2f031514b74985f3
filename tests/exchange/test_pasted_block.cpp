// Blocks of cells to and from the clipboard.
#include "core/exchange/figure_sheet.h"
#include "support/checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestPastedBlock : public Checks {
    Q_OBJECT
private slots:
    void copiesBlocks_data();
    void copiesBlocks();
};

void TestPastedBlock::copiesBlocks_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::newRow("plain") << u"1\t2\n3\t4\n"_s
                           << QList<QStringList>{{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}};
    QTest::newRow("from Excel") << u"1\t2\r\n3\t\r\n"_s
                                << QList<QStringList>{{u"1"_s, u"2"_s}, {u"3"_s, QString()}};
    QTest::newRow("no last end") << u"1\t2"_s << QList<QStringList>{{u"1"_s, u"2"_s}};
    QTest::newRow("empty line") << u"1\n\n2"_s
                                << QList<QStringList>{{u"1"_s}, {QString()}, {u"2"_s}};
    QTest::newRow("quoted") << u"\"two\nlines\"\t\"say \"\"so\"\"\nnow\"\r\nx"_s
                            << QList<QStringList>{{u"two\nlines"_s, u"say \"so\"\nnow"_s},
                                                  {u"x"_s}};
    QTest::newRow("a quote that opens nothing")
        << u"\"Safe\" staffing\t1\n"_s << QList<QStringList>{{u"\"Safe\" staffing"_s, u"1"_s}};
    QTest::newRow("nothing") << QString() << QList<QStringList>{};
}

void TestPastedBlock::copiesBlocks() {
    QFETCH(QString, text);
    QFETCH(QList<QStringList>, rows);
    const std::vector<QStringList> read = pastedBlock(text);
    QCOMPARE(QList<QStringList>(read.begin(), read.end()), rows);
    const std::vector<QStringList> again = pastedBlock(blockText(read));
    QCOMPARE(QList<QStringList>(again.begin(), again.end()), rows);
}

QTEST_APPLESS_MAIN(TestPastedBlock)
#include "test_pasted_block.moc"
