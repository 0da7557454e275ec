/** Which branch of a test can run: platform and version tests, the main guard, the result of a fork. */
import type { Condition } from '#core/effects.ts';
import type { CallExpression, Expression } from '#core/facts.ts';
import type { PythonVersion, Settings } from '#core/settings.ts';
import type { Span } from '#core/span.ts';
import type { Evaluator } from './evaluator.ts';
import { argumentOf } from './expressions.ts';
import { globalSetters, isBoundIn } from './bound-names.ts';
import { scopeOf } from './scope.ts';
import type { Frame, Values } from './values.ts';

export type Answer = 'yes' | 'no' | 'unknown';

export interface Decision {
  readonly holds: Answer;
  /** The test asks on which side of this raw fork it runs; `child` says which branch the child takes. */
  readonly fork?: { readonly at: Span; readonly child: 'then' | 'otherwise' };
  readonly isMainGuard?: true;
}

export interface DecisionContext {
  readonly evaluator: Evaluator;
  readonly settings: Settings;
  readonly frame: Frame;
  /** Whether the module body is walked as the program, with `__name__ == '__main__'`. */
  readonly asMain: boolean;
}

const UNDECIDED: Decision = { holds: 'unknown' };

export function decide(test: Expression, context: DecisionContext): Decision {
  switch (test.kind) {
    case 'not':
      return negate(decide(test.of, context));
    case 'boolean':
      return decideBoolean(test, context);
    case 'compare':
      return decideComparison(test, context);
    case 'literal':
      return { holds: truthOf(test.value) };
    case 'name':
      return decideName(test, context);
    case 'attribute':
    case 'call':
    case 'bind':
      return decideValue(test, context);
    default:
      return UNDECIDED;
  }
}

function negate(decision: Decision): Decision {
  const holds: Answer = decision.holds === 'yes' ? 'no' : decision.holds === 'no' ? 'yes' : 'unknown';
  if (decision.fork === undefined) return { holds };
  return { holds, fork: { at: decision.fork.at, child: decision.fork.child === 'then' ? 'otherwise' : 'then' } };
}

function decideBoolean(test: Extract<Expression, { kind: 'boolean' }>, context: DecisionContext): Decision {
  const left = decide(test.left, context);
  const right = decide(test.right, context);
  const deciding: Answer = test.operator === 'and' ? 'no' : 'yes';
  if (left.holds === deciding || right.holds === deciding) return { holds: deciding };
  if (left.isMainGuard || right.isMainGuard)
    return { holds: left.holds === right.holds ? left.holds : 'unknown', isMainGuard: true };
  return { holds: left.holds === right.holds ? left.holds : 'unknown' };
}

function truthOf(value: string | number | boolean | null): Answer {
  return value === null || value === false || value === 0 || value === '' ? 'no' : 'yes';
}

/** A parameter that this call gives a literal, or a name that its module binds once, to a literal. */
function decideName(test: Extract<Expression, { kind: 'name' }>, context: DecisionContext): Decision {
  const { frame, evaluator } = context;
  const values = evaluator.evaluate(test, frame);
  const [only] = values;
  if (
    only?.kind === 'literal' &&
    values.length === 1 &&
    (frame.parameters.has(test.name) || isConstant(test.name, frame))
  )
    return { holds: truthOf(only.value) };
  return decideValue(test, context);
}

function isConstant(name: string, { callable }: Frame): boolean {
  const body = callable.module.callables[0];
  if (body === undefined || (callable !== body && isBoundIn(callable, name))) return false;
  const bindings = scopeOf(body.fact).names.get(name) ?? [];
  const [only] = bindings;
  const isLiteral = only?.how === 'value' && only.take === 'itself' && only.expression.kind === 'literal';
  return isLiteral && bindings.length === 1 && !globalSetters(callable.module).has(name);
}

function decideValue(test: Expression, context: DecisionContext): Decision {
  for (const value of context.evaluator.evaluate(test, context.frame)) {
    if (value.kind === 'external' && value.name.endsWith('.TYPE_CHECKING')) return { holds: 'no' };
    // `if pid:` is true in the parent.
    if (value.kind === 'fork-result') return { holds: 'unknown', fork: { at: value.at, child: 'otherwise' } };
  }
  return UNDECIDED;
}

function decideComparison(test: Extract<Expression, { kind: 'compare' }>, context: DecisionContext): Decision {
  const { left, right, operator } = test;
  if (isNameDunder(left) && isText(right, '__main__')) return mainGuard(operator, context);
  if (isNameDunder(right) && isText(left, '__main__')) return mainGuard(operator, context);
  const fork = forkSide(test, context);
  if (fork !== undefined) return fork;
  const subject = context.evaluator.evaluate(left, context.frame);
  const name = subject.length === 1 && subject[0]?.kind === 'external' ? subject[0].name : calledName(left, context);
  if (name === 'sys.version_info') return decideVersion(operator, right, context.settings);
  if (name === 'sys.platform' || name === 'os.name' || name === 'platform.system')
    return decidePlatform(name, operator, right, context.settings);
  return UNDECIDED;
}

function calledName(expression: Expression, context: DecisionContext): string | undefined {
  if (expression.kind !== 'call') return undefined;
  const [callee, ...others] = context.evaluator.evaluate(expression.callee, context.frame);
  return callee?.kind === 'external' && others.length === 0 ? callee.name : undefined;
}

function isNameDunder(expression: Expression): boolean {
  return expression.kind === 'name' && expression.name === '__name__';
}

function isText(expression: Expression, text: string): boolean {
  return expression.kind === 'literal' && expression.value === text;
}

