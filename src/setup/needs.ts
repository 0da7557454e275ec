/** What the token of a job must be allowed to do for what its inputs ask for. */
import type { Granted, Job } from './workflow.ts';

export interface Need {
  readonly scope: string;
  readonly level: 'read' | 'write';
  /** What for: `to comment`. */
  readonly what: string;
  /** What happens where it is not granted, as a sentence. */
  readonly without: string;
  /** Nothing works without it. */
  readonly vital: boolean;
}

const CONTENTS: Need = {
  scope: 'contents',
  level: 'read',
  what: 'to read the commits',
  without: 'In a private repository, the checkout fails.',
  vital: true,
};

const COMMENTS: Need = {
  scope: 'pull-requests',
  level: 'write',
  what: 'to comment',
  without: 'Annotations and the summary of the job tell what was found, and nothing is commented.',
  vital: false,
};

/** What a job needs on an event. */
export function needsOf({ inputs, checkout }: Job, event: string): readonly Need[] {
  const artifact = inputs['previous'] ?? '';
  const wished: readonly (readonly [boolean, Need])[] = [
    [checkout !== undefined, CONTENTS],
    [event === 'workflow_run', { ...COMMENTS, without: 'Nothing is posted.', vital: true }],
    [event === 'workflow_run', need('actions', 'read', 'to fetch the report', 'Nothing is posted.', true)],
    [isPull(event) && inputs['comment'] !== 'false' && inputs['github-token'] !== '', COMMENTS],
    [
      inputs['check-run'] === 'true',
      need('checks', 'write', 'for `check-run`', 'The job annotates as it does without.', false),
    ],
    [
      audits(inputs, event) && inputs['issue'] === 'true',
      need('issues', 'write', 'for `issue`', 'No issue is kept.', false),
    ],
    [
      inputs['code-scanning'] === 'true',
      need('security-events', 'write', 'for `code-scanning`', 'Nothing is uploaded.', false),
    ],
    [
      audits(inputs, event) && artifact !== '' && !artifact.includes('/'),
      need('actions', 'read', 'to fetch the audit before, for `previous`', 'The audit has no trend.', false),
    ],
  ];
  return wished.flatMap(([wanted, asked]) => (wanted ? [asked] : []));
}

export function isGranted(granted: Exclude<Granted, undefined>, { scope, level }: Need): boolean {
  if (granted === 'write-all') return true;
  if (granted === 'read-all') return level === 'read';
  return granted[scope] === 'write' || granted[scope] === level;
}

export function audits(inputs: Job['inputs'], event: string): boolean {
  const asked = inputs['audit'] ?? '';
  return asked === '' ? event === 'schedule' || event === 'workflow_dispatch' : asked === 'true';
}

export function isPull(event: string): boolean {
  return event === 'pull_request';
}

function need(scope: string, level: Need['level'], what: string, without: string, vital: boolean): Need {
  return { scope, level, what, without, vital };
}
