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
  // What the toolkit has and the Action does not use, such as tokens of OpenID, would load an HTTP client at the start.
  treeshake: { moduleSideEffects: [{ test: /\/node_modules\/@actions\//, sideEffects: false }] },
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
        // What the command line needs to say what it can do.
        {
          name: 'base',
          test: /\/src\/(core\/(?!version\.ts)|report\/(encode|columns)\.ts|cli\/commands\.ts)/,
          priority: 2,
        },
        { name: 'toml', test: /\/node_modules\/smol-toml\/|\/src\/config\/(toml|python-versions)\.ts$/, priority: 2 },
        // Schemas are for files of the project's own: most runs need none.
        { name: 'zod', test: /\/node_modules\/zod\//, priority: 1 },
        { name: 'yaml', test: /\/node_modules\/yaml\//, priority: 1 },
        { name: 'models', test: /\/src\/models\/(?!built-in|compiled|knowledge)/, priority: 1 },
        { name: 'settings', test: /\/src\/config\/(baseline|check-table|schema|key-position)\.ts$/, priority: 1 },
        // Both entries confirm on request only.
        { name: 'confirming', test: /\/src\/confirm\//, priority: 1 },
        // The Action's first line needs its version and nothing else.
        { name: 'version', test: /\/src\/core\/version\.ts$/, priority: 1 },
        { name: 'shared', minShareCount: 2 },
      ],
    },
  },
});
