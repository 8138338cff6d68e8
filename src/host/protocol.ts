import type { Json } from "./member";

/** What Microsoft's client sends: objects named by paths, and actions on them, in order. */
export interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

/** Kinds of object paths. */
export const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6 } as const;

/** Kinds of actions. */
export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireArguments {
  readonly Arguments?: readonly Json[];
  /** At the place of an argument that is itself an object: the id of its path. */
  readonly ReferencedObjectPathIds?: readonly (number | null | undefined)[];
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
}

/** What `load` asks for. */
export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
}

export interface WireAnswer {
  readonly Results: readonly WireResult[];
  /** The trace actions that were reached; handlers of some events wait for them. */
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

/** An answer as the client's bridge takes it. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An event as the client takes it. */
export interface WireEvent {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: string;
}

/** The client's side of the wire: `OfficeExtension.HostBridge.init` gets one. */
export interface Bridge {
  onMessageFromHost: ((message: string) => void) | null;
  readonly sendMessageToHost: (message: string) => void;
}

/** What the host needs of Microsoft's `OfficeExtension`. */
export interface ClientLibrary {
  readonly HostBridge: { readonly init: (bridge: Bridge) => void };
}
