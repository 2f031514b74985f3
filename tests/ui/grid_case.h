// The Indicators tab in a window of its own over a small register, and the steps that an officer
// takes in it.
#pragma once

#include "core/framework/shipped_frameworks.h"
#include "support/test_register.h"
#include "ui/contract/indicators/figure_line.h"
#include "ui/contract/indicators/figure_panel.h"
#include "ui/contract/indicators/indicator_grid_view.h"
#include "ui/contract/indicators/indicators_tab.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace quarterlight {

using namespace Qt::StringLiterals;

inline constexpr Period june{Frequency::Monthly, 2026, 6};
inline constexpr Period july{Frequency::Monthly, 2026, 7};

/// The tab in a window of its own, as the contract's page shows it.
struct Grid {
    explicit Grid(Session& session, Id<Contract> contract) : tab(session, navigator, contract) {
        tab.resize(1100, 600);
        tab.show();
        view = tab.findChild<IndicatorGridView*>();
        model = static_cast<IndicatorGridModel*>(view->model());
        line = tab.findChild<FigureLine*>();
        view->setFocus();
    }

    void go(const QString& ref, const Period& period, RowKind kind = RowKind::Indicator) {
        view->goToCell(at(ref, period, kind));
    }
    QModelIndex at(const QString& ref, const Period& period,
                   RowKind kind = RowKind::Indicator) const {
        const QModelIndex own = model->find(ref, period);
        for (int row = own.row(); row >= 0 && row < model->rowCount(); ++row)
            if (model->row(row).kind == kind && model->row(row).indicator == ref)
                return own.siblingAtRow(row);
        return {};
    }
    void type(const QString& text, Qt::Key end = Qt::Key_Return) {
        QTest::keyClicks(view, text.first(1));
        QWidget* editor = view->indexWidget(view->currentIndex());
        if (!editor)
            editor = view->viewport()->findChild<QLineEdit*>();
        if (!editor)
            editor = view->viewport()->findChild<QPlainTextEdit*>();
        QVERIFY(editor);
        QTest::keyClicks(editor, text.sliced(1));
        QTest::keyClick(editor, end);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(view, which, modifiers);
    }
    QString text(const QString& ref, const Period& period,
                 RowKind kind = RowKind::Indicator) const {
        return at(ref, period, kind).data().toString();
    }
    void paste(const QString& block) {
        QApplication::clipboard()->setText(block);
        key(Qt::Key_V, Qt::ControlModifier);
    }
    QPushButton* button(const QString& words) const {
        for (QPushButton* one : line->findChildren<QPushButton*>())
            if (one->text() == words && one->isVisible())
                return one;
        return nullptr;
    }

    NotedNavigator navigator;
    IndicatorsTab tab;
    IndicatorGridView* view = nullptr;
    IndicatorGridModel* model = nullptr;
    FigureLine* line = nullptr;
};

inline QByteArray lifts() {
    return shippedFramework(u"lifts-and-hoists").json;
}

inline const Figure* stored(TestSession& session, const QString& ref, const Period& period,
                            const Slice& slice = {}, Source source = Source::Reported) {
    return session.facts()->figures.find(ref, period, slice, source);
}

} // namespace quarterlight
