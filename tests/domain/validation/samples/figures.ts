import { aDate, aTarget, aTargetRow } from "../../../helpers/aSubmission";
import { rows, target, type RuleSamples } from "./sample";

const small = aTarget({ value: "≥ 0,8" });
const words = aTarget({ value: "Tiên tiến, hiện đại" });

/** Samples of the rules about the figures of targets. */
export const figureSamples: Readonly<Record<string, RuleSamples>> = {
  "measured-on-missing": {
    reported: { "the figure has no day": target({ measuredOn: "" }, { cell: "I2" }) },
    silent: {
      "the figure has its day": target({}),
      "there is no figure": target({ actual: "", measuredOn: "", dataSource: "" }),
    },
  },
  "measured-on-in-future": {
    reported: {
      "the day has not come": target({ measuredOn: aDate(46022) }, { cell: "I2" }),
      "day and month changed places": target({ measuredOn: aDate(45994) }, { fix: 45728 }),
    },
    silent: {
      "the figure is of the month's last day": target({ measuredOn: aDate(45747) }),
      "the day is over": target({}),
    },
  },
  "actual-fraction": {
    reported: {
      "a share is written as a fraction": target({ actual: 0.725 }, { cell: "H2", fix: 72.5 }),
    },
    silent: {
      "the cell shows per cent": target({
        actual: { type: "number", value: 0.725, numberFormat: "0.0%" },
      }),
      "the target itself is small": rows([aTargetRow({ actual: 0.7 }, { target: small })]),
      "nothing is reached": target({ actual: 0 }),
    },
  },
  "assessment-unknown": {
    reported: { "the words are its own": target({ assessment: "Khá tốt" }, { cell: "J2" }) },
    silent: {
      "the word is of the list": target({ assessment: "chưa đạt" }),
      "the cell is blank": target({}),
    },
  },
  "assessment-contradicts-figure": {
    reported: {
      "the figure falls short": target({ assessment: "Đạt" }, { cell: "J2" }),
      "the figure is reached": target({ actual: 85, assessment: "Chưa đạt" }),
    },
    silent: {
      "both say the same": target({ actual: 85, assessment: "Đạt" }),
      "the note explains": target({ assessment: "Đạt", note: "Đạt chỉ tiêu giao năm 2025" }),
      "the target is in words": rows([
        aTargetRow({ actual: 1, assessment: "Đạt" }, { target: words }),
      ]),
    },
  },
};
