import { annexName, planInWords } from "../../domain/plan/planName";
import { lintPlan } from "../../domain/planQuality/lintPlan";
import type { Plan } from "../../domain/plan/plan";
import type { PlanContext } from "../../usecases/catalogue";
import type { Command } from "../command";
import { lintDocument, lintLines } from "../planLint";
import { planArgument } from "../planArguments";

/** One plan, as stored, or what is wrong or odd in it. */
export const plan: Command = {
  name: "plan",
  synopsis: "<mã kế hoạch> [--lint] [--json]",
  summary: "Cho xem một kế hoạch; với --json là toàn bộ dữ liệu như đã lưu.",
  options: {
    lint: { type: "boolean", hint: "rà soát chỗ sai, chỗ lạ trong kế hoạch như đã ban hành" },
  },
  words: { least: 1, most: 1, what: "mã kế hoạch" },
  run: (args, { catalogue, terminal }) => {
    const context = planArgument(args.words[0], catalogue);
    if (args.has("lint")) {
      const findings = lintPlan(context.index.plan, context.agencies);
      terminal.answer(
        () => lintDocument(context.index.plan, findings),
        () => lintLines(context.index.plan, findings),
      );
      return 0;
    }
    terminal.answer(
      () => context.index.plan,
      () => lines(context),
    );
    return 0;
  },
};

function lines({ index, expected }: PlanContext): readonly string[] {
  const known = index.plan;
  return [
    `Kế hoạch ${planInWords(known)}`,
    known.title,
    "",
    ...known.sections.map((section) => sectionLine(known, section)),
    "",
    ...(known.targets.length === 0 ? [] : [`Chỉ tiêu: ${targetCounts(known)}.`]),
    ...new Set(
      known.obligations
        .filter(({ kind }) => kind === "report" || kind === "meeting")
        .map(({ place, quote }) => `Mục ${place}: “${quote}”`),
    ),
    `Cơ quan phải báo cáo: ${expected.length}.`,
  ];
}

function sectionLine(plan: Plan, section: Plan["sections"][number]): string {
  const { annex, ordinal, printedNo, title } = section;
  const isOwn = (row: { readonly annex: string; readonly section: number | null }): boolean =>
    row.annex === annex && row.section === ordinal;
  const tasks = plan.tasks.filter((task) => !task.heading && isOwn(task)).length;
  const staged = plan.stagedTargets.filter(isOwn).length;
  const rows = staged > 0 ? `${staged} chỉ tiêu theo giai đoạn` : `${tasks} nhiệm vụ`;
  const name = title.replace(/[:.;,]$/u, "");
  return `${annexName(plan, annex)}, nhóm ${printedNo ?? ordinal}. ${name}: ${rows}`;
}

function targetCounts({ targets }: Plan): string {
  const horizons = [...new Set(targets.map(({ horizon }) => horizon))];
  return horizons
    .map(
      (each) => `${targets.filter(({ horizon }) => horizon === each).length} dòng cho năm ${each}`,
    )
    .join(", ");
}
