import fc from "fast-check";
import { scanXml, unescapeXml } from "../../../src/adapters/xlsx/xmlTokens";

/** What the handler was told, one line a token. */
function tokens(source: string): readonly string[] {
  const told: string[] = [];
  const fault = scanXml(source, {
    open: (name, attributes) => {
      told.push(`<${name}${[...attributes].map(([key, value]) => ` ${key}=${value}`).join("")}`);
    },
    text: (text) => told.push(`"${text}"`),
    close: (name) => told.push(`>${name}`),
  });
  return fault === undefined ? told : [...told, `! ${fault}`];
}

function faultOf(source: string): string | undefined {
  return scanXml(source, { open: () => undefined, text: () => undefined, close: () => undefined });
}

describe("unescapeXml", () => {
  it("replaces the five names and all codes of letters", () => {
    expect(unescapeXml("&lt;&#225;&#x1F600;&amp;amp;")).toBe("<á😀&amp;");
  });

  it.each(["&constructor;", "&__proto__;", "&nbsp;", "&#xD800;", "&#27;", "&#x110000;", "a & b"])(
    "does not accept %s",
    (text) => {
      expect(unescapeXml(text)).toBeUndefined();
    },
  );
});

describe("scanXml", () => {
  it("stops where no Office program goes: a thousand elements deep, a thousand attributes wide", () => {
    expect(faultOf(`${"<a>".repeat(900)}${"</a>".repeat(900)}`)).toBeUndefined();
    expect(faultOf(`${"<a>".repeat(2_000)}${"</a>".repeat(2_000)}`)).toContain("too deep");
    const wide = Array.from({ length: 2_000 }, (_, at) => ` a${at}=""`).join("");
    expect(faultOf(`<a${wide}/>`)).toContain("too many attributes");
  });

  it("tells elements, attributes and texts in the order of the file", () => {
    const source = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- x --><a x='1' y = "2"><b/>chữ<c >d</c ></a>\n`;
    expect(tokens(source)).toEqual(["<a x=1 y=2", "<b", ">b", '"chữ"', "<c", '"d"', ">c", ">a"]);
  });

  it("replaces references in texts and attributes", () => {
    expect(tokens(`<a x="&lt;&quot;&apos;&#10;">&amp;&gt;&#xE1;&#225;&#x1F600;</a>`)).toEqual([
      `<a x=<"'\n`,
      '"&>áá😀"',
      ">a",
    ]);
  });

  it("keeps CDATA as it stands", () => {
    expect(tokens("<a><![CDATA[<&]]></a>")).toEqual(["<a", '"<&"', ">a"]);
  });

  it("reads line ends as XML does", () => {
    expect(tokens('<a x="1\r\n2\t3">4\r\n5\r6</a>')).toEqual(["<a x=1 2 3", '"4\n5\n6"', ">a"]);
  });

  it.each([
    ["", "no root element"],
    ["<a>", "<a> is never closed"],
    ["<a></b>", "</b> does not close <a>"],
    ["</a>", "</a> does not close <>"],
    ["<a/><b/>", "a second root element"],
    ["<a/>x", "text stands outside"],
    ["<a", "malformed attribute"],
    ["<a x>", "malformed attribute"],
    ["<a x=1/>", "malformed attribute"],
    ['<a x="1/>', "malformed attribute"],
    ['<a x="<"/>', "malformed attribute"],
    ['<a x="1"y="2"/>', "malformed attribute"],
    ['<a x="1" x="2"/>', "two attributes x"],
    ["<1a/>", "does not begin a tag"],
    ["<a>1 < 2</a>", "does not begin a tag"],
    ["<a>&</a>", "unknown or illegal"],
    ["<a>&nbsp;</a>", "unknown or illegal"],
    ["<a>&#x1;</a>", "unknown or illegal"],
    ["<a>&#xFFFE;</a>", "unknown or illegal"],
    ["<a>&#xD800;</a>", "unknown or illegal"],
    ["<a>&#x110000;</a>", "unknown or illegal"],
    ["<a>&constructor;</a>", "unknown or illegal"],
    ['<a x="&bad;"/>', "unknown or illegal"],
    ["<a>\u0001</a>", "U+0001 is illegal"],
    ["<a>\uFFFE</a>", "U+FFFE is illegal"],
    ["<a>\uD800</a>", "U+D800 is illegal"],
    ["<a>]]></a>", '"]]>" stands in text'],
    ["<a><!-- a -- b --></a>", "a comment is malformed"],
    ["<a><![CDATA[x</a>", "CDATA section is cut off"],
    ["<!DOCTYPE a><a/>", "a declaration is not allowed"],
    ["<a><?x</a>", "an instruction is cut off"],
    ['<a/><?xml version="1.0"?>', "not at the beginning"],
    ['<?xml version="1.0" encoding="UTF-16"?><a/>', "the encoding is UTF-16"],
  ])("finds the fault of %j", (source, fault) => {
    expect(faultOf(source)).toContain(fault);
  });

  it("gives back every text that was escaped", () => {
    const escape = (text: string): string =>
      text.replace(/[&<>"\t\n\r]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
    const legal = fc
      .string({ unit: "grapheme" })
      .filter((text) => !/[\p{Cc}\uFFFE\uFFFF]/u.test(text.replace(/[\t\n\r]/gu, "")));
    fc.assert(
      fc.property(legal, (text) => {
        const [open, inner = '""'] = tokens(`<a x="${escape(text)}">${escape(text)}</a>`);
        expect(open).toBe(`<a x=${text}`);
        expect(text === "" ? '""' : inner).toBe(`"${text}"`);
      }),
    );
  });

  it("never throws on text that is not XML", () => {
    const piece = fc.constantFrom("<", ">", "a", "/", "=", '"', " ", "&", ";", "!", "-", "?", "[");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(() => faultOf(pieces.join(""))).not.toThrow();
      }),
    );
  });
});
