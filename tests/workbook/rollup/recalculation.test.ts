import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import type { RollUp } from "../../../src/domain/consolidation/consolidate";
import type { RolledTask } from "../../../src/domain/consolidation/rollUpTasks";
import {
  TASK_GROUPS,
  taskGroup,
  type TaskGroup,
} from "../../../src/domain/consolidation/taskState";
import type { TaskStatus } from "../../../src/domain/submission/status";
import type { WorkbookDraft } from "../../../src/workbook/draft";
import { columnLetters } from "../../../src/workbook/cellRef";
import { writeRollUp } from "../../../src/workbook/rollup/writeRollUp";
import { compareFormulas } from "../../helpers/compareFormulas";
import { describeWithProgram } from "../../helpers/describeWithProgram";
import {
  consolidate726,
  fillTable,
  headingsOf,
  tableOf,
  variedFolder,
  type Fill,
} from "../../helpers/filledWorkbooks";
import { recalculateAll } from "../../helpers/libreOffice";
import { plantCachedValue, readCells, typeNumber, typeText } from "../../helpers/packageCells";

/** What a person types into one row of `Chi tiết`, and what the agency would have sent instead. */
interface Edit {
  readonly file: string;
  readonly id: string;
  readonly typed: Fill;
}

const DETAIL = "Chi tiết";
const TASKS = "Tổng hợp nhiệm vụ";
const VERDICT = "Xác nhận của cơ quan tổng hợp";
const FEBRUARY_27 = 45715;
const MARCH_10 = 45726;
const JULY_31 = 45869;
/** A cell with a counting formula. */
const PLANTED = { sheet: "Theo cơ quan", ref: "E3" } as const;

/** The address of a cell of a table by its row (from 0) and heading. */
function addressOf(draft: WorkbookDraft, sheet: string, at: number, heading: string): string {
  return `${columnLetters(headingsOf(draft, sheet).indexOf(heading))}${at + 2}`;
}

/** Types values into a row of a table of the written package; cached values stay as they were. */
function typeInto(
  bytes: Uint8Array,
  {
    draft,
    sheet,
    at,
  }: { readonly draft: WorkbookDraft; readonly sheet: string; readonly at: number },
  typed: Fill,
): Uint8Array {
  return Object.entries(typed).reduce((edited, [heading, value]) => {
    const ref = addressOf(draft, sheet, at, heading);
    if (typeof value === "number") return typeNumber(edited, sheet, ref, value);
    return typeText(edited, sheet, ref, String(value ?? ""));
  }, bytes);
}

function reportOf({ reports }: RolledTask, at = 0): Pick<Edit, "file" | "id"> {
  const contribution = reports[at]?.contribution;
  return { file: contribution?.file ?? "", id: contribution?.row.id ?? "" };
}

/** One task with a single lead gets done, one is taken back, and both leads of a shared one are done. */
function editsFor({ tasks }: RollUp): readonly Edit[] {
  const wanted = (what: string, test: (task: RolledTask) => boolean): RolledTask => {
    const found = tasks.find(test);
    if (found === undefined) throw new Error(`No task ${what}`);
    return found;
  };
  const late = wanted("is overdue", ({ group, leads }) => {
    return group === "Chưa hoàn thành, quá hạn" && leads.length === 1;
  });
  const done = wanted("is done", ({ group, leads }) => {
    return group === "Hoàn thành đúng hạn" && leads.length === 1;
  });
  const shared = wanted("is reported by several leads", ({ leads, reports, status }) => {
    return leads.length > 1 && reports.length === leads.length && status !== "Hoàn thành";
  });
  const dated = (day: number): Fill => ({ "Trạng thái": "Hoàn thành", "Ngày hoàn thành": day });
  return [
    { ...reportOf(late), typed: dated(FEBRUARY_27) },
    { ...reportOf(done), typed: { "Trạng thái": "Tạm dừng", "Tỷ lệ (%)": 40 } },
    ...shared.leads.map((_, at) => ({
      ...reportOf(shared, at),
      typed: dated(at === 0 ? MARCH_10 : FEBRUARY_27),
    })),
  ];
}

