/**
 * What expressions may stand for. Flow-insensitive: a name stands for everything it is ever bound to, unless the
 * frame carries the variables of a walk. Lazy, with every answer kept; a question that is asked again while it is
 * being answered (recursion) gets 'unknown'.
 */
import type { Knowledge } from '#core/effects.ts';
import type { Expression } from '#core/facts.ts';
import type { CallSites } from './call-sites.ts';
import type { Modules } from './modules.ts';
import type { CallableNode } from './program.ts';
import type { Frame, Value, Values } from './values.ts';

/** What is asked: the kinds of answers that are kept. */
export type Question = 'attribute' | 'member' | 'name' | 'passed' | 'returns' | 'star';

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
  /** Answers a question about something of the owner once; `UNKNOWN` while it is being answered. */
  once(question: Question, owner: object, about: string, answer: () => Values): Values;
}
