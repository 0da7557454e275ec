/** What a workflow says, as far as it decides how Forksight runs in it. */
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { dig, isTable } from '#config/toml.ts';
import type { RepoPath } from '#core/span.ts';

export interface Workflow {
  readonly path: RepoPath;
  readonly name: string;
  readonly events: ReadonlyMap<string, Trigger>;
  /** Those that use Forksight. */
  readonly jobs: readonly Job[];
}

/** The filters of an event: activity types, and whether it depends on the paths of the change. */
export interface Trigger {
  readonly types?: readonly string[];
  readonly byPath: boolean;
  /** Names of the workflows that `workflow_run` waits for. */
  readonly workflows: readonly string[];
}

/** By scope, as `permissions` has them; what is not named is not granted. Undefined: nothing is stated. */
export type Granted = Readonly<Record<string, string>> | 'read-all' | 'write-all' | undefined;

export interface Job {
  readonly id: string;
  readonly permissions: Granted;
  /** The checkout before Forksight, if there is one. */
  readonly checkout?: { readonly wholeHistory: boolean; readonly keepsCredentials: boolean };
  readonly inputs: Readonly<Record<string, string>>;
  /** Whether the job passes although the step has failed. */
  readonly ignoresFailure: boolean;
  /** Of the step, counted from 1. */
  readonly line: number;
}

const FORKSIGHT = /^[\w.-]+\/forksight@/;

/** The workflow, or a sentence that says why it cannot be read. Undefined when it does not use Forksight. */
export function readWorkflow(path: RepoPath, text: string): Workflow | string | undefined {
  if (!text.includes('/forksight@')) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) return `${path}:${error.linePos?.[0].line ?? 1} is not YAML (${error.message.split('\n')[0]}); mend it.`;
  let workflow: unknown;
  try {
    workflow = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return `${path} is not YAML that can be read (${error instanceof Error ? error.message : String(error)}); mend it.`;
  }
  const jobs = entries(dig(workflow, 'jobs')).flatMap(([id, job]) => {
    const steps = list(dig(job, 'steps'));
    const index = steps.findIndex((step) => FORKSIGHT.test(textOf(dig(step, 'uses'))));
    if (index < 0) return [];
    const node = document.getIn(['jobs', id, 'steps', index], true);
    const offset = isMap(node) || isScalar(node) ? (node.range?.[0] ?? 0) : 0;
    const granted = dig(job, 'permissions') ?? dig(workflow, 'permissions');
    return [readJob(id, steps.slice(0, index), steps[index], granted, lines.linePos(offset).line)];
  });
  if (jobs.length === 0) return undefined;
  return { path, name: textOf(dig(workflow, 'name')) || path, events: eventsOf(dig(workflow, 'on')), jobs };
}

function readJob(id: string, before: readonly unknown[], step: unknown, granted: unknown, line: number): Job {
  const checkout = before.findLast((earlier) => textOf(dig(earlier, 'uses')).startsWith('actions/checkout@'));
  return {
    id,
    permissions: permissionsOf(granted),
    ...(checkout !== undefined && {
      checkout: {
        wholeHistory: textOf(dig(checkout, 'with', 'fetch-depth')) === '0',
        keepsCredentials: textOf(dig(checkout, 'with', 'persist-credentials')) !== 'false',
      },
    }),
    inputs: Object.fromEntries(entries(dig(step, 'with')).map(([name, value]) => [name.toLowerCase(), textOf(value)])),
    ignoresFailure: textOf(dig(step, 'continue-on-error')) === 'true',
    line,
  };
}

function permissionsOf(stated: unknown): Granted {
  if (stated === undefined || stated === null) return undefined;
  if (stated === 'read-all' || stated === 'write-all') return stated;
  return Object.fromEntries(entries(stated).map(([scope, level]) => [scope, textOf(level)]));
}

/** `on` may be a name, a list of names, or names with filters. */
function eventsOf(on: unknown): ReadonlyMap<string, Trigger> {
  const named = typeof on === 'string' ? [on] : list(on).map(textOf);
  const filtered = Array.isArray(on) ? [] : entries(on);
  return new Map(
    [...named.map((name) => [name, undefined] as const), ...filtered].map(([name, to]) => [name, trigger(to)]),
  );
}

function trigger(filters: unknown): Trigger {
  const types = dig(filters, 'types');
  return {
    ...(types !== undefined && { types: typeof types === 'string' ? [types] : list(types).map(textOf) }),
    byPath: dig(filters, 'paths') !== undefined || dig(filters, 'paths-ignore') !== undefined,
    workflows: list(dig(filters, 'workflows')).map(textOf),
  };
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return isTable(value) ? Object.entries(value) : [];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A scalar as GitHub hands it on: a text. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
