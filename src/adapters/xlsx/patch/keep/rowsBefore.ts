import { columnIndex } from "../../../../workbook/cellRef";
import type { XmlAttributes } from "../../xmlTokens";
import { splitSheet } from "../../splitSheet";

/** Rows of a sheet as they stood: what was set for each, and the numbers of its cells' looks. */
export interface RowsBefore {
  readonly attributes: (row: number) => XmlAttributes | undefined;
  /** Row and column both from 1; undefined for a cell that was not there. */
  readonly look: (row: number, column: number) => number | undefined;
}

const TAG = /<(?:[^<>\s/:]+:)?(?<kind>row|c)(?=[\s/>])(?<attributes>[^<>]*)>/gu;
const PLACE = /\sr=["']\$?(?<column>[A-Za-z]{1,3})\$?\d+["']/u;
const STYLE = /\ss=["'](?<style>\d+)["']/u;
const NUMBER = /\sr=["'](?<row>\d+)["']/u;
const ATTRIBUTE = /\s(?<name>[^\s=]+)=["'](?<value>[^"']*)["']/gu;

/**
 * Reads the rows of a sheet by the tags of their cells alone: a long sheet has a million of them, and
 * nothing else of them is asked for.
 */
export function rowsBefore(sheet: string): RowsBefore {
  // What stands in comments is no cell.
  const source = (splitSheet(sheet)?.rows ?? "").replace(/<!--.*?-->/gsu, "");
  const attributes = new Map<number, XmlAttributes>();
  const looks = new Map<number, (number | undefined)[]>();
  let row = 0;
  let column = 0;
  let inRow: (number | undefined)[] = [];
  TAG.lastIndex = 0;
  for (let found = TAG.exec(source); found !== null; found = TAG.exec(source)) {
    const { 1: kind, 2: written = "" } = found;
    if (kind === "row") {
      row = Number(NUMBER.exec(written)?.[1] ?? row + 1);
      column = 0;
      inRow = [];
      attributes.set(row, attributesOf(written));
      looks.set(row, inRow);
      continue;
    }
    const letters = PLACE.exec(written)?.[1];
    column = letters === undefined ? column + 1 : columnIndex(letters.toUpperCase()) + 1;
    inRow[column] = Number(STYLE.exec(written)?.[1] ?? "0");
  }
  return {
    attributes: (number) => attributes.get(number),
    look: (number, at) => looks.get(number)?.[at],
  };
}

function attributesOf(written: string): XmlAttributes {
  const found = written.matchAll(ATTRIBUTE);
  return new Map(Array.from(found, ([, name = "", value = ""]) => [name, value]));
}
