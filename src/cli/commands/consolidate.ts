import type { RollUp } from "../../domain/consolidation/consolidate";
import { consolidateReceived, receiveReports } from "../../usecases/consolidateWorkbooks";
import { openRollUpMemory, type RememberedRollUps } from "../../usecases/memory/rememberedRollUps";
import type { Memory } from "../../usecases/ports";
import type { RollUpSubject } from "../../usecases/readEarlierRollUp";
import { pathsOfReports, reportFinder } from "../../usecases/reportFinder";
import { collectInputs } from "../collectInputs";
import { changeLines } from "../changeLines";
import type { Arguments, Command, CommandExit, Program } from "../command";
import type { Delivery } from "../delivery";
import { earlierPeriods } from "../earlierPeriods";
import {
  excludedReports,
  exclusionWishes,
  expectationChanges,
  refuseIdleExclusions,
} from "../decisions";
import { dayArgument, periodArgument, planArgument, warnOfOddPeriod } from "../planArguments";
import { receivedLines, receivedNotes } from "../receivedDays";
import { intoLines } from "../intoLines";
import { intoRollUp, isDryRun, type IntoUpdate } from "../intoRollUp";
import { keptLines, replacedRollUp } from "../replacedRollUp";
import { rollUpDocument } from "../rollUpDocument";
import { rollUpLines } from "../rollUpLines";
import { outRollUp } from "../outRollUp";
import { ownOutputs, rollUpOutput, type RollUpOutput } from "../rollUpOutput";

/** Merges the submitted workbooks of one plan and period. */
export const consolidate: Command = {
  name: "consolidate",
  synopsis:
    "<tệp, thư mục hoặc zip…> --plan MÃ --period KỲ [--as-of NGÀY] [--received CSV] [--expected CSV] [--exclude TỆP --reason LÝ-DO]… [--previous TỆP.xlsx]… [--out TỆP.xlsx | --into TỆP.xlsx [--dry-run]] [--no-cache] [--json]",
  summary: "Tổng hợp các biểu đã nộp thành một bảng tổng hợp, truy được từng số về tệp và dòng.",
  options: {
    plan: { type: "string", value: "MÃ", hint: "mã kế hoạch, ví dụ hd-726" },
    period: { type: "string", value: "KỲ", hint: "kỳ báo cáo, ví dụ 2025-03" },
    "as-of": {
      type: "string",
      value: "NGÀY",
      hint: "ngày chốt số liệu; mặc định là hạn nộp của kỳ",
    },
    received: {
      type: "string",
      value: "CSV",
      hint: "danh sách tệp (hoặc báo cáo bên trong bản tổng hợp, như ở --exclude), ngày nhận và, nếu có, kênh nhận (các cột: file,date,channel)",
    },
    expected: {
      type: "string",
      value: "CSV",
      hint: "thêm, bớt cơ quan phải báo cáo (các cột: agency,change,reason; change là thêm hoặc bớt)",
    },
    exclude: {
      type: "string",
      value: "TỆP",
      repeats: true,
      hint: 'tệp không đưa vào tổng hợp, hoặc báo cáo bên trong bản tổng hợp cấp dưới như cột Tệp ghi: "th-huyen.xlsx › xa-a.xlsx" (gõ > thay › cũng được); mỗi lần kèm một --reason',
    },
    reason: {
      type: "string",
      value: "LÝ-DO",
      repeats: true,
      hint: "lý do loại tệp nêu ở --exclude đứng cùng thứ tự",
    },
    previous: {
      type: "string",
      value: "TỆP",
      hint: "bảng tổng hợp kỳ trước, để so sánh; ghi nhiều lần cho nhiều kỳ",
      repeats: true,
    },
    out: {
      type: "string",
      value: "TỆP",
      hint: "tệp .xlsx để ghi bảng tổng hợp; bảng trước cùng kỳ được giữ lại bên cạnh",
    },
    into: {
      type: "string",
      value: "TỆP",
      hint: "bảng tổng hợp đang có, cập nhật tại chỗ: chỉ ghi ô, dòng thay đổi, giữ cột, trang và định dạng riêng",
    },
    "dry-run": {
      type: "boolean",
      hint: "cùng --into: chỉ cho xem sẽ thêm, đổi, giữ, bỏ gì, không ghi",
    },
    "no-cache": {
      type: "boolean",
      hint: "đọc lại mọi tệp, không dùng kết quả đã nhớ từ lần trước",
    },
  },
  words: { least: 1, most: Infinity, what: "tệp, thư mục hoặc zip chứa các biểu đã nộp" },
  run: async (args, program) => {
    const context = planArgument(args.text("plan"), program.catalogue);
    const period = periodArgument(args);
    const asOf = dayArgument(args, "as-of");
    const dry = isDryRun(args);
    const into = args.text("into");
    const output =
      into === undefined
        ? await rollUpOutput(args.text("out"), program)
        : await rollUpOutput(into, program, "--into");
    const memory = args.has("no-cache") ? undefined : program.ports.memory;
    const known =
      output === null || memory === undefined
        ? undefined
        : openRollUpMemory(memory, { context, period });
    try {
      const request = { args, context, period, asOf, dry, output, memory, known };
      return await consolidated(request, program);
    } finally {
      known?.close();
    }
  },
};

