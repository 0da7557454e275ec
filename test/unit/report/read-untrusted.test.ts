import { describe, expect, it } from 'vitest';
import type { Report } from '#core/report.ts';
import { renderJson } from '#report/json.ts';
import { MOST_FINDINGS, readUntrusted } from '#report/read-untrusted.ts';
import { renderComment } from '#report/comment.ts';
import { RULES } from '#rules/index.ts';
import { check, context, finding, HEAD, placed, review, span } from './samples.ts';

const rules = new Map(RULES.map((rule) => [rule.code, rule]));
const read = (value: unknown) => readUntrusted(JSON.stringify(value), rules);

/** The report with the field at the path replaced, whatever its type says. */
function withField(report: Report, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(report);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((inner, key) => (inner as Record<string, unknown>)[key], copy);
  (parent as Record<string, unknown>)[last] = value;
  return copy;
}

const FINDING = 'change.comparison.introduced.0.finding';

describe('what Forksight writes', () => {
  const mute = finding({ suppressed: { by: 'comment', reason: 'measured', at: span('a.py', 1) } });
  const whole = review([placed()], {
    findings: [finding(), mute],
    problems: [{ kind: 'syntax', fatal: false, path: 'b.py', range: [1, 1, 1, 2], message: 'Syntax error' }],
  });

  it('is read again, figures and all', () => {
    const { report, introduced } = readUntrusted(renderJson(whole), rules);
    expect(report.head).toMatchObject({ sha: HEAD, analysis: { hidden: 0, problems: whole.head.analysis.problems } });
    expect(report.head.analysis.findings.map(({ suppressed }) => suppressed?.reason)).toEqual(['measured']);
    expect(introduced).toMatchObject([{ rule: 'FS101', at: finding().at, causes: [{ at: finding().causes[0].at }] }]);
  });

  it('keeps the verdicts of tests that were run', () => {
    const verdict = { fingerprint: finding().fingerprint, kind: 'same', says: 'No difference.', runs: [], limits: [] };
    expect(read(withField(whole, 'verdicts', [verdict])).report.verdicts).toEqual([verdict]);
    expect(() => read(withField(whole, 'verdicts', [{ ...verdict, kind: 'safe' }]))).toThrow('at verdicts.0.kind');
  });

  it('of a change without Python, too', () => {
    expect(read(withField(review([]), 'change.unaffected', true)).report.change?.unaffected).toBe(true);
  });
});

describe('what is not believed', () => {
  it('is the title, which is that of the rule; the sentence comes behind it', () => {
    const [one] = read(review([placed({ title: 'Your account is locked' })])).introduced;
    expect(one?.title).toBe('Process is forked while a thread of the same function may be running');
    expect(one?.why).toMatch(/^Your account is locked\. /);
  });

  it('is what could be applied or followed: edits, excerpts, addresses, placements', () => {
    const evil = withField(review([placed()]), `${FINDING}.causes.0.trace.1.at.source`, 'https://evil.example');
    const { report, introduced } = read(evil);
    expect(JSON.stringify([report, introduced])).not.toMatch(/evil|"edit"|"placement"|get_context/);
    expect(report.excerpts).toEqual([]);
    const text = renderComment({ finding: introduced[0]!, placement: { on: 'file', path: 'a.py', why: '' } }, context);
    expect(text).not.toMatch(/```|evil/);
  });

  it('is any key that a report does not have', () => {
    const { introduced } = read(withField(review([placed()]), `${FINDING}.__proto__x`, { polluted: true }));
    expect(JSON.stringify(introduced)).not.toContain('polluted');
  });
});

describe('what is no report', () => {
  it.each<[string, string, RegExp]>([
    ['no JSON', '{', /^The report to post is not JSON; use the same version of Forksight in the workflow/],
    ['nested beyond measure', '['.repeat(200_000), /is not JSON/],
    ['nothing', 'null', /is no report of a review/],
    ['a report of a check', JSON.stringify(check([finding()])), /is no report of a review \(.*, at change\)/],
  ])('%s', (_, text, said) => {
    expect(() => readUntrusted(text, rules)).toThrow(said);
  });

  it.each<[string, unknown]>([
    ['version', 2],
    ['tool.name', 'other'],
    ['head.sha', 'main'],
    ['head.analysis.hidden', -1],
    ['change.changedFiles', 1.5],
    [`${FINDING}.rule`, 'FS1; rm -rf'],
    [`${FINDING}.severity`, 'fatal'],
    [`${FINDING}.fingerprint`, 'x --> <!--'],
    [`${FINDING}.at.path`, '../../etc/passwd'],
    [`${FINDING}.at.path`, '/etc/passwd'],
    [`${FINDING}.at.path`, 'a//b.py'],
    [`${FINDING}.at.path`, 'a\0b.py'],
    [`${FINDING}.at.path`, 'x'.repeat(4_097)],
    [`${FINDING}.at.range`, [0, 1, 1, 1]],
    [`${FINDING}.at.range`, [1, 1, 1]],
    [`${FINDING}.at.range`, ['1', 1, 1, 1]],
    [`${FINDING}.why`, 'x'.repeat(4_001)],
    [`${FINDING}.why`, { toString: 'x' }],
    [`${FINDING}.causes`, []],
    [`${FINDING}.causes`, Array.from({ length: 201 }, () => finding().causes[0])],
    [`${FINDING}.causes.0.trace`, []],
    [`${FINDING}.alongside`, Array.from({ length: 51 }, () => 'x')],
    ['change.comparison.fixed', Array.from({ length: MOST_FINDINGS + 1 }, () => finding())],
  ])('%s is %j', (path, value) => {
    expect(() => read(withField(review([placed()]), path, value))).toThrow(
      /^The report to post is no report of a review/,
    );
  });

  const many = (count: number): unknown => {
    const one = placed();
    return withField(
      review([]),
      'change.comparison.introduced',
      Array.from({ length: count }, () => one),
    );
  };

  it.each([MOST_FINDINGS - 1, MOST_FINDINGS])('but one with %i findings is one', (count) => {
    expect(read(many(count)).introduced).toHaveLength(count);
  });

  it('one with a finding more', () => {
    expect(() => read(many(MOST_FINDINGS + 1))).toThrow(`has more than ${MOST_FINDINGS} findings`);
  });

  it('one of a rule that is not known here', () => {
    expect(() => read(review([placed({ rule: 'FS999' })]))).toThrow(
      /names the rule FS999, which this Forksight does not have/,
    );
  });
});
