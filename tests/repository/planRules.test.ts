import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { PLAN_RULES } from "../../src/domain/planQuality/rules";
import { SEVERITY_LABELS } from "../../src/domain/validation/finding";

const page = "docs/quy-tac-ke-hoach.md";

/** The first three cells of each row of the table: code, severity, title. */
function rows(): readonly (readonly string[])[] {
  const text = readFileSync(resolve(__dirname, "../..", page), "utf8");
  const lines = text.split("\n").filter((line) => line.startsWith("| `"));
  return lines.map((line) =>
    line
      .split("|")
      .slice(1, 4)
      .map((cell) => cell.replaceAll("`", "").trim()),
  );
}

describe("docs/quy-tac-ke-hoach.md", () => {
  it("lists every rule about plans with its severity and title, in the order of the list", () => {
    expect(rows()).toEqual(
      PLAN_RULES.map(({ code, severity, title }) => [code, SEVERITY_LABELS[severity], title]),
    );
  });
});
