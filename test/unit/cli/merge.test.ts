import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rulesOfShard } from '#engine/shard.ts';
import { RULES } from '#rules/index.ts';
import { PROGRAM } from '../audit/program.ts';
import { hazard, mended } from '../review/support.ts';
import { repository, temporaryFolder, write } from '../sources/repository-fixture.ts';
import { inProcess } from './run-cli.ts';

/** A project with findings, remarks, comments that suppress and comments that do not, and a baseline with a stale entry. */
async function project(): Promise<string> {
  const kept = hazard.replace('os.fork() == 0:', 'os.fork() == 0:  # forksight: ignore[FS101] it only sleeps');
  const folder = repository({
    ...PROGRAM,
    'kept.py': kept.replaceAll('main', 'kept'),
    'idle.py':
      'x = 1  # forksight: ignore nothing here\ny = 2  # forksight: ignore[FS102] nor here\nz = 3  # forksight: ignore[FS1] no rule\n',
    'old.py': hazard.replaceAll('main', 'old'),
  });
  await inProcess(folder, ['baseline', '--select', 'FS101', '--reason', 'for now']);
  write(folder, { 'old.py': mended.replaceAll('main', 'old') });
  return folder;
}

const DAY = ['--date', '2026-11-30'];

async function shards(folder: string, of: number): Promise<readonly string[]> {
  const files: string[] = [];
  for (let index = 1; index <= of; index++) {
    const file = `shard-${of}-${index}.json`;
    const { status } = await inProcess(folder, ['audit', '--shard', `${index}/${of}`, '--output', file, ...DAY]);
    expect(status).not.toBe(2);
    files.push(file);
  }
  return files;
}

test('joined shards are the whole audit, byte for byte, in any order and any format', async () => {
  const folder = await project();
  const whole = async (format: string) => inProcess(folder, ['audit', '--format', format, ...DAY]);
  const [json, html] = [await whole('json'), await whole('html')];
  expect(JSON.parse(json.out).report.head.analysis.findings.length).toBeGreaterThan(2);
  for (const of of [1, 2, 4, 7]) {
    const files = await shards(folder, of);
    const joined = await inProcess(folder, ['merge', ...files.toReversed(), '--json']);
    expect(joined.out, `${of} shards`).toBe(json.out);
    expect({ status: joined.status, err: joined.err }).toEqual({ status: json.status, err: json.err });
    expect((await inProcess(folder, ['merge', ...files, '--format', 'html'])).out).toBe(html.out);
  }
  expect(html.out).toContain('Entries of the baseline without a finding');
  expect(html.out).toContain('this comment suppresses nothing');
});

test.each([1, 2, 4, 7, 102, 103])('%i shards have each rule once, with those that it supersedes', (of) => {
  const parts = Array.from({ length: of }, (_, index) => rulesOfShard(RULES, { index: index + 1, of }));
  expect(
    parts
      .flat()
      .map(({ code }) => code)
      .toSorted(),
  ).toEqual(RULES.map(({ code }) => code).toSorted());
  for (const part of parts) {
    const codes = new Set(part.map(({ code }) => code));
    for (const { supersedes } of part) for (const code of supersedes) expect(codes).toContain(code);
  }
});

