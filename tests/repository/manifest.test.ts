/** @jest-environment jsdom */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { CHART_COLOURS, COLOURS } from "../../src/workbook/styles";
import { LOCAL_ADDRESS, checkManifest, manifestRules } from "../helpers/manifestRules";

const repository = resolve(__dirname, "../..");
const file = join(repository, "manifest.xml");
const manifest = readFileSync(file, "utf8");

/** A manifest in which every occurrence of a text is another. */
function withText(found: string, put: string): string {
  if (!manifest.includes(found)) throw new Error(`manifest.xml has no ${found}`);
  return manifest.replaceAll(found, put);
}

/** A manifest in which the first match of a pattern is another text. */
function withMatch(pattern: RegExp, put: string): string {
  if (!pattern.test(manifest)) throw new Error(`manifest.xml has no ${pattern.source}`);
  return manifest.replace(pattern, put);
}

/** Each rule with ways of breaking it. */
const broken: readonly (readonly [rule: string, what: string, text: () => string])[] = [
  ["well-formed", "an element that is never closed", () => withText("</Permissions>", "")],
  ["well-formed", "a bare ampersand", () => withText("Plan Tracker", "Plan & Tracker")],
  [
    "namespace",
    "the ribbon's part in a foreign namespace",
    () => withText("office/taskpaneappversionoverrides", "office/mailappversionoverrides"),
  ],
  [
    "namespace",
    "a resource without its prefix",
    () => withMatch(/<bt:Url ([^>]*)\/>/u, "<Url $1/>"),
  ],
  ["children", "version before id", () => withMatch(/(<Id>.*<\/Id>)\s*(<Version>.*)/u, "$2$1")],
  [
    "children",
    "permissions before settings",
    () => withMatch(/(<DefaultSettings>[\s\S]*<\/DefaultSettings>)\s*(<Permissions>.*)/u, "$2$1"),
  ],
  [
    "children",
    "a tab's label before its groups",
    () => withText('<Group id="KeHoach.Group.Entry">', '<Label resid="Tab.Label"/>$&'),
  ],
  [
    "children",
    "a button without a tooltip",
    () => withMatch(/<Supertip>[\s\S]*?<\/Supertip>/u, ""),
  ],
  ["children", "an element Excel does not know", () => withText("<Hosts>", "<Hosts><Guest/>")],
  ["attributes", "a host without a name", () => withText('<Host Name="Workbook"/>', "<Host/>")],
  ["attributes", "a misspelt attribute", () => withText("DefaultMinVersion", "MinDefault")],
  ["kind", "a mail add-in", () => withText('"TaskPaneApp"', '"MailApp"')],
  ["kind", "a host that is not Excel", () => withText('Name="Workbook"', 'Name="Document"')],
  ["id", "an id that is no GUID", () => withMatch(/<Id>.{8}/u, "<Id>ke-hoach")],
  ["version", "a version of three parts", () => withMatch(/<Version>[\d.]*</u, "<Version>0.1.0<")],
  [
    "version-of-package",
    "a version that package.json does not have",
    () => withMatch(/<Version>[\d.]*</u, "<Version>9.9.9.0<"),
  ],
  ["permission", "less than we need", () => withText("ReadWriteDocument", "ReadDocument")],
  [
    "requirement",
    "a floor that shuts older Excels out",
    () => withText('MinVersion="1.1"', 'MinVersion="1.13"'),
  ],
  [
    "text-length",
    "a name that is too long",
    () => withText("Plan Tracker", "Plan Tracker ".repeat(10)),
  ],
  ["text-length", "a text that is empty", () => withText('Value="Check"', 'Value=""')],
  [
    "text-length",
    "a tooltip that is too long",
    () => withText('Value="Find what', `Value="${"Find ".repeat(50)}`),
  ],
  [
    "english",
    "a text without English",
    () => withMatch(/<bt:Override Locale="en-US" Value="Check"\/>/u, ""),
  ],
  ["english", "another default language", () => withText(">vi-VN<", ">en-US<")],
  ["composed-letters", "a decomposed letter", () => withText("Kế", "Kế".normalize("NFD"))],
  [
    "reference",
    "a reference to nothing",
    () => withText('Label resid="Check.Label"', 'Label resid="Check.Lable"'),
  ],
  [
    "reference",
    "a long text where Excel looks for a short one",
    () => withText('Label resid="Check.Label"', 'Label resid="Check.Tip"'),
  ],
  ["reference", "an id of 33 characters", () => withText('"Tab.Label"', `"${"x".repeat(33)}"`)],
  [
    "resource-unused",
    "a text nobody uses",
    () => withText("<bt:LongStrings>", '$&<bt:String id="Old" DefaultValue="Cũ"/>'),
  ],
  ["id-repeated", "two buttons of one id", () => withText("KeHoach.Check", "KeHoach.Entry")],
  [
    "icon-sizes",
    "an icon without its largest size",
    () => withText('<bt:Image size="80" resid="Icon.Check.80"/>', ""),
  ],
  [
    "icon-sizes",
    "a size that Excel does not know",
    () => withText('size="40" resid="Icon.Check.40"', 'size="44" resid="Icon.Check.40"'),
  ],
  ["icon-file", "a picture that is not there", () => withText("check-32.png", "chekc-32.png")],
  ["icon-file", "a picture of another size", () => withText("check-32.png", "check-16.png")],
  ["address", "an address without https", () => withText("https://localhost", "http://localhost")],
  [
    "address",
    "an address on another server",
    () => withMatch(/https:[^"]*ho-tro.html/u, "https://other.example/ho-tro.html"),
  ],
  ["place", "a place that the pane does not have", () => withText("place=check", "place=chekc")],
  [
    "one-pane",
    "a second pane",
    () => withMatch(/<TaskpaneId>KeHoach.Pane</u, "<TaskpaneId>KeHoach.Other<"),
  ],
];

describe("manifest.xml", () => {
  it("breaks no rule", () => {
    expect(checkManifest(manifest)).toEqual({});
  });

  it("is read by Microsoft's own tool", () => {
    const reader = join(repository, "tests/helpers/readManifest.mjs");
    const read = execFileSync(process.execPath, [reader, file], { encoding: "utf8" });
    expect(JSON.parse(read)).toMatchObject({
      defaultLocale: "vi-VN",
      displayName: "Theo dõi kế hoạch",
      hosts: ["Workbook"],
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
      providerName: "Kế hoạch",
      defaultSettings: { sourceLocation: `${LOCAL_ADDRESS}taskpane.html` },
    });
  });

  it("names a page of support that is there", () => {
    const [, page] =
      /<SupportUrl DefaultValue="https:\/\/localhost:3000\/([^"]*)"/u.exec(manifest) ?? [];
    expect(page).toBeDefined();
    expect(existsSync(join(repository, page ?? ""))).toBe(true);
  });
});

