import { execFileSync } from "node:child_process";
import { describeWithProgram } from "../helpers/describeWithProgram";

describeWithProgram("font", "the font that stands in for Times New Roman", (family) => {
  it.each(["ă", "đ", "ơ", "ư", "ạ", "ộ", "ử", "ỹ", "Ằ", "Ợ"])("has the letter %s", (letter) => {
    const charset = letter.codePointAt(0)?.toString(16) ?? "";
    const query = `:family=${family}:charset=${charset}`;
    expect(execFileSync("fc-list", [query, "family"], { encoding: "utf8" })).toContain(family);
  });
});
