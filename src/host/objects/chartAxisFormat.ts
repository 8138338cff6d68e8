import { documented } from "../declareMember";
import { defineObject } from "../objectType";
import type { ChartFontTarget } from "./chartFont";

/** How the names of the categories look. */
export const chartAxisFormat = defineObject<Excel.ChartAxisFormat, ChartFontTarget>({
  name: "ChartAxisFormat",
  members: {
    font: documented.object("1.1", (target) => ({ type: "ChartFont", target })),
  },
});
