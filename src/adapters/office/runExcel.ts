import { HostError, type HostErrorCode } from "../../usecases/hostError";

interface RunOptions {
  /** Waits until the user has finished typing into a cell, instead of refusing. */
  readonly waitForTyping?: boolean;
  /** Continues with the objects of an earlier run: to take back an event handler. */
  readonly context?: Excel.RequestContext | OfficeExtension.ClientRequestContext;
}

/** Does one piece of work in Excel; what Excel refuses becomes a HostError about `subject`. */
export async function runExcel<Result>(
  subject: string,
  work: (context: Excel.RequestContext) => Promise<Result>,
  { waitForTyping = false, context }: RunOptions = {},
): Promise<Result> {
  const options: Excel.RunOptions = {
    delayForCellEdit: waitForTyping,
    ...(context === undefined ? {} : { previousObjects: context }),
  };
  try {
    return await Excel.run(options, work);
  } catch (reason) {
    if (!isRefusal(reason)) throw reason;
    throw new HostError(codeOf(reason), subject, { cause: reason });
  }
}

/** Excel's own error; told by its shape, as a page may hold two copies of the client. */
interface Refusal {
  readonly code: string;
  readonly debugInfo: { readonly errorLocation?: string };
}

function isRefusal(reason: unknown): reason is Refusal {
  return (
    typeof reason === "object" &&
    reason !== null &&
    "code" in reason &&
    typeof reason.code === "string" &&
    "debugInfo" in reason &&
    typeof reason.debugInfo === "object"
  );
}

const CODES: Readonly<Partial<Record<string, HostErrorCode>>> = {
  InvalidOperationInCellEditMode: "workbook-busy",
  HostIsBusy: "workbook-busy",
  ItemNotFound: "place-missing",
  RequestPayloadSizeLimitExceeded: "request-too-large",
  ResponsePayloadSizeLimitExceeded: "request-too-large",
  ApiNotFound: "not-supported",
  ApiNotAvailable: "not-supported",
  NotImplemented: "not-supported",
  UnsupportedOperation: "not-supported",
};

/** Adding, removing, renaming and moving sheets is what a protected workbook denies. */
const OF_THE_WORKBOOK =
  /^(?:WorksheetCollection\.|Worksheet\.(?:delete|name|visibility|position))/iu;

function codeOf({ code, debugInfo }: Refusal): HostErrorCode {
  if (code === "AccessDenied") {
    const structural = OF_THE_WORKBOOK.test(debugInfo.errorLocation ?? "");
    return structural ? "workbook-protected" : "sheet-protected";
  }
  return CODES[code] ?? "host-failed";
}
