import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readClaim } from '../../support/claims.ts';
import { runClaim } from '../../support/run-claim.ts';
import { findInterpreters } from '../../support/run-python.ts';

const [interpreter] = await findInterpreters();
let folder = '';
let programs = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forksight-claim-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A program that warns of a fork in each of its first runs, as if a joined thread were still there. */
async function warnsInRuns(count: number): Promise<string> {
  const script = join(folder, `program${programs++}.py`);
  await writeFile(
    script,
    [
      'import os, sys',
      'counted = __file__ + ".runs"',
      'runs = os.path.getsize(counted) if os.path.exists(counted) else 0',
      'open(counted, "a").write("x")',
      `if runs < ${count}: sys.stderr.write("process (pid=1) is multi-threaded, use of fork() may")`,
    ].join('\n'),
  );
  return script;
}

describe.skipIf(interpreter === undefined)('runClaim', () => {
  const path = interpreter?.path ?? '';

  it.each([
    ['3.12', 'exits 0', 7, []],
    ['3.12', 'exits 0', 8, ['as written, Python 3.12: it warns of the fork']],
    ['3.13', 'exits 0', 1, ['as written, Python 3.13: it warns of the fork']],
    ['3.12', 'exits 0, warns', 1, []],
    ['3.12', 'exits 0, warns', 0, ['as written, Python 3.12: it does not warn of the fork']],
  ])('with Python %s, "%s" and a warning in the first %i runs', async (version, claim, warnings, differences) => {
    const found = await runClaim(
      readClaim(`as written: ${claim}`),
      { version, path },
      await warnsInRuns(warnings),
      'as written',
    );
    expect(found.filter((each) => !each.includes('standard error: '))).toEqual(differences);
  });
});
