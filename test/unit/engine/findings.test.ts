import { expect, test } from 'vitest';
import type { Finding } from '#core/finding.ts';
import type { Rule } from '#core/rule.ts';
import type { Settings } from '#core/settings.ts';
import { toFindings } from '#engine/findings.ts';
import { createIdentity } from '#engine/identity.ts';
import { createOrdinals } from '#engine/ordinals.ts';
import { runRules } from '#engine/run-rules.ts';
import { hazard, project, rule, settings, span } from './support.ts';

function run(rules: readonly Rule[], change: Partial<Settings> = {}): readonly Finding[] {
  const used = { ...settings, ...change };
  const identity = createIdentity({ lines: () => [], facts: () => undefined }, createOrdinals());
  return toFindings(runRules({ ...project, settings: used }, rules).found, used, identity);
}

const fork = span('a.py', 9);

test('hazards at one place are one finding, best evidenced cause first, then the shortest way', () => {
  const long = hazard(fork, span('a.py', 3));
  const longer = { ...long, cause: span('a.py', 2), trace: [long.trace[0], ...long.trace] as const };
  const findings = run([
    rule('FS101', [hazard(fork, span('a.py', 1), 'likely'), longer, long, hazard(fork, span('a.py', 4), 'possible')]),
  ]);
  expect(findings).toHaveLength(1);
  expect(findings[0]?.confidence).toBe('certain');
  expect(findings[0]?.causes.map((cause) => [cause.at.range[0], cause.confidence])).toEqual([
    [3, 'certain'],
    [2, 'certain'],
    [1, 'likely'],
  ]);
});

test('a finding says what is to be said of its first cause, and keeps what the others would say', () => {
  const other = { ...hazard(fork, span('a.py', 4)), title: 'a fork with another thread' };
  const [found] = run([rule('FS101', [hazard(fork, span('a.py', 3)), other])]);
  expect([found?.title, ...(found?.causes ?? []).map((cause) => cause.words?.title)]).toEqual([
    'a fork with a thread',
    undefined,
    'a fork with another thread',
  ]);
});

test('the same cause by two ways is listed once', () => {
  const findings = run([rule('FS101', [hazard(fork, span('a.py', 1), 'likely'), hazard(fork, span('a.py', 1))])]);
  expect(findings[0]?.causes.map((cause) => cause.confidence)).toEqual(['certain']);
});

test('a rule that says it better replaces the other at the same place and cause only', () => {
  const better = rule('FS103', [hazard(fork, span('a.py', 1))], { supersedes: ['FS101'] });
  const other = rule('FS101', [hazard(fork, span('a.py', 1)), hazard(fork, span('a.py', 2))]);
  const causes = run([other, better]).map((finding) => [
    finding.rule,
    finding.causes.map((cause) => cause.at.range[0]),
  ]);
  expect(causes).toEqual([
    ['FS101', [2]],
    ['FS103', [1]],
  ]);
  expect(run([other, better], { rules: { FS103: 'off' } })[0]?.causes).toHaveLength(2);
  const unsure = rule('FS103', [hazard(fork, span('a.py', 1), 'possible')], { supersedes: ['FS101'] });
  expect(run([other, unsure]).find((finding) => finding.rule === 'FS101')?.causes).toHaveLength(2);
});

test('severity is configured, and one step lower in tests', () => {
  const rules = [rule('FS101', [hazard(fork, fork), hazard(span('tests/test_a.py', 1), fork)])];
  const severities = (change: Partial<Settings>) => run(rules, change).map((finding) => finding.severity);
  expect(severities({})).toEqual(['error', 'warning']);
  expect(severities({ rules: { FS101: 'warning' } })).toEqual(['warning', 'note']);
  expect(severities({ rules: { FS101: 'note' } })).toEqual(['note', 'note']);
  expect(severities({ rules: { FS101: 'off' } })).toEqual([]);
});

test('a rule that fails loses no other hazards and is named with the place', () => {
  const broken = rule('FS101', [], {
    *check() {
      yield hazard(fork, fork);
      throw new TypeError('x is undefined');
    },
  });
  const { found, problems } = runRules(project, [broken, rule('FS102', [hazard(fork, fork)])]);
  expect(found.map((one) => one.rule.code)).toEqual(['FS101', 'FS102']);
  expect(problems.map((problem) => problem.message)).toEqual([
    'Rule FS101 failed inside Forksight after its hazard at a.py:9 (TypeError: x is undefined), so its findings are incomplete; please report this.',
  ]);
});
