import { NOT_CALCULATED } from "../host/coercion";
import { draftOf } from "../host/draftOf";
import { makeHost, type Host } from "../host/host";
import type { HostSheet } from "../host/model";
import { PROFILES, type ProfileName } from "../host/profiles";
import type { FreeWorkbookDraft } from "../workbook/draft";
import { makeBooks, type Book } from "./books";
import type { Grid } from "./grid";
import { keepInStep, type Step } from "./keepInStep";
import { modelOf } from "./modelOf";
import { download, fillSelect, part } from "./page";
import { bindSampleMenu } from "./sampleMenu";
import { makeSamples } from "./samples";
import { readSettings, writeSettings, type Settings } from "./settings";
import { makeSplitter } from "./splitter";
import { OFFICE_COLOURS, THEMES } from "./themes";

/** What the page needs of the product. */
export interface BenchParts {
  readonly write: (draft: FreeWorkbookDraft) => Promise<Uint8Array>;
  readonly agencyName: (id: string) => string;
  readonly startSamples: () => Worker;
  readonly firstBook: () => Book;
}

const EXCELS: Readonly<Record<ProfileName, string>> = {
  "desktop-1.8": "Excel 2019 LTSC, quá cũ (1.8)",
  "desktop-1.13": "Excel trên máy – mức tối thiểu (1.13)",
  "desktop-1.14": "Excel 2021 LTSC (1.14)",
  "desktop-1.17": "Excel 2024 LTSC (1.17)",
  "desktop-1.21": "Microsoft 365 (1.21)",
  "web-1.13": "Excel trên web – mức tối thiểu (1.13)",
  "web-1.14": "Excel trên web (1.14)",
  "web-1.17": "Excel trên web (1.17)",
  "web-1.21": "Excel trên web – mới nhất (1.21)",
};

interface Front {
  readonly book: Book;
  readonly host: Host;
  readonly step: Step;
}

