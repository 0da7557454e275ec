/** What a pull request has introduced, and where its comments stand. */
import { describe, expect, test } from 'vitest';
import { FORK_ALONE, HAZARD, lineOf, MENDED, PYPROJECT } from '../support/github/programs.ts';
import { scenario, type ScenarioOptions } from '../support/github/scenario.ts';

const POOL = lineOf(HAZARD, 'multiprocessing.Pool');
const FILLER = Array.from({ length: 40 }, (_, index) => `VALUE_${index} = ${index}\n`).join('');

/** Where the Action comments when the pull request changes `base` into `head`. */
async function review(
  base: ScenarioOptions['base'],
  head: ScenarioOptions['head'],
  meanwhile?: ScenarioOptions['meanwhile'],
) {
  const pull = await scenario({
    base: { 'pyproject.toml': PYPROJECT, ...base },
    head,
    ...(meanwhile === undefined ? {} : { meanwhile }),
  });
  const result = await pull.run();
  const { reviewComments } = pull.github.world;
  expect(pull.github.violations).toEqual([]);
  return {
    ...result,
    pull,
    places: reviewComments.map(({ path, startLine, line }) => [path, startLine ?? line, line]),
    bodies: reviewComments.map(({ body }) => body),
    writes: pull.github.writes(),
  };
}

describe('across files', () => {
  const METRICS = `\
import threading
import time


def poll():
    while True:
        time.sleep(1)


def start():
    return None
`;
  const APP = `\
import multiprocessing

import metrics


def work(number):
    return number * number


def main():
    metrics.start()
    with multiprocessing.Pool(2) as pool:
        print(pool.map(work, range(3)))


if __name__ == "__main__":
    main()
`;

  test('the fork is old and the thread is new: the comment stands at the thread', async () => {
    const changed = METRICS.replace('    return None', '    threading.Thread(target=poll).start()');
    const { places, bodies, code } = await review({ 'app.py': APP, 'metrics.py': METRICS }, { 'metrics.py': changed });
    const line = lineOf(changed, 'Thread(');
    expect(places).toEqual([['metrics.py', line, line]]);
    expect(bodies[0]).toContain(`app.py#L${lineOf(APP, 'Pool(')}`);
    expect(code).toBe(1);
  });
});

describe('not introduced', () => {
  const HAZARD_BELOW = `${FILLER}\n\n${HAZARD}`;

  test.each<[string, ScenarioOptions['base'], ScenarioOptions['head']]>([
    [
      'a hazard on unchanged lines',
      { 'app.py': HAZARD_BELOW },
      { 'app.py': HAZARD_BELOW.replace('VALUE_0 = 0', 'VALUE_0 = 1') },
    ],
    ['a renamed file', { 'app.py': HAZARD }, { 'tool.py': { movedFrom: 'app.py' } }],
    ['lines moved down', { 'app.py': HAZARD }, { 'app.py': `${FILLER}\n\n${HAZARD}` }],
    ['a deleted file', { 'app.py': HAZARD, 'keep.py': 'VALUE = 1\n' }, { 'app.py': null }],
    ['a mended file', { 'app.py': HAZARD }, { 'app.py': MENDED }],
    ['a fork without a thread', {}, { 'app.py': FORK_ALONE }],
    ['no Python', { 'app.py': HAZARD, 'README.md': 'x\n' }, { 'README.md': 'y\n' }],
  ])('%s', async (_, base, head) => {
    const { places, code, summary } = await review(base, head);
    expect(places).toEqual([]);
    expect(code).toBe(0);
    expect(summary).toContain('Forksight');
  });

  test('a hazard that came to the target branch meanwhile', async () => {
    const { places, code } = await review(
      { 'other.py': 'VALUE = 1\n' },
      { 'other.py': 'VALUE = 2\n' },
      { 'app.py': HAZARD },
    );
    expect(places).toEqual([]);
    expect(code).toBe(0);
  });

  test('no Python: nothing is written at all', async () => {
    const { writes } = await review({ 'README.md': 'x\n' }, { 'README.md': 'y\n' });
    expect(writes).toEqual([]);
  });
});

