import { codeStep } from '#core/evidence.ts';
import { defineRule } from '#core/rule.ts';
import { mayMakeThread } from './calls.ts';
import { sentence, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS404',
  slug: 'unpicklable-argument',
  summary: 'an argument that cannot be pickled is passed to a process',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: [],
  *check(project) {
    for (const handover of project.handovers) {
      const { startMethod } = handover;
      const always = handover.pickled === 'always';
      if (!always && !startMethod.methods.some((method) => method !== 'fork')) continue;
      if (handover.unpicklableArguments.length === 0 || mayMakeThread(project, handover.at)) continue;
      for (const argument of handover.unpicklableArguments) {
        yield {
          at: argument.at,
          scope: handover.scope,
          title: `${argument.text === '...' ? 'an argument' : `\`${argument.text}\``} is ${argument.what}, which ${argument.onlyAtStart ? 'no task can carry' : 'cannot be pickled'}, and \`${handover.api}\` passes it to a process`,
          trace: toTrace(
            [
              codeStep(argument.madeAt, `${argument.what === 'a module' ? 'names' : 'makes'} ${argument.what}`),
              ...(always ? [] : startMethod.steps),
              codeStep(argument.at, `passes it to \`${handover.api}\``),
            ],
            'certain',
          ),
          cause: argument.madeAt,
          why: argument.onlyAtStart
            ? 'Such an object can be passed when a process starts, and at no other time: in a task it fails with a `RuntimeError` under every start method.'
            : always
              ? 'Tasks go through a pipe and are pickled under every start method: this one fails with a `TypeError` or `PicklingError`.'
              : 'Under fork the child inherits the object; spawn and forkserver have to pickle it, and the start fails with a `TypeError` or `PicklingError`.',
          where: always
            ? 'Everywhere: tasks of pools and executors are always pickled'
            : sentence(startMethod.spawnBites),
          change: argument.onlyAtStart
            ? 'Hand it to the workers when they start, in `initargs`, and let the `initializer` bind a global to it; or use the proxy of a `Manager`, which can be passed in tasks.'
            : 'Pass what the child needs to make its own (a path, an address, a number), or an object of multiprocessing in its place: its locks and queues can be passed when a process starts.',
          alongside: [],
        };
      }
    }
  },
});
