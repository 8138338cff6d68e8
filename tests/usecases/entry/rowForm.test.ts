import { toSerial } from "../../../src/domain/deadline/isoDate";
import { refusalOf, rowForm, writesOf, type RowForm } from "../../../src/usecases/entry/rowForm";
import { rowNumber } from "../../../src/usecases/rowPlaces";
import type { WorkbookDraft } from "../../../src/usecases/ports";
import { catalogue } from "../../helpers/aBook";
import { defined } from "../../helpers/defined";
import { aTemplate, fillTable, rowsOf, type Fill } from "../../helpers/filledWorkbooks";
import { filledTasks, firstTask, opened, placeOf } from "../../helpers/openBook";

const TODAY = "2025-03-10";

function formIn(draft: WorkbookDraft, id: string, sheet = "Nhiệm vụ"): RowForm {
  const { checked } = opened(draft);
  const heading = sheet === "Nhiệm vụ" ? "Trạng thái" : "Thực hiện";
  const { cell } = placeOf(draft, id, heading, sheet);
  const place = { sheet, row: rowNumber(cell) };
  return defined(rowForm(checked, place, { catalogue, today: TODAY }), "form");
}

const formWith = (fill: Fill): RowForm => formIn(filledTasks({ [firstTask()]: fill }), firstTask());

const fieldOf = (form: RowForm, name: string) =>
  defined(
    form.fields.find(({ field }) => field === name),
    name,
  );

const writes = (form: RowForm, field: string, words: string) => writesOf(form, { [field]: words });

describe("rowForm", () => {
  it("asks for the columns to fill of a task, with what stands in them", () => {
    const form = formWith({ "Trạng thái": "Đang thực hiện", "Tỷ lệ (%)": 40 });
    expect(form.name).toMatch(/^Nhiệm vụ \d/u);
    expect(form.role).toBe("Chủ trì");
    expect(fieldOf(form, "status")).toMatchObject({ words: "Đang thực hiện", kind: "choice" });
    expect(fieldOf(form, "status").choices).toContain("Đã trình, chờ ban hành");
    expect(fieldOf(form, "percent").words).toBe("40");
    expect(fieldOf(form, "result").words).toBe("");
  });

  it("shows days and decimals as officials write them", () => {
    const serial = toSerial("2025-02-28");
    expect(fieldOf(formWith({ "Ngày hoàn thành": serial }), "completedOn").words).toBe(
      "28/02/2025",
    );
    expect(fieldOf(formWith({ "Tỷ lệ (%)": 45.5 }), "percent").words).toBe("45,5");
  });

  it("shows findings under their fields and the others apart", () => {
    const form = formWith({ "Trạng thái": "Cơ bản hoàn thành", "Tên nhiệm vụ": "Việc khác" });
    expect(fieldOf(form, "status").findings.map(({ rule }) => rule)).toEqual(["status-unclear"]);
    expect(form.otherFindings.map(({ rule }) => rule)).toEqual(["plan-text-changed"]);
  });

  it("says what 5 rõ still misses", () => {
    const form = formWith({ "Trạng thái": "Hoàn thành", "Cán bộ phụ trách": "Lê Văn A" });
    expect(form.unclear).toContain("Rõ thời gian: chưa ghi ngày hoàn thành.");
    expect(form.unclear).toContain("Rõ kết quả: chưa ghi kết quả thực hiện.");
    expect(form.unclear.join()).not.toContain("Rõ người");
  });

  it("asks nothing more of a row the agency only coordinates", () => {
    const draft = aTemplate("so-y-te");
    const id = String(
      rowsOf(draft, "Nhiệm vụ").find(({ cells }) =>
        cells.some((cell) => cell?.value === "Phối hợp"),
      )?.cells[0]?.value,
    );
    expect(formIn(draft, id)).toMatchObject({ role: "Phối hợp", unclear: [] });
  });

  it("asks a figure for its day and its source", () => {
    const id = String(rowsOf(aTemplate(null), "Chỉ tiêu")[1]?.cells[0]?.value);
    const draft = fillTable(aTemplate(null), "Chỉ tiêu", (row) =>
      row["Mã"] === id ? { "Thực hiện": 1234.5 } : undefined,
    );
    const form = formIn(draft, id, "Chỉ tiêu");
    expect(form.name).toMatch(/^Chỉ tiêu/u);
    expect(form.goal).not.toBeNull();
    expect(fieldOf(form, "actual").words).toBe("1.234,5");
    expect(form.unclear).toEqual([
      "Rõ thời gian: chưa ghi ngày số liệu.",
      "Rõ kết quả: chưa ghi nguồn số liệu.",
    ]);
  });

  it("is nothing outside the rows of tasks and targets", () => {
    const { checked } = opened(aTemplate("so-y-te"));
    const at = (sheet: string, row: number) =>
      rowForm(checked, { sheet, row }, { catalogue, today: TODAY });
    expect(at("Nhiệm vụ", 1)).toBeNull();
    expect(at("Hướng dẫn", 5)).toBeNull();
    expect(rowForm(checked, null, { catalogue, today: TODAY })).toBeNull();
  });
});

