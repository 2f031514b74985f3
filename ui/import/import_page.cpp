// The Import page's parts and how they are laid out. What it does:
// import_page_work.cpp.
#include "ui/import/import_page.h"

#include "ui/import/return_line.h"
#include "ui/theme/icons.h"
#include "ui/theme/labels.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace quarterlight {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView columnsSetting{"columns"};
constexpr QLatin1StringView folderSetting{"folder"};
constexpr int noticeWidth = 520;
/// Widths to begin with, in characters, by column; the last one takes what is
/// left.
constexpr int columnCharacters[] = {14, 34, 16, 12, 12, 14};

} // namespace

ImportPage::ImportPage(Session& session, Navigator& navigator)
    : Page(session, navigator),
      m_reader(new ImportReader(this)),
      m_file(plainLabel(this)),
      m_choose(new QPushButton(tr("Choose anothe&r file…"), this)),
      m_contracts(new QComboBox(this)),
      m_recognised(plainLabel(this)),
      m_return(new ReturnLine(this)),
      m_stack(new QStackedWidget(this)),
      m_noticeSign(plainLabel(this)),
      m_notice(copyableLabel(this)),
      m_noticeChoose(new QPushButton(icon(u"document-open"_s), tr("Choose a file…"), this)),
      m_readingText(plainLabel(this)),
      m_progress(new QProgressBar(this)),
      m_counts(wrappedLabel(this)),
      m_onlyToLookAt(new QCheckBox(tr("To loo&k at only"), this)),
      m_table(new QTreeView(this)),
      m_row(wrappedLabel(this)),
      m_doubt(new QWidget(this)),
      m_asShare(new QRadioButton(m_doubt)),
      m_asWritten(new QRadioButton(m_doubt)),
      m_all(new QPushButton(m_doubt)),
      m_cancel(new QPushButton(tr("Cancel"), this)),
      m_import(new QPushButton(icon(u"document-import"_s), tr("&Import"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::group);
    column->setSpacing(spacing::group);
    column->addWidget(makeHeader());
    column->addWidget(m_stack, 1);
    column->addWidget(makeButtons());
    m_stack->addWidget(makeNotice());
    m_stack->addWidget(makeReading());
    m_stack->addWidget(makePreview());
    listen();
}

QWidget* ImportPage::makeHeader() {
    auto* header = new QWidget(this);
    m_file->setFont(titleFont(font()));
    m_contracts->setAccessibleName(tr("Contract that the file is for"));
    m_contracts->setPlaceholderText(tr("Choose the contract"));
    m_contracts->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* label = plainLabel(header, tr("F&or"));
    label->setBuddy(m_contracts);
    auto* top = new QHBoxLayout;
    top->addWidget(m_file, 1);
    top->addWidget(m_choose);
    auto* second = new QHBoxLayout;
    second->setSpacing(spacing::step * 2);
    second->addWidget(label);
    second->addWidget(m_contracts);
    second->addWidget(m_recognised, 1);
    auto* column = new QVBoxLayout(header);
    column->setContentsMargins({});
    column->setSpacing(spacing::step * 2);
    column->addLayout(top);
    column->addLayout(second);
    column->addWidget(m_return);
    return header;
}

QWidget* ImportPage::makeNotice() {
    auto* notice = new QWidget(m_stack);
    m_notice->setMaximumWidth(noticeWidth);
    auto* words = new QHBoxLayout;
    words->setSpacing(spacing::group);
    words->addStretch(1);
    words->addWidget(m_noticeSign, 0, Qt::AlignTop);
    words->addWidget(m_notice, 2);
    words->addStretch(1);
    auto* column = new QVBoxLayout(notice);
    column->setSpacing(spacing::group);
    column->addStretch(1);
    column->addLayout(words);
    column->addWidget(m_noticeChoose, 0, Qt::AlignHCenter);
    column->addStretch(2);
    return notice;
}

QWidget* ImportPage::makeReading() {
    auto* reading = new QWidget(m_stack);
    m_progress->setRange(0, 100);
    m_progress->setMaximumWidth(noticeWidth);
    m_progress->setMinimumWidth(noticeWidth / 2);
    m_progress->setAccessibleName(tr("How much of the file is read"));
    auto* column = new QVBoxLayout(reading);
    column->setSpacing(spacing::group);
    column->addStretch(1);
    column->addWidget(m_readingText, 0, Qt::AlignHCenter);
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    column->addStretch(2);
    return reading;
}

QWidget* ImportPage::makePreview() {
    auto* preview = new QWidget(m_stack);
    m_counts->setFont(groupFont(font()));
    m_table->setModel(&m_model);
    m_table->setAccessibleName(tr("Changes that the import will make"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->header()->setStretchLastSection(true);
    m_table->header()->setSectionsMovable(false);
    for (int section = 0; section < int(std::size(columnCharacters)); ++section) {
        m_table->setColumnWidth(section,
                                fontMetrics().averageCharWidth() * columnCharacters[section]);
    }
    m_table->installEventFilter(this);
    m_row->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_row->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_row->setAccessibleName(tr("More on the chosen row"));

    auto* top = new QHBoxLayout;
    top->addWidget(m_counts, 1);
    top->addWidget(m_onlyToLookAt);
    auto* column = new QVBoxLayout(preview);
    column->setContentsMargins({});
    column->setSpacing(spacing::step * 2);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addWidget(m_row);
    column->addWidget(makeDoubt());
    return preview;
}

QWidget* ImportPage::makeDoubt() {
    auto* label = plainLabel(m_doubt, tr("What is meant:"));
    auto* row = new QHBoxLayout(m_doubt);
    row->setContentsMargins({});
    row->setSpacing(spacing::group);
    row->addWidget(label);
    row->addWidget(m_asShare);
    row->addWidget(m_asWritten);
    row->addWidget(m_all);
    row->addStretch(1);
    return m_doubt;
}

QWidget* ImportPage::makeButtons() {
    auto* buttons = new QWidget(this);
    m_import->setDefault(true);
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins({});
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_import);
    return buttons;
}

void ImportPage::listen() {
    connect(m_choose, &QPushButton::clicked, this, &ImportPage::chooseFile);
    connect(m_noticeChoose, &QPushButton::clicked, this, &ImportPage::chooseFile);
    connect(m_contracts, &QComboBox::activated, this, &ImportPage::chooseContract);
    connect(m_return, &ReturnLine::ticked, this, &ImportPage::showCounts);
    connect(m_return, &ReturnLine::periodChosen, this, [this] {
        m_returnChosen = true;
        read(m_return->period());
    });
    connect(m_reader, &ImportReader::progress, m_progress, &QProgressBar::setValue);
    connect(m_reader, &ImportReader::finished, this, &ImportPage::finishReading);
    connect(&m_model, &ImportModel::countsChanged, this, &ImportPage::showCounts);
    connect(m_onlyToLookAt, &QCheckBox::toggled, this, [this](bool only) {
        m_model.setOnlyToLookAt(only);
        m_table->setCurrentIndex(m_model.index(0, 0));
        showRow();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportPage::showRow);
    connect(m_asShare, &QRadioButton::clicked, this, &ImportPage::settlePercentage);
    connect(m_asWritten, &QRadioButton::clicked, this, &ImportPage::settlePercentage);
    connect(m_all, &QPushButton::clicked, this,
            [this] { m_model.settleAllPercentages(m_asShare->isChecked()); });
    connect(m_cancel, &QPushButton::clicked, this, &ImportPage::cancel);
    connect(m_import, &QPushButton::clicked, this, &ImportPage::import);
    auto* escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ImportPage::cancel);
}

bool ImportPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        toggleSelected();
        return true;
    }
    return Page::eventFilter(watched, event);
}

void ImportPage::saveState(QSettings& settings) const {
    settings.setValue(columnsSetting, m_table->header()->saveState());
    settings.setValue(folderSetting, m_folder);
}

void ImportPage::restoreState(const QSettings& settings) {
    m_table->header()->restoreState(settings.value(columnsSetting).toByteArray());
    m_folder = settings.value(folderSetting).toString();
}

} // namespace quarterlight
