/**
 * The manifest for the web server that offers the task pane. `KEHOACH_ORIGIN=https://… npm run build`
 * leaves it in dist/addin; `node src/dev/manifest.mjs https://…` prints one without building, and with
 * `--contract` one that opens the page with which a real Excel is asked what the host claims.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fail, isEntry, root } from "./ensure.mjs";

/** The address that manifest.xml itself names, which is also where sideloading serves the pane. */
export const LOCAL_ADDRESS = "https://localhost:3000";

/** Of the add-in that only asks questions. */
const CONTRACT_ID = "5d0a9f0c-9f0e-4c4f-8f0d-6f6b1a3c2e71";

/** The manifest in the repository: for this machine. */
export const localManifest = join(root, "manifest.xml");

/** Why a pane cannot be offered at an address, or undefined when it can. */
export function addressProblem(address) {
  if (!URL.canParse(address)) return `“${address}” không phải là một địa chỉ web.`;
  const url = new URL(address);
  if (url.protocol !== "https:") return "Excel chỉ mở địa chỉ bắt đầu bằng https://.";
  if (url.username !== "" || url.password !== "")
    return "Địa chỉ không được chứa tên và mật khẩu đăng nhập.";
  if (/[?#]/u.test(address)) return "Địa chỉ không được chứa dấu ? hoặc dấu #.";
  if (!/^[\w.~/-]*$/u.test(url.pathname) || url.pathname.includes("//"))
    return "Đường dẫn trong địa chỉ chỉ được gồm chữ không dấu, chữ số và các dấu . _ ~ - /.";
  return undefined;
}

/** The manifest with every address moved to another server, or to a folder on it. */
export function manifestFor(address, manifest = readFileSync(localManifest, "utf8")) {
  const problem = addressProblem(address);
  if (problem !== undefined) throw new Error(problem);
  const { origin, pathname } = new URL(address);
  return manifest.replaceAll(LOCAL_ADDRESS, origin + pathname.replace(/\/$/u, ""));
}

/** Leaves the manifest beside the built pane, for the address that KEHOACH_ORIGIN names. */
export function writeManifest(folder, address = wantedAddress()) {
  if (existsSync(localManifest)) writeFileSync(join(folder, "manifest.xml"), manifestFor(address));
}

/** Ends the process with the reason when the address cannot serve, before anything is built. */
export function wantedAddress(address = process.env.KEHOACH_ORIGIN || LOCAL_ADDRESS) {
  const problem = addressProblem(address);
  return problem === undefined ? address : fail(problem);
}

/**
 * The same manifest for another page of ours, under an id and a name of its own, so that both can be
 * installed; without the ribbon, which belongs to the pane: it is opened from the list of add-ins.
 */
export function manifestOfContract(manifest) {
  return manifest
    .replace(/<Id>[^<]*<\/Id>/u, `<Id>${CONTRACT_ID}</Id>`)
    .replace(/(<DisplayName DefaultValue=")[^"]*/u, "$1Hỏi Excel")
    .replace(/(<DisplayName[^>]*>\s*<Override Locale="en-US" Value=")[^"]*/u, "$1Ask Excel")
    .replace("/taskpane.html", "/contract.html")
    .replace(/\s*<VersionOverrides[\s\S]*<\/VersionOverrides>/u, "");
}

if (isEntry(import.meta.url)) {
  const asked = process.argv.slice(2);
  const manifest = manifestFor(wantedAddress(asked.find((each) => each !== "--contract")));
  process.stdout.write(asked.includes("--contract") ? manifestOfContract(manifest) : manifest);
}
