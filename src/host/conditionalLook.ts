import type { Json } from "./member";
import type { HostConditionalFormat } from "./model";
import type { Setting } from "./objectType";
import { requirePermission } from "./requirePermission";
import type { ConditionalFormatTarget } from "./objects/conditionalFormat";

/** Changes how a conditional format looks, when the sheet allows it. */
export function changedLook<Target extends ConditionalFormatTarget>(
  change: (format: HostConditionalFormat, value: Json, target: Target) => void,
) {
  return (target: Target, value: Json, setting: Setting): void => {
    requirePermission(target.sheet, "allowFormatCells");
    change(target.format, value, target);
    setting.structureChanged(target.sheet);
  };
}
