import { existsSync, readFileSync, readdirSync } from "node:fs";
import { aDesk, type Desk } from "../helpers/commandLine";

/** All of it on the disk takes seconds, longer on a machine that is busy with other tests. */
jest.setTimeout(60_000);

let desk: Desk;

beforeEach(() => {
  desk = aDesk();
});

afterEach(() => {
  desk.clear();
});

interface Answer {
  readonly sample: boolean;
  readonly templates: { readonly folder: string; readonly files: number };
  readonly submissions: { readonly folder: string; readonly files: number };
  readonly received: string;
  readonly rollUp: string;
  readonly consolidation: {
    readonly files: readonly { readonly status: string }[];
    readonly out: string;
  };
}

describe("demo", () => {
  it("leaves templates, submissions and a roll-up made from what stands on the disk", async () => {
    const made = (await desk.json("demo")) as Answer;
    expect(made.sample).toBe(true);
    expect(made.rollUp).toBe("out/demo/3-tong-hop/tong-hop-hd-726-2025-03.xlsx");
    expect(readdirSync(desk.at(made.templates.folder))).toHaveLength(made.templates.files);
    expect(made.templates.files).toBe(33);
    expect(readFileSync(desk.at("out/demo/DU-LIEU-MAU.txt"), "utf8")).toContain("DỮ LIỆU MẪU");
    const again = await desk.json(
      ...["consolidate", made.submissions.folder, "--plan", "hd-726", "--period", "2025-03"],
      ...["--received", made.received, "--out", "th.xlsx"],
    );
    expect(again).toEqual({ ...made.consolidation, out: "th.xlsx" });
    const kinds = new Set(made.consolidation.files.map(({ status }) => status));
    expect([...kinds].sort()).toEqual(["foreign", "superseded", "unreadable", "used"]);
  });

  it("starts over in the folder of an earlier demonstration, and tells people where to look", async () => {
    desk.put("thu/DU-LIEU-MAU.txt", "của lần trước");
    desk.put("thu/2-bao-cao-nop/cu.xlsx", "của lần trước");
    const { exitCode, stdout, stderr } = await desk.kehoach("demo", "--out", "thu");
    expect([exitCode, stdout]).toEqual([0, ""]);
    expect(existsSync(desk.at("thu/2-bao-cao-nop/cu.xlsx"))).toBe(false);
    expect(stderr).toContain("Hãy mở thu/3-tong-hop/tong-hop-hd-726-2025-03.xlsx");
  });

  it("touches no folder that holds other things", async () => {
    desk.put("viec/quan-trong.xlsx", "x");
    const { exitCode, stderr } = await desk.kehoach("demo", "--out", "viec");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("“viec” đang có tệp khác");
    expect(readdirSync(desk.at("viec"))).toEqual(["quan-trong.xlsx"]);
  });
});
