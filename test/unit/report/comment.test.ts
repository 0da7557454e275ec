import { describe, expect, it } from 'vitest';
import { codeStep } from '#core/evidence.ts';
import type { Finding } from '#core/finding.ts';
import type { Placement } from '#core/report.ts';
import { renderComment, renderResolved } from '#report/comment.ts';
import { type Markdown, gfm } from '#report/encode.ts';
import { markBody, readMarker } from '#report/marker.ts';
import { atLine, context, finding, fingerprint, HEAD, placed, span } from './samples.ts';

const render = (change: Partial<Finding> = {}, placement: Placement = atLine): Markdown =>
  renderComment({ finding: finding(change), placement }, context);

describe('a review comment', () => {
  it('says what, why, where it bites and what to change, with the evidence folded', () => {
    expect(render()).toMatchInlineSnapshot(`
      "**\`Pool\` forks while a logging thread runs** · error · [FS101](https://github.com/forksight/forksight/blob/main/docs/rules/FS101-thread-alive-at-fork.md)

      The child has the lock of the queue as it was at the fork, and no thread that would ever release it. Its first log record hangs.

      **What to change:** Create the pool before the listener starts, or ask for another start method.

      \`\`\`suggestion
          pool = get_context("spawn").Pool(4)
      \`\`\`

      <details><summary>Where it bites, the evidence (3 steps, certain), what must change as well</summary>

      **Where it bites:** Linux, Python ≤ 3.13 by default; any version when fork is requested.

      **Evidence:**

      1. [\`app/log.py:7\`](https://github.com/acme/shop/blob/1111111111111111111111111111111111111111/app/log.py#L7) starts a thread that runs \`QueueListener._monitor\`
      2. \`logging.handlers.QueueListener.start\` starts a thread that takes records from the queue ([Python's documentation](https://docs.python.org/3/library/logging.handlers.html#logging.handlers.QueueListener.start))
      3. [\`app/jobs.py:12\`](https://github.com/acme/shop/blob/1111111111111111111111111111111111111111/app/jobs.py#L12) forks while the thread runs

      **What must change with it:**

      - Guard the entry point with \`if __name__ == "__main__":\`.

      </details>

      <sub>[More about FS101](https://github.com/forksight/forksight/blob/main/docs/rules/FS101-thread-alive-at-fork.md). To keep the code as it is, end line 12 with \`# forksight: ignore[FS101]\` and the reason.</sub>"
    `);
  });

  it('shows a few lines at once, and folds the rest', () => {
    const alongside = Array.from({ length: 6 }, (_, i) => `Also change ${i}.`);
    const shown = render({ alongside }).replace(/<details>[^]*<\/details>\n\n/, '');
    expect(shown.split('\n').filter((line) => line !== '' && !line.startsWith('```'))).toHaveLength(5);
  });

  it('at a step of the trace names the step and the place of the finding', () => {
    const text = render({}, { on: 'line', path: 'app/log.py', startLine: 7, endLine: 7, cause: 0, step: 0 });
    expect(text).toContain(
      `This line starts a thread that runs \`QueueListener._monitor\`; [\`app/jobs.py:12\`](https://github.com/acme/shop/blob/${HEAD}/app/jobs.py#L12) forks while the thread runs.`,
    );
  });

  it('on a file names the place', () => {
    expect(render({}, { on: 'file', path: 'app/jobs.py', why: '' })).toContain('\n\nAt [`app/jobs.py:12`](');
  });

  it.each<[string, Placement, string]>([
    ['at the place', atLine, 'end line 12 with `#'],
    [
      'at another line of the file',
      { on: 'line', path: 'app/jobs.py', startLine: 9, endLine: 9, cause: 0, step: 0 },
      'end line 12 with `#',
    ],
    [
      'in another file',
      { on: 'line', path: 'app/log.py', startLine: 7, endLine: 7, cause: 0, step: 0 },
      'end line 12 of `app/jobs.py` with `#',
    ],
    ['on a file', { on: 'file', path: 'app/log.py', why: '' }, 'end line 12 of `app/jobs.py` with `#'],
  ])('%s says which line a suppression goes to', (_where, placement, says) => {
    expect(render({}, placement)).toContain(says);
  });

  it('tells of further causes, and how many it does not show', () => {
    const [cause] = finding().causes;
    const text = render({ causes: [cause, cause, cause, cause, cause, cause] });
    expect(text.match(/Also because of/g)).toHaveLength(3);
    expect(text).toContain('And 2 more causes of the same kind.');
  });

  it('leaves out the middle of a very long trace and says so', () => {
    const [cause] = finding().causes;
    const long = Array.from({ length: 30 }, () => cause.trace[0]);
    const text = render({ causes: [{ ...cause, trace: [cause.trace[0], ...long] }] });
    expect(text.match(/^\d+\. /gm)).toHaveLength(24);
    expect(text).toContain('31. (7 steps are left out) ');
  });
});

