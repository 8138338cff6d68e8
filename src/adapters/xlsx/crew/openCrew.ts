import { Worker } from "node:worker_threads";
import type { CrewTask, OpenCrew } from "../../../usecases/ports";

/** What a member of the crew is asked, and answers; `told` is absent for a file it cannot tell of. */
export interface CrewQuestion {
  readonly number: number;
  readonly path: string;
  readonly bytes: Uint8Array;
}
export interface CrewAnswer {
  readonly number: number;
  readonly told?: Uint8Array;
}

/** Files read here before the others are called: starting one of them costs as much as so many files. */
const ALONE = 60;
/** Files with each member: the next is there when one is done, though the program itself is reading. */
const HANDS = 8;
/** A larger file is likely a roll-up, which nobody else can tell of: it would be read twice. */
const LARGEST = 1_000_000;

/** One thread of the crew. */
interface Member {
  /** Files that are with it; infinitely many once it is gone. */
  readonly load: () => number;
  readonly ask: (question: CrewQuestion) => Promise<Uint8Array | undefined>;
  readonly dismiss: () => void;
}

/**
 * A crew of so many threads, each running the program at `script`; they start when the first file is
 * theirs, after so many that are read `alone`. A thread that fails is no finding: its files are read here.
 */
export function makeOpenCrew(script: string, size: number, alone = ALONE): OpenCrew {
  return (task) => {
    let members: readonly Member[] = [];
    let seen = 0;
    return {
      hands: size * HANDS,
      read: (path, bytes) => {
        seen += 1;
        if (seen <= alone || bytes.length > LARGEST) return Promise.resolve(undefined);
        if (members.length === 0)
          members = Array.from({ length: size }, () => startMember(script, task));
        const free = members.find(({ load }) => load() < HANDS);
        return free?.ask({ number: seen, path, bytes }) ?? Promise.resolve(undefined);
      },
      close: () => {
        for (const { dismiss } of members) dismiss();
      },
    };
  };
}

function startMember(script: string, task: CrewTask): Member {
  const thread = new Worker(script, { workerData: task });
  const asked = new Map<number, (told: Uint8Array | undefined) => void>();
  let gone = false;
  thread.on("message", ({ number, told }: CrewAnswer) => {
    asked.get(number)?.(told);
    asked.delete(number);
  });
  const leave = (): void => {
    gone = true;
    for (const answer of asked.values()) answer(undefined);
    asked.clear();
  };
  thread.on("error", leave);
  thread.on("exit", leave);
  return {
    load: () => (gone ? Infinity : asked.size),
    ask: (question) =>
      new Promise((resolve) => {
        asked.set(question.number, resolve);
        // A file out of a zip is a stretch of the zip's bytes: only the stretch is sent.
        const bytes = question.bytes.slice();
        thread.postMessage({ ...question, bytes }, [bytes.buffer]);
      }),
    dismiss: () => {
      void thread.terminate();
    },
  };
}
