import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ShownLine } from './diff.ts';

export type Theme = 'light' | 'dark';

/** The lines of the diff that GitHub shows above a comment. */
export interface CommentedLines {
  readonly path: string;
  readonly lines: readonly ShownLine[];
}

const COLOURS = {
  light: { border: '#d1d9e0', muted: '#59636e', head: '#f6f8fa', page: '#ffffff', added: '#dafbe1', number: '#aceebb' },
  dark: { border: '#3d444d', muted: '#9198a1', head: '#151b23', page: '#0d1117', added: '#12261e', number: '#1c4328' },
} as const;

/** Colours of highlighted code. */
const CODE = {
  light:
    '.hljs-keyword{color:#cf222e}.hljs-string{color:#0a3069}.hljs-number,.hljs-built_in{color:#0550ae}.hljs-comment{color:#59636e}.hljs-title{color:#6639ba}',
  dark: '.hljs-keyword{color:#ff7b72}.hljs-string{color:#a5d6ff}.hljs-number,.hljs-built_in{color:#79c0ff}.hljs-comment{color:#9198a1}.hljs-title{color:#d2a8ff}',
} as const;

/** A page with one review comment, whose promise `drawn` is kept once its drawings are there, and the lines that it stands at where they are given. */
export function renderPage(html: string, theme: Theme, commented: CommentedLines | undefined): string {
  const colour = COLOURS[theme];
  const styles = readFileSync(
    fileURLToPath(import.meta.resolve(`github-markdown-css/github-markdown-${theme}.css`)),
    'utf8',
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Comment</title><style>
${styles}
${CODE[theme]}
body { margin: 0; padding: 1px 0; background: ${colour.page}; }
.thread { margin: 12px; border: 1px solid ${colour.border}; border-radius: 6px; overflow: hidden; }
.file { padding: 8px 12px; font: 12px ui-monospace, 'DejaVu Sans Mono', monospace; border-bottom: 1px solid ${colour.border}; background: ${colour.head}; color: ${colour.muted}; }
.line { display: flex; font: 12px/20px ui-monospace, 'DejaVu Sans Mono', monospace; white-space: pre; }
.line.added { background: ${colour.added}; }
.line .number { width: 44px; padding-right: 10px; text-align: right; color: ${colour.muted}; }
.line.added .number { background: ${colour.number}; }
.line .text { padding-left: 10px; }
.comment { margin: 10px 12px 12px; border: 1px solid ${colour.border}; border-radius: 6px; }
.author { padding: 8px 14px 0; font-size: 14px; color: ${colour.muted}; }
.author b { font-weight: 600; }
.author .bot { border: 1px solid ${colour.border}; border-radius: 2em; padding: 0 6px; font-size: 12px; }
.body { padding: 6px 14px 12px; font-size: 14px !important; }
.suggestion { border: 1px solid ${colour.border}; border-radius: 6px; margin-bottom: 16px; overflow: hidden; font: 12px/20px ui-monospace, 'DejaVu Sans Mono', monospace; }
.suggestion-title { padding: 6px 12px; font: 12px sans-serif; color: ${colour.muted}; border-bottom: 1px solid ${colour.border}; }
.suggestion .added { background: ${colour.added}; padding: 0 12px; white-space: pre-wrap; }
</style></head><body class="markdown-body">
<div class="thread">
${commented === undefined ? '' : renderLines(commented)}
<div class="comment"><div class="author"><b>github-actions</b> <span class="bot">bot</span></div><div class="body markdown-body">${html}</div></div>
</div>
<script src="${import.meta.resolve('mermaid/dist/mermaid.min.js')}"></script>
<script>
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: '${theme === 'dark' ? 'dark' : 'default'}' });
const drawn = mermaid.run();
</script></body></html>
`;
}

function renderLines({ path, lines }: CommentedLines): string {
  const rows = lines.map(
    ({ number, added, text }) =>
      `<div class="line${added ? ' added' : ''}"><span class="number">${number}</span><span class="text">${added ? '+' : ' '} ${escape(text)}</span></div>`,
  );
  return `<div class="file">${escape(path)}</div>${rows.join('')}`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
