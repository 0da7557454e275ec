/** Posting findings to a pull request in memory, and what is to be seen of them there. */
import type { PlacedFinding, Placement, Report } from '#core/report.ts';
import { type Posted, type PostOptions, postReview } from '#github/execute.ts';
import { readMarker } from '#report/marker.ts';
import { context, fingerprint, placed, span } from '../report/samples.ts';
import type { Fake } from './fake-api.ts';

/** The nth finding, at line n of app/jobs.py. */
export function nth(
  n: number,
  placement: Placement = { on: 'line', path: 'app/jobs.py', startLine: n, endLine: n },
): PlacedFinding {
  return placed({ fingerprint: fingerprint(n), at: span('app/jobs.py', n) }, placement);
}

export const several = (count: number): readonly PlacedFinding[] => Array.from({ length: count }, (_, i) => nth(i + 1));

const OPTIONS: PostOptions = {
  category: '',
  cap: 25,
  // Findings of these tests are all of one rule.
  alike: 99,
  resolveMode: 'delete',
  settle: () => Promise.resolve(),
};

export const post = (fake: Pick<Fake, 'api'>, report: Report, options: Partial<PostOptions> = {}): Promise<Posted> =>
  postReview(fake.api, report, context, { ...OPTIONS, ...options });

/** Fingerprint numbers of the review comments that stand, and where. */
export const standing = (fake: Fake): readonly string[] =>
  fake.threads
    .filter(({ mine }) => mine)
    .map(({ body, on }) => `${on} ${Number.parseInt(readMarker(body)?.id ?? '', 16)}`);

export const places = (posted: Posted): readonly string[] => posted.shown.map(({ on }) => on);