function mainGuard(operator: string, context: DecisionContext): Decision {
  const isMain: Answer = context.asMain ? 'yes' : 'no';
  if (operator === '==') return { holds: isMain, isMainGuard: true };
  return operator === '!=' ? { holds: isMain === 'yes' ? 'no' : 'yes' } : UNDECIDED;
}

/** `pid == 0`, `pid > 0`, `0 != pid` and their like. A test for `< 0` or `-1` looks for an error and parts nobody. */
function forkSide(test: Extract<Expression, { kind: 'compare' }>, context: DecisionContext): Decision | undefined {
  const sides = [
    { subject: test.left, other: test.right, operator: test.operator },
    { subject: test.right, other: test.left, operator: MIRRORED[test.operator] ?? test.operator },
  ];
  for (const { subject, other, operator } of sides) {
    const value = literalNumber(context.evaluator.evaluate(other, context.frame));
    if (value === undefined) continue;
    const fork = context.evaluator
      .evaluate(subject, context.frame)
      .find((candidate) => candidate.kind === 'fork-result');
    if (fork?.kind !== 'fork-result') continue;
    if (value === 0 && (operator === '==' || operator === 'is' || operator === '<='))
      return { holds: 'unknown', fork: { at: fork.at, child: 'then' } };
    if (value === 0 && (operator === '!=' || operator === '>' || operator === 'is not'))
      return { holds: 'unknown', fork: { at: fork.at, child: 'otherwise' } };
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

function decideVersion(operator: string, right: Expression, settings: Settings): Decision {
  if (right.kind !== 'sequence') return UNDECIDED;
  const [major, minor] = right.items.map((item) =>
    item.kind === 'literal' && typeof item.value === 'number' ? item.value : undefined,
  );
  if (major === undefined) return UNDECIDED;
  const wanted = major * 1000 + (minor ?? 0);
  return unanimous(settings.python.map((version) => compareNumbers(numberOf(version), operator, wanted)));
}

function numberOf(version: PythonVersion): number {
  const [major, minor] = version.split('.').map(Number);
  return (major as number) * 1000 + (minor as number);
}

function compareNumbers(left: number, operator: string, right: number): Answer {
  switch (operator) {
    case '>=':
      return left >= right ? 'yes' : 'no';
    case '<':
      return left < right ? 'yes' : 'no';
    // The tuple has more parts than `(3, 8)`: 3.8.1 is greater than it.
    case '>':
      return left >= right ? 'yes' : 'no';
    case '<=':
      return left < right ? 'yes' : 'no';
    default:
      return 'unknown';
  }
}

const PLATFORM_NAMES: Readonly<Record<string, readonly string[]>> = {
  linux: ['linux', 'linux2', 'posix', 'Linux'],
  macos: ['darwin', 'posix', 'Darwin'],
  windows: ['win32', 'nt', 'Windows'],
};

function decidePlatform(subject: string, operator: string, right: Expression, settings: Settings): Decision {
  const names = right.kind === 'sequence' ? right.items : [right];
  const texts = names.map((name) => (name.kind === 'literal' ? name.value : undefined));
  if (texts.some((text) => typeof text !== 'string')) return UNDECIDED;
  const positive = operator === '==' || operator === 'in';
  if (!positive && operator !== '!=' && operator !== 'not in') return UNDECIDED;
  // Only what can fork is followed: the branches for Windows are another program.
  const forking = settings.platforms.filter((platform) => platform !== 'windows');
  const platforms = forking.length > 0 ? forking : settings.platforms;
  return unanimous(
    platforms.map((platform) => {
      const own = (PLATFORM_NAMES[platform] ?? []).filter(
        (name) => (subject === 'os.name') === (name === 'posix' || name === 'nt'),
      );
      return own.some((name) => texts.includes(name)) === positive ? 'yes' : 'no';
    }),
  );
}

function unanimous(answers: readonly Answer[]): Decision {
  const [first] = answers;
  return first !== undefined && answers.every((answer) => answer === first) ? { holds: first } : UNDECIDED;
}

/** Whether a model's conditions hold for a call. */
export function conditionsHold(
  conditions: readonly Condition[] | undefined,
  call: CallExpression,
  parameters: readonly string[],
  evaluator: Evaluator,
  frame: Frame,
): Answer {
  let answer: Answer = 'yes';
  for (const condition of conditions ?? []) {
    const holds = conditionHolds(condition, call, parameters, evaluator, frame);
    if (holds === 'no') return 'no';
    if (holds === 'unknown') answer = 'unknown';
  }
  return answer;
}

function conditionHolds(
  condition: Condition,
  call: CallExpression,
  parameters: readonly string[],
  evaluator: Evaluator,
  frame: Frame,
): Answer {
  const argument = argumentOf(call, parameters, condition.argument);
  if (argument === 'spread') return 'unknown';
  if (argument === undefined) return condition.is === 'absent' || condition.default === true ? 'yes' : 'no';
  if (condition.is === 'given') return 'yes';
  if (condition.is === 'absent') return 'no';
  const values = evaluator.evaluate(argument, frame);
  if (values.length === 0) return 'unknown';
  return unanimous(
    values.map((value): Answer => {
      const literal = value.kind === 'literal' ? value.value : undefined;
      switch (condition.is) {
        case 'none':
          return literal === null ? 'yes' : 'no';
        case 'not-none':
          return literal === null ? 'no' : 'yes';
        case 'true':
          return literal === undefined ? 'unknown' : literal ? 'yes' : 'no';
        case 'false':
          return literal === undefined ? 'unknown' : literal ? 'no' : 'yes';
        case 'lacks':
          return typeof literal === 'string' ? (literal.includes(condition.text ?? '') ? 'no' : 'yes') : 'unknown';
        default:
          return typeof literal === 'number' ? (literal > 0 ? 'yes' : 'no') : 'unknown';
      }
    }),
  ).holds;
}
