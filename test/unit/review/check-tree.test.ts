import { expect, test } from 'vitest';
import { checkTree, type CheckOptions, type Outcome } from '#review/check-tree.ts';
import { statusOf } from '#review/status.ts';
import { memoryTree } from '#sources/memory-tree.ts';
import { hazard, mended, toolsForTests } from './support.ts';

const tools = toolsForTests();

function check(files: Readonly<Record<string, string>>, options: Partial<CheckOptions> = {}): Promise<Outcome> {
  return checkTree(memoryTree(new Map(Object.entries(files))), { tools: tools(), ...options });
}

const places = ({ report }: Outcome) =>
  report.head.analysis.findings.map(({ rule, at, severity }) => `${at.path}:${at.range[0]} ${rule} ${severity}`);
const messages = ({ report }: Outcome) => report.head.analysis.problems.map((problem) => problem.message);

test('a hazard is found with its trace and the lines around it', async () => {
  const outcome = await check({ 'app.py': hazard, 'other.py': mended });
  expect(places(outcome)).toEqual(['app.py:11 FS101 error']);
  const [finding] = outcome.report.head.analysis.findings;
  expect(finding?.causes[0].trace.map((step) => step.at.kind === 'code' && step.at.span.range[0])).toEqual([9, 11]);
  expect(finding?.scope).toBe('main');
  expect(outcome.report.excerpts).toEqual([
    {
      span: { path: 'app.py', range: [6, 1, 14, 7] },
      firstLine: 6,
      lines: hazard.split('\n').slice(5, 14),
    },
  ]);
  expect(statusOf(outcome)).toBe(1);
});

test('no finding and nothing to look at are told apart', async () => {
  const clean = await check({ 'app.py': mended });
  const empty = await check({ 'notes.txt': '' });
  expect(clean.report.head.analysis.coverage).toMatchObject({ files: 1, analysed: 1 });
  expect(empty.report.head.analysis.coverage).toMatchObject({ files: 0, analysed: 0 });
  expect([statusOf(clean), statusOf(empty)]).toEqual([0, 0]);
});

test('settings decide what is shown, how severe it is and what fails', async () => {
  const config = (text: string) => check({ 'app.py': hazard, 'forksight.toml': text });
  const note = await config('rules.FS101 = "note"');
  expect([places(note), statusOf(note)]).toEqual([['app.py:11 FS101 note'], 0]);
  const off = await config('rules.FS101 = "off"');
  expect([places(off), off.report.head.analysis.hidden]).toEqual([[], 0]);
  const never = await config('fail-on = "never"');
  expect([places(never), statusOf(never)]).toEqual([['app.py:11 FS101 error'], 0]);
  const excluded = await config('exclude = ["app.py"]');
  expect([places(excluded), excluded.report.head.analysis.hidden]).toEqual([[], 1]);
  const typo = await config('exlude = ["app.py"]');
  expect(messages(typo)).toEqual(['forksight.toml:1:1: exlude is not a setting; did you mean "exclude"?']);
  expect(places(typo)).toEqual(['app.py:11 FS101 error']);
});

test('what the caller asks for beats the file', async () => {
  const files = { 'app.py': hazard, 'forksight.toml': 'fail-on = "never"\nrules.FS101 = "note"' };
  const outcome = await check(files, { overrides: { failOn: 'note', rules: { FS101: 'warning' } } });
  expect([places(outcome), statusOf(outcome)]).toEqual([['app.py:11 FS101 warning'], 1]);
});

test('a suppressed finding is listed as such and fails nothing', async () => {
  const outcome = await check({
    'app.py': hazard.replace('== 0:', '== 0:  # forksight: ignore[FS101] joined elsewhere'),
  });
  expect(outcome.report.head.analysis.findings.map((finding) => finding.suppressed?.reason)).toEqual([
    'joined elsewhere',
  ]);
  expect(statusOf(outcome)).toBe(0);
});

test('with a focus the whole tree is read and only its part reported', async () => {
  const start = 'import threading\n\ndef start():\n    threading.Thread(target=print).start()\n';
  const files = {
    'lib/start.py': start,
    'app/run.py': 'import os\nfrom lib.start import start\n\nstart()\nos.fork()\n',
    'z.py': hazard,
  };
  const outcome = await check(files, { focus: ['app', 'docs'] });
  expect(places(outcome)).toEqual(['app/run.py:5 FS101 error']);
  expect(outcome.report.head.analysis.coverage.files).toBe(3);
  expect(messages(outcome)).toEqual([
    'docs holds no Python file that the settings include, so there was nothing to check; give another path, or see include.',
  ]);
});

test('model files of the project count, and broken ones are told', async () => {
  const outcome = await check({
    'app.py': 'x = 1\n',
    'forksight.toml': 'models = ["nowhere.yaml", "broken.yaml"]',
    'broken.yaml': 'distribution: [',
  });
  expect(messages(outcome)).toEqual([
    'The model file nowhere.yaml, which the settings name, is not in the given files; correct the path, from the root of the repository.',
    expect.stringMatching(/^broken\.yaml:1: /),
  ]);
  expect(statusOf(outcome)).toBe(0);
});
