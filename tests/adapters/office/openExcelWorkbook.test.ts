import { openExcelWorkbook } from "../../../src/adapters/office/openExcelWorkbook";
import { openExcel, type OpenOptions } from "../../helpers/excelClient";
import { aTemplate } from "../../helpers/filledWorkbooks";
import { hostSheet, modelOf, sheetNames } from "../../helpers/hostModel";

const TASKS = "Nhiệm vụ";

async function withTemplate(options: OpenOptions = {}) {
  const { host } = openExcel(options);
  const workbook = openExcelWorkbook();
  await workbook.write(aTemplate("so-khcn"));
  return { host, workbook };
}

describe("the abilities of the open workbook", () => {
  it.each([
    ["desktop-1.13", { api: "1.13", platform: "windows", supported: true }],
    ["desktop-1.17", { api: "1.17", platform: "windows", supported: true }],
    ["web-1.21", { api: "1.21", platform: "web", supported: true }],
  ] as const)("are those of %s", (profile, expected) => {
    openExcel({ profile });
    expect(openExcelWorkbook().abilities).toMatchObject({ ...expected, newWorkbook: true });
  });

  it("are none below the floor", () => {
    openExcel();
    const { requirements } = Office.context;
    jest
      .spyOn(requirements, "isSetSupported")
      .mockImplementation((_, version) => Number(String(version).split(".")[1]) <= 12);
    expect(openExcelWorkbook().abilities).toMatchObject({
      api: null,
      supported: false,
      notes: false,
      newWorkbook: false,
    });
  });
});

describe("removing sheets", () => {
  it("takes the names that lead to them along, and the identity with its sheet", async () => {
    const { host, workbook } = await withTemplate();
    await workbook.setProperties({ "Của người dùng": "1" });
    await workbook.removeSheets(["Danh mục", "không có"]);
    expect(host.model.properties.get("kehoach_plan")).toBe("hd-726");
    await workbook.removeSheets(["_kehoach"]);
    expect([...host.model.properties.keys()]).toEqual(["Của người dùng"]);
    expect(sheetNames(host)).toEqual(["Hướng dẫn", TASKS, "Chỉ tiêu"]);
    expect(host.model.names.map(({ name }) => name)).not.toContain("DM_TrangThai");
    expect(host.model.names.map(({ name }) => name)).toContain("NgayChot");
  });

  it("leaves a blank sheet when nothing else could be seen", async () => {
    const { host, workbook } = await withTemplate();
    await workbook.removeSheets(sheetNames(host));
    expect(host.model.sheets.map(({ visibility, cells }) => [visibility, cells.size])).toEqual([
      ["Visible", 0],
    ]);
  });

  it("is refused where the structure is protected", async () => {
    const { host, workbook } = await withTemplate();
    host.model.protectedStructure = true;
    const before = modelOf(host);
    await expect(workbook.removeSheets([TASKS])).rejects.toMatchObject({
      code: "workbook-protected",
    });
    expect(modelOf(host)).toEqual(before);
  });
});

describe("setting properties", () => {
  it("changes those given and leaves the others", async () => {
    const { host, workbook } = await withTemplate();
    await workbook.setProperties({ kehoach_role: "submission" });
    expect(host.model.properties.get("kehoach_role")).toBe("submission");
    expect(host.model.properties.get("kehoach_plan")).toBe("hd-726");
  });
});

describe("going to a cell", () => {
  it("puts its sheet in front and chooses it", async () => {
    const { workbook } = await withTemplate();
    await workbook.goTo({ sheet: TASKS, cell: "J12" });
    expect(await workbook.selection()).toEqual({ sheet: TASKS, cell: "J12" });
  });

  it.each(["không có", "_kehoach"])("says that %s cannot be shown", async (sheet) => {
    const { workbook } = await withTemplate();
    await expect(workbook.goTo({ sheet, cell: "A1" })).rejects.toMatchObject({
      code: "place-missing",
      subject: sheet,
    });
  });
});

