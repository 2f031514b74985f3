// Where to save: the name that is typed ends as one of the kinds, and no file is replaced unasked.
#include "support/checks.h"
#include "ui/forms/save_place.h"

#include <QAbstractButton>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTimer>

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestSavePlace : public Checks {
    Q_OBJECT
private slots:
    void initTestCase() { QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }
    void aNameGetsTheSuffixOfItsKind_data();
    void aNameGetsTheSuffixOfItsKind();
    void aFileIsReplacedOnlyWhenAsked();
    void escapeSavesNothing();

private:
    QTemporaryDir m_folder;
    QString path(const QString& name) const { return m_folder.filePath(name); }
    /// Asks for a place; `answer` is given each dialog that opens, one after the other.
    QString ask(const std::function<void(QDialog&)>& answer);
};

QString TestSavePlace::ask(const std::function<void(QDialog&)>& answer) {
    QObject watch;
    // One after the other, as an answer may open the next dialog.
    const std::function<void()> look = [&] {
        QTimer::singleShot(20, &watch, look);
        if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
            answer(*dialog);
        }
    };
    QTimer::singleShot(20, &watch, look);
    return askWhereToSave(nullptr, u"Save the picture"_s, path(u"chart.png"_s),
                          {{u"Picture"_s, u"png"_s}, {u"Drawing"_s, u"svg"_s}});
}

namespace {

void type(QDialog& dialog, const QString& name) {
    auto* line = dialog.findChild<QLineEdit*>(u"fileNameEdit"_s);
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, name);
    QTest::keyClick(line, Qt::Key_Return);
}

} // namespace

void TestSavePlace::aNameGetsTheSuffixOfItsKind_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("saved");
    QTest::newRow("none") << u"visits"_s << u"visits.png"_s;
    QTest::newRow("its own") << u"visits.png"_s << u"visits.png"_s;
    QTest::newRow("large letters") << u"VISITS.PNG"_s << u"VISITS.PNG"_s;
    QTest::newRow("the other kind's") << u"visits.svg"_s << u"visits.svg"_s;
    QTest::newRow("a reference with a dot") << u"Indicator 2.5"_s << u"Indicator 2.5.png"_s;
    QTest::newRow("another program's") << u"visits.qlight"_s << u"visits.qlight.png"_s;
}

void TestSavePlace::aNameGetsTheSuffixOfItsKind() {
    QFETCH(QString, typed);
    QFETCH(QString, saved);
    QCOMPARE(ask([&](QDialog& dialog) { type(dialog, typed); }), path(saved));
}

void TestSavePlace::aFileIsReplacedOnlyWhenAsked() {
    QFile file(path(u"Indicator 2.5.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QStringList dialogs;
    const QString chosen = ask([&](QDialog& dialog) {
        if (auto* question = qobject_cast<QMessageBox*>(&dialog)) {
            dialogs.append(u"replace?"_s);
            question->button(QMessageBox::Yes)->click();
            return;
        }
        auto* line = dialog.findChild<QLineEdit*>(u"fileNameEdit"_s);
        dialogs.append(line->text());
        // Once it was named whole, Enter alone goes on.
        type(dialog, dialogs.size() == 1 ? u"Indicator 2.5"_s : line->text());
    });
    QCOMPARE(chosen, path(u"Indicator 2.5.png"_s));
    QCOMPARE(dialogs, (QStringList{u"chart.png"_s, u"Indicator 2.5.png"_s, u"replace?"_s}));
}

void TestSavePlace::escapeSavesNothing() {
    QCOMPARE(ask([](QDialog& dialog) { QTest::keyClick(&dialog, Qt::Key_Escape); }), QString());
}

QTEST_MAIN(TestSavePlace)
#include "test_save_place.moc"
