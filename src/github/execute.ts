/** Brings a pull request to what a report says: plans, writes, and tells what became of every finding. */
import { leavesDoubt, type Problem } from '#core/problem.ts';
import type { Report } from '#core/report.ts';
import type { RenderContext } from '#report/blocks.ts';
import { type Shown, shownInSummary } from '#report/counts.ts';
import { renderSummaryComment } from '#report/summary.ts';
import type { PullRequestApi, Written } from './api.ts';
import { type PlanOptions, planReview, type ReviewPlan } from './plan-review.ts';
import { planSummary } from './plan-summary.ts';
import { type Wanted, wantedComments } from './wanted.ts';
import { createComments, whyNotWritten } from './write-comments.ts';

export interface PostOptions {
  readonly category: string;
  /** Comments beside code at most. */
  readonly cap: number;
}

export interface Posted {
  /**
   * `posted`: the pull request shows the report. `stale`: it has moved on to another commit, and nothing was written
   * since that was seen.
   * `partly`: the summary with findings that no comment shows could not be written. `read-only`: the token may not write.
   * But for `posted`, the findings must be shown elsewhere.
   */
  readonly status: 'posted' | 'partly' | 'stale' | 'read-only';
  /** One sentence for the log. */
  readonly message: string;
  /** Where each reported finding is shown. */
  readonly shown: readonly Shown[];
  /** Writes that were tried and failed, where that loses no finding. */
  readonly problems: readonly Problem[];
}

export const INLINE_CAP = 25;

/** Writes a review's report to its pull request. Reads that fail throw a UserError; writes never throw. */
export async function postReview(
  api: PullRequestApi,
  report: Report,
  context: RenderContext,
  { category, cap }: PostOptions,
): Promise<Posted> {
  const sha = report.head.sha ?? '';
  const wanted = wantedComments(report, context, category);
  const options: PlanOptions = { category, cap, sha, isDoubtful: leavesDoubt(report.head.analysis.problems) };
  const plan = planReview(wanted, await api.reviewComments(), options);
  const conversation = await api.conversation();

  const now = await api.headSha();
  if (now !== sha) {
    const message = `The pull request has moved on from ${sha} to ${now}; nothing was written, the newer run will.`;
    return { status: 'stale', message, shown: shownInSummary(report, 'the pull request has moved on'), problems: [] };
  }

  const created = await createComments(api, plan.create, {
    sha,
    stillMissing: async (items) => {
      const missing = new Set(planReview(wanted, await api.reviewComments(), options).create);
      return items.filter((item) => missing.has(item));
    },
  });
  const shown = inOrder(wanted, [...standing(plan), ...created.shown]);
  // Limits may have held the review up for minutes: a newer run may have finished, and people may have answered.
  const wrote = plan.create.length > 0 && !created.readOnly;
  const later = wrote ? await api.headSha() : sha;
  if (later !== sha) {
    const message = `The pull request has moved on from ${sha} to ${later} while its review was written; the newer run will do the rest.`;
    return { status: 'stale', message, shown, problems: [] };
  }
  const isChanging = plan.update.length + plan.retire.length > 0;
  const changes = wrote && isChanging ? planReview(wanted, await api.reviewComments(), options) : plan;

  const text = renderSummaryComment(report, shown, context);
  const changed = created.readOnly ? READ_ONLY : await writeChanges(api, changes);
  const summed = changed.readOnly
    ? READ_ONLY
    : await writeSummary(api, text, conversation, category, isWorthwhile(report));
  const problems = [...changed.problems, ...summed.problems];
  if (summed.readOnly) return { status: 'read-only', message: MAY_NOT_WRITE, shown, problems };
  const isPartial = summed.problems.length > 0 && shown.some(({ on }) => on === 'summary');
  return { status: isPartial ? 'partly' : 'posted', message: told(plan, created.shown), shown, problems };
}

