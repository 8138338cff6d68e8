/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CheckPage } from "../../../src/taskpane/pages/check/CheckPage";
import { makeCheckActions } from "../../../src/taskpane/pages/check/checkActions";
import { aDesk, aSession } from "../../helpers/aDesk";
import { defined } from "../../helpers/defined";
import { fakeWorkbook } from "../../helpers/fakeWorkbook";
import { aTemplate, fillCover, withRows } from "../../helpers/filledWorkbooks";
import { filledTasks, ledTasks, placeOf } from "../../helpers/openBook";
import { showPage } from "../../helpers/shownPage";

const KHONG = "Không phát sinh trong kỳ";
const [first = "", second = "", third = ""] = ledTasks();
const faulty = filledTasks({
  [first]: { "Trạng thái": "Cơ bản hoàn thành" },
  [second]: { "Trạng thái": "đã hoàn thành" },
  [third]: { "Trạng thái": "Đang triển khai", "Kết quả thực hiện": "Đã họp" },
});

async function show(
  draft: Parameters<typeof fakeWorkbook>[0] = faulty,
  remembered: Readonly<Record<string, string>> = {},
) {
  const workbook = fakeWorkbook(draft);
  const desk = aDesk({ workbook, remembered });
  const session = await aSession(desk);
  const actions = makeCheckActions(desk, session);
  const visited = showPage({ page: CheckPage, desk, session, actions });
  return { workbook, desk, session, visited };
}

/** jsdom lays nothing out: a list without height would show nothing. */
beforeAll(() => {
  Object.defineProperty(Element.prototype, "clientHeight", { get: () => 1600 });
  Object.defineProperty(Element.prototype, "clientWidth", { get: () => 320 });
  Object.defineProperty(HTMLElement.prototype, "offsetHeight", { get: () => 100 });
});

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const cards = () => screen.getAllByRole("button").filter((each) => each.matches("[data-finding]"));
const press = (name: string | RegExp) => userEvent.click(button(name));
const choose = (label: string, option: string) =>
  userEvent.selectOptions(screen.getByLabelText(label), option);

