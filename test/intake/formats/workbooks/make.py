"""Writes openpyxl.xlsx with openpyxl 3.0.9; gnumeric.xlsx is made of it by Gnumeric 1.12:
ssconvert --export-type=Gnumeric_Excel:xlsx2 openpyxl.xlsx gnumeric.xlsx
Gnumeric works the formula out and saves its value; openpyxl saves none."""

from datetime import date

from openpyxl import Workbook

book = Workbook()
book.active.title = "notes"
sheet = book.create_sheet("people")
sheet.append(["id", "score", "day", "agreed", "sum"])
sheet.append(["007", 4.25, date(2024, 3, 1), True, "=B2*2"])
sheet.append(["größe", 1 / 3, None, False, None])
book.save("openpyxl.xlsx")
