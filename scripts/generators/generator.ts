/** A file, or the part of a file between two markers, that follows from other files of the repository. */
export interface Generator {
  /** The derived file, from the root of the repository. */
  readonly path: string;
  /** The whole text that the file should have; `current` is the one it has, empty when there is none. */
  readonly render: (current: string) => string | Promise<string>;
}

/** `text` with what stands between two marker lines replaced. Throws when a marker is missing. */
export function between(text: string, begin: string, end: string, content: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`the lines "${begin}" and "${end}" are not there, in this order`);
  return `${text.slice(0, from + begin.length)}\n${content.trimEnd()}\n${text.slice(lineStart(text, to))}`;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset) + 1;
}

/** A Markdown table; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