function editDetail(bytes: Uint8Array, draft: WorkbookDraft, edits: readonly Edit[]): Uint8Array {
  const details = tableOf(draft, DETAIL);
  return edits.reduce((edited, { file, id, typed }) => {
    const at = details.findIndex((row) => row["Tệp"] === file && row["Mã"] === id);
    return typeInto(edited, { draft, sheet: DETAIL, at }, typed);
  }, bytes);
}

function correctedFolder(edits: readonly Edit[]): ReturnType<typeof variedFolder> {
  return variedFolder((path, draft) =>
    fillTable(
      draft,
      "Nhiệm vụ",
      (row) => edits.find(({ file, id }) => file === path && id === row["Mã"])?.typed,
    ),
  );
}

/** The department's verdicts: an overdue task and an unreported one leave, another is confirmed done. */
function verdictsFor({ tasks }: RollUp): ReadonlyMap<string, TaskStatus> {
  const [first, second] = tasks.filter(({ group }) => group === "Chưa hoàn thành, quá hạn");
  const unreported = tasks.find(({ group }) => group === "Chưa báo cáo");
  return new Map<string, TaskStatus>([
    [first?.task.id ?? "", "Không phát sinh"],
    [second?.task.id ?? "", "Hoàn thành"],
    [unreported?.task.id ?? "", "Chưa đến thời điểm"],
  ]);
}

function groupWith(task: RolledTask, verdict: TaskStatus | undefined, asOf: string): TaskGroup {
  const { kind, deadline, status, completedOn } = task;
  return taskGroup({
    kind,
    due: deadline.due,
    status: verdict ?? status,
    completedOn,
    asOf,
    continues: deadline.continues,
    verdict: verdict ?? null,
  });
}

/** The number beside a label in column A of the overview. */
function overviewFigures(bytes: Uint8Array): ReadonlyMap<string, unknown> {
  const cells = readCells(bytes);
  return new Map(
    Array.from({ length: 30 }, (_, at) => [
      String(cells.get(`Tổng quan!A${at + 1}`)?.value),
      cells.get(`Tổng quan!D${at + 1}`)?.value,
    ]),
  );
}

interface Case {
  readonly written: Uint8Array;
  readonly recalculated: Uint8Array;
}

