/** Entries for what comes to life: threads, locks, handles, log handlers. */
import type { CallableModel, Effect, ModuleModel } from '#core/effects.ts';
import { type Certainty, codeStep, type Step } from '#core/evidence.ts';
import type { CallExpression } from '#core/facts.ts';
import type { Resource } from '#core/creation.ts';
import type { Span } from '#core/span.ts';
import { ancestryOf, findMethod } from './classes.ts';
import { argumentOf, expressionText } from './expressions.ts';
import type { Program } from './linked.ts';
import { scopeName, spanIn } from './program.ts';
import { chain, type LiveEntry } from './summary.ts';
import type { Value } from './values.ts';
import type { Walk } from './walk-context.ts';

interface ThreadParts {
  readonly key: string;
  readonly type: string;
  readonly name: string;
  readonly model: CallableModel | ModuleModel;
  readonly effect: Extract<Effect, { kind: 'starts-thread' }>;
  readonly step: Step;
  /** The place of the start, as a step. */
  readonly at: Step;
  readonly runs: string | undefined;
  readonly certainty: Certainty;
  readonly imported: boolean;
}

export function threadEntry(walk: Walk, parts: ThreadParts): LiveEntry {
  const { callable } = walk.base;
  const at: Span = parts.at.at.kind === 'code' ? parts.at.at.span : spanIn(callable, callable.fact.at);
  const resource: Resource = {
    kind: 'thread',
    key: parts.key,
    at,
    scope: scopeName(callable),
    type: parts.type,
    role: 'thread',
    name: parts.name,
    hidden: parts.effect.hidden,
    ...('parameters' in parts.model ? { model: parts.model } : {}),
    ...(parts.runs === undefined ? {} : { runs: parts.runs }),
  };
  // The API's name says nothing of a thread, so the statement that it starts one is a step of its own.
  const told = parts.effect.hidden || !('parameters' in parts.model);
  const steps = chain(parts.step, told ? chain(modelStep(parts.model)) : undefined);
  return { resource, steps, certainty: parts.certainty, imported: parts.imported };
}

function modelStep(model: CallableModel | ModuleModel): Step {
  return {
    at: { kind: 'model', callable: model.name, distribution: model.distribution, source: model.source },
    says: model.says,
    certainty: 'certain',
  };
}

/** What the thread or process object runs, as the code calls it. */
export function runsText(program: Program, receiver: Value | undefined): string | undefined {
  if (receiver?.kind === 'instance') {
    const method = findMethod(program.evaluator, receiver.class, 'run');
    return method === undefined ? undefined : `${receiver.class.fact.name}.run`;
  }
  if (receiver?.kind !== 'object' || receiver.origin.call === undefined) return undefined;
  const runs = program.knowledge.type(receiver.type)?.runs;
  const constructor = program.knowledge.callable(receiver.type);
  if (runs === undefined || constructor === undefined) return undefined;
  const argument = argumentOf(receiver.origin.call, constructor.parameters, runs.argument);
  return argument === undefined || argument === 'spread' ? undefined : expressionText(argument);
}

/** The library's type, or the project's class. */
export function typeName(receiver: Value | undefined, fallback: string): string {
  if (receiver?.kind === 'object') return receiver.type;
  return receiver?.kind === 'instance' ? receiver.class.name : fallback;
}

export interface PlainParts {
  readonly kind: 'lock' | 'handle' | 'log-handler';
  readonly key: string;
  readonly receiver: Value;
  readonly call: CallExpression;
  readonly name: string;
  readonly says: string;
  readonly model: CallableModel;
  readonly certainty: Certainty;
}

export function plainEntry(walk: Walk, parts: PlainParts, more: Partial<Resource>): LiveEntry {
  const at = spanIn(walk.base.callable, parts.call.at);
  const type = typeName(parts.receiver, parts.model.name);
  const role = roleOf(walk.program, parts.receiver);
  return {
    resource: {
      kind: parts.kind,
      key: parts.key,
      at,
      scope: scopeName(walk.base.callable),
      type,
      name: parts.name,
      hidden: false,
      model: parts.model,
      ...(role === undefined ? {} : { role }),
      ...more,
    },
    steps: chain(codeStep(at, parts.says)),
    certainty: parts.certainty,
    imported: false,
  };
}

export function roleOf(program: Program, value: Value): Resource['role'] {
  if (value.kind === 'object') return program.knowledge.type(value.type)?.role;
  if (value.kind !== 'instance') return undefined;
  for (const base of ancestryOf(program.evaluator, value.class).external) {
    const role = program.knowledge.type(base)?.role;
    if (role !== undefined) return role;
  }
  return undefined;
}
