/** Events, conditions, queues and futures of threads: who waits for them, and who answers. */
import type { Activity } from '#core/effects.ts';
import type { LibraryCall } from '#core/calls.ts';
import type { ChildUse, ProcessCreation } from '#core/creation.ts';
import { compareSpans, type Span } from '#core/span.ts';

const OF_THREADS = /^(threading\.(Event|Condition)|queue\.\w+|concurrent\.futures\.Future)\./;

/**
 * What code does with signals and queues between threads: `puts`, `waits`, `drains`, `polls`. An object that may also be of
 * another kind is left out: where programs choose between threads and processes, they choose its kind with them.
 */
export function signals(uses: readonly ChildUse[], ...activities: readonly Activity[]): readonly ChildUse[] {
  return uses.filter(
    ({ kind, activity, api, key, steps }) =>
      kind === 'does' &&
      key !== '' &&
      activity !== undefined &&
      activities.includes(activity) &&
      OF_THREADS.test(api ?? '') &&
      steps.at(-1)?.certainty === 'certain',
  );
}

export function doesAny({ model }: LibraryCall, ...activities: readonly Activity[]): boolean {
  return model.effects.some((effect) => effect.kind === 'does' && activities.includes(effect.activity));
}

/** The child puts another object in its place, itself or through a hook. */
export function isRenewed({ child }: ProcessCreation, key: string): boolean {
  return child.uses.some((use) => use.kind === 'renews' && use.key === key);
}

export function isAmong(at: Span, uses: readonly ChildUse[]): boolean {
  return uses.some((use) => compareSpans(use.at, at) === 0);
}
