import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { APP } from "../../src/taskpane/labels/app";
import { CHECK } from "../../src/taskpane/labels/check";
import { COLLECT } from "../../src/taskpane/labels/collect";
import { ENTRY } from "../../src/taskpane/labels/entry";
import { PLACES } from "../../src/taskpane/session/shell";
import { describeWithProgram } from "../helpers/describeWithProgram";
import { variedFolder } from "../helpers/filledWorkbooks";
import { axeFindings, cutOff, dress } from "./helpers/look";
import { closePane, openPane, paste, visit } from "./helpers/pane";
import { openStage, type Stage, type Workbench } from "./helpers/workbench";

const TASKS = "Nhiệm vụ";
const NARROW = 320;
const WIDE = 400;

describeWithProgram("chromium", "the pane", (chromium) => {
  let stage: Stage;
  let bench: Workbench;

  beforeAll(async () => {
    stage = await openStage(chromium);
  });

  afterAll(async () => {
    await stage.close();
  });

  afterEach(async () => {
    await closePane(bench);
  });

  it("is accessible and fits beside an empty workbook", async () => {
    bench = await openPane(stage, { book: "blank", width: NARROW });
    expect(await faultsOfAllPlaces(bench)).toEqual([]);
  });

  it("is accessible and fits beside a new template", async () => {
    bench = await openPane(stage, { width: NARROW });
    expect(await faultsOfAllPlaces(bench)).toEqual([]);
  });

  it("is accessible and fits beside a workbook with findings, and in what opens from there", async () => {
    bench = await openPane(stage, { place: "check", width: NARROW });
    const { pane, page } = bench;
    await paste(bench, TASKS, "J2", [
      ["Xong rồi", 150, "", "", "31/02/2025"],
      ["đã hoàn thành", "", "", "", ""],
      ["đã hoàn thành", "", "", "", ""],
    ]);
    await bench.goTo(TASKS, "J2");
    await pane.getByRole("list", { name: CHECK.list }).getByText("Xong rồi").first().waitFor();
    expect(await faultsOfAllPlaces(bench)).toEqual([]);

    await visit(bench, "entry");
    await pane.getByRole("button", { name: ENTRY.more }).click();
    await pane.getByRole("button", { name: ENTRY.finish.title }).click();
    expect(await faultsOf(bench, "the whole form")).toEqual([]);

    await visit(bench, "check");
    await pane.getByRole("combobox", { name: CHECK.severityLabel }).selectOption("info");
    await pane.getByRole("button", { name: CHECK.more }).first().click();
    await pane.getByRole("menuitem").first().waitFor();
    // An open menu stays where it opened when the pane is made narrower under it.
    expect(await faultsOf(bench, "the menu of a finding", LOOKS.slice(0, 1))).toEqual([]);
    await pane.getByRole("menuitem", { name: CHECK.fixAll(2) }).click();
    await pane.getByRole("dialog").waitFor();
    expect(await faultsOf(bench, "the preview of fixes")).toEqual([]);
    await page.keyboard.press("Escape");
  });

  it("is accessible and fits beside a roll-up, and on the way to it", async () => {
    bench = await openPane(stage, { book: "blank", place: "collect", width: NARROW });
    const { pane } = bench;
    const folder = await writtenFolder();
    try {
      await pane
        .getByLabel(COLLECT.pickFiles)
        .and(pane.locator("input"))
        .setInputFiles(folder.files);
      await pane.getByRole("button", { name: COLLECT.writeHere }).click();
      await bench.pane.getByText(COLLECT.written).first().waitFor({ timeout: 60_000 });
      expect(await faultsOfAllPlaces(bench)).toEqual([]);

      await visit(bench, "collect");
      await pane.getByRole("tab", { name: /^Tệp/u }).click();
      expect(await faultsOf(bench, "the list of files")).toEqual([]);
    } finally {
      folder.remove();
    }
  });
});

/** How the pane may look: all rules of axe for the first, contrast is what the others change. */
const LOOKS = [
  { width: NARROW, theme: "light", rules: [] },
  { width: WIDE, theme: "dark", rules: ["color-contrast"] },
  { width: NARROW, theme: "contrast", rules: ["color-contrast"] },
] as const;

/** What is wrong with every place of the pane, in every look. */
async function faultsOfAllPlaces(bench: Workbench): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const look of LOOKS) {
    await dress(bench.page, look.width, look.theme);
    for (const place of PLACES) {
      await visit(bench, place);
      await bench.pane.getByText(APP.loading).waitFor({ state: "detached" });
      await bench.pane.locator("footer").waitFor({ state: "detached" });
      faults.push(...(await faultsIn(bench, look, place)));
    }
  }
  await dress(bench.page, NARROW, "light");
  return faults;
}

/** What is wrong with what is shown now, in every look; what pops up stands outside of all regions. */
async function faultsOf(
  bench: Workbench,
  where: string,
  looks: readonly (typeof LOOKS)[number][] = LOOKS,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const look of looks) {
    await dress(bench.page, look.width, look.theme);
    faults.push(...(await faultsIn(bench, look, where)));
  }
  await dress(bench.page, NARROW, "light");
  return faults.filter((fault) => !fault.includes(" region: "));
}

async function faultsIn(
  { page }: Workbench,
  { width, theme, rules }: (typeof LOOKS)[number],
  where: string,
): Promise<readonly string[]> {
  const found = [...(await cutOff(page)), ...(await axeFindings(page, rules))];
  return found.map((fault) => `${where}, ${width} px, ${theme}: ${fault}`);
}

/** The submissions of a month on disk, where a person picks them. */
async function writtenFolder(): Promise<{
  readonly files: readonly string[];
  readonly remove: () => void;
}> {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-a11y-"));
  const files: string[] = [];
  for (const { path, bytes } of await variedFolder()) {
    const file = join(folder, path);
    writeFileSync(file, await bytes());
    files.push(file);
  }
  return { files, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
