/** Process creations that the code of a thread, or a coroutine, comes to. */
import type { Within } from '#core/creation.ts';
import { compareCertainty } from '#core/evidence.ts';
import { compareSpans } from '#core/span.ts';
import type { Program } from './linked.ts';
import { type CallableNode, spanIn } from './program.ts';
import { chainSteps } from './summary.ts';

/** By the key of the creation's place; the best evidence first. */
export function collectWithin(program: Program): ReadonlyMap<string, readonly Within[]> {
  const found = new Map<string, Within[]>();
  const add = (key: string, within: Within): void => {
    const known = found.get(key);
    if (known === undefined) found.set(key, [within]);
    else if (!known.some((each) => each.kind === within.kind && compareSpans(each.at, within.at) === 0))
      known.push(within);
  };
  for (const { at, targets } of program.threadCode.values()) {
    for (const target of targets.values()) {
      for (const creation of program.summaryOf(target.frame).creations.values()) {
        if (creation.inChild) continue;
        const steps = chainSteps(creation.steps);
        add(creation.site.key, { kind: 'thread', name: target.text, at, steps, certainty: creation.certainty });
      }
    }
  }
  for (const { kind, at, target } of program.later.values()) {
    for (const { site, steps, certainty, inChild } of program.summaryOf(target.frame).creations.values())
      if (!inChild) add(site.key, { kind, name: target.text, at, steps: chainSteps(steps), certainty });
  }
  for (const callable of program.evaluator.modules.callables) {
    const kind = kindOf(callable);
    if (kind === undefined) continue;
    for (const creation of program.summaryOf(program.evaluator.rootFrame(callable)).creations.values()) {
      if (creation.inChild) continue;
      const steps = chainSteps(creation.steps);
      const at = spanIn(callable, callable.fact.at);
      add(creation.site.key, { kind, name: callable.fact.name, at, steps, certainty: creation.certainty });
    }
  }
  for (const list of found.values()) {
    list.sort(
      (a, b) =>
        compareCertainty(a.certainty, b.certainty) || a.steps.length - b.steps.length || compareSpans(a.at, b.at),
    );
  }
  return found;
}

/** What a callable is by its definition alone. */
function kindOf({ fact, class: owner }: CallableNode): Within['kind'] | undefined {
  if (fact.async) return 'coroutine';
  return owner !== undefined && fact.name === '__del__' ? 'finaliser' : undefined;
}