/** Brings the page to life: workbooks, grid, pane and what stands around them. */
export function openBench(parts: BenchParts): void {
  const frame = part("pane", HTMLIFrameElement);
  const bookList = part("book", HTMLSelectElement);
  const books = makeBooks();
  const state: { settings: Settings; front: Front | null; grid: Grid | null } = {
    settings: readSettings(window.location.search),
    front: null,
    grid: null,
  };
  const samples = makeSamples(parts.startSamples);

  function change(settings: Partial<Settings>): void {
    state.settings = { ...state.settings, ...settings };
    const address = writeSettings(state.settings) + window.location.hash;
    window.history.replaceState(null, "", address);
  }

  /** A host of its own for each opening: another Excel means another conversation with the pane. */
  function open(book: Book): void {
    state.front?.step.end();
    const host = makeHost({
      profile: PROFILES[state.settings.excel],
      workbook: book.model,
    });
    const step = keepInStep(host, {
      refusedEdit: (reason) => notify(`Excel không nhận nội dung vừa nhập (${reason}).`),
      invalid: (words = "Ô này không nhận giá trị vừa nhập.") => notify(words),
      refusedCommand: () =>
        notify("Trang dùng thử chưa thêm, xóa dòng, cột hay trang; hãy làm việc đó trong Excel."),
      shown: showCharts,
    });
    state.front = { book, host, step };
    if (state.grid !== null) step.begin(state.grid);
    notify("");
    showBooks(book);
    openPane(host);
  }

  function openPane(host: Host): void {
    window.kehoachHost = host;
    window.kehoachSurroundings = {
      host,
      isCalculated: () => host.model.sheets.every(isCalculated),
      colours: () => OFFICE_COLOURS[state.settings.theme],
      bytes: () => parts.write(draftOf(host.model)),
      openNew: (bytes) => {
        download("so-moi.xlsx", bytes);
        notify("Ngăn Kế hoạch vừa mở một sổ mới: sổ đã được tải về máy, tên so-moi.xlsx.");
      },
    };
    frame.src = `pane/taskpane.html${window.location.hash.replace("#", "?")}`;
  }

  function showBooks(front: Book): void {
    const names = books.all().map(({ name }, at) => ({ value: String(at), words: name }));
    fillSelect(bookList, names, String(books.all().indexOf(front)));
  }

  function showTheme(): void {
    const { theme } = state.settings;
    document.documentElement.dataset["theme"] = theme;
    state.grid?.setDark(theme !== "light");
    // Office tells a pane nothing: the pane looks again when the person comes back to it.
    frame.contentWindow?.dispatchEvent(new Event("focus"));
  }

  async function openGrid(): Promise<void> {
    const { makeGrid } = await import(/* webpackChunkName: "grid" */ "./grid");
    const container = part("grid", HTMLElement);
    container.replaceChildren();
    state.grid = await makeGrid(container, state.settings.theme !== "light", {
      typed: (place, text) => state.front?.step.listener.typed(place, text),
      changed: (places) => state.front?.step.listener.changed(places),
      selected: (sheetId, area) => state.front?.step.listener.selected(sheetId, area),
      invalid: (words) => state.front?.step.listener.invalid(words),
      refused: () => state.front?.step.listener.refused(),
    });
    window.kehoachGrid = state.grid;
    state.front?.step.begin(state.grid);
    document.body.dataset["grid"] = "ready";
  }

  async function save(): Promise<void> {
    if (state.front === null) return;
    const { book } = state.front;
    download(book.fileName, await parts.write(draftOf(book.model)));
    notify(`Đã tải về: ${book.fileName}`);
  }

  const excels = Object.entries(EXCELS).map(([value, words]) => ({ value, words }));
  fillSelect(part("excel", HTMLSelectElement), excels, state.settings.excel);
  part("excel", HTMLSelectElement).addEventListener("change", ({ target }) => {
    change({ excel: (target as HTMLSelectElement).value as ProfileName });
    if (state.front !== null) open(state.front.book);
  });
  part("theme", HTMLSelectElement).value = state.settings.theme;
  part("theme", HTMLSelectElement).addEventListener("change", ({ target }) => {
    const { value } = target as HTMLSelectElement;
    change({ theme: THEMES.find((theme) => theme === value) ?? "light" });
    showTheme();
  });
  bookList.addEventListener("change", () => {
    const book = books.all()[Number(bookList.value)];
    if (book !== undefined) open(book);
  });
  part("new-book", HTMLButtonElement).addEventListener("click", () => open(books.addBlank()));
  part("download", HTMLButtonElement).addEventListener("click", () => void save());
  makeSplitter(part("splitter", HTMLElement), state.settings.width, (width) => {
    frame.parentElement?.style.setProperty("width", `${width}px`);
    part("pane-width", HTMLElement).textContent = `rộng ${width}`;
    change({ width });
  });
  bindSampleMenu(samples, parts.agencyName, {
    notify,
    open: (name, fileName, draft) => {
      const book = { name: `DỮ LIỆU MẪU – ${name}`, fileName, model: modelOf(draft) };
      books.add(book);
      open(book);
    },
  });

  if (state.settings.book === "template") books.add(parts.firstBook());
  else books.addBlank();
  showTheme();
  const first = books.all()[0];
  if (first !== undefined) open(first);
  void openGrid();
}

function notify(words: string): void {
  part("notice", HTMLElement).textContent = words;
}

function isCalculated({ cells }: HostSheet): boolean {
  return [...cells.values()].every(({ value }) => value !== NOT_CALCULATED);
}

/** The grid draws no charts. */
function showCharts({ charts }: HostSheet): void {
  const note = part("charts", HTMLElement);
  note.hidden = charts.length === 0;
  note.textContent = `Trang này có ${charts.length} biểu đồ: xem trong ngăn bên phải và trong tệp tải về.`;
}
