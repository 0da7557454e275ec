/** Confirming on GitHub: one job runs tests without a token, another comments and runs nothing. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Report } from '#core/report.ts';
import { PYPROJECT } from '../support/github/programs.ts';
import { scenario, type Scenario } from '../support/github/scenario.ts';
import { findInterpreters } from '../support/run-python.ts';

const BAD = readFileSync(new URL('../../examples/lock-before-start/bad.py', import.meta.url), 'utf8');
const TEST = `import unittest

import booth


class Booth(unittest.TestCase):
    def test_it_opens(self):
        booth.open_booth()
`;

let python = '';
beforeAll(async () => {
  python = (await findInterpreters()).at(-1)?.path ?? 'python3';
});

function pullRequest(): Promise<Scenario> {
  return scenario({ base: { 'pyproject.toml': PYPROJECT }, head: { 'booth.py': BAD, 'test_booth.py': TEST } });
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'forksight-e2e-confirm-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const CONFIRMING = { confirm: 'true', 'github-token': '', comment: 'false' };

test('a comment gets the verdict of the job that ran the tests', async () => {
  const pull = await pullRequest();
  const environment = { RUNNER_TEMP: temporary() };
  const ran = await pull.run({ inputs: { ...CONFIRMING, 'confirm-python': python }, environment });
  expect(ran.code).toBe(1);
  expect(ran.log).toContain('confirmed: differs by start method, cause proved');
  expect(pull.github.world.reviewComments).toEqual([]);
  const report = ran.outputs['report'] ?? '';
  const { verdicts } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  expect(verdicts).toMatchObject([{ kind: 'differs', cause: 'proved' }]);

  const posted = await pull.run({ inputs: { verdicts: report } });
  expect(pull.github.violations).toEqual([]);
  expect(posted.code).toBe(1);
  const body = pull.github.world.reviewComments[0]?.body ?? '';
  expect(body).toContain('**Run: confirmed: differs by start method, cause proved.** It hangs under fork');
  expect(body).toMatch(/\| fork \| the same, lock reset in the child \| passes \| 1\u200b? of 1 \|/);
  // The address of a forkserver's socket has room below any folder of a runner.
  expect(body).toMatch(/\| forkserver \| left alone \| passes \|/);
  expect(body).toMatch(/\| spawn \| left alone \| passes \|/);
  expect(body).toContain('```mermaid\nsequenceDiagram\n  participant F as MainThread\n');
  expect(body).toContain('`booth.py:16 in sell`');
  expect(posted.summary).toContain('**Run: confirmed: differs by start method, cause proved.**');

  const before = pull.github.world.reviewComments;
  await pull.run({ inputs: { verdicts: report } });
  expect(pull.github.world.reviewComments).toEqual(before);
});

test('a comment tells that the suggested change was tried', async () => {
  const app = readFileSync(new URL('../../docs/confirm.md', import.meta.url), 'utf8')
    .match(/`app.py`:\n\n```python\n([\s\S]*?)```/)?.[1]
    ?.replace('if __name__ == "__main__":', 'def main():');
  const test =
    'import unittest\n\nimport app\n\n\nclass Prices(unittest.TestCase):\n    def test_read(self):\n        app.main()\n';
  const files = { 'app.py': app ?? '', 'test_app.py': test };
  const pull = await scenario({ base: { 'pyproject.toml': PYPROJECT }, head: files });
  const environment = { RUNNER_TEMP: temporary() };
  const inputs = { ...CONFIRMING, 'verify-fixes': 'true', 'confirm-python': python };
  const ran = await pull.run({ inputs, environment });
  expect(ran.code).toBe(1);
  expect(ran.log).toContain('under spawn, with the change');
  expect(readdirSync(environment.RUNNER_TEMP).filter((name) => name.startsWith('forksight-confirm'))).toEqual([]);

  await pull.run({ inputs: { verdicts: ran.outputs['report'] ?? '' } });
  expect(pull.github.violations).toEqual([]);
  const body = pull.github.world.reviewComments[0]?.body ?? '';
  expect(body).toContain('+    child = multiprocessing.get_context("spawn").Process(target=read)\n```');
  expect(body).toContain('**Run: confirmed: differs by start method, cause proved.** It hangs under fork');
  expect(body).toContain('**Fix verified.** With this change the test passes under fork, forkserver and spawn.');
  expect(body).toContain('```mermaid\nsequenceDiagram\n');
  expect(body).toContain('With the suggested change:');
});

describe('is refused', () => {
  test.for([
    ['where the job has a token', { confirm: 'true' }, {}, "give github-token: '' and let another job comment"],
    ['where the environment has one', CONFIRMING, { GH_TOKEN: 'ghs_other' }, 'the environment has GH_TOKEN'],
    ['for verdicts that are none', { verdicts: 'FILE' }, {}, 'has no verdicts that can be read'],
  ] as const)('%s', async ([, inputs, environment, message]) => {
    const file = join(temporary(), 'verdicts.json');
    writeFileSync(file, '{"verdicts": [{"fingerprint": "<script>", "kind": "differs"}]}');
    const pull = await pullRequest();
    const given = Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [name, value.replace('FILE', file)]),
    );
    const { code, annotations } = await pull.run({ inputs: given, environment });
    expect(code).toBe(2);
    expect(annotations.map(({ message: said }) => said).join('\n')).toContain(message);
    expect(pull.github.world.reviewComments).toEqual([]);
  });
});
