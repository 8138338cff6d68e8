/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useSyncExternalStore, type ReactElement } from "react";
import { headline, OUTSIDE_RATE } from "../../../src/domain/consolidation/headline";
import type { RollUp } from "../../../src/domain/consolidation/consolidate";
import { makeReportActions } from "../../../src/taskpane/pages/report/reportActions";
import { ReportPage } from "../../../src/taskpane/pages/report/ReportPage";
import type { Session } from "../../../src/taskpane/session/session";
import type { CollectionView } from "../../../src/usecases/fileWork";
import { cellRef } from "../../../src/workbook/cellRef";
import type { WorkbookDraft } from "../../../src/workbook/draft";
import { overdueTasks } from "../../../src/workbook/rollup/followUpSheets";
import { writeRollUp } from "../../../src/workbook/rollup/writeRollUp";
import { aDesk, aSession, type FakeDesk } from "../../helpers/aDesk";
import { allAbilities, fakeWorkbook } from "../../helpers/fakeWorkbook";
import {
  aTemplate,
  consolidate726,
  rowsOf,
  variedFolder,
  withRows,
} from "../../helpers/filledWorkbooks";

let rollUp: RollUp;
let draft: WorkbookDraft;

beforeAll(async () => {
  rollUp = await consolidate726(await variedFolder());
  draft = writeRollUp(rollUp);
});

async function showPage(
  written: WorkbookDraft | undefined,
  abilities = allAbilities,
  prepare: (session: Session) => void = () => undefined,
) {
  const desk = aDesk({ workbook: fakeWorkbook(written, abilities) });
  const session = await aSession(desk);
  prepare(session);
  const visited: string[] = [];
  render(
    <FluentProvider theme={webLightTheme}>
      <Shown desk={desk} session={session} visit={(place) => visited.push(place)} />
    </FluentProvider>,
  );
  return { desk, session, visited };
}

function Shown(props: {
  readonly desk: FakeDesk;
  readonly session: Session;
  readonly visit: (place: string) => void;
}): ReactElement {
  const { desk, session, visit } = props;
  const state = useSyncExternalStore(session.subscribe, session.state);
  return (
    <ReportPage
      state={state}
      actions={makeReportActions(desk, session, () => Promise.resolve(true))}
      catalogue={desk.catalogue}
      abilities={desk.workbook.abilities}
      today={desk.today()}
      visit={visit}
    />
  );
}

/** The first cell below a heading of the roll-up's tasks. */
function cellUnder(heading: string): string {
  const headings = rowsOf(draft, "Tổng hợp nhiệm vụ")[0]?.cells ?? [];
  return cellRef(
    headings.findIndex((cell) => cell?.value === heading),
    2,
  );
}

