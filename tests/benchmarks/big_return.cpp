// Writing the large return.
#include "benchmarks/big_return.h"

#include "exchange/workbook_maker.h"

namespace quarterlight {

namespace {

QByteArray ref(int indicator) {
    return QByteArray::number(indicator / 20 + 1) + '.' + QByteArray::number(indicator % 20 + 1);
}

QByteArray title(int indicator) {
    return "Visits of kind " + QByteArray::number(indicator + 1);
}

/// "2018-04" and those after it.
QByteArray month(int index) {
    const int months = 3 + index;
    return QByteArray::number(returnStartYear + months / 12) + '-' +
           QByteArray::number(months % 12 + 1).rightJustified(2, '0');
}

QByteArray amount(int indicator, int index) {
    return QByteArray::number((indicator * 31 + index * 7) % 97);
}

QByteArray textCell(const QByteArray& name, const QByteArray& text) {
    return "<c r=\"" + name + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

} // namespace

QByteArray bigReturnFramework() {
    QByteArray indicators;
    for (int indicator = 0; indicator < returnIndicators; ++indicator) {
        indicators += QByteArray(indicator ? "," : "") + "{\"ref\":\"" + ref(indicator) +
                      "\",\"title\":\"" + title(indicator) +
                      "\",\"kind\":\"count\",\"frequencies\":[\"monthly\"]}";
    }
    return "{\"key\":\"big-return\",\"title\":\"Big return\",\"returns\":[{\"key\":\"monthly\","
           "\"title\":\"Monthly\",\"frequency\":\"monthly\",\"content\":\"indicators\","
           "\"due\":{\"kind\":\"unset\"}}],\"indicators\":[" +
           indicators + "]}";
}

QByteArray bigReturnCsv() {
    QByteArray csv = "Ref,Indicator";
    for (int index = 0; index < returnMonths; ++index) {
        csv += ',' + month(index);
    }
    csv += '\n';
    for (int indicator = 0; indicator < returnIndicators; ++indicator) {
        csv += ref(indicator) + ',' + title(indicator);
        for (int index = 0; index < returnMonths; ++index) {
            csv += ',' + amount(indicator, index);
        }
        csv += '\n';
    }
    return csv;
}

QByteArray bigReturnXlsx() {
    const auto place = [](int row, int column) { return cellName(row, column).toLatin1(); };
    QByteArray rows = "<row r=\"1\">" + textCell("A1", "Ref") + textCell("B1", "Indicator");
    for (int index = 0; index < returnMonths; ++index) {
        rows += textCell(place(0, index + 2), month(index));
    }
    rows += "</row>";
    for (int indicator = 0; indicator < returnIndicators; ++indicator) {
        const int row = indicator + 1;
        rows += "<row r=\"" + QByteArray::number(row + 1) + "\">" +
                textCell(place(row, 0), ref(indicator)) + textCell(place(row, 1), title(indicator));
        for (int index = 0; index < returnMonths; ++index) {
            rows += "<c r=\"" + place(row, index + 2) + "\"><v>" + amount(indicator, index) +
                    "</v></c>";
        }
        rows += "</row>";
    }
    return XlsxParts{.sheet = rows}.zip();
}

} // namespace quarterlight
