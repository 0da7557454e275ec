/** What `forksight doctor` says of workflows. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diagnose, type Diagnosis } from '#setup/diagnose.ts';
import { readWorkflow, type Workflow } from '#setup/workflow.ts';
import { ROOT } from '../../../scripts/build/repository.ts';

const FOLDER = join(ROOT, 'docs/recipes');
const recipe = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

function read(text: string, path = 'w.yml'): Workflow {
  const workflow = readWorkflow(path, text);
  if (typeof workflow !== 'object') throw new Error(`no workflow: ${workflow}`);
  return workflow;
}

function diagnosed(text: string, others: readonly Workflow[] = []): Diagnosis {
  const workflow = read(text);
  return diagnose(workflow, { workflows: [workflow, ...others], failOn: 'warning', troublesOf: () => [] });
}

const told = (text: string): readonly string[] =>
  diagnosed(text).remarks.map(({ kind, says }) => `${kind} ${says.split(/\.(?: |$)/)[0]}`);

const happens = (text: string, event: string, others: readonly Workflow[] = []): string =>
  diagnosed(text, others).events.find(({ name }) => name === event)?.happens ?? '';

const GOOD = recipe('pull-request.yml');
const without = (line: string): string => {
  const lines = GOOD.split('\n');
  const kept = lines.filter((text) => text.trim().replace(/ #.*/, '') !== line);
  expect(kept).toHaveLength(lines.length - 1);
  return kept.join('\n');
};

