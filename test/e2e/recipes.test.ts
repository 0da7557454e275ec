/** The steps of the recipes, started as their workflows would start them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { mergeGroupEvent, workflowRunEvent } from '../support/github/events.ts';
import { HAZARD, MENDED, PYPROJECT } from '../support/github/programs.ts';
import { forksightStep, readRecipe } from '../support/github/recipe.ts';
import { scenario } from '../support/github/scenario.ts';
import { findInterpreters } from '../support/run-python.ts';
import { zip } from '../support/zip.ts';

/** What the recipe grants to Forksight and gives it as inputs, for one project of its matrix. */
const step = (recipe: string, project = '') => forksightStep(readRecipe(recipe, { 'matrix.project': project }));

test('pull-request.yml comments, and judges what the queue would merge', async () => {
  const { permissions, inputs } = step('pull-request.yml');
  const pull = await scenario({ base: { 'pyproject.toml': PYPROJECT }, head: { 'app.py': HAZARD }, permissions });
  expect(await pull.run({ inputs })).toMatchObject({ code: 1 });
  expect(pull.github.world.reviewComments).toHaveLength(1);
  const queue = { event: 'merge_group', payload: mergeGroupEvent(pull.base, pull.head()) };
  expect(await pull.run({ inputs, event: queue })).toMatchObject({ code: 1 });
  pull.push({ 'app.py': MENDED });
  const mended = { event: 'merge_group', payload: mergeGroupEvent(pull.base, pull.head()) };
  expect(await pull.run({ inputs, event: mended })).toMatchObject({ code: 0 });
  expect(pull.github.violations).toEqual([]);
});

test('required-check.yml decides alone what the queue may merge, and asks GitHub nothing', async () => {
  const { permissions, inputs } = step('required-check.yml');
  const base = { 'pyproject.toml': PYPROJECT, 'old.py': HAZARD };
  const pull = await scenario({ base, head: { 'app.py': HAZARD }, permissions });
  const queue = () => ({ event: 'merge_group', payload: mergeGroupEvent(pull.base, pull.head()) });
  expect(await pull.run({ inputs })).toMatchObject({ code: 1, outputs: { result: 'failed', findings: '1' } });
  expect(await pull.run({ inputs, event: queue() })).toMatchObject({ code: 1, outputs: { result: 'failed' } });
  pull.push({ 'app.py': HAZARD.replace('(2) as pool:', '(2) as pool:  # forksight: ignore[FS101] later') });
  expect(await pull.run({ inputs })).toMatchObject({ code: 1, outputs: { findings: '0' } });
  pull.push({ 'app.py': MENDED });
  expect(await pull.run({ inputs })).toMatchObject({ code: 0, outputs: { result: 'passed', existing: '1' } });
  expect(await pull.run({ inputs, event: queue() })).toMatchObject({ code: 0 });
  expect(await pull.run({ inputs, event: queue(), depth: 1 })).toMatchObject({ code: 2 });
  expect(pull.github.calls).toEqual([]);
});

test('forks-analyse.yml leaves a report without asking GitHub anything, and forks-post.yml posts it', async () => {
  const analyse = step('forks-analyse.yml');
  const base = { 'pyproject.toml': PYPROJECT };
  const pull = await scenario({ base, head: { 'app.py': HAZARD }, fork: true, permissions: analyse.permissions });
  const first = await pull.run({ inputs: analyse.inputs });
  expect(first).toMatchObject({ code: 1, annotations: [{ name: 'error' }] });
  expect(pull.github.calls).toEqual([]);

  const post = step('forks-post.yml');
  pull.github.world.permissions = post.permissions;
  const bytes = zip([{ name: 'forksight-report.json', data: first.report }]);
  pull.github.world.artifacts.push({ id: 1, run: 99, name: 'forksight-report', bytes });
  const event = { event: 'workflow_run', payload: workflowRunEvent(pull.head()) };
  expect(await pull.run({ inputs: post.inputs, event })).toMatchObject({ code: 0 });
  expect(pull.github.world.reviewComments).toHaveLength(1);
  expect(pull.github.violations).toEqual([]);
});

test('monorepo.yml reviews each project by its own settings, with comments of its own', async () => {
  const { permissions } = step('monorepo.yml');
  const base = {
    'pyproject.toml': PYPROJECT,
    'api/forksight.toml': 'include = ["api/**"]\n',
    'workers/forksight.toml': 'include = ["workers/**"]\nfail-on = "never"\n',
  };
  const head = { 'api/app.py': HAZARD, 'workers/app.py': HAZARD };
  const pull = await scenario({ base, head, permissions });
  expect(await pull.run(step('monorepo.yml', 'api'))).toMatchObject({ code: 1 });
  expect(await pull.run(step('monorepo.yml', 'workers'))).toMatchObject({ code: 0 });
  expect(pull.github.world.reviewComments.map(({ path }) => path)).toEqual(['api/app.py', 'workers/app.py']);
  expect(pull.github.world.issueComments).toHaveLength(2);
  expect(pull.github.violations).toEqual([]);
});

test('confirm.yml runs the tests where there is no token, and comments where nothing is run', async () => {
  const { confirm, forksight } = readRecipe('confirm.yml');
  if (confirm === undefined || forksight === undefined) throw new Error('The recipe was to have two jobs.');
  const [ran, commented] = [forksightStep({ confirm }), forksightStep({ forksight })];
  const hangs = readFileSync(new URL('../../examples/lock-before-start/bad.py', import.meta.url), 'utf8');
  const tests =
    'import unittest\n\nimport booth\n\n\nclass Booth(unittest.TestCase):\n    def test_it_opens(self):\n        booth.open_booth()\n';
  const head = { 'booth.py': hangs, 'test_booth.py': tests };
  const pull = await scenario({ base: { 'pyproject.toml': PYPROJECT }, head, permissions: ran.permissions });
  const folder = mkdtempSync(join(tmpdir(), 'forksight-recipe-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const python = (await findInterpreters()).at(-1)?.path ?? 'python3';
  const inputs = { ...ran.inputs, 'confirm-python': python };
  const first = await pull.run({ inputs, environment: { RUNNER_TEMP: folder } });
  expect(first).toMatchObject({ code: 0, outputs: { result: 'passed', findings: '1' } });
  expect(pull.github.calls).toEqual([]);

  pull.github.world.permissions = commented.permissions;
  expect(commented.inputs['verdicts']).toContain("format('{0}/verdicts/forksight-report.json', runner.temp)");
  const second = await pull.run({ inputs: { verdicts: first.outputs['report'] ?? '' } });
  expect(second).toMatchObject({ code: 1, outputs: { result: 'failed' } });
  expect(pull.github.world.reviewComments[0]?.body).toContain('cause proved');
  expect(pull.github.violations).toEqual([]);
});
