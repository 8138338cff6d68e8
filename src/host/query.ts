import { NULL_OBJECT, type HostObject, type Json } from "./member";
import {
  availableMember,
  findMember,
  located,
  notImplemented,
  type HostSetting,
  type NamedMember,
} from "./members";
import type { ObjectType } from "./objectType";
import { isAvailable } from "./profiles";
import type { WireQuery } from "./protocol";

/** Properties by the names the client expects. */
export type Loaded = Record<string, Json>;

/** What `load` brings: the asked properties under the names the client expects. */
export function queryObject(
  object: HostObject,
  query: WireQuery | undefined,
  setting: HostSetting,
): Loaded {
  const asked = [...(query?.Select ?? []), ...(query?.Expand ?? [])];
  const paths = (asked.length > 0 ? asked : ["*"]).map((path) => path.split(/[/.]/u));
  const answer = loadPaths(object, paths, setting);
  const items = answer["_Items"];
  if (!Array.isArray(items)) return answer;
  const from = query?.Skip ?? 0;
  return { ...answer, _Items: items.slice(from, from + (query?.Top ?? items.length)) as Json[] };
}

/** What a fresh proxy is told of its object. */
export function identity(object: HostObject, type: ObjectType<never>): Loaded {
  return { ...type.identify?.(object.target as never) };
}

/** Loads a path of the object's own; false when it is meant for the items of a collection. */
function loadOwn(
  answer: Loaded,
  object: HostObject,
  path: readonly string[],
  setting: HostSetting,
): boolean {
  const type = setting.typeNamed(object.type);
  const [head = "", ...rest] = path;
  if (head === "$none") return true;
  if (head === "*" || head === "$all" || head === "") {
    if (type.items) return false;
    loadScalars(answer, object, type, setting);
    return true;
  }
  if (type.items && findMember(type, head) === undefined) return false;
  located(object, head, () => loadNamed(answer, object, head, rest, setting));
  return true;
}

function loadNamed(
  answer: Loaded,
  object: HostObject,
  name: string,
  rest: readonly string[],
  setting: HostSetting,
): void {
  const member = availableMember(object, name, setting);
  const wireName = findMember(setting.typeNamed(object.type), name)?.wireName ?? name;
  if (member.kind === "property" && member.get && rest.length === 0) {
    answer[wireName] = member.get(object.target as never, setting);
    return;
  }
  if (member.kind !== "object") throw notImplemented(object.type, name);
  const child = member.open(object.target as never, setting);
  const path = rest.length > 0 ? rest : ["*"];
  const loaded = child === NULL_OBJECT ? null : loadPaths(child, [path], setting);
  answer[wireName] = merged(answer[wireName], loaded);
}

function loadPaths(
  object: HostObject,
  paths: readonly (readonly string[])[],
  setting: HostSetting,
): Loaded {
  const type = setting.typeNamed(object.type);
  const answer = identity(object, type);
  const forItems = paths.filter((path) => !loadOwn(answer, object, path, setting));
  if (forItems.length > 0 && type.items) {
    const items = type.items(object.target as never, setting);
    answer["_Items"] = items.map((item) => loadPaths(item, forItems, setting));
  }
  return answer;
}

function loadScalars(
  answer: Loaded,
  object: HostObject,
  type: ObjectType<never>,
  setting: HostSetting,
): void {
  for (const name of Object.keys(type.members)) {
    const found: NamedMember | undefined = findMember(type, name);
    if (found?.member.kind !== "property" || found.member.get === undefined) continue;
    if (!isAvailable(setting.profile, found.member.since)) continue;
    answer[found.wireName] = found.member.get(object.target as never, setting);
  }
}

function merged(before: Json | undefined, after: Json): Json {
  if (!isRecord(before) || !isRecord(after)) return after;
  const beforeItems = before["_Items"];
  const afterItems = after["_Items"];
  if (Array.isArray(beforeItems) && Array.isArray(afterItems)) {
    const items = afterItems.map((item: Json, index) => merged(beforeItems[index] as Json, item));
    return { ...before, ...after, _Items: items };
  }
  const both: Loaded = { ...before } as Loaded;
  for (const [name, value] of Object.entries(after)) {
    if (value !== undefined) both[name] = merged(both[name], value);
  }
  return both;
}

function isRecord(value: Json | undefined): value is Readonly<Record<string, Json | undefined>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
