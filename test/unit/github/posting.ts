/** Posting findings to a pull request in memory, and what is to be seen of them there. */
import type { PlacedFinding, Placement, Report } from '#core/report.ts';
import { type Posted, postReview } from '#github/execute.ts';
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

export const post = (fake: Fake, report: Report, cap = 25): Promise<Posted> =>
  postReview(fake.api, report, context, { category: '', cap });

/** Fingerprint numbers of the review comments that stand, and where. */
export const standing = (fake: Fake): readonly string[] =>
  fake.review
    .filter(({ mine }) => mine)
    .map(({ body, on }) => `${on} ${Number.parseInt(readMarker(body)?.id ?? '', 16)}`);

export const places = (posted: Posted): readonly string[] => posted.shown.map(({ on }) => on);
