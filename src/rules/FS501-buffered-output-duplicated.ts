import { codeStep } from '#core/evidence.ts';
import type { Hazard } from '#core/finding.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { Live, ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { flushEdit, flushesAtOnce, isUnbuffered, writesTo } from './buffers.ts';
import { callAt, isAhead } from './calls.ts';
import { interpreterEnd } from './ends-like-an-interpreter.ts';
import { inheritsMemory, sentence, standsAt, traceOf, useInChild } from './evidence.ts';

export default defineRule({
  code: 'FS501',
  slug: 'buffered-output-duplicated',
  summary: 'output that is not flushed before os.fork is written by parent and child',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks', 'sets-process-state', 'uses-handle', 'closes-handle', 'does'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      if (!inheritsMemory(creation)) continue;
      for (const live of creation.live) {
        const found =
          live.resource.state === 'output'
            ? standardOutput(project, creation, live)
            : live.resource.handle === 'file'
              ? file(project, creation, live)
              : undefined;
        if (found !== undefined) yield found;
      }
    }
  },
});

/**
 * What was printed last decides: a flush empties the buffer. `multiprocessing` flushes it before it forks. What is only
 * printed on some ways, or while modules are imported, is for debugging more often than not.
 */
function standardOutput(project: Project, creation: ProcessCreation, live: Live): Hazard | undefined {
  const printed = callAt(project, live.resource.at);
  if (creation.how !== 'raw' || printed === undefined || !PRINTS.has(printed.api)) return undefined;
  if (live.certainty !== 'certain' || live.relation === 'import') return undefined;
  if (flushesAtOnce(printed.arguments)) return undefined;
  const flushed = creation.child.uses.find(({ activity, key }) => activity === 'flushes' && key === '');
  const steps = flushed?.steps ?? interpreterEnd(project, creation);
  if (steps === undefined) return undefined;
  const edit = flushEdit(printed);
  return {
    ...words(creation, live, live.resource.name, traceOf(live, creation, steps)),
    change: 'Flush before the fork: `print(..., flush=True)` or `sys.stdout.flush()`.',
    ...(edit === undefined ? {} : { edit }),
  };
}

const PRINTS: ReadonlySet<string> = new Set(['builtins.print', 'sys.stdout.write']);

/** A child that writes to the file itself is what another rule is about. */
function file(project: Project, creation: ProcessCreation, live: Live): Hazard | undefined {
  const { key } = live.resource;
  if (useInChild(creation, 'uses-handle', key) !== undefined || isUnbuffered(project, key)) return undefined;
  const written = lastWrite(project, creation, key);
  const steps = useInChild(creation, 'closes-handle', key)?.steps ?? interpreterEnd(project, creation);
  if (written === undefined || steps === undefined) return undefined;
  const cause = [...live.cause, codeStep(written.at, `writes to it, and does not flush: \`${written.call}\``)];
  return {
    ...words(creation, live, written.call, traceOf({ ...live, cause }, creation, steps)),
    change: 'Call `flush()` on the file before the fork, or close it.',
  };
}

/** In the function that forks, with no flush between. */
function lastWrite(project: Project, { at, scope }: ProcessCreation, key: string): LibraryCall | undefined {
  const ahead = project.calls.filter((call) => call.scope === scope && isAhead(call.at, at));
  const last = ahead.findLast((call) => writesTo(call, key) || (call.receiver === key && FLUSHES.test(call.api)));
  return last === undefined || FLUSHES.test(last.api) ? undefined : last;
}

const FLUSHES = /\.(flush|close|seek|truncate)$/;

function words(creation: ProcessCreation, live: Live, written: string, trace: Hazard['trace']): Omit<Hazard, 'change'> {
  return {
    ...standsAt(creation),
    title: `\`${creation.call}\` copies what \`${written}\` has left in the buffer, and the child writes it out as well`,
    trace,
    cause: live.resource.at,
    why: 'The buffer is memory, so both processes have the text and each writes it when it flushes: it appears twice. On a terminal, where lines are flushed one by one, nothing is to be seen of it.',
    where: sentence(creation.startMethod.forkBites),
    alongside: [],
  };
}
