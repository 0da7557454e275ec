import { defineRule } from '#core/rule.ts';
import { maySpawn, sentence, standsAt, traceOf } from './evidence.ts';
import { hasUnknownInitializer, neededSettings } from './settings-at-spawn.ts';

export default defineRule({
  code: 'FS408',
  slug: 'runtime-setting-not-transferred',
  summary: 'a setting or patch of the parent does not reach a child that is not forked',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['sets-process-state', 'does', 'forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      if (!maySpawn(creation) || hasUnknownInitializer(project, creation)) continue;
      for (const { live, need } of neededSettings(creation)) {
        const { resource } = live;
        const what = resource.state === 'patch' ? `the new \`${resource.type}\`` : `what \`${resource.name}\` has set`;
        yield {
          ...standsAt(creation),
          title: `the child of \`${creation.call}\` needs ${what}, and may start without it`,
          trace: traceOf(live, creation, need.steps),
          cause: resource.at,
          why: 'It lives in the memory of the interpreter, which only fork copies. Under spawn and forkserver the child has a new interpreter, with the settings that Python starts with and the libraries as they are.',
          where: sentence(creation.startMethod.spawnBites),
          change: 'Set it in the child too: in the `initializer` of a pool or executor, or at the start of the target.',
          alongside: ['What every process needs can stand at the top level of a module that the child imports.'],
        };
      }
    }
  },
});
