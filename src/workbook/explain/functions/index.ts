import type { SheetFunction } from "../sheetFunction";
import { all } from "./all";
import { any } from "./any";
import { choose } from "./choose";
import { countIfs } from "./countIfs";
import { date } from "./date";
import { ifError } from "./ifError";
import { indexAt } from "./indexAt";
import { isNumber } from "./isNumber";
import { left } from "./left";
import { len } from "./len";
import { match } from "./match";
import { max } from "./max";
import { min } from "./min";
import { rept } from "./rept";
import { right } from "./right";
import { round } from "./round";
import { substitute } from "./substitute";
import { sum } from "./sum";
import { sumIfs } from "./sumIfs";
import { sumProduct } from "./sumProduct";
import { trim } from "./trim";

/** The functions in the formulas that we write. */
export const SHEET_FUNCTIONS: readonly SheetFunction[] = [
  all,
  any,
  choose,
  countIfs,
  date,
  ifError,
  indexAt,
  isNumber,
  left,
  len,
  match,
  max,
  min,
  rept,
  right,
  round,
  substitute,
  sum,
  sumIfs,
  sumProduct,
  trim,
];
