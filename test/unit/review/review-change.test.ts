import { expect, test } from 'vitest';
import type { Outcome } from '#review/check-tree.ts';
import { reviewChange } from '#review/review-change.ts';
import { statusOf } from '#review/status.ts';
import { createTools } from '#review/tools.ts';
import { commit, git, repository } from '../sources/repository-fixture.ts';
import { hazard, mended, toolsForTests } from './support.ts';

const tools = toolsForTests();
type Files = Readonly<Record<string, string>>;

/** Reviews a branch that turns the first files into the second; null deletes. */
async function review(base: Files, head: Readonly<Record<string, string | null>>, later: Files = {}): Promise<Outcome> {
  const folder = repository(base);
  git(folder, 'checkout', '--quiet', '-b', 'feature');
  for (const [path, text] of Object.entries(head)) if (text === null) git(folder, 'rm', '--quiet', path);
  commit(
    folder,
    Object.fromEntries(Object.entries(head).filter((entry): entry is [string, string] => entry[1] !== null)),
  );
  git(folder, 'checkout', '--quiet', 'main');
  commit(folder, later);
  return reviewChange(folder, 'main', 'feature', { tools: tools() });
}

function told({ report }: Outcome) {
  const { introduced, existing, fixed } = report.change?.comparison ?? { introduced: [], existing: [], fixed: [] };
  return {
    introduced: introduced.map(({ finding, placement }) => ({
      at: `${finding.at.path}:${finding.at.range[0]}`,
      placement,
    })),
    existing: existing.map(({ at }) => `${at.path}:${at.range[0]}`),
    fixed: fixed.map(({ at }) => `${at.path}:${at.range[0]}`),
  };
}

test('two files with the same content: the hazard of each is introduced, also where it is about an object', async () => {
  const held = `import multiprocessing
import threading


class Booth:
    def __init__(self):
        self.till = threading.Lock()

    def sell(self):
        with self.till:
            print("sold")


booth = Booth()


def seller():
    booth.sell()


def main():
    process = multiprocessing.Process(target=seller)
    with booth.till:
        process.start()


if __name__ == "__main__":
    main()
`;
  const folder = repository({ 'a.py': 'x = 1\n' });
  git(folder, 'checkout', '--quiet', '-b', 'feature');
  commit(folder, { 'b.py': held, 'c.py': held });
  const outcome = await reviewChange(folder, 'main', 'feature', { tools: await createTools() });
  expect(told(outcome).introduced.map(({ at }) => at)).toEqual(['b.py:24', 'c.py:24']);
});

test('a hazard in a new file is introduced, at its line', async () => {
  const outcome = await review({ 'a.py': 'x = 1\n' }, { 'b.py': hazard });
  expect(told(outcome)).toEqual({
    introduced: [{ at: 'b.py:11', placement: { on: 'line', path: 'b.py', startLine: 11, endLine: 11 } }],
    existing: [],
    fixed: [],
  });
  expect(outcome.report.change).toMatchObject({ changedFiles: 1, changedPythonFiles: 1, base: { findings: 0 } });
  expect(statusOf(outcome)).toBe(1);
});

test('lines that shift and files that are renamed introduce nothing', async () => {
  const shifted = await review({ 'a.py': hazard }, { 'a.py': `# a comment\n\n${hazard}` });
  expect(told(shifted)).toEqual({ introduced: [], existing: ['a.py:13'], fixed: [] });
  expect(statusOf(shifted)).toBe(0);
  const renamed = await review({ 'a.py': hazard }, { 'a.py': null, 'b/c.py': hazard });
  expect(told(renamed)).toEqual({ introduced: [], existing: ['b/c.py:11'], fixed: [] });
});

test('a new script with the same text as an old one is the one that is introduced', async () => {
  const outcome = await review({ 'm.py': hazard }, { 'a.py': hazard });
  expect(told(outcome)).toMatchObject({ introduced: [{ at: 'a.py:11' }], existing: ['m.py:11'] });
});

