import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite warns of every inlined package without its sources.
  logLevel: 'error',
  test: {
    include: ['test/**/*.test.ts'],
    maxWorkers: 2,
    // A machine that does much else is slow; only what hangs is to fail.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Its packages import JSON without saying so, which Node refuses.
    server: { deps: { inline: [/@actions\/(languageservice|workflow-parser|expressions)/] } },
  },
});
