/**
 * What expressions may stand for. Flow-insensitive: a name stands for everything it is ever bound to, unless the
 * frame carries the variables of a walk. Lazy, with every answer kept; a question that is asked again while it is
 * being answered (recursion) gets 'unknown'.
 */
import type { Knowledge } from '#core/effects.ts';
import type { Expression } from '#core/facts.ts';
import { attributeOf } from './attributes.ts';
import type { CallSites } from './call-sites.ts';
import { expressionValues } from './expression-values.ts';
import type { Modules } from './modules.ts';
import { nameValues } from './names.ts';
import type { CallableNode } from './program.ts';
import { callResult } from './results.ts';
import { UNKNOWN, valueKey, type Frame, type Value, type Values } from './values.ts';

export interface Evaluator {
  readonly modules: Modules;
  readonly knowledge: Knowledge;
  readonly callSites: CallSites;
  /** The frame of a callable about whose arguments nothing is known. */
  rootFrame(callable: CallableNode): Frame;
  evaluate(expression: Expression, frame: Frame): Values;
  name(name: string, frame: Frame): Values;
  attribute(value: Value, name: string): Values;
  result(call: Extract<Expression, { kind: 'call' }>, callee: Value, frame: Frame): Values;
  /** Answers a question once; `UNKNOWN` while it is being answered. */
  once(owner: object, question: string, answer: () => Values): Values;
}

/** Beyond this nesting of questions nothing is learned that a rule could use. */
const DEEPEST = 60;

export function createEvaluator(modules: Modules, knowledge: Knowledge, callSites: CallSites): Evaluator {
  const rootFrames = new Map<CallableNode, Frame>();
  const answers = new WeakMap<object, Map<string, Values | 'asked'>>();
  let depth = 0;

  const evaluator: Evaluator = {
    modules,
    knowledge,
    callSites,
    rootFrame(callable) {
      let frame = rootFrames.get(callable);
      if (frame === undefined) {
        frame = { callable, parameters: new Map() };
        rootFrames.set(callable, frame);
      }
      return frame;
    },
    evaluate: (expression, frame) => {
      if (depth >= DEEPEST) return UNKNOWN;
      depth++;
      try {
        return expressionValues(evaluator, expression, frame);
      } finally {
        depth--;
      }
    },
    name: (name, frame) => nameValues(evaluator, name, frame),
    attribute: (value, name) => attributeOf(evaluator, value, name),
    result: (call, callee, frame) => callResult(evaluator, call, callee, frame),
    once(owner, question, answer) {
      let asked = answers.get(owner);
      if (asked === undefined) answers.set(owner, (asked = new Map<string, Values | 'asked'>()));
      const known = asked.get(question);
      if (known === 'asked') return UNKNOWN;
      if (known !== undefined) return known;
      asked.set(question, 'asked');
      const values = answer();
      asked.set(question, values);
      return values;
    },
  };
  return evaluator;
}

/** A text key for a frame's parameters, so that equal calls share their answer. */
export function parametersKey(parameters: ReadonlyMap<string, Values>): string {
  return [...parameters].map(([name, values]) => `${name}=${values.map(valueKey).join('|')}`).join(';');
}
