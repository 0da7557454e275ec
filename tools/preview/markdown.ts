import rehypeHighlight from 'rehype-highlight';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/**
 * Markdown as GitHub renders it in comments, as HTML: tables, task lists, details and highlighted code; scripts,
 * styles and unknown elements are dropped as GitHub drops them. Mentions and issue numbers stay plain text.
 */
export async function renderMarkdown(markdown: string): Promise<string> {
  const html = await unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeSanitize)
    .use(rehypeHighlight, { plainText: ['suggestion', 'text', 'mermaid'] })
    .use(rehypeStringify)
    .process(markdown);
  return withDrawings(withSuggestions(String(html)));
}

/** GitHub shows a `suggestion` fence as a box with the new lines. */
function withSuggestions(html: string): string {
  return html.replaceAll(
    /<pre><code class="[^"]*language-suggestion[^"]*">([\s\S]*?)<\/code><\/pre>/g,
    (_, code: string) =>
      `<div class="suggestion"><div class="suggestion-title">Suggested change</div>${code
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => `<div class="added">+ ${line}</div>`)
        .join('')}</div>`,
  );
}

/** GitHub draws a `mermaid` fence; the page does so where it is shown. */
function withDrawings(html: string): string {
  return html.replaceAll(
    /<pre><code class="[^"]*language-mermaid[^"]*">([\s\S]*?)<\/code><\/pre>/g,
    '<pre class="mermaid">$1</pre>',
  );
}
