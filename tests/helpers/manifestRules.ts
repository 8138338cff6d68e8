import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PLACES } from "../../src/taskpane/session/shell";
import {
  describeElement,
  entryFor,
  everyElement,
  named,
  textOf,
  textsOf,
} from "./manifestElements";
import { foreignNamespace, misplacedChildren, wrongAttributes, wrongKinds } from "./manifestSchema";

const repository = resolve(__dirname, "../..");
/** Where manifest.xml says the pane is, before a build names the real server. */
export const LOCAL_ADDRESS = "https://localhost:3000/";

/** One thing that Excel, or we, ask of a manifest; what breaks it is told in words. */
export interface ManifestRule {
  readonly name: string;
  readonly violations: (root: Element) => readonly string[];
}

/** What is wrong with a manifest, rule by rule; a text that is not XML breaks only the first. */
export function checkManifest(text: string): Readonly<Record<string, readonly string[]>> {
  const { documentElement } = new DOMParser().parseFromString(text, "application/xml");
  const isXml = documentElement.getElementsByTagName("parsererror").length === 0;
  if (!isXml || documentElement.localName === "parsererror") return { "well-formed": [text] };
  const found = manifestRules.map(
    ({ name, violations }) => [name, violations(documentElement)] as const,
  );
  return Object.fromEntries(found.filter(([, violations]) => violations.length > 0));
}

/** Which list of resources a reference of an element is looked up in. */
const listOf: Readonly<Record<string, string>> = {
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
  LearnMoreUrl: "Urls",
  SourceLocation: "Urls",
  Image: "Images",
};

const lengthLimits: Readonly<Record<string, number>> = {
  DisplayName: 125,
  "OfficeApp/Description": 250,
  "ShortStrings/String": 125,
  "LongStrings/String": 250,
};

/** In the order in which they are worth mending. */
export const manifestRules: readonly ManifestRule[] = [
  { name: "namespace", violations: (root) => everyElement(root).flatMap(foreignNamespace) },
  { name: "children", violations: (root) => everyElement(root).flatMap(misplacedChildren) },
  { name: "attributes", violations: (root) => everyElement(root).flatMap(wrongAttributes) },
  { name: "kind", violations: wrongKinds },
  {
    name: "id",
    violations: (root) =>
      mismatch(
        textOf(root, "Id"),
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
      ),
  },
  {
    name: "version",
    violations: (root) => mismatch(textOf(root, "Version"), /^\d{1,5}(?:\.\d{1,5}){3}$/u),
  },
  { name: "version-of-package", violations: versionOfAnotherPackage },
  { name: "permission", violations: (root) => mismatch(textOf(root, "Permissions"), permission) },
  { name: "requirement", violations: otherRequirements },
  { name: "text-length", violations: tooLongTexts },
  { name: "english", violations: missingEnglish },
  { name: "composed-letters", violations: decomposedTexts },
  { name: "reference", violations: brokenReferences },
  { name: "resource-unused", violations: unusedResources },
  { name: "id-repeated", violations: repeatedIds },
  { name: "icon-sizes", violations: missingIconSizes },
  { name: "icon-file", violations: wrongIconFiles },
  { name: "address", violations: foreignAddresses },
  { name: "place", violations: wrongPlaces },
  { name: "one-pane", violations: otherPanes },
];

const permission = /^ReadWriteDocument$/u;

function mismatch(text: string, pattern: RegExp): readonly string[] {
  return pattern.test(text) ? [] : [text];
}

function versionOfAnotherPackage(root: Element): readonly string[] {
  const text = readFileSync(join(repository, "package.json"), "utf8");
  const { version } = JSON.parse(text) as { readonly version: string };
  return textOf(root, "Version") === `${version}.0` ? [] : [textOf(root, "Version")];
}

/** Excel below our floor must open the pane too: it is the pane that says so (decision 0006). */
function otherRequirements(root: Element): readonly string[] {
  const sets = named(root, "Set").map(
    (set) => `${set.getAttribute("Name") ?? ""} ${set.getAttribute("MinVersion") ?? ""}`,
  );
  return sets.join() === "ExcelApi 1.1" ? [] : [sets.join()];
}

function tooLongTexts(root: Element): readonly string[] {
  return everyElement(root).flatMap((element) => {
    const limit = entryFor(lengthLimits, element);
    if (limit === undefined) return [];
    return textsOf(element).filter((text) => text.trim() === "" || text.length > limit);
  });
}

function missingEnglish(root: Element): readonly string[] {
  const isDefaultVietnamese = textOf(root, "DefaultLocale") === "vi-VN";
  const readable = everyElement(root).filter((element) => entryFor(lengthLimits, element));
  const untranslated = readable.filter(
    ({ children: [translation, ...more] }) =>
      translation?.getAttribute("Locale") !== "en-US" || more.length > 0,
  );
  return [...(isDefaultVietnamese ? [] : ["DefaultLocale"]), ...untranslated.map(describeElement)];
}

