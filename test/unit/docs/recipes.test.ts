/** The recipes are workflows that GitHub takes, and grant what they need and no more. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { INPUTS, OUTPUTS } from '#action/inputs.ts';
import { ROOT } from '../../../scripts/build/repository.ts';

interface Workflow {
  readonly on: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly uses?: string;
    readonly with?: Readonly<Record<string, unknown>>;
    readonly run?: string;
  }[];
}

const FOLDER = join(ROOT, 'docs/recipes');
const PINNED = /@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

/** The lines that use Actions of others. */
function foreign(text: string): readonly string[] {
  return text.split('\n').filter((line) => /\buses:/.test(line) && !line.includes('uses: forksight/'));
}

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const workflow = parse(text) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);
  const audits = 'schedule' in workflow.on;

  it('is a workflow without a fault', async () => {
    expect(await validate(TextDocument.create(`file:///.github/workflows/${file}`, 'yaml', 1, text))).toEqual([]);
  });

  it('grants permissions job by job, each with its reason', () => {
    expect(workflow.permissions).toEqual({});
    for (const name of jobs.flatMap((job) => Object.keys(job.permissions))) {
      expect(text).toMatch(new RegExp(`^      ${name}: (read|write) # .+`, 'm'));
    }
    expect(text).not.toContain('contents: write');
  });

  it('starts on no event whose token may write while code of the pull request is there', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    const mayPost = 'workflow_run' in workflow.on;
    const reviews = mayPost ? ['workflow_run'] : ['pull_request', 'merge_group'];
    expect(Object.keys(workflow.on)).toEqual(audits ? ['schedule', 'workflow_dispatch'] : reviews);
    const uses = steps.map((step) => step.uses?.replace(/@.*/, ''));
    expect(uses.includes('actions/checkout')).toBe(!mayPost);
  });

  it('has no path filter, takes the whole history for reviews and keeps no credentials', () => {
    for (const filter of Object.values(workflow.on)) expect(Object.keys(filter ?? {})).not.toContain('paths');
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout'))) {
      expect(step.with).toMatchObject({ ...(!audits && { 'fetch-depth': 0 }), 'persist-credentials': false });
    }
  });

  it('pins what is not its own by hash, with the version beside it', () => {
    for (const line of foreign(text)) expect(line).toMatch(PINNED);
  });

  it('names inputs and outputs that there are, and puts no text of the event into a script', () => {
    for (const step of steps.filter(({ uses }) => uses?.startsWith('forksight/'))) {
      expect(Object.keys(INPUTS)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
    }
    const outputs = [...text.matchAll(/steps\.forksight\.outputs\.(\w+)/g)].map((match) => match[1]);
    expect(Object.keys(OUTPUTS)).toEqual(expect.arrayContaining(outputs));
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });
});

const OWN = join(ROOT, '.github/workflows');

describe.each(readdirSync(OWN))('the own workflow %s holds to the same', (file) => {
  const text = readFileSync(join(OWN, file), 'utf8');
  const { permissions, jobs } = parse(text) as Workflow;

  it('is without a fault, and pinned', async () => {
    expect(await validate(TextDocument.create(`file:///.github/workflows/${file}`, 'yaml', 1, text))).toEqual([]);
    for (const line of foreign(text)) expect(line).toMatch(PINNED);
  });

  it('grants permissions job by job, each with its reason, and puts no text of the event into a script', () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) {
      for (const [name, level] of Object.entries(job.permissions)) {
        expect(text).toMatch(new RegExp(`^      ${name}: ${level} # .+`, 'm'));
      }
      expect(job.steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
    }
  });

  it('installs and builds nothing where it may write', () => {
    const writing = Object.values(jobs).filter((job) => Object.values(job.permissions).includes('write'));
    for (const { steps } of writing) {
      expect(steps.filter(({ run }) => /\bnpm\b|\bnpx\b|\bpip\b|\.ci\/run/.test(run ?? ''))).toEqual([]);
    }
  });
});
