import { aDate, aTarget, aTargetRow } from "../../../helpers/aSubmission";
import { rows, target, task, type RuleSamples } from "./sample";

/** Samples of the rules about targets. */
export const targetSamples: Readonly<Record<string, RuleSamples>> = {
  "actual-unreadable": {
    reported: {
      "words stand in place of a figure": target({ actual: "đang tổng hợp" }, { cell: "H2" }),
      "the figure has a sign before it": target({ actual: "≥ 55" }),
      "the figure turned into a date": target({ actual: aDate(45717) }),
    },
    silent: {
      "the figure has a decimal comma": target({ actual: "72,5" }),
      "there is no figure yet": target({ actual: "", measuredOn: "", dataSource: "" }),
      "the target itself is in words": rows([
        aTargetRow(
          { actual: "Đã hiện đại" },
          { target: aTarget({ value: "Tiên tiến, hiện đại", unit: null }) },
        ),
      ]),
      "the target has a figure for each of several groups": rows([
        aTargetRow(
          { actual: "96 (phổ thông); 97 (mầm non)" },
          { target: aTarget({ value: "≥ 95 đối với phổ thông; ≥ 95 đối với mầm non" }) },
        ),
      ]),
      "the row is one of a task": task({}),
    },
  },
  "actual-as-text": {
    reported: {
      "the figure is text": target({ actual: "72,5%" }, { cell: "H2", fix: 72.5 }),
    },
    silent: {
      "the figure is a number": target({ actual: 72.5 }),
      "the text is no figure": target({ actual: "cao" }),
    },
  },
  "measured-on-unreadable": {
    reported: {
      "the figure's day does not exist": target({ measuredOn: "31/11/2025" }, { cell: "I2" }),
      "the figure is of a quarter": target({ measuredOn: "Quý I/2025" }),
    },
    silent: {
      "the figure's day is text": target({ measuredOn: "28/02/2025" }),
      "the figure has no day": target({ measuredOn: "" }),
    },
  },
  "data-source-missing": {
    reported: { "a figure stands without its source": target({ dataSource: "" }, { cell: "L2" }) },
    silent: {
      "the source is named": target({}),
      "there is no figure": target({ actual: "", dataSource: "" }),
    },
  },
};
