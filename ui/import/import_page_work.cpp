// What the Import page does: choose, read, show, import.
#include "core/session/return_log.h"
#include "core/words/counted.h"
#include "ui/import/cancel_watch.h"
#include "ui/import/file_recognition.h"
#include "ui/import/import_page.h"
#include "ui/import/return_line.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"
#include "ui/window/undo_message.h"
#include "ui/words/fault_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QTreeView>

#include <map>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

/// The pages of the stack, in their order.
enum StackPage { NoticePage, ReadingPage, PreviewPage };

/// The period that most of the chosen figures are of: where to go after the
/// import.
std::optional<Period> mainPeriod(const ImportPlan& plan) {
    std::map<Period, int> counts;
    for (const PlannedFigure& figure : plan.figures) {
        if (figure.chosen) {
            ++counts[figure.found.key.period];
        }
    }
    const auto most =
        std::max_element(counts.begin(), counts.end(), [](const auto& left, const auto& right) {
            return left.second < right.second;
        });
    return most == counts.end() ? std::nullopt : std::optional(most->first);
}

/// The plan's file once more, to be compared with a register that has changed
/// since.
FoundFigures foundIn(const ImportPlan& plan) {
    FoundFigures found;
    found.info = plan.info;
    found.fileName = plan.fileName;
    found.comments = plan.comments;
    found.problems = plan.problems;
    found.sheetsIgnored = {plan.sheetsIgnored.begin(), plan.sheetsIgnored.end()};
    for (const PlannedFigure& figure : plan.figures) {
        found.figures.push_back(figure.found);
    }
    return found;
}

} // namespace

void ImportPage::goTo(const Place& place) {
    if (place.name.isEmpty()) {
        return;
    }
    m_path = place.name;
    m_folder = QFileInfo(m_path).absolutePath();
    const Contract* named = contractNamed(QFileInfo(m_path).fileName(), session().contracts());
    const auto& contracts = session().contracts();
    m_contract = place.contract;
    m_recognised->clear();
    if (!session().contract(m_contract)) {
        m_contract = named                   ? named->id
                     : contracts.size() == 1 ? contracts.front().id
                                             : Id<Contract>{};
        m_recognised->setText(named ? tr("recognised by the file's name") : QString());
    } else if (named && named->id != m_contract) {
        m_recognised->setText(
            tr("▲ The file's name speaks of %1: is it for that contract?").arg(named->reference));
    }
    fillContracts();
    m_return->setFacts({}, session().asOf());
    m_returnChosen = false;
    m_facts.reset();
    read();
    // What was asked for is on its way; nothing of it is out of date.
    refreshIfStale();
}

void ImportPage::refresh() {
    fillContracts();
    if (m_path.isEmpty()) {
        showNotice(tr("Drop a return here, or choose its file: a workbook (.xlsx, "
                      ".ods) or a list "
                      "(.csv). Nothing is changed before you have seen it."));
        return;
    }
    if (m_stack->currentIndex() != PreviewPage || !m_facts || m_importing) {
        return;
    }
    const auto facts = session().facts(m_contract);
    if (!facts) {
        showNotice(faultWords(facts.faults()), true);
        return;
    }
    // The register changed beneath the preview: compare again, what was left out
    // stays out.
    m_facts = *facts;
    std::vector<bool> leftOut;
    for (const PlannedFigure& figure : m_model.plan().figures) {
        const bool could =
            figure.kind == PlannedFigure::Kind::New || figure.kind == PlannedFigure::Kind::Replaces;
        leftOut.push_back(could && !figure.chosen);
    }
    ImportPlan plan = planImport(*m_facts, foundIn(m_model.plan()), session().asOf());
    for (size_t at = 0; at < leftOut.size(); ++at) {
        plan.figures[at].chosen = plan.figures[at].chosen && !leftOut[at];
    }
    m_model.setPlan(std::move(plan), m_facts, session().asOf());
    showRow();
}

bool ImportPage::isTouchedBy(const Announcement& announcement) const {
    const auto& touched = announcement.contracts;
    return touched.empty() ||
           std::find(touched.begin(), touched.end(), m_contract) != touched.end();
}

void ImportPage::fillContracts() {
    m_contracts->clear();
    for (const Contract& contract : session().contracts()) {
        m_contracts->addItem(contract.reference + u" · "_s + contract.title, contract.id.value);
    }
    m_contracts->setCurrentIndex(m_contracts->findData(m_contract.value));
    m_file->setText(m_path.isEmpty() ? title() : QFileInfo(m_path).fileName());
}