describe('what does not fit is one sentence', () => {
  test('shards', async () => {
    const folder = await project();
    const [one = '', two = '', three = ''] = await shards(folder, 3);
    const merge = async (...files: readonly string[]) => (await inProcess(folder, ['merge', ...files])).err;
    expect(await merge(one, three)).toMatch(/^forksight: The audits of \S+ lack shard 2 of 3; give every shard/);
    expect(await merge(one, two, three, one)).toContain('have shard 1 of 3 twice');
    const [other = ''] = await shards(folder, 2);
    expect(await merge(one, other)).toContain('are not shards of one size');
    write(folder, { 'shop/new.py': hazard });
    await inProcess(folder, ['audit', '--shard', '3/3', '--output', three, ...DAY]);
    expect(await merge(one, two, three)).toContain('differ in their files, so they are not of one audit');
  });

  test.each([
    ['nowhere.json', undefined, /^The audit nowhere\.json cannot be read \(ENOENT\)/],
    ['text.json', '{', /^The file text\.json is not JSON\.$/],
    [
      'report.json',
      '{"version":1}',
      /^The file report\.json is not an audit; write one with "forksight audit --format json"\.$/,
    ],
    ['null.json', 'null', /is not an audit/],
    [
      'old.json',
      '{"kind":"audit","version":0}',
      /^The file old\.json is not an audit of this version of Forksight \(version: /,
    ],
    ['empty.json', '{"kind":"audits","version":1,"audits":[]}', /is not an audit of this version/],
  ])('%s', async (file, text, sentence) => {
    const folder = temporaryFolder();
    if (text !== undefined) write(folder, { [file]: text });
    const { status, out, err } = await inProcess(folder, ['merge', file]);
    expect(err.replace(/^forksight: /, '').trimEnd()).toMatch(sentence);
    expect({ status, out }).toEqual({ status: 2, out: '' });
  });

  test.each(['4/3', '0/3', '1', '1/0', 'x/y'])('--shard %s', async (shard) => {
    const { status, err } = await inProcess(repository(PROGRAM), ['audit', '--shard', shard]);
    expect({ status, err }).toEqual({
      status: 2,
      err: `forksight: --shard: ${shard} is not a part; write 1/4 for the first of four.\n`,
    });
  });

  test('a shard with the audit before', async () => {
    const { status, err } = await inProcess(repository(PROGRAM), ['audit', '--shard', '1/2', '--previous', 'one.json']);
    expect({ status, err: err.slice(0, 51) }).toEqual({
      status: 2,
      err: 'forksight: --shard goes with neither --previous nor',
    });
  });

  test('a shard as a page', async () => {
    const { status, err } = await inProcess(repository(PROGRAM), ['audit', '--shard', '1/2', '--format', 'html']);
    expect(status).toBe(2);
    expect(err).toMatch(/^forksight: --shard goes with neither --previous nor a format other than json/);
  });
});

test('audits of several repositories are one, by name, and the worst decides', async () => {
  const folder = temporaryFolder();
  const [bad, good] = [repository({ 'app.py': hazard }), repository({ 'app.py': mended })];
  const audit = (root: string, name: string) =>
    inProcess(root, [
      'audit',
      '--format',
      'json',
      '--repository',
      `acme/${name}`,
      '--output',
      join(folder, `${name}.json`),
      ...DAY,
    ]);
  await audit(bad, 'web');
  await audit(good, 'api');
  const merge = (format: string) => inProcess(folder, ['merge', 'web.json', 'api.json', '--format', format]);
  const html = await merge('html');
  expect(html.status).toBe(1);
  expect(html.out).toContain('<h1>Forksight audit of 2 repositories</h1>');
  expect(html.out.indexOf('<h2 id="audit-1">acme/api</h2>')).toBeGreaterThan(0);
  const ids = [...html.out.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  const markdown = (await merge('markdown')).out;
  expect(markdown).toContain('| acme/web | 1 fork hazard | 1 | 0 | 0 | 1 | 0 |');
  expect((await merge('sarif')).err).toMatch(/^forksight: --format sarif has the findings of one repository/);
  // What is joined can be joined again.
  const json = await merge('json');
  write(folder, { 'all.json': json.out });
  expect((await inProcess(folder, ['merge', 'all.json', '--format', 'html'])).out).toBe(html.out);
  expect((await inProcess(folder, ['merge', 'api.json'])).status).toBe(0);
  expect((await inProcess(folder, ['merge', 'all.json', '--fail-on', 'never'])).status).toBe(0);
});

test('an earlier audit shows the trend, and the chain goes on', async () => {
  const folder = repository({ 'a.py': hazard.replaceAll('main', 'a'), 'b.py': hazard.replaceAll('main', 'b') });
  const audit = (day: string, file: string, ...words: readonly string[]) =>
    inProcess(folder, ['audit', '--format', 'json', '--output', file, '--date', day, ...words]);
  await audit('2026-11-01', 'one.json');
  write(folder, { 'a.py': mended.replaceAll('main', 'a') });
  await audit('2026-11-08', 'two.json', '--previous', 'one.json');
  write(folder, { 'c.py': hazard.replaceAll('main', 'c') });
  await audit('2026-11-15', 'three.json', '--previous', 'two.json');
  expect(JSON.parse(readFileSync(join(folder, 'three.json'), 'utf8')).previous.history).toHaveLength(1);
  const { out } = await inProcess(folder, ['merge', 'three.json', '--format', 'html']);
  expect(out).toContain('Since 2026-11-08: 1 new finding, 1 still open, 0 fixed.');
  expect(out).toContain('aria-label="Findings by audit. 2026-11-01: 2, 2026-11-08: 1, 2026-11-15: 2"');
  const two = await inProcess(folder, ['merge', 'two.json', '--format', 'markdown']);
  expect(two.out).toMatch(/## Fixed since the last audit\n\n- `a\.py:11`/);
  const text = await inProcess(folder, ['merge', 'three.json']);
  expect(text.out).toContain('new: FS101 c.py:11');
  expect((await audit('2026-11-15', 'x.json', '--previous', 'nowhere.json')).status).toBe(2);
});
