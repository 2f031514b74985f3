// Parts that are loaded late: that a missing one is a fault with its file's name.
#include "core/parts/late_function.h"
#include "support/checks.h"

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestLateFunction : public Checks {
    Q_OBJECT
private slots:
    void aMissingPartIsAFault() {
        const auto found = lateFunction(u"no_such_part"_s, "nothing");
        QVERIFY(!found);
        QCOMPARE(found.fault().code, FaultCode::CannotRead);
        QVERIFY(found.fault().place.endsWith(u"lib/quarterlight/no_such_part"_s));
        QVERIFY(!found.fault().arguments.constFirst().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLateFunction)
#include "test_late_function.moc"
