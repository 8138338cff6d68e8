import type { Arguments, Program } from "./command";

/** What a grammar makes of one text: the fields for programs and a line for people. */
export interface TextReading {
  readonly fields: object;
  readonly line: string;
}

/**
 * Answers for the text given, or, when it is a lone "-", for every line of stdin: then the document
 * is an array with one entry a line, blank lines included.
 */
export async function answerTexts(
  { words: [word = ""] }: Arguments,
  { streams, terminal }: Program,
  read: (text: string) => TextReading,
): Promise<0> {
  const texts = word === "-" ? linesOf(await streams.readInput()) : [word];
  const readings = texts.map(read);
  const fields = readings.map((reading) => reading.fields);
  terminal.answer(
    () => (word === "-" ? fields : fields[0]),
    () => readings.map(({ line }) => line),
  );
  return 0;
}

function linesOf(input: string): readonly string[] {
  const lines = input.replace(/^\uFEFF/u, "").split(/\r\n|\n|\r/u);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
