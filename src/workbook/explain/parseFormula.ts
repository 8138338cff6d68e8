import { columnIndex } from "../cellRef";
import type { FormulaNode, Operator, Reference } from "./formulaNode";
import { formulaTokens, type Token } from "./formulaTokens";

/** Operators by how tightly they bind, the loosest first. */
const LEVELS: readonly (readonly Operator[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
];

/** What was read, and the place of the first token behind it. */
interface Read {
  readonly node: FormulaNode;
  readonly next: number;
}

/** Reads a formula, without "="; undefined when it is not wholly of the forms that we write. */
export function parseFormula(formula: string): FormulaNode | undefined {
  const tokens = formulaTokens(formula);
  if (tokens === undefined) return undefined;
  const read = readLevel(tokens, 0, 0);
  return read?.next === tokens.length ? read.node : undefined;
}

function readLevel(tokens: readonly Token[], at: number, level: number): Read | undefined {
  const operators = LEVELS[level];
  if (operators === undefined) return readOperand(tokens, at);
  let read = readLevel(tokens, at, level + 1);
  while (read !== undefined) {
    const { node, next }: Read = read;
    const operator = operators.find((each) => isSign(tokens[next], each));
    if (operator === undefined) return read;
    const right = readLevel(tokens, next + 1, level + 1);
    read = right && {
      node: { kind: "operation", operator, left: node, right: right.node },
      next: right.next,
    };
  }
  return undefined;
}

function readOperand(tokens: readonly Token[], at: number): Read | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const { kind, text } = token;
  const one = (node: FormulaNode): Read => ({ node, next: at + 1 });
  switch (kind) {
    case "text":
      return one({ kind: "literal", value: text.slice(1, -1).replace(/""/gu, '"') });
    case "number":
      return one({ kind: "literal", value: Number(text) });
    case "column": {
      const open = text.indexOf("[");
      return one({ kind: "column", table: text.slice(0, open), heading: text.slice(open + 1, -1) });
    }
    case "place":
      return readPlace(tokens, at, text);
    case "word":
      return isSign(tokens[at + 1], "(")
        ? readCall(tokens, at + 2, text)
        : one({ kind: "name", name: text });
    case "sign":
      return text === "(" ? readGroup(tokens, at + 1) : undefined;
  }
}

function readPlace(tokens: readonly Token[], at: number, text: string): Read {
  const from = referenceOf(text);
  const end = tokens[at + 2];
  if (isSign(tokens[at + 1], ":") && end?.kind === "place") {
    const to = { ...referenceOf(end.text), sheet: from.sheet };
    return { node: { kind: "range", from, to }, next: at + 3 };
  }
  return { node: { kind: "reference", to: from }, next: at + 1 };
}

function readGroup(tokens: readonly Token[], at: number): Read | undefined {
  const inner = readLevel(tokens, at, 0);
  return inner !== undefined && isSign(tokens[inner.next], ")")
    ? { node: inner.node, next: inner.next + 1 }
    : undefined;
}

function readCall(tokens: readonly Token[], at: number, name: string): Read | undefined {
  const inputs: FormulaNode[] = [];
  for (let next = at; ;) {
    const input = readLevel(tokens, next, 0);
    if (input === undefined) return undefined;
    inputs.push(input.node);
    if (isSign(tokens[input.next], ")"))
      return { node: { kind: "call", name, inputs }, next: input.next + 1 };
    if (!isSign(tokens[input.next], ",")) return undefined;
    next = input.next + 1;
  }
}

function referenceOf(text: string): Reference {
  const cut = text.lastIndexOf("!");
  const [, letters = "", row = ""] = /^\$?([A-Z]+)\$?(\d+)$/u.exec(text.slice(cut + 1)) ?? [];
  const sheet = text.slice(0, Math.max(0, cut));
  return {
    sheet: cut < 0 ? null : sheet.replace(/^'|'$/gu, "").replace(/''/gu, "'"),
    column: columnIndex(letters),
    row: Number(row),
  };
}

function isSign(token: Token | undefined, text: string): boolean {
  return token?.kind === "sign" && token.text === text;
}
