# The peer: openpyxl writing the cells of the same roll-up, with font, border and wrapping.
import json, sys, time
import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side

with open(sys.argv[1] + "/cells.json", encoding="utf-8") as source:
    sheets = json.load(source)
start = time.perf_counter()
book = openpyxl.Workbook()
book.remove(book.active)
font, side = Font(name="Times New Roman", size=12), Side(style="thin")
border, alignment = Border(side, side, side, side), Alignment(wrap_text=True, vertical="top")
for sheet in sheets:
    page = book.create_sheet(sheet["name"])
    for number, row in enumerate(sheet["rows"], 1):
        for column, value in enumerate(row, 1):
            cell = page.cell(number, column, "'" + value if isinstance(value, str) and value[:1] in "=+-@" else value)
            cell.font, cell.border, cell.alignment = font, border, alignment
book.save(sys.argv[1] + "/peer.xlsx")
print(json.dumps({"milliseconds": (time.perf_counter() - start) * 1000}))
