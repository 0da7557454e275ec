import { painter } from '#report/paint.ts';

/** A Markdown page for a terminal: headings stand out, code is indented, links show their address. */
export function pageText(markdown: string, color: boolean): string {
  const paint = painter(color);
  let inCode = false;
  const lines = markdown.split('\n').flatMap((line) => {
    if (/^(```|~~~)/.test(line)) {
      inCode = !inCode;
      return [];
    }
    if (inCode) return [line === '' ? '' : `    ${line}`];
    if (/^<!--.*-->$/.test(line)) return [];
    const heading = /^#+ (.*)$/.exec(line)?.[1];
    if (heading !== undefined) return [paint('bold', plain(heading))];
    return [plain(line)];
  });
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** Without the marks of links and emphasis; addresses inside of the project's pages are left out. */
function plain(line: string): string {
  return line
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '$1 ($2)')
    .replace(/\[([^\]]+)\]\([^)\s]+\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1');
}
