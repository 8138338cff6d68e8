import { HostError } from "../usecases/hostError";
import type { OpenWorkbook } from "../usecases/openWorkbook";
import type { HandedOut } from "./desk";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Hands files to the user. The webview of Excel for Mac saves no downloads: there a workbook opens
 * as a new one, to be saved from Excel itself, and other files cannot be handed out.
 */
export function makeHandOut(workbook: OpenWorkbook) {
  return async (name: string, bytes: Uint8Array): Promise<HandedOut> => {
    if (workbook.abilities.platform !== "mac") {
      download(name, bytes);
      return "downloaded";
    }
    if (!name.endsWith(".xlsx") || !workbook.abilities.newWorkbook)
      throw new HostError("not-supported", name);
    await workbook.openNew(bytes);
    return "opened";
  };
}

function download(name: string, bytes: Uint8Array): void {
  const type = name.endsWith(".xlsx") ? XLSX : "application/zip";
  const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after the click; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
