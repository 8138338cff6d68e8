import { PROFILES, type ProfileName } from "../host/profiles";
import { THEMES, type Theme } from "./themes";

/** What a person chose of the page; it stands in the address, so that loading again keeps it. */
export interface Settings {
  readonly excel: ProfileName;
  readonly theme: Theme;
  /** Of the pane, in pixels. */
  readonly width: number;
  /** What is open first. */
  readonly book: "template" | "blank";
}

export const NARROWEST = 320;
export const WIDEST = 400;

const DEFAULTS: Settings = { excel: "desktop-1.17", theme: "light", width: 350, book: "template" };

/** Reads the settings from the part of an address after "?"; what is not understood is as usual. */
export function readSettings(search: string): Settings {
  const words = new URLSearchParams(search);
  const excel = words.get("excel") ?? "";
  const width = Number(words.get("width") ?? DEFAULTS.width);
  return {
    excel: isProfile(excel) ? excel : DEFAULTS.excel,
    theme: THEMES.find((theme) => theme === words.get("theme")) ?? DEFAULTS.theme,
    width: paneWidth(Number.isFinite(width) ? width : DEFAULTS.width),
    book: words.get("book") === "blank" ? "blank" : "template",
  };
}

/** The settings as part of an address. */
export function writeSettings({ excel, theme, width, book }: Settings): string {
  return `?${new URLSearchParams({ excel, theme, width: String(width), book }).toString()}`;
}

/** A width that task panes of Excel really have. */
export function paneWidth(wished: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, wished)));
}

function isProfile(name: string): name is ProfileName {
  return Object.hasOwn(PROFILES, name);
}
