import { isAvailable } from "../host/profiles";
import type { ClientLibrary } from "../host/protocol";
import { openedFile } from "./openedFile";
import { patientBridge } from "./patientBridge";
import type { Surroundings } from "./surroundings";

/** Plays Office in the pane's frame: only what the pane uses; whatever else is asked for is missing, loudly. */
function playOffice(surroundings: Surroundings): void {
  const { host } = surroundings;
  const isWeb = host.profile.platform === "web";
  const platform = isWeb ? "OfficeOnline" : "PC";
  const context = {
    host: "Excel",
    platform,
    displayLanguage: "vi-VN",
    contentLanguage: "vi-VN",
    diagnostics: { host: "Excel", platform, version: "16.0.17928.20000" },
    get officeTheme() {
      return surroundings.colours();
    },
    requirements: {
      isSetSupported: (set: string, version: string | number = "1.1") =>
        isSupported(surroundings, set, String(version)),
    },
    document: {
      getFileAsync: (_type: string, ...rest: readonly unknown[]) =>
        void answerWith(openedFile(surroundings.bytes), rest.at(-1)),
    },
  };
  const info = { host: "Excel", platform, addin: null };
  const office = {
    context,
    onReady: (callback?: (answer: typeof info) => unknown) =>
      Promise.resolve(info).then((answer) => {
        callback?.(answer);
        return answer;
      }),
    actions: { associate: () => undefined },
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS" },
    FileType: { Compressed: "compressed" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
  };
  Object.assign(window, { Office: office });
  Object.assign(Excel, {
    createWorkbook: (base64 = "") => {
      surroundings.openNew(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
      return Promise.resolve();
    },
  });
  for (const name of ["alert", "confirm", "prompt"])
    Object.assign(window, {
      [name]: () => {
        throw new Error(`Function window.${name} is not supported.`);
      },
    });
  const client = OfficeExtension as unknown as ClientLibrary;
  host.attach(patientBridge(client, surroundings.isCalculated));
}

function isSupported({ host }: Surroundings, set: string, version: string): boolean {
  if (set === "ExcelApi" || set === "ExcelApiOnline")
    return isAvailable(host.profile, `${set} ${version}`);
  return (
    ["CompressedFile", "File", "DialogApi", "AddInCommands"].includes(set) && version === "1.1"
  );
}

async function answerWith(value: Promise<unknown>, callback: unknown): Promise<void> {
  if (typeof callback !== "function") throw new Error("Office wants a callback");
  const call = callback as (answer: object) => void;
  try {
    call({ status: "succeeded", value: await value, error: null });
  } catch (error) {
    call({ status: "failed", value: null, error });
  }
}

const around = window.parent.kehoachSurroundings;
if (around === undefined) throw new Error("The pane is not in the workbench");
playOffice(around);