void ImportPage::chooseFile() {
    const QString path = choosePath
                             ? choosePath()
                             : QFileDialog::getOpenFileName(this, tr("Import a return"), m_folder,
                                                            tr("Returns (*.xlsx *.xlsm *.ods *.csv "
                                                               "*.tsv *.txt);;All files (*)"));
    if (!path.isEmpty()) {
        goTo({.contract = m_path.isEmpty() ? Id<Contract>{} : m_contract, .name = path});
    }
}

void ImportPage::chooseContract() {
    m_contract = {m_contracts->currentData().toLongLong()};
    m_recognised->clear();
    m_return->setFacts({}, session().asOf());
    m_returnChosen = false;
    read();
}

void ImportPage::read(std::optional<Period> period) {
    m_model.clear();
    if (!m_contract.isStored()) {
        showNotice(session().contracts().empty()
                       ? tr("There is no contract in this register yet to import a "
                            "return for.")
                       : tr("Choose the contract above that this file is for."));
        m_contracts->setFocus();
        return;
    }
    const auto facts = session().facts(m_contract);
    if (!facts) {
        showNotice(faultWords(facts.faults()), true);
        return;
    }
    if (!m_facts || m_facts->contract.id != m_contract) {
        m_return->setFacts(*facts, session().asOf());
    }
    m_facts = *facts;
    m_progress->setValue(0);
    m_readingText->setText(tr("Reading %1…").arg(QFileInfo(m_path).fileName()));
    m_stack->setCurrentIndex(ReadingPage);
    m_reader->read({m_path, *m_facts, period, session().asOf()});
    showCounts();
    m_cancel->setFocus();
}

void ImportPage::finishReading() {
    Result<ImportPlan> plan = m_reader->take();
    if (!plan) {
        const bool cancelled = plan.fault().code == FaultCode::Cancelled;
        if (!cancelled || m_stack->currentIndex() == ReadingPage) {
            // The file's name stands above: its whole path says no more.
            const Fault& fault = plan.fault();
            showNotice(QStringList{faultReason(fault), faultWayOut(fault)}.join(u' '), !cancelled);
        }
        return;
    }
    m_model.setPlan(std::move(*plan), m_facts, session().asOf());
    if (!m_returnChosen) {
        if (const auto recognised = returnIn(m_model.plan(), *m_facts)) {
            m_return->suggest(*recognised);
        }
    }
    showPreview();
}

void ImportPage::showNotice(const QString& text, bool isFault) {
    m_notice->setText(text);
    m_noticeSign->setVisible(isFault);
    m_noticeSign->setPixmap(
        statusPixmap(Status::Failed, false, spacing::page, devicePixelRatioF(), palette()));
    m_noticeChoose->setText(m_path.isEmpty() ? tr("Choose a file…") : tr("Choose another file…"));
    m_choose->setVisible(false);
    m_stack->setCurrentIndex(NoticePage);
    if (isFault) {
        m_noticeChoose->setFocus();
    }
    showCounts();
}

void ImportPage::showPreview() {
    m_stack->setCurrentIndex(PreviewPage);
    const ImportCounts& counts = m_model.counts();
    m_onlyToLookAt->setEnabled(counts.toLookAt + counts.unreadable > 0);
    if (!m_onlyToLookAt->isEnabled()) {
        m_onlyToLookAt->setChecked(false);
    }
    m_table->setCurrentIndex(m_model.index(0, 0));
    m_table->setFocus();
    showRow();
    showCounts();
}

void ImportPage::showCounts() {
    const ImportCounts& counts = m_model.counts();
    QStringList parts;
    const auto add = [&parts](qsizetype count, const QString& words) {
        if (count > 0) {
            parts << words;
        }
    };
    add(counts.fresh, tr("✓ %1 new").arg(counts.fresh));
    add(counts.replaces, tr("✓ %1 replaced").arg(counts.replaces));
    add(counts.same, tr("= %1 the same").arg(counts.same));
    add(counts.comments, tr("✎ comments: %1").arg(counts.comments));
    add(counts.toLookAt, tr("▲ %1 to look at").arg(counts.toLookAt));
    add(counts.unreadable, tr("✕ %1 not taken").arg(counts.unreadable));
    m_counts->setText(parts.isEmpty() ? tr("There is no figure in this file.")
                                      : parts.join(u"   "_s));

    const bool preview = m_stack->currentIndex() == PreviewPage;
    const bool log = preview && m_return->isTicked();
    const int chosen = int(counts.chosen);
    m_choose->setVisible(m_stack->currentIndex() != NoticePage);
    m_return->setEnabled(preview && !session().isReadOnly());
    m_import->setVisible(preview);
    m_cancel->setVisible(!m_path.isEmpty());
    m_import->setEnabled(preview && (chosen > 0 || log || counts.comments > 0) &&
                         !session().isReadOnly());
    m_import->setText(importText(chosen, counts.comments, log));
    m_import->setToolTip(session().isReadOnly() ? tr("This register is open to look at only")
                                                : QString());
}

