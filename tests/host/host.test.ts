import type { HostChange } from "../../src/host/host";
import { makeHost } from "../../src/host/host";
import type { Area } from "../../src/host/model";
import { defined } from "../helpers/defined";
import { openExcel } from "../helpers/excelClient";

const B2: Area = { row: 1, column: 1, rows: 1, columns: 1 };

/** The id of the first sheet. */
function firstSheet(host: ReturnType<typeof openExcel>["host"]): string {
  return defined(host.model.sheets[0]).id;
}

/** Writes texts of 1,000 characters into so many cells, and says how Excel refuses. */
async function writeThousands(cells: number): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRangeByIndexes(0, 0, cells, 1).values = Array.from({ length: cells }, () => [
      "ế".repeat(1000),
    ]);
    await context.sync();
    return "taken";
  }).catch((error: unknown) => (error as OfficeExtension.Error).code);
}

describe("a member that nobody plays", () => {
  it("fails by its name", async () => {
    openExcel();
    const asked = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").removeDuplicates([0], true);
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({
      code: "HostNotImplemented",
      message: expect.stringContaining("Range.removeDuplicates") as string,
    });
  });

  it("fails as well when it is a property", async () => {
    openExcel();
    const asked = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("hasSpill");
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code: "HostNotImplemented" });
  });

  it("fails as well when it is an object", async () => {
    openExcel();
    const asked = Excel.run(async (context) => {
      context.workbook.pivotTables.load("items/name");
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({
      code: "HostNotImplemented",
      message: expect.stringContaining("Workbook.pivotTables") as string,
    });
  });
});

describe("a profile", () => {
  const askForNameEvents = () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.onNameChanged.add(() => Promise.resolve());
      await context.sync();
    });

  it.each(["desktop-1.13", "web-1.14"] as const)(
    "%s does not know what came with ExcelApi 1.17",
    async (profile) => {
      openExcel({ profile });
      await expect(askForNameEvents()).rejects.toMatchObject({ code: "ApiNotFound" });
    },
  );

  it.each(["desktop-1.17", "web-1.21"] as const)(
    "%s knows what came with ExcelApi 1.17",
    async (profile) => {
      openExcel({ profile });
      await expect(askForNameEvents()).resolves.toBeUndefined();
    },
  );

  it("is told to whoever asks for a requirement set", () => {
    openExcel({ profile: "desktop-1.14" });
    const { requirements } = Office.context;
    const known = ["1.13", "1.14", "1.15"].map((api) =>
      requirements.isSetSupported("ExcelApi", api),
    );
    expect(known).toEqual([true, true, false]);
  });

  it("of the web refuses a request over 5 MB, counted in UTF-8 bytes", async () => {
    const { host } = openExcel({ profile: "web-1.21" });
    expect(await writeThousands(1700)).toBe("taken");
    expect(await writeThousands(1800)).toBe("RequestPayloadSizeLimitExceeded");
    expect(host.requests.map(({ bytes }) => bytes).some((bytes) => bytes > 5 * 1024 ** 2)).toBe(
      true,
    );
  });

  it("of the desktop takes it", async () => {
    openExcel({ profile: "desktop-1.21" });
    expect(await writeThousands(1800)).toBe("taken");
  });
});

describe("requests", () => {
  it("are counted with their size", async () => {
    const { host } = openExcel();
    host.requests.length = 0;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["x"]];
      await context.sync();
    });
    // The second one gives back the Range that the client kept.
    expect(host.requests).toHaveLength(2);
    expect(defined(host.requests[0]).bytes).toBeGreaterThan(100);
  });

  it("give back every reference at the end of a run", async () => {
    const { host } = openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
    });
    const answer = host.handle(
      JSON.stringify({
        ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } },
        Actions: [{ Id: 2, ActionType: 3, Name: "_GetReferenceCount", ObjectPathId: 1 }],
      }),
    );
    expect(JSON.parse(answer.body)).toEqual({ Results: [{ ActionId: 2, Value: 0 }], TraceIds: [] });
  });
});

describe("an error", () => {
  it("tells where it happened", async () => {
    openExcel();
    const failed = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B1").values = [[1]];
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: {
        errorLocation: "Range.values",
        statement: expect.stringContaining("values") as string,
      },
    });
  });
});

