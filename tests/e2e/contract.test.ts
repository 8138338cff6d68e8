import { CONTRACT_CASES } from "../../src/host/contract/contractCases";
import { describeWithProgram } from "../helpers/describeWithProgram";
import { openStage, openWorkbench, type Stage } from "./helpers/workbench";

describeWithProgram("chromium", "contract page", (chromium) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(chromium);
  });

  afterAll(async () => {
    await stage.close();
  });

  it("asks the Excel it stands in every question and hands out the answers as a recording", async () => {
    const bench = await openWorkbench(stage, { book: "blank", excel: "desktop-1.21" });
    await bench.page.locator("#pane").evaluate((frame: HTMLIFrameElement) => {
      frame.src = "pane/contract.html";
    });
    await bench.pane.getByRole("button", { name: "Hỏi" }).click();
    await bench.pane.getByText(`Đã hỏi ${CONTRACT_CASES.length} câu.`).waitFor();
    const answers = await bench.pane.getByLabel("Câu trả lời (JSON):").inputValue();
    const recording = JSON.parse(answers) as {
      readonly answers: Readonly<Record<string, unknown>>;
    };
    const claimed = CONTRACT_CASES.map(({ name, expected }) => [name, expected] as const);
    expect(recording).toEqual({
      excel: { platform: "PC", version: "16.0.17928.20000", api: "1.21" },
      answers: Object.fromEntries<unknown>(claimed),
    });
    await bench.pane.getByText("Khác với bản mô phỏng: 0 câu.").waitFor();
    const { name, bytes } = await bench.downloaded(() =>
      bench.pane.getByRole("link", { name: "Lưu tệp" }).click(),
    );
    expect(name).toBe("excel-PC-16.0.17928.20000.json");
    expect(new TextDecoder().decode(bytes)).toBe(answers);
    expect(await bench.sheetNames()).toEqual(["Sheet1"]);
    expect(bench.troubles).toEqual([]);
    await bench.close();
  });
});
