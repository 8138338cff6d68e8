import { planNumber } from "../../domain/plan/planName";
import type { FileAccount, RollUp } from "../../domain/consolidation/consolidate";
import type { WorkbookIdentity } from "../../domain/submission/submission";
import {
  isBlocked,
  wholeDraft,
  type BlockedSheetDraft,
  type BlockedWorkbookDraft,
} from "../blockedDraft";
import type { RowDraft, SheetDraft, WorkbookDraft } from "../draft";
import { FORMAT_VERSION, identityProperties } from "../identity";
import { listNames, listsSheet } from "../template/listsSheet";
import { templateFingerprint } from "../template/writeTemplate";
import { accountingSheet } from "./accountingSheet";
import { agencySheet } from "./agencySheet";
import { boardSheet } from "./boardSheet";
import { changesSheet } from "./changesSheet";
import { detailLength, detailSheet } from "./detailSheet";
import { difficultiesSheet } from "./difficultiesSheet";
import { findingsSheet } from "./findingsSheet";
import { dueSoonSheet, overdueSheet } from "./followUpSheets";
import { rollUpIdentitySheet } from "./rollUpIdentitySheet";
import { CUT_OFF_NAME, CUT_OFF_REF } from "./overviewGrid";
import { overviewSheet } from "./overviewSheet";
import type { RollUpInput } from "./rollUpInput";
import { monthSheet } from "./monthSheet";
import { sectionSheet } from "./sectionSheet";
import { targetRollUpSheet } from "./targetRollUpSheet";
import { taskRollUpSheet } from "./taskRollUpSheet";

/** Formulas × rows beyond which a workbook opens too slowly to be of use (43 s for 1.5 billion). */
const LIVE_LIMIT = 100_000_000;
/** Counting formulas on a row of `Tổng hợp nhiệm vụ`. */
const FORMULAS_PER_TASK = 11;
/** On a row of `Chi tiết`, over the tasks. */
const FORMULAS_PER_DETAIL = 3;
/** On a row of `Tổng hợp nhiệm vụ`, over the tasks. */
const FORMULAS_PER_RANK = 2;

type AnySheet = SheetDraft | BlockedSheetDraft;

/** The sheets of a roll-up in their order; a new sheet is its file and one line here. */
const SHEETS_IN_ORDER: readonly ((input: RollUpInput) => AnySheet | null)[] = [
  overviewSheet,
  taskRollUpSheet,
  targetRollUpSheet,
  agencySheet,
  sectionSheet,
  monthSheet,
  changesSheet,
  overdueSheet,
  dueSoonSheet,
  difficultiesSheet,
  boardSheet,
  detailSheet,
  findingsSheet,
  accountingSheet,
];

/**
 * The roll-up workbook: counts, states and percentages are live formulas over the tables, texts and
 * lists are values of the moment. `links` gives, per input file, the relative path to it. Beyond
 * `liveLimit` formulas × rows all is values, and the overview says so.
 */
export function writeRollUp(
  rollUp: RollUp,
  links: ReadonlyMap<string, string> = new Map(),
  liveLimit = LIVE_LIMIT,
): WorkbookDraft {
  return wholeDraft(rollUpInBlocks(rollUp, links, liveLimit));
}

/** The same workbook, in which the rows of long sheets are made only where they are needed. */
export function rollUpInBlocks(
  rollUp: RollUp,
  links: ReadonlyMap<string, string> = new Map(),
  liveLimit = LIVE_LIMIT,
): BlockedWorkbookDraft {
  const input = rollUpInput(rollUp, links, liveLimit);
  const identity: WorkbookIdentity = {
    format: FORMAT_VERSION,
    role: "roll-up",
    planId: rollUp.plan.id,
    agencyId: null,
    period: rollUp.period.id,
    fingerprint: templateFingerprint(rollUp.plan),
    sample: input.sample,
  };
  const sheets = SHEETS_IN_ORDER.flatMap((make) => make(input) ?? []);
  return {
    sheets: [
      ...(input.live ? sheets : sheets.map(withoutFormulas)),
      listsSheet(),
      rollUpIdentitySheet(identity, rollUp),
    ],
    names: [...listNames(), { name: CUT_OFF_NAME, refersTo: CUT_OFF_REF }],
    title: `Tổng hợp ${input.caption}`,
    subject: rollUp.plan.shortTitle,
    writtenOn: rollUp.cutOff.asOf,
    properties: identityProperties(identity),
    activeSheet: 0,
    isSealed: true,
    repeated: repeatedTexts(rollUp, sheets),
  };
}

/**
 * Words of the plan and of the agencies stand in thousands of rows. Headings of tables stand where every
 * program looks for them.
 */
function repeatedTexts(
  { assignments, agencies, expected }: RollUp,
  sheets: readonly AnySheet[],
): readonly string[] {
  const titles = assignments.flatMap(({ row }) =>
    row.kind === "task" ? row.task.title : row.target.title,
  );
  const names = expected.flatMap((id) => agencies.byId.get(id)?.name ?? []);
  const headings = sheets.flatMap((sheet) =>
    isBlocked(sheet) ? sheet.frame.tables.flatMap((table) => table.headings) : [],
  );
  return [...new Set([...headings, ...titles, ...names])];
}

/** What the sheets of a roll-up are made from, and whether their formulas are live. */
export function rollUpInput(
  rollUp: RollUp,
  links: ReadonlyMap<string, string>,
  liveLimit: number,
): RollUpInput {
  const input: RollUpInput = {
    rollUp,
    caption: `Kế hoạch ${planNumber(rollUp.plan)} – ${rollUp.period.label}`,
    agencyName: (id) => (id === null ? "" : nameOf(id, rollUp)),
    links,
    live: true,
    sample: rollUp.files.some(isSample),
  };
  const perPair = FORMULAS_PER_TASK + FORMULAS_PER_DETAIL;
  const ranking = FORMULAS_PER_RANK * rollUp.tasks.length ** 2;
  const work = rollUp.tasks.length * perPair * detailLength(rollUp) + ranking;
  return { ...input, live: work <= liveLimit };
}

function nameOf(id: string, { agencies, subAgencies }: RollUp): string {
  return agencies.byId.get(id)?.name ?? subAgencies.get(id)?.agency.name ?? id;
}

function isSample({ judged: { received } }: FileAccount): boolean {
  const { content } = received;
  return content.kind === "read" && (content.checked.submission.identity?.sample ?? false);
}

/** The same sheet with the values of the moment, for roll-ups too large for live formulas. */
function withoutFormulas(sheet: AnySheet): AnySheet {
  if (!isBlocked(sheet)) return { ...sheet, rows: sheet.rows.map(valuesOf) };
  const blocks = sheet.blocks.map(({ key, rows, ...block }) => ({
    ...block,
    key: key === null ? null : [...key, "values"],
    rows: (first: number) => rows(first).map(valuesOf),
  }));
  return { ...sheet, blocks };
}

function valuesOf(row: RowDraft): RowDraft {
  const cells = row.cells.map((cell) => {
    if (cell?.formula === undefined) return cell;
    const { value, style, link } = cell;
    return { value, style, ...(link === undefined ? {} : { link }) };
  });
  return { ...row, cells };
}
