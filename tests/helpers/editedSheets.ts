import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { defined } from "./defined";

type Parts = Record<string, string>;

/** The workbook after somebody gave one of its sheets another name in Excel: what leads to it follows. */
export function withSheetNamed(workbook: Uint8Array, from: string, to: string): Uint8Array {
  return edited(workbook, (parts) => {
    parts["xl/workbook.xml"] = defined(parts["xl/workbook.xml"]).replace(
      new RegExp(`(<sheet [^>]*name=")${from}"`, "u"),
      `$1${to}"`,
    );
    for (const name of calculating(parts))
      recalculated(parts, name, new RegExp(`'${from}'!`, "gu"), `'${to}'!`);
  });
}

/** The workbook after somebody deleted a sheet in Excel: what led to it or to its table is an error. */
export function withoutSheet(workbook: Uint8Array, sheet: string): Uint8Array {
  return edited(workbook, (parts) => {
    const book = defined(parts["xl/workbook.xml"]);
    const listed = [...book.matchAll(/<sheet [^>]*>/gu)].map(([element]) => element);
    const at = listed.findIndex((element) => element.includes(`name="${sheet}"`));
    const element = defined(listed[at]);
    const id = defined(/ r:id="(?<id>[^"]+)"/u.exec(element)?.groups?.["id"]);
    const rels = defined(parts["xl/_rels/workbook.xml.rels"]);
    const relation = defined(new RegExp(`<Relationship Id="${id}"[^>]*>`, "u").exec(rels)?.[0]);
    const target = /Target="(?<target>[^"]+)"/u.exec(relation)?.groups?.["target"];
    const gone = owned(parts, `xl/${defined(target)}`);
    const tables = gone.flatMap(
      (name) => /<table [^>]*displayName="([^"]+)"/u.exec(parts[name] ?? "")?.[1] ?? [],
    );
    parts["xl/_rels/workbook.xml.rels"] = rels.replace(relation, "");
    parts["xl/workbook.xml"] = book
      .replace(element, "")
      .replace(
        /<definedName [^>]*localSheetId="(\d+)"[^>]*>[^<]*<\/definedName>/gu,
        (name: string, index: string) => {
          if (Number(index) === at) return "";
          const now = Number(index) - (Number(index) > at ? 1 : 0);
          return name.replace(/localSheetId="\d+"/u, `localSheetId="${now}"`);
        },
      );
    for (const name of gone) {
      parts["[Content_Types].xml"] = defined(parts["[Content_Types].xml"]).replace(
        new RegExp(`<Override [^>]*PartName="/${name}"[^>]*>`, "u"),
        "",
      );
      Reflect.deleteProperty(parts, name);
    }
    for (const name of calculating(parts)) {
      recalculated(
        parts,
        name,
        new RegExp(`'${sheet}'!\\$?[A-Z]+\\$?\\d+(?::\\$?[A-Z]+\\$?\\d+)?`, "gu"),
        "#REF!",
      );
      for (const table of tables)
        recalculated(
          parts,
          name,
          new RegExp(`(?<![\\p{L}\\d])${table}\\[[^\\]]*\\]`, "gu"),
          "#REF!",
        );
    }
  });
}

function edited(workbook: Uint8Array, edit: (parts: Parts) => void): Uint8Array {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(workbook)).map(([name, content]) => [name, strFromU8(content)]),
  );
  edit(parts);
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** The parts in which formulas and names of places stand. */
function calculating(parts: Parts): readonly string[] {
  return Object.keys(parts).filter((name) =>
    /^xl\/(?:workbook\.xml|worksheets\/[^/]+\.xml|charts\/[^/]+\.xml)$/u.test(name),
  );
}

/** Excel corrects formulas and names; the places that links lead to stay as they are. */
function recalculated(parts: Parts, name: string, pattern: RegExp, text: string): void {
  parts[name] = defined(parts[name]).replace(
    /<(?:c:)?(?:f|formula|definedName)(?: [^>]*)?>[^<]*/gu,
    (element) => element.replaceAll("&apos;", "'").replace(pattern, text),
  );
}

/** A part with its list of relationships, and all that it brings along. */
function owned(parts: Parts, part: string): readonly string[] {
  const slash = part.lastIndexOf("/") + 1;
  const rels = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const targets = [...(parts[rels] ?? "").matchAll(/<Relationship [^>]*>/gu)].flatMap(
    ([element]) =>
      element.includes('TargetMode="External"')
        ? []
        : [
            new URL(
              defined(/Target="([^"]+)"/u.exec(element)?.[1]),
              `http://x/${part}`,
            ).pathname.slice(1),
          ],
  );
  return [part, ...(rels in parts ? [rels] : []), ...targets.flatMap((each) => owned(parts, each))];
}
