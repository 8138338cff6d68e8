/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useSyncExternalStore, type ReactElement } from "react";
import { makeTemplateActions } from "../../../src/taskpane/pages/template/templateActions";
import { TemplatePage } from "../../../src/taskpane/pages/template/TemplatePage";
import type { Session } from "../../../src/taskpane/session/session";
import { aDesk, aSession, type FakeDesk } from "../../helpers/aDesk";
import { allAbilities, fakeWorkbook } from "../../helpers/fakeWorkbook";
import { aTemplate, fillTable } from "../../helpers/filledWorkbooks";

async function showPage(options: Parameters<typeof aDesk>[0] = {}) {
  const desk = aDesk(options);
  const session = await aSession(desk);
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
    <TemplatePage
      state={state}
      actions={makeTemplateActions(desk, session)}
      catalogue={desk.catalogue}
      abilities={desk.workbook.abilities}
      today={desk.today()}
      visit={visit}
    />
  );
}

const chooseAgency = async (typed: string, name: string): Promise<void> => {
  const box = screen.getByRole("combobox", { name: "Cơ quan báo cáo" });
  await userEvent.clear(box);
  await userEvent.type(box, typed);
  await userEvent.click(screen.getByRole("option", { name }));
};

const filled = () =>
  fillTable(aTemplate("so-khcn"), "Nhiệm vụ", (_, at) =>
    at === 0 ? { "Trạng thái": "Đang thực hiện" } : undefined,
  );

// What comes in a moment may take longer on a busy machine.
configure({ asyncUtilTimeout: 20_000 });

describe("TemplatePage", () => {
  it("asks for the agency before it offers anything to be made", async () => {
    await showPage();
    expect(screen.getByRole("status").textContent).toContain("Hãy chọn cơ quan");
    expect(screen.queryByRole("button", { name: "Tạo biểu trong sổ này" })).toBeNull();
  });

  it("finds an agency by a few letters without accents and shows what will be made for it", async () => {
    await showPage();
    await chooseAgency("noi vu", "Sở Nội vụ");
    const preview = within(screen.getByRole("region", { name: "Sẽ tạo" }));
    expect(preview.getByText(/nhiệm vụ chủ trì/u)).toBeTruthy();
    expect(preview.getByText(/18\/03\/2025/u).textContent).toContain("còn 8 ngày");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("chooses an agency by keys alone, and not the common template by one arrow too many", async () => {
    const { session } = await showPage();
    await userEvent.type(
      screen.getByRole("combobox", { name: "Cơ quan báo cáo" }),
      "tu phap{ArrowDown}{Enter}",
    );
    expect(session.state().template.wish.agency).toEqual({ kind: "agency", id: "so-tu-phap" });
  });

  it("offers the common template when its own name is typed", async () => {
    const { session } = await showPage();
    await chooseAgency("bieu chung", "Biểu chung, không của riêng cơ quan nào");
    expect(session.state().template.wish.agency).toEqual({ kind: "common" });
  });

  it("says that no agency has the name that was typed", async () => {
    await showPage();
    await userEvent.type(screen.getByRole("combobox", { name: "Cơ quan báo cáo" }), "zzz");
    expect(screen.getByRole("option", { name: /Không có cơ quan nào khớp/u })).toBeTruthy();
  });

  it("offers the period due next first", async () => {
    await showPage({ today: "2025-05-02" });
    await userEvent.click(screen.getByRole("combobox", { name: "Kỳ báo cáo" }));
    const options = screen.getAllByRole("option").map(({ textContent }) => textContent);
    expect(options[0]).toBe("tháng 5 năm 2025 (hạn nộp 18/05/2025)");
    expect(options.at(-1)).toBe("tháng 3 năm 2025 (hạn nộp 18/03/2025)");
  });

  it("makes the template and leads on to filling it in", async () => {
    const { desk, visited } = await showPage();
    await chooseAgency("noi vu", "Sở Nội vụ");
    await userEvent.click(screen.getByRole("button", { name: "Tạo biểu trong sổ này" }));
    expect(desk.workbook.properties()).toMatchObject({ kehoach_agency: "so-noi-vu" });
    await userEvent.click(await screen.findByRole("button", { name: "Sang Nhập kết quả" }));
    expect(visited).toEqual(["entry"]);
  });

  it("warns of results that would be lost and puts the way that keeps them first", async () => {
    await showPage({ workbook: fakeWorkbook(filled()) });
    expect(screen.getByText(/sẽ thay mất kết quả đó/u)).toBeTruthy();
    const names = screen.getAllByRole("button").map(({ textContent }) => textContent);
    expect(names.indexOf("Mở thành sổ mới")).toBeLessThan(names.indexOf("Tạo biểu trong sổ này"));
  });

  it("replaces results only after a confirmation, whose first answer is no", async () => {
    const { desk } = await showPage({ workbook: fakeWorkbook(filled()) });
    await userEvent.click(screen.getByRole("button", { name: "Tạo biểu trong sổ này" }));
    // In jsdom, where nothing is seen, Fluent at times takes an open dialog for a hidden one.
    const dialog = within(await screen.findByRole("alertdialog", { hidden: true }));
    const [first] = dialog.getAllByRole("button", { hidden: true });
    expect(first?.textContent).toBe("Không, để nguyên");
    if (first !== undefined) await userEvent.click(first);
    expect(desk.workbook.asked.some((each) => each.startsWith("write"))).toBe(false);
  });

  it("offers last period's results when that report stands open", async () => {
    const { session } = await showPage({ workbook: fakeWorkbook(filled()), today: "2025-04-02" });
    await userEvent.click(
      screen.getByRole("checkbox", { name: /Lấy lại kết quả tháng 3 năm 2025/u }),
    );
    expect(session.state().template.wish.carry).toBe(false);
  });

  it("offers no zip on a Mac, and says why", async () => {
    await showPage({ workbook: fakeWorkbook(undefined, { ...allAbilities, platform: "mac" }) });
    expect(screen.queryByRole("button", { name: /\.zip/u })).toBeNull();
    expect(screen.getByText(/máy Mac/u)).toBeTruthy();
  });
});
