import { describe, expect, it } from 'vitest';
import { columns } from '#report/columns.ts';
import { renderJson } from '#report/json.ts';
import { renderText } from '#report/text.ts';
import { check, finding, placed, review, span } from './samples.ts';

describe('text for a terminal', () => {
  it('tells each finding as a story with its code', () => {
    expect(renderText(check([finding()]), { color: false, width: 100 })).toMatchInlineSnapshot(`
      "error FS101 \`Pool\` forks while a logging thread runs
        app/jobs.py:12:12
          11 |     listener.start()
          12 |     pool = Pool(4)
             |            ^^^^^^^
          13 |     pool.map(work, items)

        why: The child has the lock of the queue as it was at the fork, and no thread that would ever
          release it. Its first log record hangs.
        where it bites: Linux, Python ≤ 3.13 by default; any version when fork is requested.
        what to change: Create the pool before the listener starts, or ask for another start method.
        what --fix does, at app/jobs.py:12:
          -    pool = Pool(4)
          +    pool = get_context("spawn").Pool(4)
        what must change with it:
          - Guard the entry point with \`if __name__ == "__main__":\`.

        evidence: 3 steps, certain
          1. app/log.py:7 starts a thread that runs \`QueueListener._monitor\`
               listener.start()
          2. \`logging.handlers.QueueListener.start\` starts a thread that takes records from the queue
               https://docs.python.org/3/library/logging.handlers.html#logging.handlers.QueueListener.start
          3. app/jobs.py:12 forks while the thread runs
               pool = Pool(4)

      forksight: 1 fork hazard (1 error, 0 suppressed, 0 hidden)
      40 Python files analysed.
      "
    `);
  });

  it('offers an edit that a person is to decide as an example', () => {
    const edit = { class: 'suggest', path: 'app/jobs.py', range: [12, 12, 12, 16], text: 'Stack' } as const;
    const text = renderText(check([finding({ edit })]), { color: false, width: 100 });
    expect(text).toContain('  for example, at app/jobs.py:12:\n    -    pool = Pool(4)\n    +    pool = Stack(4)\n');
  });

  it('keeps prose within the width, and code as it is', () => {
    const text = renderText(check([finding()]), { color: false, width: 60 });
    const long = text.split('\n').filter((line) => columns(line) > 60 && !line.includes('https://'));
    expect(long).toEqual([]);
  });

  it('has colours only when asked', () => {
    expect(renderText(check([finding()]), { color: false, width: 80 })).not.toContain('\u001b');
    const coloured = renderText(check([finding()]), { color: true, width: 80 });
    expect(coloured).toContain('\u001b[31merror FS101\u001b[0m');
    expect(coloured).toContain('\n  \u001b[1mwhat to change\u001b[0m: ');
  });

  it('sets carets under wide characters and tabs', () => {
    const report = {
      ...check([finding({ at: span('a.py', 1, 6, 9) })]),
      excerpts: [{ span: span('a.py', 1), firstLine: 1, lines: ['\t变 = Pool()'] }],
    };
    expect(renderText(report, { color: false, width: 80 })).toContain(
      '    1 |     变 = Pool()\n      |          ^^^\n',
    );
  });

  it('takes no time for what it cannot show of a line', () => {
    const line = 'Pool();'.repeat(200_000);
    const excerpts = [{ span: span('a.py', 1), firstLine: 1, lines: [line] }];
    const far = Array.from({ length: 500 }, (_, i) => finding({ at: span('a.py', 1, 1_000_000 + i) }));
    const near = finding({ at: span('a.py', 1, 8, 1_000_000) });
    const text = renderText({ ...check([near, ...far]), excerpts }, { color: false, width: 80 });
    expect(text.match(/\|\s+\^+$/gm)).toEqual([`|        ${'^'.repeat(194)}`]);
  });

  it('says what a review compares and what was not analysed', () => {
    const report = review([placed()], {
      hidden: 2,
      problems: [{ kind: 'binary', fatal: false, path: 'x.py', message: 'The file is binary; it was left out' }],
    });
    expect(renderText(report, { color: false, width: 200 }).split('\n').slice(-4)).toEqual([
      'problem: x.py: The file is binary; it was left out',
      'forksight: 1 fork hazard introduced (1 error, 0 existing, 0 fixed, 0 suppressed, 2 hidden)',
      '40 Python files analysed.',
      '',
    ]);
  });

  it('holds no escape sequence and no workflow command of the repository', () => {
    const evil = '::error::\u001b[2J ::error::y ##[add-mask]x';
    const report = check([finding({ title: evil, why: evil, at: span(`${evil}.py`, 1) })], {
      problems: [{ kind: 'syntax', fatal: false, path: evil, message: evil }],
    });
    const text = renderText(report, { color: false, width: 10 });
    expect(text).not.toMatch(/^\s*::|##\[|\u001b/m);
  });
});

it('JSON is the report itself', () => {
  const report = review([placed({ title: 'a\u009b2J\u202eb' })]);
  expect(JSON.parse(renderJson(report))).toEqual(report);
  expect(renderJson(report)).toContain(String.raw`a\u009b2J\u202eb`);
});
