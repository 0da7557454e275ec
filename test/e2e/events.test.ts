/** Every event that starts the Action, and what can be wrong with one. */
import { describe, expect, test } from 'vitest';
import {
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  scheduleEvent,
  workflowDispatchEvent,
} from '../support/github/events.ts';
import type { Json } from '../support/github/json.ts';
import { HAZARD, lineOf, MENDED, PYPROJECT } from '../support/github/programs.ts';
import { scenario, type Scenario } from '../support/github/scenario.ts';

async function repository(program: string): Promise<Scenario> {
  return scenario({ base: { 'pyproject.toml': PYPROJECT }, head: { 'app.py': program } });
}

describe('events without a pull request check and write the job summary', () => {
  const payloads: Readonly<Record<string, (it: Scenario) => Json>> = {
    push: (it) => pushEvent(it.base, it.head()),
    merge_group: (it) => mergeGroupEvent(it.base, it.head()),
    workflow_dispatch: workflowDispatchEvent,
    schedule: scheduleEvent,
  };

  for (const [event, payload] of Object.entries(payloads)) {
    test.each([
      ['a hazard fails', HAZARD, 1, /FS101/],
      ['no hazard passes', MENDED, 0, /Forksight/],
    ])(`${event}: %s`, async (_, program, code, summary) => {
      const it = await repository(program);
      const result = await it.run({ event: { event, payload: payload(it) } });
      expect(result.code).toBe(code);
      expect(result.summary).toMatch(summary);
      expect(it.github.writes()).toEqual([]);
      expect(it.github.violations).toEqual([]);
    });
  }
});

test('merge_group: what the target had before blocks nothing', async () => {
  const it = await scenario({ base: { 'pyproject.toml': PYPROJECT, 'old.py': HAZARD }, head: { 'new.py': MENDED } });
  const payload = mergeGroupEvent(it.base, it.head());
  const result = await it.run({ event: { event: 'merge_group', payload } });
  expect(result.code).toBe(0);
  expect(result.summary).toContain('**0 introduced** · 1 existing');
  expect(it.github.calls).toEqual([]);
});

describe('pull requests by their action', () => {
  test('closed: nothing is asked of GitHub, and the job passes', async () => {
    const it = await repository(HAZARD);
    expect(await it.run({ action: 'closed' })).toMatchObject({ code: 0 });
    expect(it.github.calls).toEqual([]);
  });

  test('in conflict with its base: what the branch introduces is commented all the same', async () => {
    const it = await scenario({
      base: { 'pyproject.toml': PYPROJECT, 'app.py': 'VALUE = 1\n' },
      head: { 'app.py': HAZARD },
      meanwhile: { 'app.py': 'VALUE = 2\n' },
    });
    await expect(it.run()).rejects.toThrow('merge-tree');
    expect(await it.run({ checkout: 'head' })).toMatchObject({ code: 1 });
    expect(it.github.world.reviewComments).toMatchObject([{ path: 'app.py', line: lineOf(HAZARD, '.Pool(') }]);
    expect(it.github.violations).toEqual([]);
  });

  test('edited: a new base is the one that counts', async () => {
    const it = await scenario({
      base: { 'pyproject.toml': PYPROJECT },
      head: { 'app.py': HAZARD },
      meanwhile: { 'x.py': 'X = 1\n' },
    });
    await it.run();
    const onHead = pullRequestEvent({ action: 'edited', number: 7, base: it.head(), head: it.head(), fork: false });
    expect(await it.run({ event: { event: 'pull_request', payload: onHead } })).toMatchObject({ code: 0 });
    expect(it.github.world.reviewComments).toEqual([]);
  });
});

describe('a draft', () => {
  test.each([
    ['true', 1],
    ['when-ready', 0],
    ['false', 0],
  ])('with comment: %s has %i comments; the job ends the same', async (comment, count) => {
    const it = await repository(HAZARD);
    const result = await it.run({ inputs: { comment }, draft: true });
    expect(result.code).toBe(1);
    expect(result.annotations.length).toBe(1);
    expect(it.github.world.reviewComments).toHaveLength(count);
  });

  test('that is ready is commented', async () => {
    const it = await repository(HAZARD);
    await it.run({ inputs: { comment: 'when-ready' }, action: 'ready_for_review' });
    expect(it.github.world.reviewComments).toHaveLength(1);
  });
});

