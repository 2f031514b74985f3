// Summaries are worked out once the window is painted, however late that is.
#include "core/session/sample.h"
#include "core/session/session.h"
#include "support/checks.h"
#include "ui/window/summary_filler.h"

#include <QTemporaryDir>
#include <QWidget>

using namespace quarterlight;
using namespace Qt::StringLiterals;

namespace {

const QDate day(2026, 8, 20);

} // namespace

class TestSummaryFiller : public Checks {
    Q_OBJECT
private slots:
    void initTestCase();
    void aShownWindowIsPaintedFirst();
    void aHiddenWindowIsNotWaitedFor();

private:
    bool knowsAny() const;

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

void TestSummaryFiller::initTestCase() {
    const RegisterUser tester{u"tester"_s, [] { return QDateTime(day, QTime(9, 0), Qt::UTC); }};
    auto file = Register::create(m_folder.filePath(u"Sample.qlight"_s), tester);
    QVERIFY(file.ok());
    m_session = std::make_unique<Session>(std::move(*file), day);
    QVERIFY(fillWithSample(*m_session).ok());
}

bool TestSummaryFiller::knowsAny() const {
    const std::vector<Contract>& contracts = m_session->contracts();
    return std::any_of(contracts.begin(), contracts.end(), [this](const Contract& contract) {
        return m_session->summaryIfKnown(contract.id).has_value();
    });
}

void TestSummaryFiller::aShownWindowIsPaintedFirst() {
    m_session->reread();
    QWidget window;
    window.setUpdatesEnabled(false);
    window.show();
    const SummaryFiller filler(*m_session, &window);
    QTest::qWait(700);
    QVERIFY(filler.isRunning());
    QVERIFY(!knowsAny());
    window.setUpdatesEnabled(true);
    QTRY_VERIFY(!filler.isRunning());
    QVERIFY(knowsAny());
}

void TestSummaryFiller::aHiddenWindowIsNotWaitedFor() {
    m_session->reread();
    QWidget window;
    const SummaryFiller filler(*m_session, &window);
    QTRY_VERIFY(!filler.isRunning());
    QVERIFY(knowsAny());
}

QTEST_MAIN(TestSummaryFiller)
#include "test_summary_filler.moc"
