import { codeStep, type Step } from '#core/evidence.ts';
import type { Cause, Finding } from '#core/finding.ts';
import type { Analysis } from '#core/report.ts';
import type { Range, Span } from '#core/span.ts';

/** Whole lines, `a.py:3` or `a.py:3-5`. */
export function lines(place: string): Span {
  const [path = '', numbers = ''] = place.split(':');
  const [first = '1', last = first] = numbers.split('-');
  return { path, range: [Number(first), 1, Number(last), 20] };
}

export function span(path: string, ...range: Range): Span {
  return { path, range };
}

/** A step at a place, or of a model. */
function step(place: string): Step {
  if (place.includes(':')) return codeStep(lines(place), 'does something');
  return {
    at: { kind: 'model', callable: place, distribution: 'stdlib', source: 'https://example.com' },
    says: 'does something',
    certainty: 'certain',
  };
}

export function cause(
  fingerprint: string,
  steps: readonly string[] = ['a.py:1'],
  confidence: Cause['confidence'] = 'certain',
): Cause {
  const [first, ...rest] = steps.map(step);
  return { fingerprint, at: lines('a.py:1'), trace: [first!, ...rest], confidence };
}

export function finding(
  fingerprint: string,
  causes: readonly Cause[] = [cause('c')],
  more: Partial<Finding> = {},
): Finding {
  const [first, ...rest] = causes;
  return {
    rule: 'FS101',
    severity: 'error',
    confidence: first!.confidence,
    audience: 'everyone',
    fingerprint,
    causes: [first!, ...rest],
    at: lines('a.py:1'),
    scope: '',
    title: '',
    why: '',
    where: '',
    change: '',
    alongside: [],
    ...more,
  };
}

export function analysis(...findings: readonly Finding[]): Analysis {
  return { findings, hidden: 0, problems: [], coverage: { files: 0, analysed: 0, partly: 0, skipped: 0, bytes: 0 } };
}
