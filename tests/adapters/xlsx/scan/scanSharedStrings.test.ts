import { scanSharedStrings } from "../../../../src/adapters/xlsx/scan/scanSharedStrings";

function textsOf(items: string): readonly string[] | undefined {
  const read = (stored: string) => ({ stored, text: stored.trim() });
  return scanSharedStrings(`<sst count="1">${items}</sst>`, read)?.map(({ text }) => text);
}

describe("scanSharedStrings", () => {
  it("reads plain texts in their order", () => {
    const items =
      '<si><t>một</t></si>\n<si/><si><t xml:space="preserve"> h&amp;i </t></si><si><t/></si>';
    expect(textsOf(items)).toEqual(["một", "", "h&i", ""]);
  });

  it("gives up at the first of many items that are never closed", () => {
    expect(textsOf("<si>".repeat(200_000))).toBeUndefined();
  });

  it.each([
    ["rich text", "<si><r><t>a</t></r></si>"],
    ["an item before which something stands", "<x/><si><t>a</t></si>"],
    ["an entity that is a property of all objects", "<si><t>&toString;</t></si>"],
    ["half a surrogate pair", "<si><t>&#xD800;</t></si>"],
  ])("leaves %s to the library", (_what, items) => {
    expect(textsOf(items)).toBeUndefined();
  });
});
