import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { writeRollUp } from "../../src/workbook/rollup/writeRollUp";
import { describeWithProgram } from "../helpers/describeWithProgram";
import { aTemplate, consolidate726, variedFolder } from "../helpers/filledWorkbooks";
import { seenByOpenpyxl, type SeenSheet, type SeenWorkbook } from "../helpers/openpyxl";

function sheetOf({ sheets }: SeenWorkbook, name: string): SeenSheet {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`There is no sheet ${name}`);
  return found;
}

const statesOf = ({ sheets }: SeenWorkbook): Readonly<Record<string, string>> =>
  Object.fromEntries(
    sheets.flatMap(({ name, state }) => (state === "visible" ? [] : [[name, state]])),
  );

describeWithProgram("openpyxl", "writeTemplate, seen by openpyxl", (python) => {
  let seen: SeenWorkbook;

  beforeAll(async () => {
    seen = seenByOpenpyxl(python, await writeWorkbook(aTemplate("so-khcn")));
  });

  it("hides the lists and, deeper, the identity", () => {
    expect(statesOf(seen)).toEqual({ "Danh mục": "hidden", _kehoach: "veryHidden" });
  });

  it("has its tables, from A1 with every row", () => {
    expect(sheetOf(seen, "Nhiệm vụ").tables).toEqual({ NhiemVu: "A1:W65" });
    expect(sheetOf(seen, "Chỉ tiêu").tables).toEqual({ ChiTieu: "A1:M27" });
  });

  it("has the dropdowns and limits of the columns to fill", () => {
    const { validations } = sheetOf(seen, "Nhiệm vụ");
    expect(validations.map(({ type, source }) => [type, source])).toEqual([
      ["list", "DM_TrangThai"],
      ["whole", "0"],
      ["date", "36526"],
      ["date", "36526"],
      ["list", "DM_CapGiaiQuyet"],
    ]);
    expect(validations[0]?.ref).toMatch(/^J2:J\d+$/u);
    expect(sheetOf(seen, "Chỉ tiêu").validations.map(({ source }) => source)).toContain(
      "DM_DanhGia",
    );
  });

  it("hides the column of ids and the rows that the filter leaves out", () => {
    const { hiddenColumns, hiddenRows } = sheetOf(seen, "Nhiệm vụ");
    expect(hiddenColumns).toEqual(["A"]);
    expect(hiddenRows.length).toBeGreaterThan(0);
    expect(sheetOf(seen, "Chỉ tiêu").hiddenColumns).toEqual(["A"]);
  });

  it("has the names that formulas and dropdowns use", () => {
    expect(seen.names.filter((name) => !name.startsWith("_xlnm"))).toEqual([
      "DM_CapGiaiQuyet",
      "DM_DanhGia",
      "DM_TrangThai",
      "DM_VaiTro",
      "NgayChot",
      "NgayChotKyToi",
    ]);
  });

  it("keeps the headings in sight and repeats them on paper", () => {
    expect(sheetOf(seen, "Nhiệm vụ")).toMatchObject({ freeze: "D2", titleRows: "$1:$1" });
  });
});

describeWithProgram("openpyxl", "writeRollUp, seen by openpyxl", (python) => {
  let seen: SeenWorkbook;

  beforeAll(async () => {
    const rollUp = await consolidate726(await variedFolder());
    seen = seenByOpenpyxl(python, await writeWorkbook(writeRollUp(rollUp)));
  });

  it("has one table a sheet, under names that formulas rely on", () => {
    const tables = seen.sheets.flatMap((sheet) => Object.keys(sheet.tables));
    expect(tables).toEqual([
      "TongHop",
      "ChiTieu",
      "TheoCoQuan",
      "TheoNhom",
      "TheoThang",
      "QuaHan",
      "SapDenHan",
      "VuongMac",
      "TinhHinhNop",
      "ChiTiet",
      "CanhBao",
      "DoiSoat",
    ]);
    expect(sheetOf(seen, "Tổng hợp nhiệm vụ").tables).toEqual({ TongHop: "A1:AL82" });
  });

  it("has four charts on the overview", () => {
    expect(sheetOf(seen, "Tổng quan").charts).toBe(4);
  });

  it("offers the states for the verdict and takes only days as changed deadlines", () => {
    expect(sheetOf(seen, "Tổng hợp nhiệm vụ").validations).toEqual([
      { type: "list", source: "DM_TrangThai", ref: "N2:N82" },
      { type: "date", source: "36526", ref: "P2:P82" },
    ]);
  });

  it("hides the columns of ids and of what only formulas need", () => {
    expect(sheetOf(seen, "Tổng hợp nhiệm vụ").hiddenColumns).toEqual(["A", "AA", "AI", "AK"]);
    expect(sheetOf(seen, "Chi tiết").hiddenColumns).toEqual(["A", "U", "V"]);
    expect(sheetOf(seen, "Chỉ tiêu").hiddenColumns).toEqual(["A"]);
  });

  it("has the cut-off day's name and hides what is for programs", () => {
    expect(seen.names).toContain("NgayChot");
    expect(statesOf(seen)).toEqual({ "Danh mục": "hidden", _kehoach: "veryHidden" });
  });
});
