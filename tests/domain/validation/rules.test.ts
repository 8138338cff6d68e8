import { checkSubmission } from "../../../src/domain/validation/checkSubmission";
import type { Finding } from "../../../src/domain/validation/finding";
import {
  aRuleContext,
  aSheetReading,
  aSubmission,
  aTask,
  aTaskRow,
} from "../../helpers/aSubmission";
import { RULE_SAMPLES } from "./samples";
import type { Sample } from "./samples/sample";

function findingsOf(code: string, { submission, context }: Sample): readonly Finding[] {
  return checkSubmission(submission, context).findings.filter(({ rule }) => rule === code);
}

/** What a sample says of the finding: its cell, and the value of its fix. */
function expected({ cell, fix }: Sample): object {
  return {
    ...(cell === undefined ? {} : { cell }),
    ...(fix === undefined ? {} : { fix: fix === null ? null : { value: fix } }),
  };
}

describe("checkSubmission", () => {
  it("finds nothing in a good submission", () => {
    expect(checkSubmission(aSubmission(), aRuleContext()).findings).toEqual([]);
  });

  it("finds the same each time, the worst first, then sheet by sheet and row by row", () => {
    const worse = aTaskRow({ status: "?" }, { row: 9, task: aTask({ no: "2" }) });
    const hint = aTaskRow({ status: "Đã xong" }, { row: 5, task: aTask({ no: "3" }) });
    const submission = aSubmission({ rows: [hint, worse, aTaskRow({ status: "!" })] });
    const { findings } = checkSubmission(submission, aRuleContext());
    expect(findings).toMatchObject([
      { rule: "status-unknown", cell: "J2" },
      { rule: "status-unknown", cell: "J9" },
      { rule: "status-spelled-differently", cell: "J5" },
    ]);
    expect(checkSubmission(submission, aRuleContext()).findings).toEqual(findings);
  });

  it("names the cell to fill even where the row has none yet", () => {
    const rows = [aTaskRow({ status: "" }, { row: 7 })];
    const sheets = [aSheetReading({ columns: new Map([["status", "D"]]) })];
    const { findings } = checkSubmission(aSubmission({ rows, sheets }), aRuleContext());
    expect(findings).toMatchObject([
      { rule: "status-missing", cell: "D7", column: "Trạng thái", value: null },
    ]);
  });
});

describe.each(Object.entries(RULE_SAMPLES))("%s", (code, { reported, silent }) => {
  it.each(Object.entries(reported))("is reported when %s", (_when, sample) => {
    const [finding] = findingsOf(code, sample);
    expect(finding).toMatchObject({ rule: code, ...expected(sample) });
  });

  it.each(Object.entries(silent))("is not reported when %s", (_when, sample) => {
    expect(findingsOf(code, sample)).toEqual([]);
  });
});
