// Setting contracts up by keyboard alone, and what is said beside a field that isn't right.
#include "core/framework/shipped_frameworks.h"
#include "support/checks.h"
#include "support/keyboard.h"
#include "support/test_register.h"
#include "ui/forms/date_field.h"
#include "ui/setup/assumptions_form.h"
#include "ui/setup/contract_forms.h"
#include "ui/setup/contract_wizard.h"
#include "ui/setup/framework_chooser.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>

#include <algorithm>

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestContractWizard : public Checks {
    Q_OBJECT
private slots:
    void eachFrameworkIsSetUpByKeyboard_data();
    void eachFrameworkIsSetUpByKeyboard();
    void settledAssumptionHoldsForTheContract();
    void emptyProviderIsSaidBesideIt();
    void endBeforeStartIsSaidBesideIt();
    void duplicateReferenceIsSaidBesideIt();
    void impossibleDateIsSaidBesideIt();
    void faultGoesWhenItIsMended();
    void cancelAsksOnItsButton();
    void frameworkFileWithFaultsListsEach();
    void typedDates_data();
    void typedDates();
    void typedPounds_data();
    void typedPounds();

private:
    /// A wizard on the screen with its first framework taken, at the given page.
    static std::unique_ptr<ContractWizard> wizardAt(Session& session, ContractWizard::PageId page);
    static void fillParties();
    static void fillDetails(const QString& reference);
    static void fillDates();
};

namespace {

QByteArray lifts() {
    return shippedFramework(u"lifts-and-hoists").json;
}

/// The value, or the end of the test.
template<class Value>
Value succeeded(Result<Value> result) {
    if (!result) {
        qFatal("refused: %d at %s", int(result.fault().code), qPrintable(result.fault().place));
    }
    return *std::move(result);
}

/// Presses a button by its letter; buttons act once they were seen to go down.
void pressButton(Qt::Key letter) {
    constexpr int animation = 150;
    keyboard::press(letter, Qt::AltModifier);
    QTest::qWait(animation);
}

void next() {
    pressButton(Qt::Key_N);
}

} // namespace

void TestContractWizard::fillParties() {
    QVERIFY(keyboard::fill(u"Provider"_s, u"Acme Care Ltd"_s));
    QVERIFY(keyboard::tabTo(u"Contacts"_s));
    keyboard::type(u"Jo"_s);
    keyboard::press(Qt::Key_Tab);
    keyboard::type(u"Manager"_s);
    keyboard::press(Qt::Key_Return);
    QTest::qWait(0);
    QVERIFY(keyboard::fill(u"Officer"_s, u"Tess Officer"_s));
}

void TestContractWizard::fillDetails(const QString& reference) {
    QVERIFY(keyboard::fill(u"Reference"_s, reference));
    QVERIFY(keyboard::fill(u"Title"_s, u"Test service"_s));
    QVERIFY(keyboard::fill(u"Value, £"_s, u"1,250,000.50"_s));
}

void TestContractWizard::fillDates() {
    QVERIFY(keyboard::fill(u"First day"_s, u"1/4/2026"_s));
    QVERIFY(keyboard::fill(u"Last day"_s, u"31 Mar 2030"_s));
    QVERIFY(keyboard::tabTo(u"Options to extend"_s));
    keyboard::type(u"31/3/2031"_s);
    keyboard::press(Qt::Key_Tab);
    keyboard::type(u"30/9/2029"_s);
    keyboard::press(Qt::Key_Return);
    QTest::qWait(0);
}

std::unique_ptr<ContractWizard> TestContractWizard::wizardAt(Session& session,
                                                             ContractWizard::PageId page) {
    auto wizard = std::make_unique<ContractWizard>(session);
    wizard->show();
    if (!QTest::qWaitForWindowActive(wizard.get())) {
        return wizard;
    }
    if (page >= ContractWizard::PartiesPage) {
        next();
    }
    if (page >= ContractWizard::DetailsPage) {
        fillParties();
        next();
    }
    if (page >= ContractWizard::DatesPage) {
        fillDetails(u"T-1"_s);
        next();
    }
    if (page >= ContractWizard::AssumptionsPage) {
        fillDates();
        next();
    }
    return wizard;
}

