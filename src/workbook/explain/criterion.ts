import type { Criterion, Scalar } from "./traced";

/** Reads a criterion as programs do: an operator in front, a number where the rest is one. */
export function readCriterion(value: Scalar): Criterion {
  if (typeof value === "number") return { operator: "=", operand: value };
  const text = typeof value === "string" ? value : "";
  const [, operator = "=", rest = ""] = /^(<>|<=|>=|[<>=])?(.*)$/su.exec(text) ?? [];
  const isNumber = rest.trim() !== "" && Number.isFinite(Number(rest));
  return {
    operator: operator as Criterion["operator"],
    operand: isNumber ? Number(rest) : rest,
  };
}

/** A test for cells; made once for a criterion, used on every row. */
export function testOf({ operator, operand }: Criterion): (value: Scalar) => boolean {
  if (operator === "=" || operator === "<>") {
    const equals = typeof operand === "number" ? numberTest(operand) : textTest(operand);
    return operator === "=" ? equals : (value) => !equals(value);
  }
  return (value) => {
    if (typeof operand !== "number" || typeof value !== "number") return false;
    switch (operator) {
      case "<":
        return value < operand;
      case ">":
        return value > operand;
      case "<=":
        return value <= operand;
      case ">=":
        return value >= operand;
    }
  };
}

function numberTest(operand: number): (value: Scalar) => boolean {
  return (value) => value === operand || (typeof value === "string" && Number(value) === operand);
}

/** "?" stands for one sign, "*" for any number of them, "~" takes the meaning from what follows. */
function textTest(operand: string): (value: Scalar) => boolean {
  if (operand === "") return (value) => value === null || value === "";
  const wanted = operand.toLowerCase();
  if (!/[?*~]/u.test(operand))
    return (value) => typeof value === "string" && value.toLowerCase() === wanted;
  const pattern = new RegExp(`^${patternOf(wanted)}$`, "su");
  return (value) => typeof value === "string" && pattern.test(value.toLowerCase());
}

function patternOf(text: string): string {
  return text.replace(/~[?*~]|[?*.+^${}()|[\]\\/-]/gu, (sign) => {
    if (sign === "?") return ".";
    if (sign === "*") return ".*";
    return `\\${sign.at(-1) ?? ""}`;
  });
}
