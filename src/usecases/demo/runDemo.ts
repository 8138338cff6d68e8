import type { RollUp } from "../../domain/consolidation/consolidate";
import type { ReportingPeriod } from "../../domain/plan/reportingPeriod";
import type { Catalogue, PlanContext } from "../catalogue";
import { consolidateFiles } from "../consolidateWorkbooks";
import { makeTemplate, workbookFileName } from "../makeTemplate";
import type { Files, Progress, ReadWorkbook, WriteWorkbook } from "../ports";
import { matchReceived } from "../receivedList";
import { reportFinder } from "../reportFinder";
import { writeRollUpWorkbook } from "../writeRollUpWorkbook";
import { makeSampleSubmissions, type SampleFile } from "./makeSampleSubmissions";

/** The folders and files of a demonstration, below its own folder. */
export const DEMO_PLACES = {
  templates: "1-bieu-mau",
  submissions: "2-bao-cao-nop",
  rollUps: "3-tong-hop",
  received: "received.csv",
  note: "DU-LIEU-MAU.txt",
} as const;

const NOTE = [
  "DỮ LIỆU MẪU",
  "",
  "Mọi tệp trong thư mục này do chương trình sinh ra để minh họa, không phải báo cáo của cơ quan nào.",
  "Chạy lại lệnh demo thì toàn bộ thư mục được làm lại từ đầu.",
  "",
].join("\n");

export interface DemoPorts {
  readonly files: Files;
  readonly read: ReadWorkbook;
  readonly write: WriteWorkbook;
  /** One for each part of the work. */
  readonly progress: Readonly<Record<"templates" | "submissions" | "consolidation", Progress>>;
}

/** What a demonstration left on the disk, and what came out of consolidating it. */
export interface Demo {
  readonly templates: number;
  readonly submissions: number;
  /** Path of the roll-up workbook. */
  readonly rollUpPath: string;
  readonly rollUp: RollUp;
}

/** Whether a folder is free for a demonstration: not there, empty, or made by an earlier one. */
export async function isFreeForDemo(folder: string, files: Files): Promise<boolean> {
  const kind = await files.kindOf(folder);
  if (kind !== "folder") return kind === "none";
  const note = await files.kindOf(`${folder}/${DEMO_PLACES.note}`);
  return note === "file" || (await files.isEmptyFolder(folder));
}

/**
 * The whole job on sample data: templates, filled workbooks with planted mistakes, and a roll-up
 * made from what is read back from the disk, nothing carried over in memory.
 */
export async function runDemo(
  folder: string,
  context: PlanContext,
  period: ReportingPeriod,
  catalogue: Catalogue,
  ports: DemoPorts,
): Promise<Demo> {
  const { files, read, write, progress } = ports;
  for (const place of Object.values(DEMO_PLACES)) await files.remove(`${folder}/${place}`);
  await files.write(`${folder}/${DEMO_PLACES.note}`, NOTE);
  const planId = context.index.plan.id;
  for (const [done, agencyId] of context.expected.entries()) {
    const name = workbookFileName(planId, period.id, agencyId);
    const draft = makeTemplate(context, period, agencyId);
    await files.write(`${folder}/${DEMO_PLACES.templates}/${name}`, await write(draft));
    progress.templates(done + 1, context.expected.length, name);
  }
  const samples = makeSampleSubmissions(context, period);
  await writeSubmissions(folder, samples, ports);
  const inputs = await files.collect([`${folder}/${DEMO_PLACES.submissions}`]);
  const { days } = matchReceived(
    receivedLines(samples),
    reportFinder(inputs.map(({ path }) => path)),
  );
  const options = { period, asOf: null, received: days, progress: progress.consolidation };
  const rollUp = await consolidateFiles(inputs, context, catalogue, read, options);
  const rollUpPath = `${folder}/${DEMO_PLACES.rollUps}/tong-hop-${planId}-${period.id}.xlsx`;
  const links = inputs.flatMap(({ path, inZip }) =>
    inZip ? [] : [[path, `../${DEMO_PLACES.submissions}/${path}`] as const],
  );
  await files.write(rollUpPath, await writeRollUpWorkbook(rollUp, write, new Map(links)));
  return { templates: context.expected.length, submissions: inputs.length, rollUpPath, rollUp };
}

async function writeSubmissions(
  folder: string,
  samples: readonly SampleFile[],
  { files, write, progress }: DemoPorts,
): Promise<void> {
  for (const [done, { path, content }] of samples.entries()) {
    const bytes = content.kind === "bytes" ? content.bytes : await write(content.draft);
    await files.write(`${folder}/${DEMO_PLACES.submissions}/${path}`, bytes);
    progress.submissions(done + 1, samples.length, path);
  }
  const lines = receivedLines(samples).map(({ file, day }) => `"${file}",${day}`);
  const list = ["file,date", ...lines, ""].join("\n");
  await files.write(`${folder}/${DEMO_PLACES.received}`, list);
}

function receivedLines(samples: readonly SampleFile[]) {
  return samples.flatMap(({ path, receivedOn }, at) =>
    receivedOn === null ? [] : [{ line: at + 2, file: path, day: receivedOn, channel: null }],
  );
}
