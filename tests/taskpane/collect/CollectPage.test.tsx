/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CollectPage } from "../../../src/taskpane/pages/collect/CollectPage";
import type { CollectActions } from "../../../src/taskpane/pages/collect/collectActions";
import { initialCollect, type CollectState } from "../../../src/taskpane/session/collect";
import type { OpenContent } from "../../../src/taskpane/session/live";
import type { UndoStep } from "../../../src/taskpane/session/undo";
import { initialSession } from "../../../src/taskpane/session/session";
import type { Finding } from "../../../src/domain/validation/finding";
import { openCatalogue } from "../../../src/usecases/catalogue";
import type { Abilities } from "../../../src/usecases/openWorkbook";
import { aCollectionView, aFileLine, anAgencyLine } from "../../helpers/aCollectionView";

const catalogue = openCatalogue();

const ABILITIES: Abilities = {
  api: "1.17",
  platform: "windows",
  supported: true,
  notes: false,
  newWorkbook: true,
  ownBytes: true,
};

const TARGET = { planId: "hd-726", periodId: "2025-03", asOf: null };

const VIEW = aCollectionView({
  board: [
    anAgencyLine({ agencyId: "a", name: "Sở Tư pháp", file: "a.xlsx", errors: 2 }),
    anAgencyLine({ agencyId: "b", name: "Sở Y tế" }),
  ],
  files: [
    aFileLine({ path: "a.xlsx", counts: { error: 2, warning: 0, info: 0 } }),
    aFileLine({
      path: "thang-2.xlsx",
      status: "foreign",
      reason: "Tệp là báo cáo tháng 2 năm 2025, không phải tháng 3 năm 2025",
      ownPeriod: "2025-02",
    }),
    aFileLine({ path: "hong.xlsx", status: "unreadable", reason: "Tệp bị cắt cụt." }),
  ],
  rows: { read: 12, used: 9, superseded: 1, excluded: 2 },
});

const OTHER: OpenContent = { kind: "other", blank: true, sheets: ["Sheet1"] };

/** A roll-up of plan 726 that stands open. */
function aRollUp(period: string): OpenContent {
  return {
    kind: "roll-up",
    identity: {
      format: 1,
      role: "roll-up",
      planId: "hd-726",
      agencyId: null,
      period,
      fingerprint: "f",
      sample: false,
    },
    snapshot: { sheets: [], properties: new Map(), macros: false },
  };
}

type Told = readonly [what: keyof CollectActions, ...with_: readonly unknown[]];

