import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPage } from '../../support/page.ts';
import { readSpecification } from '../../support/spec.ts';
import { ROOT } from '../../../scripts/build/repository.ts';
import { loadRules, ruleGenerators } from '../../../scripts/generators/rules.ts';
import { staleFiles } from '../../../scripts/generate.ts';
import { beginRule } from '../../../scripts/new-rule.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'forksight-new-rule-'));
  mkdirSync(join(root, 'src/rules'), { recursive: true });
  for (const name of ['package.json', 'tsconfig.json', 'src/core'])
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a new rule is three files that parse, compile and are registered', async () => {
  expect(beginRule(root, 'FS199', 'thread-in-doubt')).toEqual([
    'src/rules/FS199-thread-in-doubt.ts',
    'docs/rules/FS199-thread-in-doubt.md',
    'test/rules/FS199-thread-in-doubt.md',
  ]);
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const page = readPage('page', read('docs/rules/FS199-thread-in-doubt.md'));
  expect(page.programs.map((program) => program.main)).toEqual(['bad.py', 'fixed.py']);
  const cases = readSpecification('spec', read('test/rules/FS199-thread-in-doubt.md'));
  expect(cases.map((one) => one.expected)).toEqual([['main.py:5 FS101', 'main.py:5 FS199'], []]);

  const [rule] = await loadRules(root);
  expect(rule).toMatchObject({ code: 'FS199', slug: 'thread-in-doubt', summary: 'thread in doubt' });
  writeFileSync(join(root, 'README.md'), '<!-- rules:begin -->\n<!-- rules:end -->\n');
  for (const file of await staleFiles(root, ruleGenerators(root))) {
    if (!('text' in file)) throw new Error(file.fault);
    writeFileSync(join(root, file.path), file.text);
  }
  expect(read('README.md')).toContain('| [FS199](docs/rules/FS199-thread-in-doubt.md) | thread-in-doubt |');
  expect(await staleFiles(root, ruleGenerators(root))).toEqual([]);
  execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', root], { stdio: 'inherit' });
});

test('a taken code, a taken name and a malformed one are refused and nothing is written', () => {
  beginRule(root, 'FS199', 'thread-in-doubt');
  const before = readdirSync(root, { recursive: true }).length;
  expect(() => beginRule(root, 'FS199', 'other')).toThrow(
    /^FS199 other is taken by src\/rules\/FS199-thread-in-doubt\.ts/,
  );
  expect(() => beginRule(root, 'FS198', 'thread-in-doubt')).toThrow(/is taken by/);
  expect(() => beginRule(root, 'FS1', 'other')).toThrow('"FS1" is not a rule code');
  expect(() => beginRule(root, 'FS198', 'Other')).toThrow('"Other" is not a rule name');
  expect(readdirSync(root, { recursive: true })).toHaveLength(before);
});