describe("formulas", () => {
  const readA1 = () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.load("values,valueTypes");
      await context.sync();
      return [range.values[0]?.[0], range.valueTypes[0]?.[0]] as unknown[];
    });
  const writeFormula = () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").formulas = [["=1+1"]];
      await context.sync();
    });

  it("have no value until somebody calculates", async () => {
    openExcel();
    await writeFormula();
    expect(await readA1()).toEqual(["#BUSY!", "Error"]);
  });

  it("show the value that was set for them", async () => {
    const { host } = openExcel();
    await writeFormula();
    host.setCalculated(firstSheet(host), 0, 0, 2);
    expect(await readA1()).toEqual([2, "Double"]);
  });

  it("are calculated within the batch when there is a calculator", async () => {
    openExcel({
      calculate: (workbook, set) => {
        for (const { id, cells } of workbook.sheets) {
          for (const [key, cell] of cells) if (cell.formula === "=1+1") set(id, key, 0, 2);
        }
      },
    });
    const value = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.formulas = [["=1+1"]];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(value).toEqual([[2]]);
  });

  it("stay uncalculated in manual mode until the add-in asks", async () => {
    let runs = 0;
    openExcel({ calculate: () => (runs += 1) });
    await Excel.run(async (context) => {
      context.application.calculationMode = "Manual";
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").formulas = [["=1+1"]];
      await context.sync();
      const before = runs;
      context.application.calculate("Full");
      await context.sync();
      expect([before, runs]).toEqual([0, 1]);
    });
  });
});

describe("userEdit", () => {
  it("is told to the add-in as the user's", async () => {
    const { host } = openExcel();
    const told: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add((args) => {
        told.push([args.address, args.source, args.triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
    });
    host.userEdit(firstSheet(host), B2, [["Hoàn thành"]]);
    await host.delivered();
    expect(told).toEqual([["B2", "Local", "Unknown"]]);
  });

  it("is read as Excel reads what is typed", () => {
    const { host } = openExcel();
    const sheet = defined(host.model.sheets[0]);
    host.userEdit(sheet.id, { ...B2, columns: 2 }, [["12/2025", "x"]]);
    expect([...sheet.cells.values()].map(({ value }) => value)).toEqual([45992, "x"]);
  });

  it("is refused on locked cells of a protected sheet", () => {
    const { host } = openExcel();
    const sheet = defined(host.model.sheets[0]);
    sheet.protection = { options: {}, password: "" };
    expect(() => host.userEdit(sheet.id, B2, [["x"]])).toThrow(
      expect.objectContaining({ code: "AccessDenied" }) as Error,
    );
  });
});

describe("userActivate and userSelect", () => {
  it("change what the add-in finds chosen, and tell it", async () => {
    const { host } = openExcel();
    let told = 0;
    const second = await Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(() => {
        told += 1;
        return Promise.resolve();
      });
      const sheet = context.workbook.worksheets.add("Chỉ tiêu");
      sheet.load("id");
      await context.sync();
      return sheet.id;
    });
    host.userActivate(second);
    host.userSelect(second, B2);
    await host.delivered();
    const address = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect([address, told]).toEqual(["'Chỉ tiêu'!B2", 1]);
  });
});

describe("onChange", () => {
  it("tells whoever shows the workbook what changed, until they stop listening", async () => {
    const { host } = openExcel();
    const told: HostChange[] = [];
    const stop = host.onChange((change) => told.push(change));
    const edit = () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("B2").values = [[1]];
        sheet.getRange("B2").format.font.bold = true;
        sheet.getRange("C3").select();
        await context.sync();
      });
    await edit();
    stop();
    await edit();
    const sheetId = firstSheet(host);
    expect(told).toEqual([
      { kind: "cells", sheetId, area: B2 },
      { kind: "structure", sheetId },
      { kind: "selection" },
    ]);
  });
});

describe("openedFiles", () => {
  it.each(["desktop-1.21", "web-1.21"] as const)(
    "are what %s opens as new workbooks",
    async (profile) => {
      const { host } = openExcel({ profile });
      await Excel.createWorkbook("UEsDBA==");
      expect(host.openedFiles).toEqual(["UEsDBA=="]);
    },
  );
});

describe("makeHost", () => {
  it("shows a workbook that was there before", () => {
    const { model } = makeHost();
    defined(model.sheets[0]).name = "Sẵn có";
    expect(makeHost({ workbook: model }).model.sheets.map(({ name }) => name)).toEqual(["Sẵn có"]);
  });
});
