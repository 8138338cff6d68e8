import type { WorkbookDraft } from "../workbook/draft";
import { download, fillSelect, part } from "./page";
import type { SampleLine } from "./sampleProtocol";
import type { Samples } from "./samples";

const ZIP_NAME = "du-lieu-mau_hd-726_2025-03.zip";

interface MenuActions {
  readonly notify: (words: string) => void;
  readonly open: (name: string, fileName: string, draft: WorkbookDraft) => void;
}

/** The menu of sample data: all of it as one file, or one report in the grid. */
export function bindSampleMenu(
  samples: Samples,
  agencyName: (id: string) => string,
  { notify, open }: MenuActions,
): void {
  const menu = part("samples", HTMLDetailsElement);
  const zip = part("sample-zip", HTMLButtonElement);
  const list = part("sample-list", HTMLSelectElement);
  const opener = part("sample-open", HTMLButtonElement);
  const known = new Map<string, SampleLine>();

  async function fill(): Promise<void> {
    if (known.size > 0) return;
    for (const line of await samples.lines()) known.set(line.path, line);
    fillSelect(list, [...known.values()].map(optionOf), "");
    list.disabled = false;
  }

  const nameOf = ({ path, agencyId }: SampleLine): string =>
    /_(?:nop-lai|chua-dien)\.xlsx$/u.test(path)
      ? `${agencyName(agencyId)} (${path.endsWith("nop-lai.xlsx") ? "nộp lại" : "chưa điền"})`
      : agencyName(agencyId);

  const optionOf = (line: SampleLine): { readonly value: string; readonly words: string } => ({
    value: line.path,
    words:
      line.planted.length === 0
        ? nameOf(line)
        : `${nameOf(line)} · ${line.planted.length} lỗi cài sẵn`,
  });

  async function save(): Promise<void> {
    zip.disabled = true;
    notify("Đang làm các báo cáo mẫu…");
    const { count, bytes } = await samples.zip();
    download(ZIP_NAME, bytes);
    notify(`Đã tải về ${count} tệp mẫu: ${ZIP_NAME}`);
    zip.disabled = false;
  }

  async function openChosen(): Promise<void> {
    const line = known.get(list.value);
    if (line === undefined) return;
    open(nameOf(line), line.path, await samples.draft(line.path));
    menu.open = false;
  }

  menu.addEventListener("toggle", () => void (menu.open && fill()));
  list.addEventListener("change", () => (opener.disabled = list.value === ""));
  list.addEventListener("dblclick", () => void openChosen());
  zip.addEventListener("click", () => void save());
  opener.addEventListener("click", () => void openChosen());
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") menu.open = false;
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}
