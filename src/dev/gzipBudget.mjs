/** A webpack plugin: fails the build when what an entry loads at once weighs more, packed, than it may. */
import { gzipSync } from "node:zlib";

const NAME = "gzipBudget";

/** Measures the scripts of one entry; `kilobytes` are thousands of bytes after gzip. */
export function gzipBudget(entry, kilobytes) {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
        const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
        compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
          const files = compilation.entrypoints.get(entry)?.getFiles() ?? [];
          const weight = packedKilobytes(files.map((file) => compilation.assets[file].source()));
          if (weight > kilobytes) compilation.errors.push(overweight(entry, weight, kilobytes));
        });
      });
    },
  };
}

/** What some files weigh together after gzip, in thousands of bytes. */
function packedKilobytes(sources) {
  return sources.reduce((sum, source) => sum + gzipSync(source).length, 0) / 1000;
}

function overweight(entry, weight, kilobytes) {
  return new Error(
    `The entry "${entry}" weighs ${weight.toFixed(0)} kB packed; it may weigh ${kilobytes} kB. Load lazily what the first page does not need.`,
  );
}
