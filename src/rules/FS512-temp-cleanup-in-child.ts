import type { Step } from '#core/evidence.ts';
import type { Live, ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { callAt } from './calls.ts';
import { interpreterEnd } from './ends-like-an-interpreter.ts';
import { inheritsMemory, sentence, standsAt, traceOf, useInChild } from './evidence.ts';

export default defineRule({
  code: 'FS512',
  slug: 'temp-cleanup-in-child',
  summary: 'a forked child deletes the temporary files of its parent',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['opens-handle', 'closes-handle', 'ends-process', 'forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      if (!inheritsMemory(creation)) continue;
      for (const live of creation.live) {
        if (!isDeletedWithItsObject(project, live)) continue;
        const deletion = deletionIn(project, creation, live);
        if (deletion === undefined) continue;
        yield {
          ...standsAt(creation),
          title: `the child of \`${creation.call}\` deletes what \`${live.resource.name}\` made for the parent`,
          trace: traceOf(live, creation, deletion),
          cause: live.resource.at,
          why: 'The fork copies the object that deletes, not the file or folder: whichever process closes, collects or finalises its copy first deletes it for both, and the other one fails.',
          where: sentence(creation.startMethod.forkBites),
          change:
            creation.how === 'raw'
              ? 'End the child with `os._exit(status)`, and leave the clean-up to the process that made the thing.'
              : 'Pass the path to the child, not the object.',
          alongside:
            creation.how === 'raw' ? ['`os._exit` flushes nothing: flush what the child has written first.'] : [],
        };
      }
    }
  },
});

function isDeletedWithItsObject(project: Project, { resource }: Live): boolean {
  if (resource.kind !== 'handle') return false;
  if (resource.handle === 'temporary') return true;
  if (resource.type !== 'tempfile.NamedTemporaryFile') return false;
  const made = callAt(project, resource.at);
  return made?.arguments['delete'] === undefined || made.arguments['delete'].literals.join() === 'true';
}

function deletionIn(project: Project, creation: ProcessCreation, { resource }: Live): readonly Step[] | undefined {
  return useInChild(creation, 'closes-handle', resource.key)?.steps ?? interpreterEnd(project, creation);
}
