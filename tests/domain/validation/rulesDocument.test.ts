import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { env } from "node:process";
import { rulesDocument } from "./rulesDocument";

const PAGE = "docs/quy-tac-kiem-tra.md";

describe("the page of rules", () => {
  it("says what the catalogue says; `npm run docs:rules` writes it anew", () => {
    const page = rulesDocument();
    if (env["WRITE_RULES_PAGE"] === "1") writeFileSync(PAGE, page);
    expect(existsSync(PAGE) ? readFileSync(PAGE, "utf8") : "").toBe(page);
  });
});
