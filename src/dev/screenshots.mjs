/**
 * `npm run screenshots`: takes the pictures of docs/images anew from the workbench, on days of its own
 * and with sample data only. Look at every picture afterwards.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfStale } from "./build.mjs";
import { openChromium } from "./chromium.mjs";
import { ensure, isEntry, root, say } from "./ensure.mjs";
import { serve } from "./serve.mjs";

const images = join(root, "docs", "images");
const whole = { width: 1280, height: 800 };
const PANE_WIDTH = 360;
/** Higher where the buttons or charts below are to be seen as well. */
const PANE_HEIGHT = 760;
/** While agencies still fill in their reports, and after the last day for them. */
const FILLING = "2025-03-14T09:00:00+07:00";
const COLLECTING = "2025-03-20T09:00:00+07:00";
/** A report with mistakes of several kinds, and its file in the zip of samples. */
const REPORT = "Sở Tư pháp";
const REPORT_FILE = "so-tu-phap";
/** A figure of the overview. */
const ASKED_OF = "D11";

/** Takes all pictures. */
export async function takePictures() {
  buildIfStale("addin", "workbench");
  const { server, address } = await serve(0);
  const browser = await openChromium();
  try {
    const stage = { browser, address };
    await pictureWorkbench(stage);
    await pictureTemplate(stage);
    await pictureEntry(stage);
    await pictureCheck(stage);
    await pictureCollection(stage);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  say("Đã chụp lại các hình trong docs/images.");
}

async function pictureWorkbench(stage) {
  const bench = await open(stage, { now: FILLING });
  await openSample(bench);
  await visit(bench, "check");
  await bench.pane.locator("[data-finding]").first().click();
  await settle(bench);
  await bench.page.screenshot({ path: join(images, "trang-dung-thu.png") });
  await bench.close();
}

async function pictureTemplate(stage) {
  const bench = await open(stage, { now: FILLING, book: "blank", place: "template" });
  const { pane } = bench;
  await pane.getByRole("combobox", { name: "Cơ quan báo cáo" }).pressSequentially("so tu phap");
  await pane.getByRole("option", { name: "Sở Tư pháp" }).click();
  await picturePane(bench, "lap-bieu", { height: 980 });
  await bench.close();
}

async function pictureEntry(stage) {
  const bench = await open(stage, { now: FILLING });
  const { pane } = bench;
  await openSample(bench);
  await visit(bench, "entry");
  await pane.getByRole("button", { name: "Tới dòng đầu tiên" }).click();
  const form = pane.getByRole("group", { name: "Nội dung báo cáo" });
  await form.waitFor();
  await pane.getByRole("button", { name: "Sau", exact: true }).click();
  await form.getByText("có thể hiểu nhiều cách").waitFor();
  await picturePane(bench, "nhap-ket-qua", { height: 1010 });
  const finish = pane.getByRole("button", { name: "Hoàn tất, xuất tệp nộp" });
  await finish.click();
  await picturePane(bench, "hoan-tat", { top: finish });
  await bench.close();
}

async function pictureCheck(stage) {
  const bench = await open(stage, { now: FILLING });
  await openSample(bench);
  await visit(bench, "check");
  await bench.pane.locator("[data-finding]").first().waitFor();
  await picturePane(bench, "kiem-tra");
  await bench.close();
}

/** From the empty board to the report that comes of the samples. */
async function pictureCollection(stage) {
  const bench = await open(stage, { now: COLLECTING, book: "blank", place: "collect" });
  const { pane } = bench;
  await pane.getByRole("button", { name: "Chọn tệp" }).waitFor();
  await picturePane(bench, "tong-hop-tha-tep");

  await pickSamples(bench);
  await pane.getByText(/^Đã đọc \d+ tệp/u).waitFor();
  await pane.getByRole("button", { name: "Đóng thông báo" }).click();
  await picturePane(bench, "tong-hop-bang");

  await pane.getByRole("button", { name: /Chưa nộp$/u }).click();
  const write = pane.getByRole("button", { name: "Tổng hợp vào sổ đang mở" });
  await picturePane(bench, "tong-hop-ghi", { height: 1330 });

  await pane.getByRole("tab", { name: /^Tệp/u }).click();
  await pane.getByRole("searchbox").fill(REPORT_FILE);
  await pane.getByRole("button", { name: REPORT_FILE }).first().click();
  await pane.getByRole("button", { name: "Về danh sách" }).waitFor();
  await picturePane(bench, "tong-hop-loi-tep");

  await pane.getByRole("button", { name: "Lập bản trả lại…" }).click();
  await pane.getByRole("dialog").waitFor();
  await picturePane(bench, "tong-hop-tra-lai");
  await pane.getByRole("button", { name: "Thôi", exact: true }).click();

  await pane.getByRole("button", { name: "Về danh sách" }).click();
  await write.click();
  await pane.locator('main[aria-labelledby="tab-report"]').waitFor();
  await pane.getByRole("button", { name: "Chép câu này" }).waitFor({ timeout: 120_000 });
  await pane.getByRole("button", { name: "Đóng thông báo" }).click();
  await picturePane(bench, "bao-cao", { height: 1320 });

  await pane.getByRole("button", { name: "Tổng quan", exact: true }).click();
  const box = bench.page.locator("#grid input").first();
  await box.click();
  await box.fill(ASKED_OF);
  await box.press("Enter");
  const why = pane.getByRole("region", { name: "Vì sao có số này?" });
  await why.getByRole("button", { name: "Vì sao? (ô đang chọn)" }).click();
  await why.getByText(`Ô Tổng quan!${ASKED_OF}`).waitFor();
  await picturePane(bench, "vi-sao", { top: why, height: 980 });
  await bench.close();
}

/** The workbench in a page of its own, on a day of its own. */
async function open({ browser, address }, { now, book = "template", place = "check" }) {
  const context = await browser.newContext({
    viewport: whole,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  await context.clock.setFixedTime(now);
  const page = await context.newPage();
  await page.goto(`${address}?book=${book}&width=${PANE_WIDTH}#place=${place}`);
  await page.waitForSelector("body[data-grid=ready]");
  const pane = page.frameLocator("#pane");
  await pane.getByRole("tablist").first().waitFor();
  return { page, pane, close: () => context.close() };
}

/** Opens a sample report in the grid, from the page's own menu. */
async function openSample({ page, pane }) {
  await page.getByText("Dữ liệu mẫu", { exact: true }).click();
  const option = page.locator("#sample-list option", { hasText: REPORT }).first();
  await option.waitFor({ state: "attached" });
  await page.locator("#sample-list").selectOption({ label: await option.innerText() });
  await page.getByRole("button", { name: "Mở báo cáo đã chọn" }).click();
  await pane.getByText("DỮ LIỆU MẪU", { exact: true }).waitFor();
}

/** Saves the samples from the page's menu and hands them to the pane, as a person does. */
async function pickSamples({ page, pane }) {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-pictures-"));
  await page.getByText("Dữ liệu mẫu", { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Tải các báo cáo mẫu (.zip)" }).click(),
  ]);
  const zip = join(folder, download.suggestedFilename());
  await download.saveAs(zip);
  await page.keyboard.press("Escape");
  await pane.locator('input[type="file"]').first().setInputFiles(zip);
  await pane.getByRole("tab", { name: /^Tệp/u }).waitFor();
  rmSync(folder, { recursive: true });
}

async function visit({ pane }, place) {
  await pane.locator(`#tab-${place}`).click();
  await pane.locator(`main[aria-labelledby="tab-${place}"]`).waitFor();
}

/** The pane alone; `top` is scrolled to its upper edge. */
async function picturePane(bench, name, { height = PANE_HEIGHT, top } = {}) {
  const frame = bench.page.locator("#pane");
  const box = await frame.boundingBox();
  const viewport = bench.page.viewportSize();
  await bench.page.setViewportSize({ ...viewport, height: viewport.height + height - box.height });
  await settle(bench);
  if (top !== undefined) await top.evaluate((element) => element.scrollIntoView());
  await frame.screenshot({ path: join(images, `${name}.png`) });
}

/** Waits until what was asked for is drawn; nothing blinks or is pointed at. */
async function settle({ page }) {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(800);
}

if (isEntry(import.meta.url)) {
  ensure();
  await takePictures();
}
