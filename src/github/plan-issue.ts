/** The whole decision about the issue of an audit as a value: what is found, against the issues that are there. */
import { leavesDoubt } from '#core/problem.ts';
import { type IssueMemory, readMemory, remember, type Remembered, renderIssue } from '#report/audit-issue.ts';
import type { AuditView } from '#report/audit-view.ts';
import type { Markdown } from '#report/encode.ts';
import { type Marker, markBody, readMarker } from '#report/marker.ts';
import type { Issue, IssueChange } from './issue-api.ts';

export interface IssuePlan {
  readonly create?: { readonly title: string; readonly body: Markdown };
  readonly update?: { readonly number: number; readonly change: IssueChange };
  /** Further open issues of ours for the same audit, by number: two runs at once have made them. */
  readonly surplus: readonly number[];
  /** What is done, as a sentence for the log. */
  readonly says: string;
}

const ID = 'audit';

interface Own {
  readonly issue: Issue;
  readonly marker: Marker;
}

/**
 * One issue for each category, known by its author and its marker, whatever people make of its title and labels. The
 * oldest open one counts, else the youngest. What a person closed as not planned stays closed until something new is
 * found; what was closed otherwise is opened again when there are findings.
 */
export function planIssue(view: AuditView, existing: readonly Issue[], category: string): IssuePlan {
  const owns = ownIssues(existing, category);
  const open = owns.filter(({ issue }) => issue.state === 'open');
  const current = open[0] ?? owns.at(-1);
  const surplus = open.slice(1).map(({ issue }) => issue.number);
  const problems = view.audit.report.head.analysis.problems;
  if (problems.some(({ fatal }) => fatal))
    return { surplus: [], says: 'The issue is left as it is, since nothing could be checked.' };

  const old = current && readMemory(current.issue.body);
  const unread = unreadOf(old, view);
  const memory = nextMemory(old, [...remember(view.findings), ...unread], remember(view.suppressed), view.audit.date);
  const isClean = memory.now.length === 0;
  const state = isClean ? 'resolved' : 'open';
  const body = markBody(
    renderIssue(view, memory, unread),
    { id: ID, category, state },
    view.audit.report.head.sha ?? '',
  );
  if (current === undefined) {
    if (isClean) return { surplus, says: 'There is nothing to open an issue for.' };
    const title = `Forksight audit${category === '' ? '' : ` (${category})`}: fork hazards`;
    return { create: { title, body }, surplus, says: 'An issue is opened.' };
  }

  const { issue, marker } = current;
  const { number } = issue;
  if (issue.state === 'closed') {
    const isNew = memory.now.some(({ id }) => !old?.now.some((one) => one.id === id));
    const byPerson = marker.state === 'open';
    if (isClean) return { surplus, says: `Issue ${number} stays closed.` };
    if (byPerson && issue.reason === 'not-planned' && !isNew) {
      return { surplus, says: `Issue ${number} stays closed, as it is not planned and nothing is new.` };
    }
    return { update: { number, change: { body, state: 'open' } }, surplus, says: `Issue ${number} is opened again.` };
  }
  const same = marker.hash === readMarker(body)?.hash && marker.state === state;
  if (isClean) {
    return { update: { number, change: { body, state: 'closed' } }, surplus, says: `Issue ${number} is closed.` };
  }
  if (same) return { surplus, says: `Issue ${number} is up to date.` };
  return { update: { number, change: { body } }, surplus, says: `Issue ${number} is brought up to date.` };
}

/** Those that carry our marker, oldest first. */
function ownIssues(existing: readonly Issue[], category: string): readonly Own[] {
  return [...existing]
    .sort((a, b) => a.number - b.number)
    .flatMap((issue) => {
      const marker = readMarker(issue.body);
      return marker?.id === ID && marker.category === category ? [{ issue, marker }] : [];
    });
}

/** Findings of before that are not seen now, although they may be there: their file could not be read. */
function unreadOf(old: IssueMemory | undefined, { audit, findings }: AuditView): readonly Remembered[] {
  const isDoubtful = leavesDoubt(audit.report.head.analysis.problems);
  const seen = new Set(remember(findings).map(({ id }) => id));
  return (old?.now ?? []).filter(({ id, path }) => !seen.has(id) && isDoubtful(path));
}

/** As long as the findings stay the same, so does what is said to be new or fixed. What is kept is not fixed. */
function nextMemory(
  old: IssueMemory | undefined,
  now: readonly Remembered[],
  kept: readonly Remembered[],
  today: string,
): IssueMemory {
  if (old === undefined) return { since: today, now, fixed: [] };
  const [before, after] = [old.now, now].map((items) => new Set(items.map(({ id }) => id)));
  const isSame = before?.size === after?.size && now.every(({ id }) => before?.has(id));
  if (isSame) return { ...old, now };
  const isKept = new Set(kept.map(({ id }) => id));
  const fixed = old.now.filter(({ id }) => !after?.has(id) && !isKept.has(id));
  return { since: today, before: old.now.map(({ id }) => id), now, fixed };
}
