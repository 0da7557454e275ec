import { codeStep, weakest } from '#core/evidence.ts';
import type { Hazard } from '#core/finding.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { ChildUse, ProcessCreation } from '#core/creation.ts';
import { defineRule } from '#core/rule.ts';
import type { Span } from '#core/span.ts';
import { callAt, isAhead } from './calls.ts';
import { sentence, toTrace } from './evidence.ts';
import { hasUnknownInitializer } from './settings-at-spawn.ts';

export default defineRule({
  code: 'FS412',
  slug: 'stale-pool-snapshot',
  summary: 'a pool is made before what its tasks need is defined or set',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      if (creation.api !== 'multiprocessing.Pool') continue;
      const pool = callAt(project, creation.at);
      if (pool === undefined) continue;
      const tasks = project.calls.filter(
        ({ receiver, arguments: given }) => receiver === pool.result && given['func'] !== undefined,
      );
      yield* lateFunctions(creation, pool, tasks);
      if (!hasUnknownInitializer(project, creation)) yield* lateChanges(creation, tasks);
    }
  },
});

/** A forked worker has no function that its main module defines behind the pool. */
function* lateFunctions(
  creation: ProcessCreation,
  pool: LibraryCall,
  tasks: readonly LibraryCall[],
): Generator<Hazard> {
  if (pool.scope !== '' || !creation.startMethod.methods.includes('fork')) return;
  const told = new Set<string>();
  for (const task of tasks) {
    const { func } = task.arguments;
    const defined = func?.definitions.find((at) => isAhead(creation.at, at));
    if (func === undefined || defined === undefined || told.has(func.text)) continue;
    if (!func.names.includes(`${pool.module}.${func.text}`)) continue;
    told.add(func.text);
    yield {
      at: creation.at,
      scope: creation.scope,
      title: `the workers of \`${creation.call}\` are forked before \`${func.text}\` is defined, and do not know it`,
      trace: toTrace(
        [
          ...creation.startMethod.steps,
          codeStep(creation.at, `forks the workers: \`${creation.call}\``),
          codeStep(defined, `defines \`${func.text}\``),
          codeStep(task.at, `gives it to the workers: \`${task.call}\``),
        ],
        creation.startMethod.chosen === 'unknown' ? 'possible' : 'certain',
      ),
      cause: defined,
      why: 'A task names its function, and the worker looks for it in its copy of the main module. It is not there: the worker ends with an `AttributeError`, the pool replaces it, the task is lost, and the caller waits for ever.',
      where: sentence(creation.startMethod.forkBites),
      change: `Make the pool behind all definitions, in a function that runs under the main guard.`,
      alongside: [
        'Without fork, a pool at the top level fails at once: each worker imports the file and makes a pool of its own.',
      ],
    };
  }
}

/** What the parent changes between making the pool and giving it a task. */
function* lateChanges(creation: ProcessCreation, tasks: readonly LibraryCall[]): Generator<Hazard> {
  const told = new Set<string>();
  for (const task of tasks) {
    for (const { resource, steps, certainty } of task.live) {
      if (resource.kind !== 'state' || told.has(resource.key) || isThere(creation, resource.key)) continue;
      const read = readInChild(creation, resource.key, task.arguments['func']?.definitions ?? []);
      if (read === undefined) continue;
      told.add(resource.key);
      yield {
        at: creation.at,
        scope: creation.scope,
        title: `the workers of \`${creation.call}\` read \`${resource.type}\`, which the parent changes after it has made them`,
        trace: toTrace(
          [
            codeStep(creation.at, `makes the workers: \`${creation.call}\``),
            ...steps,
            codeStep(task.at, `gives them a task: \`${task.call}\``),
            ...read.steps,
          ],
          weakest(certainty, task.certainty),
        ),
        cause: resource.at,
        why: `Workers begin with what there is when the pool is made: a copy of it, or what the modules say at import. A later change of \`${resource.type}\` stays with the parent.`,
        where: 'Everywhere, under every start method',
        change:
          'Make the change before the pool and hand the value on with the `initializer`, or pass it with each task.',
        alongside: [
          'With spawn and forkserver even an earlier change does not reach the workers: it needs the initializer.',
        ],
      };
    }
  }
}

function isThere({ live }: ProcessCreation, key: string): boolean {
  return live.some(({ resource }) => resource.key === key);
}

/** What a worker sets for itself it does not expect from the parent. */
function readInChild({ child }: ProcessCreation, key: string, functions: readonly Span[]): ChildUse | undefined {
  if (functions.length === 0 || child.uses.some((use) => use.kind === 'writes-state' && use.key === key))
    return undefined;
  return child.uses.find((use) => use.kind === 'reads-state' && use.key === key);
}
