import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";

import svelteConfig from "./svelte.config.js";

const ONLY_IPC = {
  patterns: [{ group: ["@tauri-apps/*"], message: "Only src/ipc talks to the shell." }],
};

const MONEY = [
  {
    selector: "CallExpression[callee.name='parseFloat'], MemberExpression[property.name='parseFloat']",
    message: "An amount is a decimal string from end to end.",
  },
  {
    selector: "MemberExpression[property.name=/^(toLocaleString|toFixed|NumberFormat)$/]",
    message: "Numbers are formatted in lib/format.ts.",
  },
];

export default ts.config(
  { ignores: ["dist/", "node_modules/", "src/ipc/bindings/"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "no-restricted-imports": ["error", ONLY_IPC],
      "no-restricted-syntax": ["error", ...MONEY],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: { extraFileExtensions: [".svelte"], parser: ts.parser, svelteConfig },
    },
    rules: { "svelte/no-at-html-tags": "error" },
  },
  { files: ["src/ipc/**"], rules: { "no-restricted-imports": "off" } },
  { files: ["*.config.*", "tests/**"], languageOptions: { globals: { ...globals.node } } },
);
