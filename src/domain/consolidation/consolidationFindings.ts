import type { AgencyIndex } from "../agency/agencyDirectory";
import type { Finding, Severity } from "../validation/finding";
import { showCell } from "../submission/readings";
import { targetRowOf } from "./contribution";
import { periodName } from "../plan/reportingPeriod";
import { acceptedPeriod, type JudgedFile, type ReceivedFile } from "./receivedFile";
import type { RolledTarget } from "./rollUpTargets";

const FILE_RULES = {
  unreadable: { rule: "file-unreadable", severity: "error" },
  foreign: { rule: "file-foreign", severity: "warning" },
  superseded: { rule: "file-superseded", severity: "info" },
  excluded: { rule: "file-excluded", severity: "info" },
} as const satisfies Readonly<Record<string, { rule: string; severity: Severity }>>;

const ACCEPTED = { rule: "period-accepted", severity: "info" } as const;
const ORDER_ASSUMED = { rule: "resubmission-order-assumed", severity: "warning" } as const;

/**
 * All findings of a consolidation: those of every file that is used, one for every file that is
 * not, and those that only show when files are laid side by side.
 */
export function consolidationFindings(
  files: readonly JudgedFile[],
  targets: readonly RolledTarget[],
  agencies: AgencyIndex,
): readonly Finding[] {
  return [
    ...files.flatMap(fileFindings),
    ...targets.flatMap((target) => differingFigures(target, agencies)),
  ];
}

function fileFindings({ received, status, reason, assumed }: JudgedFile): readonly Finding[] {
  const { file } = received;
  if (status !== "used") {
    const { rule, severity } = assumed ? ORDER_ASSUMED : FILE_RULES[status];
    const message = (reason ?? "").replace(/\.?$/u, ".");
    return [{ ...blankFinding(file), rule, severity, message }];
  }
  return ownFindings(received);
}

/** What was found in a file itself; an accepted period is no fault any more but stays told. */
export function ownFindings(received: ReceivedFile): readonly Finding[] {
  const { content, file } = received;
  if (content.kind === "unreadable") return [];
  const { findings } = content.checked;
  const period = acceptedPeriod(received);
  if (period === null) return findings;
  const message = `Tệp ghi ${periodName(period)}, được cơ quan tổng hợp nhận là báo cáo kỳ này.`;
  return [
    ...findings.filter(({ rule }) => rule !== "period-unexpected"),
    { ...blankFinding(file), ...ACCEPTED, message },
  ];
}

function blankFinding(file: string): Omit<Finding, "rule" | "severity" | "message"> {
  return { file, sheet: null, cell: null, rowId: null, column: null, value: null, fix: null };
}

function differingFigures(target: RolledTarget, agencies: AgencyIndex): readonly Finding[] {
  return target.differing.map((contribution) => {
    const row = targetRowOf(contribution);
    const cell = row?.cells.actual;
    const name =
      agencies.byId.get(contribution.agencyId ?? "")?.name ?? contribution.agencyId ?? "";
    const standing = agencies.byId.get(target.source?.agencyId ?? "")?.name ?? "";
    return {
      ...blankFinding(contribution.file),
      rule: "target-figures-differ",
      severity: "warning" as const,
      sheet: row?.sheet ?? null,
      cell: cell?.ref ?? null,
      rowId: target.id,
      column: "Thực hiện",
      value: showCell(cell),
      message: `Số liệu chỉ tiêu ${target.row.target.no} của ${name} (${showCell(cell)}) khác số liệu của ${standing} (${showCell(targetRowOf(target.source)?.cells.actual)}). Số của cơ quan chủ trì thứ nhất được dùng; hãy thống nhất lại.`,
    };
  });
}