test('a finding whose line is old is anchored at the step that the change added', async () => {
  const start = 'import threading\n\n\ndef start():\n    pass\n';
  const run = `import os\nfrom start import start\n\n${'# padding\n'.repeat(10)}\nstart()\nos.fork()\n`;
  const threaded = start.replace('pass', 'threading.Thread(target=print).start()');
  const outcome = await review({ 'start.py': start, 'run.py': run }, { 'start.py': threaded });
  expect(told(outcome).introduced).toMatchObject([
    { at: 'run.py:16', placement: { on: 'line', path: 'start.py', startLine: 5 } },
  ]);
});

test('a mended hazard is fixed, and what happens on the base meanwhile is no part of the change', async () => {
  const outcome = await review({ 'a.py': hazard, 'b.py': 'x = 1\n' }, { 'a.py': mended }, { 'b.py': hazard });
  expect(told(outcome)).toEqual({ introduced: [], existing: [], fixed: ['a.py:11'] });
});

test('the settings of the base count, and a change of them is told', async () => {
  const outcome = await review(
    { 'a.py': 'x = 1\n' },
    { 'a.py': hazard, 'forksight.toml': 'exclude = ["*"]\nfail-on = "never"' },
  );
  expect(told(outcome).introduced).toHaveLength(1);
  expect(statusOf(outcome)).toBe(1);
  expect(outcome.report.head.analysis.problems.map((problem) => problem.message)).toEqual([
    'The change edits settings (exclude, failOn), which count once it is merged: a change is judged by the settings of its base.',
  ]);
});

test('a change without Python, and one that deletes Python, are reviewed', async () => {
  const words = await review({ 'a.py': hazard }, { 'README.md': 'words\n' });
  expect(told(words)).toEqual({ introduced: [], existing: [], fixed: [] });
  expect(words.report.change).toMatchObject({ changedFiles: 1, changedPythonFiles: 0, unaffected: true });
  expect(statusOf(words)).toBe(0);
  const gone = await review({ 'a.py': hazard, 'b.py': 'x = 1\n' }, { 'a.py': null });
  expect(told(gone)).toEqual({ introduced: [], existing: [], fixed: ['a.py:11'] });
});

test.each(['a.py', 'Procfile', 'deploy/web.service', 'old.py'])('a change of %s is analysed', async (path) => {
  const outcome = await review(
    { 'a.py': hazard, 'old.py': 'x = 1\n' },
    { [path]: path === 'old.py' ? null : 'x = 2\n' },
  );
  expect(outcome.report.change?.unaffected).toBeUndefined();
});

test('what a change suppresses is told apart', async () => {
  const mute = hazard.replace('os.fork() == 0:', 'os.fork() == 0:  # forksight: ignore[FS101] it sleeps');
  const outcome = await review({ 'a.py': hazard, 'b.py': mute }, { 'a.py': mute });
  const { suppressed = [] } = outcome.report.change?.comparison ?? {};
  expect(suppressed.map(({ at, suppressed }) => [at.path, suppressed?.reason])).toEqual([['a.py', 'it sleeps']]);
  expect(statusOf(outcome)).toBe(0);
});

test('a base that cannot be checked makes nothing new, and the change is not checked', async () => {
  const folder = repository({ 'a.py': hazard, 'b.py': 'unheard = 1\n' });
  git(folder, 'checkout', '--quiet', '-b', 'feature');
  commit(folder, { 'b.py': 'x = 1\n' });
  const { reader, ...others } = tools();
  const failing = {
    ...reader,
    facts: async (text: string) => {
      const facts = await reader.facts(text);
      return text.startsWith('unheard') ? { ...facts, callables: [] } : facts;
    },
  };
  const outcome = await reviewChange(folder, 'main', 'feature', { tools: { ...others, reader: failing } });
  expect(told(outcome)).toEqual({ introduced: [], existing: ['a.py:11'], fixed: [] });
  expect(outcome.report.head.analysis.problems).toMatchObject([{ kind: 'internal', fatal: true }]);
  expect(statusOf(outcome)).toBe(2);
});

test('two runs give the same bytes', async () => {
  const folder = repository({ 'a.py': hazard });
  git(folder, 'checkout', '--quiet', '-b', 'feature');
  commit(folder, { 'b.py': hazard, 'c.py': 'def f(:\n' });
  const run = async () => JSON.stringify(await reviewChange(folder, 'main', 'feature', { tools: tools() }));
  expect(await run()).toBe(await run());
});