const actions = readdirSync(FOLDER).filter((name) => /uses: forksight\//.test(recipe(name)));

test.each(actions)('%s has nothing to mend', (name) => {
  expect(diagnosed(recipe(name)).remarks.filter(({ kind }) => kind === 'mend')).toEqual([]);
});

test('the workflow for pull requests has nothing to know either', () => {
  expect(told(GOOD)).toEqual([]);
  expect(diagnosed(GOOD).events).toEqual([
    {
      name: 'merge_group',
      happens:
        'Job forksight judges what the queue would merge, and fails for findings from warning on. Nothing is commented.',
    },
    {
      name: 'pull_request',
      happens:
        'Job forksight reviews what the pull request changes, and fails for findings from warning on. A pull request of a branch of the repository gets comments at its lines. The token of a fork or of Dependabot may only read: there, findings stand in annotations and in the summary of the job.',
    },
  ]);
});

test('a remark about a job names the line of its step', () => {
  const text = without('persist-credentials: false');
  const line = text.split('\n').findIndex((found) => found.includes('- uses: forksight/')) + 1;
  expect(diagnosed(text).remarks).toMatchObject([{ line }]);
});

describe('permissions', () => {
  test('one that comments need', () => {
    const text = without('pull-requests: write');
    expect(told(text)).toEqual(['know `pull-requests: write` is missing, to comment']);
    expect(happens(text, 'pull_request')).toContain('since the token may not comment');
  });
  test('one that the checkout needs', () => {
    expect(told(without('contents: read'))).toEqual(['mend `contents: read` is missing, to read the commits']);
  });
  test('those of the workflow count where the job states none', () => {
    const job = /    permissions:\n(?: {6}.*\n)+/;
    expect(told(GOOD.replace(job, ''))).toHaveLength(2);
    expect(told(GOOD.replace(job, '').replace('permissions: {}', 'permissions: write-all'))).toEqual([]);
    expect(told(GOOD.replace(job, '').replace('permissions: {}\n', ''))).toEqual([
      "know No permissions are stated, so those of the repository's settings count",
    ]);
    const reading = GOOD.replace(job, '').replace('permissions: {}', 'permissions: read-all');
    expect(told(reading)).toEqual(['know `pull-requests: write` is missing, to comment']);
  });
  test.each([
    ['audit.yml', 'actions: read', 'The audit has no trend.'],
    ['audit.yml', 'issues: write', 'No issue is kept.'],
    ['audit.yml', 'security-events: write', 'Nothing is uploaded.'],
    ['forks-post.yml', 'actions: read', 'Nothing is posted.'],
    ['forks-post.yml', 'pull-requests: write', 'Nothing is posted.'],
  ])('%s without %s', (name, permission, without) => {
    const text = recipe(name).replace(new RegExp(`^ +${permission}.*\\n`, 'm'), '');
    const [remark, ...others] = diagnosed(text).remarks;
    expect(others).toEqual([]);
    expect(remark?.says).toContain(`\`${permission}\` is missing, `);
    expect(remark?.says).toContain(without);
  });
  test('a check run needs its own', () => {
    const text = GOOD.replace(
      '- uses: forksight/forksight@v0',
      '- uses: forksight/forksight@v0\n        with: { check-run: true }',
    );
    expect(told(text)).toEqual(['know `checks: write` is missing, for `check-run`']);
  });
});

describe('the checkout', () => {
  test('has the whole history for a review, not for an audit', () => {
    expect(told(without('fetch-depth: 0'))).toEqual([
      'mend The checkout has only the newest commit, and a review needs the base',
    ]);
    expect(recipe('audit.yml')).not.toContain('fetch-depth');
  });
  test('is there, before Forksight', () => {
    const text = GOOD.replace(/ +- uses: actions\/checkout[^]*?(?= +- uses: forksight)/, '');
    expect(told(text)).toEqual(['mend There is no checkout before Forksight, so it finds no repository']);
  });
  test('keeps no token, least of all where tests run', () => {
    expect(told(without('persist-credentials: false'))).toEqual([
      'know The checkout keeps its token in the folder, which Forksight does not need',
    ]);
    const text = recipe('confirm.yml').replace(/ +persist-credentials: false # the tests.*\n/, '');
    expect(told(text)).toEqual(['mend The checkout keeps a token that the tests could read, so `confirm` is refused']);
  });
});

test('confirming with a token is refused', () => {
  const text = recipe('confirm.yml').replace(/ +github-token: .*\n/, '');
  expect(told(text)).toContain('mend `confirm` is refused in a job with a token');
});

test('a failure that is ignored is told', () => {
  const text = GOOD.replace('- uses: forksight/', '- continue-on-error: true\n        uses: forksight/');
  expect(told(text)).toEqual([
    'know `continue-on-error` makes the job green whatever is found, and also where nothing could be checked',
  ]);
});

describe('events', () => {
  const on = (events: string): string => GOOD.replace(/on:\n(?: +.*\n)+/, `on: ${events}\n`);
  test('of the default types, without a queue', () => {
    expect(told(on('pull_request'))).toEqual([
      'know It does not start on `merge_group`: as a required check, it lets a merge queue run into its time limit',
      'know It does not start when the pull request gets another base',
    ]);
  });
  test('that depend on paths', () => {
    expect(told(on('{ pull_request: { types: [edited], paths: [src] }, merge_group: }'))).toEqual([
      'know It starts only for some paths: as a required check, it blocks every other pull request for ever',
    ]);
  });
  test('whose token may write whoever sent the code', () => {
    expect(told(on('pull_request_target'))).toContainEqual(expect.stringMatching(/^mend On `pull_request_target`/));
    expect(happens(on('pull_request_target'), 'pull_request_target')).toBe(
      'Job forksight refuses to do anything, and fails.',
    );
  });
  test.each([
    ['push', 'Job forksight checks the whole commit, and fails for findings from warning on.'],
    ['[push, schedule]', 'Job forksight checks the whole commit, and fails for findings from warning on.'],
    ['issues', 'Job forksight fails, since Forksight does not know the event.'],
  ])('%s', (events, says) => {
    expect(diagnosed(on(events)).events[0]?.happens).toBe(says);
  });
  test('schedules audit', () => {
    expect(happens(recipe('audit.yml'), 'schedule')).toBe(
      'Job audit audits the whole repository, and never fails for findings.',
    );
  });
  test('comments come from the workflow that waits for this one', () => {
    const posting = read(recipe('forks-post.yml'), 'post.yml');
    const text = recipe('forks-analyse.yml');
    expect(happens(text, 'pull_request', [posting])).toContain(
      'Comments are posted by post.yml, for pull requests of forks',
    );
    expect(happens(text, 'pull_request')).not.toContain('Comments are posted');
    expect(happens(text.replace('name: forksight', 'name: other'), 'pull_request', [posting])).not.toContain(
      'Comments are',
    );
  });
});

describe('what is no workflow that uses Forksight', () => {
  test('other workflows, and texts that only name it', () => {
    expect(readWorkflow('w.yml', 'on: push\njobs: {}\n')).toBeUndefined();
    expect(readWorkflow('w.yml', 'on: push\njobs: {}\n# forksight/forksight@v0\n')).toBeUndefined();
    expect(readWorkflow('w.yml', '- forksight/forksight@v0\n')).toBeUndefined();
  });
  test('no YAML', () => {
    expect(readWorkflow('w.yml', 'a: [\n# forksight/forksight@v0\n')).toMatch(
      /^w\.yml:\d+ is not YAML \(.+\); mend it\.$/,
    );
  });
  test('aliases that grow without end', () => {
    const grow = Array.from({ length: 30 }, (_, n) => `a${n}: &a${n} [${n ? `*a${n - 1}, *a${n - 1}` : '1'}]`).join(
      '\n',
    );
    expect(readWorkflow('w.yml', `${grow}\n# forksight/forksight@v0\n`)).toMatch(
      /^w\.yml is not YAML that can be read/,
    );
  });
});
