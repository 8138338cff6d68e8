/**
 * A webpack plugin: scripts are written in ASCII, other characters as "\u1ea1". V8 holds such a script
 * in half the memory, and takes it as it lies on the disk, without decoding it at every start.
 */
const NAME = "asciiOnly";
const OTHERS = /[\u0080-\uFFFF]/g;
/** A backslash before such a character would turn it into letters of the escape. */
const ESCAPED = /(?<!\\)(?:\\\\)*\\[\u0080-\uFFFF]/;

/** For programs in which raw template strings are patterns, where "\u1ea1" means the same. */
export function asciiOnly() {
  return {
    apply(compiler) {
      const { Compilation, sources } = compiler.webpack;
      compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
        const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE;
        compilation.hooks.processAssets.tap({ name: NAME, stage }, (assets) => {
          for (const [name, asset] of Object.entries(assets))
            compilation.updateAsset(name, new sources.RawSource(inAscii(String(asset.source()))));
        });
      });
    },
  };
}

function inAscii(script) {
  const escaped = ESCAPED.exec(script)?.[0];
  if (escaped !== undefined) throw new Error(`“${escaped}” cannot be written in ASCII.`);
  return script.replace(OTHERS, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
