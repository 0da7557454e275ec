/** How children of raw forks end, and the edit that makes them end at once. */
import { codeStep, type Step } from '#core/evidence.ts';
import type { Edit } from '#core/finding.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { ChildUse } from '#core/creation.ts';
import type { ForkBranch, Project } from '#core/project.ts';
import type { Span } from '#core/span.ts';
import { callAt, holds } from './calls.ts';

/** A child that the parent outlives, on a platform that has fork. */
export function isChildOfItsOwn({ parentEnds, creation }: ForkBranch): boolean {
  return !parentEnds && creation.startMethod.methods.length > 0;
}

/**
 * `sys.exit(3)` becomes `os._exit(3)`, where the number is known and the module has the name `os`. Not where the child
 * prints: what it has printed must be flushed first.
 */
export function exitAtOnce(project: Project, exit: ChildUse, { creation, branch }: ForkBranch): Edit | undefined {
  const call = callAt(project, exit.at);
  // A function that exits may be the parent's as well.
  const isOwn = branch !== undefined && holds(branch, exit.at);
  if (call === undefined || !isOwn || !creation.call.startsWith('os.')) return undefined;
  if (creation.child.uses.some(({ activity }) => activity === 'prints')) return undefined;
  const status = statusOf(call);
  if (status === undefined) return undefined;
  return { class: 'suggest', path: exit.at.path, range: exit.at.range, text: `os._exit(${status})` };
}

function statusOf({ expression, arguments: given }: LibraryCall): number | undefined {
  const { arguments: positional, keywords, spreads } = expression;
  if (positional.length + keywords.length + spreads.length === 0) return 0;
  const literal = Object.values(given)[0]?.expression;
  if (literal?.kind !== 'literal') return undefined;
  if (literal.value === null) return 0;
  return typeof literal.value === 'number' ? literal.value : undefined;
}

/** The ways in which a child ends as interpreters do, or goes on as the parent does, which comes to the same. */
export function ordinaryEnds(fork: ForkBranch): readonly { readonly at: Span; readonly steps: readonly Step[] }[] {
  const { creation, ends, branch, leavesAt, deliberate, endsScript, exits } = fork;
  const born = codeStep(creation.at, `creates a process: \`${creation.call}\``);
  if (exits.length > 0) return exits.map((exit) => ({ at: exit.at, steps: [born, ...exit.steps] }));
  if (deliberate || (ends === 'exits' && !endsScript)) return [];
  const left = leavesAt ?? branch;
  return [
    {
      at: creation.at,
      steps:
        left === undefined
          ? [born]
          : [born, codeStep(left, 'the child leaves its branch here, and ends as the program does')],
    },
  ];
}