void TestContractWizard::eachFrameworkIsSetUpByKeyboard_data() {
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("indicators");
    QTest::addColumn<bool>("fourWeekly");
    // The counts are those of the schedules (digest).
    QTest::newRow("accommodation") << 0 << u"accommodation-with-care"_s << 69 << true;
    QTest::newRow("direct payments") << 1 << u"direct-payment-support"_s << 24 << false;
    QTest::newRow("homecare") << 2 << u"homecare-dps"_s << 26 << false;
    QTest::newRow("lifts") << 3 << u"lifts-and-hoists"_s << 20 << false;
    QTest::newRow("advocacy") << 4 << u"statutory-advocacy"_s << 25 << false;
}

void TestContractWizard::eachFrameworkIsSetUpByKeyboard() {
    QFETCH(int, row);
    QFETCH(QString, key);
    QFETCH(int, indicators);
    QFETCH(bool, fourWeekly);
    TestSession session(lifts());
    ContractWizard wizard(*session);
    wizard.show();
    QVERIFY(QTest::qWaitForWindowActive(&wizard));
    QVERIFY(keyboard::tabTo(u"Frameworks"_s));
    keyboard::press(Qt::Key_Home);
    for (int step = 0; step < row; ++step) {
        keyboard::press(Qt::Key_Down);
    }
    next();
    QCOMPARE(wizard.currentId(), int(ContractWizard::PartiesPage));
    fillParties();
    next();
    QCOMPARE(wizard.currentId(), int(ContractWizard::DetailsPage));
    fillDetails(u"T-1"_s);
    next();
    QCOMPARE(wizard.currentId(), int(ContractWizard::DatesPage));
    fillDates();
    next();
    QCOMPARE(wizard.currentId(), int(ContractWizard::AssumptionsPage));
    next();
    QCOMPARE(wizard.currentId(), int(ContractWizard::SummaryPage));
    QVERIFY(!session->contract(u"T-1"_s));
    pressButton(Qt::Key_S);
    QCOMPARE(wizard.result(), int(QDialog::Accepted));

    const Contract* made = session->contract(u"T-1"_s);
    QVERIFY(made);
    QCOMPARE(made->id, wizard.contract());
    QCOMPARE(made->provider, u"Acme Care Ltd"_s);
    QCOMPARE(made->contacts.size(), size_t(1));
    QCOMPARE(made->contacts.front().role, u"Manager"_s);
    QCOMPARE(made->valuePence, std::optional<qint64>(125'000'050));
    QCOMPARE(made->start, QDate(2026, 4, 1));
    QCOMPARE(made->extensions.front(), (ExtensionOption{QDate(2031, 3, 31), QDate(2029, 9, 30)}));
    QCOMPARE(made->fourWeekAnchor, fourWeekly ? QDate(2026, 4, 1) : QDate());
    const auto facts = succeeded(session->facts(made->id));
    QCOMPARE(facts->terms->initial().key, key);
    const auto inSchedule = [](const Indicator& one) { return one.beside.isEmpty(); };
    QCOMPARE(int(std::ranges::count_if(facts->terms->initial().indicators, inSchedule)),
             indicators);

    QVERIFY(session->undo().ok());
    QVERIFY(!session->contract(u"T-1"_s));
}

void TestContractWizard::settledAssumptionHoldsForTheContract() {
    TestSession session(lifts());
    const auto wizard = wizardAt(*session, ContractWizard::AssumptionsPage);
    // Accommodation with care, 3.1.1: no date is given for the four-weekly return.
    QVERIFY(keyboard::tabTo(u"When is the four-weekly return due?"_s));
    keyboard::press(Qt::Key_Down); // on a day of the month, the 15th of the one after
    next();
    pressButton(Qt::Key_S);
    const Contract* made = session->contract(u"T-1"_s);
    QVERIFY(made);
    QCOMPARE(made->settled.keys(), QStringList{u"A3-four-weekly"_s});
    const auto facts = succeeded(session->facts(made->id));
    const ReturnKind* kind = facts->terms->initial().returnKind(u"four-weekly"_s);
    QCOMPARE(kind->due.kind, DueRule::Kind::DayOfMonth);
    QCOMPARE(kind->due.day, 15);
    QCOMPARE(kind->due.months, 1);
}

