/** Brings a pull request to what a report says: plans, writes, and tells what became of every finding. */
import { leavesDoubt, type Problem, UserError } from '#core/problem.ts';
import type { Report } from '#core/report.ts';
import type { RenderContext } from '#report/blocks.ts';
import { type Shown, shownInSummary } from '#report/counts.ts';
import { renderSummaryComment } from '#report/summary.ts';
import type { PullRequestApi, PullRequestState } from './api.ts';
import { planReview, type ResolveMode, type ReviewPlan } from './plan-review.ts';
import { planSummary, type SummaryPlan } from './plan-summary.ts';
import { restrained } from './restrain.ts';
import { type Wanted, wantedComments } from './wanted.ts';
import { writeChanges, writeSummary } from './write-changes.ts';
import { createComments } from './write-comments.ts';

export interface PostOptions {
  readonly category: string;
  /** Comments beside code at most, and of one rule. */
  readonly cap: number;
  readonly alike: number;
  readonly resolveMode: ResolveMode;
  /** Waits for what GitHub may still be storing after an answer that left it open. */
  readonly settle: () => Promise<void>;
}

export interface Posted {
  /**
   * `posted`: the pull request shows the report. `stale`: it has moved on to another commit or is closed, and nothing
   * was written since that was seen.
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

/** Comments of one rule beside code at most. */
export const ALIKE_CAP = 3;

/** Writes a review's report to its pull request. The first read throws a UserError where it fails; nothing else throws. */
export async function postReview(
  unrestrained: PullRequestApi,
  report: Report,
  context: RenderContext,
  { category, cap, alike, resolveMode, settle }: PostOptions,
): Promise<Posted> {
  const api = restrained(unrestrained);
  const sha = report.head.sha ?? '';
  const wanted = wantedComments(report, context, category);
  const isDoubtful = leavesDoubt(report.head.analysis.problems);
  const planOn = ({ threads }: PullRequestState): ReviewPlan =>
    planReview(wanted, threads, { category, cap, alike, resolveMode, sha, isDoubtful });
  const before = await api.read();
  const unfit = whyNotNow(before, sha);
  if (unfit !== undefined) return { ...stale(unfit), shown: shownInSummary(report, 'the pull request has moved on') };

  const plan = planOn(before);
  const readSettled = async (): Promise<PullRequestState | undefined> => {
    await settle();
    return readAgain(api);
  };
  const created = await createComments(api, plan.create, {
    sha,
    stillMissing: async (items) => {
      const now = await readSettled();
      const missing = now && new Set(planOn(now).create);
      return missing && items.filter((item) => missing.has(item));
    },
  });
  const shown = inOrder(wanted, [...standing(plan), ...created]);
  const wrote = created.some(({ on }) => on !== 'summary');
  // Limits may have held the review up for minutes: a newer run may have finished, and people may have answered.
  const now = wrote && hasChanges(plan) ? await readAgain(api) : before;
  const late = now && whyNotNow(now, sha);
  if (late !== undefined) return { ...stale(late), shown };

  const changes = now === undefined ? { ...plan, ...NOTHING } : now === before ? plan : planOn(now);
  const changed = await writeChanges(api, changes);
  const summarise = (all: readonly Shown[], { leftOpen }: ReviewPlan): PlanText => {
    const text = renderSummaryComment(report, all, context, leftOpen);
    return (conversation) => planSummary(text, conversation, category, isWorthwhile(report));
  };
  const again = async (): Promise<PullRequestState['conversation'] | undefined> => (await readSettled())?.conversation;
  const planText = summarise(shown, changes);
  const { conversation } = now ?? before;
  const begins = wrote || planText(conversation).do === 'create';
  const summed = await writeSummary(api, planText, conversation, again);
  if (api.isReadOnly()) return { status: 'read-only', message: MAY_NOT_WRITE, shown, problems: changed };

  // Another run may have written at the same time: both see now what came of it, and the older comments stay.
  const after = begins && summed.length === 0 ? await readAgain(api) : undefined;
  const cleared: Problem[] = [];
  if (after !== undefined && whyNotNow(after, sha) === undefined) {
    const last = planOn(after);
    cleared.push(...(await writeChanges(api, last)));
    const all = seen(wanted, last, shown);
    cleared.push(...(await writeSummary(api, summarise(all, last), after.conversation, again)));
  }
  const problems = [...changed, ...summed, ...cleared];
  const isPartial = summed.length > 0 && shown.some(({ on }) => on === 'summary');
  return { status: isPartial ? 'partly' : 'posted', message: told(changes, created), shown, problems };
}

type PlanText = (conversation: PullRequestState['conversation']) => SummaryPlan;

/** Where findings are shown by what stands now; of those without a comment, by what became of the attempt. */
function seen(wanted: readonly Wanted[], plan: ReviewPlan, shown: readonly Shown[]): readonly Shown[] {
  const missing = new Set(plan.create.map(({ finding }) => finding));
  return inOrder(wanted, [...standing(plan), ...shown.filter(({ finding }) => missing.has(finding))]);
}

const MAY_NOT_WRITE =
  'The token may not write to the pull request; the findings are in the annotations and in the summary of the job.';

const NOTHING = { update: [], retire: [], surplus: [] } as const;

function hasChanges({ update, retire, surplus }: ReviewPlan): boolean {
  return update.length + retire.length + surplus.length > 0;
}

function stale(message: string): Pick<Posted, 'status' | 'message' | 'problems'> {
  return { status: 'stale', message, problems: [] };
}

/** Why a report about that commit is not to be written, as a sentence. */
function whyNotNow({ headSha, open }: PullRequestState, sha: string): string | undefined {
  if (!open) return 'The pull request is closed; nothing more was written.';
  if (headSha === sha) return undefined;
  return `The pull request has moved on from ${sha} to ${headSha}; nothing more was written, the newer run will.`;
}

/** Undefined where it cannot be read: what was written already must not be lost from sight. */
async function readAgain(api: PullRequestApi): Promise<PullRequestState | undefined> {
  try {
    return await api.read();
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Findings whose comments stand, or are left to the summary by the plan. */
function standing(plan: ReviewPlan): readonly Shown[] {
  return [
    ...[...plan.keep, ...plan.update].map(({ wanted, comment }): Shown => ({
      finding: wanted.finding,
      on: comment.on,
    })),
    ...plan.dismissed.map(({ wanted, comment }): Shown => ({
      finding: wanted.finding,
      on: comment.on,
      dismissed: true,
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
  const isUnchecked = head.analysis.problems.some((problem) => problem.fatal);
  return introduced.length + fixed.length + suppressed.length > 0 || isUnchecked;
}

function told({ keep, dismissed, update, retire }: ReviewPlan, created: readonly Shown[]): string {
  const fresh = created.filter(({ on }) => on !== 'summary').length;
  const left = keep.length + dismissed.length;
  return `Review comments: ${fresh} new, ${update.length} changed, ${retire.length} withdrawn, ${left} left as they are.`;
}
