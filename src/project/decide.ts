/** Which branch of a test can run: platform and version tests, the main guard, the result of a fork. */
import type { Condition } from '#core/effects.ts';
import type { CallExpression, Expression } from '#core/facts.ts';
import type { Settings } from '#core/settings.ts';
import {
  type Answer,
  canFork,
  isPlatformName,
  type PlatformName,
  platformHolds,
  platformStartsWith,
  unanimous,
  versionHolds,
} from './environment.ts';
import type { Evaluator } from './evaluator.ts';
import { argumentOf } from './expressions.ts';
import { programSide } from './main-guard.ts';
import { onlyValue } from './bound-names.ts';
import { type ForkTest, forkSide, forkTest } from './fork-test.ts';
import { isLackedBySpreads } from './spread-names.ts';
import { parameterIsNone } from './none-tests.ts';
import type { Frame } from './values.ts';

export interface Decision {
  readonly holds: Answer;
  /** The test asks on which side of this raw fork it runs; `child` says which branch the child takes. */
  readonly fork?: ForkTest;
  /** It asks for the platform. */
  readonly platform?: true;
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
    case 'call':
      return decideCall(test, context);
    case 'attribute':
    case 'bind':
      return decideValue(test, context);
    default:
      return UNDECIDED;
  }
}

function negate(decision: Decision): Decision {
  const holds: Answer = decision.holds === 'yes' ? 'no' : decision.holds === 'no' ? 'yes' : 'unknown';
  if (decision.fork === undefined) return { ...decision, holds };
  return {
    ...decision,
    holds,
    fork: { ...decision.fork, child: decision.fork.child === 'then' ? 'otherwise' : 'then' },
  };
}

function decideBoolean(test: Extract<Expression, { kind: 'boolean' }>, context: DecisionContext): Decision {
  const left = decide(test.left, context);
  const right = decide(test.right, context);
  const deciding: Answer = test.operator === 'and' ? 'no' : 'yes';
  const platform = left.platform === true || right.platform === true ? ({ platform: true } as const) : {};
  if (left.holds === deciding || right.holds === deciding) return { holds: deciding, ...platform };
  return { holds: left.holds === right.holds ? left.holds : 'unknown', ...platform };
}

/** Kinds of expressions whose value is an answer. */
const ANSWERS: ReadonlySet<Expression['kind']> = new Set(['compare', 'not', 'boolean']);

function isAnswer(expression: Expression): boolean {
  if (expression.kind !== 'call') return ANSWERS.has(expression.kind);
  const { callee } = expression;
  return (
    (callee.kind === 'name' && callee.name === 'hasattr') ||
    (callee.kind === 'attribute' && callee.name === 'startswith')
  );
}

function truthOf(value: string | number | boolean | null): Answer {
  return value === null || value === false || value === 0 || value === '' ? 'no' : 'yes';
}

/** A parameter that this call gives a literal, or a name that its module binds once, to a literal. */
function decideName(test: Extract<Expression, { kind: 'name' }>, context: DecisionContext): Decision {
  const { frame, evaluator } = context;
  const values = evaluator.evaluate(test, frame);
  const [only] = values;
  const constant = onlyValue(frame.callable, test.name);
  const isFixed =
    frame.parameters.has(test.name) ||
    (constant?.owner.fact.kind === 'module' && constant.expression.kind === 'literal');
  if (only?.kind === 'literal' && values.length === 1 && isFixed) return { holds: truthOf(only.value) };
  // `is_child = os.fork() == 0`: the name stands for the test.
  if (constant !== undefined && isAnswer(constant.expression)) {
    const own = constant.owner === frame.callable;
    return decide(constant.expression, { ...context, frame: own ? frame : evaluator.rootFrame(constant.owner) });
  }
  return decideValue(test, context);
}

function decideValue(test: Expression, context: DecisionContext): Decision {
  const values = context.evaluator.evaluate(test, context.frame);
  if (values.some((value) => value.kind === 'external' && value.name.endsWith('.TYPE_CHECKING')))
    return { holds: 'no' };
  const shared = values.some((value) => value.kind === 'literal' && truthOf(value.value) === 'no');
  // `if pid:` is true in the parent.
  const fork = forkTest(values, 'otherwise', shared);
  return fork === undefined ? UNDECIDED : { holds: 'unknown', fork };
}

