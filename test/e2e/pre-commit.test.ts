/** The hook of `.pre-commit-hooks.yaml`, as pre-commit installs it and calls it: from the package that npm packs. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { repository } from '../unit/sources/repository-fixture.ts';
import { HAZARD, MENDED, PYPROJECT } from '../support/github/programs.ts';
import { node24 } from '../support/github/runner.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly pass_filenames?: boolean;
}

const [hook] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[];
const folder = mkdtempSync(join(tmpdir(), 'forksight-hook-'));

beforeAll(() => {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: ROOT, timeout: 60_000 });
  execFileSync('tar', ['-xzf', 'forksight-0.1.0.tgz'], { cwd: folder, timeout: 60_000 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What pre-commit runs for these files. */
function commit(project: string, ...files: readonly string[]) {
  const [program = '', ...words] = hook?.entry.split(' ') ?? [];
  const { bin } = JSON.parse(readFileSync(join(folder, 'package/package.json'), 'utf8')) as {
    readonly bin: Readonly<Record<string, string>>;
  };
  const script = join(folder, 'package', bin[program] ?? 'missing');
  const run = spawnSync(node24(), [script, ...words, ...files], { cwd: project, encoding: 'utf8', timeout: 60_000 });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

test('fails a commit for what stands in its files, with the whole project in view', () => {
  const project = repository({
    'pyproject.toml': PYPROJECT,
    'start.py': 'import threading\n\n\ndef begin():\n    threading.Thread(target=print).start()\n',
    'a b.py': HAZARD.replace('threading.Thread(target=poll).start()', 'start.begin()').replace('threading', 'start'),
    'other.py': HAZARD,
    'mended.py': MENDED,
  });
  const { status, out, err } = commit(project, 'a b.py', 'mended.py');
  expect({ status, err }).toEqual({ status: 1, err: '' });
  expect(out.match(/^(error|warning|note) /gm)).toHaveLength(1);
  // The thread is started in a file that is not committed now.
  expect(out).toMatch(/^ +2\. start\.py:5 starts a thread/m);
  expect(out).toContain('a b.py:17');
  expect(commit(project, 'mended.py', 'start.py')).toMatchObject({ status: 0, err: '' });
});

test('says what it could not read', () => {
  const project = repository({ 'broken.py': 'def (:\n' });
  const { out } = commit(project, 'broken.py');
  expect(out).toContain('broken.py:1 was checked in part');
});
