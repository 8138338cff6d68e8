import { nodeZip } from "../../../src/adapters/xlsx/nodeZip";
import { openParts } from "../../../src/adapters/xlsx/patch/packageParts";
import { patchPackage } from "../../../src/adapters/xlsx/patch/patchPackage";
import { isAsSealed } from "../../../src/adapters/xlsx/seal";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { lintPackage } from "../../../src/adapters/xlsx/lintPackage";
import type { PackageEdit } from "../../../src/workbook/packageEdit";
import { rollUpInBlocks } from "../../../src/workbook/rollup/writeRollUp";
import { reportBytes } from "../../helpers/commandLine";
import { describeWithProgram } from "../../helpers/describeWithProgram";
import { anInput, aTemplate, consolidate726 } from "../../helpers/filledWorkbooks";
import { recalculate } from "../../helpers/libreOffice";

jest.setTimeout(60_000);

let rollUp: Uint8Array;

beforeAll(async () => {
  const drafted = rollUpInBlocks(
    await consolidate726([anInput("a.xlsx", await reportBytes("so-y-te"))]),
  );
  rollUp = await writeWorkbook(drafted, { zip: nodeZip });
});

function isWhole(bytes: Uint8Array): boolean {
  return isAsSealed(bytes, nodeZip);
}

async function patched(edit: PackageEdit): Promise<Uint8Array> {
  const made = await patchPackage(rollUp, [edit]);
  if (made.kind === "refused") throw new Error(made.message);
  return made.bytes;
}

describe("the seal of a roll-up", () => {
  it("holds as long as the file is as it was written, whoever packs it", async () => {
    expect(lintPackage(rollUp)).toEqual([]);
    expect(isWhole(rollUp)).toBe(true);
    expect(isWhole(openParts(rollUp, nodeZip).pack())).toBe(true);
    expect(isWhole(await writeWorkbook(rollUpInBlocks(await consolidate726([]))))).toBe(true);
  });

  it("breaks with a change to any part, and with one that comes or goes", () => {
    const { names } = openParts(rollUp, nodeZip);
    expect(names().length).toBeGreaterThan(30);
    for (const name of names()) {
      const changed = openParts(rollUp, nodeZip);
      changed.put(name, `${changed.text(name) ?? ""} `);
      expect([name, isWhole(changed.pack())]).toEqual([name, false]);
      const fewer = openParts(rollUp, nodeZip);
      fewer.remove(name);
      expect([name, isWhole(fewer.pack())]).toEqual([name, false]);
    }
    const more = openParts(rollUp, nodeZip);
    more.put("xl/ghi-chu.xml", "<g/>");
    expect(isWhole(more.pack())).toBe(false);
  });

  it("breaks with one cell, and with one property beside the seal", async () => {
    const cell = { kind: "cell", sheet: "Tổng quan", cell: "Z90", value: "nhớ" } as const;
    const property = { kind: "properties", properties: { "Người lập": "Phòng KH" } } as const;
    for (const edit of [cell, property]) expect(isWhole(await patched(edit))).toBe(false);
  });

  it("is on no other file, and on nothing that is no workbook", async () => {
    expect(isWhole(await writeWorkbook(aTemplate("so-khcn")))).toBe(false);
    expect(isWhole(new Uint8Array([1, 2, 3]))).toBe(false);
    expect(isWhole(rollUp.subarray(0, rollUp.length - 100))).toBe(false);
  });
});

describeWithProgram(
  "libreoffice",
  "the seal of a roll-up that LibreOffice saved",
  (libreOffice) => {
    it("is broken, whether anything was entered or not", () => {
      expect(isWhole(recalculate(libreOffice, rollUp))).toBe(false);
    });
  },
);
