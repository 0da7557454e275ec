import { defineRule } from '#core/rule.ts';
import { spanKey } from '#core/span.ts';
import { sentence, toTrace } from './evidence.ts';
import { isHandled, sharedPools, vainSetting } from './native-pools.ts';

export default defineRule({
  code: 'FS807',
  slug: 'fork-setting-only-silences',
  summary: 'a setting ends the warning about forks, and not the hazard',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['sets-process-state', 'uses-native-pool', 'forks'],
  supersedes: [],
  *check(project) {
    const told = new Set<string>();
    for (const shared of sharedPools(project, () => true)) {
      const vain = vainSetting(shared);
      if (vain === undefined || isHandled(project, shared)) continue;
      const { creation, live, use } = shared;
      const { setting, live: set } = vain;
      const { at, scope } = set.resource;
      if (told.has(spanKey(at))) continue;
      told.add(spanKey(at));
      const cure = project.libraries.settings.find(
        (each) => each.name === setting.name && each.effect === 'cures' && each.value !== undefined,
      );
      yield {
        at,
        scope,
        title: `\`${setting.name}\` does not let a forked child use ${setting.distribution}, which \`${creation.call}\` asks for`,
        trace: toTrace(
          [...set.cause, ...live.cause, ...creation.startMethod.steps, ...live.path, ...use.steps],
          live.certainty,
        ),
        cause: live.resource.at,
        why: `This value ${setting.says}.`,
        where: sentence(creation.startMethod.forkBites),
        change:
          cure === undefined
            ? `Start the workers by spawn, or keep the parent from using ${setting.distribution} before it forks.`
            : `Set \`${cure.name}\` to \`${cure.value ?? ''}\` ahead of the first use, or start the workers by spawn.`,
        alongside: [],
      };
    }
  },
});