describe("the bytes of the open workbook", () => {
  it("are put together from Office's slices, and the file is given back", async () => {
    openExcel();
    const close = stubFile([[1, 2], [3, 4], [5]]);
    expect(await openExcelWorkbook().bytes()).toEqual(new Uint8Array([1, 2, 3, 4, 5]));
    expect(close).toHaveBeenCalledTimes(1);
  });

  it("give the file back when a slice cannot be had", async () => {
    openExcel();
    const close = stubFile([[1], null]);
    await expect(openExcelWorkbook().bytes()).rejects.toMatchObject({ code: "host-failed" });
    expect(close).toHaveBeenCalledTimes(1);
  });

  it("are not to be had where Office does not offer them", async () => {
    openExcel();
    jest.spyOn(Office.context.requirements, "isSetSupported").mockReturnValue(false);
    await expect(openExcelWorkbook().bytes()).rejects.toMatchObject({ code: "not-supported" });
  });
});

describe("opening a new workbook", () => {
  it("hands the bytes over unchanged, however many", async () => {
    openExcel();
    const created = jest.spyOn(Excel, "createWorkbook").mockResolvedValue();
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7) % 256);
    await openExcelWorkbook().openNew(bytes);
    const [base64 = ""] = created.mock.calls[0] ?? [];
    expect(Buffer.from(base64, "base64").equals(Buffer.from(bytes))).toBe(true);
    created.mockRestore();
  });
});

describe("an Excel that is busy", () => {
  it("is told as such, and nothing is written", async () => {
    const { host, workbook } = await withTemplate();
    const before = modelOf(host);
    const run = jest.spyOn(Excel, "run").mockRejectedValue({
      code: "InvalidOperationInCellEditMode",
      message: "",
      debugInfo: {},
    });
    await expect(workbook.edit([{ sheet: TASKS, cell: "L2", value: "a" }])).rejects.toMatchObject({
      code: "workbook-busy",
    });
    run.mockRestore();
    expect(modelOf(host)).toEqual(before);
  });

  it("is not mixed up with a fault of our own", async () => {
    const { workbook } = await withTemplate();
    const run = jest.spyOn(Excel, "run").mockRejectedValue(new TypeError("lỗi của chương trình"));
    await expect(workbook.selection()).rejects.toThrow(TypeError);
    run.mockRestore();
  });

  it.each([
    ["AccessDenied", "Range.values", "sheet-protected"],
    ["AccessDenied", "WorksheetCollection.add", "workbook-protected"],
    ["AccessDenied", "Worksheet.delete", "workbook-protected"],
    ["ItemNotFound", "", "place-missing"],
    ["RequestPayloadSizeLimitExceeded", "", "request-too-large"],
    ["ApiNotFound", "", "not-supported"],
    ["GeneralException", "", "host-failed"],
  ])("tells %s at “%s” as %s", async (code, errorLocation, expected) => {
    const { workbook } = await withTemplate();
    const refusal = { code, message: "", debugInfo: { errorLocation } };
    const run = jest.spyOn(Excel, "run").mockRejectedValue(refusal);
    await expect(workbook.selection()).rejects.toMatchObject({ code: expected, cause: refusal });
    run.mockRestore();
  });
});

describe("the sheets in front of the user", () => {
  it("begin with the one the draft names, and hidden ones stay hidden", async () => {
    const { host } = await withTemplate();
    expect(host.model.activeSheetId).toBe(hostSheet(host, "Hướng dẫn").id);
    expect(hostSheet(host, "_kehoach").visibility).toBe("VeryHidden");
  });
});

/** Office.js hands a file over in slices; null is one that cannot be had. */
function stubFile(slices: readonly (readonly number[] | null)[]): jest.Mock {
  const closeAsync = jest.fn((done: () => void) => {
    done();
  });
  const result = (value: unknown) =>
    value === null ? { status: "failed", error: { code: 5_001 } } : { status: "succeeded", value };
  const file = {
    sliceCount: slices.length,
    closeAsync,
    getSliceAsync: (at: number, done: (answer: unknown) => void) => {
      const data = slices[at] ?? null;
      done(result(data === null ? null : { data }));
    },
  };
  jest.spyOn(Office.context.requirements, "isSetSupported").mockReturnValue(true);
  Object.assign(Office, {
    FileType: { Compressed: "compressed" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
  });
  Object.assign(Office.context, {
    document: {
      getFileAsync: (_: string, __: object, done: (answer: unknown) => void) => {
        done(result(file));
      },
    },
  });
  return closeAsync;
}
