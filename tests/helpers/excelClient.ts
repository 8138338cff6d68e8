import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { makeHost, type Host, type HostOptions } from "../../src/host/host";
import { isAvailable, PROFILES, type ProfileName } from "../../src/host/profiles";
import type { Profile } from "../../src/host/objectType";
import type { ClientLibrary } from "../../src/host/protocol";

const CLIENT = join(__dirname, "../../node_modules/@microsoft/office-js/dist/excel-web-16.00.js");

type ClientStatics = typeof OfficeExtension & {
  readonly GenericEventRegistration: { s_genericEventRegistrations: object };
};

interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: ClientStatics & ClientLibrary;
}

/** Microsoft's own client talking to a host of ours. */
export interface OpenedExcel {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: Host;
}

export interface OpenOptions extends Omit<HostOptions, "profile"> {
  readonly profile?: ProfileName;
}

let loaded: Client | undefined;

// The client gives back its references after `Excel.run` has ended; a file's last test lets it.
afterAll(async () => {
  await new Promise((resolve) => setTimeout(resolve, 0));
  await new Promise((resolve) => setTimeout(resolve, 0));
});

/**
 * Opens an Excel for a test: a new host behind Microsoft's unmodified client, which is put where the
 * add-in's code looks for it (`Excel`, `OfficeExtension`, `Office`).
 */
export function openExcel(options: OpenOptions = {}): OpenedExcel {
  const profile = PROFILES[options.profile ?? "desktop-1.21"];
  loaded ??= loadClient();
  const host = makeHost({ year: 2025, ...options, profile });
  Object.assign(globalThis, {
    Excel: loaded.Excel,
    OfficeExtension: loaded.OfficeExtension,
    Office: officeOf(profile),
  });
  page["Office"] = (globalThis as { Office?: unknown }).Office;
  // Handlers that an earlier test left behind.
  loaded.OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
  host.attach(loaded.OfficeExtension);
  return { Excel: loaded.Excel, OfficeExtension: loaded.OfficeExtension, host };
}

/** The little of Office.js that the add-in and the client ask: what the program is and what it knows. */
function officeOf(profile: Profile): object {
  const platform = profile.platform === "web" ? "OfficeOnline" : "PC";
  return {
    context: {
      platform,
      host: "Excel",
      diagnostics: { host: "Excel", platform, version: "16.0.18000.20000" },
      requirements: {
        isSetSupported: (set: string, version = "1.1") =>
          set === "ExcelApi" && isAvailable(profile, version),
      },
    },
    onReady: () => Promise.resolve({ host: "Excel", platform }),
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" },
  };
}

/** What the client sees of a page; it is the global object of a context of its own. */
const page: Record<string, unknown> = {};

/** Runs Microsoft's script as a page's script tag would, once for all tests of a file. */
function loadClient(): Client {
  const nothing = () => undefined;
  const location = { href: "https://localhost/taskpane.html", search: "", hash: "", pathname: "/" };
  const element = { setAttribute: nothing, style: {}, appendChild: nothing };
  const document = {
    URL: location.href,
    location,
    cookie: "",
    readyState: "complete",
    getElementsByTagName: () => [],
    createElement: () => element,
    addEventListener: nothing,
    head: element,
    body: element,
  };
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };
  Object.assign(page, { window: page, self: page, parent: page, top: page, document, location });
  Object.assign(page, { sessionStorage: storage, localStorage: storage, name: "" });
  Object.assign(page, {
    navigator: { userAgent: "node", language: "en-US" },
    postMessage: nothing,
  });
  Object.assign(page, { addEventListener: nothing, removeEventListener: nothing, performance });
  Object.assign(page, { console, setTimeout, clearTimeout });
  // Errors, promises and what is parsed must be of the test's own kind.
  Object.assign(page, { Error, TypeError, JSON, Promise, Object, Array });
  new Script(readFileSync(CLIENT, "utf8"), { filename: CLIENT }).runInContext(createContext(page));
  return page as unknown as Client;
}
