/** ts-jest only strips types here; `npm run typecheck` judges them. hucre ships as ESM and is transformed too. */
const transform = [
  "ts-jest",
  {
    diagnostics: false,
    tsconfig: {
      module: "CommonJS",
      jsx: "react-jsx",
      moduleResolution: "node10",
      ignoreDeprecations: "6.0",
      verbatimModuleSyntax: false,
      target: "ES2023",
      esModuleInterop: true,
      resolveJsonModule: true,
      allowJs: true,
      isolatedModules: true,
    },
  },
];

export default {
  // jest would leave one core idle, which on two cores is half of them.
  maxWorkers: "100%",
  // What hangs must end; what is merely slow, on a machine with other work, must not fail.
  testTimeout: 300_000,
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.{ts,tsx}"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "json", "node"],
  transform: { "^.+\\.(tsx?|mjs)$": transform },
  setupFiles: ["<rootDir>/tests/helpers/jsdomSetup.ts"],
  transformIgnorePatterns: ["/node_modules/(?!hucre/)"],
};
