import type { Json } from "./member";
import type { HostChart, HostSheet } from "./model";
import type { Setting } from "./objectType";
import { requirePermission } from "./requirePermission";

/** Changes a chart, when the sheet allows it. */
export function changedChart<
  Target extends { readonly sheet: HostSheet; readonly chart: HostChart },
>(change: (chart: HostChart, value: Json, target: Target) => void) {
  return (target: Target, value: Json, setting: Setting): void => {
    requirePermission(target.sheet, "allowEditObjects");
    change(target.chart, value, target);
    setting.structureChanged(target.sheet);
  };
}
