/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { aRepository } from "../helpers/devRepository";
import { checkManifest } from "../helpers/manifestRules";

const original = readFileSync(resolve(__dirname, "../../manifest.xml"), "utf8");
const local = "https://localhost:3000/";

let repository: ReturnType<typeof aRepository>;

beforeEach(() => {
  repository = aRepository();
  repository.write("manifest.xml", original);
  repository.write("src/taskpane/main.tsx", "");
});

afterEach(() => {
  repository.remove();
});

function built(): string {
  return readFileSync(join(repository.folder, "dist/addin/manifest.xml"), "utf8");
}

describe("manifest", () => {
  it.each([
    ["https://noi-bo.example", "https://noi-bo.example/"],
    ["https://noi-bo.example/", "https://noi-bo.example/"],
    ["https://noi-bo.example:8443/ke-hoach", "https://noi-bo.example:8443/ke-hoach/"],
    ["https://noi-bo.example/phan-mem/ke-hoach/", "https://noi-bo.example/phan-mem/ke-hoach/"],
    ["https://nội-bộ.example", `${new URL("https://nội-bộ.example").origin}/`],
  ])("moves every address to %s", (address, base) => {
    const { status, stdout } = repository.run("manifest.mjs", [address]);
    expect(status).toBe(0);
    expect(stdout).toBe(original.replaceAll(local, base));
    expect(stdout).not.toContain("localhost");
  });

  it.each([
    ["noi-bo.example", "không phải là một địa chỉ web"],
    ["http://noi-bo.example", "https://"],
    ["javascript:alert(1)", "https://"],
    ["https://ten:mat-khau@noi-bo.example", "mật khẩu"],
    ["https://noi-bo.example/?a=1&b=2", "dấu ?"],
    ["https://noi-bo.example/#a", "dấu #"],
    ["https://noi-bo.example/kế-hoạch", "chữ không dấu"],
    ['https://noi-bo.example/a"b', "chữ không dấu"],
    ["https://noi-bo.example/a&b", "chữ không dấu"],
    ["https://noi-bo.example//a", "chữ không dấu"],
  ])("refuses %s with a reason", (address, reason) => {
    const { status, stdout, stderr } = repository.run("manifest.mjs", [address]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(reason);
  });
});

describe("manifestOfContract", () => {
  const contract = (): string => repository.run("manifest.mjs", [local, "--contract"]).stdout;
  const textIn = (tag: string, manifest: string): string =>
    new RegExp(`<${tag}[ >][^]*?</${tag}>`, "u").exec(manifest)?.[0] ?? "";

  it("breaks no rule but those of the pane: its address, its five buttons, its one id", () => {
    expect(checkManifest(contract())).toEqual({
      address: [`${local}contract.html`],
      place: [""],
      "one-pane": [""],
    });
    expect(contract()).not.toContain("VersionOverrides");
  });

  it("opens the page that asks Excel, which the build leaves beside the pane", () => {
    const page = /<SourceLocation DefaultValue="([^"]*)"/u.exec(contract())?.[1];
    expect(page).toBe(`${local}contract.html`);
    expect(contract()).not.toContain("taskpane.html");
  });

  it("is another add-in by id and by name, so that both can be installed", () => {
    expect(textIn("Id", contract())).toMatch(
      /^<Id>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}<\/Id>$/u,
    );
    for (const tag of ["Id", "DisplayName"])
      expect(textIn(tag, contract())).not.toBe(textIn(tag, original));
    expect(textIn("DisplayName", contract())).not.toContain("Plan Tracker");
  });

  it("moves to another server as the other does", () => {
    const { stdout } = repository.run("manifest.mjs", ["https://noi-bo.example/kh", "--contract"]);
    expect(stdout).toContain('"https://noi-bo.example/kh/contract.html"');
    expect(stdout).not.toContain("localhost");
  });
});

describe("build", () => {
  it("leaves the manifest for this machine beside the pane", () => {
    expect(repository.run("build.mjs").status).toBe(0);
    expect(built()).toBe(original);
  });

  it("leaves it for the server that KEHOACH_ORIGIN names, also when the pane is already built", () => {
    repository.run("build.mjs");
    const setting = { KEHOACH_ORIGIN: "https://noi-bo.example/ke-hoach" };
    expect(repository.run("build.mjs", [], setting).status).toBe(0);
    expect(built()).toBe(original.replaceAll(local, "https://noi-bo.example/ke-hoach/"));
  });

  it("builds nothing for an address that cannot serve", () => {
    const result = repository.run("build.mjs", [], { KEHOACH_ORIGIN: "http://noi-bo.example" });
    expect(result.status).toBe(1);
    expect(existsSync(join(repository.folder, "dist"))).toBe(false);
  });
});
