/** The programs of the pages and the examples, run: every claim under its start methods and on its versions of Python. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OBSERVED_VERSIONS, readClaim, type Claim } from './support/claims.ts';
import { withLibraries } from './support/libraries.ts';
import { readPage, withObservedTable } from './support/page.ts';
import { runClaim } from './support/run-claim.ts';
import { findInterpreters, inParallel } from './support/run-python.ts';

const PAGES = join(import.meta.dirname, '../docs/rules');
const EXAMPLES = join(import.meta.dirname, '../examples');
const interpreters = await findInterpreters();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forksight-pages-'));
  const missing = OBSERVED_VERSIONS.filter((version) => !interpreters.some((each) => each.version === version));
  const lacking = missing.length > 0 ? `; claims about ${missing.join(', ')} were not run` : '';
  console.log(`Python ${interpreters.map((each) => `${each.version} (${each.path})`).join(', ')}${lacking}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('finds an interpreter to run the programs with', () => {
  expect(interpreters, `install one of Python ${OBSERVED_VERSIONS.join(', ')}`).not.toEqual([]);
});

const onLinux = describe.skipIf(process.platform !== 'linux');

for (const file of (await readdir(PAGES)).filter((name) => /^FS\d{3}-.+\.md$/.test(name)).sort()) {
  const text = await readFile(join(PAGES, file), 'utf8');
  const page = readPage(`docs/rules/${file}`, text);

  describe(`docs/rules/${file}`, () => {
    it('is called after its rule and has a summary', () => {
      expect(page.title).toBe(file.replace('.md', '').replace('-', ' '));
      expect(page.summary).toMatch(/\.$/);
    });
    it('has the table that follows from its claims (else: npm run generate)', () => {
      expect(text).toBe(withObservedTable(file, text));
    });
    onLinux('does what it claims', () => {
      for (const program of page.programs)
        for (const claim of program.claims)
          claimTest(program.name, claim, () => write(file, program.files, program.main), page.requirements);
    });
  });
}

onLinux('examples', async () => {
  for (const name of await examplePrograms()) {
    const claims = (await readFile(join(EXAMPLES, name), 'utf8')).split('\n').filter((line) => line.startsWith('- '));
    it(`${name} says what it does`, () => expect(claims).not.toEqual([]));
    for (const claim of claims) claimTest(name, readClaim(claim.slice(2)), () => Promise.resolve(join(EXAMPLES, name)));
  }
});

async function examplePrograms(): Promise<readonly string[]> {
  const names = await readdir(EXAMPLES, { recursive: true });
  return names.filter((name) => /\/(bad|corrected)\.py$/.test(name)).sort();
}

function claimTest(program: string, claim: Claim, script: () => Promise<string>, requirements = ''): void {
  const runs = claim.ways.flatMap((way) =>
    interpreters.filter(({ version }) => claim.versions.includes(version)).map((interpreter) => ({ way, interpreter })),
  );
  it.skipIf(runs.length === 0)(`${program}: ${claim.text}`, { timeout: 600_000 }, async () => {
    const path = await script();
    // A program that hangs needs no processor, so all of them can hang at once.
    const found = await inParallel(claim.hangs ? runs.length : 2, runs, async ({ way, interpreter: bare }) => {
      const interpreter = requirements === '' ? bare : await withLibraries(bare, requirements);
      return runClaim(claim, interpreter, path, way);
    });
    expect(found.flat()).toEqual([]);
  });
}

async function write(file: string, files: Readonly<Record<string, string>>, main: string): Promise<string> {
  const root = join(folder, file);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return join(root, main);
}
