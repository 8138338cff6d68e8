import type { Argument, HostObject, Json } from "./member";
import { isHostObject, refusals } from "./objectType";

/** A text; anything else is refused. */
export function readText(argument: Argument | undefined): string {
  if (typeof argument !== "string") throw refusals.badArgument();
  return argument;
}

/** A number; anything else is refused. */
export function readNumber(argument: Argument | undefined): number {
  if (typeof argument !== "number" || !Number.isFinite(argument)) throw refusals.badArgument();
  return argument;
}

/** A whole number that is not negative; anything else is refused. */
export function readCount(argument: Argument | undefined): number {
  const count = readNumber(argument);
  if (!Number.isInteger(count) || count < 0) throw refusals.badArgument();
  return count;
}

/** True or false; anything else is refused. */
export function readFlag(argument: Argument | undefined): boolean {
  if (typeof argument !== "boolean") throw refusals.badArgument();
  return argument;
}

/** One of the words that Excel knows here; anything else is refused. */
export function readWord<Word extends string>(
  argument: Argument | undefined,
  words: readonly Word[],
): Word {
  const found = words.find((word) => word === argument);
  if (found === undefined) throw refusals.badArgument();
  return found;
}

/** A plain object with no other keys than these; anything else is refused. */
export function readRecord(
  argument: Argument | undefined,
  keys: readonly string[],
): Readonly<Record<string, Json | undefined>> {
  if (typeof argument !== "object" || argument === null || isList(argument)) {
    throw refusals.badArgument();
  }
  if (isHostObject(argument)) throw refusals.badArgument();
  const record = argument as Readonly<Record<string, Json | undefined>>;
  if (Object.keys(record).some((key) => !keys.includes(key))) throw refusals.badArgument();
  return record;
}

/** A list; anything else is refused. */
export function readList(argument: Argument | undefined): readonly Json[] {
  if (!isList(argument)) throw refusals.badArgument();
  return argument;
}

/** Whether an optional argument was left out. */
export function isLeftOut(argument: Argument | undefined): argument is null | undefined {
  return argument === undefined || argument === null;
}

/** A colour as Excel gives it back: "#RRGGBB"; the words HTML has for colours are not known here. */
export function readColour(argument: Argument | undefined): string {
  const text = readText(argument);
  if (!/^#?[0-9a-f]{6}$/iu.test(text)) throw refusals.badArgument();
  return `#${text.replace("#", "").toUpperCase()}`;
}

function isList(argument: Argument | undefined): argument is readonly Json[] {
  return Array.isArray(argument);
}

/** The item asked for; Excel refuses when there is none. */
export function existing<Item>(item: Item | undefined): Item {
  if (item === undefined) throw refusals.notFound();
  return item;
}

/** An item of a list by its place; Excel refuses when there is none. */
export function itemAt(items: readonly HostObject[], argument: Argument | undefined): HostObject {
  const item = items[readCount(argument)];
  if (item === undefined) throw refusals.badArgument();
  return item;
}
