import { lintPlan } from "../../../src/domain/planQuality/lintPlan";
import type { PlanFinding } from "../../../src/domain/planQuality/planRule";
import { openCatalogue } from "../../../src/usecases/catalogue";
import { defined } from "../../helpers/defined";

const catalogue = openCatalogue();

const FOUND = new Map(
  catalogue.planIds.map((id) => {
    const { index, agencies } = defined(catalogue.plan(id));
    return [id, lintPlan(index.plan, agencies)];
  }),
);

function findingsOf(id: string): readonly PlanFinding[] {
  return defined(FOUND.get(id));
}

/** "code place" of all findings, in the order in which they are listed. */
function placesOf(id: string): readonly string[] {
  return findingsOf(id).map(({ rule, place }) => `${rule} ${place}`);
}

function finding(id: string, rule: string, place: string): PlanFinding {
  return defined(findingsOf(id).find((each) => each.rule === rule && each.place === place));
}

function prefixed(rule: string, ...places: readonly string[]): readonly string[] {
  return places.map((place) => `${rule} ${place}`);
}

describe("lintPlan on plan hd-726", () => {
  it("finds these and nothing else", () => {
    expect(placesOf("hd-726")).toEqual([
      "lead-unassigned Phụ lục I, mốc 2030, số 18",
      ...prefixed(
        "body-disagrees",
        "Phụ lục I, mốc 2030, số 1",
        "Phụ lục I, mốc 2030, số 7.1",
        "Phụ lục I, mốc 2030, số 8",
        "Phụ lục I, mốc 2030, số 9",
        "Phụ lục I, mốc 2030, số 18.2",
        "Phụ lục I, mốc 2030, số 19",
        "Phụ lục I, mốc 2045, số 2",
        "Phụ lục II, nhóm I, số 7",
        "Phụ lục II, nhóm IX, số 76",
      ),
      ...prefixed(
        "continuous-document",
        "Phụ lục II, nhóm I, số 7",
        "Phụ lục II, nhóm I, số 10",
        "Phụ lục II, nhóm X, số 79",
      ),
      ...prefixed("agency-name-variants", ...Array.from({ length: 5 }, () => "Toàn kế hoạch")),
    ]);
  });

  it("sets the deadline of the body against that of the annex", () => {
    const { message, texts } = finding("hd-726", "body-disagrees", "Phụ lục II, nhóm IX, số 76");
    expect(message).toContain("“hoàn thành trước 12/2025”");
    expect(message).toContain("“12/2025”");
    expect(texts.map(({ place }) => place)).toEqual(["Mục II.2.9.b", "Phụ lục II, nhóm IX, số 76"]);
  });
});

describe("lintPlan on plan so-khcn-2025", () => {
  it("finds the parent misquoted, deadlines out of their months and before the issue", () => {
    const tasks = (...numbers: readonly string[]) =>
      numbers.map((each) => `Phụ lục II, nhóm ${each}`);
    expect(placesOf("so-khcn-2025")).toEqual(
      expect.arrayContaining([
        ...prefixed("plan-number-misquoted", "Căn cứ của kế hoạch", ...tasks("I, số 2", "I, số 3")),
        ...prefixed("deadline-before-issue", ...tasks("I, số 1", "I, số 2")),
        ...prefixed(
          "deadline-outside-section",
          ...tasks("I, số 3", "VI, số 20", "VIII, số 23", "IX, số 24", "X, số 27"),
        ),
        "list-separator-trailing Phụ lục II, nhóm X, số 27",
        "plan-number-blank Phần đầu kế hoạch",
      ]),
    );
  });

  it("names all 14 tasks without a product, and no others", () => {
    const places = placesOf("so-khcn-2025").filter((each) => each.startsWith("product-missing"));
    expect(places).toHaveLength(14);
  });

  it("says which number was meant", () => {
    const place = "Phụ lục II, nhóm I, số 3";
    const { message } = finding("so-khcn-2025", "plan-number-misquoted", place);
    expect(message).toContain("“762/KH-UBND”");
    expect(message).toContain("“726/KH-UBND”");
  });
});

describe("lintPlan on plan so-tai-chinh-2025", () => {
  it("finds these and nothing else", () => {
    expect(placesOf("so-tai-chinh-2025")).toEqual([
      "product-missing Phần II, nhóm 1, số 1",
      "plan-number-blank Phần đầu kế hoạch",
      "report-day-missing Mục III.3",
      "text-cut-off Phần II, nhóm 2, số 2.5",
      ...prefixed("agency-name-variants", "Toàn kế hoạch", "Toàn kế hoạch"),
    ]);
  });
});

