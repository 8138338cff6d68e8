import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";

const repository = resolve(__dirname, "../..");

/** What the compiler says, under tsconfig.core.json, about a text that stands in the domain. */
function complaints(text: string): readonly string[] {
  const { options, host, probe } = coreProject();
  const readFile = (path: string) => (path === probe ? text : host.readFile(path));
  const program = ts.createProgram([probe], options, {
    ...host,
    fileExists: (path) => path === probe || host.fileExists(path),
    readFile,
    getSourceFile: (path, target) => {
      const source = readFile(path);
      return source === undefined ? undefined : ts.createSourceFile(path, source, target);
    },
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

function coreProject() {
  const file = resolve(repository, "tsconfig.core.json");
  const parsed = ts.getParsedCommandLineOfConfigFile(file, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, " "));
    },
  });
  if (parsed === undefined) throw new Error(`${file} cannot be read.`);
  const probe = resolve(repository, "src/domain/boundaryProbe.ts");
  return { options: parsed.options, host: ts.createCompilerHost(parsed.options), probe };
}

describe("tsconfig.core.json", () => {
  it.each(["document", "window", "process", "console", "Buffer", "Excel", "Office", "setTimeout"])(
    "does not know %s",
    (name) => {
      expect(complaints(`export const probe: unknown = ${name};\n`)).toEqual([
        expect.stringContaining(`Cannot find name '${name}'`),
      ]);
    },
  );

  it("does not know the modules of Node", () => {
    expect(complaints('export { readFileSync } from "node:fs";\n')).toHaveLength(1);
  });

  it("accepts what the language itself brings", () => {
    expect(complaints("export const probe: readonly number[] = [1, 2].toSorted();\n")).toEqual([]);
  });

  it("covers the three pure layers", () => {
    const text = readFileSync(resolve(repository, "tsconfig.core.json"), "utf8");
    expect(JSON.parse(text)).toMatchObject({
      include: ["src/domain", "src/workbook", "src/usecases"],
    });
  });
});
