import { guardZip } from "../zipGuard";
import { unreadableMessage } from "../unreadableMessage";
import { portableZip, type ZipMeans } from "../packer";
import { openParts, type PackageParts } from "./packageParts";
import { relationsOf } from "./partRelations";
import { childPlace, childPlaces, readPlaces, type XmlPlace } from "./xmlPlaces";

/** A sheet as the workbook lists it. */
export interface BookSheet {
  readonly name: string;
  readonly sheetId: string;
  readonly relation: string;
  /** Undefined for a sheet of charts or dialogs. */
  readonly part: string | undefined;
}

/** The workbook part, and what else an edit has to know of. */
export interface OpenBook {
  readonly parts: PackageParts;
  readonly part: string;
  readonly sheets: readonly BookSheet[];
  readonly styles: string | undefined;
  readonly sharedStrings: string | undefined;
  readonly calcChain: string | undefined;
  /** Days are counted from 1904. */
  readonly is1904: boolean;
}

/** Why no edit can be made in a file. */
export interface BookRefusal {
  readonly code: "no-workbook" | "signed" | "not-understood";
  readonly message: string;
}

const BINARY =
  "Tệp ở dạng nhị phân của Excel (.xlsb), không sửa được tại chỗ. Hãy mở bằng Excel, lưu lại dưới dạng .xlsx.";
const OTHER_FORMAT =
  "Chỉ sửa tại chỗ được tệp .xlsx, .xlsm. Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại dưới dạng .xlsx.";
const SIGNED =
  "Tệp có chữ ký số; sửa tệp sẽ làm mất hiệu lực chữ ký. Hãy sửa ở bản chưa ký rồi ký lại.";
const DAMAGED = "Không hiểu hết cấu trúc của tệp nên không sửa, để tránh làm hỏng tệp.";

/** Opens a workbook file for edits. */
export function openBook(bytes: Uint8Array, zip: ZipMeans = portableZip): OpenBook | BookRefusal {
  const verdict = guardZip(bytes);
  if (verdict.kind === "ods" || verdict.kind === "xls")
    return { code: "no-workbook", message: OTHER_FORMAT };
  if (verdict.kind !== "workbook-zip")
    return { code: "no-workbook", message: unreadableMessage(verdict).message };
  if (verdict.format === "xlsb") return { code: "no-workbook", message: BINARY };
  const parts = openParts(bytes, zip);
  if (parts.names().some((name) => /^_xmlsignatures\//iu.test(name)))
    return { code: "signed", message: SIGNED };
  return readBook(parts) ?? { code: "not-understood", message: DAMAGED };
}

/** The workbook as its parts stand now; undefined when it is not understood. */
export function readBook(parts: PackageParts): OpenBook | undefined {
  const part = relationsOf(parts, "").find(({ kind }) => kind === "officeDocument")?.part;
  const root = part === undefined ? undefined : readPlaces(parts.text(part) ?? "");
  if (part === undefined || root === undefined || !isWellFormed(parts, "[Content_Types].xml"))
    return undefined;
  const relations = relationsOf(parts, part);
  const ofKind = (kind: string): string | undefined =>
    relations.find((relation) => relation.kind === kind)?.part;
  const targets = new Map(relations.map((relation) => [relation.id, relation]));
  const listed = childPlaces(childPlace(root, "sheets"), "sheet");
  const sheets = listed.map(({ attributes }): BookSheet => {
    const id = [...attributes].find(([name]) => /:id$/iu.test(name))?.[1] ?? "";
    const relation = targets.get(id);
    return {
      name: attributes.get("name") ?? "",
      sheetId: attributes.get("sheetId") ?? "",
      relation: id,
      part: relation?.kind === "worksheet" ? relation.part : undefined,
    };
  });
  return {
    parts,
    part,
    sheets,
    styles: ofKind("styles"),
    sharedStrings: ofKind("sharedStrings"),
    calcChain: ofKind("calcChain"),
    is1904: /^(?:1|true|on)$/iu.test(workbookProperty(root, "date1904")),
  };
}

function workbookProperty(root: XmlPlace, name: string): string {
  return childPlace(root, "workbookPr")?.attributes.get(name) ?? "";
}

function isWellFormed(parts: PackageParts, part: string): boolean {
  return readPlaces(parts.text(part) ?? "") !== undefined;
}
