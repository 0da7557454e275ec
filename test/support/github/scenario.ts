/** A pull request on the bench: two commits, a GitHub that knows them, a checkout, and a runner to start the Action in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { pullRequestEvent } from './events.ts';
import { startFakeGitHub, type FakeGitHub, type FakeGitHubOptions } from './fake-github.ts';
import { createGitFixture, mergeCommit, type Files, type GitFixture } from './git-fixture.ts';
import { git } from './git.ts';
import { runAction, type Step, type StepResult } from './runner.ts';

export interface ScenarioOptions extends Omit<FakeGitHubOptions, 'folder'> {
  /** The target branch before the change. */
  readonly base: Files;
  /** What the pull request changes. */
  readonly head: Files;
  /** What the target branch gains after the pull request branched off. */
  readonly meanwhile?: Files;
  readonly fork?: boolean;
}

export interface RunOptions {
  /** The event's action. */
  readonly action?: string;
  readonly draft?: boolean;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Replaces the payload and the event altogether. */
  readonly event?: Pick<Step, 'event' | 'payload'>;
  /** Commits that the checkout fetches; the whole history when absent. */
  readonly depth?: number;
  /** The head of a pull request in place of its merge commit, of which there is none in a conflict; all branches are there. */
  readonly checkout?: 'head';
}

export interface Scenario {
  readonly github: FakeGitHub;
  readonly fixture: GitFixture;
  readonly base: string;
  /** The head of the pull request; a push moves it. */
  head(): string;
  /** Pushes one more commit to the pull request. */
  push(files: Files): string;
  /** Starts the Action for the pull request's head, in a fresh checkout of its merge commit. */
  run(options?: RunOptions): Promise<StepResult>;
}

export const PULL_NUMBER = 7;

export async function scenario(options: ScenarioOptions): Promise<Scenario> {
  const fixture = createGitFixture();
  onTestFinished(fixture.remove);
  const branchPoint = fixture.commit('Base', options.base);
  let head = fixture.commit('Change', options.head);
  const base =
    options.meanwhile === undefined ? branchPoint : fixture.commit('Meanwhile', options.meanwhile, branchPoint);
  fixture.git('branch', '--force', 'target', base);

  const github = await startFakeGitHub({ ...options, folder: fixture.folder });
  onTestFinished(github.close);
  const fork = options.fork ?? false;
  github.addPull({ number: PULL_NUMBER, base, head, fork, author: 'contributor' });

  return {
    github,
    fixture,
    base,
    head: () => head,
    push(files) {
      head = fixture.commit('Next change', files, head);
      github.push(PULL_NUMBER, head);
      return head;
    },
    async run(run = {}) {
      const action = run.action ?? 'opened';
      const event = run.event ?? {
        event: 'pull_request',
        payload: pullRequestEvent({ action, number: PULL_NUMBER, base, head, fork, draft: run.draft ?? false }),
      };
      // Workflows of a pull request see it merged; those of other events see the commit itself.
      const ofPull = event.event === 'pull_request';
      const sha = ofPull && run.checkout !== 'head' ? mergeCommit(fixture, base, head) : head;
      const workspace = checkout(fixture, sha, run.depth, run.checkout === 'head' ? [base] : []);
      onTestFinished(() => rmSync(workspace, { recursive: true, force: true }));
      return runAction({
        ...event,
        api: github.url,
        token: github.token,
        workspace,
        sha,
        ref: ofPull ? `refs/pull/${PULL_NUMBER}/merge` : 'refs/heads/main',
        ...(run.inputs === undefined ? {} : { inputs: run.inputs }),
        ...(run.environment === undefined ? {} : { environment: run.environment }),
      });
    },
  };
}

/** A checkout as actions/checkout makes it: the commit and its history, detached, without branches. */
function checkout(fixture: GitFixture, commit: string, depth?: number, others: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'forksight-workspace-'));
  git(folder, ['init', '--quiet', '--initial-branch=unused']);
  git(folder, ['config', 'core.autocrlf', 'false']);
  const shallow = depth === undefined ? [] : [`--depth=${depth}`];
  git(folder, ['fetch', '--quiet', '--no-tags', ...shallow, `file://${fixture.folder}`, commit, ...others]);
  git(folder, ['checkout', '--quiet', '--detach', '--force', commit]);
  return folder;
}
