/** The Chromium that draws icons and takes pictures: CHROMIUM names it, or it is looked for. */
import { existsSync } from "node:fs";
import process from "node:process";
import { fail } from "./ensure.mjs";

const places = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Starts it, or says what is missing and ends the process. */
export async function openChromium() {
  const executablePath = places.find((place) => place !== undefined && existsSync(place));
  if (executablePath === undefined) fail("Không tìm thấy Chromium; hãy đặt biến CHROMIUM.");
  const { chromium } = await import("playwright-core");
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
  return chromium.launch({
    executablePath,
    args: [...args, "--disable-background-networking", "--force-color-profile=srgb"],
  });
}
