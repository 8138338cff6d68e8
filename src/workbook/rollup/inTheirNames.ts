import type { CellDraft, FreeLook, FreeSheetDraft, LinkDraft, WorkbookDraft } from "../draft";
import type { NameEdit, PackageEdit } from "../packageEdit";
import type { PackageOutline } from "../packageOutline";
import { readSheetReference, withSheetNames } from "../sheetReference";

/** A link inside the workbook. */
export type InnerLink = Extract<LinkDraft, { readonly kind: "cell" }>;

/** How people call our sheets, and where our cells stand in their workbook. */
export interface TheirPlaces {
  /** Our name of a sheet → theirs, where it is another one. */
  readonly names: ReadonlyMap<string, string>;
  /** Where a link of ours leads there. */
  readonly ledTo: (link: InnerLink) => InnerLink;
  /** What a chart of ours shows, where it stands there, under our names of the sheets. */
  readonly chartRange: (range: string) => string;
}

/** An edit as it is made in a workbook in which people call our sheets otherwise. */
export function inTheirNames(edit: PackageEdit, places: TheirPlaces): PackageEdit {
  const { names } = places;
  const theirs = (name: string): string => names.get(name) ?? name;
  if (edit.kind === "cell" && names.size > 0) {
    const { formula } = edit;
    const led = formula === undefined ? {} : { formula: withSheetNames(formula, names) };
    return { ...edit, sheet: theirs(edit.sheet), ...led };
  }
  // Links inside the workbook stand on pages without a table only.
  if (edit.kind !== "sheet" || (names.size === 0 && edit.draft.tables.length > 0)) return edit;
  return { ...edit, draft: { ...sheetOf(edit.draft, places), name: theirs(edit.draft.name) } };
}

function sheetOf(sheet: FreeSheetDraft, places: TheirPlaces): FreeSheetDraft {
  const led = (range: string): string => withSheetNames(places.chartRange(range), places.names);
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell === null ? null : cellOf(cell, places))),
    })),
    charts: sheet.charts.map((chart) => ({
      ...chart,
      categories: led(chart.categories),
      series: chart.series.map((series) => ({ ...series, values: led(series.values) })),
    })),
  };
}

function cellOf(cell: CellDraft<FreeLook>, { names, ledTo }: TheirPlaces): CellDraft<FreeLook> {
  const { formula, link } = cell;
  return {
    ...cell,
    ...(formula === undefined ? {} : { formula: withSheetNames(formula, names) }),
    ...(link?.kind === "cell" ? { link: ledTo(link) } : {}),
  };
}

/** Names that lead nowhere, or elsewhere, lead to our cells again. */
export function nameEdits(
  { names: wanted }: WorkbookDraft,
  { names: present }: PackageOutline,
  { names }: TheirPlaces,
): readonly NameEdit[] {
  return wanted.flatMap(({ name, refersTo: ours }): readonly NameEdit[] => {
    const refersTo = withSheetNames(ours, names);
    const [there, place] = [present.get(name) ?? "", refersTo].map(readSheetReference);
    const isSame = there?.sheet === place?.sheet && there?.place === place?.place;
    return isSame ? [] : [{ kind: "name", name, refersTo }];
  });
}
