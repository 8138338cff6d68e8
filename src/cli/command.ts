import type { Catalogue } from "../usecases/catalogue";
import type {
  Memory,
  Files,
  OpenCrew,
  OutlinePackage,
  PatchPackage,
  IsAsWritten,
  ReadRows,
  ReadWorkbook,
  WriteWorkbook,
} from "../usecases/ports";
import type { Streams, Terminal } from "./terminal";

/** 0: done, findings or not; 1: the input cannot be used. */
export type CommandExit = 0 | 1;

/** The adapters that `main` chooses. */
export interface Ports {
  readonly read: ReadWorkbook;
  readonly write: WriteWorkbook;
  readonly patch: PatchPackage;
  readonly outline: OutlinePackage;
  readonly isAsWritten: IsAsWritten;
  readonly readRows: ReadRows;
  readonly files: Files;
  /** What earlier runs found in files; absent where nothing is remembered. */
  readonly memory?: Memory;
  /** Absent where nobody else can read. */
  readonly openCrew?: OpenCrew;
}

/** Everything a command works with. */
export interface Program {
  readonly catalogue: Catalogue;
  readonly ports: Ports;
  readonly terminal: Terminal;
  readonly streams: Streams;
}

export interface Option {
  readonly type: "string" | "boolean";
  /** What follows it, "THÁNG"; for an option with a value. */
  readonly value?: string;
  readonly hint: string;
  /** May be given several times. */
  readonly repeats?: true;
}

/** What was typed after the command's name, checked against what it takes. */
export interface Arguments {
  readonly words: readonly string[];
  readonly text: (option: string) => string | undefined;
  /** All values of an option that may be given several times. */
  readonly texts: (option: string) => readonly string[];
  readonly has: (option: string) => boolean;
}

/** One command: a file in `commands/`, and a line in its list. */
export interface Command {
  readonly name: string;
  /** How it is typed, after its name. */
  readonly synopsis: string;
  readonly summary: string;
  /** Beside `--json` and `--help`, which all commands take. */
  readonly options: Readonly<Record<string, Option>>;
  readonly words: { readonly least: number; readonly most: number; readonly what: string };
  readonly run: (args: Arguments, program: Program) => CommandExit | Promise<CommandExit>;
}
