/** A rule's page: its programs, what it claims about them, and the table that is made from the claims. */
import { OBSERVED_VERSIONS, readClaim, type Claim, type Way } from './claims.ts';
import { readSections, type Section } from './markdown.ts';

const HEADINGS = [
  'What it finds',
  'Why it happens',
  'How to fix it',
  'When it is a false alarm',
  'Versions and platforms',
  'Sources',
] as const;

/** A program of a page: `bad.py`, or a folder `bad/` whose `main.py` is run, with whatever files are in it. */
export interface Program {
  readonly name: string;
  readonly main: string;
  readonly files: Readonly<Record<string, string>>;
  readonly claims: readonly Claim[];
}

/** The program's files as its own folder has them: modules import each other by their names. */
export function filesInside({ files }: Program): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [withoutFolder(path), text]));
}

export function withoutFolder(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}

export interface Page {
  readonly title: string;
  readonly summary: string;
  readonly programs: readonly Program[];
  /** Libraries that the programs import, as lines of a requirements file; empty when the standard library is enough. */
  readonly requirements: string;
}

/** Reads a page; an Error names what is missing or out of order. */
export function readPage(file: string, text: string): Page {
  const [title, ...sections] = readSections(file, text);
  const headings = sections.filter((section) => section.level === 2).map((section) => section.heading);
  if (headings.join() !== HEADINGS.join()) throw new Error(`${file}: the headings must be ${HEADINGS.join(', ')}`);
  const programs = readPrograms(file, sections);
  for (const program of programs)
    if (program.claims.length === 0) throw new Error(`${file}: nothing is claimed about ${program.name}`);
  for (const name of ['bad', 'fixed'])
    if (!programs.some((program) => program.name === name)) throw new Error(`${file}: there is no program "${name}"`);
  const requirements = sections.flatMap((section) => section.fences).find(({ label }) => label === 'requirements.txt');
  return {
    title: title?.heading ?? '',
    summary: (title?.prose ?? []).join(' ').trim(),
    programs,
    requirements: requirements?.text ?? '',
  };
}

function readPrograms(file: string, sections: readonly Section[]): readonly Program[] {
  const programs = new Map<string, { files: Record<string, string>; claims: Claim[] }>();
  for (const fence of sections.flatMap((section) => section.fences)) {
    if (!fence.label.endsWith('.py') && !fence.label.includes('/')) continue;
    const name = fence.label.split('/')[0]?.replace(/\.py$/, '') ?? '';
    const program = programs.get(name) ?? { files: {}, claims: [] };
    program.files[fence.label] = fence.text;
    program.claims.push(...fence.items.map((item) => claimAt(file, item)));
    programs.set(name, program);
  }
  return [...programs].map(([name, program]) => ({
    name,
    main: `${name}.py` in program.files ? `${name}.py` : `${name}/main.py`,
    ...program,
  }));
}

function claimAt(file: string, item: { readonly line: number; readonly text: string }): Claim {
  try {
    return readClaim(item.text);
  } catch (error) {
    throw new Error(`${file}:${item.line}: ${(error as Error).message}`, { cause: error });
  }
}

const BEGIN = '<!-- observed -->';
const END = '<!-- /observed -->';

/**
 * The page with its table made anew from its claims. The table adds nothing to the claims, which the test of the pages
 * runs one by one; it is there to be seen at a glance, and making it needs no run.
 */
export function withObservedTable(file: string, text: string): string {
  const [before, rest] = text.split(`${BEGIN}\n`);
  const [, behind] = (rest ?? '').split(END);
  if (before === undefined || behind === undefined)
    throw new Error(`${file}: the markers ${BEGIN} and ${END} are missing`);
  return `${before}${BEGIN}\n\n${observedTable(readPage(file, text))}\n\n${END}${behind}`;
}

function observedTable(page: Page): string {
  const rows = page.programs.flatMap((program) =>
    WAYS.filter((way) => program.claims.some((claim) => claim.ways.includes(way))).map((way) => ({
      head: [`\`${program.main}\``, way],
      cells: OBSERVED_VERSIONS.map((version) => cell(program, way, version)),
    })),
  );
  const columns: { readonly first: number; last: number }[] = [];
  for (const index of OBSERVED_VERSIONS.keys()) {
    const previous = columns.at(-1);
    if (previous && rows.every(({ cells }) => cells[index] === cells[previous.first])) previous.last = index;
    else columns.push({ first: index, last: index });
  }
  const table = [
    ['program', 'start method', ...columns.map(columnTitle)],
    ...rows.map(({ head, cells }) => [...head, ...columns.map(({ first }) => cells[first] ?? '')]),
  ];
  const widths = (table[0] ?? []).map((_, index) => Math.max(...table.map((row) => row[index]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, index) => text.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(table[0] ?? []), rule, ...table.slice(1).map(line)].join('\n');
}

const WAYS: readonly Way[] = ['fork', 'forkserver', 'spawn', 'as written'];

function cell(program: Program, way: Way, version: string): string {
  const claim = program.claims.find((each) => each.ways.includes(way) && each.versions.includes(version));
  if (!claim) return '—';
  const outcome = claim.hangs
    ? 'hangs'
    : [`exits ${claim.status}`, ...claim.prints.map((line) => `\`${line}\``)].join(', ');
  const reported = claim.reports.map((text) => `, \`${text}\``).join('');
  return `${outcome}${reported}${claim.warns ? ', warns' : ''}`;
}

function columnTitle({ first, last }: { readonly first: number; readonly last: number }): string {
  const [from, to] = [OBSERVED_VERSIONS[first] ?? '', OBSERVED_VERSIONS[last] ?? ''];
  return from === to ? `Python ${from}` : `Python ${from} to ${to}`;
}
