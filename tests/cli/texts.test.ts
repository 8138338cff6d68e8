import { aDesk, type Desk } from "../helpers/commandLine";

let desk: Desk;

beforeEach(() => {
  desk = aDesk();
});

afterEach(() => {
  desk.clear();
});

describe("deadline", () => {
  it("gives the fields of the contract", async () => {
    expect(await desk.json("deadline", "5/2025 và thực hiện thường xuyên")).toEqual({
      due: "2025-05-31",
      from: null,
      recurrence: null,
      recurrenceDue: null,
      continues: true,
      condition: null,
      scope: null,
      readable: true,
    });
  });

  it.each(["2025-02-20", "20/02/2025", "20/2/2025"])(
    "adds the first day due after a plan issued on %s",
    async (issued) => {
      expect(await desk.json("deadline", "Tháng 01 hàng năm", "--issued", issued)).toMatchObject({
        recurrence: "yearly",
        recurrenceDue: "01-31",
        firstDue: "2026-01-31",
        beforeIssue: false,
      });
    },
  );

  it("tells a day before the issue", async () => {
    const answer = await desk.json("deadline", "01/2025", "--issued", "2025-02-20");
    expect(answer).toMatchObject({ due: "2025-01-31", beforeIssue: true });
  });

  it("reads one text a line from stdin for a lone dash, blank lines included", async () => {
    const { exitCode, stdout } = await desk.piped(
      "02/2025\r\n\nHằng năm\n",
      "deadline",
      "-",
      "--json",
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      { due: "2025-02-28", readable: true },
      { due: null, readable: false },
      { recurrence: "yearly", readable: true },
    ]);
  });

  it("gives an array for no line and for one", async () => {
    expect(JSON.parse((await desk.piped("", "deadline", "-", "--json")).stdout)).toEqual([]);
    const one = JSON.parse((await desk.piped("2026", "deadline", "-", "--json")).stdout) as unknown;
    expect(one).toMatchObject([{ due: "2026-12-31" }]);
  });

  it("speaks to people on stderr and leaves stdout empty", async () => {
    const { stdout, stderr } = await desk.kehoach("deadline", "02/2025");
    expect(stdout).toBe("");
    expect(stderr).toBe("“02/2025”: hạn 28/02/2025.\n");
  });

  it.each([
    ["5/2025 và thường xuyên", "hạn 31/05/2025; sau đó tiếp tục thực hiện"],
    ["2026-2030", "từ 01/01/2026; hạn 31/12/2030"],
    [
      "Trước ngày 15/6 và 15/12 hằng năm",
      "6 tháng một lần; chậm nhất ngày 14/06 và 14/12 trong năm",
    ],
    ["Trước ngày 15 tháng cuối quý", "hằng quý; chậm nhất ngày 14 của tháng cuối quý"],
    ["ngày 18 hàng tháng", "hằng tháng; chậm nhất ngày 18 trong tháng"],
    ["Theo lộ trình của tỉnh", "chờ điều kiện “Theo lộ trình của tỉnh”"],
    ["Hàng tháng và đột xuất", "hằng tháng; ngoài ra “đột xuất”"],
    [
      "khoảng 5/2025",
      "không hiểu được, cần ghi thời hạn rõ hơn, ví dụ 30/6/2025, tháng 6/2025, quý II/2025, hằng năm",
    ],
  ])("tells people all it understands of %s", async (text, meaning) => {
    expect((await desk.kehoach("deadline", text)).stderr).toBe(`“${text}”: ${meaning}.\n`);
  });

  it("tells people when recurring work first falls due", async () => {
    const { stderr } = await desk.kehoach("deadline", "Hằng năm", "--issued", "2025-02-20");
    expect(stderr).toBe("“Hằng năm”: hằng năm; lần đầu đến hạn 31/12/2025.\n");
  });

  it("takes a text that begins with a dash and a space for a text", async () => {
    expect(await desk.json("deadline", "- Thời gian: 02/2025")).toMatchObject({
      due: "2025-02-28",
    });
  });
});

