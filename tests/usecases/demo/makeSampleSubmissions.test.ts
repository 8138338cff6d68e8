import { lintPackage } from "../../../src/adapters/xlsx/lintPackage";
import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import type { RollUp } from "../../../src/domain/consolidation/consolidate";
import { dayOfWeek } from "../../../src/domain/deadline/isoDate";
import { parsePeriod } from "../../../src/domain/plan/reportingPeriod";
import type { Finding } from "../../../src/domain/validation/finding";
import { openCatalogue } from "../../../src/usecases/catalogue";
import { checkFile, type CheckedFile } from "../../../src/usecases/checkWorkbook";
import { consolidateFiles } from "../../../src/usecases/consolidateWorkbooks";
import {
  makeSampleSubmissions,
  type SampleFile,
} from "../../../src/usecases/demo/makeSampleSubmissions";
import { defined } from "../../helpers/defined";

const catalogue = openCatalogue();
const context = defined(catalogue.plan("hd-726"));
const period = defined(parsePeriod("2025-03"));
const samples = makeSampleSubmissions(context, period);

interface Written {
  readonly sample: SampleFile;
  readonly bytes: Uint8Array;
  readonly checked: CheckedFile;
}

const written = new Map<string, Written>();
let rollUp: RollUp;

beforeAll(async () => {
  for (const sample of samples) {
    const { path, content } = sample;
    const bytes = content.kind === "bytes" ? content.bytes : await writeWorkbook(content.draft);
    const target = { context, period, asOf: null };
    const checked = await checkFile(path, bytes, readWorkbook, catalogue, target);
    written.set(path, { sample, bytes, checked });
  }
  const inputs = [...written.values()]
    .filter(({ sample }) => !sample.path.startsWith("~$"))
    .map(({ sample: { path }, bytes }) => ({
      path,
      changedOn: null,
      bytes: () => Promise.resolve(bytes),
    }));
  const received = new Map(
    samples.flatMap(({ path, receivedOn }) =>
      receivedOn === null ? [] : [[path, receivedOn] as const],
    ),
  );
  rollUp = await consolidateFiles(inputs, context, catalogue, readWorkbook, {
    period,
    asOf: null,
    received,
  });
}, 60_000);

const fileOf = (agencyId: string): string => `mau_hd-726_2025-03_${agencyId}.xlsx`;

function findingsIn(path: string): readonly Finding[] {
  const checked = written.get(path)?.checked;
  if (checked?.kind !== "checked") throw new Error(`${path} was not checked`);
  return checked.checked.findings;
}

const named = ({ rule, rowId, cell }: Finding): string => `${rule} ${rowId ?? cell ?? ""}`.trim();

const faultsIn = (path: string): readonly string[] =>
  findingsIn(path)
    .filter(({ severity }) => severity !== "info")
    .map(named)
    .sort();

/** The errors and warnings that the planted mistakes must give: these, and no others. */
const EXPECTED_FAULTS: Readonly<Record<string, readonly string[]>> = {
  [fileOf("so-tu-phap")]: ["status-unclear nv.II.17", "status-unknown nv.II.23"],
  [fileOf("so-xay-dung")]: [
    "percent-fraction nv.II.33",
    "percent-out-of-range nv.II.40",
    "percent-unreadable nv.II.34",
  ],
  [fileOf("vp-ubnd-tinh")]: [
    "difficulty-missing nv.II.6",
    "document-missing nv.II.5",
    "percent-done-mismatch nv.II.18",
  ],
  [fileOf("so-tai-chinh")]: ["completed-in-future nv.II.59"],
  [fileOf("so-noi-vu")]: ["completed-before-plan nv.II.8", "completed-on-unreadable nv.II.16"],
  [fileOf("so-y-te")]: ["result-missing nv.II.47", "status-missing nv.II.49"],
  [fileOf("so-nnmt")]: ["legacy-encoding nv.II.67", "plan-text-changed nv.II.29"],
  [fileOf("so-gddt")]: [
    "row-duplicated nv.II.27",
    "row-duplicated nv.II.27",
    "row-repeated nv.II.60",
  ],
  [fileOf("cong-an-tinh")]: [
    "row-id-unknown nv.II.5O",
    "row-missing nv.II.50",
    "row-missing nv.II.51",
    "row-unidentified G79",
  ],
  [fileOf("nhnn-tinh")]: ["actual-unreadable ct.I.2030.8"],
  [fileOf("bql-kcn")]: ["lead-row-blank nv.II.28", "status-unclear nv.II.22"],
  "mau_hd-726_2025-02_h-ninh-giang.xlsx": ["period-unexpected"],
};