/** The first cell of the overview that counts reported rows. */
function countedCell(): string {
  for (const [row, { cells }] of rowsOf(draft, "Tổng quan").entries())
    for (const [column, cell] of cells.entries())
      if (/COUNTIFS\(.*"Hoàn thành/u.test(cell?.formula ?? "") && Number(cell?.value) > 0)
        return cellRef(column, row + 1);
  throw new Error("The overview counts nothing");
}

const WHY = "Vì sao? (ô đang chọn)";

const COLLECTED: CollectionView = {
  target: { planId: "hd-726", periodId: "2025-03", asOf: null },
  dueDay: "2025-03-18",
  cutOffDay: "2025-03-18",
  files: [
    {
      path: "so-y-te.xlsx",
      content: "1.a",
      status: "used",
      agencyId: "so-y-te",
      agencyName: "Sở Y tế",
      reason: null,
      excludedBecause: null,
      receivedOn: null,
      counts: { error: 0, warning: 0, info: 0 },
      rowsRead: 9,
      rowsUsed: 9,
      sample: false,
      ownPeriod: null,
      periodAccepted: false,
      isCopy: false,
    },
  ],
  board: [],
  expected: 33,
  submitted: 1,
  missing: 32,
  late: 0,
  headline: "Tổng số 81 nhiệm vụ.",
  comparison: { files: [], refused: [], changes: [] },
  groups: [],
  counts: { error: 0, warning: 0, info: 0 },
  rows: { read: 9, used: 9, superseded: 0, excluded: 0 },
  lastReceived: null,
};

// What comes in a moment may take longer on a busy machine.
configure({ asyncUtilTimeout: 20_000 });

describe("ReportPage", () => {
  it("says that no roll-up stands open and leads to where one is made", async () => {
    const { visited } = await showPage(aTemplate("so-khcn"));
    expect(screen.getByText("Sổ đang mở không phải bảng tổng hợp.")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Sang Tổng hợp" }));
    expect(visited).toEqual(["collect"]);
  });

  it("says why the workbook could not be read and reads it again", async () => {
    const { session } = await showPage(draft, allAbilities, ({ dispatch }) =>
      dispatch({ type: "live/failed", failure: { tone: "error", sentence: "Excel đang bận." } }),
    );
    expect(screen.getByText("Excel đang bận.")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Đọc lại" }));
    expect(session.state().live.phase).toBe("ready");
  });

  it("shows the sentence of the roll-up and its figures", async () => {
    await showPage(draft);
    expect(screen.getByText(headline(rollUp.tasks))).toBeTruthy();
    const total = screen.getByText("nhiệm vụ").parentElement;
    expect(total?.textContent).toContain("81");
    expect(screen.getByText(/Đối soát khớp/u)).toBeTruthy();
    await screen.findByRole("tab", { name: "Theo tháng" });
  });

  it("says of which tasks the share done in time is one", async () => {
    await showPage(draft);
    const { asOf } = rollUp.cutOff;
    const dated = rollUp.tasks.filter(
      ({ kind, group }) => kind === "Có hạn" && !OUTSIDE_RATE.includes(group),
    );
    const fellDue = dated.filter(({ deadline }) => (deadline.due ?? asOf) < asOf).length;
    expect(fellDue).toBeGreaterThan(0);
    expect(
      screen.getByText(`hoàn thành đúng hạn, trên ${fellDue} nhiệm vụ đã đến hạn`),
    ).toBeTruthy();
  });

  it("draws a bar with words for every lead agency once all are asked for", async () => {
    await showPage(draft);
    const chart = within(await screen.findByRole("region", { name: "Biểu đồ" }));
    await userEvent.click(chart.getByRole("button", { name: /Xem cả/u }));
    const bar = chart.getByRole("img", { name: /^Sở Khoa học và Công nghệ: /u });
    expect(bar.getAttribute("aria-label")).toMatch(/\d+ nhiệm vụ, gồm .*Hoàn thành \d+/u);
  });

  it("shows the same figures as a table", async () => {
    await showPage(draft);
    await userEvent.click(await screen.findByRole("tab", { name: "Theo nhóm" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Xem dạng bảng số" }));
    const table = within(screen.getByRole("table", { name: "Nhóm nhiệm vụ" }));
    const totals = table
      .getAllByRole("row")
      .slice(1)
      .map((row) => Number(within(row).getAllByRole("cell")[0]?.textContent));
    expect(totals).toHaveLength(10);
    expect(totals.reduce((sum, each) => sum + each, 0)).toBe(81);
  });

  it("goes to the cell of the longest overdue task", async () => {
    const { desk } = await showPage(draft);
    const input = { rollUp, caption: "", agencyName: String, links: new Map<string, string>() };
    const [worst] = overdueTasks({ ...input, live: true, sample: false });
    const list = within(screen.getByRole("region", { name: /^Quá hạn, chưa hoàn thành/u }));
    const [first] = list.getAllByRole("button", { name: /^Tới ô: /u });
    if (first === undefined || worst === undefined) throw new Error("Nothing is overdue");
    expect(first.getAttribute("aria-label")).toContain(`${worst.task.no}. `);
    await userEvent.click(first);
    expect(desk.workbook.asked.at(-1)).toMatch(/^goTo Tổng hợp nhiệm vụ!C\d+$/u);
  });

  it("lists all agencies that have not reported when asked to", async () => {
    await showPage(draft);
    const list = within(screen.getByRole("region", { name: /^Chưa nộp báo cáo/u }));
    await userEvent.click(list.getByRole("button", { name: `Xem cả ${rollUp.missing.length}` }));
    expect(list.getAllByRole("listitem")).toHaveLength(rollUp.missing.length);
  });

  it("says what the chosen cell is made of, down to the row of the file", async () => {
    const cell = countedCell();
    const { desk } = await showPage(draft);
    await desk.workbook.goTo({ sheet: "Tổng quan", cell });
    const why = within(screen.getByRole("region", { name: "Vì sao có số này?" }));
    await userEvent.click(why.getByRole("button", { name: WHY }));
    const address = `Ô Tổng quan!${cell}`;
    expect(await why.findByText((text) => text.startsWith(address))).toBeTruthy();
    const [first] = await why.findAllByRole("button", { name: /^Tới ô: /u });
    if (first === undefined) throw new Error("No row stands behind the state");
    await userEvent.click(first);
    expect(desk.workbook.asked.at(-1)).toMatch(/^goTo .+!A\d+$/u);
    expect(why.getAllByText(/\.xlsx, trang .+, dòng \d+/u).length).toBeGreaterThan(0);
  });

  it("says so when the cell asked of stands on a sheet that was not read yet", async () => {
    const { desk } = await showPage(draft);
    const [sheet] = draft.sheets;
    if (sheet === undefined) throw new Error("The roll-up has no sheet");
    await desk.workbook.write({ ...draft, sheets: [{ ...sheet, name: "Mới thêm" }] });
    await desk.workbook.goTo({ sheet: "Mới thêm", cell: "B2" });
    await userEvent.click(screen.getByRole("button", { name: WHY }));
    expect(await screen.findByText(/Trang “Mới thêm” không có/u)).toBeTruthy();
  });

  it("goes to any sheet of the roll-up", async () => {
    const { desk } = await showPage(draft);
    await userEvent.click(screen.getByRole("button", { name: "Đối soát" }));
    expect(desk.workbook.asked.at(-1)).toBe("goTo Đối soát!A1");
  });

  it("shows no figure while formulas have no values", async () => {
    const busy = withRows(draft, "Tổng hợp nhiệm vụ", (rows) =>
      rows.map((row, at) =>
        at === 0
          ? row
          : {
              ...row,
              cells: row.cells.map((cell) =>
                cell?.formula === undefined ? cell : { ...cell, value: "#BUSY!" },
              ),
            },
      ),
    );
    await showPage(busy);
    expect(screen.getByText(/chưa tính xong/u)).toBeTruthy();
    expect(screen.queryByText(headline(rollUp.tasks))).toBeNull();
    expect(screen.getAllByRole("button", { name: "Đọc lại" }).length).toBeGreaterThan(0);
  });

  it("looks again by itself until formulas have values", async () => {
    const workbook = fakeWorkbook(draft);
    const place = { sheet: "Tổng hợp nhiệm vụ", cell: cellUnder("Phân nhóm") };
    const group = workbook.valueAt(place);
    workbook.pick(place, "#BUSY!");
    const desk = aDesk({ workbook });
    const session = await aSession(desk);
    workbook.pick(place, group);
    render(
      <FluentProvider theme={webLightTheme}>
        <Shown desk={desk} session={session} visit={() => undefined} />
      </FluentProvider>,
    );
    expect(screen.getByText(/chưa tính xong/u)).toBeTruthy();
    expect(await screen.findByText(headline(rollUp.tasks))).toBeTruthy();
  });

  it("says what was collected while no roll-up stands open", async () => {
    await showPage(undefined, allAbilities, ({ dispatch }) =>
      dispatch({ type: "collect/viewed", view: COLLECTED }),
    );
    expect(screen.getByText("Tổng số 81 nhiệm vụ.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Sang Tổng hợp" })).toBeTruthy();
  });

  it("says how to save by hand where the program does not give its own file", async () => {
    await showPage(draft, { ...allAbilities, ownBytes: false });
    expect(screen.queryByRole("button", { name: /Lưu bảng tổng hợp/u })).toBeNull();
    expect(screen.getByText(/Lưu bản sao/u)).toBeTruthy();
  });
});
