/** Verdicts as Markdown: what a program has written stays text. */
import { describe, expect, it } from 'vitest';
import type { Verdict } from '#core/verdict.ts';
import { readVerdicts } from '#report/read-verdicts.ts';
import { verdictBlock } from '#report/verdict-markdown.ts';

const VERDICT: Verdict = {
  fingerprint: '0'.repeat(32),
  kind: 'differs',
  cause: 'proved',
  says: 'It hangs under fork.',
  test: 'pytest test_a.py',
  runs: [
    { python: '3.12.1', method: 'fork', schedule: 'forced', outcome: 'hangs', times: 2, of: 2, seconds: 0.4 },
    {
      python: '3.12.1',
      method: 'spawn',
      schedule: 'natural',
      outcome: 'fails',
      times: 1,
      of: 1,
      seconds: 1,
      detail: 'E',
    },
  ],
  story: {
    fork: { at: 'app.py:9', thread: 'MainThread' },
    lock: { kind: 'Lock', made: 'app.py:3' },
    holder: { name: 'worker', itself: false, started: 'app.py:7', stack: ['app.py:5 in poll'] },
    blocked: ['app.py:12 in work'],
    proof: 'it sleeps',
    times: { held: 1, child: 2, proof: 30 },
    delayed: 1,
  },
  limits: ['Nothing else was tried.'],
  reproduce: 'forksight confirm report.json',
};

it('has the table, the drawing, the story and the command', () => {
  const block = verdictBlock(VERDICT);
  expect(block).toContain('**Run: confirmed: differs by start method, cause proved.** It hangs under fork.');
  expect(block).toMatch(/\| fork \| forked while the lock is held \| hangs \| 2\u200b? of 2 \|/);
  expect(block).toContain('  F->>C: forks at app.py:9, +2.0 ms\n');
  expect(block).toContain(
    '1. +1.0 ms `worker` started at app.py:7, holds the lock made at app.py:3\n   - `app.py:5 in poll`',
  );
  expect(block).toContain('A thread was delayed by 1.0 ms for this');
  expect(block).toContain('To see it again: `forksight confirm report.json`');
});

it('tells what became of the suggested change, with its runs', () => {
  const runs: Verdict['runs'] = [
    { python: '3.12.1', method: 'spawn', schedule: 'natural', outcome: 'passes', times: 3, of: 3, seconds: 0.5 },
  ];
  const block = verdictBlock({ ...VERDICT, fix: { kind: 'mends', says: 'With this change the test passes.', runs } });
  expect(block).toContain('\n\n**Fix verified.** With this change the test passes.\n\n<details>');
  expect(block).toMatch(
    /With the suggested change:\n\n\| Python[\s\S]*\| spawn \| left alone \| passes \| 3\u200b? of 3 \|/,
  );
  const untried = verdictBlock({ ...VERDICT, fix: { kind: 'does-not-mend', says: 'It hangs.', runs: [] } });
  expect(untried).toContain('**The fix does not mend it.** It hangs.');
  expect(untried).not.toContain('With the suggested change:');
});

it('says what it can where nothing was run, and nothing without a verdict', () => {
  const { story: _story, cause: _cause, ...rest } = VERDICT;
  expect(verdictBlock({ ...rest, kind: 'inconclusive', says: 'No test reaches it.', runs: [] })).toBe(
    '**Run: not confirmed.** No test reaches it.',
  );
  expect(verdictBlock(undefined)).toBe('');
});

it('draws where the project waits, and the library where the project is not in the stack', () => {
  const drawing = (...blocked: readonly string[]): string =>
    verdictBlock({ ...VERDICT, story: { ...VERDICT.story!, blocked } });
  expect(drawing('<python>/queue.py:9 in put', 'app.py:12 in work')).toContain('waits for ever at app.py:12 in work');
  expect(drawing('<python>/queue.py:9 in put')).toContain('waits for ever at python/queue.py:9 in put');
});

describe('hostile text', () => {
  const hostile = '</details>\n```\n| a | <img src=x> @everyone end; #60 %% `x';
  const { story } = VERDICT;
  const block = verdictBlock({
    ...VERDICT,
    says: hostile,
    test: hostile,
    runs: [{ ...VERDICT.runs[0]!, outcome: 'fails', detail: hostile }],
    story: {
      ...story!,
      fork: { at: hostile, thread: hostile },
      blocked: [hostile],
      holder: { ...story!.holder!, name: hostile },
    },
    limits: [hostile],
    fix: { kind: 'mends', says: hostile, runs: [{ ...VERDICT.runs[0]!, outcome: 'fails', detail: hostile }] },
    reproduce: hostile,
  });

  it('closes nothing and starts nothing', () => {
    const outside = block.replace(/^```mermaid\n[\s\S]*?\n```$/m, '').replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
    expect(outside.match(/<\/?[a-z]+/g)).toEqual(['<details', '<summary', '</summary', '</details']);
    expect(outside).not.toMatch(/@everyone/);
  });

  it('keeps to its cells and to the lines of the drawing', () => {
    const rows = block.split('\n').filter((line) => line.startsWith('| '));
    expect(rows.map((row) => row.split(/(?<!\\)\|/).length)).toEqual([8, 8, 8, 8, 8, 8]);
    const drawing = /^```mermaid\n([\s\S]*?)\n```$/m.exec(block)?.[1] ?? '';
    expect(drawing.split('\n')).toHaveLength(8);
    expect(drawing).not.toMatch(/[;#%`]/);
  });
});

describe('read from another job', () => {
  it('are what was written', () => {
    expect(readVerdicts(JSON.stringify({ verdicts: [VERDICT] }), 'report.json')).toEqual([VERDICT]);
  });

  it.for([
    ['no JSON', '{', 'report.json is not JSON'],
    ['no verdicts', '{}', 'report.json has no verdicts that can be read'],
    ['a fingerprint that is none', JSON.stringify({ verdicts: [{ ...VERDICT, fingerprint: '-->' }] }), 'fingerprint'],
    ['a text without end', JSON.stringify({ verdicts: [{ ...VERDICT, says: 'x'.repeat(2_001) }] }), 'says'],
  ])('are refused when they are %s', ([, text = '', message]) => {
    expect(() => readVerdicts(text, 'report.json')).toThrow(message);
  });
});
