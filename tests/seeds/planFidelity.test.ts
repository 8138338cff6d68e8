import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { planSchema, type Plan } from "../../src/domain/plan/plan";
import { indexPlan } from "../../src/domain/plan/planIndex";
import { foldText } from "../../src/domain/text/foldText";
import { normaliseText } from "../../src/domain/text/normaliseText";
import { printedRows, printedText, type Row } from "../helpers/printedRows";
import { doubtfulRepairs } from "../helpers/repairs";
import {
  annexLines,
  linesBetween,
  proseDifferences,
  readSource,
  readTabTable,
  standsIn,
  tabTableDifferences,
  wrappedTableDifferences,
} from "../helpers/sourceDocument";

/** How an annex stands in the source, and which field each column after the number holds. */
interface AnnexReading {
  readonly table:
    | "tabs"
    | { readonly wrappedUnder: string }
    | { readonly prose: { readonly from: string; readonly to: string } };
  readonly columns: readonly string[];
  /** A page number that stands in the annex, on the first line that holds nothing else. */
  readonly pageNumber?: string;
}

interface PlanReading {
  readonly source: string;
  readonly annexes: Readonly<Record<string, AnnexReading>>;
  readonly counts: Readonly<Record<"sections" | "tasks" | "targets" | "stagedTargets", number>>;
}

const TARGET_COLUMNS = ["title", "unit", "value", "lead", "coordinating"];
const TASK_COLUMNS = ["title", "lead", "coordinating", "product", "deadline"];

const READINGS: Readonly<Record<string, PlanReading>> = {
  "hd-726": {
    source: "001_7ac3fb3fba868bc4.txt",
    annexes: {
      I: { table: "tabs", columns: ["title", "unit", "value", "lead"] },
      II: { table: "tabs", columns: TASK_COLUMNS },
    },
    counts: { sections: 10, tasks: 81, targets: 44, stagedTargets: 0 },
  },
  "so-khcn-2025": {
    source: "000_652326e507d88545.txt",
    annexes: {
      II: {
        table: {
          wrappedUnder: "TT Tên nhiệm vụ Chủ trì Phối hợp Sản phẩm Thời gian hoàn thành",
        },
        columns: TASK_COLUMNS,
      },
    },
    counts: { sections: 11, tasks: 31, targets: 0, stagedTargets: 0 },
  },
  "so-tai-chinh-2025": {
    source: "003_48f75a147a908b46.txt",
    annexes: {
      II: {
        table: {
          prose: { from: "II. NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM", to: "III. TỔ CHỨC THỰC HIỆN" },
        },
        columns: TASK_COLUMNS,
      },
    },
    counts: { sections: 8, tasks: 20, targets: 0, stagedTargets: 0 },
  },
  "binh-giang-2025": {
    source: "002_4cb7ecca1ca759af.txt",
    annexes: {
      I: {
        table: {
          wrappedUnder: "TT Chỉ tiêu Đơn vị Kết quả Cơ quan chủ trì theo dõi, đánh giá Ghi chú",
        },
        columns: ["title", "unit", "value", "lead"],
      },
      II: {
        table: {
          wrappedUnder:
            "TT Tên nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Sản phẩm Thời gian hoàn thành",
        },
        columns: TASK_COLUMNS,
      },
    },
    counts: { sections: 10, tasks: 52, targets: 35, stagedTargets: 0 },
  },
  "phuong-hai-duong-2026": {
    source: "004_27928c52c23f96f7.txt",
    annexes: {
      I: {
        table: {
          wrappedUnder:
            "TT Chỉ tiêu Đơn vị tính Kết quả Cơ quan chủ trì tham mưu thực hiện Cơ quan phối hợp thực hiện",
        },
        columns: TARGET_COLUMNS,
        pageNumber: "16",
      },
      II: {
        table: {
          wrappedUnder:
            "Stt Chỉ tiêu Năm 2025 Năm 2030 Năm 2035 Năm 2040 Năm 2045 Cơ quan chủ trì theo dõi, đánh giá Cơ quan phối hợp Sản phẩm đầu ra",
        },
        columns: [
          "title",
          ...["2025", "2030", "2035", "2040", "2045"].map((stage) => `values.${stage}`),
          "lead",
          "coordinating",
          "product",
        ],
        pageNumber: "17",
      },
      III: {
        table: {
          wrappedUnder:
            "TT Tên nhiệm vụ Cơ quan chủ trì tham mưu thực hiện Cơ quan phối hợp thực hiện Thời gian hoàn thành",
        },
        columns: TASK_COLUMNS.filter((column) => column !== "product"),
      },
      IV: {
        table: {
          wrappedUnder:
            "STT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Sản phẩm đầu ra Thời gian thực hiện/hoàn thành",
        },
        columns: TASK_COLUMNS,
      },
    },
    counts: { sections: 16, tasks: 50, targets: 29, stagedTargets: 27 },
  },
};

