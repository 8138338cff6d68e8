/** Where our knowledge of a member's behaviour comes from; shown in docs/host.md. */
export type Evidence =
  /** Answers of a real Excel, replayed by the contract suite. */
  | "recorded"
  /** Microsoft's reference says so. */
  | "documentation"
  /** We believe so; a person with Excel can prove or correct it. */
  | "assumed";

/** What can cross the wire. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** An object the client holds a proxy of: the name of its type, and what it stands for in the model. */
export interface HostObject<Target = unknown> {
  readonly type: string;
  readonly target: Target;
}

/** What "…OrNullObject" gives when there is nothing; whatever is asked of it is null again. */
export const NULL_OBJECT: HostObject = { type: "null", target: null };

/** An argument as it came: a value, or another proxy that the client passed. */
export type Argument = Json | HostObject;

interface MemberHead {
  readonly evidence: Evidence;
  /** The requirement set that brought the member: "1.9" for ExcelApi 1.9. */
  readonly since: string;
  /** What is not as in Excel, or not known to be. */
  readonly note?: string;
}

/** A value that is loaded, set, or both. */
export interface PropertyMember<Target, Setting> extends MemberHead {
  readonly kind: "property";
  readonly get?: (target: Target, setting: Setting) => Json;
  readonly set?: (target: Target, value: Json, setting: Setting) => void;
}

/** A property that is itself an object: `range.format`. */
export interface ObjectMember<Target, Setting> extends MemberHead {
  readonly kind: "object";
  readonly open: (target: Target, setting: Setting) => HostObject;
}

/** A method; it gives a value, an object, or nothing. */
export interface MethodMember<Target, Setting> extends MemberHead {
  readonly kind: "method";
  readonly call: (
    target: Target,
    args: readonly Argument[],
    setting: Setting,
  ) => Json | HostObject | undefined;
}

/** Something that happens to the object, which the client registers handlers for. */
export interface EventMember<Target> extends MemberHead {
  readonly kind: "event";
  /** The wire's number of the event. */
  readonly messageType: number;
  /** "DataChangedEvent" when the client registers by `_RegisterDataChangedEvent`; null when it does not tell the host. */
  readonly registration: string | null;
  /** Under which id the client waits for it. */
  readonly targetId: (target: Target) => string;
}

export type Member<Target, Setting> =
  | PropertyMember<Target, Setting>
  | ObjectMember<Target, Setting>
  | MethodMember<Target, Setting>
  | EventMember<Target>;