void TestContractWizard::emptyProviderIsSaidBesideIt() {
    TestSession session(lifts());
    const auto wizard = wizardAt(*session, ContractWizard::PartiesPage);
    const auto* form = wizard->findChild<PartiesForm*>();
    QCOMPARE(form->faultText(u"provider"_s), QString()); // not before it was come to
    next();
    QCOMPARE(wizard->currentId(), int(ContractWizard::PartiesPage));
    QVERIFY2(form->faultText(u"provider"_s).contains(u"Provider is missing"_s),
             qPrintable(form->faultText(u"provider"_s)));
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Provider"_s);
}

void TestContractWizard::endBeforeStartIsSaidBesideIt() {
    TestSession session(lifts());
    const auto wizard = wizardAt(*session, ContractWizard::DatesPage);
    const auto* form = wizard->findChild<DatesForm*>();
    QVERIFY(keyboard::fill(u"First day"_s, u"1 Apr 2026"_s));
    QVERIFY(keyboard::fill(u"Last day"_s, u"31 Mar 2026"_s));
    keyboard::press(Qt::Key_Tab);
    QCOMPARE(form->faultText(u"end"_s),
             u"◆ The end, 31 Mar 2026, is before the start, 1 Apr 2026. Change one of the two "
             "dates."_s);
    next();
    QCOMPARE(wizard->currentId(), int(ContractWizard::DatesPage));
}

void TestContractWizard::duplicateReferenceIsSaidBesideIt() {
    TestSession session(lifts());
    const auto wizard = wizardAt(*session, ContractWizard::DetailsPage);
    const auto* form = wizard->findChild<DetailsForm*>();
    QVERIFY(keyboard::fill(u"Reference"_s, u"c-1"_s)); // letters' case makes no difference
    keyboard::press(Qt::Key_Tab);
    QVERIFY(form->faultText(u"reference"_s).contains(u"“c-1”"_s));
    next();
    QCOMPARE(wizard->currentId(), int(ContractWizard::DetailsPage));
}

void TestContractWizard::impossibleDateIsSaidBesideIt() {
    TestSession session(lifts());
    const auto wizard = wizardAt(*session, ContractWizard::DatesPage);
    const auto* form = wizard->findChild<DatesForm*>();
    QVERIFY(keyboard::fill(u"First day"_s, u"31/2/2026"_s));
    keyboard::press(Qt::Key_Tab);
    QVERIFY2(form->faultText(u"start"_s).contains(u"“31/2/2026” isn't a date"_s),
             qPrintable(form->faultText(u"start"_s)));
    QVERIFY(keyboard::tabTo(u"Options to extend"_s));
    keyboard::type(u"soon"_s);
    keyboard::press(Qt::Key_Return);
    QTest::qWait(0);
    keyboard::press(Qt::Key_Tab);
    QVERIFY(form->faultText(u"extensions"_s).contains(u"“soon” isn't a date"_s));
    next();
    QCOMPARE(wizard->currentId(), int(ContractWizard::DatesPage));
}

void TestContractWizard::faultGoesWhenItIsMended() {
    TestSession session(lifts());
    const auto wizard = wizardAt(*session, ContractWizard::DetailsPage);
    const auto* form = wizard->findChild<DetailsForm*>();
    QVERIFY(keyboard::fill(u"Value, £"_s, u"a lot"_s));
    keyboard::press(Qt::Key_Tab);
    QVERIFY(form->faultText(u"value"_s).contains(u"“a lot” isn't a number"_s));
    QVERIFY(keyboard::fill(u"Value, £"_s, u"9"_s));
    QCOMPARE(form->faultText(u"value"_s), QString());
}

