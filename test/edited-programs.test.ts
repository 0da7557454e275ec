/**
 * Bad programs of the pages with the edits of their findings made, and run: they do what the page claims of the mended
 * program or, where that one is mended in another way, no longer what it claims of the bad one. An edit that asks for
 * spawn makes the bad program do under every start method what the page claims of it under spawn.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editBytes, withoutOverlaps } from '#review/edit-text.ts';
import { RULES } from '#rules/index.ts';
import { createCheck, open } from './support/check-files.ts';
import type { Claim } from './support/claims.ts';
import { filesInside, type Page, readPage, type Program, withoutFolder } from './support/page.ts';
import { runClaim } from './support/run-claim.ts';
import { findInterpreters } from './support/run-python.ts';

const START_METHODS = ['fork', 'spawn', 'forkserver'] as const;
const PAGES = join(import.meta.dirname, '../docs/rules');
const interpreters = await findInterpreters();
const check = await createCheck();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forksight-edited-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const files = (await readdir(PAGES)).filter((name) => /^FS\d{3}-.+\.md$/.test(name)).sort();
const edited: (readonly [name: string, page: Page, program: Program, texts: Readonly<Record<string, string>>])[] = [];
for (const file of files) {
  const page = readPage(file, await readFile(join(PAGES, file), 'utf8'));
  for (const program of page.programs.filter(({ name }) => name.startsWith('bad'))) {
    // A variant without a mended counterpart shows what happens, and may not end otherwise.
    if (!page.programs.some(({ name }) => name === counterpart(program))) continue;
    const texts = await withEdits(file.slice(0, 5), program);
    if (texts !== undefined) edited.push([`${file} ${program.name}`, page, program, texts]);
  }
}

function counterpart({ name }: Program): string {
  return name.replace('bad', 'fixed');
}

/** The program's files with all edits of the rule's findings made; undefined when there are none. */
async function withEdits(code: string, program: Program): Promise<Readonly<Record<string, string>> | undefined> {
  const inside = filesInside(program);
  const isPedantic = RULES.some((rule) => rule.code === code && rule.audience === 'pedantic');
  const findings = open(await check({ ...inside, ...(isPedantic && { 'forksight.toml': 'audience = "pedantic"\n' }) }));
  const edits = withoutOverlaps(
    findings.filter(({ rule }) => rule === code).flatMap(({ edit }) => (edit === undefined ? [] : [{ edit }])),
  ).map(({ edit }) => edit);
  if (edits.length === 0) return undefined;
  return Object.fromEntries(
    Object.entries(inside).map(([path, text]) => {
      const own = edits.filter((edit) => edit.path === path);
      return [path, Buffer.from(editBytes(Buffer.from(text), own) ?? '').toString()];
    }),
  );
}

describe.skipIf(process.platform !== 'linux' || interpreters.length === 0)('the edits of a page', () => {
  it('are there', () => {
    expect(edited.length).toBeGreaterThan(5);
  });

  it.for(edited)('%s', { timeout: 600_000 }, async ([name, page, program, texts]) => {
    const root = join(folder, name);
    for (const [path, text] of Object.entries(texts)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    const fixed = page.programs.find((each) => each.name === counterpart(program));
    const main = join(root, withoutFolder(program.main));
    const asMended = await differences(fixed?.claims ?? [], main);
    if (asMended.length === 0) return;
    const spawned = program.claims.filter(({ ways }) => ways.includes('spawn'));
    const underAll = spawned.map((claim) => ({ ...claim, ways: START_METHODS }));
    if (spawned.length > 0 && (await differences(underAll, main)).length === 0) return;
    for (const claim of program.claims)
      expect(
        await differences([claim], main),
        `still: ${claim.text}; and not as mended: ${asMended.join('; ')}`,
      ).not.toEqual([]);
  });
});

/** Where running the program contradicts the claims. The newest interpreter of each claim speaks for the others. */
async function differences(claims: readonly Claim[], main: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const claim of claims) {
    const interpreter = interpreters.findLast(({ version }) => claim.versions.includes(version));
    if (interpreter === undefined) continue;
    for (const way of claim.ways) found.push(...(await runClaim(claim, interpreter, main, way)));
  }
  return found;
}
