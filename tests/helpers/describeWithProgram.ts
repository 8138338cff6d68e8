import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

const finder = resolve(__dirname, "../../src/dev/systemPackages.mjs");

/**
 * A suite that needs a program from outside npm, by its name in `systemPackages.mjs`, and gets the
 * path where it is. Without the program the suite is skipped, and says why in its own name; with
 * CI=true it fails.
 */
export function describeWithProgram(
  program: string,
  name: string,
  suite: (path: string) => void,
): void {
  const path = pathOfProgram(program);
  if (path !== "") {
    describe(name, () => {
      suite(path);
    });
    return;
  }
  if (process.env["CI"] === "true") throw new Error(`${program} is not installed.`);
  const skipped = describe.skip;
  skipped(`${name} (needs ${program}, which is not installed)`, () => {
    suite("");
  });
}

/** Where a program from outside npm is; "" when it is not installed. */
export function pathOfProgram(program: string): string {
  return execFileSync(process.execPath, [finder, "--find", program], { encoding: "utf8" });
}
