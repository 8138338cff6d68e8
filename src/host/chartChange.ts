import type { Json } from "./member";
import type { HostChart } from "./model";
import type { Setting } from "./objectType";
import type { ChartTarget } from "./objects/chart";
import { requirePermission } from "./requirePermission";

/** Changes a chart, when the sheet allows it. */
export function changedChart<Target extends ChartTarget>(
  change: (chart: HostChart, value: Json, target: Target) => void,
) {
  return (target: Target, value: Json, setting: Setting): void => {
    requirePermission(target.sheet, "allowEditObjects");
    change(target.chart, value, target);
    setting.structureChanged(target.sheet);
  };
}