describe('introduced', () => {
  test.each([
    ['a name that is not English', 'src/größe/лес.py'],
    ['a name with blanks', 'my scripts/a b.py'],
    ['a name with marks that git and Markdown quote', 'src/a"b[c](d).py'],
    ['a name that reads as an option', '-rf.py'],
  ])('in a file that has %s', async (_, path) => {
    const { places, pull } = await review({}, { [path]: HAZARD });
    expect(places).toEqual([[path, POOL, POOL]]);
    pull.github.forgetCalls();
    await pull.run();
    expect(pull.github.writes()).toEqual([]);
  });

  test('over several lines: the comment takes them all', async () => {
    const broken = HAZARD.replace('multiprocessing.Pool(2)', 'multiprocessing.Pool(\n        2,\n    )');
    const { places } = await review({}, { 'app.py': broken });
    expect(places).toEqual([['app.py', POOL, POOL + 2]]);
  });

  test('in a file with Windows line ends', async () => {
    const { places, bodies } = await review({}, { 'app.py': HAZARD.replaceAll('\n', '\r\n') });
    expect(places).toEqual([['app.py', POOL, POOL]]);
    expect(bodies[0]).not.toContain('\r');
  });

  test('by a change in the middle of an old file', async () => {
    const before = `${FILLER}\n\n${FORK_ALONE}`;
    const after = `${FILLER}\n\n${HAZARD}`;
    const { places } = await review({ 'app.py': before }, { 'app.py': after });
    const line = lineOf(after, 'multiprocessing.Pool');
    expect(places).toEqual([['app.py', line, line]]);
  });

  test('beside an old one: only the new one is commented', async () => {
    const { places, code } = await review({ 'app.py': HAZARD }, { 'new.py': HAZARD });
    expect(places).toEqual([['new.py', POOL, POOL]]);
    expect(code).toBe(1);
  });

  test('in a renamed file that is changed as well', async () => {
    const before = `${FILLER}\n\n${FORK_ALONE}`;
    const pull = await scenario({
      base: { 'pyproject.toml': PYPROJECT, 'app.py': before },
      head: { 'tool.py': { movedFrom: 'app.py' } },
    });
    pull.push({ 'tool.py': `${FILLER}\n\n${HAZARD}` });
    await pull.run();
    const line = lineOf(`${FILLER}\n\n${HAZARD}`, 'multiprocessing.Pool');
    expect(pull.github.world.reviewComments.map((comment) => [comment.path, comment.line])).toEqual([
      ['tool.py', line],
    ]);
    expect(pull.github.violations).toEqual([]);
  });

  test('a suppressed hazard is counted, not commented', async () => {
    const mute = HAZARD.replace('(2) as pool:', '(2) as pool:  # forksight: ignore[FS101] the thread holds no lock');
    const { places, code, summary, pull } = await review({}, { 'app.py': mute });
    expect(places).toEqual([]);
    expect(code).toBe(0);
    expect(summary).toContain('the thread holds no lock');
    expect(pull.github.world.issueComments.map(({ body }) => body)).toEqual([
      expect.stringMatching(/#### Suppressed by this change \(1\)\n\n.*the thread holds no lock/),
    ]);
  });
});

describe('beside changes of every kind', () => {
  test('links, submodules, modes, binary files, no newline at the end: the comment stands where it should', async () => {
    const base = {
      'tool.py': 'VALUE = 1\n',
      'link.py': 'VALUE = 2\n',
      'old.py': 'VALUE = 3\n',
      'gone.py': 'VALUE = 4\n',
      'data.bin': new Uint8Array([0, 1, 2]),
    };
    const head = {
      'tool.py': { executable: 'VALUE = 1\n' },
      'link.py': null,
      'moved.py': { movedFrom: 'old.py' },
      'gone.py': null,
      'data.bin': new Uint8Array([0, 1, 2, 3]),
      'alias.py': { link: 'tool.py' },
      'vendor/lib': { submodule: 'a'.repeat(40) },
      'app.py': HAZARD.trimEnd(),
    };
    const { places, code } = await review(base, head);
    expect(places).toEqual([['app.py', POOL, POOL]]);
    expect(code).toBe(1);
  });

  test('3,001 files', async () => {
    const many = Object.fromEntries(Array.from({ length: 3_001 }, (_, index) => [`data/${index}.txt`, 'x\n']));
    const { places } = await review({}, { ...many, 'zzz.py': HAZARD });
    expect(places).toEqual([['zzz.py', POOL, POOL]]);
  });

  test('a file of which GitHub shows no lines: the comment goes on the file, and stays there', async () => {
    const large = `${HAZARD}${'VALUE = 1\n'.repeat(20_001)}`;
    const { pull, places } = await review({}, { 'app.py': large });
    expect(places).toEqual([['app.py', null, null]]);
    pull.github.forgetCalls();
    await pull.run();
    expect(pull.github.writes()).toEqual([]);
  });

  test('lines that are only taken away: the comment stands in what is left around them', async () => {
    const guarded = HAZARD.replace('    with multi', '    thread.join()\n    with multi').replace(
      '    threading.Thread(target=poll).start()',
      '    thread = threading.Thread(target=poll)\n    thread.start()',
    );
    const { places } = await review({ 'app.py': guarded }, { 'app.py': guarded.replace('    thread.join()\n', '') });
    const line = lineOf(guarded, 'multiprocessing.Pool') - 1;
    expect(places).toEqual([['app.py', line, line]]);
  });
});