/** What is asked for, understood. */
interface ConsolidationRequest extends RollUpSubject {
  readonly args: Arguments;
  readonly asOf: string | null;
  readonly dry: boolean;
  readonly output: RollUpOutput | null;
  readonly memory: Memory | undefined;
  readonly known: RememberedRollUps | undefined;
}

async function consolidated(
  { args, context, period, asOf, dry, output, memory, known }: ConsolidationRequest,
  program: Program,
): Promise<CommandExit> {
  const { catalogue, terminal, ports } = program;
  warnOfOddPeriod(context, period, terminal);
  const lists = [args.text("received"), args.text("expected")];
  const inputs = await collectInputs(args.words, program, lists);
  const lines = await receivedLines(args.text("received"), program);
  const changes = await expectationChanges(args.text("expected"), context.agencies, program);
  if (inputs.length === 0 || lines === "unusable" || changes === "unusable") return 1;
  const wishes = exclusionWishes(args);
  const replaced = await replacedRollUp(output, inputs, { context, period }, known, program);
  if (replaced === "refused") return 1;
  const earlier = await earlierPeriods(args.texts("previous"), { context, period }, program);
  if (earlier === "unusable") return 1;
  const progress = terminal.progress("Đang đọc và kiểm tra");
  const own = await ownOutputs(output, inputs, program);
  const reading = {
    ...{ period, asOf, progress },
    ...(memory === undefined ? {} : { memory }),
    ...(ports.openCrew === undefined ? {} : { openCrew: ports.openCrew }),
  };
  const received = await receiveReports(inputs, context, catalogue, ports.read, reading);
  const find = reportFinder(pathsOfReports(received, own));
  const excluded = excludedReports(wishes, find);
  const notes = receivedNotes(lines, find, context.agencies, (sentence) => {
    terminal.say(`Lưu ý: “${args.text("received") ?? ""}”, ${sentence}`);
  });
  const rollUp = consolidateReceived(received, context, {
    ...{ period, asOf, ...notes, changes, excluded },
    ...{ kept: replaced.kept, earlier, ownOutputs: own },
  });
  refuseIdleExclusions(rollUp, received, excluded);
  const usable = sayUnlessReadable(rollUp, program);
  const target = { context, period, asOf };
  const remembering = memory === undefined ? undefined : { memory, target };
  const done =
    usable && output !== null
      ? await delivered({ output, inputs, rollUp, replaced, dry, known, remembering }, program)
      : NOTHING;
  if (done === "refused") return 1;
  terminal.answer(
    () => rollUpDocument(rollUp, done.out, done.backup, done.into),
    () => [
      ...rollUpLines(rollUp),
      ...changeLines(rollUp),
      ...keptLines(replaced),
      ...doneLines(done),
    ],
  );
  return usable ? 0 : 1;
}

/** What was written. */
interface Delivered {
  readonly out: string | null;
  readonly backup: string | null;
  readonly into: IntoUpdate | null;
}

const NOTHING: Delivered = { out: null, backup: null, into: null };

async function delivered(delivery: Delivery, program: Program): Promise<Delivered | "refused"> {
  const { output, dry } = delivery;
  if (output.option === "--out")
    return { out: output.path, backup: await outRollUp(delivery, program), into: null };
  const into = await intoRollUp(delivery, program);
  if (into === "refused") return into;
  return { out: dry ? null : output.path, backup: into.backup, into };
}

function doneLines({ out, backup, into }: Delivered): readonly string[] {
  if (into !== null) return intoLines(into);
  return [
    out === null
      ? "Chưa ghi tệp nào; thêm --out tong-hop.xlsx để có bảng tổng hợp."
      : `Đã ghi bảng tổng hợp: ${out}`,
    ...(backup === null ? [] : [`Bảng tổng hợp trước được giữ ở: ${backup}`]),
  ];
}

function sayUnlessReadable({ files }: RollUp, { terminal }: Program): boolean {
  const readable = files.some(({ judged }) => judged.status !== "unreadable");
  if (!readable) terminal.say("Không tổng hợp được: không có tệp nào đọc được.");
  return readable;
}
