import { formatDay } from "../../domain/deadline/isoDate";
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
    const entries = known.map(entry);
    terminal.answer(
      entries,
      entries.map(
        ({ id, number, issued, title, tasks, targets, stagedTargets, sections }) =>
          `${id}: ${number} ngày ${formatDay(issued)} – ${tasks} nhiệm vụ, ${sections} nhóm, ${targets + stagedTargets} dòng chỉ tiêu. ${title}`,
      ),
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
