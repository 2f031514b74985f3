// The window on a register with two contracts and a few dates of their officers: what the
// calendar's tests stand on.
#pragma once

#include "core/session/contract_setup.h"
#include "core/session/diary.h"
#include "support/keyboard.h"
#include "ui/calendar/calendar_page.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace quarterlight {

/// Opens "Lifts and hoists" (officer Ann Lee) and "Oak House" (Bob Ray), both from 1 April 2024 to
/// 31 March 2028, as of Sunday 22 November 2026. Their monthly return is due on the 15th of the
/// month after, or the last working day before.
class CalendarCase {
public:
    static QDate today() { return {2026, 11, 22}; }

    explicit CalendarCase(Theme& theme) : m_theme(theme) {
        QSettings().clear();
        Session session(Register::create(path(), user()).value(), today());
        make(session, QStringLiteral("C-1"), QStringLiteral("Lifts and hoists"),
             QStringLiteral("Ann Lee"));
        make(session, QStringLiteral("C-2"), QStringLiteral("Oak House"),
             QStringLiteral("Bob Ray"));
    }

    /// Puts an own date of the first contract in, before the window is opened.
    void add(const QString& title, QDate on, QTime at = {}, int minutes = 0,
             Recurrence recurrence = {}, DueKind kind = DueKind::Meeting) {
        Session session(Register::open(path(), Access::ReadWrite, user()).value(), today());
        DiaryItem item;
        item.contract = session.contract(u"C-1")->id;
        item.kind = kind;
        item.title = title;
        item.on = on;
        item.at = at;
        item.minutes = minutes;
        item.recurrence = recurrence;
        const auto facts = session.facts(item.contract);
        QVERIFY(session.apply(*addDiaryItem(facts->get(), item, session.workingDays())).ok());
    }

    void open() {
        m_window = makeWindow();
        m_window->openRegister(path());
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(qobject_cast<CalendarPage*>(m_window->currentPage()));
        page().today = today;
        page().invalidate();
    }
    void close() { m_window.reset(); }
    std::unique_ptr<MainWindow> makeWindow() {
        auto window = std::make_unique<MainWindow>(
            WindowOptions{.user = user(), .today = today, .makeSample = {}}, m_theme);
        window->show();
        [&] { QVERIFY(QTest::qWaitForWindowActive(window.get())); }();
        return window;
    }

    MainWindow& window() { return *m_window; }
    Session& session() { return *m_window->session(); }
    CalendarPage& page() { return static_cast<CalendarPage&>(*m_window->currentPage()); }
    CalendarCanvas& canvas() { return page().canvas(); }
    QString path() const { return m_folder.filePath(QStringLiteral("Calendar.qlight")); }
    QString in(const QString& name) const { return m_folder.filePath(name); }

    /// The titles of what falls due on a day.
    QStringList titlesOn(QDate day) {
        QStringList titles;
        for (const DueItem& item : session().dueItems({day, day})) {
            titles << item.title;
        }
        return titles;
    }
    /// Where a thing of that title stands in the picture; empty if it doesn't.
    QRect areaOf(const QString& title) {
        for (const PicturedEntry& placed : canvas().picture().entries) {
            if (placed.entry->item.title == title) {
                return placed.area;
            }
        }
        return {};
    }
    QPoint middleOf(QDate day) { return canvas().picture().day(day)->area.center(); }

private:
    static RegisterUser user() {
        return {QStringLiteral("Tess Officer"),
                [] { return QDateTime(today(), QTime(9, 30), Qt::UTC); }};
    }
    static QByteArray schedule() {
        return R"({
    "key": "test", "title": "Test schedule", "authorities": ["Northshire"], "yearStartMonth": 4,
    "returns": [
        {"key": "monthly", "title": "Monthly return", "frequency": "monthly",
         "due": {"kind": "day-of-month", "day": 15, "months": 1, "nonWorkingDay": "previous"},
         "dueWords": "15th of the month after", "content": "indicators", "clause": "3.1"},
        {"key": "annual", "title": "Annual return", "frequency": "annual",
         "due": {"kind": "unset"}, "dueWords": "as agreed", "content": "narrative",
         "clause": "3.2"}],
    "deadlines": [
        {"key": "inspection-report", "title": "Inspection report", "frequency": "on-event",
         "due": {"kind": "working-days-after", "days": 2}, "dueWords": "within 2 working days",
         "clause": "5.1"}],
    "indicators": [
        {"ref": "1.1", "section": "Times", "title": "Calls answered", "kind": "percentage",
         "unit": "%", "target": 95, "direction": "higher", "aggregation": "sum",
         "frequencies": ["monthly"], "clause": "1.1"}]
})";
    }
    static void make(Session& session, const QString& reference, const QString& title,
                     const QString& officer) {
        auto draft = draftFrom(schedule(), QStringLiteral("test.json"));
        QVERIFY(draft.ok());
        draft->contract.reference = reference;
        draft->contract.title = title;
        draft->contract.provider = QStringLiteral("Acme Lifts Ltd");
        draft->contract.officer = officer;
        draft->contract.authorities = QStringList{QStringLiteral("Northshire")};
        draft->contract.start = QDate(2024, 4, 1);
        draft->contract.end = QDate(2028, 3, 31);
        QVERIFY(session.apply(*setUp(*draft, session.file())).ok());
    }

    Theme& m_theme;
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace quarterlight
