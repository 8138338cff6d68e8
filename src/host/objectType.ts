import type { Argument, HostObject, Json, Member } from "./member";
import type { Area, CellValue, HostSheet, HostWorkbook } from "./model";

/** What members may use besides their target: the model, events, and the host's way of saying no. */
export interface Setting {
  readonly workbook: HostWorkbook;
  readonly profile: Profile;
  /** Cells changed through the client or by the user; fires events, tells whoever shows the sheet. */
  readonly cellsChanged: (sheet: HostSheet, area: Area, change?: CellChange) => void;
  /** Anything else changed: sheets, tables, formats, rows, columns. */
  readonly structureChanged: (sheet: HostSheet | null) => void;
  /** Another sheet or other cells were chosen. */
  readonly selectionChanged: () => void;
  /** Registers (or takes back) the client's wish for an event: the wire's message type, its target's id. */
  readonly subscribe: (messageType: number, targetId: string, wanted: boolean) => void;
  /** Whether the client waits for an event. */
  readonly awaits: (messageType: number, targetId: string) => boolean;
  /** Sends an event to the client after the answer of the current request. */
  readonly emit: (messageType: number, targetId: string, message: Json) => void;
  /** Objects that the client keeps across requests, by the id it was told. */
  readonly references: Map<string, HostObject>;
  /** Brings the values of formulas up to date, if somebody calculates. */
  readonly recalculate: () => void;
  /** A file that is opened as a new workbook, in base64. */
  readonly openFile: (base64: string) => void;
  /** The year that "1-2" means when no year is written. */
  readonly year: number;
  /** False while the client has switched events off. */
  readonly events: { enabled: boolean };
}

/** What else onChanged tells. */
export interface CellChange {
  readonly changeType?:
    | "RangeEdited"
    | "RowInserted"
    | "RowDeleted"
    | "ColumnInserted"
    | "ColumnDeleted"
    | "CellInserted"
    | "CellDeleted";
  /** Before and after, told only when a single cell was edited. */
  readonly before?: CellValue;
  readonly after?: CellValue;
}

/** The Excel that is played. */
export interface Profile {
  /** Highest requirement set: "1.13". */
  readonly api: string;
  readonly platform: "desktop" | "web";
  /** The web refuses larger requests, in UTF-8 bytes. */
  readonly mostRequestBytes: number | null;
}

/** The type of an object: its members by their names in Microsoft's types. */
export interface ObjectType<Target = unknown> {
  /** "Range" */
  readonly name: string;
  /** What a fresh proxy is told of its object, as the client expects it: { Id: "…" }. */
  readonly identify?: (target: Target) => Readonly<Record<string, Json>>;
  /** The objects of a collection, in order. */
  readonly items?: (target: Target, setting: Setting) => readonly HostObject[];
  readonly members: Readonly<Record<string, Member<Target, Setting>>>;
  /** Members that only the client's own code asks for: "_KeepReference", "_RegisterDataChangedEvent". */
  readonly wire: Readonly<Record<string, Member<Target, Setting>>>;
}

/**
 * Declares a type of object. `Client` is Microsoft's own type, so that a misspelt or imagined member
 * is an error of the compiler.
 */
export function defineObject<Client, Target>(
  type: Omit<ObjectType<Target>, "members" | "wire"> & {
    readonly members: Readonly<Partial<Record<keyof Client & string, Member<Target, Setting>>>>;
    readonly wire?: Readonly<Record<string, Member<Target, Setting>>>;
  },
): ObjectType<Target> {
  return { wire: {}, ...type, members: type.members as ObjectType<Target>["members"] };
}

/** Excel's refusal: the code and words that the client turns into an OfficeExtension.Error. */
export class ExcelRefusal extends Error {
  readonly code: string;
  readonly status: number;
  /** "Range.values": the member that refused, once it is known. */
  location: string | null = null;

  constructor(code: string, message: string, status: number) {
    super(message);
    this.name = "ExcelRefusal";
    this.code = code;
    this.status = status;
  }
}

/** The refusals that members raise. */
export const refusals = {
  notFound: () => new ExcelRefusal("ItemNotFound", "The requested resource doesn't exist.", 404),
  badArgument: () =>
    new ExcelRefusal(
      "InvalidArgument",
      "The argument is invalid or missing or has an incorrect format.",
      400,
    ),
  denied: () =>
    new ExcelRefusal("AccessDenied", "You cannot perform the requested operation.", 403),
  badOperation: () =>
    new ExcelRefusal("InvalidOperation", "The operation attempted is invalid on the object.", 400),
  tooLarge: () =>
    new ExcelRefusal(
      "InvalidArgument",
      "The argument is invalid: the range holds too many cells for one request.",
      400,
    ),
  exists: () =>
    new ExcelRefusal(
      "ItemAlreadyExists",
      "A resource with the same name or identifier already exists.",
      409,
    ),
} as const;

/** Whether an argument is an object of the host, of a type if one is named. */
export function isHostObject(
  argument: Argument | undefined,
  type?: string,
): argument is HostObject {
  return (
    typeof argument === "object" &&
    argument !== null &&
    "type" in argument &&
    "target" in argument &&
    (type === undefined || argument.type === type)
  );
}
