import type { OfficeColours } from "./surroundings";

export type Theme = "light" | "dark" | "contrast";

export const THEMES: readonly Theme[] = ["light", "dark", "contrast"];

/** What Office tells a pane of its theme. */
export const OFFICE_COLOURS: Readonly<Record<Theme, OfficeColours>> = {
  light: {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#262626",
    controlBackgroundColor: "#F0F0F0",
    controlForegroundColor: "#262626",
  },
  dark: {
    bodyBackgroundColor: "#292929",
    bodyForegroundColor: "#F0F0F0",
    controlBackgroundColor: "#363636",
    controlForegroundColor: "#F0F0F0",
  },
  contrast: {
    bodyBackgroundColor: "#000000",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#000000",
    controlForegroundColor: "#FFFFFF",
  },
};
