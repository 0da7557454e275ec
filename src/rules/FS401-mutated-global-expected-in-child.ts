import { type Certainty, weakest } from '#core/evidence.ts';
import type { Live } from '#core/creation.ts';
import { defineRule } from '#core/rule.ts';
import { maySpawn, sentence, traceOf } from './evidence.ts';

export default defineRule({
  code: 'FS401',
  slug: 'mutated-global-expected-in-child',
  summary: 'the child reads a global that the parent changed at run time',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      const { startMethod, child } = creation;
      if (!maySpawn(creation)) continue;
      for (const live of creation.live) {
        const { resource } = live;
        if (resource.kind !== 'state' || resource.unset) continue;
        const read = child.uses.find(
          ({ kind, key, copes }) => kind === 'reads-state' && key === resource.key && !copes,
        );
        // What the child sets for itself, in its initializer or before it reads, it does not expect from the parent.
        if (read === undefined || child.uses.some((use) => use.kind === 'writes-state' && use.key === resource.key))
          continue;
        yield {
          at: creation.at,
          scope: creation.scope,
          title: `the child of \`${creation.call}\` reads \`${resource.type}\`, which the parent has changed at run time`,
          trace: traceOf({ ...live, certainty: weakest(live.certainty, certaintyOf(live)) }, creation, read.steps),
          cause: resource.at,
          why: `fork copies the changed value. spawn and forkserver import the module again, so the child sees \`${resource.type}\` as it is after the import.`,
          where: sentence(startMethod.spawnBites),
          change: `Pass the value to the child as an argument, or set it in the initializer of the pool.`,
          alongside: [`Every function that reads \`${resource.type}\` in the child needs the value handed on.`],
        };
      }
    }
  },
});

/**
 * A container that is filled somewhere else is mostly a cache or a registry, which the child fills for itself. One that
 * the common caller fills, ahead of what it calls, is prepared on purpose.
 */
function certaintyOf({ resource, relation, cause }: Live): Certainty {
  if (resource.contents !== true || relation === 'same-scope') return 'certain';
  return relation === 'call-chain' && cause.length === 1 ? 'likely' : 'possible';
}
