/**
 * `node src/dev/icons.mjs`: draws assets/*.png from assets/svg with Chromium (CHROMIUM names another one).
 * Run it after a drawing changed, and look at the result on a light and on a dark ribbon.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { openChromium } from "./chromium.mjs";
import { ensure, isEntry, root, say } from "./ensure.mjs";

const assets = join(root, "assets");
const grid = 16;
const commandSizes = [16, 20, 24, 32, 40, 48, 64, 80];
const productSizes = [...commandSizes, 128];

/** Draws every icon in every size that the manifest names. */
export async function drawIcons() {
  const browser = await openChromium();
  const page = await browser.newPage();
  for (const file of readdirSync(join(assets, "svg")))
    await drawSizes(page, basename(file, ".svg"));
  await browser.close();
  say("Đã vẽ lại các biểu tượng trong assets.");
}

async function drawSizes(page, name) {
  const svg = readFileSync(join(assets, "svg", `${name}.svg`), "utf8");
  const sizes = name === "icon" ? productSizes : commandSizes;
  for (const size of sizes) {
    writeFileSync(join(assets, `${name}-${size}.png`), await draw(page, svg, size));
  }
}

async function draw(page, svg, size) {
  await page.setViewportSize({ width: size, height: size });
  const style = `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>`;
  await page.setContent(style + snapped(svg, size));
  return page.screenshot({ omitBackground: true });
}

/** The drawing is on a grid of 16; edges of its rectangles move to whole pixels of the size wanted. */
function snapped(svg, size) {
  const rectangle = /x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/gu;
  const snap = (position) => (Math.round((position * size) / grid) * grid) / size;
  return svg.replace(rectangle, (_, ...texts) => {
    const [x, y, width, height] = texts.slice(0, 4).map(Number);
    const [left, top, right, bottom] = [x, y, x + width, y + height].map(snap);
    return `x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"`;
  });
}

if (isEntry(import.meta.url)) {
  ensure();
  await drawIcons();
}
