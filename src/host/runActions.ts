import { NULL_OBJECT, type HostObject, type Json } from "./member";
import { callMember, setMember, type HostSetting } from "./members";
import { ExcelRefusal, isHostObject } from "./objectType";
import {
  ACTION,
  type WireAction,
  type WireAnswer,
  type WireError,
  type WireRequest,
  type WireResult,
} from "./protocol";
import { identity, queryObject, type Loaded } from "./query";
import { pathResolver, type PathResolver } from "./resolvePath";

/** Runs a request as Excel does: in order, the first error ends it, nothing is taken back. */
export function runActions(request: WireRequest, setting: HostSetting): WireAnswer {
  const paths = pathResolver(request, setting);
  const results: WireResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: runAction(action, paths, setting) });
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
    } catch (error) {
      if (!(error instanceof ExcelRefusal)) throw error;
      return { Results: results, TraceIds: traces, Error: wireError(error, index) };
    }
  }
  return { Results: results, TraceIds: traces };
}

function runAction(action: WireAction, paths: PathResolver, setting: HostSetting): Json {
  if (action.ActionType === ACTION.trace) return null;
  const object = paths.object(action.ObjectPathId);
  if (object === NULL_OBJECT) return null;
  switch (action.ActionType) {
    case ACTION.instantiate:
      return identityOf(object, setting);
    case ACTION.query:
      return { ...identityOf(object, setting), ...queryObject(object, action.QueryInfo, setting) };
    case ACTION.method:
      return runMethod(action, object, paths, setting);
    case ACTION.setProperty:
      setMember(object, action.Name, paths.args(action.ArgumentInfo)[0] ?? null, setting);
      return null;
    default:
      throw new ExcelRefusal(
        "HostNotImplemented",
        `The host does not implement actions of kind ${action.ActionType}.`,
        501,
      );
  }
}

function runMethod(
  action: WireAction,
  object: HostObject,
  paths: PathResolver,
  setting: HostSetting,
): Json {
  if (action.Name === "_KeepReference") return { _ReferenceId: keep(object, setting) };
  const result = callMember(object, action.Name, paths.args(action.ArgumentInfo), setting);
  if (result === NULL_OBJECT || result === undefined) return null;
  return isHostObject(result) ? identityOf(result, setting) : result;
}

/** Ids of kept objects, so that a proxy is told its own when it is instantiated after. */
const keptIds = new WeakMap<HostObject, string>();

function keep(object: HostObject, setting: HostSetting): string {
  const id = `ref${setting.workbook.nextId}`;
  setting.workbook.nextId += 1;
  setting.references.set(id, object);
  keptIds.set(object, id);
  return id;
}

function identityOf(object: HostObject, setting: HostSetting): Loaded {
  const known = identity(object, setting.typeNamed(object.type));
  const reference = keptIds.get(object);
  return reference === undefined ? known : { ...known, _ReferenceId: reference };
}

function wireError(refusal: ExcelRefusal, index: number): WireError {
  return {
    Code: refusal.code,
    Message: refusal.message,
    Location: refusal.location ?? "",
    HttpStatusCode: refusal.status,
    ActionIndex: index,
  };
}