const MAY_NOT_WRITE =
  'The token may not write to the pull request; the findings are in the annotations and in the summary of the job.';

interface Changed {
  readonly readOnly: boolean;
  readonly problems: readonly Problem[];
}

const READ_ONLY: Changed = { readOnly: true, problems: [] };

/** Edits and deletions. A failure is told and leaves the comment as it was. */
async function writeChanges(api: PullRequestApi, plan: ReviewPlan): Promise<Changed> {
  const problems: Problem[] = [];
  const writes: readonly (() => Promise<Written>)[] = [
    ...plan.update.map(
      ({ comment, body }) =>
        () =>
          api.updateReviewComment(comment.id, body),
    ),
    ...plan.retire.map(
      ({ comment, body }) =>
        () =>
          body === undefined ? api.deleteReviewComment(comment.id) : api.updateReviewComment(comment.id, body),
    ),
  ];
  for (const write of writes) {
    const written = await write();
    if (written.result === 'read-only') return { readOnly: true, problems };
    // Somebody has deleted the comment meanwhile.
    if (written.result === 'gone' || written.result === 'done') continue;
    problems.push(problem('An own review comment could not be brought up to date', written));
  }
  return { readOnly: false, problems };
}

async function writeSummary(
  api: PullRequestApi,
  text: string,
  conversation: Parameters<typeof planSummary>[1],
  category: string,
  worthwhile: boolean,
): Promise<Changed> {
  const done: Changed = { readOnly: false, problems: [] };
  const plan = planSummary(text, conversation, category, worthwhile);
  if (plan.do === 'nothing') return done;
  if (plan.do === 'update') {
    const updated = await api.updateConversationComment(plan.id, plan.body);
    // Somebody has deleted it meanwhile.
    if (updated.result !== 'gone') return judged(updated);
  }
  const written = await api.createConversationComment(plan.body);
  if (written.result !== 'unsure') return judged(written);
  const again = planSummary(text, await api.conversation(), category, worthwhile);
  return again.do === 'create' ? judged(await api.createConversationComment(again.body)) : done;
}

function judged(written: Written): Changed {
  if (written.result === 'done') return { readOnly: false, problems: [] };
  if (written.result === 'read-only' || written.result === 'gone') return READ_ONLY;
  return { readOnly: false, problems: [problem('The summary comment could not be written', written)] };
}

function problem(what: string, written: Exclude<Written, { result: 'done' }>): Problem {
  return { kind: 'github', fatal: false, message: `${what}: ${whyNotWritten(written)}.` };
}

/** Findings whose comments stand, or are left to the summary by the plan. */
function standing(plan: ReviewPlan): readonly Shown[] {
  return [
    ...[...plan.keep, ...plan.update].map(({ wanted, comment }): Shown => ({
      finding: wanted.finding,
      on: comment.on,
    })),
    ...plan.overflow.map(({ wanted, why }): Shown => ({ finding: wanted.finding, on: 'summary', why })),
  ];
}

function inOrder(wanted: readonly Wanted[], shown: readonly Shown[]): readonly Shown[] {
  const order = new Map(wanted.map(({ finding }, index) => [finding, index]));
  return [...shown].sort((a, b) => (order.get(a.finding) ?? 0) - (order.get(b.finding) ?? 0));
}

/** A pull request without anything new, suppressed or fixed gets no summary comment of its own accord. */
function isWorthwhile({ head, change }: Report): boolean {
  const { introduced = [], fixed = [], suppressed = [] } = change?.comparison ?? {};
  return (
    introduced.length + fixed.length + suppressed.length > 0 || head.analysis.problems.some((problem) => problem.fatal)
  );
}

function told({ keep, update, retire }: ReviewPlan, created: readonly Shown[]): string {
  const fresh = created.filter(({ on }) => on !== 'summary').length;
  return `Review comments: ${fresh} new, ${update.length} changed, ${retire.length} withdrawn, ${keep.length} left as they are.`;
}
