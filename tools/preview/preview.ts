/**
 * Draws a comment as GitHub would show it.
 *
 *     node preview.ts COMMENT.md PICTURE.png [--theme light|dark] [--width 820] [--open]
 *         [--code FILE --line N [--path PATH] [--before FILE]]
 *
 * `--open` unfolds what is folded. `--code` names the file that the comment stands in; its lines up to `--line` are drawn
 * above, under the name `--path`. With `--before`, the file as it was, only its new lines are marked as added.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { linesOf } from './diff.ts';
import { renderMarkdown } from './markdown.ts';
import { renderPage, type CommentedLines } from './page.ts';
import { takePicture } from './picture.ts';

/** GitHub shows the commented line and the three above it. */
const SHOWN_LINES = 4;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: 'string', default: 'light' },
    width: { type: 'string', default: '820' },
    open: { type: 'boolean', default: false },
    code: { type: 'string' },
    path: { type: 'string' },
    line: { type: 'string' },
    before: { type: 'string' },
  },
});
const [source, target] = positionals;
if (source === undefined || target === undefined) throw new Error('Name the comment to read and the picture to write.');
if (values.theme !== 'light' && values.theme !== 'dark') throw new Error('The theme is light or dark.');

const folded = await renderMarkdown(readFileSync(source, 'utf8'));
const html = values.open ? folded.replaceAll('<details>', '<details open>') : folded;
takePicture(renderPage(html, values.theme, commentedLines()), target, Number(values.width));

function commentedLines(): CommentedLines | undefined {
  const { code, line, path = code, before } = values;
  if (code === undefined || path === undefined) return undefined;
  const last = Number(line);
  if (!Number.isInteger(last) || last < 1) {
    throw new Error('Say with --line at which line of --code the comment stands.');
  }
  return { path, lines: linesOf(code, before).slice(Math.max(0, last - SHOWN_LINES), last) };
}
