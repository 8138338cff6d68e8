/** The look the pane is to take on, as the program around it looks. */
export type PaneTheme = "light" | "dark" | "contrast";

/** What is around the pane when it starts. */
export interface PaneHost {
  /** False in a bare browser or another program than Excel. */
  readonly inExcel: boolean;
  readonly theme: () => PaneTheme;
}

/** Waits until Office is ready; a pane opened outside of Office is told so. */
export async function startPaneHost(): Promise<PaneHost> {
  const { host } = await Office.onReady();
  // The enumeration is not there outside of Office, its value is.
  return { inExcel: String(host) === "Excel", theme: officeTheme };
}

function officeTheme(): PaneTheme {
  // Typed as always there; older versions and other platforms have none.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (theme === undefined) return "light";
  const { bodyBackgroundColor: background, bodyForegroundColor: ink } = theme;
  if (isPure(background) && isPure(ink) && lightness(background) < lightness(ink))
    return "contrast";
  return lightness(background) < 0.5 ? "dark" : "light";
}

/** Black or a colour at full strength, as high-contrast themes use and others do not. */
function isPure(colour: string): boolean {
  return parts(colour).every((part) => part === 0 || part === 255);
}

function lightness(colour: string): number {
  const [red = 255, green = 255, blue = 255] = parts(colour);
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}

function parts(colour: string): readonly number[] {
  const hex = /^#?(?<red>[0-9a-f]{2})(?<green>[0-9a-f]{2})(?<blue>[0-9a-f]{2})/iu.exec(colour);
  return hex === null ? [255, 255, 255] : hex.slice(1).map((part) => Number.parseInt(part, 16));
}
