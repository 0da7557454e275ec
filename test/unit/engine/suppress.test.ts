import { expect, test } from 'vitest';
import type { Suppression } from '#core/facts.ts';
import { toFindings } from '#engine/findings.ts';
import { createIdentity } from '#engine/identity.ts';
import { createOrdinals } from '#engine/ordinals.ts';
import { runRules } from '#engine/run-rules.ts';
import { applySuppressions } from '#engine/suppress.ts';
import { hazard, noFacts, project, rule, settings, span } from './support.ts';

const rules = [rule('FS101', [hazard(span('a.py', 5), span('a.py', 1))]), rule('FS102', [])];

function comment(line: number, codes: readonly string[], form: Suppression['form'] = 'forksight'): Suppression {
  return { at: [line, 20, line, 50], rules: codes, reason: 'joined before', lines: [line, line + 1], form };
}

function suppress(suppressions: readonly Suppression[], off: readonly string[] = []) {
  const used = { ...settings, rules: Object.fromEntries(off.map((code) => [code, 'off' as const])) };
  const identity = createIdentity({ lines: () => [], facts: () => undefined }, createOrdinals());
  const findings = toFindings(runRules({ ...project, settings: used }, rules).found, used, identity);
  const result = applySuppressions(findings, [{ path: 'a.py', facts: { ...noFacts, suppressions } }], rules, used);
  return {
    suppressed: result.findings.map((finding) => finding.suppressed?.reason),
    says: result.problems.map((problem) => problem.message),
  };
}

test.each([
  [comment(5, ['FS101'])],
  [comment(4, [])],
  [comment(5, ['FS102', 'FS101'])],
  [comment(5, ['E501', 'FS101'], 'noqa')],
])('%o suppresses the finding', (one) => {
  expect(suppress([one])).toEqual({ suppressed: ['joined before'], says: [] });
});

test('a comment elsewhere or for another rule suppresses nothing, and is reported', () => {
  expect(suppress([comment(7, []), comment(5, ['FS102'])])).toEqual({
    suppressed: [undefined],
    says: [
      'a.py:7: this comment suppresses nothing, as line 7 has no finding; remove it.',
      'a.py:5: this comment suppresses nothing, as line 5 has no finding of FS102; remove it.',
    ],
  });
});

test('a comment about a rule that is off may be of use elsewhere', () => {
  expect(suppress([comment(7, []), comment(5, ['FS102'])], ['FS102']).says).toEqual([]);
});

test('unknown codes are named, those of other tools are not', () => {
  expect(suppress([comment(5, ['FS01', 'FS101']), comment(5, ['E501', 'FS999'], 'noqa')]).says).toEqual([
    'a.py:5: FS01 in this comment is not a rule; did you mean "FS101"?',
    'a.py:5: FS999 in this comment is not a rule; "forksight rules" lists them.',
  ]);
});
