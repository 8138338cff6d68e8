import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import jest from "eslint-plugin-jest";
import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import regexp from "eslint-plugin-regexp";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** Which folders or files of src each layer may import beside itself; everything else is forbidden. */
const mayImport = {
  domain: [],
  workbook: ["domain"],
  usecases: ["domain", "workbook"],
  "adapters/office": ["domain", "workbook", "usecases"],
  "adapters/xlsx": ["domain", "workbook", "usecases"],
  taskpane: ["domain", "usecases"],
  cli: ["domain", "usecases"],
  host: ["workbook/snapshot.ts", "workbook/draft.ts", "workbook/styles.ts"],
  workbench: ["host", "workbook/barLabels.ts", "workbook/draft.ts", "workbook/styles.ts"],
  dev: [],
};

/** The entries choose the adapter, and so see more than the rest of their layer. */
const entriesMayImport = {
  cli: ["domain", "workbook", "usecases", "adapters/xlsx"],
  taskpane: ["domain", "workbook", "usecases", "adapters/office", "adapters/xlsx"],
  workbench: ["host", "domain", "workbook", "usecases", "adapters/xlsx", "adapters/office"],
};

const entryFiles = {
  cli: ["main.ts", "start.ts", "*Worker.ts"],
  taskpane: ["main.tsx", "*Worker.ts"],
  workbench: ["main.ts", "*Worker.ts", "hostContract.ts"],
};

const productKnowsNoTests = { target: "./src", from: "./tests", message: "src knows no tests." };

/** A table of layers in the words of `import-x/no-restricted-paths`. */
function onlyImports(table) {
  const layerZones = Object.entries(table).map(([layer, allowed]) => ({
    target: `./src/${layer}`,
    from: "./src",
    except: [layer, ...allowed],
    message: `${layer} may import only: ${allowed.join(", ") || "itself"}.`,
  }));
  const options = { basePath: import.meta.dirname, zones: [...layerZones, productKnowsNoTests] };
  return { "import-x/no-restricted-paths": ["error", options] };
}

/** Packages (and parts of Node) that only some files may name. */
function packagesOnly(regex, message) {
  return { "no-restricted-imports": ["error", { patterns: [{ regex, message }] }] };
}

/** Node's own names in scripts that run without a build. */
const nodeGlobals = {
  clearTimeout: "readonly",
  console: "readonly",
  performance: "readonly",
  setTimeout: "readonly",
  URL: "readonly",
};

export default defineConfig(
  { ignores: ["dist", "out", "coverage", ".cache"] },
  js.configs.recommended,
  { files: ["**/*.{js,mjs}"], languageOptions: { globals: nodeGlobals } },
  {
    files: ["src/**/*.{ts,tsx}", "tests/**/*.{ts,tsx}"],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      regexp.configs["flat/recommended"],
    ],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "import-x/no-cycle": "error",
      "import-x/no-default-export": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/naming-convention": [
        "error",
        {
          selector: "typeLike",
          format: ["PascalCase"],
          custom: { regex: "^I[A-Z]", match: false },
        },
      ],
      // Text is normalised, so its code points are its characters.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "regexp/prefer-w": "off",
      "regexp/require-unicode-regexp": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      ...onlyImports(mayImport),
      ...packagesOnly(
        "^(hucre|@e965/xlsx|fflate|(node:)?fs)(/|$)",
        "Only adapters/xlsx names a spreadsheet package or the file system.",
      ),
      "no-console": "error",
    },
  },
  ...Object.entries(entryFiles).map(([layer, files]) => ({
    files: files.map((file) => `src/${layer}/${file}`),
    rules: onlyImports(entriesMayImport),
  })),
  {
    files: ["src/{domain,workbook,usecases}/**/*.ts"],
    rules: {
      ...packagesOnly("^(?!\\.|zod$)", "The only package the pure layers know is zod."),
      "no-restricted-globals": [
        "error",
        { name: "Date", message: "Days are ISO strings; only isoDate.ts calculates with Date." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "Literal[regex.pattern=/\\\\[wWbB]/]",
          message: "Accented letters are punctuation to \\w and \\b; write \\p{L} and anchors.",
        },
      ],
    },
  },
  {
    files: ["src/domain/deadline/isoDate.ts"],
    rules: { "no-restricted-globals": "off" },
  },
  {
    files: ["src/adapters/xlsx/**/*.ts"],
    rules: { "no-restricted-imports": "off" },
  },
  {
    files: ["src/cli/terminal.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["src/dev/*.mjs"],
    rules: packagesOnly("^(?!\\.|node:)", "Scripts run before any package is installed."),
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    // The types of the pure layers know neither; what remains may not name them.
    ignores: ["src/{domain,workbook,usecases,host,workbench,adapters/office}/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["Excel", "Office", "OfficeExtension"].map((name) => ({
          name,
          message: "Only adapters/office talks to Excel.",
        })),
      ],
    },
  },
  {
    files: ["src/adapters/office/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict],
  },
  {
    files: ["tests/**/*.test.{ts,tsx}"],
    extends: [jest.configs["flat/recommended"], jest.configs["flat/style"]],
    rules: {
      "jest/expect-expect": ["error", { assertFunctionNames: ["expect*", "fc.assert"] }],
    },
  },
  {
    files: ["tests/e2e/**/*.test.ts"],
    rules: {
      // What a page must come to show is waited for, and the wait fails; every test ends without troubles.
      "jest/expect-expect": [
        "error",
        { assertFunctionNames: ["expect*", "**.waitFor", "**.waitForCell", "**.waitForShown"] },
      ],
      "jest/no-standalone-expect": ["error", { additionalTestBlockFunctions: ["afterEach"] }],
    },
  },
  prettier,
);
