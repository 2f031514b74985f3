// Holds the house together: which room may include which, and what may stand where. The compiler
// can't, because Debian's Qt finds every module's headers from any target.
#include "support/checks.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>

using namespace Qt::StringLiterals;

namespace {

struct SourceText {
    QString path; ///< from the root
    QString room; ///< "core/time", "ui", "app"
    QString code; ///< without comments
    QStringList includes;
};

QString withoutComments(QString text) {
    static const QRegularExpression comments(u"//[^\n]*|/\\*.*?\\*/"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
    return text.remove(comments);
}

std::vector<SourceText> sources() {
    std::vector<SourceText> files;
    const QDir root(QStringLiteral(SOURCE_DIR));
    for (const QString& top : {u"core"_s, u"ui"_s, u"app"_s}) {
        QDirIterator each(root.filePath(top), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            if (!file.open(QIODevice::ReadOnly)) {
                continue;
            }
            SourceText source;
            source.path = root.relativeFilePath(file.fileName());
            source.room = top == u"core" ? source.path.section(u'/', 0, 1) : top;
            const QString text = QString::fromUtf8(file.readAll());
            static const QRegularExpression include(u"^#include [<\"]([^>\"]+)[>\"]"_s,
                                                    QRegularExpression::MultilineOption);
            for (auto match = include.globalMatch(text); match.hasNext();) {
                source.includes.append(match.next().captured(1));
            }
            source.code = withoutComments(text);
            files.push_back(std::move(source));
        }
    }
    return files;
}

/// Which rooms each room may include besides itself.
const QMap<QString, QStringList> arrows{
    {u"core/model"_s, {u"core/time"_s}},
    {u"core/time"_s, {u"core/model"_s}},
    {u"core/parts"_s, {u"core/model"_s}},
    {u"core/framework"_s, {u"core/model"_s, u"core/time"_s}},
    {u"core/evaluation"_s, {u"core/model"_s, u"core/time"_s, u"core/framework"_s}},
    {u"core/words"_s, {u"core/model"_s, u"core/time"_s, u"core/framework"_s, u"core/evaluation"_s}},
    {u"core/exchange"_s,
     {u"core/model"_s, u"core/time"_s, u"core/framework"_s, u"core/evaluation"_s, u"core/parts"_s}},
    {u"core/register"_s, {u"core/model"_s, u"core/time"_s}},
    {u"core/report"_s,
     {u"core/model"_s, u"core/time"_s, u"core/framework"_s, u"core/evaluation"_s, u"core/words"_s,
      u"core/parts"_s}},
    {u"core/session"_s,
     {u"core/model"_s, u"core/time"_s, u"core/framework"_s, u"core/evaluation"_s,
      u"core/exchange"_s, u"core/register"_s, u"core/report"_s, u"core/words"_s}},
    {u"ui"_s, {u"core"_s}},
    {u"app"_s, {u"core"_s, u"ui"_s}},
};

/// Library headers that only the named rooms may include, by the beginning of their names.
struct Reserved {
    QString pattern;
    QStringList rooms;
};
const std::vector<Reserved> reserved{
    {u"^(QSql|sqlite3)"_s, {u"core/register"_s}},
    {u"^(zip|expat)\\.h$"_s, {u"core/exchange"_s}},
    {u"^libical/"_s, {u"core/exchange"_s}},
    {u"^qpdf/"_s, {u"core/report"_s}},
    {u"^(QPainter|QPdfWriter|QFont|QTextLayout|QGlyphRun|QImage|QPixmap|QColor|QPen|QBrush)"_s,
     {u"core/report"_s, u"ui"_s, u"app"_s}},
    {u"^(QtWidgets|QWidget|QDialog|QMessageBox|QApplication|QTableView|QtCharts|QChart)"_s,
     {u"ui"_s, u"app"_s}},
};

} // namespace

class TestArchitecture : public Checks {
    Q_OBJECT
private slots:
    void arrowsPointOneWay();
    void librariesStayInTheirRooms();
    void noClockIsReadBelowAppAndUi();
    void sqlStandsInTheRegisterAlone();
    void coreHasNoSingletons();
    void everyLabelShowsItsTextAsItStands();
    void noTypeIsNamedTwice();
    void filesAreShortEnoughToHold();
    void everyRuleOfTheSchedulesHasItsTests();
};

void TestArchitecture::arrowsPointOneWay() {
    const std::vector<SourceText> files = sources();
    QVERIFY(files.size() > 20);
    for (const SourceText& source : files) {
        QVERIFY2(arrows.contains(source.room), qPrintable(u"no such room: "_s + source.path));
        for (const QString& included : source.includes) {
            const bool ours = included.startsWith(u"core/") || included.startsWith(u"ui/") ||
                              included.startsWith(u"app/");
            if (!ours || included.startsWith(source.room + u'/')) {
                continue;
            }
            const QStringList& allowed = arrows[source.room];
            const bool permitted =
                std::any_of(allowed.begin(), allowed.end(),
                            [&](const QString& room) { return included.startsWith(room + u'/'); });
            QVERIFY2(permitted, qPrintable(source.path + u" may not include "_s + included));
        }
    }
}

void TestArchitecture::librariesStayInTheirRooms() {
    for (const SourceText& source : sources()) {
        for (const Reserved& rule : reserved) {
            const QRegularExpression pattern(rule.pattern);
            for (const QString& included : source.includes) {
                const QString name = included.startsWith(u"Qt") && included.contains(u'/')
                                         ? included.section(u'/', 1)
                                         : included;
                QVERIFY2(!pattern.match(name).hasMatch() || rule.rooms.contains(source.room),
                         qPrintable(source.path + u" may not include "_s + included));
            }
        }
    }
}

void TestArchitecture::noClockIsReadBelowAppAndUi() {
    static const QRegularExpression clock(
        u"currentDate\\b|currentDateTime|currentMSecs|currentSecs|system_clock|\\btime\\(nullptr"_s);
    for (const SourceText& source : sources()) {
        if (source.room.startsWith(u"core/")) {
            QVERIFY2(!clock.match(source.code).hasMatch(),
                     qPrintable(source.path + u" reads the clock"_s));
        }
    }
}

void TestArchitecture::sqlStandsInTheRegisterAlone() {
    static const QRegularExpression sql(
        u"\"[^\"\n]*\\b(SELECT .* FROM|INSERT INTO|UPDATE .* SET|DELETE FROM|CREATE TABLE|PRAGMA)\\b"_s);
    for (const SourceText& source : sources()) {
        if (source.room != u"core/register") {
            QVERIFY2(!sql.match(source.code).hasMatch(), qPrintable(source.path + u" holds SQL"_s));
        }
    }
}

void TestArchitecture::coreHasNoSingletons() {
    static const QRegularExpression singleton(u"\\binstance\\(\\)"_s);
    for (const SourceText& source : sources()) {
        if (source.room.startsWith(u"core/")) {
            QVERIFY2(!singleton.match(source.code).hasMatch(),
                     qPrintable(source.path + u" asks for a singleton"_s));
        }
    }
}

// A label guesses at rich text unless it is told not to; one place tells it.
void TestArchitecture::everyLabelShowsItsTextAsItStands() {
    static const QRegularExpression label(u"new QLabel\\b|\\bQLabel \\w+[;({]"_s);
    for (const SourceText& source : sources()) {
        if (source.path != u"ui/theme/labels.cpp") {
            QVERIFY2(!label.match(source.code).hasMatch(),
                     qPrintable(source.path + u" makes a label of its own"_s));
        }
    }
}

// Two types of one name are one to the linker: it keeps one destructor for lists of either.
void TestArchitecture::noTypeIsNamedTwice() {
    static const QRegularExpression type(u"^(?:struct|class|enum class) (\\w+) (?::[^;{]*)?\\{"_s,
                                         QRegularExpression::MultilineOption);
    QMap<QString, QString> homes;
    for (const SourceText& source : sources()) {
        if (!source.path.endsWith(u".h")) {
            continue;
        }
        for (auto match = type.globalMatch(source.code); match.hasNext();) {
            const QString name = match.next().captured(1);
            QVERIFY2(homes.value(name, source.path) == source.path,
                     qPrintable(u"%1 stands in %2 and %3"_s.arg(name, homes[name], source.path)));
            homes.insert(name, source.path);
        }
    }
}

void TestArchitecture::filesAreShortEnoughToHold() {
    for (const SourceText& source : sources()) {
        const qsizetype lines = source.code.count(u'\n');
        QVERIFY2(lines <= 500, qPrintable(u"%1 has %2 lines"_s.arg(source.path).arg(lines)));
    }
}

// The table in tests/README.md: one line for each of the 55 rules, and no test that isn't there.
void TestArchitecture::everyRuleOfTheSchedulesHasItsTests() {
    const QDir tests(QStringLiteral(SOURCE_DIR "/tests"));
    QString code;
    QDirIterator each(tests.path(), {u"test_*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        code += QString::fromUtf8(file.readAll());
    }
    QFile readme(tests.filePath(u"README.md"_s));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    static const QRegularExpression line(u"^\\| (\\d+) \\| (.+) \\|$"_s,
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression name(u"`(digest(\\d*)_\\w+)`"_s);
    int rules = 0;
    for (auto row = line.globalMatch(QString::fromUtf8(readme.readAll())); row.hasNext();) {
        const QRegularExpressionMatch rule = row.next();
        QCOMPARE(rule.captured(1).toInt(), ++rules);
        int named = 0;
        for (auto found = name.globalMatch(rule.captured(2)); found.hasNext(); ++named) {
            const QRegularExpressionMatch test = found.next();
            QVERIFY(test.captured(2).isEmpty() || test.captured(2).toInt() == rules);
            QVERIFY2(code.contains(u"::%1()"_s.arg(test.captured(1))),
                     qPrintable(test.captured(1)));
        }
        QVERIFY2(named > 0 || rule.captured(2).startsWith(u"later: "),
                 qPrintable(rule.captured(0)));
    }
    QCOMPARE(rules, 55);
}

QTEST_APPLESS_MAIN(TestArchitecture)
#include "test_architecture.moc"
