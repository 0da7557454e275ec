import { codeStep, type Step } from '#core/evidence.ts';
import type { Hazard } from '#core/finding.ts';
import type { Live, ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { interpreterEnd } from './ends-like-an-interpreter.ts';
import { inheritsMemory, sentence, standsAt, toTrace, traceOf, useInChild } from './evidence.ts';

export default defineRule({
  code: 'FS509',
  slug: 'event-loop-across-fork',
  summary: 'a child uses or closes an event loop of its parent, or asks for one and has none',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['opens-handle', 'uses-handle', 'closes-handle', 'ends-process', 'does', 'forks'],
  supersedes: [],
  *check(project) {
    for (const creation of project.creations) {
      // Inside a coroutine another rule says what is wrong.
      if (!inheritsMemory(creation) || creation.within.some(({ kind }) => kind === 'coroutine')) continue;
      for (const live of creation.live) {
        if (live.resource.kind !== 'handle' || live.resource.handle !== 'event-loop') continue;
        const touched = touching(project, creation, live);
        if (touched === undefined) continue;
        yield {
          ...standsAt(creation),
          title: `\`${creation.call}\` forks with the event loop of \`${live.resource.name}\`, and the child ${touched.what}`,
          trace: traceOf(live, creation, touched.steps),
          cause: live.resource.at,
          why: 'On Linux both loops wait on one list of the kernel. When the child closes its copy, and it does so when the copy is collected, the socket that wakes the loop is taken off that list: `run_in_executor`, `call_soon_threadsafe` and signals no longer wake the parent.',
          where: sentence(creation.startMethod.forkBites),
          change: 'Create the child before the loop, or run a loop of its own in the child with `asyncio.run`.',
          alongside: creation.how === 'raw' ? ['End the child with `os._exit`, so that it finalises nothing.'] : [],
        };
      }
    }
    yield* lackingLoops(project);
  },
});

/** From Python 3.14, nobody makes the loop that a child asks for; under fork it may be the parent's. */
function* lackingLoops(project: Project): Iterable<Hazard> {
  if (!project.settings.python.includes('3.14')) return;
  for (const creation of project.creations) {
    const { how, startMethod, child } = creation;
    const asks = child.uses.find(({ activity }) => activity === 'gets-event-loop');
    if (asks === undefined || how === 'before-exec' || startMethod.methods.length === 0) continue;
    if (child.uses.some(({ kind, activity }) => activity === 'makes-event-loop' || kind === 'replaces-program'))
      continue;
    const forks = startMethod.methods.includes('fork');
    yield {
      ...standsAt(creation),
      title: `the child of \`${creation.call}\` asks for an event loop, and has none of its own`,
      trace: toTrace(
        // A policy, or a loop that only fork copies, may give it one.
        [codeStep(creation.at, `creates a process: \`${creation.call}\``, 'likely'), ...asks.steps],
        'likely',
      ),
      cause: asks.at,
      why: `From Python 3.14 \`get_event_loop\` makes no loop: where the thread has none it raises \`RuntimeError: There is no current event loop\`. ${forks ? 'Under fork the child gets the loop that its parent has made, if it has, and runs it beside the parent.' : 'The child starts with none.'}`,
      where: 'From Python 3.14, under every start method unless the parent has made a loop ahead of a fork',
      change: 'Run a loop of its own in the child: `asyncio.run(...)`, or `asyncio.new_event_loop()` and close it.',
      alongside: [],
    };
  }
}

interface Touch {
  readonly what: string;
  readonly steps: readonly Step[];
}

function touching(project: Project, creation: ProcessCreation, { resource: { key } }: Live): Touch | undefined {
  const used = useInChild(creation, 'uses-handle', key);
  if (used !== undefined) return { what: 'runs it', steps: used.steps };
  const closed = useInChild(creation, 'closes-handle', key);
  if (closed !== undefined) return { what: 'closes it', steps: closed.steps };
  const end = interpreterEnd(project, creation);
  return end === undefined ? undefined : { what: 'finalises it', steps: end };
}
