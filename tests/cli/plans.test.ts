import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { aDesk, type Desk } from "../helpers/commandLine";

const seed = JSON.parse(
  readFileSync(resolve(__dirname, "../../seeds/plans/hd-726.json"), "utf8"),
) as unknown;

let desk: Desk;

beforeEach(() => {
  desk = aDesk();
});

afterEach(() => {
  desk.clear();
});

describe("plans", () => {
  it("lists the catalogue with the sizes of every plan", async () => {
    expect(await desk.json("plans")).toContainEqual(
      expect.objectContaining({
        id: "hd-726",
        number: "726/KH-UBND",
        issued: "2025-02-20",
        level: "province",
        tasks: 81,
        targets: 44,
        stagedTargets: 0,
        sections: 10,
      }),
    );
  });

  it("tells people the same on stderr", async () => {
    const { stdout, stderr } = await desk.kehoach("plans");
    expect(stdout).toBe("");
    expect(stderr).toContain(
      "hd-726: 726/KH-UBND ngày 20/02/2025 của UBND tỉnh Hải Dương – 81 nhiệm vụ, 10 nhóm, 44 dòng chỉ tiêu (43 chỉ tiêu, 1 dòng tiêu đề). ",
    );
  });
});

describe("plan", () => {
  it("gives a plan exactly as it is stored, printed words included", async () => {
    const plan = await desk.json("plan", "hd-726");
    expect(plan).toEqual(seed);
    expect(JSON.stringify(plan)).toContain('"printed":{');
  });

  it("shows people its sections and duties", async () => {
    const { stderr } = await desk.kehoach("plan", "hd-726");
    expect(stderr).toContain("40 dòng cho năm 2030, 4 dòng cho năm 2045");
    expect(stderr).toContain("Cơ quan phải báo cáo: 33.");
  });

  it("finds what is odd in a plan and counts it by severity", async () => {
    const document = (await desk.json("plan", "binh-giang-2025", "--lint")) as {
      readonly id: string;
      readonly findings: readonly { readonly rule: string; readonly severity: string }[];
      readonly counts: Readonly<Record<string, number>>;
    };
    const { id, findings, counts } = document;
    expect(id).toBe("binh-giang-2025");
    expect(findings).toContainEqual({
      rule: "numbering-gap",
      severity: "warning",
      place: "Phụ lục I, mốc 2045, số 2",
      rowId: "ct.I.2045.2",
      column: null,
      message: expect.stringContaining("bắt đầu từ số 2") as string,
      texts: [{ place: "Phụ lục I, mốc 2045, số 2", text: "Chỉ số đổi mới sáng tạo cấp huyện" }],
    });
    const warnings = findings.filter(({ severity }) => severity === "warning");
    expect(counts["warning"]).toBe(warnings.length);
  });

  it("tells people the same rule by rule, with counts", async () => {
    const { stdout, stderr } = await desk.kehoach("plan", "hd-726", "--lint");
    expect(stdout).toBe("");
    expect(stderr).toMatch(
      /^Rà soát Kế hoạch 726\/KH-UBND .*: 1 phải sửa, 9 cần xem lại, 8 gợi ý\.$/mu,
    );
    expect(stderr).toContain(
      "[Cần xem lại] Phần lời văn và phụ lục không khớp (body-disagrees): 9\n",
    );
  });
});
