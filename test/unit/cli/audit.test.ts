import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROGRAM } from '../audit/program.ts';
import { git, repository } from '../sources/repository-fixture.ts';
import { forksight, inProcess } from './run-cli.ts';

test('an audit tells the findings and what moving means, and fails as a check does', async () => {
  const folder = repository(PROGRAM);
  const { status, out, err } = await forksight(folder, ['audit']);
  expect(status).toBe(1);
  expect(err).toBe('');
  expect(out).toContain('error FS202 ');
  expect(out).toContain('The default start method (1)');
  expect((await inProcess(folder, ['audit', '--fail-on', 'never', 'shop'])).status).toBe(0);
});

test('formats: the page, the document, the JSON, and the findings alone', async () => {
  const folder = repository(PROGRAM);
  const words = ['audit', '--repository', 'acme/shop', '--commit', 'HEAD', '--date', '2026-11-30'];
  const run = (format: string) => inProcess(folder, [...words, '--format', format]);
  expect((await run('html')).out).toMatch(/^<!doctype html>/);
  const sha = git(folder, 'rev-parse', 'HEAD').trim();
  expect((await run('markdown')).out).toContain(`https://github.com/acme/shop/blob/${sha}/shop/web.py#L8`);
  const json = await run('json');
  expect(JSON.parse(json.out)).toMatchObject({ kind: 'audit', version: 1, name: 'acme/shop', date: '2026-11-30' });
  expect(json.err).toMatch(/^forksight: \d+ fork hazards\. 4 of 5 Python files analysed, 1 only in part\.\n$/);
  expect((await run('json')).out).toBe(json.out);
  expect((await inProcess(folder, [...words, '--format', 'html', '--json'])).out).toBe(json.out);
  expect(JSON.parse((await run('sarif')).out)).toMatchObject({ version: '2.1.0' });
});

test('the JSON has the figures of the page, what each place gets on each system, and the trend', async () => {
  const folder = repository(PROGRAM);
  const json = async (...words: readonly string[]) =>
    JSON.parse((await inProcess(folder, ['audit', '--date', '2026-11-30', '--json', ...words])).out);
  const audit = await json('--output', 'before.json').catch(() => undefined);
  expect(audit).toBeUndefined();
  const { summary, survey, report } = await json();
  const open = report.head.analysis.findings.length;
  expect(summary.counts.total).toMatchObject({ total: open });
  expect(summary.counts.byOwner.map(({ label }: { label: string }) => label)).toContain('@acme/jobs');
  const labels = summary.moving.systems.map(({ label }: { label: string }) => label);
  expect(labels).toEqual(['Linux, up to 3.13', 'Linux, from 3.14', 'macOS', 'Windows']);
  expect(summary.moving.places).toHaveLength(survey.forks.length);
  const [pool] = summary.moving.places;
  expect(pool).toMatchObject({ at: { path: 'shop/jobs/run.py' }, changes: true });
  expect(pool.methods).toEqual(['fork', 'forkserver', 'spawn', 'spawn']);
  expect(summary).not.toHaveProperty('trend');
  const later = await json('--previous', 'before.json');
  expect(later.summary.trend).toMatchObject({ fresh: [], still: open, fixed: [], kept: [] });
  const shard = JSON.parse((await inProcess(folder, ['audit', '--shard', '1/2'])).out);
  expect(shard).not.toHaveProperty('summary');
});

test('--output writes the page into a file', async () => {
  const folder = repository(PROGRAM);
  const { out } = await inProcess(folder, ['audit', '--format', 'html', '--output', 'audit.html']);
  expect(out).toBe('');
  expect(readFileSync(join(folder, 'audit.html'), 'utf8')).toMatch(/<\/html>\n$/);
});

test.each([
  ['--date 2026-02-30', '--date: 2026-02-30 is not a day; write it as 2026-11-30.'],
  ['--repository shop', '--repository: shop is not a repository; write OWNER/NAME or https://SERVER/OWNER/NAME.'],
  ['--commit nothing', /nothing is not a commit/],
  ['nowhere', /^nowhere does not exist/],
])('audit %s: one sentence, status 2', async (line, sentence) => {
  const { status, out, err } = await inProcess(repository(PROGRAM), ['audit', ...line.split(' ')]);
  expect(err.replace(/^forksight: /, '').trimEnd()).toMatch(sentence);
  expect({ status, out }).toEqual({ status: 2, out: '' });
});
