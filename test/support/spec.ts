/** Programs with expected findings: the cases of a specification, the programs of a page, the examples. */
import { isLabel, readSections, type Section } from './markdown.ts';

/** `app/main.py:12 FS101`: what is expected and what is found, in one form that sorts and compares. */
export type Mark = string;

export interface Case {
  readonly heading: string;
  readonly line: number;
  readonly files: Readonly<Record<string, string>>;
  readonly expected: readonly Mark[];
  /** The snapshot; undefined when the case has none yet. */
  readonly trace?: string;
  readonly section: Section;
}

const EXPECT = /#\s*expect(?::\s*(FS\d{3}(?:\s+FS\d{3})*))?\s*$/;

/** The marks of one file. `# expect` without a code means `ownRule`, and is an Error where there is none. */
export function expectedMarks(path: string, text: string, ownRule?: string): readonly Mark[] {
  return text.split('\n').flatMap((line, index) => {
    const found = EXPECT.exec(line);
    if (!found) return [];
    const codes = found[1]?.split(/\s+/) ?? (ownRule ? [ownRule] : undefined);
    if (!codes) throw new Error(`${path}:${index + 1}: say which rule is expected, as in "# expect: FS101"`);
    return codes.map((code) => mark(path, index + 1, code));
  });
}

export function mark(path: string, line: number, code: string): Mark {
  return `${path}:${line} ${code}`;
}

/** The cases of a specification: every section below the title. */
export function readSpecification(file: string, text: string): readonly Case[] {
  const cases = readSections(file, text)
    .filter((section) => section.level > 1)
    .map((section) => readCase(file, section));
  const headings = cases.map((each) => each.heading);
  const twice = headings.find((heading, index) => headings.indexOf(heading) !== index);
  if (twice !== undefined) throw new Error(`${file}: two cases are called "${twice}"`);
  return cases;
}

function readCase(file: string, section: Section): Case {
  const where = `${file}:${section.line}`;
  if (section.prose.every((line) => line.trim() === '' || isLabel(line)))
    throw new Error(`${where}: the case "${section.heading}" does not say why`);
  const files: Record<string, string> = {};
  for (const fence of section.fences) {
    if (fence.label === '') throw new Error(`${file}:${fence.firstLine}: name the file in the line before the fence`);
    if (fence.label === 'trace') continue;
    if (fence.label in files) throw new Error(`${file}:${fence.firstLine}: ${fence.label} is there already`);
    files[fence.label] = fence.text;
  }
  if (Object.keys(files).length === 0) throw new Error(`${where}: the case "${section.heading}" has no file`);
  const trace = section.fences.find((fence) => fence.label === 'trace');
  return {
    heading: section.heading,
    line: section.line,
    files,
    expected: Object.entries(files).flatMap(([path, text]) => expectedMarks(path, text)),
    ...(trace ? { trace: trace.text } : {}),
    section,
  };
}

/** The specification with the traces replaced; a case with an empty trace loses its fence. */
export function withTraces(text: string, traces: readonly { readonly case: Case; readonly trace: string }[]): string {
  const lines = text.split('\n');
  for (const { case: each, trace } of traces.toReversed()) {
    const old = each.section.fences.find((fence) => fence.label === 'trace');
    const fresh = trace === '' ? [] : ['', '`trace`:', '', '```text', ...trace.trimEnd().split('\n'), '```'];
    // Both begin behind the last file's fence: the old one with the empty line before its label.
    const from = old
      ? lines.lastIndexOf('`trace`:', old.firstLine - 2) - 1
      : (each.section.fences.at(-1)?.lastLine ?? 0);
    lines.splice(from, old ? old.lastLine - from : 0, ...fresh);
  }
  return lines.join('\n');
}
