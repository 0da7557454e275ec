import { NATIVE_POOLS } from '#core/effects.ts';
import type { Live } from '#core/creation.ts';
import type { Certainty } from '#core/evidence.ts';
import { defineRule } from '#core/rule.ts';
import { sentence, standsAtMaker, traceOf } from './evidence.ts';
import { libraryOf, remedyOf, withStatement } from './libraries-at-fork.ts';
import { ACCELERATORS, isHandled, sharedPools } from './native-pools.ts';

export default defineRule({
  code: 'FS803',
  slug: 'native-pool-tainted',
  summary: 'a native thread pool is used in the parent and then in a forked child',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['uses-native-pool', 'forks'],
  supersedes: ['FS104', 'FS105', 'FS801'],
  *check(project) {
    for (const shared of sharedPools(project, (pool) => !ACCELERATORS.has(pool))) {
      const { creation, live, use, pool } = shared;
      if (isHandled(project, shared)) continue;
      const { resource } = live;
      const library = resource.model?.distribution ?? '';
      const thread = creation.live.find(
        (each) => each.resource.kind === 'thread' && libraryOf(project, each.resource) === library,
      );
      yield {
        ...standsAtMaker(creation),
        title: `\`${creation.call}\` forks after \`${resource.name}\` has used ${NATIVE_POOLS[pool]}, for which the child waits in vain`,
        trace: traceOf(withStatement({ ...live, certainty: believed(live) }), creation, use.steps),
        // The import that starts the pool's threads is the same hazard.
        cause: thread?.resource.at ?? resource.at,
        why: `${library} keeps its threads for the next call. The child inherits the bookkeeping of the pool and none of its threads, hands them work and waits for the result for ever, without an error and without load.`,
        where: sentence(creation.startMethod.forkBites),
        change:
          remedyOf(project, resource.type.slice(0, resource.type.lastIndexOf('.'))) ??
          `Start the workers by \`multiprocessing.get_context("spawn")\`, or create them before the parent uses ${library}.`,
        alongside:
          creation.how === 'raw'
            ? []
            : [
                'Under spawn the child imports the main module again, which needs a main guard; targets and arguments must be picklable.',
              ],
      };
    }
  },
});

/** What only users report depends on sizes and builds: small work is done in the calling thread. */
function believed({ certainty, resource }: Live): Certainty {
  return resource.model?.evidence === 'report' ? 'possible' : certainty;
}