/** What the Finance plan writes before each cell; a title stands alone. */
const PROSE_LABELS = [
  "",
  "- Phòng chủ trì: ",
  "- Phòng phối hợp: ",
  "- Sản phẩm: ",
  "- Thời gian thực hiện: ",
];

const PLANS_FOLDER = join(__dirname, "../../seeds/plans");
const MARKUP = /<[^>]*>|[$*\\]/u;

const storedPlans = readdirSync(PLANS_FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.replace(/\.json$/u, ""));

describe("seeds/plans", () => {
  it("has a reading of its source for every plan, and a plan for every reading", () => {
    expect(Object.keys(READINGS).sort()).toEqual([...storedPlans].sort());
  });
});

describe.each(Object.entries(READINGS))("plan %s", (id, reading) => {
  const plan = readPlan(id);
  const source = readSource(reading.source);
  const rows: readonly Row[] = [...plan.targets, ...plan.stagedTargets, ...plan.tasks];

  it("is named after its file and its source", () => {
    expect([plan.id, plan.source]).toEqual([id, reading.source]);
  });

  it("gives every row and obligation an id of its own", () => {
    const ids = [...rows, ...plan.obligations].map((each) => each.id);
    expect(ids.filter((each, at) => ids.indexOf(each) !== at)).toEqual([]);
  });

  it("refers to annexes, sections and parents that exist", () => {
    expect(danglingReferences(plan)).toEqual([]);
  });

  it("holds as many rows as the document", () => {
    const { sections, tasks, targets, stagedTargets } = plan;
    const lists = { sections, tasks, targets, stagedTargets };
    const counts = Object.entries(lists).map(([name, list]) => [name, list.length]);
    expect(Object.fromEntries(counts)).toEqual(reading.counts);
  });

  it.each(Object.entries(reading.annexes))("holds annex %s as printed", (annex, annexReading) => {
    expect(annexDifferences(plan, annex, annexReading, source)).toEqual([]);
  });

  it("has no row outside the annexes that are compared", () => {
    const compared = Object.entries(reading.annexes).flatMap(([annex, { columns }]) =>
      printedRows(plan, annex, columns).map(({ label }) => label),
    );
    expect(rows.map((row) => row.id).filter((each) => !compared.includes(each))).toEqual([]);
  });

  it.each(Object.entries(reading.annexes))(
    "leaves blank what annex %s has no column for",
    (annex, { columns }) => {
      const absent = [...TARGET_COLUMNS, ...TASK_COLUMNS].filter((each) => !columns.includes(each));
      const filled = rows.filter((row) => row.annex === annex && textsOf(row, absent).length > 0);
      expect(filled.map((row) => row.id)).toEqual([]);
    },
  );

  it("marks as headings exactly the rows that say nothing beside their title", () => {
    const beside = [...TARGET_COLUMNS, ...TASK_COLUMNS].filter((each) => each !== "title");
    const mute = [...plan.targets, ...plan.tasks].filter((row) => textsOf(row, beside).length === 0);
    const headings = [...plan.targets, ...plan.tasks].filter((row) => row.heading);
    expect(headings.map((row) => row.id)).toEqual(mute.map((row) => row.id));
  });

  it("bears the title and cites the documents of the source with their days", () => {
    const folded = foldText(source);
    const absent = titleAndCitations(plan).filter(
      (forms) => !forms.some((form) => standsIn(folded, foldText(form))),
    );
    expect(absent).toEqual([]);
  });

  it("quotes from the document what the body says of rows that exist", () => {
    const { bodyStatements = [] } = plan;
    const ids = new Set(indexPlan(plan).rows.map((row) => row.id));
    const wrong = bodyStatements.filter(
      ({ quote, text, rowId }) =>
        !standsIn(source, quote) || !standsIn(quote, text) || !ids.has(rowId),
    );
    expect(wrong).toEqual([]);
  });

  it("quotes titles and obligations from the document", () => {
    expect(quotations(plan).filter((words) => !standsIn(source, words))).toEqual([]);
  });

  it("shows every text clean", () => {
    const unclean = shownTexts(plan).filter(
      (text) => text !== normaliseText(text) || MARKUP.test(text) || text.includes(" \n"),
    );
    expect(unclean).toEqual([]);
  });

  it("keeps printed words only beside a text that repairs them", () => {
    const all = [...plan.annexes, ...plan.sections, ...rows];
    expect(all.flatMap(doubtfulRepairs)).toEqual([]);
  });
});

