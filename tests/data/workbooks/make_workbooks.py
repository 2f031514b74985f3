#!/usr/bin/python3
"""Makes the workbooks beside it with three other programs' libraries (Debian: python3-openpyxl,
python3-xlsxwriter, python3-odf), so that the readers are tested on files that we did not write."""
import datetime
import os

import openpyxl
import xlsxwriter
from odf import number, opendocument, style, table, text

HERE = os.path.dirname(os.path.abspath(__file__))
FIXED = datetime.datetime(2025, 7, 1)


def typical_openpyxl():
    """Absolute relationship targets, shared strings, a hidden sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Return"
    sheet.append(["Ref", "Indicator", "Apr", "May"])
    sheet.append(["1.2", "High-priority faults put right within 3 hours", 0.95, "41/41"])
    sheet["C2"].number_format = "0.0%"
    sheet.append(["2.1", "Started", datetime.date(2025, 3, 30), datetime.datetime(2025, 10, 26, 23, 59)])
    sheet.append(["2.2", "Hours", datetime.timedelta(hours=36), True])
    sheet.append(["2.3", "Error", "#DIV/0!", 1234.5])
    hidden = book.create_sheet("Lists")
    hidden.append(["Yes"])
    hidden.sheet_state = "hidden"
    book.properties.created = book.properties.modified = FIXED
    book.save(os.path.join(HERE, "openpyxl.xlsx"))


def typical_xlsxwriter():
    """Formulas with cached values, rich text, merged cells, a 1904 calendar, dates at both ends."""
    book = xlsxwriter.Workbook(os.path.join(HERE, "xlsxwriter-1904.xlsx"), {"date_1904": True})
    book.set_properties({"created": FIXED})
    sheet = book.add_worksheet("KPI return")
    percent = book.add_format({"num_format": "0%"})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    bold = book.add_format({"bold": True})
    sheet.merge_range("A1:C1", "Merged heading")
    sheet.write_rich_string("A2", "rich ", bold, "bold", " text")
    sheet.write_formula("B2", "=19/20", percent, 0.95)
    sheet.write_datetime("C2", datetime.datetime(2025, 3, 30), day)
    sheet.write_datetime("D2", datetime.datetime(2025, 10, 26), day)
    sheet.write_formula("E2", '="yes"', None, "yes")
    sheet.write_boolean("F2", False)
    sheet.write_url("A3", "https://www.example.org", string="a link")
    book.close()


def typical_odf():
    """Percentages, dates, durations, repeated cells and rows."""
    document = opendocument.OpenDocumentSpreadsheet()
    sheet = table.Table(name="Return")

    def cell(row, words=None, **attributes):
        made = table.TableCell(**attributes)
        if words is not None:
            made.addElement(text.P(text=words))
        row.addElement(made)

    row = table.TableRow()
    for words in ("Ref", "Q1", "Q2"):
        cell(row, words, valuetype="string")
    sheet.addElement(row)
    row = table.TableRow()
    cell(row, "2.1", valuetype="string")
    cell(row, "95%", valuetype="percentage", value="0.95")
    cell(row, "30/03/2025", valuetype="date", datevalue="2025-03-30")
    cell(row, "36:00", valuetype="time", timevalue="PT36H00M00S")
    sheet.addElement(row)
    row = table.TableRow(numberrowsrepeated=3)
    cell(row, "7", valuetype="float", value="7", numbercolumnsrepeated=2)
    cell(row, None, numbercolumnsrepeated=1021)
    sheet.addElement(row)
    row = table.TableRow(numberrowsrepeated=1048571)
    cell(row, None, numbercolumnsrepeated=1024)
    sheet.addElement(row)
    document.spreadsheet.addElement(sheet)
    document.save(os.path.join(HERE, "odfpy.ods"))


typical_openpyxl()
typical_xlsxwriter()
typical_odf()
