import { weakest } from '#core/evidence.ts';
import type { Live } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { sentence, toTrace } from './evidence.ts';
import { exitAtOnce, isChildOfItsOwn, ordinaryEnds } from './raw-children.ts';

const ALONGSIDE = [
  '`os._exit` flushes nothing: flush what the child has written first.',
  'Children that `multiprocessing` makes forget the workers of their parent: prefer them to `os.fork` in this program.',
];

export default defineRule({
  code: 'FS604',
  slug: 'exit-hooks-hit-parent-workers',
  summary: 'the exit hooks of a raw-fork child terminate the workers of the parent',
  severity: 'error',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks', 'ends-process'],
  supersedes: ['FS601', 'FS602', 'FS603'],
  *check(project) {
    const isDaemonic = daemonic(project);
    for (const fork of project.forkBranches) {
      const { creation } = fork;
      const worker = isChildOfItsOwn(fork) ? creation.live.find(isDaemonic) : undefined;
      if (worker === undefined) continue;
      const whose = isPool(worker) ? `the workers of \`${worker.resource.name}\`` : `\`${worker.resource.name}\``;
      for (const { at, steps } of ordinaryEnds(fork)) {
        const exit = fork.exits.find((each) => each.at === at);
        const edit = exit && exitAtOnce(project, exit, fork);
        yield {
          at,
          scope: creation.scope,
          title: `the child of \`${creation.call}\` ends with exit hooks, which terminate ${whose} of the parent`,
          trace: toTrace([...worker.cause, ...worker.path, ...steps], weakest(worker.certainty, fork.certainty)),
          cause: creation.at,
          why: "After `os.fork` the child holds the parent's list of processes for its own. When its interpreter ends, multiprocessing sends SIGTERM to each daemonic process in it: tasks are lost, and whoever waits for a pool waits for ever.",
          where: sentence(creation.startMethod.forkBites),
          change: 'End the child with `os._exit(status)`, in a `finally`, which runs no exit hooks.',
          alongside: ALONGSIDE,
          ...(edit && { edit }),
        };
      }
    }
  },
});

function isPool({ resource }: Live): boolean {
  return resource.type === 'multiprocessing.Pool';
}

/** Workers of a pool are daemonic, and processes that are made with `daemon=True`. */
function daemonic(project: Project): (live: Live) => boolean {
  const made = project.calls
    .filter((call) => call.arguments['daemon']?.literals[0] === true)
    .map(({ result }) => result);
  const daemons = new Set(made);
  return (live) => {
    const { kind, object } = live.resource;
    return kind === 'process' && live.certainty !== 'possible' && (isPool(live) || daemons.has(object ?? ''));
  };
}
