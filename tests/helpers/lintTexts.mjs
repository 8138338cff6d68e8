/**
 * Lints texts as if they stood in the named files, with the ESLint configuration of the folder that
 * it is started in, and only the rules that draw boundaries. Cases come on stdin, as
 * `[{ filePath, text }]`; a list of messages for each goes to stdout. A program of its own, because
 * ESLint loads its configuration in a way that jest does not allow.
 */
import { text as readAll } from "node:stream/consumers";
import process from "node:process";
import { ESLint } from "eslint";

const boundaryRules = new Set([
  "import-x/no-restricted-paths",
  "no-restricted-imports",
  "no-restricted-globals",
  "no-restricted-syntax",
  "no-console",
]);

const eslint = new ESLint({
  cwd: process.cwd(),
  ruleFilter: ({ ruleId }) => boundaryRules.has(ruleId),
  overrideConfig: {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: false } },
  },
});

const findings = [];
for (const { filePath, text } of JSON.parse(await readAll(process.stdin))) {
  const [result] = await eslint.lintText(text, { filePath });
  findings.push(result.messages.map(({ ruleId, message }) => `${ruleId ?? "broken"}: ${message}`));
}
console.log(JSON.stringify(findings));