function decideComparison(test: Extract<Expression, { kind: 'compare' }>, context: DecisionContext): Decision {
  const { left, right, operator } = test;
  const side = programSide(test);
  if (side !== undefined) return programRuns(side, context);
  const fork = forkSide(test, context);
  if (fork !== undefined) return fork;
  const absent = parameterIsNone(test, context.evaluator, context.frame);
  if (absent !== undefined) return { holds: absent === (operator === 'is') ? 'yes' : 'no' };
  const part = versionPart(left, context);
  if (part !== undefined) return { holds: versionHolds(part, operator, right, context.settings) };
  const name = platformName(left, context);
  if (name !== undefined) return { holds: platformHolds(name, operator, right, context.settings), platform: true };
  // `"fork" in multiprocessing.get_all_start_methods()`
  const asks = literalText(left) === 'fork' && right.kind === 'call' ? externalName(right.callee, context) : undefined;
  if (asks !== 'multiprocessing.get_all_start_methods' || !/^(not )?in$/.test(operator)) return UNDECIDED;
  return { holds: canFork(context.settings, operator === 'in'), platform: true };
}

/** A module body is walked once as the program and once as imported; a function does not know who runs. */
function programRuns(side: 'then' | 'otherwise', { asMain, frame }: DecisionContext): Decision {
  const { kind } = frame.callable.fact;
  if (kind !== 'module' && kind !== 'class-body') return UNDECIDED;
  return { holds: (side === 'then') === asMain ? 'yes' : 'no' };
}

/** The library's name that the expression stands for, when it is sure. */
function externalName(expression: Expression, { evaluator, frame }: DecisionContext): string | undefined {
  const [only, ...others] = evaluator.evaluate(expression, frame);
  return only?.kind === 'external' && others.length === 0 ? only.name : undefined;
}

/** `sys.platform`, `os.name` or `platform.system()`. */
function platformName(expression: Expression, context: DecisionContext): PlatformName | undefined {
  const name = externalName(expression.kind === 'call' ? expression.callee : expression, context);
  return isPlatformName(name) && (name === 'platform.system') === (expression.kind === 'call') ? name : undefined;
}

/** Which part of `sys.version_info` the expression is. */
function versionPart(expression: Expression, context: DecisionContext): 'all' | 'sliced' | 'major' | undefined {
  if (expression.kind === 'subscript') {
    if (externalName(expression.of, context) !== 'sys.version_info') return undefined;
    if (expression.index.kind !== 'literal') return 'sliced';
    return expression.index.value === 0 ? 'major' : undefined;
  }
  const name = externalName(expression, context);
  if (name === 'sys.version_info') return 'all';
  return name === 'sys.version_info.major' ? 'major' : undefined;
}

function decideCall(test: CallExpression, context: DecisionContext): Decision {
  const { callee } = test;
  const [subject, attribute] = test.arguments;
  if (callee.kind === 'name' && callee.name === 'hasattr' && subject !== undefined && attribute !== undefined) {
    const asksForFork = externalName(subject, context) === 'os' && WITH_FORK.has(literalText(attribute) ?? '');
    if (asksForFork) return { holds: canFork(context.settings, true), platform: true };
  }
  const name =
    callee.kind === 'attribute' && callee.name === 'startswith' ? platformName(callee.of, context) : undefined;
  if (name === undefined) return decideValue(test, context);
  return { holds: platformStartsWith(name, test, context.settings), platform: true };
}

/** Names of `os` that are there where processes can fork. */
const WITH_FORK: ReadonlySet<string> = new Set([
  'fork',
  'forkpty',
  'posix_spawn',
  'posix_spawnp',
  'register_at_fork',
  'setsid',
]);

function literalText(expression: Expression): string | undefined {
  return expression.kind === 'literal' && typeof expression.value === 'string' ? expression.value : undefined;
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
  const given = argumentOf(call, parameters, condition.argument);
  const isLacked = given === 'spread' && isLackedBySpreads(frame.callable, call, condition.argument);
  const argument = isLacked ? undefined : given;
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
        case 'several':
          return typeof literal === 'number' ? (literal === 0 || literal === 1 ? 'no' : 'yes') : 'unknown';
        case 'lacks':
        case 'holds':
          if (typeof literal !== 'string') return 'unknown';
          return literal.includes(condition.text ?? '') === (condition.is === 'holds') ? 'yes' : 'no';
        default:
          return typeof literal === 'number' ? (literal > 0 ? 'yes' : 'no') : 'unknown';
      }
    }),
  );
}
