import { codeStep, weakest } from '#core/evidence.ts';
import type { Handover } from '#core/calls.ts';
import { defineRule } from '#core/rule.ts';
import { sentence, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS403',
  slug: 'unpicklable-target',
  summary: 'a callable that cannot be pickled is handed to a process',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: ['FS404'],
  *check(project) {
    for (const handover of project.handovers) {
      const { unpicklable, startMethod } = handover;
      if (unpicklable === undefined) continue;
      const always = handover.pickled === 'always';
      // A function under the main guard is found under fork, and nowhere else.
      const needsSpawn = !always || unpicklable.because === 'main-guard';
      if (needsSpawn && !startMethod.methods.some((method) => method !== 'fork')) continue;
      const certainty = needsSpawn && startMethod.chosen === 'unknown' ? 'possible' : 'certain';
      yield {
        at: handover.argumentAt,
        scope: handover.scope,
        title: `\`${handover.text}\` cannot be pickled (${REASONS[unpicklable.because]}), and \`${handover.api}\` hands it to a process`,
        trace: toTrace(
          [
            codeStep(unpicklable.at, definition(unpicklable)),
            ...(needsSpawn ? startMethod.steps : []),
            codeStep(
              handover.argumentAt,
              `hands it to \`${handover.api}\` as \`${handover.parameter}\``,
              weakest(certainty),
            ),
          ],
          certainty,
        ),
        cause: unpicklable.at,
        why: needsSpawn
          ? 'Under fork the child inherits the callable; spawn and forkserver have to pickle it, which stores only its name, and no import yields that name: `AttributeError` or `PicklingError` when the process starts.'
          : 'Tasks go through a pipe and are pickled under every start method; pickle stores only the name of a callable, and no import yields this one.',
        where: needsSpawn
          ? sentence(startMethod.spawnBites)
          : 'Everywhere: tasks of pools and executors are always pickled',
        change: advice(unpicklable),
        alongside:
          unpicklable.captures.length > 0
            ? [
                `It uses ${unpicklable.captures.map((name) => `\`${name}\``).join(', ')} of the function around it: these become parameters and are passed as arguments.`,
              ]
            : [],
      };
    }
  },
});

const REASONS: Readonly<Record<NonNullable<Handover['unpicklable']>['because'], string>> = {
  lambda: 'a lambda has no name to import',
  'nested-function': 'a function inside a function',
  'local-class': 'its class is defined inside a function',
  'main-guard': 'defined under the main guard, which children skip',
};

function definition({ because, name }: NonNullable<Handover['unpicklable']>): string {
  const ways = {
    lambda: 'makes a lambda, which no import yields',
    'nested-function': `defines \`${name}\` inside a function, where no import finds it`,
    'local-class': `defines the class \`${name}\` inside a function, where no import finds it`,
    'main-guard': `defines \`${name}\` under the main guard, which children skip`,
  };
  return ways[because];
}

function advice({ because, name }: NonNullable<Handover['unpicklable']>): string {
  if (because === 'lambda') return 'Make it a function at the top level of the module.';
  return because === 'local-class'
    ? `Move the class \`${name}\` to the top level of the module.`
    : `Move \`${name}\` to the top level of the module.`;
}
