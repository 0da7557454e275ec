import { defineConfig, type OxlintOverride } from 'oxlint';

interface Layer {
  /** Folders of src/ that may be imported, besides the folder itself. */
  readonly folders: readonly string[];
  /** Packages and built-in modules, as patterns. */
  readonly packages: readonly string[];
}

const analysis = ['core', 'sources', 'python', 'models', 'servers', 'project', 'rules', 'engine', 'config', 'changes'];
const everything = [...analysis, 'audit', 'confirm', 'report', 'github', 'review', 'setup'];

/** What each folder of src/ may import. Anything that is not listed is forbidden. */
const LAYERS: Readonly<Record<string, Layer>> = {
  core: { folders: [], packages: [] },
  sources: { folders: ['core'], packages: ['node:*'] },
  python: { folders: ['core'], packages: ['web-tree-sitter', 'node:fs', 'node:url'] },
  models: { folders: ['core'], packages: ['yaml', 'zod', 'node:crypto', 'node:fs', 'node:url'] },
  project: { folders: ['core'], packages: [] },
  rules: { folders: ['core'], packages: [] },
  engine: {
    folders: ['core', 'sources', 'python', 'models', 'servers', 'project', 'rules'],
    packages: ['node:crypto'],
  },
  config: { folders: ['core'], packages: ['smol-toml', 'zod'] },
  servers: { folders: ['core'], packages: [] },
  setup: { folders: ['core', 'config'], packages: ['yaml'] },
  changes: { folders: ['core'], packages: [] },
  confirm: { folders: ['core'], packages: ['node:*', 'zod'] },
  audit: { folders: ['core'], packages: ['zod'] },
  report: { folders: ['core', 'audit'], packages: ['zod'] },
  github: { folders: ['core', 'audit', 'report'], packages: ['@octokit/*'] },
  review: { folders: [...analysis, 'audit', 'report', 'github', 'setup'], packages: [] },
  action: { folders: everything, packages: ['@actions/*', '@octokit/*', 'node:*', 'yauzl'] },
  // What a workflow may say is the Action's to know.
  cli: { folders: [...everything, 'action'], packages: ['node:*'] },
};

const MAX_LINES = 300;

export default defineConfig({
  plugins: ['eslint', 'typescript', 'import', 'unicorn', 'oxc', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  // Packages of tools/ are not installed with those of the repository.
  ignorePatterns: ['dist', 'node_modules', 'tools'],
  rules: {
    complexity: ['error', { max: 20, variant: 'modified' }],
    eqeqeq: 'error',
    'no-console': 'error',
    'no-param-reassign': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'off',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    // Recursive descent and mutual recursion read best top down; functions are hoisted.
    'no-use-before-define': 'off',
    // Facts have branches called `then`; none of them is ever a function.
    'unicorn/no-thenable': 'off',
    // Code points are what is wanted where a string is spread.
    'typescript/no-misused-spread': 'off',
    'no-shadow': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/consistent-function-scoping': 'off',
    // Hostile text is told by its control characters.
    'no-control-regex': 'off',
    'import/no-unassigned-import': 'off',
    // The compiler knows which switches are exhaustive.
    'typescript/consistent-return': 'off',
    'typescript/no-unnecessary-type-parameters': 'off',
    'typescript/require-array-sort-compare': 'off',
    'no-underscore-dangle': 'off',
    // Records of functions are no classes: their members do without `this`.
    'typescript/unbound-method': 'off',
    'vitest/valid-describe-callback': 'off',
    // Data from outside goes through a schema; what remains are indexes that a loop keeps in range.
    'typescript/no-unsafe-type-assertion': 'off',
  },
  overrides: [
    {
      files: ['src/**'],
      rules: {
        'max-lines': ['error', { max: MAX_LINES }],
        'import/no-relative-parent-imports': 'error',
        'no-restricted-imports': [
          'error',
          { patterns: [{ group: ['*'], message: 'this folder is not in the LAYERS table of oxlint.config.ts' }] },
        ],
      },
    },
    ...Object.entries(LAYERS).map(([folder, { folders, packages }]): OxlintOverride => ({
      files: [`src/${folder}/**`],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                group: [
                  '*',
                  '!./**',
                  ...[folder, ...folders].map((name) => `!#${name}/**`),
                  ...packages.flatMap((name) => [`!${name}`, `!${name}/**`]),
                ],
                message: `${folder}/ may import only: ${[...folders, ...packages].join(', ') || 'nothing'}`,
              },
            ],
          },
        ],
      },
    })),
    {
      files: ['scripts/**', 'test/**', 'bench/**'],
      rules: { 'no-console': 'off', 'typescript/no-non-null-assertion': 'off' },
    },
  ],
});
