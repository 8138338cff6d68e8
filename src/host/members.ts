import type { Argument, EventMember, HostObject, Json, Member } from "./member";
import { ExcelRefusal, type ObjectType, type Setting } from "./objectType";
import { isAvailable } from "./profiles";
import { itemAt } from "./readArgument";

/** What the engine needs besides what members need: the types of objects, by name. */
export interface HostSetting extends Setting {
  readonly typeNamed: (name: string) => ObjectType<never>;
}

type AnyMember = Member<never, Setting>;

/** A member with the name under which the client expects its value. */
export interface NamedMember {
  /** "RowCount" */
  readonly wireName: string;
  readonly member: AnyMember;
}

/** Opens a property that is an object: `range.format`. */
export function openMember(parent: HostObject, wireName: string, setting: HostSetting): HostObject {
  return located(parent, wireName, () => {
    const member = availableMember(parent, wireName, setting);
    if (member.kind !== "object") throw notImplemented(parent.type, wireName);
    return member.open(parent.target as never, setting);
  });
}

/** Calls a method. Collections give their items by position when they do not say otherwise. */
export function callMember(
  parent: HostObject,
  wireName: string,
  args: readonly Argument[],
  setting: HostSetting,
): Json | HostObject | undefined {
  return located(parent, wireName, () => {
    const type = setting.typeNamed(parent.type);
    if (wireName === "GetItemAt" && type.items && findMember(type, wireName) === undefined) {
      return itemAt(type.items(parent.target as never, setting), args[0]);
    }
    const member = availableMember(parent, wireName, setting);
    if (member.kind !== "method") throw notImplemented(parent.type, wireName);
    return member.call(parent.target as never, args, setting);
  });
}

/** Sets a property. */
export function setMember(
  parent: HostObject,
  wireName: string,
  value: Argument,
  setting: HostSetting,
): void {
  located(parent, wireName, () => {
    const member = availableMember(parent, wireName, setting);
    if (member.kind !== "property" || member.set === undefined) {
      throw notImplemented(parent.type, wireName);
    }
    member.set(parent.target as never, value as Json, setting);
  });
}

/** A refusal on its way to the client learns which member it came from. */
export function located<Result>(parent: HostObject, wireName: string, ask: () => Result): Result {
  try {
    return ask();
  } catch (error) {
    if (error instanceof ExcelRefusal) error.location ??= `${parent.type}.${memberName(wireName)}`;
    throw error;
  }
}

/** The member of a type by the client's name for it, which the case of letters does not matter to. */
export function findMember(type: ObjectType<never>, wireName: string): NamedMember | undefined {
  return memberIndex(type).get(wireName.toLowerCase());
}

/** The member of an object; loud when the host has none or the played Excel is too old for it. */
export function availableMember(
  parent: HostObject,
  wireName: string,
  setting: HostSetting,
): AnyMember {
  const found = findMember(setting.typeNamed(parent.type), wireName);
  if (found === undefined) throw notImplemented(parent.type, wireName);
  if (!isAvailable(setting.profile, found.member.since)) throw apiNotFound(parent.type, wireName);
  return found.member;
}

/** "getRange" for "GetRange"; the client's own members keep their underscore. */
export function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** The host has no such member: the test that needs it must not pass by luck. */
export function notImplemented(type: string, wireName: string): ExcelRefusal {
  const message = `The host does not implement ${type}.${memberName(wireName)}.`;
  return new ExcelRefusal("HostNotImplemented", message, 501);
}

function apiNotFound(type: string, wireName: string): ExcelRefusal {
  const message =
    "The API you are trying to use could not be found. It may be available in a newer version of " +
    `Excel: ${type}.${memberName(wireName)}.`;
  return new ExcelRefusal("ApiNotFound", message, 400);
}

const indexes = new WeakMap<object, ReadonlyMap<string, NamedMember>>();

function memberIndex(type: ObjectType<never>): ReadonlyMap<string, NamedMember> {
  const known = indexes.get(type);
  if (known) return known;
  const index = new Map<string, NamedMember>();
  for (const [name, member] of Object.entries({ ...type.members, ...type.wire })) {
    if (member.kind === "event") indexEvent(index, member);
    else {
      const wireName = name.charAt(0).toUpperCase() + name.slice(1);
      index.set(name.toLowerCase(), { wireName, member });
    }
  }
  indexes.set(type, index);
  return index;
}

/** The methods by which the client says that it waits for an event, or no longer. */
function indexEvent(index: Map<string, NamedMember>, event: EventMember<never>): void {
  const { since, evidence, messageType, registration, targetId } = event;
  if (registration === null) return;
  for (const [prefix, wanted] of [
    ["_Register", true],
    ["_Unregister", false],
  ] as const) {
    const wireName = prefix + registration;
    const call = (target: never, _: readonly Argument[], setting: Setting) => {
      setting.subscribe(messageType, targetId(target), wanted);
      return undefined;
    };
    index.set(wireName.toLowerCase(), {
      wireName,
      member: { kind: "method", since, evidence, call },
    });
  }
}
