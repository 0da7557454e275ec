import { wrap } from '#report/columns.ts';
import { painter } from '#report/paint.ts';

/** How text is laid out: `width` in columns. */
interface Layout {
  readonly color: boolean;
  readonly width: number;
}

/** A Markdown page for a terminal: headings stand out, paragraphs fill the lines, code is indented, links show their address. */
export function pageText(markdown: string, { color, width }: Layout): string {
  const paint = painter(color);
  const lines: string[] = [];
  let inCode = false;
  let paragraph = '';
  const close = (): void => {
    if (paragraph !== '') lines.push(...filled(paragraph, width));
    paragraph = '';
  };
  for (const line of markdown.split('\n')) {
    const isFence = /^(```|~~~)/.test(line);
    const heading = inCode ? undefined : /^#+ (.*)$/.exec(line)?.[1];
    const isProse = !inCode && !isFence && heading === undefined && /^\s*[^\s|<]/.test(line);
    if (!isProse || /^\s*(?:[-*]|\d+\.) /.test(line)) close();
    if (isFence) inCode = !inCode;
    else if (isProse) paragraph = paragraph === '' ? plain(line) : `${paragraph} ${plain(line.trim())}`;
    else if (inCode) lines.push(line === '' ? '' : `    ${line}`);
    else if (heading !== undefined) lines.push(paint('bold', plain(heading)));
    else if (!/^<!--.*-->$/.test(line)) lines.push(plain(line));
  }
  close();
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** The item of a list keeps its margin. */
function filled(paragraph: string, width: number): readonly string[] {
  const [mark = ''] = /^\s*(?:(?:[-*]|\d+\.) )?/.exec(paragraph) ?? [];
  return wrap(paragraph.slice(mark.length), width, mark, ' '.repeat(mark.length));
}

/** Without the marks of links and emphasis; addresses inside of the project's pages are left out. */
function plain(line: string): string {
  return line
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '$1 ($2)')
    .replace(/\[([^\]]+)\]\([^)\s]+\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1');
}
