import { codeStep } from '#core/evidence.ts';
import { defineRule } from '#core/rule.ts';
import { sentence, standsAtMaker, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS301',
  slug: 'implicit-start-method',
  summary: 'a process is created with the default start method, which differs by platform',
  severity: 'note',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      const { methods, chosen, spawnBites } = creation.startMethod;
      if (creation.how !== 'start-method' || chosen !== 'default' || !methods.includes('fork') || methods.length < 2)
        continue;
      yield {
        ...standsAtMaker(creation),
        title: `\`${creation.call}\` leaves the start method to the platform and the version of Python`,
        trace: toTrace(
          [codeStep(creation.at, `creates a process with the default start method: \`${creation.call}\``)],
          'certain',
        ),
        cause: creation.at,
        why: 'fork hands the child everything, spawn and forkserver hand it what is pickled. The same program has other globals, other open files and other hazards in each.',
        where: sentence(`fork on Linux up to Python 3.13; elsewhere not: ${spawnBites}`),
        change:
          'Choose: `multiprocessing.get_context("spawn")` (or "fork", where the code relies on it) and make the process from that context; executors take it as `mp_context`.',
        alongside: [],
      };
    }
  },
});
