import { lintPackage } from "../../../../src/adapters/xlsx/lintPackage";
import { patchPackage } from "../../../../src/adapters/xlsx/patch/patchPackage";
import type { CellMark } from "../../../../src/workbook/cellMark";
import { aPackage } from "../../../helpers/aPackage";
import { part } from "../../../helpers/packagePart";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = "xl/worksheets/sheet1.xml";
const NOTES = "xl/comments1.xml";
const VML = "xl/drawings/vmlDrawing1.vml";

const bad = (cell: string, message = "Phải sửa ô này."): CellMark => ({
  sheet: "Sheet1",
  cell,
  tone: "bad",
  message,
});

async function marked(bytes: Uint8Array, ...marks: readonly CellMark[]): Promise<Uint8Array> {
  const result = await patchPackage(bytes, [{ kind: "marks", marks }]);
  if (result.kind === "refused") throw new Error(result.message);
  expect(lintPackage(result.bytes)).toEqual([]);
  return result.bytes;
}

/** A sheet with a format and a validation of its own, and somebody's note on A1. */
function aNotedPackage(): Uint8Array {
  const comments = `<comments xmlns="${MAIN}"><authors><author>Lan</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>Hỏi lại phòng kế hoạch</t></r></text></comment></commentList></comments>`;
  const shape = `<v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`;
  const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${shape}</xml>`;
  return aPackage({
    sheet:
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' +
      '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="1"><formula>A1&gt;5</formula></cfRule></conditionalFormatting>' +
      '<legacyDrawing r:id="rId2"/>',
    sheetRelations: `<Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>`,
    parts: {
      [NOTES]: [
        comments,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
      ],
      [VML]: [vml, "application/vnd.openxmlformats-officedocument.vmlDrawing"],
    },
  });
}

describe("patchPackage: marks", () => {
  it("colours a cell by a format of its own and hangs a note on it", async () => {
    const sheet = '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>';
    const after = await marked(aPackage({ sheet }), bad("B2"), bad("J40", "Thiếu <kết quả>."));
    expect(part(after, SHEET)).toContain('<conditionalFormatting sqref="B2 J40">');
    expect(part(after, SHEET)).toContain('<row r="2"><c r="B2"><v>1</v></c></row>');
    expect(part(after, SHEET)).toMatch(/<legacyDrawing r:id="rId\d+"\/>/u);
    expect(part(after, NOTES)).toContain("Kiểm tra: Thiếu &lt;kết quả&gt;.");
    expect(part(after, VML)).toContain("<x:Row>39</x:Row><x:Column>9</x:Column>");
    expect(part(after, "xl/styles.xml")).toContain('<dxfs count="1">');
  });

  it("keeps somebody's own note, and the order of the formats that were there", async () => {
    const after = await marked(aNotedPackage(), bad("A1"), bad("B3"));
    const notes = part(after, NOTES);
    expect(notes).toContain("Hỏi lại phòng kế hoạch");
    expect([...notes.matchAll(/<comment /gu)]).toHaveLength(2);
    expect(part(after, VML)).toContain('id="_x0000_s1025"');
    expect(part(after, VML)).toContain('id="_x0000_s1026"');
    expect(part(after, SHEET)).toMatch(/priority="1"><formula>N\(.*priority="2"><formula>A1/su);
  });

  it("takes its marks away without a trace", async () => {
    const before = aNotedPackage();
    const after = await marked(await marked(before, bad("A1"), bad("B3")));
    expect(part(after, SHEET)).toBe(part(before, SHEET));
    expect(part(after, VML)).toBe(part(before, VML));
    expect(part(after, NOTES)).not.toContain("Kiểm tra");
    expect(part(after, NOTES)).toContain("Hỏi lại phòng kế hoạch");
  });

  it("replaces earlier marks, the gravest before the others", async () => {
    const once = await marked(aPackage(), bad("A1"));
    const warn: CellMark = { ...bad("C3", "Xem lại."), tone: "warn" };
    const after = await marked(once, warn, bad("B2"));
    expect(part(after, SHEET)).toMatch(/sqref="B2".*sqref="C3"/su);
    expect(part(after, SHEET)).not.toContain('"A1"');
    expect([...part(after, NOTES).matchAll(/ref="(?<ref>\w+)"/gu)].map(([, ref]) => ref)).toEqual([
      "C3",
      "B2",
    ]);
  });

  it("leaves out a mark on a sheet that is not there", async () => {
    const after = await marked(aPackage(), { ...bad("A1"), sheet: "Không có" }, bad("B2"));
    expect(part(after, SHEET)).toContain('sqref="B2"');
  });

  it("marks a sheet whose elements have a prefix", async () => {
    const sheetRoot = `<x:worksheet xmlns:x="${MAIN}">`;
    const after = await marked(aPackage({ sheetRoot, sheet: "<x:sheetData/>" }), bad("B2"));
    expect(part(after, SHEET)).toContain('<x:conditionalFormatting sqref="B2"><x:cfRule');
    expect(part(after, SHEET)).toMatch(/<x:legacyDrawing xmlns:r="[^"]+" r:id="rId\d+"\/>/u);
  });

  it("refuses where the notes that are there cannot be understood", async () => {
    const torn = aPackage({
      sheetRelations: `<Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments1.xml"/>`,
      parts: {
        [NOTES]: [
          "<comments",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
        ],
      },
    });
    const result = await patchPackage(torn, [{ kind: "marks", marks: [bad("A1")] }]);
    expect(result).toMatchObject({ kind: "refused", code: "not-understood" });
  });
});
