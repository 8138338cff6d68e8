import type { Progress } from "../usecases/ports";

/** The program's surroundings: where its words go, where its input comes from, what time it is. */
export interface Streams {
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Whether a person watches stderr, and how wide their window is. */
  readonly watched: boolean;
  readonly columns: number;
  readonly readInput: () => Promise<string>;
  /** Milliseconds, to tell how much time went by. */
  readonly clock: () => number;
  readonly today: string;
}

/** How commands speak: one JSON document on stdout when asked for, everything for people on stderr. */
export interface Terminal {
  readonly say: (line: string) => void;
  /** The command's answer, as the document or in people's words: only the one that is wanted is made. */
  readonly answer: (document: () => unknown, lines: () => readonly string[]) => void;
  /** Progress of long work, under the words that say what is being done. */
  readonly progress: (doing: string) => Progress;
}

const PAUSE_WATCHED = 100;
const PAUSE_UNWATCHED = 2000;
const CLEAR_LINE = "\r\u001B[2K";

/** Control characters, and marks that turn the direction of writing: they let text lie to its reader. */
const DECEIVING =
  // eslint-disable-next-line no-control-regex -- control characters are exactly what must go
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;
/** The same without the line breaks that JSON is laid out with; JSON writes other controls as escapes. */
const DECEIVING_IN_JSON = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** A text on one line, as it may be shown on a terminal. */
export function printable(text: string): string {
  return text.replace(/[\t\n\r]+/gu, " ").replace(DECEIVING, "");
}

/** Opens the terminal for one command. */
export function openTerminal(streams: Streams, asJson: boolean): Terminal {
  let shownAt = streams.clock();
  let isShown = false;
  const clear = (): void => {
    if (isShown) streams.writeError(CLEAR_LINE);
    isShown = false;
  };
  const say = (line: string): void => {
    clear();
    streams.writeError(`${printable(line)}\n`);
  };
  return {
    say,
    answer: (document, lines) => {
      clear();
      if (asJson) streams.writeOut(`${safeJson(document())}\n`);
      else lines().forEach(say);
    },
    progress: (doing) => (done, total, path) => {
      if (done === total) clear();
      const pause = streams.watched ? PAUSE_WATCHED : PAUSE_UNWATCHED;
      if (done === total || streams.clock() - shownAt < pause) return;
      shownAt = streams.clock();
      const line = printable(`${doing} ${done}/${total}: ${path}`);
      if (!streams.watched) {
        say(line);
        return;
      }
      streams.writeError(CLEAR_LINE + line.slice(0, streams.columns - 1));
      isShown = true;
    },
  };
}

function safeJson(document: unknown): string {
  return JSON.stringify(document, null, 2).replace(
    DECEIVING_IN_JSON,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
