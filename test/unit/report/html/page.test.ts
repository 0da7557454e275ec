import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditView } from '#report/audit-view.ts';
import { viewAudit } from '#report/audit-view.ts';
import { renderAuditMarkdown } from '#report/audit-markdown.ts';
import { renderAuditText } from '#report/audit-text.ts';
import { COMMENT_LIMIT } from '#report/fit.ts';
import { markup } from '#report/html/markup.ts';
import { renderHtml } from '#report/html/page.ts';
import { STYLE, STYLE_HASH } from '#report/html/style.ts';
import { auditOf, PROGRAM } from '../../audit/program.ts';

const NO_LIMIT = { size: Number.POSITIVE_INFINITY, measure: (text: string) => text.length };

let view: AuditView;
let page: string;
beforeAll(async () => {
  view = await auditOf(PROGRAM);
  page = renderHtml(view);
});

describe('the page', () => {
  it('admits its own style and nothing else', () => {
    expect(STYLE_HASH).toBe(`sha256-${createHash('sha256').update(STYLE).digest('base64')}`);
    expect(page).toContain(`content="default-src &#39;none&#39;; style-src &#39;${STYLE_HASH}&#39;;`);
    expect(page).toContain(`<style>${STYLE}</style>`);
    expect(page).not.toMatch(/<script|<img|<link|<iframe|@import|url\(|\sstyle="|\son[a-z]+=/);
  });

  it('has every section, and a link to it', () => {
    const links = [...page.matchAll(/<li><a href="#([\w-]+)">/g)].map((match) => match[1]);
    expect(links).toHaveLength(8);
    for (const id of links) expect(page).toContain(`<h2 id="${id}">`);
  });

  it('has balanced tags and ids that are given once', () => {
    const stack: string[] = [];
    for (const [, close, name = '', rest = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/g)) {
      if (['meta', 'br', 'circle', 'path'].includes(name) || rest.endsWith('/')) continue;
      if (close === '') stack.push(name);
      else if (stack.at(-1) === name) stack.pop();
      else stack.push(`/${name}`);
    }
    expect(stack).toEqual([]);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells each finding with its code, its argument and a drawing that is said in words', () => {
    expect(page).toContain('<span class="hit">    with multiprocessing.Pool(2) as pool:</span>');
    expect(page).toContain('<dt>Where it bites</dt>');
    expect(page).toMatch(
      /<svg\s+class="timeline"\s+role="img"[^>]*aria-label="Timeline of: [^"]+ Step \d: the process forks\./,
    );
    expect(page).toContain(`https://github.com/acme/shop/blob/${'1'.repeat(40)}/shop/jobs/run.py#L19`);
  });

  it('scrolls what is wide by itself, by keyboard too, under a name that no other region has', () => {
    const regions = [...page.matchAll(/<div class="scroll"([^>]*)>/g)].map(([, attributes = '']) => attributes);
    for (const attributes of regions) expect(attributes).toContain('tabindex="0" role="region" aria-label="T');
    const tables = regions.filter((attributes) => attributes.includes('"Table: '));
    expect(new Set(tables).size).toBe(tables.length);
    expect(tables.length).toBeGreaterThan(5);
    const loose = page.slice(page.indexOf('id="counts"'), page.indexOf('id="kept"'));
    expect(page.match(/<table>/g)).toHaveLength(tables.length + (loose.match(/<table>/g) ?? []).length);
    expect(page.match(/<svg/g)).toHaveLength(regions.length - tables.length);
  });

  it('breaks names behind a dot, a slash or an underscore', () => {
    expect(page).toContain('<code>multiprocessing.<wbr />Pool</code>');
    expect(page).toContain('<code>shop/<wbr />jobs/<wbr />run.py:19</code>');
  });

  it('says what was not analysed', () => {
    expect(page).toContain('shop/broken.py:1 was checked in part');
  });

  it('is the same for the same audit', () => {
    expect(renderHtml(view)).toBe(page);
  });

  it('of nothing says that there was nothing', async () => {
    const empty = renderHtml(await auditOf({ 'readme.txt': 'x' }));
    expect(empty).toContain('nothing to check: no Python files');
    expect(empty).toContain('No place creates a process');
  });
});

const EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'`|\u202e@octocat ](javascript:alert(1)) <!--';

describe('text of the repository is text', () => {
  // Whatever a repository can name: paths, owners, code, reasons, distributions.
  const hostile = (text: string, evil: string): string =>
    JSON.stringify(JSON.parse(text), (key, value: unknown) =>
      typeof value === 'string' &&
      ![
        'severity',
        'confidence',
        'certainty',
        'kind',
        'how',
        'chosen',
        'method',
        'rule',
        'audience',
        'class',
        'server',
      ].includes(key)
        ? `${value}${evil}`
        : value,
    );

  it('in the page, the document and the text', () => {
    const evil = viewAudit(JSON.parse(hostile(JSON.stringify(view.audit), EVIL)), view.context.rules);
    const page = renderHtml(evil);
    const tags = new Set([...page.matchAll(/<([a-z0-9]+)/g)].map((match) => match[1]));
    expect([...tags].filter((tag) => ['script', 'img'].includes(tag ?? ''))).toEqual([]);
    expect(page.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\sonerror=/);
    expect(page).not.toContain('<!--');
    expect(page).not.toContain('\u202e');
    expect(page).not.toMatch(/href="(?!https:\/\/|#)/);
    // Without backticks of its own, so that spans of code are easily told.
    const plain = JSON.parse(hostile(JSON.stringify(view.audit), EVIL.replace('`', '')));
    const document = renderAuditMarkdown(viewAudit(plain, view.context.rules), NO_LIMIT);
    expect(document.replaceAll(/```[^]*?```|`[^`\n]*`/g, '')).not.toMatch(/<(script|img|!--)|@[a-z]/);
    const drawings = [...document.matchAll(/```mermaid\n([^]*?)\n```/g)].map(([, drawing = '']) => drawing);
    expect(drawings).toHaveLength(renderAuditMarkdown(view, NO_LIMIT).split('```mermaid').length - 1);
    expect(drawings.join('\n')).not.toMatch(/[;#%`"]/);
    for (const line of drawings.flatMap((drawing) => drawing.split('\n'))) {
      expect(line).toMatch(/^(sequenceDiagram| {2}(participant [PTC] as |P->>[TC]: |Note over [PC]: ).+)$/);
    }
    expect(renderAuditText(evil, { color: false, width: 100 })).not.toMatch(/[\u202e\u001b]/);
  });

  it('markup`` takes text as text and markup as markup', () => {
    expect(markup`<b title="${'"&<'}">${'<i>'}${markup`<u>${1}</u>`}${['a', markup`<hr>`]}</b>`.markup).toBe(
      '<b title="&quot;&amp;&lt;">&lt;i&gt;<u>1</u>a<hr></b>',
    );
  });
});

describe('the document', () => {
  it('has the same sections and figures', () => {
    const text = renderAuditMarkdown(view, NO_LIMIT);
    expect(text).toContain(`# Forksight audit of acme/shop: ${view.findings.length} fork hazards`);
    expect(text).toMatch(
      /\| \[`shop\/jobs\/run\.py:19`\]\([^)]+\) `multiprocessing\.Pool\(\.\.\.\)` \| fork \| forkserver \| spawn \| spawn \|/,
    );
    expect(text).toContain('- owner `@acme/jobs`: ');
  });

  it('draws who makes which step of a finding', () => {
    const lock = { ...view, findings: view.findings.filter(({ rule }) => rule === 'FS202') };
    expect(/^```mermaid\n([^]*?)\n```$/m.exec(renderAuditMarkdown(lock, NO_LIMIT))?.[1]).toBe(`sequenceDiagram
  participant P as process
  participant T as thread threading.Thread(...)
  participant C as forked child
  P->>T: 1 shop/jobs/run.py:18
  Note over T: 2 shop/jobs/run.py:8
  P->>C: 3 shop/jobs/run.py:19 forks
  Note over C: thread is not in the child
  Note over C: 4 shop/jobs/run.py:13`);
  });

  it('has the code of each step', () => {
    const text = renderAuditMarkdown(view, NO_LIMIT);
    expect(text).toMatch(/^1\. .* starts a thread.*\\\n {3}`threading\.Thread\(target=poll\)\.start\(\)`$/m);
  });

  it('draws up to forty steps', () => {
    const long = (steps: number): string => {
      const [finding] = view.findings.filter(({ rule }) => rule === 'FS202');
      const [cause] = finding!.causes;
      const [first] = cause.trace;
      const trace = [
        first,
        ...Array.from({ length: steps - cause.trace.length }, () => first),
        ...cause.trace.slice(1),
      ] as const;
      const findings = [{ ...finding!, causes: [{ ...cause, trace }] as const }];
      return renderAuditMarkdown({ ...view, findings }, NO_LIMIT);
    };
    expect(long(40)).toContain('```mermaid');
    expect(long(41)).not.toContain('```mermaid');
  });

  it('keeps within a limit and counts what it leaves out', () => {
    const many = { ...view, findings: Array.from({ length: 500 }, () => view.findings).flat() };
    const text = renderAuditMarkdown(many, COMMENT_LIMIT);
    expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT.size + 1);
    expect(text).toMatch(/And \d+ more findings\. The JSON audit has them all\./);
  });
});

it('the text has the findings of a check, then what an audit adds', () => {
  const text = renderAuditText(view, { color: false, width: 100 });
  expect(text.indexOf('FS101')).toBeLessThan(text.indexOf('Moving to Python 3.14, macOS and Windows'));
  expect(text).toContain('    - shop/jobs/run.py:19 multiprocessing.Pool(...)');
});