function decomposedTexts(root: Element): readonly string[] {
  const values = everyElement(root).flatMap(({ attributes: own }) => [...own]);
  const texts = [textOf(root, "ProviderName"), ...values.map(({ value }) => value)];
  return texts.filter((text) => text !== text.normalize("NFC"));
}

function brokenReferences(root: Element): readonly string[] {
  return everyElement(root)
    .filter((element) => element.hasAttribute("resid"))
    .filter((element) => {
      const id = element.getAttribute("resid") ?? "";
      return id.length > 32 || referred(root, element) === undefined;
    })
    .map(describeElement);
}

/** The resource that a reference means, in the list where Excel looks for it. */
function referred(root: Element, reference: Element): Element | undefined {
  const list = named(root, listOf[reference.localName] ?? "")[0];
  const id = reference.getAttribute("resid");
  return [...(list?.children ?? [])].find((resource) => resource.getAttribute("id") === id);
}

function unusedResources(root: Element): readonly string[] {
  const used = everyElement(root).map((element) => element.getAttribute("resid"));
  const lists = [...(named(root, "Resources")[0]?.children ?? [])];
  return lists
    .flatMap((list) => [...list.children])
    .filter((resource) => !used.includes(resource.getAttribute("id")))
    .map(describeElement);
}

function repeatedIds(root: Element): readonly string[] {
  const ids = everyElement(root).flatMap((element) => element.getAttribute("id") ?? []);
  return ids.filter((id, index) => ids.indexOf(id) !== index || id.length > 125);
}

function missingIconSizes(root: Element): readonly string[] {
  const known = ["16", "20", "24", "32", "40", "48", "64", "80"];
  return named(root, "Icon").flatMap((icon) => {
    const sizes = [...icon.children].map((image) => image.getAttribute("size") ?? "");
    const isWhole = ["16", "32", "80"].every((size) => sizes.includes(size));
    const isKnown = sizes.every((size) => known.includes(size));
    const isSingle = new Set(sizes).size === sizes.length;
    return isWhole && isKnown && isSingle ? [] : [sizes.join(" ")];
  });
}

/** Every picture is where the manifest says, in the size that the manifest says. */
function wrongIconFiles(root: Element): readonly string[] {
  const product = [
    [named(root, "IconUrl")[0], 32],
    [named(root, "HighResolutionIconUrl")[0], 64],
  ] as const;
  const commands = named(root, "Icon")
    .flatMap((icon) => [...icon.children])
    .map((image) => [referred(root, image), Number(image.getAttribute("size"))] as const);
  return [...product, ...commands].flatMap(([resource, size]) => {
    const address = resource?.getAttribute("DefaultValue") ?? "";
    return pixelsOf(address) === `${size}×${size}` ? [] : [`${address} is not ${size} pixels`];
  });
}

/** A PNG tells its width and height in its first bytes. */
function pixelsOf(address: string): string {
  const file = join(repository, address.replace(LOCAL_ADDRESS, ""));
  if (!file.endsWith(".png") || !existsSync(file)) return "absent";
  const bytes = readFileSync(file);
  const isPng = bytes.subarray(1, 4).toString("latin1") === "PNG";
  return isPng ? `${bytes.readUInt32BE(16)}×${bytes.readUInt32BE(20)}` : "not a picture";
}

function foreignAddresses(root: Element): readonly string[] {
  const values = everyElement(root).flatMap((element) => textsOf(element));
  const texts = [...values, ...named(root, "AppDomain").map(({ textContent }) => textContent)];
  const known = [`${LOCAL_ADDRESS}taskpane.html`, `${LOCAL_ADDRESS}assets/`];
  return texts
    .filter((text) => text.includes("://"))
    .filter((text) => !known.some((start) => text.startsWith(start)));
}

/** The five buttons open the five places of the pane, in the pane's own order. */
function wrongPlaces(root: Element): readonly string[] {
  const actions = named(root, "Action").flatMap((action) =>
    [...action.children].filter(({ localName }) => localName === "SourceLocation"),
  );
  const opened = actions.map((source) => referred(root, source)?.getAttribute("DefaultValue"));
  const expected = PLACES.map((place) => `${LOCAL_ADDRESS}taskpane.html?place=${place}`);
  return opened.join(" ") === expected.join(" ") ? [] : [opened.join(" ")];
}

/** With one id Excel uses one pane again instead of opening a second. */
function otherPanes(root: Element): readonly string[] {
  const panes = named(root, "TaskpaneId").map(({ textContent }) => textContent);
  const isOne = new Set(panes).size === 1 && panes.length === named(root, "Action").length;
  return isOne ? [] : [panes.join(" ")];
}
