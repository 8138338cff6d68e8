/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { toSerial } from "../../../src/domain/deadline/isoDate";
import type { Desk } from "../../../src/taskpane/desk";
import { EntryPage } from "../../../src/taskpane/pages/entry/EntryPage";
import { makeEntryActions } from "../../../src/taskpane/pages/entry/entryActions";
import { HostError } from "../../../src/usecases/hostError";
import { aDesk, aSession } from "../../helpers/aDesk";
import { allAbilities, fakeWorkbook } from "../../helpers/fakeWorkbook";
import { aTemplate, rowsOf } from "../../helpers/filledWorkbooks";
import { filledTasks, ledTasks, placeOf } from "../../helpers/openBook";
import { showPage } from "../../helpers/shownPage";

const [first = "", second = "", third = ""] = ledTasks();
const begun = filledTasks({
  [first]: { "Trạng thái": "Đang thực hiện", "Kết quả thực hiện": "Đã họp" },
});
const at = (id: string, heading: string) => placeOf(begun, id, heading);

async function show(
  draft: Parameters<typeof fakeWorkbook>[0] = begun,
  chosen: string | null = first,
  abilities = allAbilities,
  more: Partial<Desk> = {},
) {
  const workbook = fakeWorkbook(draft, abilities);
  const desk = { ...aDesk({ workbook }), ...more };
  const session = await aSession(desk);
  const actions = makeEntryActions(desk, session);
  const select = (id: string) =>
    act(() => session.dispatch({ type: "live/selected", place: at(id, "Trạng thái") }));
  if (chosen !== null) select(chosen);
  const visited = showPage({ page: EntryPage, desk, session, actions });
  return { workbook, desk, session, visited, select };
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = (name: string | RegExp) => userEvent.click(button(name));

async function retype(label: string, words: string): Promise<void> {
  await userEvent.clear(field(label));
  await userEvent.type(field(label), words);
}

describe("EntryPage", () => {
  it("shows the chosen row as a form, with its deadline and what is missing", async () => {
    await show();
    expect(field("Trạng thái").value).toBe("Đang thực hiện");
    expect(field("Kết quả thực hiện").value).toBe("Đã họp");
    expect(screen.getByText(/^(?:Còn|Quá hạn) \d+ ngày$|^Thường xuyên$|^Định kỳ/u)).toBeTruthy();
    expect(screen.getByText("Rõ người: chưa ghi cán bộ phụ trách.")).toBeTruthy();
    expect(screen.getByText(`Nhiệm vụ: đã điền 1/${ledTasks().length}`)).toBeTruthy();
  });

  it("follows the row chosen in the sheet", async () => {
    const { select } = await show();
    select(second);
    expect(field("Kết quả thực hiện").value).toBe("");
  });

  it("keeps its row while a cell outside the tables is chosen", async () => {
    const { session } = await show();
    act(() =>
      session.dispatch({ type: "live/selected", place: { sheet: "Hướng dẫn", cell: "A1" } }),
    );
    expect(field("Kết quả thực hiện").value).toBe("Đã họp");
  });

  it("writes a field when it is left, as one step that can be taken back", async () => {
    const { workbook } = await show();
    const result = at(first, "Kết quả thực hiện");
    await retype("Kết quả thực hiện", "=Đã trình");
    expect(workbook.valueAt(result)).toBe("Đã họp");
    await userEvent.tab();
    await waitFor(() => expect(workbook.valueAt(result)).toBe("=Đã trình"));
    expect(workbook.formatAt(result)).toBe("@");
    await press(/^Hoàn tác: Nhập Kết quả thực hiện/u);
    await waitFor(() => expect(field("Kết quả thực hiện").value).toBe("Đã họp"));
  });

  it("writes a choice at once and shows what is then wrong", async () => {
    const { workbook } = await show();
    await userEvent.selectOptions(field("Trạng thái"), "Hoàn thành");
    await waitFor(() => expect(workbook.valueAt(at(first, "Trạng thái"))).toBe("Hoàn thành"));
    await screen.findByText("Rõ thời gian: chưa ghi ngày hoàn thành.");
  });

  it("writes none of the choices that arrow keys pass, but the one that is kept", async () => {
    const { workbook } = await show();
    const status = at(first, "Trạng thái");
    const pass = (value: string): void => {
      fireEvent.keyDown(field("Trạng thái"), { key: "ArrowDown" });
      fireEvent.change(field("Trạng thái"), { target: { value } });
    };
    act(() => field("Trạng thái").focus());
    pass("Đã trình, chờ ban hành");
    pass("Hoàn thành");
    await screen.findByText("Nội dung vừa gõ chưa ghi vào bảng.");
    expect(workbook.valueAt(status)).toBe("Đang thực hiện");
    await userEvent.tab();
    await waitFor(() => expect(workbook.valueAt(status)).toBe("Hoàn thành"));
    pass("Tạm dừng");
    fireEvent.keyDown(field("Trạng thái"), { key: "Enter" });
    await waitFor(() => expect(workbook.valueAt(status)).toBe("Tạm dừng"));
  });

  it("understands a day as it is typed, and refuses what is none beside the field", async () => {
    const { workbook } = await show();
    const day = at(first, "Ngày hoàn thành");
    await retype("Ngày hoàn thành", "31/2/2025");
    await userEvent.tab();
    const described = field("Ngày hoàn thành").getAttribute("aria-describedby") ?? "";
    const words = described.split(" ").map((id) => document.getElementById(id)?.textContent);
    expect(words.join()).toContain("không phải là một ngày có thật");
    expect(workbook.valueAt(day)).toBeNull();
    await retype("Ngày hoàn thành", "5/3/2025{Enter}");
    await waitFor(() => expect(workbook.valueAt(day)).toBe(toSerial("2025-03-05")));
    expect(workbook.formatAt(day)).toBe("dd/mm/yyyy");
    await waitFor(() => expect(field("Ngày hoàn thành").value).toBe("05/03/2025"));
  });

  it("fills in today with one button", async () => {
    const { workbook } = await show();
    await press("Ngày hoàn thành: hôm nay");
    await waitFor(() =>
      expect(workbook.valueAt(at(first, "Ngày hoàn thành"))).toBe(toSerial("2025-03-10")),
    );
  });

  it("loses nothing typed when another row is chosen in the sheet", async () => {
    const { workbook, select } = await show();
    await retype("Kết quả thực hiện", "Đã ban hành");
    select(second);
    await waitFor(() =>
      expect(workbook.valueAt(at(first, "Kết quả thực hiện"))).toBe("Đã ban hành"),
    );
    expect(workbook.valueAt(at(second, "Kết quả thực hiện"))).toBeNull();
  });

  it("keeps refused words with their row", async () => {
    const { select } = await show();
    await retype("Tỷ lệ (%)", "nhiều");
    select(second);
    expect(field("Tỷ lệ (%)").value).toBe("");
    select(first);
    expect(field("Tỷ lệ (%)").value).toBe("nhiều");
    await press("Bỏ nội dung đang gõ");
    expect(field("Tỷ lệ (%)").value).toBe("");
  });

  it("keeps what is typed while the program is busy, and writes it afterwards", async () => {
    const { workbook } = await show();
    const result = at(first, "Kết quả thực hiện");
    workbook.refuse("workbook-busy");
    await retype("Kết quả thực hiện", "Đã ban hành");
    await userEvent.tab();
    await screen.findByText("Excel đang bận; nội dung sẽ được ghi khi Excel rảnh.");
    workbook.refuse(null);
    await waitFor(() => expect(workbook.valueAt(result)).toBe("Đã ban hành"), { timeout: 5000 });
    expect(field("Kết quả thực hiện").value).toBe("Đã ban hành");
  });

  it("goes from row to row and takes the sheet along", async () => {
    const { workbook } = await show();
    await press("Sau");
    await waitFor(async () => expect(await workbook.selection()).toEqual(at(second, "Trạng thái")));
    await press("Trước");
    expect(field("Kết quả thực hiện").value).toBe("Đã họp");
  });

  it("jumps to the next row that is not filled or has something to fix", async () => {
    const wrong = filledTasks({
      [second]: { "Trạng thái": "Đang thực hiện" },
      [third]: { "Trạng thái": "Không rõ" },
    });
    const { workbook } = await show(wrong);
    await userEvent.selectOptions(field("Chuyển qua"), "dòng có lỗi phải sửa (1)");
    await press("Sau");
    await waitFor(async () => expect(await workbook.selection()).toEqual(at(third, "Trạng thái")));
    expect(button("Sau").getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByText("Phía sau không còn dòng có lỗi phải sửa.")).toBeTruthy();
  });

  it("shows seldom fields when they are asked for", async () => {
    await show();
    expect(screen.queryByLabelText("Căn cứ điều chỉnh")).toBeNull();
    await press(/^Thêm/u);
    expect(field("Căn cứ điều chỉnh")).toBeTruthy();
  });

  it("asks for the figures of a target", async () => {
    const draft = aTemplate(null);
    const id = String(rowsOf(draft, "Chỉ tiêu")[1]?.cells[0]?.value);
    const { workbook, session } = await show(draft, null);
    const actual = placeOf(draft, id, "Thực hiện", "Chỉ tiêu");
    act(() => session.dispatch({ type: "live/selected", place: actual }));
    await retype("Thực hiện", "1.234,5");
    await userEvent.tab();
    await waitFor(() => expect(workbook.valueAt(actual)).toBe(1234.5));
    expect(screen.getByText("Rõ thời gian: chưa ghi ngày số liệu.")).toBeTruthy();
  });

  it("offers the first row while none is chosen", async () => {
    const { workbook } = await show(begun, null);
    await press("Tới dòng đầu tiên");
    await waitFor(async () => expect(await workbook.selection()).toEqual(at(first, "Trạng thái")));
    // The button is gone; filling goes on from the first field.
    await waitFor(() => expect(document.activeElement).toBe(field("Trạng thái")));
  });
});

describe("Hoàn tất, xuất tệp nộp", () => {
  const open = async (...options: Parameters<typeof show>) => {
    const shown = await show(...options);
    await press("Hoàn tất, xuất tệp nộp");
    return shown;
  };
  const answer = async (): Promise<void> => {
    await userEvent.type(field("Số báo cáo*"), "45/BC-SYT");
    await userEvent.type(field("Ngày báo cáo*"), "10/3/2025");
    await userEvent.type(field("Người lập biểu*"), "Trần Thị B");
    await userEvent.type(field("Người ký*"), "Nguyễn Văn C");
  };

  it("asks first for what the guide sheet still needs", async () => {
    const { desk, session } = await open();
    await press("Hoàn tất, xuất tệp");
    await waitFor(() => expect(session.state().shell.notice?.sentence).toContain("Số báo cáo"));
    expect(desk.handedOut).toEqual([]);
    await waitFor(() => expect(document.activeElement).toBe(field("Số báo cáo*")));
    expect(screen.getAllByText("Chưa điền.")).toHaveLength(4);
    await userEvent.type(field("Số báo cáo*"), "45/BC-SYT");
    await press("Hoàn tất, xuất tệp");
    await waitFor(() => expect(document.activeElement).toBe(field("Ngày báo cáo*")));
  });

  it("leads back to typed words of another row that cannot be written", async () => {
    const { workbook, select } = await open();
    await retype("Tỷ lệ (%)", "nhiều");
    select(second);
    await press(/^Tới Nhiệm vụ \d+$/u);
    await waitFor(async () => expect(await workbook.selection()).toEqual(at(first, "Trạng thái")));
    expect(field("Tỷ lệ (%)").value).toBe("nhiều");
    expect(screen.queryByRole("button", { name: /^Tới Nhiệm vụ \d+$/u })).toBeNull();
  });

  it("stamps the workbook and hands out the file under its name", async () => {
    const { desk, workbook, session } = await open();
    await workbook.mark([{ sheet: "Nhiệm vụ", cell: "A1", tone: "bad", message: "x" }]);
    await answer();
    await press("Hoàn tất, xuất tệp");
    await waitFor(() => expect(desk.handedOut).toEqual(["hd-726_2025-03_so-y-te.xlsx"]));
    await waitFor(() => expect(session.state().shell.notice?.tone).toBe("success"));
    expect(workbook.properties()).toMatchObject({ kehoach_role: "submission" });
    expect(workbook.properties()["kehoach_stamp"]).toMatch(/^2025-03-10T\d\d:\d\d:\d\d$/u);
    expect(workbook.marks()).toEqual([]);
    expect(field("Lần nộp*").value).toBe("2");
  });

  it("asks once more when something must still be fixed", async () => {
    const { desk } = await open(filledTasks({ [first]: { "Trạng thái": "Không rõ" } }));
    await answer();
    await press("Hoàn tất, xuất tệp");
    await screen.findByText(/còn 1 chỗ phải sửa; các dòng đó/u);
    expect(desk.handedOut).toEqual([]);
    expect(document.activeElement).toBe(button("Quay lại sửa"));
    await press("Vẫn xuất tệp");
    await waitFor(() => expect(desk.handedOut).toHaveLength(1));
  });

  it("leads to what must be fixed instead of handing out the file", async () => {
    const faulty = filledTasks({ [first]: { "Trạng thái": "Không rõ" } });
    const { desk, session, visited } = await open(faulty);
    await answer();
    await press("Hoàn tất, xuất tệp");
    await screen.findByText(/còn 1 chỗ phải sửa; các dòng đó/u);
    await press("Quay lại sửa");
    expect(visited).toEqual(["check"]);
    expect(session.state().entry.confirming).toBe(false);
    expect(desk.handedOut).toEqual([]);
  });

  it("hands out nothing while typed words cannot be written", async () => {
    const { desk, session } = await open();
    await answer();
    await retype("Tỷ lệ (%)", "nhiều");
    await press("Hoàn tất, xuất tệp");
    await waitFor(() => expect(session.state().shell.notice?.sentence).toContain("chưa ghi được"));
    expect(desk.handedOut).toEqual([]);
  });

  it("leaves the workbook unstamped when no file could be made", async () => {
    const handOut = () => Promise.reject(new HostError("host-failed", "tệp"));
    const { session } = await open(begun, first, allAbilities, { handOut });
    await answer();
    await press("Hoàn tất, xuất tệp");
    await waitFor(() => expect(session.state().shell.notice?.tone).toBe("error"));
    const { content } = session.state().live;
    expect(content).toMatchObject({ identity: { role: "template" } });
    expect(content.kind === "submission" && content.identity?.stamp).toBeFalsy();
  });

  it("says how to submit where the program gives no file", async () => {
    const { desk, session } = await open(begun, first, { ...allAbilities, ownBytes: false });
    await answer();
    await press("Hoàn tất, xuất tệp");
    await waitFor(() =>
      expect(session.state().shell.notice?.next).toContain("hd-726_2025-03_so-y-te.xlsx"),
    );
    expect(desk.handedOut).toEqual([]);
  });
});
