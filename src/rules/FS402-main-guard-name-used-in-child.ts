import { codeStep, type Step } from '#core/evidence.ts';
import type { Hazard } from '#core/finding.ts';
import type { ChildUse, ProcessCreation } from '#core/creation.ts';
import { defineRule } from '#core/rule.ts';
import type { Span } from '#core/span.ts';
import { maySpawn, sentence, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS402',
  slug: 'main-guard-name-used-in-child',
  summary: 'the child reads a name that only the main guard sets',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      if (!maySpawn(creation)) continue;
      const { uses } = creation.child;
      for (const read of uses) {
        if (read.kind !== 'reads-guarded' || read.made === undefined) continue;
        const name = lastPart(read.key);
        const set = codeStep(read.made, `sets \`${name}\` under the main guard`);
        yield missing(creation, { name, where: 'the main guard', set: [set], at: read.made, read });
      }
      for (const { resource, cause } of creation.live) {
        if (!resource.unset || uses.some(({ kind, key }) => kind === 'writes-state' && key === resource.key)) continue;
        const read = uses.find(({ kind, key }) => kind === 'reads-state' && key === resource.key);
        if (read === undefined) continue;
        const name = lastPart(resource.key);
        yield missing(creation, { name, where: 'code of the parent', set: cause, at: resource.at, read });
      }
    }
  },
});

interface Missing {
  readonly name: string;
  /** What alone sets it. */
  readonly where: string;
  readonly set: readonly Step[];
  readonly at: Span;
  readonly read: ChildUse;
}

function missing(
  { at, scope, call, startMethod }: ProcessCreation,
  { name, where, set, at: cause, read }: Missing,
): Hazard {
  return {
    at,
    scope,
    title: `the child of \`${call}\` reads \`${name}\`, which only ${where} sets`,
    trace: toTrace(
      [...set, ...startMethod.steps, codeStep(at, `creates a process: \`${call}\``), ...read.steps],
      'certain',
    ),
    cause,
    why: `fork copies the name. spawn and forkserver import the file, which does not set it, and the child ends with \`NameError: name '${name}' is not defined\`.`,
    where: sentence(startMethod.spawnBites),
    change: `Pass \`${name}\` to the child as an argument, or set it at the top level if every process may compute it again.`,
    alongside: ['Every function that reads it in the child needs the value handed on.'],
  };
}

function lastPart(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
}