describe('what cannot be checked fails with one sentence', () => {
  const good = (it: Scenario): Json =>
    pullRequestEvent({ action: 'opened', number: 7, base: it.base, head: it.head(), fork: false });

  test.each<[string, string, (it: Scenario) => unknown, RegExp]>([
    ['a payload that is no JSON', 'pull_request', () => '{"pull_request":', /event/i],
    ['a payload that is empty', 'pull_request', () => '', /event/i],
    ['a payload that is a list', 'pull_request', () => [], /event|pull_request/i],
    [
      'a payload without a pull request',
      'pull_request',
      (it) => ({ ...good(it), pull_request: undefined }),
      /pull_request/,
    ],
    [
      'a payload without a head',
      'pull_request',
      (it) => ({ ...good(it), pull_request: { number: 7 } }),
      /pull_request/,
    ],
    ['an event whose token may write whoever sent the code', 'pull_request_target', good, /pull_request_target/],
    ['an event that Forksight does not know', 'issue_comment', () => ({ action: 'created' }), /issue_comment/],
    ['a merge group without commits', 'merge_group', () => ({ merge_group: {} }), /merge_group/],
  ])('%s', async (_, event, payload, sentence) => {
    const it = await repository(HAZARD);
    const result = await it.run({ event: { event, payload: payload(it) } });
    expect(theError(result)).toMatch(sentence);
    expect(it.github.writes()).toEqual([]);
  });

  test('a checkout without the base commit says how to fetch it', async () => {
    const it = await repository(HAZARD);
    expect(theError(await it.run({ depth: 1 }))).toMatch(/fetch-depth: 0/);
  });

  test('a base commit that is not in the repository', async () => {
    const it = await repository(HAZARD);
    const payload = pullRequestEvent({
      action: 'opened',
      number: 7,
      base: 'f'.repeat(40),
      head: it.head(),
      fork: false,
    });
    expect(theError(await it.run({ event: { event: 'pull_request', payload } }))).toMatch(/fffffff/);
  });

  test('an input that has no such value', async () => {
    const it = await repository(HAZARD);
    expect(theError(await it.run({ inputs: { 'fail-on': 'sometimes' } }))).toMatch(
      /fail-on.*sometimes|sometimes.*fail-on/,
    );
  });
});

test('a settings file that is no TOML is told, and the check goes on without it', async () => {
  const it = await scenario({ base: { 'forksight.toml': 'fail-on = [\n' }, head: { 'app.py': HAZARD } });
  const result = await it.run();
  expect(result.summary).toContain('forksight.toml');
  expect(result.summary).toContain('FS101');
  expect(it.github.violations).toEqual([]);
});

test('the settings are those of the base commit', async () => {
  const it = await scenario({
    base: { 'pyproject.toml': PYPROJECT },
    head: { 'app.py': HAZARD, 'forksight.toml': 'fail-on = "never"\n' },
  });
  expect(await it.run()).toMatchObject({ code: 1 });
});

describe('a change that suppresses what it introduces', () => {
  const muted = HAZARD.replace('(2) as pool:', '(2) as pool:  # forksight: ignore[FS101] the thread only sleeps');

  test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, number, string[]]>([
    ['passes', {}, {}, 0, []],
    ['fails where an input says so', {}, { 'fail-on-new-suppressions': 'true' }, 1, ['error']],
    [
      'fails where the settings of its base say so',
      { 'forksight.toml': 'fail-on-new-suppressions = true\n' },
      {},
      1,
      ['error'],
    ],
  ])('%s', async (_, settings, inputs, code, annotations) => {
    const it = await scenario({ base: { 'pyproject.toml': PYPROJECT, ...settings }, head: { 'app.py': muted } });
    const result = await it.run({ inputs });
    expect(result.code).toBe(code);
    expect(result.outputs).toMatchObject({ result: code === 0 ? 'passed' : 'failed', findings: '0', suppressed: '1' });
    expect(result.annotations.map(({ name }) => name)).toEqual(annotations);
    for (const { message } of result.annotations) expect(message).toContain('fail-on-new-suppressions is set');
    expect(it.github.world.issueComments[0]?.body).toContain('the thread only sleeps');
    expect(it.github.violations).toEqual([]);
  });

  test('fails even where it takes the setting away', async () => {
    const base = { 'pyproject.toml': PYPROJECT, 'forksight.toml': 'fail-on-new-suppressions = true\n' };
    const it = await scenario({ base, head: { 'app.py': muted, 'forksight.toml': null } });
    expect(await it.run()).toMatchObject({ code: 1 });
  });

  test('passes with a comment that was there before', async () => {
    const it = await scenario({ base: { 'pyproject.toml': PYPROJECT, 'app.py': muted }, head: { 'x.py': 'X = 1\n' } });
    expect(await it.run({ inputs: { 'fail-on-new-suppressions': 'true' } })).toMatchObject({ code: 0 });
  });
});

test('later steps are told how the check ended', async () => {
  const it = await repository(HAZARD);
  expect((await it.run()).outputs).toMatchObject({ result: 'failed' });
  expect((await it.run({ inputs: { 'fail-on': 'never' } })).outputs).toMatchObject({ result: 'passed' });
  expect((await it.run({ depth: 1 })).outputs).toEqual({ result: 'could-not-check' });
  expect((await it.run({ action: 'closed' })).outputs).toEqual({ result: 'passed' });
});

/** The one error of a run that could not check; a sentence for people, in one line and without a stack. */
function theError(result: Awaited<ReturnType<Scenario['run']>>): string {
  const errors = result.annotations.filter(({ name }) => name === 'error').map(({ message }) => message);
  expect(errors).toEqual([expect.stringMatching(/^[^\n]+\.$/)]);
  expect(result.log).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(result.code).not.toBe(0);
  return errors[0] ?? '';
}
