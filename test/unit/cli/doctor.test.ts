import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recipeText } from '#sources/recipes.ts';
import { git, repository, temporaryFolder } from '../sources/repository-fixture.ts';
import { mergeGroupEvent } from '../../support/github/events.ts';
import { forksight, inProcess } from './run-cli.ts';

const REVIEW = '.github/workflows/forksight.yml';
const FILES = { 'pyproject.toml': '[project]\nname = "weather"\nrequires-python = ">=3.9,<3.13"\n', 'app/main.py': '' };

const doctor = (folder: string, ...words: readonly string[]) => inProcess(folder, ['doctor', ...words]);

test('it says what is known of the repository, and that there is no workflow', async () => {
  const folder = repository(FILES);
  expect(await doctor(join(folder, 'app'))).toEqual({
    status: 0,
    err: '',
    out: `${folder}
  1 Python file
  Python 3.9 to 3.12: requires-python in pyproject.toml
  platforms linux, macos, windows: assumed
  rules for everyone, shown from likely on

Besides
  to know: No workflow uses Forksight. "forksight init" shows the one that fits.

Nothing to mend.
`,
  });
});

test('it says what happens on which event, and what keeps it from that, with status 1', async () => {
  const text = recipeText('pull-request').replace(/ +fetch-depth: 0.*\n/, '');
  const { status, out } = await doctor(
    repository({ ...FILES, [REVIEW]: text, 'forksight.toml': 'fail-on = "error"\n' }),
  );
  expect(status).toBe(1);
  expect(out).toContain(`${REVIEW}
  merge_group: Job forksight judges what the queue would merge, and fails for findings from error
    on. Nothing is commented.
`);
  expect(out).toMatch(
    /^ {2}to mend \(line \d+\): The checkout has only the newest commit, and a review needs the base\./m,
  );
  expect(out).toContain('\n1 thing to mend.\n');
});

test('inputs that are none, and values that they cannot have, are to be mended', async () => {
  const step = '- uses: forksight/forksight@v0\n';
  const given =
    '        with:\n          fail_on: error\n          audience: all\n          confirm: ${{ vars.CONFIRM }}\n';
  const text = recipeText('pull-request').replace(step, `${step}${given}`);
  expect(text).toContain('fail_on');
  const { status, out } = await doctor(repository({ ...FILES, [REVIEW]: text }));
  expect(status).toBe(1);
  expect(out).toMatch(
    /^ {2}to mend \(line \d+\): `fail_on` is not an input, so it does nothing; did you mean "fail-on"\?$/m,
  );
  expect(out).toMatch(
    /^ {2}to mend \(line \d+\): The input 'audience' is 'all', which is none of everyone, pedantic; correct it/m,
  );
  expect(out).toContain('\n2 things to mend.\n');
});

test('settings and workflows that cannot be read are to be mended; nothing to find is told', async () => {
  const broken = { 'forksight.toml': 'fail-on = "errors"\n', [REVIEW]: 'jobs: [\n# forksight/forksight@v0\n' };
  const { status, out } = await doctor(repository(broken));
  expect(status).toBe(1);
  expect(out).toContain('to mend: forksight.toml');
  expect(out).toContain(`to mend: ${REVIEW}:`);
  expect(out).toContain('to know: There is no Python file here');
  expect(out).toContain('2 things to mend.');
});

test('as JSON for scripts', async () => {
  const folder = repository({ ...FILES, [REVIEW]: recipeText('pull-request') });
  const { status, out } = await doctor(folder, '--json');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    repository: folder,
    workflows: [{ path: REVIEW, events: [{ name: 'merge_group' }, { name: 'pull_request' }], remarks: [] }],
    remarks: [],
  });
});

test('in a run it says what the event means, and which commit is not there', async () => {
  const folder = repository(FILES);
  const head = git(folder, 'rev-parse', 'HEAD').trim();
  const payload = join(temporaryFolder(), 'event.json');
  const during = async (name: string, event: unknown) => {
    writeFileSync(payload, JSON.stringify(event));
    const run = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: payload, GITHUB_SHA: head };
    return forksight(folder, ['doctor'], run);
  };
  const there = await during('merge_group', mergeGroupEvent(head, head));
  expect(there.status).toBe(0);
  expect(there.out.replaceAll(/\s+/g, ' ')).toContain(`This run What ${head} adds to ${head} would be reviewed.`);
  const absent = await during('merge_group', mergeGroupEvent('a'.repeat(40), head));
  expect(absent.status).toBe(1);
  expect(absent.out.replaceAll(/\s+/g, ' ')).toContain(`to mend: ${'a'.repeat(40)} is not a commit of ${folder}`);
  const refused = await during('pull_request_target', {});
  expect(refused).toMatchObject({
    status: 1,
    out: expect.stringContaining('Nothing would be done on pull_request_target.'),
  });
});

test('outside of a repository there is nothing to look at', async () => {
  expect(await doctor(temporaryFolder())).toMatchObject({
    status: 2,
    out: '',
    err: expect.stringContaining('is not in a git'),
  });
});