describe("writesOf", () => {
  const form = formWith({ "Trạng thái": "Đang thực hiện" });

  it("writes each value under the number format of its column", () => {
    expect(writes(form, "result", "=1+1")).toMatchObject([{ value: "=1+1", numberFormat: "@" }]);
    expect(writes(form, "percent", "75 %")).toMatchObject([{ value: 75, numberFormat: "0" }]);
    expect(writes(form, "completedOn", "5/3/2025")).toMatchObject([
      { value: toSerial("2025-03-05"), numberFormat: "dd/mm/yyyy" },
    ]);
    expect(writes(form, "documentNumber", "12/2025")).toMatchObject([
      { value: "12/2025", numberFormat: "@" },
    ]);
  });

  it("names the cell of the row", () => {
    const { cell } = placeOf(aTemplate("so-y-te"), firstTask(), "Kết quả thực hiện");
    expect(writes(form, "result", "Đã họp")).toMatchObject([{ sheet: "Nhiệm vụ", cell }]);
  });

  it("empties a cell whose words are wiped out", () => {
    expect(writes(form, "status", "  ")).toMatchObject([{ value: null }]);
  });

  it("keeps the lines of a longer text and mends letters typed apart from their accents", () => {
    expect(writes(form, "result", "Một\nHai ".concat("a\u0301"))).toMatchObject([
      { value: "Một\nHai á" },
    ]);
  });

  it("writes nothing where nothing changes or the words are refused", () => {
    expect(writes(form, "status", "Đang thực hiện")).toEqual([]);
    expect(writes(form, "completedOn", "31/2/2025")).toEqual([]);
    expect(writes(form, "unknown", "x")).toEqual([]);
  });
});

describe("refusalOf", () => {
  const form = formWith({ "Trạng thái": "Cơ bản hoàn thành", "Ngày hoàn thành": "tháng 3" });
  const refusal = (field: string, words: string) => refusalOf(fieldOf(form, field), words);

  it.each([
    ["completedOn", "31/2/2025", "không phải là một ngày có thật"],
    ["completedOn", "5/3/25", "năm ghi 4 chữ số"],
    ["completedOn", "5/3/1925", "từ năm 2000"],
    ["percent", "101", "từ 0 đến 100"],
    ["percent", "45,5", "số nguyên"],
    ["percent", "một nửa", "số nguyên"],
    ["status", "Xong", "không có trong danh sách"],
    ["result", "a".repeat(32_768), "32767"],
  ])("says why %s cannot be %s", (field, words, why) => {
    expect(refusal(field, words)).toContain(why);
  });

  it.each([
    ["completedOn", "05.03.2025"],
    ["completedOn", "ngày 5 tháng 3 năm 2025"],
    ["percent", "100%"],
    ["status", "hoàn thành"],
    ["result", ""],
  ])("takes %s as %s", (field, words) => {
    expect(refusal(field, words)).toBeNull();
  });

  it("does not blame anybody for words that stood there already", () => {
    expect(refusal("status", "Cơ bản hoàn thành")).toBeNull();
    expect(refusal("completedOn", "tháng 3")).toBeNull();
  });
});
