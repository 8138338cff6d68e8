import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const script = pathToFileURL(resolve(__dirname, "../../src/dev/sideload.mjs")).href;

/** What findExcel answers on a machine with some folders in its environment and some files on its disk. */
function findExcel(platform: string, env: Readonly<Record<string, string>>, files: string[]) {
  const question = `
    import { findExcel } from ${JSON.stringify(script)};
    const files = ${JSON.stringify(files)};
    const place = findExcel(${JSON.stringify(platform)}, ${JSON.stringify(env)}, (file) => files.includes(file));
    console.log(JSON.stringify(place ?? null));
  `;
  const answer = execFileSync(process.execPath, ["--input-type=module", "--eval", question]);
  return JSON.parse(answer.toString()) as string | null;
}

const windows = {
  ProgramFiles: "C:\\Program Files",
  "ProgramFiles(x86)": "C:\\Program Files (x86)",
};

describe("findExcel", () => {
  it.each([
    "C:\\Program Files\\Microsoft Office\\root\\Office16\\EXCEL.EXE",
    "C:\\Program Files\\Microsoft Office\\Office16\\EXCEL.EXE",
    "C:\\Program Files (x86)\\Microsoft Office\\root\\Office16\\EXCEL.EXE",
  ])("finds %s on Windows", (file) => {
    expect(findExcel("win32", windows, [file])).toBe(file);
  });

  it.each(["/Applications/Microsoft Excel.app", "/volumes/me/Applications/Microsoft Excel.app"])(
    "finds %s on a Mac",
    (file) => {
      expect(findExcel("darwin", { HOME: "/volumes/me" }, [file])).toBe(file);
    },
  );

  it("finds nothing where Excel is not installed, and nothing on Linux", () => {
    const mac = "/Applications/Microsoft Excel.app";
    expect(findExcel("win32", windows, [mac])).toBeNull();
    expect(findExcel("win32", {}, [mac])).toBeNull();
    expect(findExcel("linux", {}, [mac])).toBeNull();
  });
});
