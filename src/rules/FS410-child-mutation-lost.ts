import { codeStep } from '#core/evidence.ts';
import type { Hazard } from '#core/finding.ts';
import type { FilledArgument, Handover } from '#core/calls.ts';
import type { ChildUse, ProcessCreation } from '#core/creation.ts';
import { defineRule } from '#core/rule.ts';
import { toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS410',
  slug: 'child-mutation-lost',
  summary: 'a child stores results in memory of its own, and the parent reads its own',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'none',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      if (creation.how !== 'start-method') continue;
      const told = new Set<string>();
      for (const write of creation.child.uses) {
        if (write.kind !== 'writes-state' || !mayBeResult(write) || told.has(write.key)) continue;
        const read = creation.after.find(
          ({ kind, key, copes }) => kind === 'reads-state' && key === write.key && !copes,
        );
        if (read === undefined || isParentsOwn(creation, write.key)) continue;
        told.add(write.key);
        yield lostWrite(creation, write, read);
      }
    }
    for (const handover of project.handovers)
      for (const filled of handover.filledArguments) yield lostArgument(handover, filled);
  },
});

/**
 * Constants and arguments that a child keeps in a global tell it what it is, and the parent nothing; so does all that an
 * initializer sets.
 */
function mayBeResult({ mayBeShared, plainValue, setsUp }: ChildUse): boolean {
  return !mayBeShared && !plainValue && !setsUp;
}

/** Results are stored and read near the process; what comes by many calls below is most often somebody's own business. */
const NEAR = 4;

function isFar({ steps }: ChildUse): boolean {
  return steps.length > NEAR;
}

/** What the parent sets too it does not expect from the child: a cache, a setting. */
function isParentsOwn({ live, after }: ProcessCreation, key: string): boolean {
  return (
    live.some(({ resource }) => resource.key === key) ||
    after.some((use) => use.kind === 'writes-state' && use.key === key)
  );
}

const WHY =
  'Every process has a memory of its own, under every start method. What the child stores stays with it and is gone when it ends; the parent reads what it had before.';
const REST = {
  where: 'Everywhere, under every start method',
  change:
    'Return the result from a task of a pool or executor, or put it into a `multiprocessing.Queue` that the child gets as an argument; numbers that are counted by many belong into a `Value`.',
  alongside: ['With a queue, take the results out before joining the process that puts them in.'],
} as const;

function lostWrite(creation: ProcessCreation, write: ChildUse, read: ChildUse): Hazard {
  const name = write.key.slice(write.key.indexOf(':') + 1);
  return {
    at: creation.at,
    scope: creation.scope,
    title: `what the child of \`${creation.call}\` stores in \`${name}\` never reaches the parent, which reads it`,
    trace: toTrace(
      [
        codeStep(creation.at, `creates a process: \`${creation.call}\``),
        ...write.steps.map((step, index) =>
          index === write.steps.length - 1 ? { ...step, says: `${step.says}, in the child` } : step,
        ),
        ...read.steps.map((step, index) =>
          index === read.steps.length - 1 ? { ...step, says: `${step.says}, in the parent` } : step,
        ),
      ],
      isFar(write) || isFar(read) ? 'possible' : 'certain',
    ),
    cause: write.at,
    why: WHY,
    ...REST,
  };
}

function lostArgument({ scope, api }: Handover, { at, name, parameter, filledAt, readAt }: FilledArgument): Hazard {
  return {
    at,
    scope,
    title: `the child fills a copy of \`${name}\`, and the parent reads its own`,
    trace: toTrace(
      [
        codeStep(at, `passes \`${name}\` to \`${api}\``),
        codeStep(filledAt, `fills \`${parameter}\`, in the child`),
        codeStep(readAt, `reads \`${name}\`, in the parent`),
      ],
      'certain',
    ),
    cause: filledAt,
    why: WHY,
    ...REST,
  };
}
