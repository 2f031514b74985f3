// The Pack page: choose a contract and a period, see what is missing, look at the pages as they
// will print, and print or save them.
#pragma once

#include "core/report/pack_pager.h"
#include "core/session/contract_pack.h"
#include "ui/window/page.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

class QComboBox;
class QLabel;
class QPrinter;
class QProgressBar;
class QPushButton;
class QSplitter;
class QToolButton;

namespace quarterlight {

class PackOutline;
class PackPreview;
class PackSaver;

class PackPage : public Page {
    Q_OBJECT
public:
    PackPage(Session& session, Navigator& navigator);
    ~PackPage() override;

    QString title() const override { return tr("Packs"); }
    QString helpTopic() const override { return QStringLiteral("packs"); }
    /// The contract and period given; without a contract the one shown last, without a period the
    /// contract's latest one.
    void goTo(const Place& place) override;
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;

    /// Asks where to save, given a suggested path; an empty answer cancels. A file dialog unless
    /// something else is set.
    std::function<QString(const QString& suggested)> choosePath;
    /// Asks how to print; false cancels. The print dialog unless something else is set.
    std::function<bool(QPrinter& printer)> confirmPrint;

protected:
    void refresh() override;
    bool isTouchedBy(const Announcement& announcement) const override;
    void changeEvent(QEvent* event) override;
    /// Ctrl+P and Ctrl+S print and save here, whatever they mean to the window.
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// What a person chose for the packs of one contract.
    struct Choice {
        QStringList without;
        QStringList alsoChart;
        bool isPlain() const { return without.isEmpty() && alsoChart.isEmpty(); }
    };
    QWidget* makeChoices();
    QWidget* makeFoot();
    void listen();

    void fillContracts();
    void fillFrequencies(std::optional<Period> wanted);
    void fillPeriods(std::optional<Period> wanted);
    void chooseContract();
    void choosePeriod();
    std::optional<Period> period() const;
    PackQuestion question() const;

    /// Names the shown contract beyond this register's session: its file and reference.
    QString choiceKey() const;
    void choose();
    /// Makes the pack anew from what is known now, and begins to lay it out.
    void build();
    /// Lays out for a moment; shows the pages once all are there. Those before stay until then.
    void layMore();
    void finishLayout();
    void showLayout();
    void cancel();
    void showNothing(const QString& reason);
    void showPlace();
    void goToSection(const QString& title);
    void putRight(const PackGap& gap);

    QString suggestedName() const;
    void print();
    void save();
    void saveRedacted();
    void savePack(const Pack& pack, const QString& name);
    void showSaving(bool saving);
    void tellFailed(const Faults& faults);
    void tellSaved(const QString& path);

    Id<Contract> m_contract;
    std::shared_ptr<const ContractFacts> m_facts;
    QHash<QString, Choice> m_choices; ///< by choiceKey(), where anything was chosen
    Pack m_pack;
    std::unique_ptr<PackLayout> m_layout; ///< while the pack is being laid out
    QTimer m_lay;
    QElapsedTimer m_layingSince;
    std::shared_ptr<const PackPages> m_pages;
    QString m_folder; ///< where the last pack was saved

    QComboBox* m_contracts;
    QComboBox* m_frequencies;
    QComboBox* m_periods;
    QSplitter* m_splitter;
    PackOutline* m_outline;
    PackPreview* m_preview;
    QLabel* m_marking;
    QLabel* m_place;
    QToolButton* m_zoomOut;
    QToolButton* m_zoomIn;
    QToolButton* m_fit;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QPushButton* m_print;
    QPushButton* m_save;
    QPushButton* m_saveRedacted;
    PackSaver* m_saver;
    /// Ticks and choices that come together make the pack once.
    QTimer m_soon;
};

} // namespace quarterlight
