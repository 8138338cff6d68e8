import { join } from "node:path";
import { resolveAgencies } from "../../domain/agency/resolveAgencies";
import { addDays } from "../../domain/deadline/isoDate";
import {
  parsePeriod,
  periodEnd,
  periodStart,
  type ReportingPeriod,
} from "../../domain/plan/reportingPeriod";
import type { PlanContext } from "../../usecases/catalogue";
import { makeTemplate, workbookFileName } from "../../usecases/makeTemplate";
import { templateRowCounts } from "../../usecases/templateRowCounts";
import type { Arguments, Command } from "../command";
import { periodArgument, planArgument, warnOfOddPeriod } from "../planArguments";
import { previousReports } from "../previousReports";
import { wouldOverwrite, type WantedTemplate } from "../wouldOverwrite";
import { WrongArguments } from "../wrongArguments";

const PLAN_WIDE =
  "Lưu ý: đây là biểu chung gồm mọi dòng của kế hoạch. Biểu để các cơ quan điền và nộp: thêm --each (mọi cơ quan) hoặc --agency (một cơ quan).";

/** Template workbooks of a plan for one agency, or for each one that is expected to report. */
export const template: Command = {
  name: "template",
  synopsis:
    "<mã kế hoạch> --period KỲ [--agency CƠ-QUAN | --each] [--out ĐƯỜNG-DẪN] [--previous TỆP] [--json]",
  summary: "Tạo biểu mẫu báo cáo cho một cơ quan, hoặc cho mọi cơ quan phải báo cáo (--each).",
  options: {
    period: { type: "string", value: "KỲ", hint: "kỳ báo cáo, ví dụ 2025-03" },
    agency: {
      type: "string",
      value: "CƠ-QUAN",
      hint: "mã hoặc tên cơ quan; không ghi thì biểu có mọi dòng",
    },
    each: { type: "boolean", hint: "mỗi cơ quan phải báo cáo một tệp, ghi vào một thư mục" },
    out: { type: "string", value: "ĐƯỜNG-DẪN", hint: "tệp .xlsx hoặc thư mục để ghi" },
    previous: {
      type: "string",
      value: "TỆP",
      hint: "biểu kỳ trước (hoặc thư mục, zip các biểu) để mang nội dung sang",
    },
  },
  words: { least: 1, most: 1, what: "mã kế hoạch" },
  run: async (args, program) => {
    const context = planArgument(args.words[0], program.catalogue);
    const period = periodArgument(args);
    const wanted = wantedTemplates(args, context, period);
    warnOfOddPeriod(context, period, program.terminal);
    const { agencyId } = wanted[0] ?? { agencyId: null };
    const only = args.has("each") ? undefined : agencyId;
    if (only === null) program.terminal.say(PLAN_WIDE);
    const previous = await previousReports(
      args.text("previous"),
      { context, period },
      only,
      program,
    );
    if (previous === "unusable") return 1;
    const make = ({ agencyId }: WantedTemplate): Promise<Uint8Array> => {
      const carried = previous.get(agencyId)?.submission ?? null;
      return program.ports.write(makeTemplate(context, period, agencyId, { previous: carried }));
    };
    if (await wouldOverwrite(wanted, make, program)) return 1;
    const progress = program.terminal.progress("Đang tạo biểu mẫu");
    const written: WrittenTemplate[] = [];
    for (const [done, one] of wanted.entries()) {
      const { file, agencyId } = one;
      await program.ports.files.write(file, await make(one));
      const counts = templateRowCounts(context, agencyId);
      const from = previous.get(agencyId);
      written.push({
        file,
        agency: agencyId,
        ...counts,
        previous: from?.submission.file ?? null,
        previousPeriod: from?.period.id ?? null,
      });
      progress(done + 1, wanted.length, file);
    }
    program.terminal.answer(
      () => ({ files: written }),
      () => [
        ...written.map((made) => describe(made, context, period)),
        ...(written.length > 1 ? [`Đã tạo ${written.length} biểu mẫu.`] : []),
      ],
    );
    return 0;
  },
};

function wantedTemplates(
  args: Arguments,
  context: PlanContext,
  period: ReportingPeriod,
): readonly WantedTemplate[] {
  const planId = context.index.plan.id;
  const out = args.text("out");
  const named = args.text("agency");
  const nameOf = (id: string | null): string => workbookFileName(planId, period.id, id);
  if (!args.has("each")) {
    const agencyId = named === undefined ? null : agencyArgument(named, context);
    const isFile = out?.toLowerCase().endsWith(".xlsx") ?? false;
    return [{ file: isFile ? (out ?? "") : join(out ?? "", nameOf(agencyId)), agencyId }];
  }
  if (named !== undefined)
    throw new WrongArguments("Chỉ dùng một trong hai: --agency hoặc --each.");
  if (out?.toLowerCase().endsWith(".xlsx") === true) {
    throw new WrongArguments(`--out: với --each, “${out}” phải là một thư mục.`);
  }
  const folder = out ?? `bieu-mau-${planId}-${period.id}`;
  return context.expected.map((id) => ({ file: join(folder, nameOf(id)), agencyId: id }));
}

/** An agency by its id or by its name; a name that is not exactly one agency's is asked about. */
function agencyArgument(text: string, { agencies, subAgencies }: PlanContext): string {
  if (agencies.byId.has(text) || subAgencies.has(text)) return text;
  const named = resolveAgencies(text, agencies);
  const [agency] = named.agencies;
  const others = named.agencies.length - 1 + named.collectives.length + named.unresolved.length;
  if (agency !== undefined && others === 0) return agency.id;
  const suggestions = [
    ...named.agencies,
    ...named.unresolved.flatMap((unresolved) => unresolved.suggestions),
  ].filter(({ id }) => agencies.byId.has(id));
  const shown = suggestions.map(({ id, name }) => `${name} (${id})`).join("; ");
  const advice =
    shown === "" ? "Gõ “kehoach agency --list” để xem danh sách." : `Có phải: ${shown}?`;
  throw new WrongArguments(
    `--agency: “${text}” không phải là một cơ quan trong danh mục. ${advice}`,
  );
}

interface WrittenTemplate {
  readonly file: string;
  readonly agency: string | null;
  readonly tasks: number;
  readonly coordinating: number;
  readonly targets: number;
  readonly previous: string | null;
  readonly previousPeriod: string | null;
}

function describe(
  { file, agency, tasks, coordinating, targets, previous, previousPeriod }: WrittenTemplate,
  { agencies, subAgencies }: PlanContext,
  period: ReportingPeriod,
): string {
  const known = agencies.byId.get(agency ?? "") ?? subAgencies.get(agency ?? "")?.agency;
  const whose = agency === null ? "tất cả các cơ quan" : (known?.name ?? agency);
  const rows = `chủ trì ${tasks}, phối hợp ${coordinating} nhiệm vụ; ${targets} chỉ tiêu`;
  const gap = gapBefore(period, parsePeriod(previousPeriod ?? ""));
  const carried = previous === null ? "" : `; mang sang từ ${previous}${gap}`;
  return `${file} – ${whose}: ${rows}${carried}`;
}

/** Says which period was carried over when there is a gap between it and this one. */
function gapBefore(period: ReportingPeriod, previous: ReportingPeriod | undefined): string {
  if (previous === undefined || addDays(periodEnd(previous), 1) === periodStart(period)) return "";
  return ` (${previous.label}, không phải kỳ liền trước)`;
}
