import { defineConfig } from 'rolldown';
import { WASM, emitAssets } from './scripts/build/assets.ts';
import { thirdPartyNotices } from './scripts/build/notices.ts';

export default defineConfig({
  input: { action: 'src/action/main.ts', cli: 'src/cli/main.ts' },
  platform: 'node',
  transform: { target: 'node20' },
  // Emscripten's glue, which web-tree-sitter contains, has an eval that is never reached.
  // A module that one entry loads late may be needed at once by the other.
  checks: { eval: false, ineffectiveDynamicImport: false },
  // A warning is a bundle that may not work, such as an import that is left to the machine it runs on.
  onLog: (level, log, handle) => handle(level === 'warn' ? 'error' : level, log),
  plugins: [emitAssets(), thirdPartyNotices(WASM)],
  output: {
    dir: 'dist',
    format: 'esm',
    cleanDir: true,
    minify: false,
    sourcemap: false,
    entryFileNames: '[name].js',
    // Names without hashes: a change of the sources must not rename a file of the committed dist/.
    chunkFileNames: '[name].js',
    codeSplitting: {
      groups: [
        // The HTTP client is the Action's alone: the command line does not load it.
        { name: 'actions', test: /\/node_modules\/(@actions|undici|tunnel)\//, priority: 1, minShareCount: 2 },
        // The Action's first line needs its version and nothing else.
        { name: 'version', test: /\/src\/core\/version\.ts$/, priority: 1 },
        { name: 'shared', minShareCount: 2 },
      ],
    },
  },
});
