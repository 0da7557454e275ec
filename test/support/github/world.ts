/** What the loopback GitHub knows: one repository with its pull requests, comments and check runs. */
import { changedFiles, mapLine, type ChangedFile } from './changed-files.ts';
import type { Json } from './json.ts';
import { notAccessible, notFound } from './refusal.ts';

export type Level = 'none' | 'read' | 'write';
export type Permission = 'actions' | 'checks' | 'contents' | 'issues' | 'pull_requests' | 'security_events';
export type Permissions = Readonly<Partial<Record<Permission, Level>>>;

/** Who writes: the token of the workflow, or a person. */
export const BOT = 'github-actions[bot]';

export interface Pull {
  readonly number: number;
  readonly base: string;
  readonly fork: boolean;
  readonly author: string;
  head: string;
  state?: 'closed' | 'merged';
}

/** What a workflow run has uploaded. */
export interface Artifact {
  readonly id: number;
  readonly run: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As GitHub tells it; the true one when absent. */
  readonly size?: number;
  readonly expired?: boolean;
  /** That its run was for; `main` when absent. */
  readonly branch?: string;
  /** Its run was for a branch of a fork. */
  readonly fork?: boolean;
}

export interface ReviewComment {
  readonly id: number;
  readonly pull: number;
  readonly review: number;
  readonly author: string;
  readonly path: string;
  readonly side: 'LEFT' | 'RIGHT';
  readonly originalLine: number | null;
  readonly commit: string;
  readonly replyTo?: number;
  readonly onFile: boolean;
  body: string;
  /** Null once a push changed the line. */
  line: number | null;
  startLine: number | null;
  resolved: boolean;
  minimized?: string;
}

export interface Review {
  readonly id: number;
  readonly pull: number;
  readonly author: string;
  readonly body: string;
  readonly state: 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'PENDING';
  readonly commit: string;
}

export interface IssueComment {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  body: string;
  minimized?: string;
}

export interface Issue {
  readonly number: number;
  readonly author: string;
  title: string;
  body: string;
  state: string;
  /** Why it was closed, or that it was opened again. */
  reason: string | null;
  labels: readonly string[];
  locked?: boolean;
  /** Moved to another repository: here nobody finds it any more. */
  transferred?: boolean;
}

export interface CheckRun {
  readonly id: number;
  request: Json;
  annotations: readonly Json[];
}

/** A repository of the same owner, as lists show it. */
export interface ListedRepository {
  readonly name: string;
  readonly language?: string;
  readonly archived?: boolean;
  readonly disabled?: boolean;
  readonly fork?: boolean;
  readonly empty?: boolean;
}

export interface World {
  readonly folder: string;
  readonly owner: string;
  readonly repo: string;
  readonly repoId: number;
  readonly codeScanning: boolean;
  permissions: Permissions;
  readonly pulls: Map<number, Pull>;
  readonly reviews: Review[];
  readonly reviewComments: ReviewComment[];
  readonly issueComments: IssueComment[];
  readonly issues: Map<number, Issue>;
  readonly checkRuns: Map<number, CheckRun>;
  /** Uploaded SARIF, unpacked. */
  readonly sarif: Json[];
  readonly artifacts: Artifact[];
  /** What the owner has, in the order of lists. */
  readonly repositories: ListedRepository[];
  nextId(): number;
}

export function createWorld(folder: string, permissions: Permissions, codeScanning: boolean): World {
  let id = 1000;
  return {
    folder,
    owner: 'octo',
    repo: 'demo',
    repoId: 4242,
    codeScanning,
    permissions,
    pulls: new Map(),
    reviews: [],
    reviewComments: [],
    issueComments: [],
    issues: new Map(),
    checkRuns: new Map(),
    sarif: [],
    artifacts: [],
    repositories: [],
    nextId: () => ++id,
  };
}

/** The pull request, or GitHub's 404. */
export function pullOf(world: World, number: unknown): Pull {
  const pull = world.pulls.get(Number(number));
  if (pull === undefined) throw notFound();
  return pull;
}

const cache = new Map<string, readonly ChangedFile[]>();

export function filesOf(world: World, pull: Pull): readonly ChangedFile[] {
  const key = `${world.folder} ${pull.base} ${pull.head}`;
  const files = cache.get(key) ?? changedFiles(world.folder, pull.base, pull.head);
  cache.set(key, files);
  return files;
}

/** Refuses as GitHub does unless the token has one of the permissions. */
export function need(world: World, ...accepted: readonly (readonly [Permission, 'read' | 'write'])[]): void {
  if (!accepted.some(([name, level]) => allows(world, name, level))) {
    throw notAccessible(accepted.map(([name, level]) => `${name}=${level}`));
  }
}

export function allows(world: World, name: Permission, level: 'read' | 'write'): boolean {
  const has = world.permissions[name] ?? 'none';
  return has === 'write' || has === level;
}

/** A push: comments follow their lines or become outdated. */
export function pushHead(world: World, number: number, head: string): void {
  const pull = pullOf(world, number);
  for (const comment of world.reviewComments) {
    if (comment.pull !== number || comment.line === null || comment.side === 'LEFT') continue;
    const shift = comment.startLine === null ? null : comment.line - comment.startLine;
    comment.line = mapLine(world.folder, pull.head, head, comment.path, comment.line);
    comment.startLine = shift === null || comment.line === null ? null : comment.line - shift;
  }
  pull.head = head;
}
