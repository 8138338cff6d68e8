/** A jest reporter that leaves the totals, and the names of what was skipped, for test.mjs. */
import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import process from "node:process";

export default class CountingReporter {
  constructor({ rootDir, testNamePattern }) {
    this.rootDir = rootDir;
    this.isFiltered = Boolean(testNamePattern);
  }

  onRunComplete(_contexts, results) {
    const totals = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
      skippedSuites: this.isFiltered ? [] : this.skippedSuites(results.testResults),
    };
    writeFileSync(process.env.KEHOACH_TEST_TOTALS, JSON.stringify(totals));
  }

  skippedSuites(files) {
    const names = files.flatMap(({ testFilePath, testResults }) =>
      testResults
        .filter(({ status }) => status === "pending" || status === "todo")
        .map(({ ancestorTitles, title }) =>
          [relative(this.rootDir, testFilePath), ancestorTitles[0] ?? title].join(" › "),
        ),
    );
    return [...new Set(names)];
  }
}
