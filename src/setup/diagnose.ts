/** What a workflow does on its events, and what keeps it from that. Pure. */
import type { Settings } from '#core/settings.ts';
import { audits, isGranted, isPull, needsOf } from './needs.ts';
import type { Job, Trigger, Workflow } from './workflow.ts';

export interface Remark {
  /** `mend`: it does not do what it is there for. `know`: it does, with a limit that somebody may not expect. */
  readonly kind: 'mend' | 'know';
  /** Of the workflow, counted from 1. */
  readonly line?: number;
  /** What is so, what follows, and what to change: one or two sentences. */
  readonly says: string;
}

export interface Diagnosis {
  readonly path: string;
  /** What happens on each event, as sentences. */
  readonly events: readonly { readonly name: string; readonly happens: string }[];
  readonly remarks: readonly Remark[];
}

/** Events on which a commit is checked as it stands. */
const CHECKED = ['push', 'workflow_dispatch', 'schedule', 'repository_dispatch', 'workflow_call'];

/** What is known beside the workflow. */
export interface Surroundings {
  /** The workflows of the repository that use Forksight, this one among them. */
  readonly workflows: readonly Workflow[];
  /** By the settings; an input of the workflow beats it. */
  readonly failOn: Settings['failOn'];
  /** What is wrong with inputs, as sentences. */
  readonly troublesOf: (inputs: Job['inputs']) => readonly string[];
}

export function diagnose(workflow: Workflow, around: Surroundings): Diagnosis {
  const events = [...workflow.events.keys()].sort();
  return {
    path: workflow.path,
    events: events.map((name) => ({
      name,
      happens: workflow.jobs.map((job) => happens(name, job, workflow, around)).join(' '),
    })),
    remarks: [
      ...workflow.jobs.flatMap((job) => [
        ...around.troublesOf(job.inputs).map((says): Remark => ({ kind: 'mend', line: job.line, says })),
        ...jobRemarks(job, events),
      ]),
      ...[...workflow.events].flatMap(([name, trigger]) => triggerRemarks(name, trigger, workflow)),
    ],
  };
}

function happens(event: string, job: Job, workflow: Workflow, { workflows, failOn }: Surroundings): string {
  const { inputs, permissions } = job;
  const least = inputs['fail-on'] || failOn;
  const failing = least === 'never' ? 'never fails for findings' : `fails for findings from ${least} on`;
  if (event === 'pull_request') {
    const comments = inputs['comment'] !== 'false' && inputs['github-token'] !== '';
    const granted =
      permissions === undefined || needsOf(job, event).every((need) => need.vital || isGranted(permissions, need));
    const own = !comments
      ? 'Findings stand in annotations and in the summary of the job.'
      : granted
        ? 'A pull request of a branch of the repository gets comments at its lines.'
        : 'Findings stand in annotations and in the summary of the job, since the token may not comment.';
    return `Job ${job.id} reviews what the pull request changes, and ${failing}. ${own} ${onForks(comments, workflow, workflows)}`;
  }
  if (event === 'merge_group')
    return `Job ${job.id} judges what the queue would merge, and ${failing}. Nothing is commented.`;
  if (event === 'workflow_run') return `Job ${job.id} posts the report of a run that has ended. It analyses nothing.`;
  if (event === 'pull_request_target') return `Job ${job.id} refuses to do anything, and fails.`;
  if (!CHECKED.includes(event)) return `Job ${job.id} fails, since Forksight does not know the event.`;
  return audits(inputs, event)
    ? `Job ${job.id} audits the whole repository, and ${failing}.`
    : `Job ${job.id} checks the whole commit, and ${failing}.`;
}

/** GitHub lowers the token of such a run, whatever the workflow grants. */
function onForks(comments: boolean, { name }: Workflow, all: readonly Workflow[]): string {
  const posting = all.find(({ events }) => events.get('workflow_run')?.workflows.includes(name));
  if (posting) return `Comments are posted by ${posting.path}, for pull requests of forks and of Dependabot too.`;
  if (!comments) return '';
  return 'The token of a fork or of Dependabot may only read: there, findings stand in annotations and in the summary of the job.';
}