describe("CheckPage", () => {
  it("shows what must be fixed first, with place, sentence and value", async () => {
    await show();
    const { cell } = placeOf(faulty, first, "Trạng thái");
    const [worst] = cards();
    expect(worst?.textContent).toContain(`Nhiệm vụ · ${cell}`);
    expect(worst?.textContent).toContain("có thể hiểu nhiều cách");
    expect(worst?.textContent).toContain("Đang ghi: “Cơ bản hoàn thành”");
  });

  it("goes to the cell of a finding", async () => {
    const { workbook } = await show();
    await press(/có thể hiểu nhiều cách/u);
    const { cell } = placeOf(faulty, first, "Trạng thái");
    expect(await workbook.selection()).toEqual({ sheet: "Nhiệm vụ", cell });
  });

  it("is used by keyboard alone: arrows to a finding, Enter to its cell", async () => {
    const { workbook } = await show();
    act(() => cards()[0]?.focus());
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    const at = cards().indexOf(document.activeElement as HTMLElement);
    expect(at).toBe(2);
    expect(cards().filter((card) => card.tabIndex === 0)).toHaveLength(1);
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(workbook.asked.some((each) => each.startsWith("goTo"))).toBe(true));
    await userEvent.keyboard("{Home}");
    expect(document.activeElement).toBe(cards()[0]);
  });

  it("fixes one cell, checks again and takes it back", async () => {
    const { workbook } = await show();
    const status = placeOf(faulty, second, "Trạng thái");
    await press("Sửa: Đổi thành “Hoàn thành”");
    await waitFor(() => expect(workbook.valueAt(status)).toBe("Hoàn thành"));
    await waitFor(() =>
      expect(screen.queryByRole("button", { name: "Sửa: Đổi thành “Hoàn thành”" })).toBeNull(),
    );
    await press(`Hoàn tác: Sửa ô ${status.cell}`);
    await waitFor(() => expect(workbook.valueAt(status)).toBe("đã hoàn thành"));
  });

  it("fixes all of a kind after showing what changes", async () => {
    const { workbook } = await show();
    await choose("Xếp nhóm", "Theo loại lỗi");
    await press("Sửa tất cả 2 ô loại này");
    const dialog = screen.getByRole("dialog");
    const lines = within(dialog).getAllByRole("row").slice(1);
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("đã hoàn thànhHoàn thành"),
      expect.stringContaining("Đang triển khaiĐang thực hiện"),
    ]);
    expect(workbook.asked.filter((each) => each.startsWith("edit"))).toEqual([]);
    await userEvent.click(within(dialog).getByRole("button", { name: "Sửa 2 ô" }));
    await waitFor(() =>
      expect(workbook.valueAt(placeOf(faulty, third, "Trạng thái"))).toBe("Đang thực hiện"),
    );
    await press("Hoàn tác: Sửa 2 ô");
    await waitFor(() =>
      expect(workbook.valueAt(placeOf(faulty, third, "Trạng thái"))).toBe("Đang triển khai"),
    );
  });

  it("fixes all that is certain after showing what changes", async () => {
    const { workbook } = await show();
    await press(/^Sửa \d+ ô chắc chắn$/u);
    const dialog = screen.getByRole("dialog");
    expect(dialog.textContent).toContain("Sửa tất cả: mọi chỗ chắc chắn");
    await userEvent.click(within(dialog).getByRole("button", { name: /^Sửa \d+ ô$/u }));
    await waitFor(() =>
      expect(workbook.valueAt(placeOf(faulty, third, "Trạng thái"))).toBe("Đang thực hiện"),
    );
  });

  it("filters by severity and by words, and says when nothing matches", async () => {
    await show();
    const all = cards().length;
    await choose("Mức", "Phải sửa (1)");
    expect(cards()).toHaveLength(1);
    await choose("Mức", `Mọi mức (${all})`);
    await userEvent.type(screen.getByRole("searchbox"), "co ban hoan");
    expect(cards()).toHaveLength(1);
    await userEvent.type(screen.getByRole("searchbox"), "xyz");
    await press("Bỏ điều kiện lọc");
    expect(cards()).toHaveLength(all);
  });

  it("mutes a kind of finding, remembers it, and lets it be heard again", async () => {
    const { desk } = await show();
    await choose("Xếp nhóm", "Theo loại lỗi");
    const all = cards().length;
    const [mute] = screen.getAllByRole("button", { name: "Ẩn loại này" });
    await userEvent.click(defined(mute));
    expect(cards()).toHaveLength(all - 1);
    expect(desk.memory.get("check.muted")).toBe('["status-unclear"]');
    await press("Đang ẩn 1 loại");
    await press("Hiện lại: Trạng thái chưa rõ");
    expect(cards()).toHaveLength(all);
  });

  it("keeps muted what was muted another day", async () => {
    await show(faulty, { "check.muted": '["status-unclear"]' });
    expect(screen.queryByText(/có thể hiểu nhiều cách/u)).toBeNull();
    expect(button("Đang ẩn 1 loại")).toBeTruthy();
  });

  it("marks the cells on the sheets, without those that are muted, and takes the marks off", async () => {
    const { workbook } = await show(faulty, { "check.muted": '["lead-row-blank"]' });
    await press("Đánh dấu trên trang");
    await screen.findByRole("button", { name: "Bỏ đánh dấu" });
    const { cell } = placeOf(faulty, first, "Trạng thái");
    expect(workbook.marks().find((mark) => mark.cell === cell)).toMatchObject({ tone: "bad" });
    expect(workbook.marks().some(({ message }) => message.includes("chưa điền"))).toBe(false);
    expect(document.activeElement?.textContent).toBe("Bỏ đánh dấu");
    await press("Bỏ đánh dấu");
    await waitFor(() => expect(workbook.marks()).toEqual([]));
  });

  it("says that a form nobody has filled is not filled, rather than right", async () => {
    await show(aTemplate("so-y-te"));
    expect(screen.getByText("Biểu chưa điền gì")).toBeTruthy();
  });

  it("says that nothing is left to fix, and where to go on", async () => {
    const { visited } = await show(fillCover(aTemplate("so-y-te"), KHONG, "Không phát sinh"));
    expect(screen.getByText("Không còn gì phải sửa")).toBeTruthy();
    await press("Tới Nhập kết quả");
    expect(visited).toEqual(["entry"]);
  });

  it("sends the user to make a template when nothing of ours stands open", async () => {
    const { visited } = await show({ sheets: [], properties: {} });
    expect(screen.getByText("Sổ đang mở còn trống.")).toBeTruthy();
    await press("Tới Lập biểu");
    expect(visited).toEqual(["template"]);
  });

  it("says so when the workbook lost its identity", async () => {
    const sheets = faulty.sheets.filter(({ name }) => ["Nhiệm vụ", "Chỉ tiêu"].includes(name));
    await show({ sheets, properties: {} });
    expect(screen.getByText(/không còn thông tin nhận dạng/u)).toBeTruthy();
  });

  it("tells in a sentence what the sheet refused, and changes nothing", async () => {
    const { workbook, session } = await show();
    workbook.refuse("sheet-protected");
    await press("Sửa: Đổi thành “Hoàn thành”");
    await waitFor(() => expect(session.state().shell.notice?.sentence).toContain("bảo vệ"));
    expect(session.state().undo.steps).toEqual([]);
    expect(session.state().shell.busy).toBeNull();
  });

  it("draws only what can be seen of thousands of findings", async () => {
    const many = withRows(aTemplate("so-y-te"), "Nhiệm vụ", (rows) => [
      ...rows,
      ...Array.from({ length: 5000 }, (_, at) => ({
        cells: (rows[1]?.cells ?? []).map((cell, column) =>
          cell === null || column > 2
            ? cell
            : { ...cell, value: column === 0 ? `lạ.${at}` : "Việc lạ" },
        ),
        height: null,
        hidden: false,
      })),
    ]);
    await show(many);
    expect(cards().length).toBeLessThan(40);
    expect(screen.getByText(/^Mọi mức \(5\d{3}\)$/u)).toBeTruthy();
    act(() => cards()[0]?.focus());
    await userEvent.keyboard("{ArrowDown}");
    expect(cards().indexOf(document.activeElement as HTMLElement)).toBe(1);
  });
});
