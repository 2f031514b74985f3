// The Import page: a file's figures as changes that can be looked at before any
// is made.
#pragma once

#include "ui/import/import_model.h"
#include "ui/import/import_reader.h"
#include "ui/window/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QStackedWidget;
class QTreeView;

namespace quarterlight {

class ReturnLine;

class ImportPage : public Page {
    Q_OBJECT
public:
    ImportPage(Session& session, Navigator& navigator);

    QString title() const override { return tr("Import"); }
    QString helpTopic() const override { return QStringLiteral("import"); }
    /// Reads the file of the place's name, for its contract or the one
    /// recognised.
    void goTo(const Place& place) override;
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;

    const ImportModel& model() const { return m_model; }

    /// Asks for a file; an empty answer cancels. A file dialog unless something
    /// else is set.
    std::function<QString()> choosePath;

protected:
    void refresh() override;
    bool isTouchedBy(const Announcement& announcement) const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeHeader();
    QWidget* makeNotice();
    QWidget* makeReading();
    QWidget* makePreview();
    QWidget* makeDoubt();
    QWidget* makeButtons();
    void listen();

    void fillContracts();
    void chooseFile();
    void chooseContract();
    /// Reads the file for the contract chosen; asks for one where there is none.
    void read(std::optional<Period> period = {});
    void finishReading();
    /// A line in the place of the preview, with the way out.
    void showNotice(const QString& text, bool isFault = false);
    void showPreview();
    void showCounts();
    /// What the button says that it will do.
    static QString importText(int figures, qsizetype comments, bool log);
    void showRow();
    void settlePercentage();
    void toggleSelected();
    void import();
    /// Makes the changes in one step, which may be cancelled until its end.
    Result<Announcement> applied(const ChangeSet& changes);
    void tellImported(const Announcement& made, qsizetype figures);
    void cancel();
    void leave();

    QString m_path;
    Id<Contract> m_contract;
    std::shared_ptr<const ContractFacts> m_facts;
    ImportModel m_model;
    ImportReader* m_reader;
    QString m_folder; ///< where the last file came from
    /// True while a person's own choice of return must not be overruled by what
    /// was recognised.
    bool m_returnChosen = false;
    bool m_importing = false;

    QLabel* m_file;
    QPushButton* m_choose;
    QComboBox* m_contracts;
    QLabel* m_recognised;
    ReturnLine* m_return;
    QStackedWidget* m_stack;
    QLabel* m_noticeSign;
    QLabel* m_notice;
    QPushButton* m_noticeChoose;
    QLabel* m_readingText;
    QProgressBar* m_progress;
    QLabel* m_counts;
    QCheckBox* m_onlyToLookAt;
    QTreeView* m_table;
    QLabel* m_row;
    QWidget* m_doubt;
    QRadioButton* m_asShare;
    QRadioButton* m_asWritten;
    QPushButton* m_all;
    QPushButton* m_cancel;
    QPushButton* m_import;
};

} // namespace quarterlight