const EXPECTED_HINTS: Readonly<Record<string, string>> = {
  [fileOf("so-tu-phap")]: "status-spelled-differently nv.II.22",
  [fileOf("so-tai-chinh")]: "completed-on-as-text nv.II.73",
  [fileOf("so-cong-thuong")]: "row-matched-by-text",
  [fileOf("cong-an-tinh")]: "row-added C49",
};

const UNREADABLE: Readonly<Record<string, string>> = {
  "mau_hd-726_2025-03_h-gia-loc_gui-loi.xlsx": "truncated",
  "mau_hd-726_2025-03_tx-kinh-mon_tu-go.xlsx": "not-zip",
  "mau_hd-726_2025-03_tp-chi-linh_cong-van.doc": "not-zip",
  "~$mau_hd-726_2025-03_so-xay-dung.xlsx": "not-zip",
};

const workbooks = samples.filter(({ content }) => content.kind === "workbook");

describe("makeSampleSubmissions", () => {
  it("gives the same files every time", () => {
    const fresh = defined(openCatalogue().plan("hd-726"));
    expect(makeSampleSubmissions(fresh, period)).toEqual(samples);
  });

  it("gives every file a path of its own", () => {
    expect(new Set(samples.map(({ path }) => path)).size).toBe(samples.length);
  });

  it.each(workbooks)("writes $path as a package that Excel opens without repair", ({ path }) => {
    expect(lintPackage(defined(written.get(path)).bytes)).toEqual([]);
  });

  it.each(workbooks)("marks $path as sample data that officers saved", ({ path }) => {
    const { checked } = defined(written.get(path));
    if (checked.kind !== "checked") throw new Error(checked.message);
    const { identity } = checked.checked.submission;
    expect(identity).toMatchObject({ sample: true, role: "template", planId: "hd-726" });
    expect(path).toMatch(/^mau_/u);
  });

  it.each(workbooks)("plants in $path exactly the faults it tells of", ({ path, planted }) => {
    const expected = EXPECTED_FAULTS[path] ?? [];
    expect(faultsIn(path)).toEqual(expected);
    expect(expected.length > 0 && planted.length === 0).toBe(false);
  });

  it.each(Object.entries(EXPECTED_HINTS))("plants in %s what gives the hint %s", (path, hint) => {
    expect(findingsIn(path).map(named)).toContain(hint);
  });

  it.each(Object.entries(UNREADABLE))("makes %s unreadable: %s", (path, code) => {
    expect(written.get(path)?.checked).toMatchObject({ kind: "unreadable", code });
  });

  it("leaves most of the files that count without error or warning", () => {
    const used = rollUp.files.filter(({ judged }) => judged.status === "used");
    const clean = used.filter(({ judged }) => faultsIn(judged.received.file).length === 0);
    expect(used).toHaveLength(29);
    expect(clean).toHaveLength(19);
  });

  it("tells of no mistake in a file that has none", () => {
    const silent = workbooks.filter(({ planted }) => planted.length === 0);
    expect(silent).toHaveLength(14);
    for (const { path } of silent) expect(findingsIn(path)).toEqual([]);
  });

  it("reads columns moved, added and renamed as if they were the template's", () => {
    const checked = written.get(fileOf("so-vhttdl"))?.checked;
    if (checked?.kind !== "checked") throw new Error("not checked");
    const [sheet] = checked.checked.submission.sheets;
    expect(sheet?.extra).toEqual(["Lãnh đạo theo dõi"]);
    expect([sheet?.columns.get("title"), sheet?.columns.get("status")]).toEqual(["C", "D"]);
    expect(sheet?.missing).toEqual([]);
    expect(findingsIn(fileOf("so-vhttdl"))).toEqual([]);
    const reported = rollUp.tasks.filter(({ leads }) => leads.join() === "so-vhttdl");
    expect(reported.map(({ task, status }) => `${task.no} ${status}`)).toEqual([
      "70 Đang thực hiện",
      "71 Đang thực hiện",
      "72 Đang thực hiện",
    ]);
  });

  it("reads on below blank rows and composes decomposed letters", () => {
    const checked = written.get(fileOf("thanh-tra-tinh"))?.checked;
    if (checked?.kind !== "checked") throw new Error("not checked");
    const { rows } = checked.checked.submission;
    const assigned = context.assignments.filter(
      ({ leads, coordinators }) =>
        leads.includes("thanh-tra-tinh") || coordinators.includes("thanh-tra-tinh"),
    );
    expect(rows.map(({ id }) => id)).toEqual(assigned.map(({ row }) => row.id));
    const inspection = rows.find(({ id }) => id === "nv.II.10")?.cells;
    const result = inspection && "result" in inspection ? inspection.result : undefined;
    expect(result?.value).toMatch(/^Đã kiểm tra đột xuất/u);
    expect(result?.original).toBe(String(result?.value).normalize("NFD"));
  });

  it("has reports received on working days, most of them entered by the department", () => {
    const used = rollUp.board.filter(({ file }) => file !== null);
    const days = used.map(({ receivedOn }) => receivedOn ?? "");
    expect(days.filter((day) => [0, 6].includes(dayOfWeek(day)))).toEqual([]);
    expect(used.filter(({ basis }) => basis === "report-date").length).toBeGreaterThan(0);
    expect(used.filter(({ basis }) => basis === "entered").length).toBeGreaterThan(20);
  });
});

