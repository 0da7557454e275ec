/** Findings and reports for the tests of everything that renders or posts them. */
import { codeStep } from '#core/evidence.ts';
import type { Cause, Finding } from '#core/finding.ts';
import type { PlacedFinding, Placement, Report } from '#core/report.ts';
import type { Span } from '#core/span.ts';
import type { RenderContext } from '../../../src/report/blocks.ts';
import { lineReader } from '../../../src/report/excerpts.ts';

export const HEAD = '1111111111111111111111111111111111111111';
const BASE = '2222222222222222222222222222222222222222';

export function span(path: string, line: number, column = 1, endColumn = column + 4): Span {
  return { path, range: [line, column, line, endColumn] };
}

/** A fingerprint that shows its number. */
export function fingerprint(n: number): string {
  return n.toString(16).padStart(32, '0');
}

export function finding(change: Partial<Finding> = {}): Finding {
  const at = span('app/jobs.py', 12, 12, 19);
  const cause: Cause = {
    fingerprint: fingerprint(101),
    at: span('app/log.py', 7, 1, 17),
    confidence: 'certain',
    trace: [
      codeStep(span('app/log.py', 7, 1, 17), 'starts a thread that runs `QueueListener._monitor`'),
      {
        at: {
          kind: 'model',
          callable: 'logging.handlers.QueueListener.start',
          distribution: 'python',
          source: 'https://docs.python.org/3/library/logging.handlers.html#logging.handlers.QueueListener.start',
        },
        says: 'starts a thread that takes records from the queue',
        certainty: 'certain',
      },
      codeStep(at, 'forks while the thread runs'),
    ],
  };
  return {
    rule: 'FS101',
    severity: 'error',
    confidence: 'certain',
    audience: 'everyone',
    fingerprint: fingerprint(1),
    at,
    scope: 'run',
    title: '`Pool` forks while a logging thread runs',
    why: 'The child has the lock of the queue as it was at the fork, and no thread that would ever release it. Its first log record hangs.',
    where: 'Linux, Python ≤ 3.13 by default; any version when fork is requested',
    change: 'Create the pool before the listener starts, or ask for another start method.',
    alongside: ['Guard the entry point with `if __name__ == "__main__":`.'],
    edit: { class: 'safe', path: 'app/jobs.py', range: [12, 12, 12, 16], text: 'get_context("spawn").Pool' },
    causes: [cause],
    ...change,
  };
}

const excerpts: Report['excerpts'] = [
  {
    span: span('app/jobs.py', 12),
    firstLine: 11,
    lines: ['    listener.start()', '    pool = Pool(4)', '    pool.map(work, items)'],
  },
  { span: span('app/log.py', 7), firstLine: 7, lines: ['listener.start()'] },
];

export const context: RenderContext = {
  rules: new Map([
    ['FS101', { code: 'FS101', slug: 'thread-alive-at-fork' }],
    ['FS201', { code: 'FS201', slug: 'lock-held-at-fork' }],
  ]),
  repository: { server: 'https://github.com', owner: 'acme', name: 'shop', sha: HEAD },
  lineOf: lineReader(excerpts),
};

export const atLine: Placement = { on: 'line', path: 'app/jobs.py', startLine: 12, endLine: 12 };

export function placed(change: Partial<Finding> = {}, placement: Placement = atLine): PlacedFinding {
  return { finding: finding(change), placement };
}

/** A review in which `introduced` are new; everything else can be changed. */
export function review(introduced: readonly PlacedFinding[], change: Partial<Report['head']['analysis']> = {}): Report {
  return {
    version: 1,
    tool: { name: 'forksight', version: '0.1.0' },
    head: {
      sha: HEAD,
      analysis: {
        findings: introduced.map((one) => one.finding),
        hidden: 0,
        problems: [],
        coverage: { files: 40, analysed: 40, partly: 0, skipped: 0, bytes: 123_456 },
        ...change,
      },
    },
    change: {
      base: { sha: BASE, mergeBase: BASE, findings: 0, problems: [] },
      changedFiles: 3,
      changedPythonFiles: 2,
      comparison: { introduced, existing: [], fixed: [], suppressed: [] },
    },
    excerpts,
  };
}

/** A check of one tree. */
export function check(findings: readonly Finding[], change: Partial<Report['head']['analysis']> = {}): Report {
  const { change: _comparison, ...rest } = review([], { findings, ...change });
  return rest;
}