describe("lintPlan on plan binh-giang-2025", () => {
  it("finds gaps, contradicting days and figures, and a lead that helps itself", () => {
    expect(placesOf("binh-giang-2025")).toEqual([
      "report-days-contradict Mục V.3, mục V.6, mục V.11",
      "target-value-missing Phụ lục I, mốc 2030, số 15",
      "product-missing Phụ lục II, nhóm III, số 18",
      ...prefixed(
        "body-disagrees",
        "Phụ lục I, mốc 2030, số 5",
        "Phụ lục I, mốc 2030, số 8",
        "Phụ lục I, mốc 2030, số 9",
        "Phụ lục I, mốc 2030, số 14.2",
      ),
      "plan-number-blank Phần đầu kế hoạch",
      ...prefixed("numbering-gap", "Phụ lục I, mốc 2030, số 14", "Phụ lục I, mốc 2045, số 2"),
      "lead-also-coordinates Phụ lục II, nhóm I, số 5",
      ...prefixed("continuous-document", "Phụ lục II, nhóm I, số 8", "Phụ lục II, nhóm X, số 52"),
      ...prefixed("agency-name-variants", "Toàn kế hoạch", "Toàn kế hoạch"),
    ]);
  });

  it("quotes both days of the report of the year", () => {
    const place = "Mục V.3, mục V.6, mục V.11";
    const { message, texts } = finding("binh-giang-2025", "report-days-contradict", place);
    expect(message).toContain("trước ngày 15 tháng 11");
    expect(message).toContain("báo cáo năm trước ngày 10/12");
    expect(texts.map(({ place: where }) => where)).toEqual(["Mục V.3", "Mục V.6"]);
  });

  it("lists the spellings of the district's office with how often each occurs", () => {
    const messages = findingsOf("binh-giang-2025").map(({ message }) => message);
    const office = defined(messages.find((message) => message.includes("UBND&HĐND")));
    expect(office).toContain("“Văn phòng HĐND&UBND huyện” (20 lần");
    expect(office).toContain("“Văn phòng UBND&HĐND huyện” (1 lần");
  });
});

describe("lintPlan on plan phuong-hai-duong-2026", () => {
  const id = "phuong-hai-duong-2026";

  it("finds what is wrong with numbers, sections and the annex without products", () => {
    expect(placesOf(id)).toEqual(
      expect.arrayContaining([
        "product-missing Phụ lục III",
        "numbering-restarts Phụ lục III",
        "section-empty Phụ lục III, nhóm IV",
        "section-number-repeated Phụ lục IV, nhóm II (nhóm thứ 3)",
        "section-number-skipped Phụ lục IV, nhóm V",
        "number-missing Phụ lục III, nhóm VI, số 1",
        ...["25.1", "25.2", "25.3", "25.4", "25.5"].map(
          (no) => `number-missing Phụ lục IV, nhóm V, số ${no}`,
        ),
      ]),
    );
  });

  it("finds figures and years that contradict one another, and no other pairs", () => {
    const rules = ["indicator-values-differ", "row-written-twice", "stage-before-issue"];
    const found = placesOf(id).filter((each) => rules.some((rule) => each.startsWith(rule)));
    expect(found).toEqual([
      ...prefixed(
        "indicator-values-differ",
        "Phụ lục II, nhóm III, số 21",
        "Phụ lục II, nhóm III, số 25",
        "Phụ lục II, nhóm II, số 10",
        "Phụ lục II, nhóm II, số 15",
      ),
      "row-written-twice Phụ lục II, nhóm II, số 16",
      "stage-before-issue Phụ lục II",
    ]);
  });

  it("says year, places and figures of the digital signatures", () => {
    const place = "Phụ lục II, nhóm III, số 25";
    const { message, texts } = finding(id, "indicator-values-differ", place);
    expect(message).toContain("Năm 2030");
    expect(texts).toEqual([
      { place: "Phụ lục I, mốc 2030, số 7", text: "≥ 70" },
      { place, text: "10%" },
    ]);
  });

  it("finds deadlines carried over from the year before", () => {
    const found = placesOf(id).filter((each) => each.startsWith("deadline-before-issue"));
    expect(found).toEqual(
      prefixed(
        "deadline-before-issue",
        "Phụ lục III, nhóm V, số 1",
        "Phụ lục IV, nhóm I, số 2",
        "Phụ lục IV, nhóm III, số 13",
      ),
    );
  });

  it("finds slips of typing", () => {
    expect(placesOf(id)).toEqual(
      expect.arrayContaining([
        "list-separator-trailing Phụ lục IV, nhóm III, số 15",
        "parenthesis-unclosed Phụ lục II, nhóm II, số 8",
        "word-doubled Phụ lục IV, nhóm III, số 15",
        "punctuation-doubled Phụ lục IV, nhóm V, số 29",
        "plan-number-reused Phần đầu kế hoạch",
      ]),
    );
  });

  it("finds the resolution that is cited in two ways", () => {
    const { message } = finding(id, "document-number-spellings", "Toàn kế hoạch");
    expect(message).toContain("“71-NQ/CP”");
    expect(message).toContain("“71/NQ-CP”");
  });

  it("lists four spellings of one office", () => {
    const messages = findingsOf(id).map(({ message }) => message);
    const office = defined(messages.find((message) => message.includes("Phòng Văn hoá - Xã hội")));
    expect(office).toContain("viết 4 cách");
  });
});
