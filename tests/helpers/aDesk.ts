import type { Desk } from "../../src/taskpane/desk";
import type { PickedFile } from "../../src/taskpane/pickedFile";
import { initialSession, reduceSession, type Session } from "../../src/taskpane/session/session";
import { makeStore } from "../../src/taskpane/session/store";
import { openCatalogue } from "../../src/usecases/catalogue";
import type { FileWork } from "../../src/usecases/fileWork";
import { readContent } from "../../src/usecases/liveWorkbook";
import { fakeWorkbook, type FakeWorkbook } from "./fakeWorkbook";

const catalogue = openCatalogue();

const notNow = (): never => {
  throw new Error("Not expected to be asked");
};

const noWork: FileWork<PickedFile> = {
  open: notNow,
  receive: notNow,
  change: notNow,
  compareWith: notNow,
  findingsOf: notNow,
  returnedFile: notNow,
  returnedZip: notNow,
  rollUpDraft: notNow,
  rollUpBytes: notNow,
  preview: notNow,
  templateBytes: notNow,
  templatesZip: notNow,
};

/** A desk in memory; `handedOut` are the names of the files the user was given. */
export interface FakeDesk extends Desk {
  readonly workbook: FakeWorkbook;
  readonly handedOut: readonly string[];
}

/** A desk on which nothing is asked of the work on files unless it is given. */
export function aDesk({
  workbook = fakeWorkbook(),
  work = {},
  today = "2025-03-10",
  remembered = {},
}: {
  readonly workbook?: FakeWorkbook;
  readonly work?: Partial<FileWork<PickedFile>>;
  readonly today?: string;
  readonly remembered?: Readonly<Record<string, string>>;
} = {}): FakeDesk {
  const kept = new Map(Object.entries(remembered));
  const handedOut: string[] = [];
  return {
    workbook,
    catalogue,
    work: { ...noWork, ...work },
    today: () => today,
    handedOut,
    handOut: (name) => {
      handedOut.push(name);
      return Promise.resolve("downloaded");
    },
    memory: { get: (key) => kept.get(key) ?? null, set: (key, value) => kept.set(key, value) },
  };
}

/** A session that has read the workbook on the desk. */
export async function aSession({ workbook }: Pick<Desk, "workbook">): Promise<Session> {
  const session = makeStore(initialSession, reduceSession);
  const content = readContent(await workbook.read(), catalogue);
  session.dispatch({ type: "live/read", content });
  return session;
}
