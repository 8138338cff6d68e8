import { parseArgs, types } from "node:util";
import type { Arguments, Command, Option } from "./command";
import { WrongArguments } from "./wrongArguments";

/** What every command takes. */
export const SHARED_OPTIONS: Readonly<Record<string, Option>> = {
  json: { type: "boolean", hint: "in đúng một tài liệu JSON ra stdout" },
  help: { type: "boolean", hint: "cách dùng lệnh" },
};

/** Reads what follows a command's name; anything it does not take is wrong. */
export function parseArguments(typed: readonly string[], command: Command): Arguments {
  const options = { ...SHARED_OPTIONS, ...command.options };
  const { values, positionals } = parse(reorder(typed, options), options);
  const args: Arguments = {
    words: positionals,
    text: (option) => {
      const value = values[option];
      return typeof value === "string" ? value : undefined;
    },
    all: (option) => {
      const value = values[option];
      return Array.isArray(value) ? value.map(String) : [];
    },
    has: (option) => values[option] !== undefined && values[option] !== false,
  };
  if (!args.has("help")) countWords(args, command);
  return args;
}

function parse(
  args: string[],
  options: Readonly<Record<string, Option>>,
): {
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  positionals: string[];
} {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { type, repeatable }]) => [
      name,
      { type, multiple: repeatable ?? false },
    ]),
  );
  try {
    return parseArgs({ args, options: config, strict: true, allowPositionals: true });
  } catch (error) {
    throw new WrongArguments(complaint(error));
  }
}

/**
 * An option takes the word after it even when that begins with "-" ("--actual -5"), and a text that
 * begins with "- " or a negative number is no option.
 */
function reorder(typed: readonly string[], options: Readonly<Record<string, Option>>): string[] {
  const end = typed.indexOf("--");
  const args: string[] = [];
  const words = end === -1 ? [] : typed.slice(end + 1);
  const before = end === -1 ? typed : typed.slice(0, end);
  for (let at = 0; at < before.length; at += 1) {
    const word = before[at] ?? "";
    const next = before[at + 1];
    const takesNext = word.startsWith("--") && options[word.slice(2)]?.type === "string";
    if (takesNext && next?.startsWith("-") === true && !next.startsWith("--")) {
      args.push(`${word}=${next}`);
      at += 1;
    } else if (/^-[\s\d.,]/u.test(word)) words.unshift(word);
    else args.push(word);
  }
  return words.length === 0 ? args : [...args, "--", ...words];
}

function complaint(error: unknown): string {
  if (!types.isNativeError(error) || !("code" in error)) throw error;
  const option = /'(?<option>-[^'=\s]*)/u.exec(error.message)?.groups?.["option"] ?? "";
  switch (error.code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return `Không có tùy chọn “${option}”.`;
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return error.message.includes("does not take")
        ? `Tùy chọn “${option}” không nhận giá trị.`
        : `Tùy chọn “${option}” cần một giá trị đi sau.`;
    default:
      throw error;
  }
}

function countWords({ words }: Arguments, { words: { least, most, what } }: Command): void {
  if (words.length < least) throw new WrongArguments(`Thiếu ${what}.`);
  if (words.length > most) {
    throw new WrongArguments(
      most === 0
        ? `Lệnh này không nhận thêm gì: “${words[0] ?? ""}”.`
        : `Thừa “${words[most] ?? ""}”; nếu ${what} có dấu cách, hãy đặt trong dấu ngoặc kép.`,
    );
  }
}
