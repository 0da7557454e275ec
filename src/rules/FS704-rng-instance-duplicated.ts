import type { ChildUse } from '#core/creation.ts';
import { defineRule } from '#core/rule.ts';
import { isDrawnTwice } from './drawn-twice.ts';
import { sentence, standsAtMaker, traceOf } from './evidence.ts';
import { sharedHandles } from './handles-at-fork.ts';

export default defineRule({
  code: 'FS704',
  slug: 'rng-instance-duplicated',
  summary: 'a random generator made before the fork gives parent and child the same numbers',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['opens-handle', 'uses-handle', 'forks'],
  supersedes: [],
  *check(project) {
    for (const { creation, live, use } of sharedHandles(project, 'generator')) {
      const { resource } = live;
      const drawsToo = (each: ChildUse): boolean => each.kind === 'uses-handle' && each.key === resource.key;
      if (!isDrawnTwice(project, creation, drawsToo)) continue;
      yield {
        ...standsAtMaker(creation),
        title: `\`${creation.call}\` forks with the generator \`${resource.name}\`, and every child draws the same numbers from it`,
        trace: traceOf(live, creation, use.steps),
        cause: resource.at,
        why: 'Python seeds the functions of the `random` module anew in a forked child, but not generators that the program has made: parent and children go on from the same state.',
        where: sentence(creation.startMethod.forkBites),
        change:
          'Make the generator in the child, seeded with something of its own, or seed it there again; a pool does this in its initializer.',
        alongside: [],
      };
    }
  },
});
