/** The small part of Markdown that specifications and pages are written in: headings, labelled fences, lists. */

export interface Fence {
  /** What the line before it names, as in `` `app/main.py`: ``; empty for a fence that only illustrates. */
  readonly label: string;
  readonly language: string;
  readonly text: string;
  /** Line of the opening fence, and of the closing one; both count from 1. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Items of the list that directly follows, each without its dash. */
  readonly items: readonly { readonly line: number; readonly text: string }[];
}

export interface Section {
  readonly level: number;
  readonly heading: string;
  readonly line: number;
  /** The last line that belongs to it. */
  readonly lastLine: number;
  /** Text outside fences, one string per line. */
  readonly prose: readonly string[];
  readonly fences: readonly Fence[];
}

const LABEL = /^`([^`]+)`:$/;

export function isLabel(line: string): boolean {
  return LABEL.test(line);
}

/** Splits a page at its headings, whatever their level. Text before the first heading is an Error that names the file. */
export function readSections(file: string, text: string): readonly Section[] {
  const lines = text.split('\n');
  const sections: Section[] = [];
  let at = 0;
  while (at < lines.length) {
    const heading = /^(#+) (.+)$/.exec(lines[at] ?? '');
    if (!heading) {
      if ((lines[at] ?? '').trim() !== '') throw new Error(`${file}:${at + 1}: text before the first heading`);
      at++;
      continue;
    }
    const section = readSection(file, lines, at + 1);
    sections.push({ level: heading[1]?.length ?? 1, heading: heading[2] ?? '', line: at + 1, ...section });
    at = section.lastLine;
  }
  return sections;
}

function readSection(
  file: string,
  lines: readonly string[],
  start: number,
): Pick<Section, 'lastLine' | 'prose' | 'fences'> {
  const prose: string[] = [];
  const fences: Fence[] = [];
  let at = start;
  while (at < lines.length && !/^#+ /.test(lines[at] ?? '')) {
    const opening = /^```(\w*)$/.exec(lines[at] ?? '');
    if (!opening) {
      prose.push(lines[at] ?? '');
      at++;
      continue;
    }
    const end = lines.indexOf('```', at + 1);
    if (end < 0) throw new Error(`${file}:${at + 1}: this fence is never closed`);
    fences.push({
      label: LABEL.exec(lastText(prose))?.[1] ?? '',
      language: opening[1] ?? '',
      text: `${lines.slice(at + 1, end).join('\n')}\n`,
      firstLine: at + 1,
      lastLine: end + 1,
      items: listAfter(lines, end + 1),
    });
    at = end + 1;
  }
  return { lastLine: at, prose, fences };
}

function lastText(prose: readonly string[]): string {
  return prose.findLast((line) => line.trim() !== '') ?? '';
}

function listAfter(lines: readonly string[], start: number): Fence['items'] {
  const items: { line: number; text: string }[] = [];
  let at = start;
  while ((lines[at] ?? 'end').trim() === '') at++;
  for (; (lines[at] ?? '').startsWith('- '); at++) items.push({ line: at + 1, text: (lines[at] ?? '').slice(2) });
  return items;
}
