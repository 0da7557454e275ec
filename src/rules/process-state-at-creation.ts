/** What belongs to the process as a whole and is in force where a child is made. */
import type { ProcessState } from '#core/effects.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { Live, ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { spanKey } from '#core/span.ts';

export interface StateAtCreation {
  readonly creation: ProcessCreation;
  readonly live: Live;
  /** The call that has set it. */
  readonly call: LibraryCall;
}

/** Those that a child made here does not set anew for itself. */
export function* statesAtCreations(
  project: Project,
  state: ProcessState,
  counts: (creation: ProcessCreation) => boolean,
): Iterable<StateAtCreation> {
  for (const creation of project.creations) {
    if (!counts(creation)) continue;
    for (const live of creation.live) {
      const { resource } = live;
      if (resource.kind !== 'process-state' || resource.state !== state || isRenewed(creation, resource.key)) continue;
      const call = project.calls.find((each) => isAt(each, live) && each.api === resource.model?.name);
      if (call !== undefined) yield { creation, live, call };
    }
  }
}

function isAt(call: LibraryCall, { resource }: Live): boolean {
  return spanKey(call.at) === spanKey(resource.at);
}

/** Which one is set is not always known, as in a loop over signals: then it may be this one. */
function isRenewed({ child }: ProcessCreation, key: string): boolean {
  const [state] = key.split(':');
  return child.uses.some(
    (use) =>
      use.kind === 'renews' &&
      (use.key === key || ((isVague(key) || isVague(use.key)) && use.key.split(':')[0] === state)),
  );
}

function isVague(key: string): boolean {
  return /^signal-handler(?!:signal\.SIG)/.test(key);
}
