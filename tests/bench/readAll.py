# The peer: openpyxl in full mode, only reading every cell of the same files.
import glob, json, resource, sys
import openpyxl

cells = 0
for path in sorted(glob.glob(sys.argv[1] + "/*.xlsx")):
    book = openpyxl.load_workbook(path)
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            cells += sum(value is not None for value in row)
print(json.dumps({"cells": cells}))
print(f"\npeak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}", file=sys.stderr)
