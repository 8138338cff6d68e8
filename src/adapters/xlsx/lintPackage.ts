import { unzipSync } from "fflate";
import { crc32 } from "./crc32";
import { lintCalcChain } from "./lint/lintCalcChain";
import { lintConditionalFormats } from "./lint/lintConditionalFormats";
import { lintContentTypes } from "./lint/lintContentTypes";
import { lintDataValidations } from "./lint/lintDataValidations";
import { lintDefinedNames } from "./lint/lintDefinedNames";
import { lintDrawings } from "./lint/lintDrawings";
import { lintElementOrder } from "./lint/lintElementOrder";
import { lintHyperlinks } from "./lint/lintHyperlinks";
import { lintProperties } from "./lint/lintProperties";
import { lintRelationships } from "./lint/lintRelationships";
import { lintSheetParts } from "./lint/lintSheetParts";
import { lintColors, lintStyles } from "./lint/lintStyles";
import { lintTableNames, lintTables } from "./lint/lintTables";
import { lintComments, lintSharedStrings } from "./lint/lintTexts";
import { lintWorkbook } from "./lint/lintWorkbook";
import { openPackage } from "./lint/openPackage";
import { readWorkbook, type WorkbookModel } from "./lint/workbookModel";
import { readWorksheet, type Worksheet } from "./lint/worksheetModel";
import type { ZipEntry } from "./zipDirectory";
import { guardZip } from "./zipGuard";

/** A part with thousands of faults of one kind is described by its first ones. */
const MOST_FAULTS_PER_PART = 25;

const sheetLints: readonly ((sheet: Worksheet, workbook: WorkbookModel) => readonly string[])[] = [
  lintSheetParts,
  lintTables,
  lintDataValidations,
  lintConditionalFormats,
  lintHyperlinks,
  lintComments,
];

/**
 * The faults of a workbook file that Excel would repair, refuse or silently ignore while other
 * programs forgive them, each as "part: fault". Every workbook that the product writes has none.
 */
export function lintPackage(bytes: Uint8Array): readonly string[] {
  const verdict = guardZip(bytes);
  if (verdict.kind === "refused") return [`package: ${verdict.code} ${verdict.detail}`.trimEnd()];
  if (verdict.kind !== "workbook-zip") return [`package: it is not a workbook but ${verdict.kind}`];
  const unpacked = unpack(bytes);
  if (unpacked === undefined) return ["package: it cannot be unpacked"];
  const pack = openPackage(unpacked);
  const workbook = readWorkbook(pack);
  const faults =
    workbook === undefined ? ["package: there is no workbook part"] : lintWorkbookFile(workbook);
  return shortened([
    ...lintChecksums(verdict.entries, unpacked),
    ...pack.faults,
    ...lintContentTypes(pack),
    ...lintProperties(pack),
    ...faults,
  ]);
}

function unpack(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> | undefined {
  try {
    return unzipSync(bytes);
  } catch {
    return undefined;
  }
}

function lintChecksums(
  entries: readonly ZipEntry[],
  unpacked: Readonly<Record<string, Uint8Array>>,
): readonly string[] {
  return entries
    .filter(({ name, crc, size }) => {
      const content = unpacked[name];
      return content !== undefined && (content.length !== size || crc32(content) !== crc);
    })
    .map(({ name }) => `${name}: its checksum or size is wrong`);
}

function lintWorkbookFile(workbook: WorkbookModel): readonly string[] {
  const { pack } = workbook;
  const readings = [...pack.worksheets].map(([part, source]) =>
    readWorksheet(part, source, workbook),
  );
  const worksheets = readings.flatMap(({ sheet }) => (sheet === undefined ? [] : [sheet]));
  const roots = new Map(worksheets.map(({ part, root }) => [part, root]));
  return [
    ...lintRelationships(pack, roots),
    ...lintWorkbook(workbook),
    ...lintDefinedNames(workbook),
    ...lintStyles(workbook),
    ...lintSharedStrings(workbook),
    ...lintTableNames(workbook),
    ...lintDrawings(workbook),
    ...lintCalcChain(workbook, worksheets),
    ...[...pack.trees, ...roots].flatMap(([part, root]) => [
      ...lintElementOrder(part, root),
      ...lintColors(part, root),
    ]),
    ...readings.flatMap(({ faults }) => faults),
    ...worksheets.flatMap((sheet) => sheetLints.flatMap((lint) => lint(sheet, workbook))),
  ];
}

function shortened(faults: readonly string[]): readonly string[] {
  const byPart = new Map<string, string[]>();
  for (const fault of faults) {
    const part = fault.slice(0, fault.indexOf(": "));
    const list = byPart.get(part);
    if (list === undefined) byPart.set(part, [fault]);
    else list.push(fault);
  }
  return [...byPart].flatMap(([part, list]) => {
    const rest = list.length - MOST_FAULTS_PER_PART;
    const first = list.slice(0, MOST_FAULTS_PER_PART);
    return rest > 0 ? [...first, `${part}: ${rest} more faults`] : first;
  });
}
