import { codeStep } from '#core/evidence.ts';
import type { Hazard } from '#core/finding.ts';
import type { ImportThread } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { inheritsMemory, sentence, toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS103',
  slug: 'thread-started-at-import',
  summary: 'importing a module starts a thread, so every later fork copies it half done',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'forks'],
  supersedes: [],
  *check(project) {
    for (const thread of project.importThreads) {
      // A program that nobody imports starts its threads when it runs, not when it is imported.
      if (thread.importedBy.length === 0 && thread.isProgram !== 'no') continue;
      yield hazard(thread);
    }
  },
});

function hazard(thread: ImportThread): Hazard {
  const fork = thread.forks.find(({ creation }) => inheritsMemory(creation));
  const { at } = thread.resource;
  const runs = thread.resource.runs === undefined ? '' : ` that runs \`${thread.resource.runs}\``;
  const importer = thread.importedBy[0];
  const title =
    fork === undefined
      ? `importing \`${thread.module}\` starts a thread${runs}: every fork after the import copies it half done`
      : `importing \`${thread.module}\` starts a thread${runs}, which lives when \`${fork.creation.call}\` forks`;
  // The top level's own statement is the one to change, not the helper that it calls.
  const [first] = thread.steps;
  const top = first?.at.kind === 'code' ? first.at.span : at;
  const behind =
    fork === undefined
      ? [
          codeStep(
            at,
            importer === undefined
              ? 'whoever imports the module and forks later inherits it'
              : `\`${importer}\` imports the module, and may fork later`,
            'possible',
          ),
        ]
      : [...fork.creation.startMethod.steps, ...fork.steps];
  return {
    at: top,
    scope: '',
    title,
    trace: toTrace([...thread.steps, ...behind], fork?.certainty ?? 'possible'),
    cause: at,
    why: 'Nobody who imports the module sees the thread, and from then on each fork of the process leaves the child with the locks that the thread held and without the thread. Under spawn and forkserver every child that imports the module starts a thread of its own.',
    where:
      fork === undefined
        ? 'Wherever the process forks after the import'
        : sentence(fork.creation.startMethod.forkBites),
    change:
      'Start the thread in a function that the program calls when it is ready, or at the first use in each process (compare `os.getpid()` with the process that started it).',
    alongside: [
      'Callers that relied on the import alone must call the new function; a forked child has to call it again.',
    ],
  };
}