function jobRemarks(job: Job, events: readonly string[]): readonly Remark[] {
  const remark = (kind: Remark['kind'], says: string): Remark => ({ kind, line: job.line, says });
  const analyses = events.some((event) => event !== 'workflow_run');
  const compares = events.some((event) => isPull(event) || event === 'merge_group');
  const { checkout, inputs, permissions } = job;
  return [
    ...(analyses && checkout === undefined
      ? [
          remark(
            'mend',
            'There is no checkout before Forksight, so it finds no repository. Add actions/checkout with `fetch-depth: 0`.',
          ),
        ]
      : []),
    ...(compares && checkout?.wholeHistory === false
      ? [
          remark(
            'mend',
            'The checkout has only the newest commit, and a review needs the base. Add `fetch-depth: 0` to it.',
          ),
        ]
      : []),
    ...(checkout?.keepsCredentials === true
      ? [
          inputs['confirm'] === 'true'
            ? remark(
                'mend',
                'The checkout keeps a token that the tests could read, so `confirm` is refused. Add `persist-credentials: false` to it.',
              )
            : remark(
                'know',
                'The checkout keeps its token in the folder, which Forksight does not need. Add `persist-credentials: false` to it.',
              ),
        ]
      : []),
    ...(inputs['confirm'] === 'true' && inputs['github-token'] !== ''
      ? [
          remark(
            'mend',
            "`confirm` is refused in a job with a token. Add `github-token: ''`, and let another job comment.",
          ),
        ]
      : []),
    ...(job.ignoresFailure
      ? [
          remark(
            'know',
            '`continue-on-error` makes the job green whatever is found, and also where nothing could be checked.',
          ),
        ]
      : []),
    ...permissionRemarks(job, events).map(({ kind, says }) => remark(kind, says)),
    ...(permissions === undefined
      ? [
          remark(
            'know',
            "No permissions are stated, so those of the repository's settings count. State `permissions`, so that the workflow says what it may.",
          ),
        ]
      : []),
  ];
}

function permissionRemarks(job: Job, events: readonly string[]): readonly Omit<Remark, 'line'>[] {
  const { permissions } = job;
  if (permissions === undefined) return [];
  const missing = events.flatMap((event) => needsOf(job, event)).filter((need) => !isGranted(permissions, need));
  const once = new Map(missing.map((need) => [`${need.scope} ${need.what}`, need]));
  return [...once.values()].map(({ scope, level, what, without, vital }) => ({
    kind: vital ? ('mend' as const) : ('know' as const),
    says: `\`${scope}: ${level}\` is missing, ${what}. ${without} Add it to the permissions of job ${job.id}.`,
  }));
}

function triggerRemarks(name: string, trigger: Trigger, { events }: Workflow): readonly Remark[] {
  const remark = (kind: Remark['kind'], says: string): Remark => ({ kind, says });
  if (name === 'pull_request_target') {
    return [
      remark(
        'mend',
        'On `pull_request_target` the token may write whoever sent the code, so Forksight does nothing. Analyse on `pull_request`, and post on `workflow_run`.',
      ),
    ];
  }
  if (name === 'pull_request') {
    return [
      ...(trigger.byPath ? [remark('know', PATHS)] : []),
      ...(events.has('merge_group')
        ? []
        : [
            remark(
              'know',
              'It does not start on `merge_group`: as a required check, it lets a merge queue run into its time limit.',
            ),
          ]),
      ...(trigger.types?.includes('edited') === true
        ? []
        : [
            remark(
              'know',
              'It does not start when the pull request gets another base. Add `edited` to its `types`, beside those that are the default.',
            ),
          ]),
    ];
  }
  return name === 'merge_group' && trigger.byPath ? [remark('know', PATHS)] : [];
}

const PATHS =
  'It starts only for some paths: as a required check, it blocks every other pull request for ever. Leave the filter out; a change without Python passes within seconds.';
