import type {
  CollectionChange,
  CollectionTarget,
  CollectionView,
  ReturnedZip,
  ReturnWish,
  RollUpPreview,
  TemplateChoice,
} from "../usecases/fileWork";
import type { Finding } from "../domain/validation/finding";
import type { HostErrorCode } from "../usecases/hostError";
import type { ReturnedFile } from "../usecases/returnWorkbook";
import type { WorkbookDraft, WorkbookSnapshot } from "../usecases/ports";
import type { PickedFile } from "./pickedFile";

/** What can be asked of the worker, with what it answers. */
export interface WorkCalls {
  readonly open: { readonly asked: CollectionTarget; readonly answer: CollectionView };
  readonly receive: { readonly asked: readonly PickedFile[]; readonly answer: CollectionView };
  readonly change: { readonly asked: CollectionChange; readonly answer: CollectionView };
  readonly compareWith: { readonly asked: readonly PickedFile[]; readonly answer: CollectionView };
  readonly findingsOf: { readonly asked: string; readonly answer: readonly Finding[] };
  readonly returnedFile: {
    readonly asked: { readonly path: string; readonly picked: readonly PickedFile[] };
    readonly answer: ReturnedFile;
  };
  readonly returnedZip: {
    readonly asked: {
      readonly wish: { readonly files: readonly ReturnWish[]; readonly day: string };
      readonly picked: readonly PickedFile[];
    };
    readonly answer: ReturnedZip | "cancelled";
  };
  readonly rollUpDraft: {
    readonly asked: WorkbookSnapshot | null;
    readonly answer: WorkbookDraft;
  };
  readonly rollUpBytes: { readonly asked: WorkbookSnapshot | null; readonly answer: Uint8Array };
  readonly preview: { readonly asked: WorkbookSnapshot; readonly answer: RollUpPreview | null };
  readonly templateBytes: {
    readonly asked: {
      readonly choice: TemplateChoice;
      readonly previous: WorkbookSnapshot | null;
    };
    readonly answer: Uint8Array;
  };
  readonly templatesZip: {
    readonly asked: { readonly planId: string; readonly periodId: string };
    readonly answer: Uint8Array | "cancelled";
  };
}

export type WorkMethod = keyof WorkCalls;

/** One call, by the name of its method; `id` is repeated in everything said about it. */
export type WorkCall = {
  [Method in WorkMethod]: {
    readonly kind: "call";
    readonly id: number;
    readonly method: Method;
    readonly asked: WorkCalls[Method]["asked"];
  };
}[WorkMethod];

/** Why something failed: trouble of the host, or a fault of the program. */
export type Failure =
  | { readonly kind: "host"; readonly code: HostErrorCode; readonly subject: string }
  | { readonly kind: "bug"; readonly message: string; readonly stack: string };

/** What the pane says to the worker. */
export type ToWorker = WorkCall | { readonly kind: "cancel"; readonly id: number };

/** What the worker says to the pane. */
export type ToPane =
  | { readonly kind: "answer"; readonly id: number; readonly answer: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly failure: Failure }
  | {
      readonly kind: "progress";
      readonly id: number;
      readonly done: number;
      readonly total: number;
      readonly subject: string;
    };

/** One end of a line between two threads: what is said at one is heard at the other. */
export interface Line<Said, Heard> {
  readonly say: (message: Said, handedOver: Transferable[]) => void;
  readonly hear: (listener: (message: Heard) => void) => void;
}

/** The pane's end of the line to a worker, which may also break down. */
export interface WorkerLine extends Line<ToWorker, ToPane> {
  /** The message is empty when the worker could not even be started. */
  readonly broken: (listener: (message: string) => void) => void;
}

/** The buffers to hand over rather than copy, for bytes that own all of theirs. */
export function ownBuffer(bytes: unknown): Transferable[] {
  if (!(bytes instanceof Uint8Array) || !(bytes.buffer instanceof ArrayBuffer)) return [];
  return bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [];
}
