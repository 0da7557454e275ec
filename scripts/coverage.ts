/**
 * What stands behind each rule, as a Markdown table: `npm run coverage`. Edits are made and checked again here, so it
 * takes as long as the specifications. Exits with 1 where a rule lacks a page, a case that finds it, a case that stays
 * silent, or a program that is run, and where a rule that promises an edit shows none.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '#rules/index.ts';
import { createCheck, open, type CheckFiles } from '../test/support/check-files.ts';
import { faultsBehindEdit } from '../test/support/edits.ts';
import { readPage, type Page } from '../test/support/page.ts';
import { readSpecification, type Case } from '../test/support/spec.ts';
import { ROOT } from './build/repository.ts';

interface Row {
  readonly code: string;
  readonly slug: string;
  readonly audience: string;
  readonly found: number;
  readonly silent: number;
  readonly programs: number;
  readonly runs: number;
  readonly versions: string;
  readonly autofix: string;
  readonly edits: number;
  readonly mended: number;
}

async function main(): Promise<void> {
  const cases = specifications();
  const edits = await editsOf(cases, await createCheck());
  const rows = RULES.map((rule): Row => {
    const programs = programsOf(rule.code, rule.slug);
    const claims = programs.flatMap((program) => program.claims);
    const versions = [...new Set(claims.flatMap((claim) => claim.versions))].sort(byMinor);
    const own = cases.filter(({ file }) => file.startsWith(rule.code));
    const found = cases.filter(({ each }) => each.expected.some((mark) => mark.endsWith(` ${rule.code}`)));
    const tried = edits.get(rule.code) ?? [];
    return {
      code: rule.code,
      slug: rule.slug,
      audience: rule.audience,
      found: found.length,
      silent: own.filter(({ each }) => each.expected.length === 0).length,
      programs: programs.length,
      runs: claims.reduce((sum, claim) => sum + claim.ways.length * claim.versions.length, 0),
      versions: versions.length === 0 ? '' : `${versions[0]} to ${versions.at(-1)}`,
      autofix: rule.autofix,
      edits: tried.length,
      mended: tried.filter(Boolean).length,
    };
  });
  console.log(table(rows));
  const lacking = rows.filter(isLacking);
  for (const { code } of lacking) console.error(`${code} lacks something: look at its row.`);
  if (lacking.length > 0) process.exitCode = 1;
}

interface Placed {
  readonly file: string;
  readonly each: Case;
}

function specifications(): readonly Placed[] {
  const folder = join(ROOT, 'test/rules');
  const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
  return files
    .sort()
    .flatMap((file) =>
      readSpecification(`test/rules/${file}`, readFileSync(join(folder, file), 'utf8')).map((each) => ({ file, each })),
    );
}

function programsOf(code: string, slug: string): Page['programs'] {
  const file = `docs/rules/${code}-${slug}.md`;
  return existsSync(join(ROOT, file)) ? readPage(file, readFileSync(join(ROOT, file), 'utf8')).programs : [];
}

/** For each rule, whether each edit that its findings carry ends the finding and brings no other. */
async function editsOf(cases: readonly Placed[], check: CheckFiles): Promise<ReadonlyMap<string, readonly boolean[]>> {
  const tried = new Map<string, boolean[]>();
  for (const { each } of cases) {
    if (each.expected.length === 0) continue;
    const before = open(await check(each.files));
    for (const finding of before) {
      if (finding.edit === undefined) continue;
      const faults = await faultsBehindEdit(check, each.files, before, finding);
      tried.set(finding.rule, [...(tried.get(finding.rule) ?? []), faults.length === 0]);
    }
  }
  return tried;
}

function isLacking({ found, silent, programs, runs, autofix, edits, mended }: Row): boolean {
  return (
    found === 0 || silent === 0 || programs < 2 || runs === 0 || edits !== mended || (autofix === 'safe' && edits === 0)
  );
}

function table(rows: readonly Row[]): string {
  const sum = (key: 'found' | 'silent' | 'programs' | 'runs' | 'edits' | 'mended'): number =>
    rows.reduce((total, row) => total + row[key], 0);
  return [
    '| rule | audience | cases that find it | silent cases | programs | runs | Python | autofix | edits made | mended |',
    '| ---- | -------- | -----------------: | -----------: | -------: | ---: | ------ | ------- | ---------: | -----: |',
    ...rows.map(
      (row) =>
        `| ${row.code} ${row.slug} | ${row.audience} | ${row.found} | ${row.silent} | ${row.programs} | ${row.runs} | ${row.versions} | ${row.autofix} | ${row.edits} | ${row.mended} |`,
    ),
    `| ${rows.length} rules | ${rows.filter(({ audience }) => audience === 'everyone').length} for everyone | ${sum('found')} | ${sum('silent')} | ${sum('programs')} | ${sum('runs')} | | | ${sum('edits')} | ${sum('mended')} |`,
  ].join('\n');
}

function byMinor(a: string, b: string): number {
  return Number(a.split('.')[1]) - Number(b.split('.')[1]);
}

await main();