describeWithProgram("libreoffice", "writeRollUp, calculated anew by LibreOffice", (libreOffice) => {
  let rollUp: RollUp;
  let verdicts: ReadonlyMap<string, TaskStatus>;
  let corrected: Uint8Array;
  let later: Uint8Array;
  let cases: Readonly<
    Record<"full" | "planted" | "edited" | "later" | "judged" | "kept" | "empty", Case>
  >;

  beforeAll(async () => {
    const files = await variedFolder();
    rollUp = await consolidate726(files);
    const draft = writeRollUp(rollUp);
    const full = await writeWorkbook(draft);
    const edits = editsFor(rollUp);
    corrected = await writeWorkbook(
      writeRollUp(await consolidate726(await correctedFolder(edits))),
    );
    later = await writeWorkbook(writeRollUp(await consolidate726(files, { asOf: "2025-07-31" })));
    verdicts = verdictsFor(rollUp);
    const rows = tableOf(draft, TASKS);
    const judged = [...verdicts].reduce((bytes, [id, verdict]) => {
      const at = rows.findIndex((row) => row["Mã"] === id);
      return typeInto(bytes, { draft, sheet: TASKS, at }, { [VERDICT]: verdict });
    }, full);
    const written = {
      full,
      planted: plantCachedValue(full, PLANTED.sheet, PLANTED.ref, "999"),
      edited: editDetail(full, draft, edits),
      later: typeNumber(full, "Tổng quan", "C3", JULY_31),
      judged,
      kept: await writeWorkbook(
        writeRollUp(await consolidate726(files, { kept: { verdicts, followUps: new Map() } })),
      ),
      empty: await writeWorkbook(writeRollUp(await consolidate726([]))),
    };
    const recalculated = recalculateAll(libreOffice, Object.values(written));
    cases = Object.fromEntries(
      Object.entries(written).map(([name, bytes], at) => [
        name,
        { written: bytes, recalculated: recalculated[at] },
      ]),
    ) as typeof cases;
  }, 120_000);

  it("has every formula's value cached as it is calculated", () => {
    const { count, differences } = compareFormulas(cases.full.written, cases.full.recalculated);
    expect(differences).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });

  it("has every formula's value right when nobody has reported", () => {
    const { count, differences } = compareFormulas(cases.empty.written, cases.empty.recalculated);
    expect(differences).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });

  it("is caught with one wrong cached value, in that cell and no other", () => {
    const { differences } = compareFormulas(cases.planted.written, cases.planted.recalculated);
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatch(/^Theo cơ quan!E3: 999 ≠ \d+, COUNTIFS/u);
  });

  it("follows a state changed on Chi tiết as consolidating the changed files does", () => {
    expect(compareFormulas(corrected, cases.edited.recalculated).differences).toEqual([]);
    const [before, after] = [cases.full, cases.edited].map(({ recalculated }) =>
      overviewFigures(recalculated),
    );
    expect(after).not.toEqual(before);
  });

  it("follows the cut-off day as consolidating for that day does", () => {
    expect(compareFormulas(later, cases.later.recalculated).differences).toEqual([]);
    const overdue = (bytes: Uint8Array): unknown =>
      overviewFigures(bytes).get("Chưa hoàn thành, quá hạn");
    expect(overdue(cases.later.recalculated)).not.toBe(overdue(cases.full.recalculated));
  });

  it("puts the department's verdict before what the agencies report", () => {
    expect(verdicts.size).toBe(3);
    const { asOf } = rollUp.cutOff;
    const groups = rollUp.tasks.map((task) => groupWith(task, verdicts.get(task.task.id), asOf));
    const figures = overviewFigures(cases.judged.recalculated);
    expect(TASK_GROUPS.map((group) => figures.get(group))).toEqual(
      TASK_GROUPS.map((group) => groups.filter((one) => one === group).length),
    );
    expect(figures.get("Không tính")).toBe(2);
  });

  it("keeps the verdicts of an earlier roll-up, with the same figures as typing them", () => {
    const { differences } = compareFormulas(cases.kept.written, cases.kept.recalculated);
    expect(differences).toEqual([]);
    expect(overviewFigures(cases.kept.written)).toEqual(overviewFigures(cases.judged.recalculated));
  });

  it("takes what the department lets go, and what became recurring, out of the rate in time", () => {
    const label = "Đã đến hạn; tỷ lệ đúng hạn";
    const fellDue = rollUp.tasks.filter(
      ({ kind, group, deadline: { due } }) =>
        kind === "Có hạn" && (due ?? "") < rollUp.cutOff.asOf && group !== "Thường xuyên, định kỳ",
    );
    const letGo = fellDue.filter(({ task }) =>
      ["Không phát sinh", "Chưa đến thời điểm"].includes(verdicts.get(task.id) ?? ""),
    );
    expect(overviewFigures(cases.full.recalculated).get(label)).toBe(fellDue.length);
    expect(letGo.length).toBeGreaterThan(0);
    expect(overviewFigures(cases.judged.recalculated).get(label)).toBe(
      fellDue.length - letGo.length,
    );
  });

  it("is caught where a formula was replaced by its value", async () => {
    const values = await writeWorkbook(writeRollUp(rollUp, new Map(), 0));
    const { count, differences } = compareFormulas(cases.full.written, values);
    expect(differences).toHaveLength(count);
  });
});
