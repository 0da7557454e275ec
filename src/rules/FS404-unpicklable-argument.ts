import { codeStep } from '#core/evidence.ts';
import { defineRule } from '#core/rule.ts';
import { sentence, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS404',
  slug: 'unpicklable-argument',
  summary: 'an argument that cannot be pickled is passed to a process',
  severity: 'error',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: [],
  *check(project) {
    for (const handover of project.handovers) {
      const { startMethod } = handover;
      const always = handover.pickled === 'always';
      if (!always && !startMethod.methods.some((method) => method !== 'fork')) continue;
      for (const argument of handover.unpicklableArguments) {
        yield {
          at: argument.at,
          scope: handover.scope,
          title: `\`${argument.text}\` is ${argument.what}, which cannot be pickled, and \`${handover.api}\` passes it to a process`,
          trace: toTrace(
            [
              codeStep(argument.madeAt, `makes ${argument.what}`),
              ...(always ? [] : startMethod.steps),
              codeStep(argument.at, `passes it to \`${handover.api}\``),
            ],
            'certain',
          ),
          cause: argument.madeAt,
          why: always
            ? 'Tasks go through a pipe and are pickled under every start method: this one fails with a `TypeError` or `PicklingError`.'
            : 'Under fork the child inherits the object; spawn and forkserver have to pickle it, and the start fails with a `TypeError` or `PicklingError`.',
          where: always
            ? 'Everywhere: tasks of pools and executors are always pickled'
            : sentence(startMethod.spawnBites),
          change:
            'Pass what the child needs to make its own (a path, an address, a number), or an object of multiprocessing in its place: its locks and queues can be passed when a process starts.',
          alongside: [],
        };
      }
    }
  },
});