void TestContractWizard::cancelAsksOnItsButton() {
    TestSession session(lifts());
    const auto wizard = wizardAt(*session, ContractWizard::PartiesPage);
    QVERIFY(keyboard::fill(u"Provider"_s, u"Acme"_s));
    keyboard::press(Qt::Key_Escape);
    QVERIFY(wizard->isVisible());
    QCOMPARE(wizard->buttonText(QWizard::CancelButton), u"&Discard what was typed"_s);
    keyboard::press(Qt::Key_Escape);
    QVERIFY(!wizard->isVisible());
    QCOMPARE(session->contracts().size(), size_t(1)); // the one that was there
}

void TestContractWizard::frameworkFileWithFaultsListsEach() {
    TestSession session(lifts());
    const QString path = session.in(u"ours.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"key": "ours", "title": "Ours", "yearStartMonth": 13,
 "indicators": [{"ref": "1", "title": "Calls", "kind": "counts"}]})");
    file.close();
    const auto wizard = wizardAt(*session, ContractWizard::FrameworkPage);
    FrameworkChooser& chooser = wizard->frameworks();
    const FrameworkChoice* before = chooser.choice();
    chooser.readFile(path);
    QCOMPARE(chooser.choice(), before);
    const QStringList lines = chooser.fileFaults().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(chooser.fileFaults().contains(u"ours.json, line 1, yearStartMonth"_s),
             qPrintable(chooser.fileFaults()));
    QVERIFY(chooser.fileFaults().contains(u"ours.json, line 2, indicators/1/kind"_s));

    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(R"({"key": "ours", "title": "Ours", "authorities": ["Here"],
 "indicators": [{"ref": "1", "title": "Calls", "kind": "count"}]})");
    file.close();
    chooser.readFile(path);
    QCOMPARE(chooser.choice()->framework.title, u"Ours"_s);
    QCOMPARE(chooser.fileFaults(), QString());
}

void TestContractWizard::typedDates_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::newRow("month's name") << u"1 Apr 2026"_s << QDate(2026, 4, 1);
    QTest::newRow("whole name") << u" 15 september 2026 "_s << QDate(2026, 9, 15);
    QTest::newRow("day before month") << u"3/4/2026"_s << QDate(2026, 4, 3);
    QTest::newRow("two digits") << u"03.04.26"_s << QDate(2026, 4, 3);
    QTest::newRow("ISO") << u"2026-04-03"_s << QDate(2026, 4, 3);
    QTest::newRow("leap day") << u"29/2/2028"_s << QDate(2028, 2, 29);
    QTest::newRow("no leap day") << u"29/2/2027"_s << QDate();
    QTest::newRow("month 13") << u"1/13/2026"_s << QDate();
    QTest::newRow("too short a name") << u"1 Ju 2026"_s << QDate();
    QTest::newRow("words") << u"soon"_s << QDate();
    QTest::newRow("nothing") << QString() << QDate();
}

void TestContractWizard::typedDates() {
    QFETCH(QString, text);
    QTEST(typedDate(text), "date");
}

void TestContractWizard::typedPounds_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<qint64>("pence");
    QTest::newRow("sign and groups") << u"£1,250,000.50"_s << true << qint64(125'000'050);
    QTest::newRow("whole") << u"90000"_s << true << qint64(9'000'000);
    QTest::newRow("half a penny") << u"1.005"_s << false << qint64(0);
    QTest::newRow("words") << u"lots"_s << false << qint64(0);
}

void TestContractWizard::typedPounds() {
    QFETCH(QString, text);
    QFETCH(bool, ok);
    QFETCH(qint64, pence);
    const auto typed = quarterlight::typedPounds(text);
    QCOMPARE(typed.ok(), ok);
    if (ok) {
        QCOMPARE(**typed, pence);
    }
}

QTEST_MAIN(TestContractWizard)
#include "test_contract_wizard.moc"
