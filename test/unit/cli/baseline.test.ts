import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hazard, mended } from '../review/support.ts';
import { git, repository, write } from '../sources/repository-fixture.ts';
import { inProcess } from './run-cli.ts';

const FILE = 'forksight-baseline.toml';

async function accepted(): Promise<string> {
  const folder = repository({ 'app.py': hazard, 'pyproject.toml': '' });
  const { status, err } = await inProcess(folder, ['baseline', '--reason', 'the thread only sleeps']);
  expect({ status, err }).toEqual({ status: 0, err: `forksight: ${FILE}: 1 accepted now, 0 kept, 0 removed.\n` });
  return folder;
}

const check = (folder: string, ...words: readonly string[]) => inProcess(folder, ['check', ...words]);
const shifted = `# One line more.\n\n${hazard}`;
const another = hazard.replace('    if os.fork()', '    threading.Timer(9, poll).start()\n    if os.fork()');

test('what is accepted is not reported, wherever it moves', async () => {
  const folder = await accepted();
  expect(readFileSync(join(folder, FILE), 'utf8')).toContain('reason = "the thread only sleeps"');
  expect((await check(folder)).out).toContain('no fork hazards (1 suppressed');
  write(folder, { 'app.py': shifted });
  expect((await check(folder)).status).toBe(0);
  write(folder, { 'other.py': shifted });
  expect((await check(folder)).status).toBe(1);
});

test('a further cause is a finding, of that cause alone', async () => {
  const folder = await accepted();
  write(folder, { 'app.py': another });
  const { status, out } = await check(folder, '--format', 'json');
  expect(status).toBe(1);
  const [finding] = JSON.parse(out).head.analysis.findings;
  expect(finding.causes.map(({ at }: { at: { range: number[] } }) => at.range[0])).toEqual([11]);
});

test('entries keep their reason; what is mended goes; what is expired is reported again', async () => {
  const folder = await accepted();
  write(folder, { 'more.py': hazard.replaceAll('main', 'start') });
  const words = ['baseline', '--reason', 'too much to do', '--expires', '2027-01-31'];
  expect((await inProcess(folder, words)).err).toContain('1 accepted now, 1 kept, 0 removed.');
  expect(readFileSync(join(folder, FILE), 'utf8')).toContain('the thread only sleeps');
  const audit = (day: string) => inProcess(folder, ['audit', '--date', day]);
  expect((await audit('2027-01-31')).status).toBe(0);
  const late = await audit('2027-02-01');
  expect(late.status).toBe(1);
  expect(late.out.replaceAll(/\s+/g, ' ')).toContain(
    "The baseline's entry for FS101 in more.py expired on 2027-01-31, so its finding is reported again.",
  );
  const as = async (format: string) =>
    (await inProcess(folder, ['audit', '--date', '2027-02-01', '--format', format])).out;
  write(folder, { 'app.py': mended });
  expect((await audit('2027-01-31')).out).toContain('there is no such finding (FS101 in app.py)');
  const page = await as('html');
  expect(page).toContain('Entries of the baseline that have expired');
  expect(page).toContain('too much to do');
  expect(page).toContain('the thread only sleeps');
  const document = await as('markdown');
  expect(document).toMatch(/^- expired on 2027-01-31: .*more\.py/m);
  expect(document).toMatch(/^- there is no such finding any more: .*app\.py/m);
  const { summary, baseline } = JSON.parse(await as('json'));
  const named = (path: string) => baseline.find((entry: { path: string }) => entry.path === path).fingerprint;
  expect(summary.baseline).toEqual({ inForce: [], expired: [named('more.py')], stale: [named('app.py')] });
  expect((await inProcess(folder, ['baseline', '--prune'])).err).toContain('0 accepted now, 1 kept, 1 removed.');
  expect((await audit('2027-01-31')).out).not.toContain('no such finding');
});

test('rules that are not run, and files that cannot be read, lose no entry', async () => {
  const folder = await accepted();
  const prune = async (...words: readonly string[]) => (await inProcess(folder, ['baseline', '--prune', ...words])).err;
  expect(await prune('--ignore', 'FS101')).toContain('1 kept, 0 removed.');
  write(folder, { 'app.py': 'def f(:\n' });
  expect(await prune()).toContain('1 kept, 0 removed.');
});

test('a pull request is judged by the baseline of its base', async () => {
  const folder = await accepted();
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '-m', 'Accept');
  const review = (...words: readonly string[]) => inProcess(folder, ['review', '--base', 'HEAD~1', ...words]);
  write(folder, { 'app.py': another });
  git(folder, 'commit', '--quiet', '-am', 'Another thread');
  const more = await review();
  expect(more.status).toBe(1);
  expect(more.out).toContain('1 fork hazard introduced');
  // A change cannot accept its own findings.
  const before = git(folder, 'rev-parse', 'HEAD').trim();
  write(folder, { 'new.py': hazard });
  await inProcess(folder, ['baseline', '--reason', 'because']);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '-m', 'New hazard, accepted by itself');
  const own = await inProcess(folder, ['review', '--base', before]);
  expect(own.status).toBe(1);
  expect(own.out.replaceAll(/\s+/g, ' ')).toContain(
    'The change edits settings (baseline), which count once it is merged',
  );
});

test('SARIF has it as suppressed outside of the source', async () => {
  const { out } = await check(await accepted(), '--format', 'sarif');
  expect(JSON.parse(out).runs[0].results[0].suppressions).toMatchObject([
    { kind: 'external', justification: 'the thread only sleeps' },
  ]);
});

test.each([
  [[], /^baseline needs --reason TEXT/],
  [['--prune', '--reason', 'x'], /^baseline needs --reason TEXT/],
  [['--reason', 'x', '--expires', '2027'], /^--expires: 2027 is not a day/],
])('baseline %j: one sentence, status 2', async (words, sentence) => {
  const { status, err } = await inProcess(repository({ 'app.py': hazard }), ['baseline', ...words]);
  expect(err.replace(/^forksight: /, '')).toMatch(sentence);
  expect(status).toBe(2);
});
