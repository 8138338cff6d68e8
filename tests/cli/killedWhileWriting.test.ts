import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { aDesk, reportBytes, type Desk } from "../helpers/commandLine";

jest.setTimeout(180_000);

const root = resolve(__dirname, "../..");
const hook = resolve(__dirname, "../helpers/dieWhileWriting.cjs");
const MARCH = ["--plan", "hd-726", "--period", "2025-03"];

let desk: Desk;
let before: Uint8Array;

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(desk.at(path)));
}

/** The real program, killed at a moment of its writing; gives the signal it died of. */
function killedAt(moment: string): NodeJS.Signals | null {
  return spawnSync(
    process.execPath,
    ["--require", hook, "dist/cli.cjs", "consolidate", desk.at("nop"), ...MARCH].concat(
      "--into",
      desk.at("nop/th.xlsx"),
    ),
    { cwd: root, env: { ...process.env, KILL_AT: moment } },
  ).signal;
}

beforeAll(() => {
  const built = spawnSync(process.execPath, ["src/dev/kehoach.mjs", "plans"], { cwd: root });
  if (built.status !== 0) throw new Error(`The program cannot be built: ${String(built.stderr)}`);
});

beforeEach(async () => {
  desk = aDesk();
  desk.put("nop/a.xlsx", await reportBytes("so-y-te"));
  await desk.json("consolidate", "nop", ...MARCH, "--out", "nop/th.xlsx");
  before = bytesOf("nop/th.xlsx");
  desk.put("nop/a.xlsx", await reportBytes("so-y-te", "Đã ban hành kế hoạch"));
});

afterEach(() => {
  desk.clear();
});

describe("consolidate --into, killed while it writes", () => {
  it.each([
    ["before the one kept takes its place", "rename 1", false],
    ["in the middle of the new one", "write 1", true],
    ["before the new one takes its place", "rename 2", true],
  ])("leaves the old roll-up whole: %s", async (_case, moment, isKept) => {
    expect(killedAt(moment)).toBe("SIGKILL");
    expect(bytesOf("nop/th.xlsx")).toEqual(before);
    expect(existsSync(desk.at("nop/th.ban-truoc.xlsx"))).toBe(isKept);
    expect(isKept ? bytesOf("nop/th.ban-truoc.xlsx") : before).toEqual(before);
    const left = readdirSync(desk.at("nop")).filter((name) => name.endsWith(".tmp"));
    expect(left).toEqual([expect.stringMatching(/^\.th\.(?:ban-truoc\.)?xlsx\.\d+\.tmp$/u)]);
    const again = await desk.json("consolidate", "nop", ...MARCH, "--into", "nop/th.xlsx");
    const { files } = again as { readonly files: readonly { readonly file: string }[] };
    expect(files.map(({ file }) => file).filter((file) => file.endsWith(".tmp"))).toEqual([]);
    expect(bytesOf("nop/th.ban-truoc.xlsx")).toEqual(before);
    expect(bytesOf("nop/th.xlsx")).not.toEqual(before);
  });

  it("has written all of the new one when it lives to the end", () => {
    expect(killedAt("write 9")).toBeNull();
    expect(bytesOf("nop/th.ban-truoc.xlsx")).toEqual(before);
    expect(bytesOf("nop/th.xlsx")).not.toEqual(before);
  });
});
