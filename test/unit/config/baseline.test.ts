import { describe, expect, it } from 'vitest';
import { readBaseline, writeBaseline } from '#config/baseline.ts';
import type { Accepted } from '#core/baseline.ts';

const entry: Accepted = {
  fingerprint: 'a'.repeat(32),
  causes: ['b'.repeat(32)],
  rule: 'FS101',
  path: 'shop/"jobs".py',
  title: '`Pool` forks\nwhile a thread runs',
  reason: 'the thread only sleeps',
  date: '2026-11-30',
  expires: '2027-03-01',
};

describe('the file', () => {
  it('gives back what is written, with the line of each entry', () => {
    const { expires: _expires, ...forever } = { ...entry, fingerprint: 'c'.repeat(32) };
    const text = writeBaseline([forever, entry]);
    const { entries, problems } = readBaseline(text);
    expect(problems).toEqual([]);
    expect(entries.map(({ at: _at, ...rest }) => rest)).toEqual([entry, forever]);
    for (const { at } of entries) expect(text.split('\n')[at.range[0] - 1]).toBe('[[accepted]]');
    expect(text).toContain('date = 2026-11-30\nexpires = 2027-03-01\n');
  });

  it('is the same whatever the order of the entries', () => {
    const other = { ...entry, path: 'a.py' };
    expect(writeBaseline([entry, other])).toBe(writeBaseline([other, entry]));
  });

  it('of nothing has no entry', () => {
    expect(readBaseline(writeBaseline([]))).toEqual({ entries: [], problems: [] });
    expect(readBaseline('')).toEqual({ entries: [], problems: [] });
  });

  it.each([
    ['no TOML', '[[accepted]\n', /^forksight-baseline\.toml:1:\d+ is not valid TOML/],
    ['another table', '[ignored]\n', /^forksight-baseline\.toml:1: ignored means nothing here; write \[\[accepted\]\]/],
    ['no list', 'accepted = 3\n', /accepted must be a list of tables/],
    ['no reason', writeBaseline([{ ...entry, reason: ' ' }]), /:3: reason: must say why/],
    ['no day', writeBaseline([entry]).replace('2026-11-30', '"soon"'), /:3: date: must be a day/],
    ['no fingerprint', writeBaseline([{ ...entry, fingerprint: 'x' }]), /:3: fingerprint: must be 32 hex/],
    [
      'a word that means nothing',
      `${writeBaseline([entry]).trimEnd()}\nexpire = 2027-01-01\n`,
      /:3: expire: .*does not count/,
    ],
  ])('%s is one sentence', (_name, text, sentence) => {
    const { entries, problems } = readBaseline(text);
    expect(entries).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(sentence)]);
  });

  it('keeps the sound entries beside a faulty one', () => {
    const { entries, problems } = readBaseline(writeBaseline([entry, { ...entry, path: 'z.py', reason: '' }]));
    expect(entries).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^forksight-baseline\.toml:13: /);
  });
});
