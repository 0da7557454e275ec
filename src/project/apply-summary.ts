/** Puts what a callee does into the walk of its caller. */
import { type Certainty, codeStep, type Step, weakest } from '#core/evidence.ts';
import type { Expression } from '#core/facts.ts';
import { spanKey } from '#core/span.ts';
import { slotOf } from './keys.ts';
import { spanIn } from './program.ts';
import { type Pair, recordPair, relationOf } from './creation-sites.ts';
import { namesSetElsewhere } from './contents.ts';
import { endResource, enterChild, forgetVariables, leave, passCreation } from './state.ts';
import {
  type Chain,
  chain,
  type CreationEntry,
  type LiveEntry,
  LONGEST_WAY,
  type Summary,
  type UseEntry,
  useKey,
} from './summary.ts';
import { isImportTime, type Walk } from './walk-context.ts';

/** More of these say nothing new about a callable, and cost every caller. */
const MOST_CREATIONS = 24;
const MOST_USES = 96;

/**
 * `step` is the call; undefined where the callee's statements run as if they stood here (a class body). `certainty` is
 * that what the callee starts, holds and forks comes together: which of several methods runs may differ from call to call.
 */
export function applySummary(
  walk: Walk,
  summary: Summary,
  step: Step | undefined,
  certainty: Certainty = step?.certainty ?? 'certain',
): void {
  const way = (steps: Chain): Chain => (step === undefined ? steps : chain(step, steps));
  const together = (steps: Chain): Chain => (step === undefined ? steps : chain({ ...step, certainty }, steps));
  for (const [key, use] of summary.uses) {
    if (use.kind === 'raises-exit' && walk.endedByTry > 0) continue;
    if (use.kind === 'fails-unhandled' && walk.failureHandled > 0) continue;
    // Most uses of a callee are known on a shorter way; to find that out must cost little.
    const isNoted = walk.state.passed.size > 0 || use.kind === 'replaces-program';
    if (!isNoted && !isNews(usesAt(walk), key, use.steps.length + (step === undefined ? 0 : 1))) continue;
    addUse(walk, { ...use, ...(use.kind === 'does' && around(walk)), steps: way(use.steps) });
  }
  for (const entry of summary.creations.values())
    reachCreation(walk, { ...entry, steps: together(entry.steps), certainty: weakest(entry.certainty, certainty) });
  for (const [key, certainty] of summary.ended) endResource(walk.state, key, certainty);
  if (summary.inChild) enterChild(walk.state);
  for (const entry of summary.exit.values())
    becomeLive(walk, { ...entry, steps: together(entry.steps), certainty: weakest(entry.certainty, certainty) });
  if (summary.neverReturns) leave(walk.state, 'ends');
  else forgetSetElsewhere(walk);
}

function forgetSetElsewhere({ state, program, base }: Walk): void {
  forgetVariables(state, namesSetElsewhere(program.evaluator, base.callable, state.variables));
}

/** What stands around a call that does something: told of its use. */
export function around(walk: Walk): Pick<UseEntry, 'inLoop' | 'endHandled'> {
  return { ...(walk.loops > 0 && { inLoop: true }), ...(walk.endHandled > 0 && { endHandled: true }) };
}

export function addUse(walk: Walk, use: UseEntry): void {
  const key = useKey(use);
  if (use.kind === 'replaces-program') walk.state.daemonOf?.branch?.uses.set(key, use);
  noteBehindCreations(walk, key, use);
  const uses = usesAt(walk);
  if (isNews(uses, key, use.steps.length)) uses.set(key, use);
}

/** What the child of a raw fork uses here is its own. */
function usesAt(walk: Walk): Map<string, UseEntry> {
  return walk.state.child?.branch?.uses ?? walk.uses;
}

