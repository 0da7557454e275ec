import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { git, repository, temporaryFolder, write } from '../sources/repository-fixture.ts';
import { hazard, mended } from '../review/support.ts';
import { forksight, inProcess } from './run-cli.ts';

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  write(folder, files);
  return folder;
}

test('a hazard is told with its code and trace, and fails the check', async () => {
  const { status, out, err } = await forksight(folderWith({ 'app.py': hazard }), ['check']);
  expect(status).toBe(1);
  expect(err).toBe('');
  expect(out).toContain('error FS101 ');
  expect(out).toContain('app.py:11:8');
  expect(out).toContain('1. app.py:9 ');
  expect(out).toContain('1 Python file analysed.');
  expect(out).not.toContain('\u001b');
});

test('--fail-on, --ignore and --select say what fails', async () => {
  const folder = folderWith({ 'app.py': hazard });
  const status = async (...words: readonly string[]) => (await inProcess(folder, ['check', ...words])).status;
  expect(await status('--fail-on', 'never')).toBe(0);
  expect(await status('--fail-on=error')).toBe(1);
  expect(await status('--ignore', 'fs101')).toBe(0);
  expect(await status('--select', 'FS102')).toBe(0);
  expect(await status('--select', 'FS102,FS101')).toBe(1);
});

test('formats: the report, its conclusion beside it', async () => {
  const folder = folderWith({ 'app.py': hazard });
  const run = (format: string) => inProcess(folder, ['check', '--format', format]);
  const json = await run('json');
  expect(JSON.parse(json.out)).toMatchObject({ version: 1, head: { analysis: { findings: [{ rule: 'FS101' }] } } });
  expect(json.err).toBe('forksight: 1 fork hazard. 1 Python file analysed.\n');
  expect(JSON.parse((await run('sarif')).out)).toMatchObject({
    version: '2.1.0',
    runs: [{ results: [{ ruleId: 'FS101' }] }],
  });
  expect((await run('github')).out).toMatch(/^::error file=app\.py,line=11,title=FS101 /);
  expect((await run('markdown')).out).toContain('### Forksight: 1 fork hazard');
});

test('--output writes the file and nothing to standard output', async () => {
  const folder = folderWith({ 'app.py': hazard });
  const { status, out } = await forksight(folder, ['check', '--format', 'json', '--output', 'report.json']);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({ version: 1 });
  const nowhere = await forksight(folder, ['check', '--output', 'no/such/folder.txt']);
  expect(nowhere.status).toBe(2);
  expect(nowhere.err).toContain('The report cannot be written to no/such/folder.txt (ENOENT); check the folder');
});

test('--fix mends what can be mended safely and reports the rest', async () => {
  const command = 'import os, subprocess\nsubprocess.run(["ls"], preexec_fn=os.setsid)\n';
  const folder = folderWith({ 'app.py': hazard, 'tool/run.py': command });
  chmodSync(join(folder, 'tool/run.py'), 0o755);
  const { status, out, err } = await forksight(folder, ['check', '--fix']);
  expect(status).toBe(1);
  expect(err).toBe('forksight: fixed 1 finding in 1 file.\n');
  expect(out).toContain('error FS101 ');
  expect(out).not.toContain('FS614');
  expect(readFileSync(join(folder, 'tool/run.py'), 'utf8')).toContain('["ls"], start_new_session=True)');
  expect(statSync(join(folder, 'tool/run.py')).mode & 0o777).toBe(0o755);
  expect(readdirSync(join(folder, 'tool'))).toEqual(['run.py']);
  expect((await forksight(folder, ['check', '--fix', 'tool'])).err).toBe('forksight: nothing to fix.\n');
});

test('paths limit what is reported, from any folder of the project', async () => {
  const folder = repository({ 'pyproject.toml': '', 'one/app.py': hazard, 'two/app.py': mended });
  expect((await inProcess(folder, ['check', 'two'])).status).toBe(0);
  expect((await inProcess(join(folder, 'one'), ['check', '../two/app.py'])).status).toBe(0);
  const own = await inProcess(join(folder, 'one'), ['check']);
  expect(own.status).toBe(1);
  expect(own.out).toContain('one/app.py:11:8');
  expect(own.out).toContain('2 Python files analysed.');
});

