import type { PeriodChanges, TaskChange } from "../../domain/consolidation/comparePeriods";
import { DONE_GROUPS } from "../../domain/consolidation/headline";
import type { TaskGroup } from "../../domain/consolidation/taskState";
import { wrappedLines } from "../rowHeight";
import { SHEETS } from "../sheetNames";
import { CHANGES_ROW, LAST_ROW, LOWER_ROW, MIDDLE, WIDTH } from "./overviewGrid";
import { hasTargets } from "./overviewTargets";
import { place, type Placement } from "./placement";
import type { RollUpInput } from "./rollUpInput";
import { ENTERED, GROUP_BEFORE } from "./taskRollUpSheet";

interface ChangeLine {
  readonly label: string;
  readonly counts: (change: TaskChange) => boolean;
  readonly formula: string;
}

const now = (group: string): string => `TongHop[Phân nhóm],"${group}"`;
const before = (group: string): string => `TongHop[${GROUP_BEFORE}],"${group}"`;
const LATE = "Chưa hoàn thành, quá hạn";

function isDone(standing: { readonly group: TaskGroup | null } | null): boolean {
  return DONE_GROUPS.some((group) => group === standing?.group);
}

const LINES: readonly ChangeLine[] = [
  {
    label: "Mới hoàn thành",
    counts: (change) => stays(change) && isDone(change.after) && !isDone(change.before),
    formula: `COUNTIFS(${now("Hoàn thành*")},${before("<>Hoàn thành*")},${before(`<>${ENTERED}`)})`,
  },
  {
    label: "Mới quá hạn",
    counts: (change) =>
      stays(change) && change.after?.group === LATE && change.before?.group !== LATE,
    formula: `COUNTIFS(${now(LATE)},${before(`<>${LATE}`)},${before(`<>${ENTERED}`)})`,
  },
  {
    label: "Đã hoàn thành, nay chưa",
    counts: (change) => stays(change) && isDone(change.before) && !isDone(change.after),
    formula: `COUNTIFS(${now("<>Hoàn thành*")},${before("Hoàn thành*")})`,
  },
  {
    label: "Nhiệm vụ mới vào",
    counts: ({ kind }) => kind === "entered",
    formula: `COUNTIFS(${before(ENTERED)})`,
  },
  {
    label: "Nhiệm vụ ra khỏi danh sách",
    counts: ({ kind }) => kind === "left",
    formula: `COUNTIFS(SoSanh[Thay đổi],"Ra khỏi danh sách")`,
  },
];

function stays({ kind }: TaskChange): boolean {
  return kind !== "entered" && kind !== "left";
}

/** What changed since the last period, in figures; the agencies are those of the moment. */
export function changesBlock(input: RollUpInput): readonly Placement[] {
  const { changes } = input.rollUp;
  if (changes === null) return [];
  const row = hasTargets(input) ? CHANGES_ROW : LOWER_ROW;
  const after = row + 1 + LINES.length;
  return [
    place(
      row,
      MIDDLE.column,
      { value: `So với ${changes.previous.period.label}`, style: "section" },
      { span: MIDDLE.span },
    ),
    ...LINES.flatMap(({ label, counts, formula }, at) => [
      place(
        row + 1 + at,
        MIDDLE.column,
        { value: label, style: "text" },
        { span: MIDDLE.span - 1 },
      ),
      place(row + 1 + at, MIDDLE.column + MIDDLE.span - 1, {
        value: changes.tasks.filter(counts).length,
        formula,
        style: "integer",
        link: { kind: "cell", sheet: SHEETS.changes, ref: "A1" },
      }),
    ]),
    place(
      after,
      MIDDLE.column,
      { value: agencyWords(changes, input, LAST_ROW - after + 1), style: "listing" },
      { span: MIDDLE.span, down: LAST_ROW - after + 1 },
    ),
  ];
}

/** Who reports again or no more, by name as far as the lines go. */
function agencyWords(
  { agencies: { newlyReporting, stopped } }: PeriodChanges,
  { agencyName }: RollUpInput,
  lines: number,
): string {
  const told = [
    { words: "Cơ quan mới báo cáo", names: newlyReporting.map(agencyName) },
    { words: "Kỳ này thôi báo cáo", names: stopped.map(agencyName) },
  ];
  const textOf = (most: number): string =>
    told
      .map(({ words, names }) => {
        const rest = names.length > most ? "; …" : "";
        const list = names.slice(0, most).join("; ");
        return `${words}: ${names.length}${list === "" ? "" : ` (${list}${rest})`}.`;
      })
      .join("\n");
  let most = Math.max(newlyReporting.length, stopped.length);
  while (most > 0 && wrappedLines(textOf(most), MIDDLE.span * WIDTH) > lines) most -= 1;
  return textOf(most);
}
