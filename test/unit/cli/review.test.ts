import { expect, test } from 'vitest';
import type { Finding } from '#core/finding.ts';
import type { Report } from '#core/report.ts';
import { commit, git, repository, temporaryFolder } from '../sources/repository-fixture.ts';
import { hazard } from '../review/support.ts';
import { forksight } from './run-cli.ts';

test('a review tells what the branch introduces, and where', async () => {
  const folder = repository({ 'a.py': 'x = 1\n' });
  git(folder, 'checkout', '--quiet', '-b', 'feature');
  commit(folder, { 'a.py': `x = 1\n${hazard}` });
  const { status, out } = await forksight(folder, ['review', '--base', 'main']);
  expect(status).toBe(1);
  expect(out).toContain('error FS101 ');
  expect(out).toContain('1 fork hazard introduced');
  expect(out).toContain('The review would say it here:\n  a.py, line 12: FS101 of a.py:12\n');
  const none = await forksight(folder, ['review', '--base', 'feature', '--head', 'main']);
  expect(none.status).toBe(0);
  expect(none.out).toContain('The review would have no comments.');
});

test('a branch that suppresses what it introduces fails where that is asked for, and says why', async () => {
  const folder = repository({ 'a.py': 'x = 1\n' });
  git(folder, 'checkout', '--quiet', '-b', 'feature');
  commit(folder, { 'a.py': hazard.replace(/$/gm, '  # forksight: ignore') });
  const words = ['review', '--base', 'main'];
  expect(await forksight(folder, words)).toMatchObject({ status: 0, err: '' });
  const strict = await forksight(folder, [...words, '--fail-on-new-suppressions']);
  expect(strict.status).toBe(1);
  expect(strict.err).toMatch(/^forksight: The change adds comments that suppress 1 finding, .*\.\n$/);
});

test.each([
  [['--base', 'nowhere'], /nowhere is not a commit of .*; check its spelling, or fetch it/],
  [['--base', 'main', '--head', 'nowhere'], /nowhere is not a commit of /],
])('review %j: one sentence, status 2', async (words, sentence) => {
  const { status, out, err } = await forksight(repository({ 'a.py': '' }), ['review', ...words]);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toMatch(sentence);
  expect(err.trimEnd()).not.toContain('\n');
});

test('no repository, no commits, no common history', async () => {
  const outside = await forksight(temporaryFolder(), ['review', '--base', 'main']);
  expect(outside.status).toBe(2);
  expect(outside.err).toMatch(/^forksight: .* is not in a git repository; /);
  const folder = repository();
  const empty = await forksight(folder, ['review', '--base', 'main']);
  expect(empty.status).toBe(2);
  expect(empty.err).toMatch(/^forksight: The repository .* has no commits yet/);
  commit(folder, { 'a.py': '' });
  git(folder, 'checkout', '--quiet', '--orphan', 'other');
  commit(folder, { 'b.py': '' });
  const apart = await forksight(folder, ['review', '--base', 'main']);
  expect(apart.status).toBe(2);
  expect(apart.err).toContain('have no common ancestor');
});

test('a shallow clone is told how to get its history', async () => {
  const folder = repository({ 'a.py': '' });
  git(folder, 'checkout', '--quiet', '-b', 'feature');
  commit(folder, { 'b.py': '' });
  const clone = temporaryFolder();
  git(clone, 'clone', '--quiet', '--depth=1', '--branch=feature', `file://${folder}`, 'shallow');
  const { status, err } = await forksight(`${clone}/shallow`, ['review', '--base', 'origin/main']);
  expect(status).toBe(2);
  expect(err).toContain('fetch-depth: 0');
});

test('of two equal calls, taking one away blames no other and says which is gone', async () => {
  const twice = `import os, threading\n\ndef main():\n    threading.Thread(target=print).start()\n    os.fork()\n    threading.Thread(target=print).start()\n    os.fork()\n\nmain()\n`;
  const folder = repository({ 'a.py': twice });
  git(folder, 'checkout', '--quiet', '-b', 'feature');
  commit(folder, { 'a.py': twice.replace('    os.fork()\n', '') });
  const words = ['review', '--base', 'main', '--select', 'FS101', '--format', 'json'];
  const { status, out } = await forksight(folder, words);
  const { introduced, existing, fixed } = (JSON.parse(out) as Report).change!.comparison;
  const linesOf = (findings: readonly Finding[]) => findings.map(({ at }) => at.range[0]);
  expect({ status, introduced, existing: linesOf(existing), fixed: linesOf(fixed) }).toEqual({
    status: 0,
    introduced: [],
    existing: [6],
    fixed: [5],
  });
});

test('a change is told what is wrong with the settings that it brings', async () => {
  const folder = repository({ 'a.py': '' });
  git(folder, 'checkout', '--quiet', '-b', 'feature');
  commit(folder, { 'forksight.toml': 'rules = { FS999 = "error" }\n' });
  const { status, out } = await forksight(folder, ['review', '--base', 'main']);
  expect(status).toBe(0);
  expect(out).toContain('forksight.toml:1:11: rules.FS999 is not a rule');
});
