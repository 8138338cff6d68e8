import type {
  Argument,
  EventMember,
  Evidence,
  HostObject,
  Json,
  MethodMember,
  ObjectMember,
  PropertyMember,
} from "./member";
import type { Setting } from "./objectType";

type Call<Target> = MethodMember<Target, Setting>["call"];

function withEvidence(evidence: Evidence) {
  return {
    /** A value; without `set` it can only be loaded. */
    value: <Target>(
      since: string,
      get: (target: Target, setting: Setting) => Json,
      set?: (target: Target, value: Json, setting: Setting) => void,
      note?: string,
    ): PropertyMember<Target, Setting> => ({
      kind: "property",
      evidence,
      since,
      get,
      ...(set === undefined ? {} : { set }),
      ...noted(note),
    }),
    object: <Target>(
      since: string,
      open: (target: Target, setting: Setting) => HostObject,
      note?: string,
    ): ObjectMember<Target, Setting> => ({ kind: "object", evidence, since, open, ...noted(note) }),
    method: <Target>(
      since: string,
      call: Call<Target>,
      note?: string,
    ): MethodMember<Target, Setting> => ({ kind: "method", evidence, since, call, ...noted(note) }),
    /** A method that gives nothing. */
    action: <Target>(
      since: string,
      act: (target: Target, args: readonly Argument[], setting: Setting) => void,
      note?: string,
    ): MethodMember<Target, Setting> => ({
      kind: "method",
      evidence,
      since,
      call: (target, args, setting) => {
        act(target, args, setting);
        return undefined;
      },
      ...noted(note),
    }),
    event: <Target>(
      since: string,
      messageType: number,
      registration: string | null,
      targetId: (target: Target) => string,
      note?: string,
    ): EventMember<Target> => ({
      kind: "event",
      evidence,
      since,
      messageType,
      registration,
      targetId,
      ...noted(note),
    }),
  };
}

function noted(note: string | undefined): { readonly note?: string } {
  return note === undefined ? {} : { note };
}

/** Members that behave as Microsoft's reference says. */
export const documented = withEvidence("documentation");

/** Members that behave as we believe Excel does. */
export const assumed = withEvidence("assumed");
