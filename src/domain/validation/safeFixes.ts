import { parseVietnameseNumber } from "../text/vietnameseNumber";
import type { Finding } from "./finding";

/** Whether a finding's fix keeps what was meant to the letter. */
type IsSafe = (finding: Finding) => boolean;

const always: IsSafe = () => true;

/**
 * The rules whose fixes may be made without asking, and when: the cell then says what it was read as
 * before, only so that Excel understands it too. Every other fix is a suggestion.
 */
const SAFE: Readonly<Record<string, IsSafe>> = {
  "agency-spelled-differently": always,
  "actual-as-text": always,
  "completed-on-as-text": always,
  "legacy-encoding": always,
  "percent-as-text": says(1),
  "percent-fraction": says(100),
  "status-spelled-differently": always,
  "stray-blanks": always,
  "unicode-decomposed": always,
};

/** The fix is the figure written, so many times: nothing is rounded. */
function says(times: number): IsSafe {
  return ({ value, fix }) => {
    const written = parseVietnameseNumber((value ?? "").replace(/\s*%$/u, ""));
    return written !== null && Math.abs(written * times - Number(fix?.value)) < 1e-6;
  };
}

/** Whether a finding is mended for certain by its fix, so that it need not be looked at first. */
export function isSafeToFix(finding: Finding): boolean {
  return finding.fix !== null && SAFE[finding.rule]?.(finding) === true;
}

/** The rules of which some fixes are safe. */
export const SAFE_RULES: readonly string[] = Object.keys(SAFE);
