/**
 * Loaded before the program: kills it, as a power cut would, at the moment that KILL_AT names:
 * "write 2" in the middle of the second file it writes, "rename 2" before that file takes its place.
 */
const files = require("node:fs/promises");
const process = require("node:process");

const [moment, number] = (process.env.KILL_AT ?? "").split(" ");
const { open, rename } = files;
let written = 0;
let renamed = 0;

function die() {
  process.kill(process.pid, "SIGKILL");
}

files.open = async (path, flags, ...rest) => {
  const handle = await open(path, flags, ...rest);
  if (flags !== "w") return handle;
  written += 1;
  if (moment !== "write" || written !== Number(number)) return handle;
  handle.writeFile = async (content) => {
    await handle.write(content, 0, Math.floor(content.length / 2));
    await handle.sync();
    die();
    await new Promise(() => undefined);
  };
  return handle;
};

files.rename = async (from, to) => {
  renamed += 1;
  if (moment === "rename" && renamed === Number(number)) {
    die();
    await new Promise(() => undefined);
  }
  return rename(from, to);
};
