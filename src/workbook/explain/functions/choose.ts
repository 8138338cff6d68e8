import type { SheetFunction } from "../sheetFunction";
import { isFailure, type Traced } from "../traced";

const BLANK: Traced = { value: false, reason: { kind: "given" } };

/** IF: only the branch that is taken is calculated. */
export const choose: SheetFunction = {
  name: "IF",
  call: ([condition, yes, no], { calculate }) => {
    const test = condition === undefined ? BLANK : calculate(condition);
    if (isFailure(test.value)) return test;
    const branch = test.value === true || (typeof test.value === "number" && test.value !== 0);
    const node = branch ? yes : no;
    const taken = node === undefined ? BLANK : calculate(node);
    return { value: taken.value, reason: { kind: "choice", test, taken } };
  },
};
