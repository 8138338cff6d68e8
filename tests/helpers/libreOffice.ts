import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Always recalculate xlsx files on loading: by default LibreOffice believes their cached values. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens a workbook in LibreOffice, lets it calculate every formula anew, and gives what it saves. */
export function recalculate(libreOffice: string, workbook: Uint8Array): Uint8Array {
  return only(recalculateAll(libreOffice, [workbook]));
}

/** The same for several workbooks in one run: starting the program takes longer than calculating. */
export function recalculateAll(
  libreOffice: string,
  workbooks: readonly Uint8Array[],
): readonly Uint8Array[] {
  return convert(libreOffice, workbooks, "xlsx");
}

/** The workbook as LibreOffice prints it, PDF bytes. */
export function printToPdf(libreOffice: string, workbook: Uint8Array): Uint8Array {
  return only(convert(libreOffice, [workbook], "pdf"));
}

/** The workbook as LibreOffice saves it in another format, "ods" or "xls". */
export function convertWorkbook(
  libreOffice: string,
  workbook: Uint8Array,
  format: string,
): Uint8Array {
  return only(convert(libreOffice, [workbook], format));
}

function only(files: readonly Uint8Array[]): Uint8Array {
  const [file] = files;
  if (file === undefined) throw new Error("LibreOffice saved nothing");
  return file;
}

function convert(
  libreOffice: string,
  workbooks: readonly Uint8Array[],
  format: string,
): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-lo-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const names = workbooks.map((_, at) => `workbook${at + 1}`);
    const paths = names.map((name) => join(folder, `${name}.xlsx`));
    workbooks.forEach((workbook, at) => {
      writeFileSync(paths[at] ?? "", workbook);
    });
    const args = [
      `-env:UserInstallation=file://${profile}`,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      join(folder, "out"),
      ...paths,
    ];
    execFileSync(libreOffice, args, { stdio: "ignore", timeout: 180_000 });
    return names.map((name) => readFileSync(join(folder, "out", `${name}.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