/** Whether a use on a way of that length says more than what is known. */
function isNews(uses: ReadonlyMap<string, UseEntry>, key: string, length: number): boolean {
  const known = uses.get(key);
  if (known !== undefined) return length < known.steps.length;
  return length <= LONGEST_WAY && (uses.size < MOST_USES || key.startsWith('writes-state'));
}

function noteBehindCreations(walk: Walk, key: string, use: UseEntry): void {
  const { passed, child, inChild } = walk.state;
  if (passed.size === 0 || child !== undefined || inChild || use.steps.length > LONGEST_WAY) return;
  walk.notes.push(() => {
    // What the parent changes itself acquits a child, so no bound may hide it.
    const isKept = (size: number): boolean => size < MOST_USES || use.kind === 'writes-state';
    for (const { after } of passed) if (!after.has(key) && isKept(after.size)) after.set(key, use);
  });
}

/** SystemExit is raised here, unless a `try` around it ends the process first. */
export function noteExit(walk: Walk, expression: Expression): void {
  if (walk.endedByTry > 0) return;
  const at = spanIn(walk.base.callable, expression.at);
  addUse(walk, { kind: 'raises-exit', key: spanKey(at), at, steps: chain(codeStep(at, 'raises SystemExit')) });
}

export function becomeLive(walk: Walk, entry: LiveEntry): void {
  if (entry.steps.length > LONGEST_WAY) return;
  // Threads of a child that a raw fork made are the child's own.
  if (walk.state.child !== undefined && entry.resource.kind === 'thread') return;
  if (entry.resource.kind === 'state' && isImportTime(walk)) return;
  const { resource } = entry;
  const slot = slotOf(resource);
  const known = walk.state.live.get(slot);
  if (resource.kind === 'process-state')
    walk.state.live.set(slot, {
      ...entry,
      resource: { ...resource, atImport: resource.atImport === true || isImportTime(walk) },
    });
  else if (known === undefined || known.certainty !== 'certain') walk.state.live.set(slot, entry);
  walk.state.ended.delete(resource.key);
}

/** A creation is reached: everything that lives here lives there. */
export function reachCreation(walk: Walk, reached: CreationEntry): void {
  pairWithLiving(walk, reached);
  passCreation(walk.state, reached.site);
  // What lives here is the child's own; what lives where this callable is called is not there any more.
  const entry = walk.state.inChild ? { ...reached, inChild: true } : reached;
  const known = walk.creations.get(entry.site.key);
  const ended = walk.state.ended.size === 0 ? entry.ended : new Set([...entry.ended, ...surelyEnded(walk)]);
  if (known === undefined) {
    if (walk.creations.size >= MOST_CREATIONS || entry.steps.length > LONGEST_WAY) return;
    walk.creations.set(entry.site.key, { ...entry, ended });
    return;
  }
  // Reached on two ways: ended counts only where both have ended it.
  const both = new Set([...known.ended].filter((key) => ended.has(key)));
  const shorter = known.steps.length <= entry.steps.length ? known : entry;
  walk.creations.set(entry.site.key, { ...shorter, ended: both, inChild: known.inChild && entry.inChild });
}

function surelyEnded(walk: Walk): string[] {
  return [...walk.state.ended].filter(([, certainty]) => certainty !== 'possible').map(([key]) => key);
}

/** Whether what lives when the creation's way begins may still be there at its end. */
export function meets({ site, ended, inChild }: CreationEntry, { resource }: LiveEntry): boolean {
  const { key, object = key, kind } = resource;
  return !ended.has(key) && !site.receivers.has(object) && !(inChild && kind === 'thread');
}

function pairWithLiving(walk: Walk, entry: CreationEntry): void {
  for (const live of walk.state.live.values()) {
    if (!meets(entry, live)) continue;
    const pair: Pair = {
      resource: live.resource,
      relation: relationOf(live, entry),
      cause: live.steps,
      path: entry.steps,
      certainty: weakest(live.certainty, entry.certainty),
    };
    walk.notes.push(() => recordPair(entry.site, pair));
  }
}