function showPage(
  collect: Partial<CollectState> = {},
  {
    content = OTHER,
    busy = false,
    abilities = {},
    steps = [],
  }: {
    readonly content?: OpenContent;
    readonly busy?: boolean;
    readonly abilities?: Partial<Abilities>;
    readonly steps?: readonly UndoStep[];
  } = {},
): readonly Told[] {
  const told: Told[] = [];
  const actions = new Proxy({} as CollectActions, {
    get:
      (_, name) =>
      (...args: readonly unknown[]): void => {
        told.push([name as keyof CollectActions, ...args]);
      },
  });
  const going = { label: "Đọc", step: null, cancellable: true, cancelling: false };
  const state = {
    ...initialSession,
    shell: { ...initialSession.shell, busy: busy ? going : null },
    live: { ...initialSession.live, content },
    undo: { steps },
    collect: { ...initialCollect, target: TARGET, view: VIEW, ...collect },
  };
  render(
    <FluentProvider theme={webLightTheme}>
      <CollectPage
        state={state}
        actions={actions}
        catalogue={catalogue}
        abilities={{ ...ABILITIES, ...abilities }}
        today="2025-03-20"
        visit={() => undefined}
      />
    </FluentProvider>,
  );
  return told;
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
/** Also while a dialog that opens or closes has not yet said what it covers. */
const anyButton = (name: string): HTMLElement => screen.getByRole("button", { name, hidden: true });

describe("CollectPage", () => {
  it("opens the board when it is first visited", () => {
    expect(showPage({ target: null, view: null })).toEqual([["enter"]]);
  });

  it("waits with that while other work goes on", () => {
    expect(showPage({ target: null, view: null }, { busy: true })).toEqual([]);
  });

  it("can be opened again where that failed", async () => {
    const told = showPage({ view: null });
    expect(screen.getByText("Chưa mở được danh sách cơ quan.")).toBeTruthy();
    await userEvent.click(button("Thử lại"));
    expect(told).toEqual([["enter"]]);
  });

  it("takes files chosen in a picker, a folder's with their path, and dropped ones", async () => {
    const told = showPage({ view: aCollectionView() });
    const file = new File(["x"], "a.xlsx");
    await userEvent.upload(screen.getByLabelText("Chọn tệp", { selector: "input" }), file);
    const folder = screen.getByLabelText("Chọn thư mục", { selector: "input" });
    expect(folder.hasAttribute("webkitdirectory")).toBe(true);
    await userEvent.upload(folder, file);
    const zone = screen.getByRole("region", { name: "Nhận tệp báo cáo" });
    fireEvent.drop(zone, { dataTransfer: { items: [], files: [file] } });
    await screen.findByText(/Thả tệp/u);
    expect(told.map(([what]) => what)).toEqual(["receive", "receive", "receive"]);
    expect(told[0]?.[1]).toMatchObject([{ path: "a.xlsx" }]);
  });

  it("takes roll-ups of earlier periods, tells what changed, and ends comparing", async () => {
    const comparison = {
      files: [{ file: "thang-2.xlsx", period: "tháng 2 năm 2025" }],
      refused: [{ file: "khac.xlsx", reason: "Tệp là bảng tổng hợp của kế hoạch khác." }],
      changes: ["So với tháng 2 năm 2025: 3 nhiệm vụ thay đổi."],
    };
    const told = showPage({ view: aCollectionView({ comparison }) });
    const panel = within(screen.getByRole("region", { name: "So với kỳ trước" }));
    expect(panel.getByText("So với tháng 2 năm 2025: thang-2.xlsx")).toBeTruthy();
    expect(panel.getByText(/Không so sánh với “khac.xlsx”/u)).toBeTruthy();
    expect(panel.getByText(/3 nhiệm vụ thay đổi/u)).toBeTruthy();
    const input = panel.getByLabelText("Chọn bảng khác", { selector: "input" });
    await userEvent.upload(input, new File(["x"], "thang-1.xlsx"));
    await userEvent.click(panel.getByRole("button", { name: "Thôi so sánh" }));
    expect(told).toMatchObject([
      ["compareWith", [{ path: "thang-1.xlsx" }]],
      ["compareWith", []],
    ]);
  });

  it("takes nothing in while other work goes on", () => {
    const told = showPage({}, { busy: true });
    const zone = screen.getByRole("region", { name: "Nhận tệp báo cáo" });
    fireEvent.drop(zone, { dataTransfer: { items: [], files: [new File(["x"], "a.xlsx")] } });
    expect(button("Chọn tệp").getAttribute("aria-disabled")).toBe("true");
    expect(told).toEqual([]);
  });

  it("says how many have submitted and lists those of a figure", async () => {
    const told = showPage();
    const figures = screen.getByRole("group", { name: /Tình hình nộp/u });
    await userEvent.click(within(figures).getByRole("button", { name: /1\s*Chưa nộp/u }));
    expect(told).toEqual([["filterAgencies", "missing"]]);
  });

  it("lists all again when a figure is pressed twice, and tells who reported unasked", async () => {
    const board = [...VIEW.board, anAgencyLine({ agencyId: "c", file: "c.xlsx", expected: false })];
    const told = showPage({ view: aCollectionView({ board }), agencyFilter: "submitted" });
    const figures = screen.getByRole("group", { name: /Tình hình nộp/u });
    await userEvent.click(within(figures).getByRole("button", { name: /1\s*Đã nộp/u }));
    await userEvent.click(within(figures).getByRole("button", { name: /1\s*ngoài danh sách/u }));
    expect(told).toEqual([
      ["filterAgencies", "all"],
      ["filterAgencies", "unexpected"],
    ]);
  });

  it("copies the list for a follow-up letter", async () => {
    const told = showPage();
    await userEvent.click(button("Chép danh sách chưa nộp (1)"));
    expect(told).toEqual([["copyMissing"]]);
  });

  it("leads from an agency to its file; one without a file leads nowhere", async () => {
    const told = showPage();
    await userEvent.click(button(/Sở Tư pháp/u));
    expect(told).toEqual([["openFile", "a.xlsx"]]);
    expect(screen.queryByRole("button", { name: /Sở Y tế/u })).toBeNull();
  });

  it("leads to the file of an agency that was left out", async () => {
    const told = showPage({
      view: aCollectionView({
        board: [anAgencyLine({ agencyId: "a", name: "Sở Tư pháp" })],
        files: [aFileLine({ path: "a.xlsx", agencyId: "a", status: "excluded" })],
      }),
    });
    await userEvent.click(button(/Sở Tư pháp/u));
    expect(told).toEqual([["openFile", "a.xlsx"]]);
  });

  it("says why files are not used", () => {
    showPage({ list: "files" });
    expect(screen.getByText(/không phải tháng 3 năm 2025/u)).toBeTruthy();
    expect(screen.getByText("Tệp bị cắt cụt.")).toBeTruthy();
  });

  it("offers a way out when nothing matches", async () => {
    const told = showPage({ search: "không có cơ quan này" });
    expect(screen.getByText("Không có dòng nào khớp.")).toBeTruthy();
    await userEvent.click(button("Hiện tất cả"));
    expect(told).toEqual([
      ["search", ""],
      ["filterAgencies", "all"],
    ]);
  });

  it("sends all files back that are to be mended, and lets those count again", async () => {
    const back = { status: "excluded", excludedBecause: "Trả lại: 2 chỗ phải sửa" } as const;
    const files = [...VIEW.files, aFileLine({ path: "c.xlsx", ...back })];
    const told = showPage({ view: { ...VIEW, files } });
    await userEvent.click(button("Lập bản trả lại cho 1 tệp phải sửa…"));
    await userEvent.click(anyButton("Lưu bản trả lại"));
    await userEvent.click(anyButton("Tính lại 1 tệp đã trả lại"));
    expect(told).toEqual([["returnAll", true], ["takeBack"]]);
  });

  it("makes no zip where the program cannot save one", () => {
    showPage({}, { abilities: { platform: "mac" } });
    expect(screen.queryByRole("button", { name: /^Lập bản trả lại/u })).toBeNull();
  });

  it("says the folder that all files lie in nowhere on their lines", () => {
    const paths = ["nop.zip/so/a.xlsx", "nop.zip/huyen/b.xlsx"];
    const files = paths.map((path) => aFileLine({ path }));
    showPage({ list: "files", view: aCollectionView({ files }) });
    const list = within(screen.getByRole("list", { name: "Tệp (2)" }));
    expect(list.getByText("so/a.xlsx")).toBeTruthy();
    expect(list.getByText("huyen/b.xlsx")).toBeTruthy();
  });

  it("lets the plan and the period be looked at and left as they are", async () => {
    const told = showPage();
    await userEvent.click(button("Đổi"));
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Kế hoạch" }));
    await userEvent.click(button("Giữ nguyên"));
    expect(document.activeElement).toBe(button("Đổi"));
    expect(told).toEqual([]);
  });

  it.each([
    ["Giữ lại", []],
    ["Xóa các trang vừa ghi", [["undo"]]],
  ])(
    "takes back a roll-up that was just written only where that is meant: %s",
    async (answer, asked) => {
      const back = { kind: "sheets", names: ["Tổng quan", "Chi tiết"] } as const;
      const told = showPage({}, { steps: [{ label: "Tổng hợp", back }] });
      await userEvent.click(button("Hoàn tác: Tổng hợp"));
      expect(screen.getByText(/^2 trang vừa ghi sẽ bị xóa khỏi sổ/u)).toBeTruthy();
      await userEvent.click(anyButton(answer));
      expect(told).toEqual(asked);
    },
  );

  it("takes back no step of another place", () => {
    const back = { kind: "sheets", names: ["Nhiệm vụ"] } as const;
    showPage({}, { steps: [{ label: "Lập biểu", back }] });
    expect(screen.queryByRole("button", { name: /^Hoàn tác/u })).toBeNull();
  });

  it("shows the rows accounted for", () => {
    showPage();
    expect(
      screen.getByText("Đối soát: 12 dòng đã đọc = 9 được dùng + 1 được thay + 2 bị loại."),
    ).toBeTruthy();
  });

  describe("with a file opened", () => {
    const finding: Finding = {
      rule: "status-unknown",
      severity: "error",
      file: "a.xlsx",
      sheet: "Nhiệm vụ",
      cell: "J5",
      rowId: null,
      column: "Trạng thái",
      value: "xong",
      message: "Trạng thái không rõ.",
      fix: null,
    };

    it("shows its faults with their place and what is written there", () => {
      showPage({ opened: { path: "a.xlsx", findings: [finding] } });
      expect(screen.getByText("Nhiệm vụ · J5 · Trạng thái")).toBeTruthy();
      expect(screen.getByText("Trạng thái không rõ.")).toBeTruthy();
      expect(screen.getByText("Đang ghi: xong")).toBeTruthy();
    });

    it("draws only some of thousands of faults", () => {
      const many = Array.from({ length: 5_000 }, (_, at) => ({ ...finding, cell: `J${at + 5}` }));
      showPage({ opened: { path: "a.xlsx", findings: many } });
      expect(screen.queryAllByText("Trạng thái không rõ.").length).toBeLessThan(100);
    });

    it("is left out for a reason, and for none it is not", async () => {
      const told = showPage({ opened: { path: "a.xlsx", findings: [] } });
      await userEvent.click(button("Loại tệp này…"));
      await userEvent.click(button("Loại tệp"));
      expect(screen.getByText(/Hãy ghi lý do/u)).toBeTruthy();
      expect(told).toEqual([]);
      await userEvent.type(screen.getByRole("textbox", { name: /Lý do/u }), " Xin rút ");
      await userEvent.click(button("Loại tệp"));
      expect(told).toEqual([["change", { kind: "exclude", path: "a.xlsx", reason: "Xin rút" }]]);
    });

    it("has the focus on its decision again once the question is answered", async () => {
      showPage({ opened: { path: "a.xlsx", findings: [] } });
      await userEvent.click(button("Loại tệp này…"));
      await userEvent.click(anyButton("Thôi"));
      await waitFor(() => expect(document.activeElement).toBe(anyButton("Loại tệp này…")));
    });

    it.each([true, false])("is sent back, and does not count meanwhile: %s", async (leaveOut) => {
      const told = showPage({ opened: { path: "a.xlsx", findings: [finding] } });
      await userEvent.click(button("Lập bản trả lại…"));
      const name = "Không tính cho đến khi cơ quan nộp lại";
      const choice = screen.getByRole("checkbox", { name, hidden: true });
      if (!leaveOut) await userEvent.click(choice);
      await userEvent.click(anyButton("Lưu bản trả lại"));
      expect(told).toEqual([["returnFile", leaveOut]]);
    });

    it("is not sent back on second thoughts, and the focus is where it was", async () => {
      const told = showPage({ opened: { path: "a.xlsx", findings: [finding] } });
      await userEvent.click(button("Lập bản trả lại…"));
      await userEvent.click(anyButton("Thôi"));
      await waitFor(() => expect(document.activeElement).toBe(anyButton("Lập bản trả lại…")));
      expect(told).toEqual([]);
    });

    it("is not sent back without faults, nor as a report inside a roll-up", () => {
      const counts = { error: 1, warning: 0, info: 0 };
      const inside = "th.xlsx › a.xlsx";
      const files = [aFileLine({ path: "b.xlsx" }), aFileLine({ path: inside, counts })];
      for (const path of ["b.xlsx", inside]) {
        showPage({ view: aCollectionView({ files }), opened: { path, findings: [] } });
        expect(screen.queryByRole("button", { name: "Lập bản trả lại…" })).toBeNull();
      }
    });

    it("is not taken off the list where it lies inside a roll-up, and is asked for below", () => {
      const path = "th.xlsx › hong.xlsx";
      const files = [aFileLine({ path, status: "unreadable", reason: "Tệp bị cắt cụt." })];
      showPage({ view: aCollectionView({ files }), opened: { path, findings: [] } });
      expect(screen.queryByRole("button", { name: "Bỏ khỏi danh sách" })).toBeNull();
      expect(screen.getByText(/^Hãy đề nghị cấp dưới lấy lại tệp này/u)).toBeTruthy();
    });

    it("is called a copy, not an earlier submission, where it says the same", () => {
      const line = { path: "a (1).xlsx", status: "superseded", isCopy: true } as const;
      const files = [aFileLine(line)];
      showPage({ view: aCollectionView({ files }), opened: { path: line.path, findings: [] } });
      expect(screen.getByText("Bản sao")).toBeTruthy();
      expect(screen.queryByText("Có lần nộp sau")).toBeNull();
    });

    it("takes last month's file as this month's", async () => {
      const told = showPage({ opened: { path: "thang-2.xlsx", findings: [] } });
      await userEvent.click(button("Nhận là báo cáo kỳ này"));
      expect(told).toEqual([
        ["change", { kind: "accept-period", path: "thang-2.xlsx", accepted: true }],
      ]);
    });

    it("takes the day it was received, once it is a day", async () => {
      const told = showPage({ opened: { path: "a.xlsx", findings: [] } });
      const day = screen.getByLabelText("Ngày nhận");
      await userEvent.type(day, "21/3{Enter}");
      expect(screen.getByText("Hãy gõ ngày dạng 18/03/2025.")).toBeTruthy();
      expect(told).toEqual([]);
      await userEvent.type(day, "/2025{Enter}");
      expect(told).toEqual([["change", { kind: "received", path: "a.xlsx", day: "2025-03-21" }]]);
    });

    it("goes back to the list, where the file that was looked at has the focus", async () => {
      const told = showPage({ opened: { path: "a.xlsx", findings: [] } });
      await userEvent.click(button("Về danh sách"));
      expect(told).toEqual([["closeFile"]]);
      showPage({ list: "files", left: "hong.xlsx" });
      expect(document.activeElement?.textContent).toContain("hong.xlsx");
    });
  });

  describe("with the roll-up ready", () => {
    it("writes it into a workbook of nobody's", async () => {
      const told = showPage();
      await userEvent.click(button("Tổng hợp vào sổ đang mở"));
      expect(told).toEqual([["writeHere"]]);
    });

    it("shows the changes before it writes over an earlier one", async () => {
      const told = showPage({}, { content: aRollUp("2025-03") });
      await userEvent.click(button("Xem trước thay đổi"));
      expect(told).toEqual([["preview"]]);
    });

    it("writes over an earlier one once the changes were shown", async () => {
      const change = { sheet: "Chi tiết", added: 3, changed: 2, kept: 90, dropped: 1 };
      const preview = {
        headline: "Tổng số 81 nhiệm vụ, có 4 xác nhận",
        sheets: [
          { ...change, ownColumns: ["Ghi chú riêng"] },
          { ...change, sheet: "Đối soát", added: 0, changed: 0, dropped: 0, ownColumns: [] },
        ],
        kept: { verdicts: 4, deadlines: 0, followUps: 0 },
        unread: [],
      };
      const told = showPage({ preview }, { content: aRollUp("2025-03") });
      const row = within(screen.getByRole("table")).getByRole("row", { name: /Chi tiết/u });
      expect(
        within(row)
          .getAllByRole("cell")
          .map(({ textContent }) => textContent),
      ).toEqual(["3", "2", "90", "1"]);
      expect(screen.getByText("1 trang khác không thay đổi.")).toBeTruthy();
      expect(screen.getByText(preview.headline)).toBeTruthy();
      expect(screen.getByText("Giữ lại từ bảng đang mở: 4 xác nhận trạng thái.")).toBeTruthy();
      expect(screen.getByText(/cột riêng \(Ghi chú riêng\)/u)).toBeTruthy();
      await userEvent.click(button("Ghi vào sổ đang mở"));
      expect(told).toEqual([["writeHere"]]);
    });

    it("does not speak of entries of the department where there are none", () => {
      const preview = {
        headline: "",
        sheets: [],
        kept: { verdicts: 0, deadlines: 0, followUps: 0 },
        unread: [],
      };
      showPage({ preview }, { content: aRollUp("2025-03") });
      expect(screen.getByText(/Không có gì thay đổi/u)).toBeTruthy();
      expect(screen.queryByText(/^Giữ lại/u)).toBeNull();
    });

    it("keeps the focus on the button that began the work, and does not begin it twice", async () => {
      const told = showPage({}, { busy: true });
      const write = button("Tổng hợp vào sổ đang mở");
      act(() => write.focus());
      expect(document.activeElement).toBe(write);
      await userEvent.click(write);
      expect(told).toEqual([]);
    });

    it("does not offer to write over the roll-up of another period", () => {
      showPage({}, { content: aRollUp("2025-02") });
      expect(screen.getByText(/bảng tổng hợp tháng 2 năm 2025/u)).toBeTruthy();
      expect(screen.queryByRole("button", { name: /sổ đang mở/u })).toBeNull();
      expect(button("Mở thành sổ mới")).toBeTruthy();
    });

    it("offers only what the program can do", () => {
      showPage({}, { abilities: { newWorkbook: false, platform: "mac" } });
      expect(screen.queryByRole("button", { name: "Mở thành sổ mới" })).toBeNull();
      expect(screen.queryByRole("button", { name: "Lưu tệp tổng hợp" })).toBeNull();
    });

    it("gives back the one that was written over", async () => {
      const written = { added: [], replaced: ["Chi tiết"], before: Uint8Array.of(1) };
      const told = showPage({ written });
      await userEvent.click(button("Mở lại bản trước"));
      expect(told).toEqual([["openBefore"]]);
    });

    it("waits for a file that can be used", () => {
      showPage({ view: aCollectionView({ files: [aFileLine({ status: "unreadable" })] }) });
      expect(button("Tổng hợp vào sổ đang mở")).toHaveProperty("disabled", true);
      expect(screen.getByText(/Nhận ít nhất một tệp/u)).toBeTruthy();
    });
  });
});
