import { planNumber } from "../../domain/plan/planName";
import { join } from "node:path";
import { offeredPeriods } from "../../domain/plan/offeredPeriods";
import type { ReportingPeriod } from "../../domain/plan/reportingPeriod";
import { DEMO_PLACES, isFreeForDemo, runDemo } from "../../usecases/demo/runDemo";
import type { PlanContext } from "../../usecases/catalogue";
import type { Command, CommandExit } from "../command";
import { periodArgument, planArgument } from "../planArguments";
import { rollUpDocument } from "../rollUpDocument";
import { rollUpLines } from "../rollUpLines";
import { WrongArguments } from "../wrongArguments";

const PLAN = "hd-726";
/** The whole job on sample data, for whoever wants to see it done before doing it. */
export const demo: Command = {
  name: "demo",
  synopsis: "[--plan MÃ] [--period KỲ] [--out THƯ-MỤC] [--json]",
  summary: "Làm thử toàn bộ công việc trên dữ liệu mẫu: biểu mẫu, biểu đã điền, tổng hợp.",
  options: {
    plan: { type: "string", value: "MÃ", hint: "kế hoạch để làm thử; mặc định là hd-726" },
    period: {
      type: "string",
      value: "KỲ",
      hint: "kỳ báo cáo; mặc định là kỳ đầu tiên của kế hoạch",
    },
    out: { type: "string", value: "THƯ-MỤC", hint: "nơi ghi; mặc định là out/demo" },
  },
  words: { least: 0, most: 0, what: "" },
  run: async (args, { catalogue, ports, terminal }): Promise<CommandExit> => {
    const folder = args.text("out") ?? join("out", "demo");
    const context = planArgument(args.text("plan") ?? PLAN, catalogue);
    const period = args.has("period") ? periodArgument(args) : firstPeriod(context);
    if (!(await isFreeForDemo(folder, ports.files))) {
      throw new WrongArguments(
        `--out: “${folder}” đang có tệp khác; hãy chọn một thư mục trống hoặc chưa có.`,
      );
    }
    const number = planNumber(context.index.plan);
    terminal.say(`Làm thử trên dữ liệu mẫu: Kế hoạch ${number}, ${period.label}…`);
    const progress = {
      templates: terminal.progress("1. Tạo biểu mẫu"),
      submissions: terminal.progress("2. Tạo báo cáo mẫu"),
      consolidation: terminal.progress("3. Đọc, kiểm tra"),
    };
    const made = await runDemo(folder, context, period, catalogue, { ...ports, progress });
    const places = {
      templates: join(folder, DEMO_PLACES.templates),
      submissions: join(folder, DEMO_PLACES.submissions),
      received: join(folder, DEMO_PLACES.received),
      rollUp: join(made.rollUpPath),
    };
    terminal.answer(
      () => ({
        sample: true,
        templates: { folder: places.templates, files: made.templates },
        submissions: { folder: places.submissions, files: made.submissions },
        received: places.received,
        rollUp: places.rollUp,
        consolidation: rollUpDocument(made.rollUp, places.rollUp),
      }),
      () => [
        `1. Đã tạo ${made.templates} biểu mẫu: ${places.templates}`,
        `2. Đã tạo ${made.submissions} tệp báo cáo mẫu, có cài sẵn lỗi: ${places.submissions}`,
        `3. Đã kiểm tra và tổng hợp: ${places.rollUp}`,
        "",
        ...rollUpLines(made.rollUp),
        "",
        `Hãy mở ${places.rollUp}: trang “Tổng quan” cho số liệu và biểu đồ, “Cảnh báo” cho lỗi từng ô, “Đối soát” cho biết dòng nào được tính, dòng nào không và vì sao.`,
        "Tự chạy lại bước tổng hợp:",
        `  npm run -s kehoach -- consolidate ${places.submissions} --plan ${context.index.plan.id} --period ${period.id} --received ${places.received} --out tong-hop.xlsx`,
      ],
    );
    return 0;
  },
};

/** The period whose report was the first to be due. */
function firstPeriod({ index: { plan } }: PlanContext): ReportingPeriod {
  const [first] = offeredPeriods(plan, plan.issued);
  if (first === undefined) throw new Error(`No period of ${plan.id}`);
  return first.period;
}