describe("checkManifest", () => {
  it.each(broken)("finds by the rule %s: %s", (rule, _what, text) => {
    expect(Object.keys(checkManifest(text()))).toContain(rule);
  });

  it("has each of its rules broken above", () => {
    const names = ["well-formed", ...manifestRules.map(({ name }) => name)];
    expect([...new Set(broken.map(([rule]) => rule))]).toEqual(names);
  });
});

describe("the icons", () => {
  const folder = join(repository, "assets");
  const drawings = readdirSync(join(folder, "svg"));

  it("have a drawing each, and each drawing is drawn", () => {
    const drawn = readdirSync(folder)
      .filter((name) => name.endsWith(".png"))
      .map((name) => name.replace(/-\d+\.png$/u, ".svg"));
    expect([...new Set(drawn)].sort()).toEqual([...drawings].sort());
  });

  it("use the colours of the workbooks", () => {
    const palette = [...Object.values(COLOURS), ...Object.values(CHART_COLOURS), "FFFFFF"];
    const used = drawings.flatMap((name) => {
      const svg = readFileSync(join(folder, "svg", name), "utf8");
      return [...svg.matchAll(/#([0-9A-F]{6})/gu)].map(([, colour]) => colour);
    });
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((colour) => !palette.some((known) => known === colour))).toEqual([]);
  });
});
