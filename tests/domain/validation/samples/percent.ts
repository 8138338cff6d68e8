import { task, type RuleSamples } from "./sample";

const PERCENT_CELL = { type: "number", numberFormat: "0%" } as const;
const YEARLY = { deadline: "Hằng năm" } as const;

/** Samples of the rules about `Tỷ lệ (%)`. */
export const percentSamples: Readonly<Record<string, RuleSamples>> = {
  "percent-unreadable": {
    reported: {
      "the cell holds words": task({ percent: "khoảng một nửa" }, { cell: "K2" }),
      "the cell turned into a date": task({ percent: { type: "date", value: 45717 } }),
      "two figures stand in it": task({ percent: "50-60" }),
    },
    silent: {
      "the cell is blank": task({}),
      "the figure has a percent sign": task({ percent: "75 %" }),
      "the figure has a decimal comma": task({ percent: "75,5" }),
    },
  },
  "percent-fraction": {
    reported: {
      "0,5 stands in a plain cell": task({ percent: 0.5 }, { cell: "K2", fix: 50 }),
      "0,555 is offered as a whole number": task({ percent: 0.555 }, { fix: 56 }),
      "0,5 is written as text": task({ percent: "0,5" }, { fix: 50 }),
      "the percent sign is only a letter of the format": task({
        percent: { type: "number", value: 0.5, numberFormat: '0.0"%"' },
      }),
    },
    silent: {
      "0,5 is shown as 50 %": task({ percent: { ...PERCENT_CELL, value: 0.5 } }),
      "nothing is done": task({ percent: 0 }),
      "one percent is done": task({ percent: 1 }),
    },
  },
  "percent-out-of-range": {
    reported: {
      "more than everything is done": task({ percent: 120 }, { cell: "K2" }),
      "less than nothing is done": task({ percent: -5 }),
      "the cell shows 5000 %": task({ percent: { ...PERCENT_CELL, value: 50 } }),
    },
    silent: {
      "everything is done": task({ status: "Hoàn thành", percent: 100 }),
      "the cell shows 100 %": task({ percent: { ...PERCENT_CELL, value: 1 } }),
    },
  },
  "percent-as-text": {
    reported: {
      "the percent sign was typed into a text cell": task(
        { percent: "75%" },
        { cell: "K2", fix: 75 },
      ),
      "the comma made it a text": task({ percent: "75,5" }),
    },
    silent: {
      "the figure is a number": task({ percent: 75 }),
      "the text is no figure": task({ percent: "đạt" }),
    },
  },
  "percent-not-whole": {
    reported: {
      "the share has decimals": task({ percent: 45.5 }, { cell: "K2", fix: 46 }),
      "the share is text with a decimal comma": task({ percent: "45,4" }, { fix: 45 }),
      "the cell shows 45,5 %": task({ percent: { ...PERCENT_CELL, value: 0.455 } }, { fix: 0.46 }),
    },
    silent: {
      "the share is whole": task({ percent: 45 }),
      "the cell shows 45 %": task({ percent: { ...PERCENT_CELL, value: 0.45 } }),
      "0,5 is asked about as a fraction": task({ percent: 0.5 }),
      "the cell is blank": task({}),
    },
  },
  "percent-done-mismatch": {
    reported: {
      "the task is done with 80 %": task(
        { status: "Hoàn thành", percent: 80 },
        { cell: "K2", fix: 100 },
      ),
      "the cell of a task done shows 80 %": task(
        { status: "Hoàn thành", percent: { ...PERCENT_CELL, value: 0.8 } },
        { fix: 1 },
      ),
      "the task is under way with 100 %": task({ percent: 100 }),
    },
    silent: {
      "the task is done with 100 %": task({ status: "Hoàn thành", percent: 100 }),
      "the share of a task done is left blank": task({ status: "Hoàn thành" }),
      "the product waits for its issue": task({ status: "Đã trình, chờ ban hành", percent: 100 }),
      "the task comes back every year": task({ percent: 100 }, { of: YEARLY }),
    },
  },
};
