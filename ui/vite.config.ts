import { fileURLToPath } from "node:url";

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  // The page has the drawings' own font, which lies with them.
  resolve: { alias: { "@fonts": fileURLToPath(new URL("../assets/fonts", import.meta.url)) } },
  server: { port: 5173, strictPort: true, fs: { allow: [".", "../assets"] } },
  build: {
    target: "safari16",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
    environment: "node",
  },
});
