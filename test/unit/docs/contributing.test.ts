/** The guides of CONTRIBUTING.md, followed. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/build/repository.ts';
import { createCheck, open } from '../../support/check-files.ts';
import { readSections } from '../../support/markdown.ts';
import { readSpecification } from '../../support/spec.ts';
import { forksight } from '../cli/run-cli.ts';

const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forksight-contributing-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('the case of a false alarm is one, and silent', async () => {
  const indented = /^ {3}````markdown\n([\s\S]*?)^ {3}````$/m.exec(text)?.[1] ?? '';
  const [example] = readSpecification('CONTRIBUTING.md', `# FS101 example\n\n${indented.replaceAll(/^ {3}/gm, '')}`);
  expect(example?.heading).toMatch(/^Silent: /);
  const check = await createCheck();
  expect(open(await check(example?.files ?? {}))).toEqual([]);
  const noJoin = { 'app.py': example?.files['app.py']?.replace('thread.join()', 'pass') ?? '' };
  expect(open(await check(noJoin)).map(({ rule }) => rule)).toEqual(['FS101']);
});

it('the model changes what is found', async () => {
  const fences = readSections('CONTRIBUTING.md', text).flatMap((section) => section.fences);
  const file = (label: string) => fences.find((fence) => fence.label === label)?.text ?? '';
  const rules = async (): Promise<readonly string[]> => {
    const { out } = await forksight(folder, ['check', '--format', 'json']);
    const report = JSON.parse(out) as { head: { analysis: { findings: { rule: string }[]; problems: unknown[] } } };
    expect(report.head.analysis.problems).toEqual([]);
    return report.head.analysis.findings.map(({ rule }) => rule);
  };
  await writeFile(join(folder, 'app.py'), file('app.py'));
  await writeFile(join(folder, 'acme.yaml'), file('acme.yaml'));
  await writeFile(join(folder, 'forksight.toml'), '');
  expect(await rules()).toEqual([]);
  expect(text).toContain('`models = ["acme.yaml"]`');
  await writeFile(join(folder, 'forksight.toml'), 'models = ["acme.yaml"]\n');
  expect(await rules()).toEqual(['FS801']);
  const stopped = file('app.py')
    .replace('    reporter.stop()\n', '')
    .replace('    with multi', '    reporter.stop()\n    with multi');
  await writeFile(join(folder, 'app.py'), stopped);
  expect(await rules()).toEqual([]);
});
