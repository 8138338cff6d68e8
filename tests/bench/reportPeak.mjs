// Loaded before a program that is measured: tells its peak memory when it ends.
import process from "node:process";

process.on("exit", () => {
  process.stderr.write(`\npeak ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`);
});
