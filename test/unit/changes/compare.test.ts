import { expect, test } from 'vitest';
import { compare } from '#changes/compare.ts';
import type { Finding } from '#core/finding.ts';
import type { Problem } from '#core/problem.ts';
import { analysis, cause, finding } from './finding-fixture.ts';
import { random } from './random.ts';

const suppressed = {
  suppressed: { by: 'comment', reason: 'known', at: { path: 'a.py', range: [1, 1, 1, 9] } },
} as const;

/** `fingerprint[causes]`, with `!` when suppressed. */
function parse(text: string): Finding {
  const [, fingerprint = '', causes = 'c', mark] = /^(\w+)(?:\[([\w,]+)\])?(!)?$/.exec(text) ?? [];
  return finding(
    fingerprint,
    causes.split(',').map((name) => cause(name)),
    mark === undefined ? {} : suppressed,
  );
}

function show({ fingerprint, causes }: Finding): string {
  return `${fingerprint}[${causes.map((each) => each.fingerprint).join()}]`;
}

test.each([
  // base, head, introduced, existing, fixed, and suppressed by the change
  ['', 'x', 'x[c]', '', ''],
  ['x', '', '', '', 'x[c]'],
  ['x', 'x', '', 'x[c]', ''],
  ['x y', 'z x', 'z[c]', 'x[c]', 'y[c]'],
  // New causes at a known place.
  ['x[a]', 'x[a,b]', 'x[b]', 'x[a]', ''],
  ['x[a,b]', 'x[a]', '', 'x[a]', ''],
  ['x[a]', 'x[b]', 'x[b]', '', ''],
  ['x[a,b]', 'x[n,b,m,a]', 'x[n,m]', 'x[b,a]', ''],
  // Suppressions.
  ['', 'x!', '', '', '', 'x[c]'],
  ['x', 'x!', '', '', '', 'x[c]'],
  ['x!', 'x!', '', '', ''],
  ['x!', 'x! x!', '', '', '', 'x[c]'],
  ['x!', 'x', 'x[c]', '', ''],
  ['x!', '', '', '', ''],
  ['x[a]!', 'x[a,b]', 'x[a,b]', '', ''],
  // The same code several times.
  ['x', 'x x', 'x[c]', 'x[c]', ''],
  ['x x', 'x', '', 'x[c]', 'x[c]'],
  ['x x! x', 'x! x x', '', 'x[c] x[c]', ''],
  ['x! x', 'x', '', 'x[c]', ''],
  ['x[a] x[b]', 'x[b] x[a]', '', 'x[b] x[a]', ''],
  ['x[a] x[a,b,d]', 'x[a,b,d,e]', 'x[e]', 'x[a,b,d]', 'x[a]'],
])('base %j and head %j', (base, head, introduced, existing, fixed, suppressed = '') => {
  const list = (text: string): readonly Finding[] =>
    text
      .split(' ')
      .filter((part) => part !== '')
      .map(parse);
  const result = compare(analysis(...list(base)), analysis(...list(head)));
  expect({
    introduced: result.introduced.map(show).join(' '),
    existing: result.existing.map(show).join(' '),
    fixed: result.fixed.map(show).join(' '),
    suppressed: result.suppressed.map(show).join(' '),
  }).toEqual({ introduced, existing, fixed, suppressed });
});

test('a finding with new causes is as confident as the best of them', () => {
  const old = cause('old');
  const fresh = cause('new', ['a.py:1'], 'likely');
  const { introduced, existing } = compare(analysis(finding('x', [old])), analysis(finding('x', [old, fresh])));
  expect(introduced.map(({ confidence, causes }) => [confidence, causes])).toEqual([['likely', [fresh]]]);
  expect(existing.map(({ confidence, causes }) => [confidence, causes])).toEqual([['certain', [old]]]);
});

test('a finding with new causes says what is to be said of the best of them', () => {
  const words = { title: 'New', why: 'N', where: 'N', change: 'N', alongside: [] };
  const edit = { class: 'safe', path: 'a.py', range: [1, 1, 1, 2], text: 'x' } as const;
  const [old, fresh] = [cause('old'), { ...cause('new'), words }];
  const both = finding('x', [old, fresh], { title: 'Old', edit });
  const { introduced, existing } = compare(analysis(finding('x', [old], { title: 'Old', edit })), analysis(both));
  expect(introduced).toEqual([finding('x', [cause('new')], words)]);
  expect(existing).toEqual([finding('x', [old], { title: 'Old', edit })]);
});

test.each<[string, Omit<Problem, 'message'>, number]>([
  ['that holds it could not be read', { kind: 'syntax', path: 'a.py', fatal: false }, 0],
  ['that a step names could not be read', { kind: 'encoding', path: 'b.py', fatal: false }, 0],
  ['of another name could not be read', { kind: 'syntax', path: 'c.py', fatal: false }, 1],
  ['has a comment that suppresses nothing', { kind: 'suppression', path: 'a.py', fatal: false }, 1],
  ['may be any, as a rule failed', { kind: 'internal', path: 'c.py', fatal: false }, 0],
  ['could not even be looked for', { kind: 'revision', fatal: true }, 0],
])('a finding is fixed only when it would be seen: a file %s', (_what, problem, fixed) => {
  const base = analysis(finding('x', [cause('c', ['b.py:7', 'threading.Thread'])]));
  const head = { ...analysis(), problems: [{ ...problem, message: 'Something is wrong.' }] };
  expect(compare(base, head).fixed).toHaveLength(fixed);
});

test('nothing is new where the base could not be checked', () => {
  const problems = [{ kind: 'internal', message: 'Linking failed.', fatal: true }] as const;
  const head = analysis(parse('x'), parse('y!'));
  const { introduced, existing, fixed } = compare({ ...analysis(parse('z')), problems }, head);
  expect([introduced, existing.map(show), fixed]).toEqual([[], ['x[c]'], []]);
});

test('counts add up, whatever is compared', () => {
  const { below, pick } = random(5);
  const some = (): readonly Finding[] =>
    Array.from({ length: below(12) }, () =>
      parse(`${pick(['x', 'y', 'z'])}[${pick(['a', 'a,b', 'b', 'b,c'])}]${pick(['', '', '!'])}`),
    );
  for (let round = 0; round < 500; round++) {
    const [base, head] = [some(), some()];
    const { introduced, existing, fixed } = compare(analysis(...base), analysis(...head));
    const causes = (findings: readonly Finding[]): readonly string[] =>
      findings.flatMap((each) => each.causes.map((cause) => `${each.fingerprint} ${cause.fingerprint}`)).toSorted();
    const shown = (findings: readonly Finding[]): readonly Finding[] =>
      findings.filter((each) => each.suppressed === undefined);
    expect(causes([...introduced, ...existing])).toEqual(causes(shown(head)));
    for (const name of ['x', 'y', 'z']) {
      const count = (findings: readonly Finding[]): number =>
        findings.filter((each) => each.fingerprint === name).length;
      expect(count(fixed)).toBeGreaterThanOrEqual(count(shown(base)) - count(head));
      expect(count(fixed)).toBeLessThanOrEqual(Math.max(0, count(base) - count(head)));
    }
    expect(compare(analysis(...base), analysis(...base))).toEqual({
      introduced: [],
      existing: shown(base),
      fixed: [],
      suppressed: [],
    });
  }
});
