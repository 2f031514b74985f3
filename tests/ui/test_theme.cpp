// Light and dark: texts, signs and edges are seen, on selected rows too. Measured on what is
// painted.
#include "support/checks.h"
#include "support/contrast.h"
#include "ui/theme/house_style.h"
#include "ui/theme/status_theme.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

using namespace quarterlight;
using namespace Qt::StringLiterals;

class TestTheme : public Checks {
    Q_OBJECT
private slots:
    void initTestCase();
    void statusColoursCanBeRead();
    void statusColoursCanBeReadOnASelectedRow();
    void untickedBoxesAreSeen_data();
    void untickedBoxesAreSeen();
    void tickedBoxesShowTheirTick_data() { untickedBoxesAreSeen_data(); }
    void tickedBoxesShowTheirTick();
    void fieldsHaveAnEdge_data();
    void fieldsHaveAnEdge();
    void linesOfTablesAreSeen();
    void chosenButtonsAreToldFromOthers_data();
    void chosenButtonsAreToldFromOthers();
    void selectedRowKeepsSignAndWord_data();
    void selectedRowKeepsSignAndWord();
};

namespace {

constexpr double textContrast = 4.5;
constexpr double edgeContrast = 3;
/// Lines only guide the eye along cells whose text says all.
constexpr double lineContrast = 1.5;

/// The best contrast that any pixel of a picture has against a colour.
double bestContrast(const QImage& image, const QColor& ground) {
    double best = 1;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            best = std::max(best, contrast(image.pixelColor(x, y), ground));
    return best;
}

/// How many pixels have just that colour.
int pixelsOf(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == colour.rgb() ? 1 : 0;
    return count;
}

QImage indicator(QStyle::PrimitiveElement element, const QPalette& palette, QStyle::State state) {
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(palette.color(QPalette::Window));
    QPainter painter(&image);
    QStyleOptionButton option;
    option.palette = palette;
    option.rect = image.rect().adjusted(3, 3, -3, -3);
    option.state = state | QStyle::State_Enabled;
    QApplication::style()->drawPrimitive(element, &option, &painter);
    return image;
}

std::unique_ptr<QWidget> makeField(const QString& kind) {
    if (kind == u"date")
        return std::make_unique<QDateEdit>();
    if (kind == u"text")
        return std::make_unique<QPlainTextEdit>();
    if (kind == u"line")
        return std::make_unique<QLineEdit>();
    auto choice = std::make_unique<QComboBox>();
    choice->setEditable(true);
    return choice;
}

} // namespace

void TestTheme::initTestCase() {
    QApplication::setStyle(new HouseStyle);
}

void TestTheme::statusColoursCanBeRead() {
    for (const QPalette& palette : {lightPalette(), darkPalette()}) {
        for (int status = 0; status <= int(Status::Benchmarking); ++status) {
            const StatusColours colours = statusColours(Status(status), palette);
            QVERIFY(contrast(colours.text, colours.tint) >= textContrast);
            QVERIFY(contrast(colours.text, palette.color(QPalette::Base)) >= textContrast);
        }
        QVERIFY(contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) >=
                textContrast);
        QVERIFY(contrast(palette.color(QPalette::HighlightedText),
                         palette.color(QPalette::Highlight)) >= textContrast);
        QVERIFY(contrast(palette.color(QPalette::PlaceholderText),
                         palette.color(QPalette::Window)) >= textContrast);
    }
}

void TestTheme::statusColoursCanBeReadOnASelectedRow() {
    for (const QPalette& palette : {lightPalette(), darkPalette()}) {
        const QColor row = selectedRow(palette);
        for (int status = 0; status <= int(Status::NoTarget); ++status)
            QVERIFY(contrast(statusColours(Status(status), palette).text, row) >= textContrast);
        // The bar at its beginning tells it from the others.
        QVERIFY(contrast(palette.color(QPalette::Link), palette.color(QPalette::Base)) >=
                edgeContrast);
    }
}

void TestTheme::untickedBoxesAreSeen_data() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("element");
    for (const bool dark : {false, true}) {
        const char* theme = dark ? "dark" : "light";
        QTest::addRow("check box, %s", theme) << dark << int(QStyle::PE_IndicatorCheckBox);
        QTest::addRow("in a list, %s", theme) << dark << int(QStyle::PE_IndicatorItemViewItemCheck);
        QTest::addRow("radio button, %s", theme) << dark << int(QStyle::PE_IndicatorRadioButton);
    }
}

void TestTheme::untickedBoxesAreSeen() {
    QFETCH(bool, dark);
    QFETCH(int, element);
    const QPalette palette = dark ? darkPalette() : lightPalette();
    const QImage image = indicator(QStyle::PrimitiveElement(element), palette, QStyle::State_Off);
    for (const auto ground : {QPalette::Window, QPalette::Base}) {
        const double seen = bestContrast(image, palette.color(ground));
        QVERIFY2(seen >= edgeContrast, qPrintable(QString::number(seen)));
    }
}

