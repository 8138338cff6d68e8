/** The part of `npm run bench` that needs a browser: weight and speed of the pane. */
/* global DataTransfer, document, DragEvent, MutationObserver, requestAnimationFrame, window -- inside the pages */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { addinFolder } from "./build.mjs";
import { root } from "./ensure.mjs";
import { serve } from "./serve.mjs";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
];
const PANE = "/pane/taskpane.html";
const FLOOR = "/bench/floor.html";
/** What is there once a person can begin. */
const USABLE = { [PANE]: "main [role=combobox]", [FLOOR]: "button" };
const LONGEST = 120_000;

/** What the pane's scripts weigh after gzip, in kB: those of its first page, and all that may follow. */
export function weighPane() {
  const page = readFileSync(join(addinFolder, "taskpane.html"), "utf8");
  const scripts = readdirSync(addinFolder).filter((name) => name.endsWith(".js"));
  const first = scripts.filter((name) => page.includes(name));
  const lazy = scripts.filter((name) => !first.includes(name) && !name.startsWith("contract."));
  return { first: packed(first), lazy: packed(lazy), chunks: lazy.length };
}

/**
 * Opens the browser where there is one: `start` and `floor` give the milliseconds from navigation
 * until the page can be used, `collect` those from dropping files until the board is judged: `first`,
 * and `again` when the folder comes a second time with other files in it.
 */
export async function openPaneBench() {
  const finder = join(root, "src", "dev", "systemPackages.mjs");
  const find = [finder, "--find", "chromium"];
  const executablePath = spawnSync(process.execPath, find, { encoding: "utf8" }).stdout;
  if (executablePath === "") return undefined;
  const { chromium } = await import("playwright-core");
  const [{ server, address }, browser] = await Promise.all([
    serve(0),
    chromium.launch({ executablePath, args: FLAGS }),
  ]);
  const opened = (frame) => openIn(browser, new URL(address).origin, frame);
  return {
    start: () => timeToUse(opened, PANE),
    floor: () => timeToUse(opened, FLOOR),
    collect: (files, later) => timeToJudge(opened, files, later),
    close: async () => {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

function packed(names) {
  const sizes = names.map((name) => gzipSync(readFileSync(join(addinFolder, name))).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** A page of its own, with an empty cache, around a frame that notes when it can be used. */
async function openIn(browser, origin, frame) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route("**/bench/*", (route) => route.fulfill(benchFile(route.request().url())));
  await page.addInitScript(noteUse, USABLE);
  await page.goto(`${origin}/bench/host.html?frame=${encodeURIComponent(frame)}`);
  const inside = await (await page.waitForSelector("iframe")).contentFrame();
  await inside.waitForURL(`**${frame}`);
  return { page, inside, close: () => context.close() };
}

function benchFile(url) {
  const name = new URL(url).pathname.split("/").at(-1);
  const script = { "host.html": "paneHost.js", "floor.html": "paneFloor.js" }[name];
  if (script === undefined)
    return { contentType: "text/javascript", body: readFileSync(join(root, "dist/bench", name)) };
  const input = name === "host.html" ? "<input type=file id=files multiple>" : "";
  const body = `<!doctype html><meta charset=utf-8><body>${input}<script src=${script}></script>`;
  return { contentType: "text/html", body };
}

/** Runs in every page before its own scripts. */
function noteUse(usable) {
  const wanted = usable[window.location.pathname];
  if (wanted === undefined) return;
  const look = () => {
    if (document.querySelector(wanted) === null) return void requestAnimationFrame(look);
    window.usableAt = performance.now();
  };
  look();
}

async function timeToUse(opened, frame) {
  const { inside, close } = await opened(frame);
  const time = await inside.waitForFunction(() => window.usableAt, null, { timeout: LONGEST });
  const milliseconds = await time.jsonValue();
  await close();
  return milliseconds;
}

/** The files are chosen beside the pane, and handed to it by the event that dropping them gives. */
async function timeToJudge(opened, files, later) {
  const { page, inside, close } = await opened(PANE);
  await inside.getByRole("tab", { name: "Tổng hợp" }).click();
  await inside.getByRole("combobox", { name: "Kỳ báo cáo" }).click();
  await inside.getByRole("option", { name: "tháng 3 năm 2025" }).click();
  await inside.getByText("Nhận ít nhất một tệp").waitFor();
  const drop = async (dropped) => {
    await page.setInputFiles("#files", dropped);
    return inside.evaluate(dropAll, `Đã đọc ${dropped.length} tệp.`);
  };
  const first = await drop(files);
  const again = await drop(later);
  await close();
  return { first, again };
}

/** What was told of files dropped before goes away first. */
function dropAll(sentence) {
  const transfer = new DataTransfer();
  for (const file of window.parent.document.querySelector("#files").files) transfer.items.add(file);
  const zone = document.querySelector("section[aria-label='Nhận tệp báo cáo']");
  const isTold = () => document.body.textContent.includes(sentence);
  let isNews = !isTold();
  const start = performance.now();
  const event = { dataTransfer: transfer, bubbles: true, cancelable: true };
  zone.dispatchEvent(new DragEvent("drop", event));
  return new Promise((judged) => {
    new MutationObserver((_, observer) => {
      isNews ||= !isTold();
      if (!isNews || !isTold()) return;
      observer.disconnect();
      judged(performance.now() - start);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}
