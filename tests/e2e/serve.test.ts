import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { startServer } from "./helpers/server";

const dist = resolve(__dirname, "../../dist");

async function bytesAt(address: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(address)).arrayBuffer());
}

describe("serve", () => {
  it("offers the pane as it was built, but for the loader that needs Office", async () => {
    const { address, stop } = await startServer();
    try {
      const served: Readonly<Record<string, string>> = {
        "pane/taskpane.html": "addin/taskpane.html",
        "pane/office/excel-web-16.00.js": "addin/office/excel-web-16.00.js",
        "pane/office/office.js": "workbench/pane/office/office.js",
      };
      for (const [path, file] of Object.entries(served)) {
        const isSame = readFileSync(join(dist, file)).equals(await bytesAt(address + path));
        expect([path, isSame]).toEqual([path, true]);
      }
    } finally {
      stop();
    }
  });

  it("has nothing outside of the two folders", async () => {
    const { address, stop } = await startServer();
    try {
      for (const path of ["cli.cjs", "pane/..%2f..%2fpackage.json", "taskpane.html", "pane/"])
        expect([path, (await fetch(address + path)).status]).toEqual([path, 404]);
    } finally {
      stop();
    }
  });

  it("takes a free port when the usual one is taken", async () => {
    const first = await startServer([]);
    const second = await startServer([]);
    try {
      expect(second.address).not.toBe(first.address);
      expect((await fetch(second.address)).status).toBe(200);
    } finally {
      first.stop();
      second.stop();
    }
  });
});