describe("the samples consolidated", () => {
  it("keep the accounting identity, file by file and agency by agency", () => {
    for (const { rowsRead, rowsUsed, rowsSuperseded, rowsExcluded } of rollUp.files) {
      expect(rowsRead).toBe(rowsUsed + rowsSuperseded + rowsExcluded);
    }
    expect(rollUp.expected).toHaveLength(33);
    expect([...rollUp.submitted, ...rollUp.missing].sort()).toEqual([...rollUp.expected].sort());
  });

  it("give every file the status that was planned for it", () => {
    const others = rollUp.files
      .filter(({ judged }) => judged.status !== "used")
      .map(({ judged }) => `${judged.received.file}: ${judged.status}`);
    expect(others).toEqual([
      "mau_hd-726_2025-02_h-ninh-giang.xlsx: foreign",
      "mau_hd-726_2025-03_bql-kcn.xlsx: superseded",
      "mau_hd-726_2025-03_h-gia-loc_gui-loi.xlsx: unreadable",
      "mau_hd-726_2025-03_h-nam-sach_chua-dien.xlsx: foreign",
      "mau_hd-726_2025-03_tp-chi-linh_cong-van.doc: unreadable",
      "mau_hd-726_2025-03_tx-kinh-mon_tu-go.xlsx: unreadable",
    ]);
  });

  it("leave out the rows that cannot be counted, and no others", () => {
    const excluded = rollUp.files
      .filter(({ judged, rowsExcluded }) => judged.status === "used" && rowsExcluded > 0)
      .map(({ judged, rowsExcluded }) => `${judged.agencyId ?? ""} ${rowsExcluded}`);
    expect(excluded).toEqual(["cong-an-tinh 2", "so-gddt 3", "so-tu-phap 2", "so-y-te 1"]);
  });

  it("show on the board who is missing, late, back again or without anything to report", () => {
    const state = new Map(rollUp.board.map((line) => [line.agencyId, line.state]));
    expect(rollUp.missing).toEqual([
      "bch-quan-su-tinh",
      "cong-ttdt-tinh",
      "h-ninh-giang",
      "h-tu-ky",
    ]);
    expect(state.get("h-tu-ky")).toBe("Chưa nộp");
    expect(state.get("h-kim-thanh")).toBe("Muộn 2 ngày");
    expect(state.get("so-gddt")).toBe("Muộn 3 ngày");
    expect(state.get("bql-kcn")).toBe("Đã nộp lại");
    expect(state.get("h-thanh-ha")).toBe("Không phát sinh");
    expect([...state.values()].filter((value) => value === "Đúng hạn")).toHaveLength(25);
  });

  it("show where two leads give different figures", () => {
    const differing = rollUp.findings.filter(({ rule }) => rule === "target-figures-differ");
    expect(differing.map(({ rowId, file }) => `${rowId ?? ""} ${file}`)).toEqual([
      `ct.I.2030.5 ${fileOf("cuc-thong-ke")}`,
      `ct.I.2030.6 ${fileOf("cuc-thong-ke")}`,
    ]);
  });

  it("tell a believable month: what was due is mostly done, the rest is under way", () => {
    const groups = rollUp.tasks.map(({ group }) => group);
    const count = (group: string): number => groups.filter((other) => other === group).length;
    expect(count("Hoàn thành đúng hạn")).toBe(8);
    expect(count("Hoàn thành quá hạn")).toBe(1);
    expect(count("Chưa hoàn thành, quá hạn")).toBe(1);
    expect(count("Chưa hoàn thành, trong hạn")).toBe(51);
    expect(count("Thường xuyên, định kỳ")).toBe(12);
    expect(count("Chưa xác định thời hạn")).toBe(4);
    const silent = rollUp.tasks.filter(({ group }) => group === "Chưa báo cáo");
    expect(silent.map(({ task }) => task.no)).toEqual(["23", "49", "50", "51"]);
  });
});
