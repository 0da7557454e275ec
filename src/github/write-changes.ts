/**
 * Changes to what Forksight has written before: edits, deletions, threads resolved. Each returns what failed, which loses
 * no finding; that the token may not write is no problem to be told of here.
 */
import type { Problem } from '#core/problem.ts';
import type { ConversationComment, PullRequestApi, Refused, Written } from './api.ts';
import type { Retired, ReviewPlan } from './plan-review.ts';
import type { SummaryPlan } from './plan-summary.ts';
import { whyNotWritten } from './write-comments.ts';

/** Brings the comments that stand to what the plan says. */
export async function writeChanges(
  api: PullRequestApi,
  { update, retire, surplus }: Pick<ReviewPlan, 'update' | 'retire' | 'surplus'>,
): Promise<readonly Problem[]> {
  const writes: readonly Write[] = [
    ...update.map((one) => () => edit(api, one)),
    ...retire.map((one) => () => withdraw(api, one)),
    ...surplus.map(
      ({ id }) =>
        () =>
          api.deleteReviewComment(id),
    ),
  ];
  return inTurn(writes, 'An own review comment or its thread could not be brought up to date');
}

/** A thread is opened before its comment says so: one that is resolved and says otherwise was resolved by people. */
async function edit(api: PullRequestApi, { comment, body, reopen }: ReviewPlan['update'][number]): Promise<Written> {
  const opened: Written = reopen ? await api.resolveThread(comment.thread, false) : DONE;
  return opened.result === 'done' ? api.updateReviewComment(comment.id, body) : opened;
}

/** For the same reason, a thread is resolved, and a comment hidden, when it says so, and not before. */
async function withdraw(api: PullRequestApi, one: Retired): Promise<Written> {
  const { id, thread } = one.comment;
  if (one.do === 'delete') return api.deleteReviewComment(id);
  const edited = one.body === undefined ? DONE : await api.updateReviewComment(id, one.body);
  if (edited.result !== 'done') return edited;
  const resolved = one.resolve ? await api.resolveThread(thread, true) : DONE;
  return one.hide && resolved.result === 'done' ? api.hideComment(one.comment.comment) : resolved;
}

const DONE: Written = { result: 'done' };

type Write = () => Promise<Written>;

/** One kind of failure is told once, however many writes it befalls. */
async function inTurn(writes: readonly Write[], what: string): Promise<readonly Problem[]> {
  const problems = new Map<string, Problem>();
  for (const write of writes) for (const failed of judged(what, await write())) problems.set(failed.message, failed);
  return [...problems.values()];
}

function judged(what: string, written: Written): readonly Problem[] {
  // Gone: somebody has deleted the comment meanwhile.
  if (['done', 'gone', 'read-only'].includes(written.result)) return [];
  return [{ kind: 'github', fatal: false, message: `${what}: ${whyNotWritten(written as Refused)}.` }];
}

/** The conversation, asked anew after an answer that left it open; undefined when that cannot be told. */
type Again = () => Promise<readonly ConversationComment[] | undefined>;

/** Writes the summary comment. After an answer that leaves it open whether it exists, `plan` is asked again. */
export async function writeSummary(
  api: PullRequestApi,
  plan: (conversation: readonly ConversationComment[]) => SummaryPlan,
  conversation: readonly ConversationComment[],
  again: Again,
): Promise<readonly Problem[]> {
  const what = 'The summary comment could not be written';
  const planned = plan(conversation);
  const deleted = await clearSummaries(api, planned);
  if (planned.do === 'nothing') return deleted;
  if (planned.do === 'update') {
    const updated = await api.updateConversationComment(planned.id, planned.body);
    // Somebody has deleted it meanwhile.
    if (updated.result !== 'gone') return [...deleted, ...judged(what, updated)];
  }
  const written = await api.createConversationComment(planned.body);
  if (written.result !== 'unsure') return [...deleted, ...judged(what, written)];
  const now = await again();
  const rest = now === undefined ? undefined : plan(now);
  if (rest === undefined) return [...deleted, ...judged(what, written)];
  return rest.do === 'create' ? judged(what, await api.createConversationComment(rest.body)) : deleted;
}

function clearSummaries(api: PullRequestApi, { surplus }: SummaryPlan): Promise<readonly Problem[]> {
  const writes = surplus.map((id) => () => api.deleteConversationComment(id));
  return inTurn(writes, 'A second summary comment could not be deleted');
}
