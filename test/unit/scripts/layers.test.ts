import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/build/repository.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'forksight-layers-'));
  for (const name of ['package.json', 'tsconfig.json', 'oxlint.config.ts']) cpSync(join(ROOT, name), join(root, name));
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** The imports that the linter refuses in a file which imports each of the modules for its effect. */
function refused(path: string, modules: readonly string[]): readonly string[] {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), modules.map((module) => `import '${module}';\n`).join(''));
  const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format=unix', path], { cwd: root, encoding: 'utf8' });
  const restricted = stdout.split('\n').filter((line) => line.includes('no-restricted-imports'));
  return restricted.map((line) => /'([^']+)' import is restricted/.exec(line)?.[1] ?? line).sort();
}

test('a rule imports the vocabulary and files beside it, and nothing else', () => {
  const allowed = ['#core/rule.ts', '#core/deep/er.ts', './beside.ts'];
  const forbidden = ['#project/index.ts', '../core/rule.ts', 'node:fs', 'web-tree-sitter', 'yaml'];
  expect(refused('src/rules/FS199-x.ts', [...allowed, ...forbidden])).toEqual(forbidden.toSorted());
});

test('packages are allowed where the table says so', () => {
  const allowed = ['#core/rule.ts', '#report/comment.ts', '@octokit/rest', '@octokit/plugin-retry'];
  expect(refused('src/github/x.ts', [...allowed, '@actions/core', '#rules/index.ts'])).toEqual([
    '#rules/index.ts',
    '@actions/core',
  ]);
  expect(refused('src/sources/x.ts', ['node:fs', 'node:fs/promises', 'zod'])).toEqual(['zod']);
});

test('a folder that the table does not know may import nothing', () => {
  expect(refused('src/elsewhere/x.ts', ['#core/rule.ts', './beside.ts'])).toEqual(['#core/rule.ts', './beside.ts']);
});
