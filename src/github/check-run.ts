/** Brings a commit's check run to what a report says. */
import type { Problem } from '#core/problem.ts';
import type { CheckAnnotation, CheckRunContent } from '#report/check-run.ts';
import { bodyHash } from '#report/marker.ts';
import type { Refused, Written } from './api.ts';

export interface CheckRunApi {
  /** The newest check run of that name and identity at the commit. Throws a UserError when that cannot be read. */
  find(sha: string, name: string, identity: string): Promise<CheckRun | undefined>;
  /** A check run that has ended, with its first annotations. */
  create(sha: string, identity: string, content: CheckRunContent, first: Annotations): Promise<CheckRun | Refused>;
  /** Adds annotations to those that are there. */
  append(id: number, content: CheckRunContent, next: Annotations): Promise<Written>;
  requestsLeft(): number;
}

export interface CheckRun {
  readonly id: number;
  /** How many annotations it has. */
  readonly annotations: number;
}

type Annotations = readonly CheckAnnotation[];

/** GitHub takes as many annotations with one request. */
const PER_REQUEST = 50;

/** Requests that are left to what comes behind. */
const RESERVED = 10;

export type KeptCheckRun =
  | { readonly status: 'kept' | 'read-only' }
  | { readonly status: 'partly'; readonly problem: Problem };

/**
 * Writes what is missing and nothing else, so that a run which was killed is made good by the next. Annotations cannot be
 * taken back: what says something else gets a check run of its own, and GitHub shows the newest of a name.
 */
export async function keepCheckRun(
  api: CheckRunApi,
  sha: string,
  content: CheckRunContent,
  settle: () => Promise<void>,
): Promise<KeptCheckRun> {
  const identity = identityOf(content);
  const { annotations } = content;
  let run = await api.find(sha, content.name, identity);
  for (let doubts = 0; run === undefined || run.annotations < annotations.length;) {
    if (api.requestsLeft() <= RESERVED) return partly('this run has made all the requests that it may');
    const there: number = run?.annotations ?? 0;
    const next = annotations.slice(there, there + PER_REQUEST);
    const written: CheckRun | Refused =
      run === undefined
        ? await api.create(sha, identity, content, next)
        : asRun(run, next.length, await api.append(run.id, content, next));
    if (!('result' in written)) run = written;
    else if (isForbidden(written, run)) return { status: 'read-only' };
    else if (written.result !== 'unsure' || doubts > 0) return partly(written.message);
    else {
      doubts += 1;
      await settle();
      run = await api.find(sha, content.name, identity);
    }
  }
  return { status: 'kept' };
}

/** Where a permission is missing, GitHub sometimes answers that there is nothing. */
function isForbidden({ result }: Refused, run: CheckRun | undefined): boolean {
  return result === 'read-only' || (result === 'gone' && run === undefined);
}

function asRun({ id, annotations }: CheckRun, added: number, written: Written): CheckRun | Refused {
  return written.result === 'done' ? { id, annotations: annotations + added } : written;
}

/** Tells check runs of Forksight that say the same from those that say something else. */
function identityOf(content: CheckRunContent): string {
  return `forksight:v1:${bodyHash(JSON.stringify(content))}`;
}

function partly(why: string): KeptCheckRun {
  const message = `The check run could not be written as a whole: ${why}.`;
  return { status: 'partly', problem: { kind: 'github', fatal: false, message } };
}
