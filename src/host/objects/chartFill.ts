import { changedChart } from "../chartChange";
import { assumed, documented } from "../declareMember";
import { defineObject } from "../objectType";
import { readColour } from "../readArgument";
import type { ChartSeriesTarget } from "./chartSeries";

/** What a proxy of type ChartFill stands for: the colour of a series, or of one of its points. */
interface ChartFillTarget extends ChartSeriesTarget {
  readonly point: number | null;
}

/** The colour of a part of a chart. */
export const chartFill = defineObject<Excel.ChartFill, ChartFillTarget>({
  name: "ChartFill",
  members: {
    clear: documented.method("1.1", (target, _, setting) => {
      changedChart(() => paint(target, null))(target, null, setting);
      return undefined;
    }),
    getSolidColor: documented.method("1.16", ({ series, point }) =>
      point === null ? series.colour : (series.pointColours.get(point) ?? series.colour),
    ),
    setSolidColor: assumed.method(
      "1.1",
      (target, [colour], setting) => {
        const painted = readColour(colour);
        changedChart(() => paint(target, painted))(target, null, setting);
        return undefined;
      },
      'Only "#RRGGBB" is taken, not the words HTML has for colours.',
    ),
  },
});

function paint({ series, point }: ChartFillTarget, colour: string | null): void {
  if (point === null) series.colour = colour ?? "";
  else if (colour === null) series.pointColours.delete(point);
  else series.pointColours.set(point, colour);
}
