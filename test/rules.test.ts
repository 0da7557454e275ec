/**
 * The specifications, the pages and the examples against the analysis: every expected finding is there, and no other.
 * `npm run spec:update` (FORKSIGHT_UPDATE_SPECS=1) writes the traces into the specifications, to be read before they
 * are committed.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Finding } from '#core/finding.ts';
import { RULES } from '#rules/index.ts';
import { createCheck, formatTraces, marksOf, open } from './support/check-files.ts';
import { faultsBehindEdit } from './support/edits.ts';
import { filesInside, readPage, withoutFolder } from './support/page.ts';
import { expectedMarks, mark, readSpecification, withTraces, type Case } from './support/spec.ts';

const SPECIFICATIONS = join(import.meta.dirname, 'rules');
const PAGES = join(import.meta.dirname, '../docs/rules');
const EXAMPLES = join(import.meta.dirname, '../examples');
const update = process.env['FORKSIGHT_UPDATE_SPECS'] === '1';
const check = await createCheck();

async function markdownFiles(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== 'README.md').sort();
}

for (const file of await markdownFiles(SPECIFICATIONS)) {
  const path = join(SPECIFICATIONS, file);
  const text = await readFile(path, 'utf8');
  describe(`test/rules/${file}`, () => {
    const traces: { case: Case; trace: string }[] = [];
    for (const each of readSpecification(`test/rules/${file}`, text)) {
      it(`line ${each.line}: ${each.heading}`, async () => {
        const analysis = await check(each.files);
        expect(analysis.problems).toEqual([]);
        const findings = open(analysis);
        expect(marksOf(findings).toSorted()).toEqual(each.expected.toSorted());
        await expectEditsToMend(each.files, findings);
        const trace = formatTraces(findings);
        traces.push({ case: each, trace });
        const kept = update ? trace : (each.trace ?? '');
        expect(trace, 'run "npm run spec:update", and read what it writes').toBe(kept);
      });
    }
    if (update) afterAll(() => writeFile(path, withTraces(text, traces)));
  });
}

for (const file of await markdownFiles(PAGES)) {
  const rule = file.slice(0, 5);
  const page = readPage(`docs/rules/${file}`, await readFile(join(PAGES, file), 'utf8'));
  describe(`docs/rules/${file}`, () => {
    for (const program of page.programs) {
      const { name, files } = program;
      const expected = Object.entries(files).flatMap(([path, text]) => expectedMarks(path, text, rule));
      it(`${name}: ${name.startsWith('bad') ? 'is found at the marked line' : 'is silent'}`, async () => {
        expect(expected.length > 0, 'a bad program marks a line, another one does not').toBe(name.startsWith('bad'));
        const all = { ...audienceOf(rule), ...filesInside(program) };
        const everything = open(await check(all));
        await expectEditsToMend(all, everything);
        const findings = everything.filter((finding) => finding.rule === rule || supersedes(finding.rule, rule));
        const marks = findings.map(({ at }) => mark(at.path, at.range[0], rule));
        expect(marks.toSorted()).toEqual(expected.map(withoutFolder).toSorted());
      });
    }
  });
}

/** Each edit by itself: the file still parses, the finding is gone, and no other has come. */
async function expectEditsToMend(files: Readonly<Record<string, string>>, findings: readonly Finding[]): Promise<void> {
  for (const finding of findings.filter(({ edit }) => edit !== undefined))
    expect(await faultsBehindEdit(check, files, findings, finding), `behind the edit of ${finding.rule}`).toEqual([]);
}

/** What a rule says of a program may be said better by another one, which takes its place. */
function supersedes(better: string, code: string): boolean {
  return RULES.some((rule) => rule.code === better && rule.supersedes.some((each) => each === code));
}

/** A page speaks to those who see its rule's findings. */
function audienceOf(code: string): Readonly<Record<string, string>> {
  const isPedantic = RULES.some((rule) => rule.code === code && rule.audience === 'pedantic');
  return isPedantic ? { 'forksight.toml': 'audience = "pedantic"\n' } : {};
}

describe('examples', async () => {
  const names = await readdir(EXAMPLES, { recursive: true });
  for (const name of names.filter((each) => /\/(bad|corrected)\.py$/.test(each)).sort()) {
    it(`examples/${name}`, async () => {
      const text = await readFile(join(EXAMPLES, name), 'utf8');
      const findings = open(await check({ [withoutFolder(name)]: text }));
      expect(marksOf(findings).toSorted()).toEqual(expectedMarks(withoutFolder(name), text).toSorted());
      expect(findings.length > 0).toBe(name.endsWith('bad.py'));
    });
  }
});

describe('examples/pull-request', async () => {
  const read = async (folder: string): Promise<Readonly<Record<string, string>>> => {
    const root = join(EXAMPLES, 'pull-request', folder);
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const paths = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
    const texts = paths.map(async (path) => [relative(root, path), await readFile(path, 'utf8')] as const);
    return Object.fromEntries(await Promise.all(texts));
  };
  it('is clean before the change', async () => {
    expect(marksOf(open(await check(await read('before'))))).toEqual([]);
  });
  it('has two findings after it, one of them in a file that the change leaves alone', async () => {
    expect(marksOf(open(await check(await read('after'))))).toEqual([
      'weather/archive.py:9 FS614',
      'weather/convert.py:15 FS203',
    ]);
  });
});