describe("wrappedTableDifferences", () => {
  const header = "TT Tên nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Sản phẩm Thời gian hoàn thành";
  const lines = annexLines(readSource("001_7ac3fb3fba868bc4.txt"), "II");
  const expected = readTabTable(lines).map((cells) => ({ label: `row ${cells[0] ?? ""}`, cells }));
  const wrapped = lines.flatMap((line) => line.split("\t"));

  it("finds none where columns are merely wrapped line under line", () => {
    expect(wrappedTableDifferences(wrapped, header, expected)).toEqual([]);
  });

  it("names the row and the words that differ", () => {
    const altered = wrapped.map((line) => line.replace("bệnh án điện tử", "hồ sơ điện tử"));
    expect(wrappedTableDifferences(altered, header, expected)).toEqual([
      "row 49.: stands in the document alone: «hồ sơ»",
      "row 49.: stands in the plan alone: «bệnh án»",
      "row 49.: not in this order in the document: «Triển khai bệnh án điện tử.»",
    ]);
  });

  it("names the cell whose words changed places", () => {
    const altered = wrapped.map((line) => line.replace("bệnh án điện tử", "điện tử bệnh án"));
    expect(wrappedTableDifferences(altered, header, expected)).toEqual([
      "row 49.: not in this order in the document: «Triển khai bệnh án điện tử.»",
    ]);
  });
});

function readPlan(id: string): Plan {
  return planSchema.parse(JSON.parse(readFileSync(join(PLANS_FOLDER, `${id}.json`), "utf8")));
}

function annexDifferences(
  plan: Plan,
  annex: string,
  { table, columns, pageNumber }: AnnexReading,
  source: string,
): readonly string[] {
  const expected = printedRows(plan, annex, columns);
  if (typeof table === "object" && "prose" in table)
    return proseDifferences(linesBetween(source, table.prose), PROSE_LABELS, expected);
  const lines = withoutPageNumber(annexLines(source, annex), pageNumber);
  if (table === "tabs") return tabTableDifferences(lines, expected);
  return wrappedTableDifferences(lines, table.wrappedUnder, expected);
}

function withoutPageNumber(
  lines: readonly string[],
  pageNumber: string | undefined,
): readonly string[] {
  const at = lines.findIndex((line) => line.trim() === pageNumber);
  return at < 0 ? lines : lines.toSpliced(at, 1);
}

function textsOf(row: Row, fields: readonly string[]): readonly string[] {
  return fields.map((field) => printedText(row, field)).filter((text) => text !== "");
}

function danglingReferences(plan: Plan): readonly string[] {
  const annexes = plan.annexes.map(({ annex }) => annex);
  const sections = plan.sections.map(({ annex, ordinal }) => `${annex}.${String(ordinal)}`);
  const parents = new Set([...plan.targets, ...plan.tasks].map(({ id }) => id));
  return [
    ...[...plan.sections, ...plan.targets, ...plan.stagedTargets, ...plan.tasks]
      .filter(({ annex }) => plan.annexes.length > 0 && !annexes.includes(annex))
      .map((each) => `no annex ${each.annex}`),
    ...[...plan.stagedTargets, ...plan.tasks]
      .filter(({ section }) => section !== null)
      .filter((row) => !sections.includes(`${row.annex}.${String(row.section)}`))
      .map(({ id }) => `${id}: no such section`),
    ...[...plan.targets, ...plan.tasks]
      .filter(({ parent }) => parent !== null && !parents.has(parent))
      .map(({ id }) => `${id}: no such parent`),
  ];
}

function quotations(plan: Plan): readonly string[] {
  return [
    ...[...plan.annexes, ...plan.sections].map((each) => printedText(each, "title")),
    ...plan.obligations.map(({ quote }) => quote),
  ];
}

/** The title, the number and the documents relied on, each in the forms in which it may be cited. */
function titleAndCitations(plan: Plan): readonly (readonly string[])[] {
  const cited = [...plan.legalBasis, ...(plan.parent === null ? [] : [plan.parent])];
  return [
    [plan.title],
    ...(plan.number === null ? [] : [[`Số: ${plan.number}`, `Kế hoạch số ${plan.number}`]]),
    ...cited.map(({ number, issued, printed }) => {
      const cited = printed?.["number"] ?? number;
      if (issued === null) return [cited];
      const [year = "", month = "", day = ""] = issued.split("-");
      return [
        `${day}/${month}/${year}`,
        `${day}/${String(Number(month))}/${year}`,
        `${day} tháng ${month} năm ${year}`,
      ].flatMap((written) => [`${cited} ngày ${written}`, `${cited}, ngày ${written}`]);
    }),
  ];
}

function shownTexts(plan: Plan): readonly string[] {
  const texts = (value: unknown): readonly string[] => {
    if (typeof value === "string") return [value];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([key, part]) => (key === "printed" ? [] : texts(part)));
  };
  return texts(plan);
}