describe("target", () => {
  it("gives the fields of the contract, and no attainment unasked", async () => {
    const answer = await desk.json("target", "≥ 0,8", "--unit", "%");
    expect(answer).toEqual({
      op: ">=",
      value: 0.8,
      min: null,
      max: null,
      unit: "%",
      opStated: true,
      readable: true,
      aspirational: false,
      rising: false,
    });
  });

  it.each([
    [["≥ 55", "--actual", "60"], { state: "Đạt", distance: 5 }],
    [["16 - 18", "--actual", "19,5"], { state: "Vượt", distance: 1.5 }],
    [["≥ 55", "--actual", "-5"], { state: "Chưa đạt, còn thời hạn", distance: -60 }],
    [
      ["≥ 55", "--actual", "50", "--horizon", "2030"],
      { state: "Chưa đạt, còn thời hạn", distance: -5 },
    ],
    [["≥ 55", "--actual", "50", "--horizon", "2024"], { state: "Không đạt", distance: -5 }],
    [["Tiên tiến, hiện đại", "--actual", "1"], { state: "Cần người đánh giá", distance: null }],
    [
      ["01", "--unit", "Thứ bậc", "--actual", "2"],
      { state: "Chưa đạt, còn thời hạn", distance: -1 },
    ],
  ])("judges %j", async (words, attainment) => {
    expect(await desk.json("target", ...words)).toMatchObject({ attainment });
  });

  it.each([
    [["80-90%"], "từ 80 đến 90%"],
    [["phấn đấu ít nhất 3%"], "≥ 3%; phấn đấu"],
    [["≥3% và tăng dần theo yêu cầu phát triển"], "≥ 3%; tăng dần"],
    [["3/5", "--unit", "xã"], "≥ 3/5 xã; văn bản chỉ ghi số"],
    [["Đạt"], "không so sánh được bằng một con số, cần người đánh giá"],
    [["80x"], "không hiểu được, cần người đánh giá"],
    [["≤5", "--unit", "Thứ bậc", "--actual", "3"], "≤ 5 Thứ bậc. Thực hiện 3: Đạt, chênh lệch +2"],
    [
      ["≥ 95 đối với cấp xã; ≥ 95 đối với cấp tỉnh"],
      "≥ 95; áp dụng cho từng nhóm nêu trong văn bản, cần người đánh giá",
    ],
  ])("tells people all it understands of %j", async (words, meaning) => {
    const { stderr } = await desk.kehoach("target", ...words);
    expect(stderr).toBe(`“${words[0] ?? ""}”: ${meaning}.\n`);
  });

  it("judges every line of stdin by the same figure", async () => {
    const { stdout } = await desk.piped("≥ 5\n≤ 2\n", "target", "-", "--actual", "3", "--json");
    expect(JSON.parse(stdout)).toMatchObject([
      { attainment: { distance: -2 } },
      { attainment: { distance: -1 } },
    ]);
  });
});

describe("agency", () => {
  it("names agencies, collectives with their members, and what is unresolved", async () => {
    const answer = await desk.json(
      "agency",
      "Sở Tư pháp; Các sở, ban, ngành và Sở Y tê",
      "--plan",
      "hd-726",
    );
    expect(answer).toMatchObject({
      agencies: [{ id: "so-tu-phap", name: "Sở Tư pháp" }],
      collectives: [{ name: "Các sở, ban, ngành" }],
      unresolved: [{ text: "Sở Y tê" }],
    });
    expect(answer).toHaveProperty("collectives.0.members", expect.arrayContaining(["so-y-te"]));
    expect(answer).toHaveProperty(
      "unresolved.0.suggestions",
      expect.arrayContaining([{ id: "so-y-te", name: "Sở Y tế" }]),
    );
  });

  it("asks people about a name that is nearly right", async () => {
    const { stderr } = await desk.kehoach("agency", "Sở Y tê", "--plan", "hd-726");
    expect(stderr).toBe("“Sở Y tê”: chưa rõ “Sở Y tê” (có phải Sở Y tế / Bộ Y tế?).\n");
  });

  it("reads the words of a plan as that plan's issuer means them", async () => {
    const of = async (planId: string): Promise<unknown> =>
      desk.json("agency", "Văn phòng Sở; Sở Khoa học và Công nghệ", "--plan", planId);
    expect(await of("so-tai-chinh-2025")).toMatchObject({
      agencies: [{ id: "stc-van-phong" }, { id: "so-khcn" }],
    });
    expect(await of("phuong-hai-duong-2026")).toMatchObject({
      agencies: [{ id: "hp-so-khcn" }],
      unresolved: [{ text: "Văn phòng Sở" }],
    });
  });

  it("without plan asks whose is meant of several that bear one name", async () => {
    expect(await desk.json("agency", "Văn phòng Sở")).toEqual({
      agencies: [],
      collectives: [],
      unresolved: [
        {
          text: "Văn phòng Sở",
          suggestions: [
            { id: "skhcn-van-phong", name: "Văn phòng Sở", of: "Sở Khoa học và Công nghệ" },
            { id: "stc-van-phong", name: "Văn phòng Sở", of: "Sở Tài chính" },
          ],
        },
      ],
    });
    // Without a plan a name is first the one of the provincial plan.
    const { agencies } = (await desk.json("agency", "Sở Y tế; Các địa phương")) as {
      readonly agencies: readonly { readonly id: string }[];
    };
    expect(agencies.map(({ id }) => id)).toEqual(["so-y-te"]);
    const { stderr } = await desk.kehoach("agency", "Văn phòng Sở");
    expect(stderr).toContain("Văn phòng Sở – Sở Tài chính");
  });

  it("lists ids and names of the directory, or of those that report on a plan", async () => {
    const all = (await desk.json("agency", "--list")) as readonly { id: string; name: string }[];
    expect(all).toContainEqual({ id: "so-y-te", name: "Sở Y tế" });
    const expected = await desk.json("agency", "--list", "--plan", "hd-726");
    expect(expected).toHaveLength(33);
    expect(all).toEqual(expect.arrayContaining(expected as typeof all));
    expect(all.length).toBeGreaterThan(33);
    expect((await desk.kehoach("agency", "--list")).stderr).toContain("so-y-te: Sở Y tế\n");
  });

  it.each([[["agency"]], [["agency", "--list", "Sở Y tế"]]])("refuses %j", async (argv) => {
    expect((await desk.kehoach(...argv)).exitCode).toBe(2);
  });
});
