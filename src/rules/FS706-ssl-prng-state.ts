import { defineRule } from '#core/rule.ts';
import { created, inheritsMemory, sentence, standsAt, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS706',
  slug: 'ssl-prng-state',
  summary: 'a forked child draws from OpenSSL on a Python that may have an old one',
  severity: 'note',
  audience: 'pedantic',
  autofix: 'none',
  since: '0.1.0',
  effects: ['does', 'forks'],
  supersedes: [],
  *check(project) {
    const old = project.settings.python.filter((version) => Number(version.split('.')[1]) < 10);
    if (old.length === 0) return;
    for (const creation of project.creations) {
      if (!inheritsMemory(creation)) continue;
      const uses = creation.child.uses.filter(({ activity }) => activity === 'uses-openssl-generator');
      const draw = uses.find(({ api }) => api !== 'ssl.RAND_add');
      if (draw === undefined || uses.some(({ api }) => api === 'ssl.RAND_add')) continue;
      yield {
        ...standsAt(creation),
        title: `the child of \`${creation.call}\` draws from a generator of OpenSSL that it has inherited`,
        trace: toTrace([...creation.startMethod.steps, created(creation), ...draw.steps], 'certain'),
        cause: draw.at,
        why: 'Before OpenSSL 1.1.1 a forked child went on from the state of its parent, and children that had the same process id one after the other drew the same bytes.',
        where: `${sentence(creation.startMethod.forkBites)}; Python ${old[0]} to ${old.at(-1)} can have such an OpenSSL`,
        change: 'Draw from `os.urandom` or `secrets`, or call `ssl.RAND_add(os.urandom(32), 32.0)` first in the child.',
        alongside: [],
      };
    }
  },
});
