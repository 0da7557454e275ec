/** What drawings of a finding's timeline say, on the page and in Markdown. */
import type { Timeline } from '#audit/timeline.ts';

/** More steps than this are too many to draw; the story has them all. */
export const MOST_STEPS = 40;

type Beside = NonNullable<Timeline['beside']>;

/** Of the lane of what is to blame. */
export function labelOf({ kind, name }: Beside): string {
  const what = kind === 'other' ? 'cause' : kind.replace('-', ' ');
  return name === '' ? what : `${what} ${name}`;
}

/** What the child of a fork has of it. */
export function inheritance(kind: Beside['kind']): string {
  switch (kind) {
    case 'thread':
      return 'thread is not in the child';
    case 'lock':
      return 'lock is taken in the child, too';
    case 'handle':
      return 'child shares it';
    case 'log-handler':
    case 'other':
      return 'child has a copy';
    case 'process':
      return 'no child of the child';
    case 'native-pool':
      return 'child lacks its threads';
  }
}