test('settings come from the file given', async () => {
  const folder = folderWith({ 'app.py': hazard, 'strict.toml': 'fail-on = "never"\nexlude = []\n' });
  const { status, out } = await inProcess(folder, ['check', '--config', 'strict.toml']);
  expect(status).toBe(0);
  expect(out).toContain('strict.toml:2:1: exlude is not a setting; did you mean "exclude"?');
});

test('colours follow NO_COLOR and FORCE_COLOR', async () => {
  const folder = folderWith({ 'app.py': hazard });
  expect((await forksight(folder, ['check'], { FORCE_COLOR: '1' })).out).toContain('\u001b[');
  expect((await forksight(folder, ['check'], { FORCE_COLOR: '1', NO_COLOR: '1' })).out).not.toContain('\u001b[');
});

test('bad input gets one sentence each, and the other files are checked', async () => {
  const folder = folderWith({
    'app.py': hazard,
    'pyproject.toml': '[project\n',
    'broken.py': 'def f(:\n    pass\n',
    'old.py': 'print "hello"\n',
    'latin.py': Buffer.from('x = "\u00e9"\n', 'latin1'),
    'binary.py': Buffer.from([0, 1, 2, 3]),
    'huge.py': '',
    'comment.py': 'x = 1  # forksight: ignore[FS01] why\n',
  });
  truncateSync(join(folder, 'huge.py'), 50_000_000);
  symlinkSync('loop', join(folder, 'loop'));
  symlinkSync('.', join(folder, 'self'));
  const { status, out } = await forksight(folder, ['check', '--format', 'text', '--json']);
  expect(status).toBe(1);
  const { problems, findings, coverage } = JSON.parse(out).head.analysis;
  expect(findings).toHaveLength(1);
  expect(coverage).toMatchObject({ files: 7, analysed: 2, partly: 2, skipped: 3 });
  expect(problems.map((problem: { kind: string }) => problem.kind).sort()).toEqual([
    'binary',
    'config',
    'encoding',
    'link',
    'suppression',
    'syntax',
    'syntax',
    'too-large',
  ]);
  for (const { message } of problems) expect(message).toMatch(/^\S.*[.?]$/);
});

test.each([
  ['an empty folder', {}, 'nothing to check: no Python files'],
  ['a folder without Python', { 'notes.txt': 'x' }, 'nothing to check: no Python files'],
  ['only unreadable Python', { 'a.py': Buffer.from([0]) }, 'nothing checked: no Python file could be read'],
  ['clean code', { 'a.py': mended }, 'no fork hazards'],
])('%s is told as such', async (_, files, says) => {
  const { status, out } = await inProcess(folderWith(files), ['check']);
  expect(status).toBe(0);
  expect(out).toContain(`forksight: ${says} (`);
});

test('a repository without commits is checked as it lies on the disk', async () => {
  const folder = temporaryFolder();
  git(folder, 'init', '--quiet');
  write(folder, { 'app.py': hazard, '.gitignore': 'ignored.py\n', 'ignored.py': hazard });
  const { status, out } = await forksight(folder, ['check']);
  expect(status).toBe(1);
  expect(out).toContain('1 Python file analysed.');
  expect((await forksight(folder, ['check', 'ignored.py'])).out).toContain('ignored.py:11:8');
});

test('an unpacked package that git ignores is a project of its own', async () => {
  const folder = repository({ '.gitignore': 'packages/\n', 'pyproject.toml': '[tool.forksight]\nfail-on = "never"\n' });
  write(folder, { 'packages/lib/app.py': hazard });
  const { status, out } = await inProcess(folder, ['check', 'packages/lib']);
  expect(status).toBe(1);
  expect(out).toContain('  app.py:11:8');
});
