/** Every limit at one less, exactly, and one more: what is left out is counted, and the marker survives. */
import { describe, expect, it } from 'vitest';
import { gfm, ownMarkdown } from '#report/encode.ts';
import { BODY_LIMIT, COMMENT_LIMIT, fit, JOB_SUMMARY_LIMIT, type Limit, type Section } from '#report/fit.ts';
import { commands, atOwnPlace } from '#report/github.ts';
import { markBody, readMarker } from '#report/marker.ts';
import { renderComment } from '#report/comment.ts';
import { renderSummaryComment } from '#report/summary.ts';
import { shownInSummary } from '#report/counts.ts';
import { context, finding, fingerprint, HEAD, placed, review, span } from './samples.ts';

const rows = (items: readonly string[]): Section => ({
  heading: gfm`Rows`,
  items: items.map(ownMarkdown),
  as: 'list',
  more: (count) => gfm`And ${count} more.`,
});

describe('rows in a document', () => {
  const items = ['one', 'two', 'drei', 'ভিয়ার'];

  it.each<[string, Limit['measure']]>([
    ['characters', (text) => text.length],
    ['bytes', JOB_SUMMARY_LIMIT.measure],
  ])('stay whole, by %s', (_, measure) => {
    const whole = fit(gfm`top`, [rows(items)], gfm`end`, { size: Number.POSITIVE_INFINITY, measure });
    const size = measure(whole);
    const at = (limit: number): string => fit(gfm`top`, [rows(items)], gfm`end`, { size: limit, measure });
    expect([at(size + 1), at(size)]).toEqual([whole, whole]);
    const less = at(size - 1);
    expect(measure(less)).toBeLessThanOrEqual(size - 1);
    const left = items.filter((item) => !less.includes(item)).length;
    expect(left).toBeGreaterThan(0);
    expect(less).toContain(`And ${left} more.`);
    for (let limit = size; limit >= measure(at(0)); limit--) {
      const text = at(limit);
      const shown = items.filter((item) => text.split('\n').includes(item)).length;
      expect(measure(text)).toBeLessThanOrEqual(limit);
      expect(text.includes(`And ${items.length - shown} more.`)).toBe(shown < items.length);
    }
  });
});

describe('a comment', () => {
  const marker = { id: fingerprint(1), category: 'x'.repeat(100), state: 'open' } as const;

  it.each([0, 1, 100, 10_000, 100_000])('with sentences of %i characters fits, marker and all', (length) => {
    const text = '`ä` '.repeat(length / 4);
    const long = placed({ title: text, why: text, where: text, change: text, alongside: [text, text] });
    const body = markBody(renderComment(long, context), marker, HEAD);
    expect(body.length).toBeLessThanOrEqual(COMMENT_LIMIT.size);
    expect(readMarker(body)).toMatchObject(marker);
  });

  it('leaves room for the longest marker that there is', () => {
    const longest = markBody(ownMarkdown('x'.repeat(BODY_LIMIT.size)), { ...marker, category: '/'.repeat(100) }, '');
    expect(longest.length).toBeLessThanOrEqual(COMMENT_LIMIT.size);
  });
});

describe('the summary comment', () => {
  it.each([0, 1, 24, 25, 26, 1_000, 5_000])('of %i findings counts those that it leaves out', (count) => {
    const many = Array.from({ length: count }, (_, n) =>
      placed({ fingerprint: fingerprint(n), at: span('a.py', n + 1) }, { on: 'summary', why: 'x' }),
    );
    const report = review(many);
    const text = renderSummaryComment(report, shownInSummary(report, 'x'), context, 0);
    expect(text.length).toBeLessThanOrEqual(BODY_LIMIT.size);
    const listed = new Set(text.match(/`a\.py:\d+`\]/g)).size;
    const left = Number(/And (\d+) more finding/.exec(text)?.[1] ?? 0);
    expect(listed + left).toBe(count);
    expect(text).toContain(`**${count} introduced**`);
  });
});

describe('annotations', () => {
  it.each([
    [0, 0],
    [9, 9],
    [10, 10],
    [11, 10],
    [1_000, 10],
  ])('of %i findings are %i, and the last one counts the rest', (count, shown) => {
    const all = Array.from({ length: count }, (_, n) => atOwnPlace(finding({ fingerprint: fingerprint(n) })));
    const said = commands(all, 'The summary has them all.').map(({ message }) => message);
    expect(said).toHaveLength(shown);
    const rest = said.filter((message) => / more finding/.test(message));
    expect(rest).toEqual(count > 10 ? [`${count - 9} more findings of severity error. The summary has them all.`] : []);
  });

  it.each([3_900, 4_000, 4_096, 5_000])('with %i characters end before the runner cuts them', (length) => {
    const [command] = commands([atOwnPlace(finding({ why: '€'.repeat(length) }))], 'x');
    expect(command!.message.length).toBeLessThanOrEqual(4_000);
  });
});