describe('a comment too long for GitHub', () => {
  it('goes without its evidence, and says so', () => {
    const [cause] = finding().causes;
    const far = codeStep(span('ö'.repeat(4_000), 1), 'x');
    const text = render({ causes: [{ ...cause, trace: [far, far, far, far] }] });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain('The evidence is too long for a comment; the JSON report has it.\n\n<sub>');
  });

  it('goes without the edit of a line that nobody could read', () => {
    const edit = { class: 'safe', path: 'app/jobs.py', range: [12, 1, 12, 1], text: '` '.repeat(300_000) } as const;
    expect(render({ edit })).not.toContain('```');
  });
});

describe('a suggestion', () => {
  const edit = { class: 'safe', path: 'app/jobs.py', range: [12, 12, 12, 16], text: 'X' } as const;

  it('is offered when the comment stands exactly at the lines of a safe edit', () => {
    expect(render({ edit })).toContain('```suggestion\n    pool = X(4)\n```');
  });

  it.each<[string, Partial<Finding>, Placement]>([
    ['the edit is for a person to decide', { edit: { ...edit, class: 'suggest' } }, atLine],
    ['the comment stands at more lines', { edit }, { on: 'line', path: 'app/jobs.py', startLine: 11, endLine: 12 }],
    ['the comment stands in another file', { edit }, { on: 'line', path: 'app/log.py', startLine: 12, endLine: 12 }],
    ['the comment is on the file', { edit }, { on: 'file', path: 'app/jobs.py', why: '' }],
    ['it would hide something', { edit: { ...edit, text: 'X\u202e' } }, atLine],
  ])('is a diff to read when %s', (_why, change, placement) => {
    const text = render(change, placement);
    expect(text).not.toContain('```suggestion');
    expect(text).toContain('```diff\n-    pool = Pool(4)\n+    pool = X');
  });

  it('is left out when the report does not carry the lines', () => {
    expect(render({ edit: { ...edit, range: [90, 1, 90, 2] } })).not.toContain('```');
  });

  it('replaces whole lines up to the start of the next, and deletes them', () => {
    const whole: Placement = { on: 'line', path: 'app/jobs.py', startLine: 11, endLine: 12 };
    const replaced = render({ edit: { ...edit, range: [11, 1, 13, 1], text: 'a\nb\n' } }, whole);
    expect(replaced).toContain('```suggestion\na\nb\n```');
    const deleted = render({ edit: { ...edit, range: [11, 1, 13, 1], text: '' } }, whole);
    expect(deleted).toContain('```suggestion\n```');
  });

  it('joins lines when an edit takes only the line ending', () => {
    const text = render({ edit: { ...edit, class: 'suggest', range: [11, 21, 13, 1], text: '' } });
    expect(text).toContain('+    listener.start()    pool.map(work, items)');
  });

  it('cannot close its fence', () => {
    expect(render({ edit: { ...edit, text: '"""```"""' } })).toContain('````suggestion\n');
  });
});

