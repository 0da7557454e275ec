import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite warns of every inlined package without its sources.
  logLevel: 'error',
  test: {
    include: ['test/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Its packages import JSON without saying so, which Node refuses.
    server: { deps: { inline: [/@actions\/(languageservice|workflow-parser|expressions)/] } },
  },
});
