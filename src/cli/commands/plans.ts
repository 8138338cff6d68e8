import { planInWords } from "../../domain/plan/planName";
import type { Plan } from "../../domain/plan/plan";
import type { Command } from "../command";

/** The catalogue of plans. */
export const plans: Command = {
  name: "plans",
  synopsis: "[--json]",
  summary: "Liệt kê các kế hoạch có sẵn.",
  options: {},
  words: { least: 0, most: 0, what: "" },
  run: (_args, { catalogue, terminal }) => {
    const known = catalogue.planIds.flatMap((id) => catalogue.plan(id)?.index.plan ?? []);
    terminal.answer(
      () => known.map(entry),
      () => known.map(line),
    );
    return 0;
  },
};

/** Headings among the tasks are never counted; targets are counted as the annex prints them. */
function entry(plan: Plan) {
  const { id, number, issued, title, level } = plan;
  return {
    id,
    number,
    issued,
    title,
    level,
    tasks: plan.tasks.filter(({ heading }) => !heading).length,
    targets: plan.targets.length,
    stagedTargets: plan.stagedTargets.length,
    sections: plan.sections.length,
  };
}

function line(plan: Plan): string {
  const { id, title, tasks, sections } = entry(plan);
  return `${id}: ${planInWords(plan)} – ${tasks} nhiệm vụ, ${sections} nhóm, ${targetRows(plan)}. ${title}`;
}

/** Rows as the annex prints them; those that are only titles are told apart. */
function targetRows({ targets, stagedTargets }: Plan): string {
  const rows = targets.length + stagedTargets.length;
  const headings = targets.filter(({ heading }) => heading).length;
  const kinds = headings === 0 ? "" : ` (${rows - headings} chỉ tiêu, ${headings} dòng tiêu đề)`;
  return `${rows} dòng chỉ tiêu${kinds}`;
}
