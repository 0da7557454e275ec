/** How wide text is on a terminal, and how it wraps. */

/** Characters that take two columns: East Asian wide and full width forms, and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns that visible text takes; tabs must be expanded before. */
export function columns(text: string): number {
  let width = 0;
  for (const char of text) width += /[\p{Mn}\p{Cf}]/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}

/** Words of a text; a code span of a few words stays whole, together with what touches it. */
const WORDS = /(?:`[^`\s]*(?: [^`\s]+){0,5}`|\S)+/g;

/** Words of the text in lines of at most `width` columns where words allow it; later lines are indented. */
export function wrap(text: string, width: number, first: string, rest: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.match(WORDS) ?? []) {
    if (!empty && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

/** Blocks of lines with an empty line between them, as text that ends with a line feed. */
export function paragraphs(blocks: readonly (readonly string[])[]): string {
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
