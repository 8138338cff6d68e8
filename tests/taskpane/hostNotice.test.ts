import { hostNotice } from "../../src/taskpane/hostNotice";
import { HostError, type HostErrorCode } from "../../src/usecases/hostError";

const CODES: readonly HostErrorCode[] = [
  "file-missing",
  "file-unreadable",
  "file-not-written",
  "workbook-busy",
  "sheet-protected",
  "workbook-protected",
  "place-missing",
  "request-too-large",
  "not-supported",
  "host-failed",
];

describe("hostNotice", () => {
  it.each(CODES)("has a sentence and a next step for %s", (code) => {
    const { tone, sentence, next } = hostNotice(new HostError(code, "Nhiệm vụ"));
    expect(tone).toBe("error");
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(next).toMatch(/^\p{Lu}.*\.$/u);
  });
});
