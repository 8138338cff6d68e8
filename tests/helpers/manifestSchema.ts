import { describeElement, entryFor, everyElement } from "./manifestElements";

const base = "http://schemas.microsoft.com/office/appforoffice/1.1";
const overrides = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
const basicTypes = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
const types = "http://www.w3.org/2001/XMLSchema-instance";

/**
 * The children that Microsoft's schema (OfficeAppManifestV1_1, TaskPaneAppVersionOverridesV1_0,
 * OfficeAppBasicTypesV1_0) allows, in its order: `?` none or one, `*` any, `+` at least one.
 */
const children: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? SupportUrl? AppDomains? Hosts? Requirements? DefaultSettings Permissions Dictionary? VersionOverrides?",
  AppDomains: "AppDomain+",
  DisplayName: "Override*",
  "OfficeApp/Description": "Override*",
  IconUrl: "Override*",
  HighResolutionIconUrl: "Override*",
  SupportUrl: "Override*",
  Hosts: "Host+",
  "VersionOverrides/Hosts/Host": "AllFormFactors? DesktopFormFactor?",
  Requirements: "Sets? Methods?",
  Sets: "Set+",
  DefaultSettings: "SourceLocation",
  "DefaultSettings/SourceLocation": "Override*",
  VersionOverrides: "Description? Requirements? Hosts? Resources? WebApplicationInfo?",
  DesktopFormFactor: "GetStarted? FunctionFile? ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  ExtensionPoint: "OfficeTab* CustomTab*",
  CustomTab: "Group+ Label",
  Group: "Label Icon Control+",
  Icon: "Image+",
  Control: "Label Supertip Icon Action",
  Supertip: "Title Description",
  Action: "TaskpaneId? SourceLocation Title?",
  Resources: "Images? Urls? ShortStrings? LongStrings?",
  Images: "Image*",
  Urls: "Url*",
  ShortStrings: "String*",
  LongStrings: "String*",
  "Images/Image": "Override*",
  Url: "Override*",
  String: "Override*",
};

/** The attributes of an element, all of them required; elements that are not here have none. */
const attributes: Readonly<Record<string, string>> = {
  OfficeApp: "type",
  DisplayName: "DefaultValue",
  "OfficeApp/Description": "DefaultValue",
  IconUrl: "DefaultValue",
  HighResolutionIconUrl: "DefaultValue",
  SupportUrl: "DefaultValue",
  "DefaultSettings/SourceLocation": "DefaultValue",
  Override: "Locale Value",
  "OfficeApp/Hosts/Host": "Name",
  "VersionOverrides/Hosts/Host": "type",
  Sets: "DefaultMinVersion",
  Set: "Name MinVersion",
  VersionOverrides: "type",
  ExtensionPoint: "type",
  CustomTab: "id",
  Group: "id",
  Control: "type id",
  Action: "type",
  Label: "resid",
  Title: "resid",
  Description: "resid",
  LearnMoreUrl: "resid",
  SourceLocation: "resid",
  "Icon/Image": "size resid",
  "Images/Image": "id DefaultValue",
  Url: "id DefaultValue",
  String: "id DefaultValue",
};

/** An element outside the namespace that the schema puts it in. */
export function foreignNamespace(element: Element): readonly string[] {
  const isBasic =
    element.parentElement?.namespaceURI === basicTypes ||
    ["Image", "Images", "Urls", "ShortStrings", "LongStrings"].includes(element.localName);
  const isOverride = element.closest("VersionOverrides") !== null;
  const expected = isBasic ? basicTypes : isOverride ? overrides : base;
  return element.namespaceURI === expected ? [] : [describeElement(element)];
}

/** Children that are missing, too many, unknown or out of order. */
export function misplacedChildren(element: Element): readonly string[] {
  const expected = entryFor(children, element)?.split(" ") ?? [];
  const pattern = expected.map((part) => part.replace(/^(\p{L}+)(.?)$/u, "(?:$1;)$2")).join("");
  const present = [...element.children].map(({ localName }) => `${localName};`).join("");
  const isRight = new RegExp(`^${pattern}$`, "u").test(present);
  return isRight ? [] : [`${describeElement(element)}: ${present} is not ${expected.join(" ")}`];
}

/** Attributes that are missing or unknown. */
export function wrongAttributes(element: Element): readonly string[] {
  const expected = entryFor(attributes, element) ?? "";
  const own = [...element.attributes].filter(({ name }) => !name.startsWith("xmlns"));
  const present = own.map(({ localName }) => localName).sort();
  const isRight = present.join(" ") === expected.split(" ").sort().join(" ");
  return isRight ? [] : [`${describeElement(element)}: ${present.join(" ")} is not ${expected}`];
}

/** Anything but a task pane for Excel with buttons that open it. */
export function wrongKinds(root: Element): readonly string[] {
  const kinds: Readonly<Record<string, string>> = {
    OfficeApp: "TaskPaneApp",
    VersionOverrides: "VersionOverridesV1_0",
    "VersionOverrides/Hosts/Host": "Workbook",
    ExtensionPoint: "PrimaryCommandSurface",
    Control: "Button",
    Action: "ShowTaskpane",
  };
  const wrong = everyElement(root).filter((element) => {
    const kind = entryFor(kinds, element);
    return kind !== undefined && element.getAttributeNS(types, "type") !== kind;
  });
  const hosts = [...root.children].find(({ localName }) => localName === "Hosts");
  const isForExcel = hosts?.firstElementChild?.getAttribute("Name") === "Workbook";
  return [...wrong.map(describeElement), ...(isForExcel ? [] : ["Hosts"])];
}
