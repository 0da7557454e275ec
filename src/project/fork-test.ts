/** Tests that tell the processes behind a raw fork apart. */
import type { Expression } from '#core/facts.ts';
import type { Span } from '#core/span.ts';
import type { Decision, DecisionContext } from './decide.ts';
import type { Values } from './values.ts';

export interface ForkTest {
  readonly at: Span;
  readonly child: 'then' | 'otherwise';
  /** What the value may be instead takes the child's branch too: the test does not tell the processes apart. */
  readonly shared: boolean;
  /** Other forks whose result it may be: the test tells their processes apart as well. */
  readonly others: readonly Span[];
}

/** The test of a value that a fork may have returned; `child` is the branch of a process that got 0. */
export function forkTest(values: Values, child: ForkTest['child'], shared: boolean): ForkTest | undefined {
  const [at, ...others] = values.flatMap((value) => (value.kind === 'fork-result' ? [value.at] : []));
  return at && { at, child, shared, others };
}

/** `pid == 0`, `pid > 0`, `0 != pid` and their like. A test for `< 0` or `-1` looks for an error and parts nobody. */
export function forkSide(
  test: Extract<Expression, { kind: 'compare' }>,
  context: DecisionContext,
): Decision | undefined {
  const sides = [
    { subject: test.left, other: test.right, operator: test.operator },
    { subject: test.right, other: test.left, operator: MIRRORED[test.operator] ?? test.operator },
  ];
  for (const { subject, other, operator } of sides) {
    const value = literalNumber(context.evaluator.evaluate(other, context.frame));
    if (value === undefined) continue;
    const subjects = context.evaluator.evaluate(subject, context.frame);
    const shared = subjects.some((candidate) => candidate.kind === 'literal' && candidate.value === 0);
    const isChild = value === 0 && (operator === '==' || operator === 'is' || operator === '<=');
    const isParent = value === 0 && (operator === '!=' || operator === '>' || operator === 'is not');
    const fork = forkTest(subjects, isChild ? 'then' : 'otherwise', shared);
    if (fork === undefined) continue;
    if (isChild || isParent) return { holds: 'unknown', fork };
    // `pid < 0` looks for an error that Python raises instead.
    if (value === 0 && operator === '<') return { holds: 'no' };
  }
  return undefined;
}

const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '>': '<', '<=': '>=', '>=': '<=' };

function literalNumber(values: Values): number | undefined {
  const [value] = values;
  return values.length === 1 && value?.kind === 'literal' && typeof value.value === 'number' ? value.value : undefined;
}