/** The Markdown without its code spans and blocks, by CommonMark's rule for backticks. */
function outsideCode(text: string): string {
  let out = '';
  for (let i = 0; i < text.length;) {
    const run = /^`+/.exec(text.slice(i))?.[0];
    const close = run === undefined ? -1 : text.slice(i + run.length).search(new RegExp(`(?<!\`)${run}(?!\`)`));
    if (run !== undefined && close >= 0) {
      i += close + 2 * run.length;
    } else {
      const length = run?.length ?? (text[i] === '\\' ? 2 : 1);
      out += text.slice(i, i + length);
      i += length;
    }
  }
  return out;
}

describe('hostile names', () => {
  const evil = 'a`@octocat`<!-- forksight:v1 --> #1 https://evil.example\n```\n::error::';
  const text = render(
    {
      title: evil,
      why: evil,
      edit: { class: 'safe', path: 'unknown.py', range: [1, 1, 1, 2], text: evil },
      at: span('x/`@octocat`(1) #2\u202e.py', 3),
      causes: [
        {
          ...finding().causes[0],
          trace: [
            {
              at: { kind: 'model', callable: evil, distribution: evil, source: 'javascript:alert(1)' },
              says: evil,
              certainty: 'certain',
            },
          ],
        },
      ],
    },
    { on: 'file', path: 'x', why: '' },
  );

  it('stay text', () => {
    const outside = outsideCode(text).replace(/\]\([^)]*\)/g, ']');
    expect(outside).not.toMatch(/@[a-z]|#\d|https?:\/\/|<!--|javascript/);
    expect(text).not.toMatch(/^```/m);
    expect(text).toContain(
      'blob/1111111111111111111111111111111111111111/x/%60%40octocat%60%281%29%20%232%E2%80%AE.py#L3',
    );
  });

  it('do not forge the marker', () => {
    const forged = render({
      why: `<!-- forksight:v1 id=${fingerprint(9)} h=0000000000000000 state=open category= -->`,
    });
    expect(readMarker(forged)).toBeUndefined();
    const marked = markBody(forged, { id: fingerprint(1), category: 'x', state: 'open' }, HEAD);
    expect(readMarker(marked)?.id).toBe(fingerprint(1));
  });
});

describe('the marker', () => {
  const marker = { id: fingerprint(1), category: 'packages/api --> x', state: 'open' } as const;

  it('is the last line and comes back, also with the line endings of a form', () => {
    const body = markBody(gfm`text`, marker, '');
    expect(body).toMatchInlineSnapshot(`
      "text

      <!-- forksight:v1 id=00000000000000000000000000000001 h=bde64e3e14e200c6 state=open category=packages%2Fapi%20%2D%2D%3E%20x -->"
    `);
    expect(readMarker(body.replaceAll('\n', '\r\n'))).toMatchObject(marker);
    expect(readMarker(`${body}\nan answer`)).toBeUndefined();
  });

  it('has the same hash when only the commit of the links differs', () => {
    const other = HEAD.replaceAll('1', '3');
    const later = { ...context, repository: { ...context.repository!, sha: other } };
    const before = readMarker(markBody(render(), marker, HEAD));
    const after = readMarker(markBody(renderComment(placed(), later), marker, other));
    expect(after?.hash).toBe(before?.hash);
    expect(readMarker(markBody(render({ why: 'Other.' }), marker, HEAD))?.hash).not.toBe(before?.hash);
  });
});

it('a resolved comment strikes its title', () => {
  expect(renderResolved('**Title** · error\n\nmore', 'abc')).toBe(
    '~~**Title** · error~~\n\n**Resolved:** not reported any more as of abc.',
  );
  expect(renderResolved('**Title**\r\n\r\nmore', 'abc')).toMatch(/^~~\*\*Title\*\*~~\n/);
});