QString ImportPage::importText(int figures, qsizetype comments, bool log) {
    if (figures == 0 && log) {
        return tr("Log the ret&urn");
    }
    if (figures == 0 && comments > 0) {
        return tr("&Import the comments");
    }
    return log ? counted(figures, tr("&Import %1 figure and log the return"),
                         tr("&Import %1 figures and log the return"))
               : counted(figures, tr("&Import %1 figure"), tr("&Import %1 figures"));
}

void ImportPage::showRow() {
    const int row = m_table->currentIndex().row();
    m_row->setText(m_model.rowWords(row));
    const PlannedFigure* figure = m_model.figure(row);
    const auto readings = figure ? percentageReadings(figure->found) : std::nullopt;
    m_doubt->setVisible(readings.has_value());
    if (!readings) {
        return;
    }
    m_asShare->setText(percentageWords(readings->asShare));
    m_asWritten->setText(percentageWords(readings->asWritten));
    const bool share = figure->found.amount.value == readings->asShare;
    m_asShare->setChecked(share);
    m_asWritten->setChecked(!share);
    const auto others = m_model.counts().inDoubt;
    m_all->setText(tr("Read all %1 in doubt like this").arg(others));
    m_all->setVisible(others > 1);
}

void ImportPage::settlePercentage() {
    m_model.settlePercentage(m_table->currentIndex().row(), m_asShare->isChecked());
}

void ImportPage::toggleSelected() {
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        rows << index.row();
    }
    if (rows.isEmpty() && m_table->currentIndex().isValid()) {
        rows << m_table->currentIndex().row();
    }
    if (!rows.isEmpty()) {
        m_model.toggle(rows);
    }
}

void ImportPage::import() {
    ChangeSet changes = importChanges(m_model.plan(), *m_facts, session().file());
    // Each warning stood beside its figure, so the grid needn't ask again.
    const std::vector<Change> confirmed = confirmedWarnings(m_model.plan(), *m_facts);
    changes.changes.insert(changes.changes.end(), confirmed.begin(), confirmed.end());
    if (m_return->isTicked()) {
        const Result<ChangeSet> logged = logReturn(*m_facts, m_return->receipt(), session().asOf());
        if (!logged) {
            navigator().showFaults(logged.faults());
            return;
        }
        changes.changes.insert(changes.changes.end(), logged->changes.begin(),
                               logged->changes.end());
    }
    m_readingText->setText(tr("Importing…"));
    m_progress->setValue(0);
    m_stack->setCurrentIndex(ReadingPage);
    m_importing = true;
    showCounts();
    m_cancel->setFocus();
    const Result<Announcement> made = applied(changes);
    m_importing = false;
    if (!made) {
        showPreview();
        if (made.fault().code == FaultCode::Cancelled) {
            navigator().showMessage({Message::Kind::Note, tr("Cancelled. Nothing was imported.")});
        } else {
            navigator().showFaults(made.faults());
        }
        return;
    }
    const std::optional<Period> period = mainPeriod(m_model.plan());
    const auto figures = m_model.counts().chosen;
    const Id<Contract> contract = m_contract;
    leave();
    navigator().openContract(contract, ContractTab::Indicators, {}, period);
    tellImported(*made, figures);
}

Result<Announcement> ImportPage::applied(const ChangeSet& changes) {
    CancelWatch watch(m_cancel);
    return session().apply(changes, [this, &watch](qint64 done, qint64 total) {
        m_progress->setValue(total > 0 ? int(done * m_progress->maximum() / total) : 0);
        return watch.goesOn();
    });
}

void ImportPage::tellImported(const Announcement& made, qsizetype figures) {
    const QString text =
        figures > 0 ? counted(figures, tr("Imported %1 figure."), tr("Imported %1 figures."))
                    : tr("Done: %1.").arg(made.title);
    tellDone(session(), navigator(), text);
}

void ImportPage::cancel() {
    if (m_reader->isBusy()) {
        m_reader->cancel();
        return;
    }
    const Id<Contract> contract = m_contract;
    leave();
    if (contract.isStored()) {
        navigator().openContract(contract, ContractTab::Indicators, {}, {});
    } else {
        navigator().openToday();
    }
}

void ImportPage::leave() {
    m_path.clear();
    m_contract = {};
    m_facts.reset();
    m_recognised->clear();
    m_return->setFacts({}, session().asOf());
    m_model.clear();
    refresh();
}

} // namespace quarterlight
