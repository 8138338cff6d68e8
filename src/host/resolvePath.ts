import { isHostObject, refusals } from "./objectType";
import { NULL_OBJECT, type Argument, type HostObject } from "./member";
import { PATH, type WireArguments, type WirePath, type WireRequest } from "./protocol";
import { callMember, openMember, type HostSetting } from "./members";

/** Finds the objects of one request; a path is walked once and keeps its object until the answer. */
export interface PathResolver {
  readonly object: (pathId: number) => HostObject;
  readonly args: (info: WireArguments | undefined) => readonly Argument[];
}

/** Walks the paths of a request. Whatever is asked of a null object is the null object again. */
export function pathResolver(request: WireRequest, setting: HostSetting): PathResolver {
  const found = new Map<number, HostObject>();

  function object(pathId: number): HostObject {
    const known = found.get(pathId);
    if (known) return known;
    const path = request.ObjectPaths[String(pathId)];
    if (path === undefined) throw refusals.badArgument();
    const opened = open(path);
    found.set(pathId, opened);
    return opened;
  }

  function open(path: WirePath): HostObject {
    if (path.ObjectPathType === PATH.root) return { type: "Workbook", target: setting.workbook };
    if (path.ObjectPathType === PATH.reference) return kept(path.Name);
    const parent = object(path.ParentObjectPathId ?? -1);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    return openFrom(parent, path);
  }

  function openFrom(parent: HostObject, path: WirePath): HostObject {
    switch (path.ObjectPathType) {
      case PATH.property:
        return openMember(parent, path.Name, setting);
      case PATH.indexer:
        return objectOnly(callMember(parent, "GetItem", args(path.ArgumentInfo), setting));
      case PATH.method:
        return objectOnly(callMember(parent, path.Name, args(path.ArgumentInfo), setting));
      default:
        throw new Error(`Unknown kind of object path: ${path.ObjectPathType}`);
    }
  }

  function kept(id: string): HostObject {
    const reference = setting.references.get(id);
    if (reference === undefined) throw refusals.notFound();
    return reference;
  }

  function args(info: WireArguments | undefined): readonly Argument[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const id = ids[index];
      return typeof id === "number" && id > 0 ? object(id) : value;
    });
  }

  return { object, args };
}

function objectOnly(result: ReturnType<typeof callMember>): HostObject {
  if (isHostObject(result)) return result;
  throw new Error("A method that the client takes for an object gave a value.");
}
