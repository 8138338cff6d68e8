import Module, { createRequire } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { keepCode, keptCode, readSource } from "../adapters/xlsx/memory/compiledProgram";

/**
 * Starts the program as it was compiled when the same command ran last: compiling it anew takes longer
 * than most commands. Without what was kept all is the same, only slower.
 */
const PATH = join(__dirname, "program.cjs");
/** A wrong use of the command line ends so: a misspelt command has nothing worth keeping. */
const WRONG_USE = 2;

// Of functions that ran once V8 forgets what it compiled; the one around the whole program is such a
// function, and would be compiled anew at every start.
setFlagsFromString("--no-flush-bytecode");

const command = /^[a-z]{1,20}$/u.exec(process.argv[2] ?? "")?.[0] ?? "kehoach";
const compiled = {
  source: readSource(PATH),
  keptAt: join(__dirname, `program.${command}.compiled`),
};
const cachedData = keptCode(compiled);
// The program is written in ASCII: what needs no decoding is there at once.
const script = new Script(Module.wrap(compiled.source.toString("latin1")), {
  filename: PATH,
  ...(cachedData === undefined ? {} : { cachedData }),
});
if (cachedData === undefined || script.cachedDataRejected === true)
  process.once("exit", (exitCode) => {
    if (exitCode !== WRONG_USE) keepCode(compiled, script.createCachedData());
  });

const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
run({}, createRequire(PATH), { exports: {} }, PATH, __dirname);
