/** The evaluator: every kind of question with the file that answers it. */
import type { Knowledge } from '#core/effects.ts';
import { attributeOf } from './attributes.ts';
import type { CallSites } from './call-sites.ts';
import type { Evaluator, Question } from './evaluator.ts';
import { expressionValues } from './expression-values.ts';
import type { Modules } from './modules.ts';
import { nameValues } from './names.ts';
import type { CallableNode } from './program.ts';
import { callResult } from './results.ts';
import { type Frame, UNKNOWN, type Values } from './values.ts';

/** Beyond this nesting of questions nothing is learned that a rule could use. */
const DEEPEST = 60;

export function createEvaluator(modules: Modules, knowledge: Knowledge, callSites: CallSites): Evaluator {
  const rootFrames = new Map<CallableNode, Frame>();
  // Names are asked for most, so that what is kept is found by the name itself and not by a text made of it.
  type Answers = WeakMap<object, Map<string, Values | 'asked'>>;
  const answers: Record<Question, Answers> = {
    attribute: new WeakMap(),
    member: new WeakMap(),
    name: new WeakMap(),
    passed: new WeakMap(),
    returns: new WeakMap(),
    star: new WeakMap(),
  };
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
    once(question, owner, about, answer) {
      const kept = answers[question];
      let asked = kept.get(owner);
      if (asked === undefined) kept.set(owner, (asked = new Map<string, Values | 'asked'>()));
      const known = asked.get(about);
      if (known === 'asked') return UNKNOWN;
      if (known !== undefined) return known;
      asked.set(about, 'asked');
      const values = answer();
      asked.set(about, values);
      return values;
    },
  };
  return evaluator;
}
