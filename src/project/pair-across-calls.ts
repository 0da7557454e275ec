/**
 * Orders that no statement shows: a module is imported before its functions run, and an object is constructed before
 * its methods are called.
 */
import { codeStep, weakest } from '#core/evidence.ts';
import { meets } from './apply-summary.ts';
import { findMethod } from './classes.ts';
import { recordPair } from './creation-sites.ts';
import { isDecorated } from './decorators.ts';
import type { Program } from './linked.ts';
import { type CallableNode, spanIn } from './program.ts';
import { chain, type LiveEntry, type Summary } from './summary.ts';

export function pairAcrossCalls(program: Program): void {
  const { evaluator } = program;
  for (const callable of evaluator.modules.callables) {
    const summary = program.summaryOf(evaluator.rootFrame(callable));
    if (summary.creations.size === 0) continue;
    if (callable.fact.kind !== 'module') pairWithImports(program, callable, summary);
    if (callable.class !== undefined && callable.fact.kind === 'function')
      pairWithConstructor(program, callable, summary);
  }
}

function pairWithImports(program: Program, callable: CallableNode, summary: Summary): void {
  const body = callable.module.callables[0] as CallableNode;
  const imported = program.summaryOf(program.evaluator.rootFrame(body));
  for (const entry of imported.exit.values()) {
    // A module's own top level and what it imports have run before any of its functions.
    pairWithAll(summary, imported, entry, 'import', entry);
  }
}

function pairWithConstructor(program: Program, callable: CallableNode, summary: Summary): void {
  const owner = callable.class;
  const init = owner === undefined ? undefined : findMethod(program.evaluator, owner, '__init__');
  if (owner === undefined || init === undefined || init === callable) return;
  // These run before, or without, any object.
  if (isDecorated(callable, 'staticmethod', 'classmethod') || callable.fact.name === '__new__') return;
  const made = program.summaryOf(program.evaluator.rootFrame(init));
  const step = codeStep(spanIn(init, init.fact.at), `constructing \`${owner.fact.name}\` runs this`, 'likely');
  for (const entry of made.exit.values()) {
    if (entry.resource.kind !== 'thread' && entry.resource.kind !== 'handle') continue;
    pairWithAll(summary, made, entry, 'constructor', {
      ...entry,
      steps: chain(step, entry.steps),
      certainty: weakest(entry.certainty, 'likely'),
    });
  }
}

/** Creations that the earlier code reaches itself have been walked in their order. */
function pairWithAll(
  summary: Summary,
  earlier: Summary,
  entry: LiveEntry,
  relation: 'import' | 'call-chain' | 'constructor',
  told: LiveEntry,
): void {
  for (const creation of summary.creations.values()) {
    if (earlier.creations.has(creation.site.key) || !meets(creation, entry)) continue;
    recordPair(creation.site, {
      resource: entry.resource,
      relation,
      cause: told.steps,
      path: creation.steps,
      certainty: weakest(told.certainty, creation.certainty),
    });
  }
}