void TestTheme::tickedBoxesShowTheirTick() {
    QFETCH(bool, dark);
    QFETCH(int, element);
    const QPalette palette = dark ? darkPalette() : lightPalette();
    const QImage image = indicator(QStyle::PrimitiveElement(element), palette, QStyle::State_On);
    const QImage inside = image.copy(QRect(6, 6, 8, 8));
    const double seen = bestContrast(inside, palette.color(QPalette::Base));
    QVERIFY2(seen >= textContrast, qPrintable(QString::number(seen)));
}

void TestTheme::fieldsHaveAnEdge_data() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("field");
    for (const bool dark : {false, true}) {
        for (const char* field : {"line", "date", "text", "choice to type in"})
            QTest::addRow("%s, %s", field, dark ? "dark" : "light")
                << dark << QString::fromLatin1(field);
    }
}

void TestTheme::fieldsHaveAnEdge() {
    QFETCH(bool, dark);
    QFETCH(QString, field);
    const QPalette palette = dark ? darkPalette() : lightPalette();
    QWidget page;
    page.setPalette(palette);
    page.resize(160, 60);
    const std::unique_ptr<QWidget> widget = makeField(field);
    widget->setParent(&page);
    widget->setGeometry(10, 10, 140, 40);
    const QImage image = page.grab().toImage();
    // The middle of the field's left side, where nothing but its edge is.
    const QColor edge = image.pixelColor(10, 30);
    for (const auto ground : {QPalette::Window, QPalette::Base}) {
        const double seen = contrast(edge, palette.color(ground));
        QVERIFY2(seen >= edgeContrast, qPrintable(QString::number(seen)));
    }
}

void TestTheme::linesOfTablesAreSeen() {
    for (const QPalette& palette : {lightPalette(), darkPalette()}) {
        QTableWidget table(2, 2);
        table.setPalette(palette);
        table.resize(300, 100);
        const QImage cells = table.viewport()->grab().toImage();
        const int below = table.rowHeight(0) - 1; // where the first row's line is
        const double seen = contrast(cells.pixelColor(table.columnWidth(0) / 2, below),
                                     palette.color(QPalette::Base));
        QVERIFY2(seen >= lineContrast, qPrintable(QString::number(seen)));
    }
}

void TestTheme::chosenButtonsAreToldFromOthers_data() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("tool");
    for (const bool dark : {false, true}) {
        QTest::addRow("%s", dark ? "dark" : "light") << dark << false;
        QTest::addRow("%s, in a tool bar", dark ? "dark" : "light") << dark << true;
    }
}

void TestTheme::chosenButtonsAreToldFromOthers() {
    QFETCH(bool, dark);
    QFETCH(bool, tool);
    const QPalette palette = dark ? darkPalette() : lightPalette();
    QWidget page;
    page.setPalette(palette);
    std::unique_ptr<QAbstractButton> button;
    if (tool)
        button = std::make_unique<QToolButton>(&page);
    else
        button = std::make_unique<QPushButton>(&page);
    button->setCheckable(true);
    button->setGeometry(10, 10, 80, 40);
    page.resize(100, 60);
    button->setChecked(true);
    const QImage image = page.grab().toImage();
    const double seen = contrast(image.pixelColor(10, 30), palette.color(QPalette::Window));
    QVERIFY2(seen >= edgeContrast, qPrintable(QString::number(seen)));
    QVERIFY(pixelsOf(image, selectedRow(palette)) > 1000);
    button->setChecked(false);
    QCOMPARE(pixelsOf(page.grab().toImage(), selectedRow(palette)), 0);
}

void TestTheme::selectedRowKeepsSignAndWord_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::selectedRowKeepsSignAndWord() {
    QFETCH(bool, dark);
    const QPalette palette = dark ? darkPalette() : lightPalette();
    QApplication::setPalette(palette);
    const QColor failed = statusColours(Status::Failed, palette).text;
    QStandardItemModel model(1, 2);
    model.setData(model.index(0, 0), statusPixmap(Status::Failed, false, 12, 1, palette),
                  Qt::DecorationRole);
    model.setData(model.index(0, 1), u"████ Failed"_s);
    model.setData(model.index(0, 1), failed, Qt::ForegroundRole);
    QTableView table;
    table.setModel(&model);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.resize(300, 80);
    table.show();
    table.selectRow(0);
    table.setCurrentIndex(model.index(0, 0));
    const auto cell = [&](int column) {
        return table.viewport()->grab(table.visualRect(model.index(0, column))).toImage();
    };
    for (const int column : {0, 1}) {
        const QImage image = cell(column);
        QVERIFY2(pixelsOf(image, selectedRow(palette)) > 100, qPrintable(QString::number(column)));
        QVERIFY2(pixelsOf(image, failed) > 10, qPrintable(QString::number(column)));
    }
}

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
