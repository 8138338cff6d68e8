import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openFiles } from "../../src/adapters/xlsx/files";
import { nodeReadRows } from "../../src/adapters/xlsx/nodeReadRows";
import { nodeUnpacker } from "../../src/adapters/xlsx/nodeUnpacker";
import { outlinePackage } from "../../src/adapters/xlsx/patch/outlinePackage";
import { patchPackage } from "../../src/adapters/xlsx/patch/patchPackage";
import { isAsSealed } from "../../src/adapters/xlsx/seal";
import { makeReadHandedIn } from "../../src/adapters/xlsx/readHandedIn";
import { nodeZip } from "../../src/adapters/xlsx/nodeZip";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import type { Ports } from "../../src/cli/command";
import { run } from "../../src/cli/run";
import type { Memory, ReadWorkbook } from "../../src/usecases/ports";
import type { Streams } from "../../src/cli/terminal";
import { aBook, catalogue, withCell, writeBook, type Book } from "./aBook";
import { defined } from "./defined";

/** What a command left behind. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own for one test, and the command line started in it. */
export interface Desk {
  readonly folder: string;
  readonly at: (path: string) => string;
  readonly put: (path: string, content: Uint8Array | string) => void;
  readonly kehoach: (...argv: readonly string[]) => Promise<Outcome>;
  /** The same with something on stdin. */
  readonly piped: (input: string, ...argv: readonly string[]) => Promise<Outcome>;
  /** Runs with `--json`, expects success and nothing but one document on stdout. */
  readonly json: (...argv: readonly string[]) => Promise<unknown>;
  readonly clear: () => void;
}

/** Streams that a test can read, and that nobody watches. */
export function aStream(change: Partial<Streams> = {}): Streams & {
  readonly written: { out: string; error: string };
} {
  const written = { out: "", error: "" };
  return {
    written,
    writeOut: (text) => (written.out += text),
    writeError: (text) => (written.error += text),
    watched: false,
    columns: 80,
    readInput: () => Promise.resolve(""),
    clock: () => 0,
    today: "2025-03-20",
    ...change,
  };
}

/** With a memory, files are remembered from one command to the next; `read` stands in for the reader of files. */
export function aDesk(memory?: Memory, read: ReadWorkbook = makeReadHandedIn(nodeUnpacker)): Desk {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-cli-"));
  const at = (path: string): string => join(folder, path);
  const piped = async (input: string, ...argv: readonly string[]): Promise<Outcome> => {
    const streams = aStream({ readInput: () => Promise.resolve(input) });
    const ports: Ports = {
      read,
      write: (draft, means) => writeWorkbook(draft, { ...means, zip: nodeZip }),
      patch: patchPackage,
      outline: (bytes) => outlinePackage(bytes, nodeZip),
      isAsWritten: (bytes) => isAsSealed(bytes, nodeZip),
      readRows: nodeReadRows,
      files: openFiles(folder),
      ...(memory === undefined ? {} : { memory }),
    };
    const exitCode = await run(argv, streams, ports);
    return { exitCode, stdout: streams.written.out, stderr: streams.written.error };
  };
  return {
    folder,
    at,
    put: (path, content) => {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), content);
    },
    piped,
    kehoach: (...argv) => piped("", ...argv),
    json: async (...argv) => {
      const { exitCode, stdout, stderr } = await piped("", ...argv, "--json");
      if (exitCode !== 0) throw new Error(`Exit code ${exitCode}: ${stderr}`);
      return JSON.parse(stdout) as unknown;
    },
    clear: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The ids of the tasks that an agency leads, those that it leads alone first. */
export function tasksOf(agencyId: string): readonly string[] {
  const { assignments } = defined(catalogue.plan("hd-726"));
  return assignments
    .filter(({ row, leads }) => row.kind === "task" && leads.includes(agencyId))
    .toSorted((one, other) => one.leads.length - other.leads.length)
    .map(({ row }) => row.id);
}

/** A workbook in which an agency reports all tasks that it leads, so that there is nothing to find. */
export function aReportOf(
  agencyId: string,
  result = "Đã trình dự thảo kế hoạch",
  period = "2025-03",
): Book {
  const cells = {
    "Trạng thái": "Đang thực hiện",
    "Tỷ lệ (%)": 40,
    "Kết quả thực hiện": result,
    "Khó khăn, vướng mắc": "Thiếu kinh phí",
  };
  const written = tasksOf(agencyId).flatMap((id) =>
    Object.entries(cells).map(([heading, value]) => ({ id, heading, value })),
  );
  return written.reduce(
    (book, { id, heading, value }) => withCell(book, "Nhiệm vụ", [id, heading], value),
    aBook(agencyId, undefined, period),
  );
}

/** The bytes of such a workbook. */
export function reportBytes(agencyId: string, result?: string): Promise<Uint8Array> {
  return writeBook(aReportOf(agencyId, result));
}
