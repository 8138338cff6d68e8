import { intersectionOf } from "./address";
import { areasWithout } from "./areaSet";
import type { Area, HostSheet, HostValidation } from "./model";

/** A validation without its place. */
export type ValidationContent = Omit<HostValidation, "area">;

/** What cells without validation have. */
export const NO_VALIDATION: ValidationContent = {
  rule: {},
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
};

/** The validation that cells share; "none" of them has one, "some" have, or they are "different". */
export function validationOf(
  sheet: HostSheet,
  areas: readonly Area[],
): ValidationContent | "none" | "some" | "different" {
  const pieces = piecesIn(sheet, areas);
  const [first] = pieces;
  if (first === undefined) return "none";
  const covered = sheet.validations.map(({ area }) => area);
  if (areasWithout(areas, covered).length > 0) return "some";
  return pieces.every((piece) => isSame(piece, first)) ? contentOf(first) : "different";
}

/** Changes the validation of cells, each starting from what it has. */
export function changeValidation(
  sheet: HostSheet,
  areas: readonly Area[],
  change: (content: ValidationContent) => ValidationContent,
): void {
  const covered = sheet.validations.map(({ area }) => area);
  const bare = areasWithout(areas, covered).map((area) => ({ ...change(NO_VALIDATION), area }));
  const kept = piecesIn(sheet, areas).map((piece) => ({
    ...change(contentOf(piece)),
    area: piece.area,
  }));
  const changed = [...kept, ...bare];
  clearValidation(sheet, areas);
  const [first] = changed;
  if (first === undefined) return;
  const isOne = changed.every((piece) => isSame(piece, first));
  sheet.validations.push(
    ...(isOne ? areas.map((area) => ({ ...contentOf(first), area })) : changed),
  );
}

/** Takes the validation of cells away; other cells keep theirs. */
export function clearValidation(sheet: HostSheet, areas: readonly Area[]): void {
  const left = sheet.validations.flatMap((validation) =>
    areasWithout([validation.area], areas).map((area) => ({ ...contentOf(validation), area })),
  );
  sheet.validations.splice(0, sheet.validations.length, ...left);
}

function piecesIn(sheet: HostSheet, areas: readonly Area[]): readonly HostValidation[] {
  return sheet.validations.flatMap((validation) =>
    areas.flatMap((wanted) => {
      const area = intersectionOf(validation.area, wanted);
      return area === undefined ? [] : [{ ...contentOf(validation), area }];
    }),
  );
}

function contentOf({ rule, ignoreBlanks, prompt, errorAlert }: HostValidation): ValidationContent {
  return { rule, ignoreBlanks, prompt, errorAlert };
}

function isSame(one: HostValidation, other: HostValidation): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}
