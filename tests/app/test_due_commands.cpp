// How the commands about what falls due answer words that are wrong, and what cannot be.
#include "app/due_command_case.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

class TestDueCommands : public Checks, protected DueCommandCase {
    Q_OBJECT
private slots:
    void init();
    void saysHowWordsShouldBe_data();
    void saysHowWordsShouldBe();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
};

void TestDueCommands::init() {
    Checks::init();
    begin();
}

void TestDueCommands::saysHowWordsShouldBe_data() {
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* name, const QString& words) {
        QTest::newRow(name) << words.split(u' ');
    };
    row("due without days", u"due x.qlight"_s);
    row("due without an end", u"due x.qlight --from 2026-01-01"_s);
    row("no such day", u"due x.qlight --from 2026-02-30 --to 2026-03-01"_s);
    row("json and ics", u"due x.qlight --from 2026-01-01 --to 2026-02-01 --json --ics y.ics"_s);
    row("no verb", u"meeting"_s);
    row("no such verb", u"meeting hold x.qlight"_s);
    row("a meeting on no day", u"meeting add x.qlight"_s);
    row("no such time", u"meeting add x.qlight --on 2026-01-05 --at 25:00"_s);
    row("a negative length", u"meeting add x.qlight --on 2026-01-05 --for -5"_s);
    row("every blue moon", u"meeting add x.qlight --on 2026-01-05 --every moon"_s);
    row("until without every", u"meeting add x.qlight --on 2026-01-05 --until 2026-05-01"_s);
    row("moved nowhere", u"meeting move x.qlight --on 2026-01-05"_s);
    row("a thing of no kind", u"diary add x.qlight --on 2026-01-05 --title T"_s);
    row("a return in the diary", u"diary add x.qlight --kind return --on 2026-01-05 --title T"_s);
    row("two changes of holidays", u"holidays x.qlight --add 2026-01-05 --remove 2026-01-01"_s);
    row("no such division", u"holidays x.qlight --division wales"_s);
    row("no year", u"holidays x.qlight --year soon"_s);
}

void TestDueCommands::saysHowWordsShouldBe() {
    QFETCH(QStringList, words);
    const Answer answer = run(words);
    QCOMPARE(answer.status, 2);
    QVERIFY(answer.output.isEmpty());
    QVERIFY(answer.messages.contains("Usage: quarterlight "));
}

void TestDueCommands::refusesWhatCannotBe_data() {
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* name, const QString& words) {
        QTest::newRow(name) << words.split(u' ');
    };
    row("an end before a start", u"due R --from 2026-03-01 --to 2026-02-01"_s);
    row("before all calendars", u"due R --from 1066-10-14 --to 2026-02-01"_s);
    row("no such contract", u"due R --contract C-9 --from 2026-01-01 --to 2026-02-01"_s);
    row("nowhere to write", u"due R --from 2026-01-01 --to 2026-02-01 --ics /no/such/due.ics"_s);
    row("until before it begins",
        u"meeting add R --on 2026-05-01 --every week --until 2026-04-01"_s);
    row("nothing stands there", u"meeting done R --on 2026-12-25"_s);
    row("a duty of no contract", u"diary add R --kind deadline --duty policies --on 2026-05-01"_s);
    row("a holiday that is one", u"holidays R --add 2026-12-25"_s);
    row("no holiday", u"holidays R --remove 2026-12-24"_s);
}

void TestDueCommands::refusesWhatCannotBe() {
    QFETCH(QStringList, words);
    addContract(u"lifts-and-hoists"_s, u"2025-04-01"_s, u"2029-03-31"_s);
    words.replaceInStrings(QRegularExpression(u"^R$"_s), m_register);
    const Answer answer = run(words);
    QCOMPARE(answer.status, 1);
    QVERIFY(answer.output.isEmpty());
    QCOMPARE(answer.messages.count('\n'), 1);
}

QTEST_APPLESS_MAIN(TestDueCommands)
#include "test_due_commands.moc"
