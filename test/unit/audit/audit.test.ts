import { beforeAll, describe, expect, it } from 'vitest';
import { countAudit } from '#audit/counts.ts';
import { migrationGroups, systemsOf } from '#audit/migration.ts';
import { ownerFinder, readOwners } from '#audit/owners.ts';
import { timelineOf } from '#audit/timeline.ts';
import { formatSpan } from '#core/span.ts';
import { type AuditView, migrationSentence, supportSentence } from '#report/audit-view.ts';
import { hazard } from '../review/support.ts';
import { auditOf, PROGRAM } from './program.ts';

let view: AuditView;
beforeAll(async () => {
  view = await auditOf(PROGRAM);
});

describe('the migration table', () => {
  it('has every place that creates a process, with its start method on each system', () => {
    expect(view.systems.map(({ label }) => label)).toEqual([
      'Linux, up to 3.13',
      'Linux, from 3.14',
      'macOS',
      'Windows',
    ]);
    expect(view.systems.map(({ supported }) => supported)).toEqual([true, true, true, false]);
    const rows = view.migrations.map(({ place, methods }) => `${formatSpan(place.at)} ${methods.join(' ')}`);
    expect(rows).toEqual([
      'shop/jobs/run.py:19 fork forkserver spawn spawn',
      'shop/web.py:8 fork fork fork fails',
      'shop/web.py:9 spawn spawn spawn spawn',
      'shop/web.py:10 fork fork fork fails',
      'shop/web.py:12 fork fork not-reached fails',
    ]);
  });

  it('puts each place in one group, those that change first', () => {
    const groups = migrationGroups(view.migrations).map(({ title, migrations }) => `${title}: ${migrations.length}`);
    expect(groups).toEqual([
      'The default start method: 1',
      'Fork is asked for: 1',
      'Forks by itself: 1',
      'Python between fork and exec: 1',
      'Spawn is asked for: 1',
    ]);
    expect(migrationSentence(view)).toBe(
      '5 places create processes. 1 of them follows the default start method, which Python 3.14 changes on Linux. 3 of them need fork, which Windows does not have.',
    );
  });

  it('says what ends where the place does not fork any more', () => {
    const [pool] = view.migrations;
    expect(pool?.ends.map(({ rule }) => rule)).toEqual(['FS202']);
    expect(pool?.breaks).toEqual([]);
  });

  it('says what breaks there', async () => {
    const program = `import multiprocessing


def main():
    def work():
        pass

    multiprocessing.Process(target=work).start()
`;
    const broken = await auditOf({ 'app.py': program });
    expect(broken.migrations[0]?.breaks.map(({ rule }) => rule)).toContain('FS403');
  });

  it('tells what tests for the platform choose, and the default elsewhere', async () => {
    const choosing = (test: string): string => `import multiprocessing
import sys


def main():
    if ${test}:
        multiprocessing.set_start_method("fork")
    multiprocessing.Process(target=print).start()


if __name__ == "__main__":
    main()
`;
    const rowOf = async (test: string): Promise<unknown> => {
      const { migrations } = await auditOf({ 'app.py': choosing(test) });
      const groups = migrationGroups(migrations).map(({ title }) => title);
      return migrations.map(({ methods, changes }) => [groups.join(), methods.join(' '), changes]);
    };
    expect(await rowOf('sys.platform == "darwin"')).toEqual([
      ['Chosen for some platforms', 'fork forkserver fork spawn', true],
    ]);
    expect(await rowOf('sys.platform == "linux"')).toEqual([
      ['Chosen for some platforms', 'fork fork spawn spawn', false],
    ]);
  });

  it('has a column for old versions where the project supports them', () => {
    const supports = { python: ['3.7', '3.8'], pythonFrom: 'x', platforms: ['macos'], platformsFrom: 'x' } as const;
    expect(systemsOf(supports).map(({ label }) => label)).toContain('macOS, up to 3.7');
  });
});

it('the map of forks says what runs in the child and what lives there', () => {
  const [pool, ...others] = view.audit.survey.forks;
  expect(pool).toMatchObject({
    scope: 'main',
    api: 'multiprocessing.Pool',
    distribution: 'python',
    chosen: 'default',
    child: 'work',
    live: [{ kind: 'thread', runs: 'poll', at: { path: 'shop/jobs/run.py' }, certainty: 'certain' }],
  });
  expect(others.map(({ how, method }) => `${how} ${method}`)).toEqual([
    'start-method fork',
    'start-method spawn',
    'before-exec undefined',
    'raw undefined',
  ]);
});

it('a call that may hand over preexec_fn by a spread is no place that forks, one that names it is', async () => {
  const program = `import os
import subprocess


def run(words, options):
    subprocess.run(words, **options)
    subprocess.run(words, preexec_fn=os.setsid, **options)
`;
  const { audit } = await auditOf({ 'app.py': program });
  expect(audit.survey.forks.map(({ at }) => at.range[0])).toEqual([7]);
});

it('calls that start threads are listed by library', () => {
  const python = view.audit.survey.libraries.find(({ distribution }) => distribution === 'python');
  const calls = python?.callables.map(({ name, places }) => `${name} ${places.map(formatSpan).join(' ')}`);
  expect(calls).toContain('threading.Thread.start shop/jobs/run.py:18');
});

it('figures by rule, directory and owner add up', () => {
  const { total, byRule, byDirectory, byOwner, byConfidence } = countAudit(view.audit);
  expect(total.total).toBe(view.findings.length);
  for (const tallies of [byRule, byDirectory, byConfidence]) {
    expect(tallies.reduce((sum, tally) => sum + tally.total, 0)).toBe(total.total);
  }
  expect(byDirectory.map(({ label }) => label).toSorted()).toEqual(['shop', 'shop/jobs']);
  // The last rule names nobody for shop/web.py; the jobs have two owners.
  expect(byOwner.map(({ label }) => label).toSorted()).toEqual(['@acme/jobs', '@jo', 'nobody']);
});

it('the remarks are what a check counts as hidden', () => {
  expect(view.audit.remarks.length).toBe(view.audit.report.head.analysis.hidden);
  expect(view.audit.remarks.map(({ rule }) => rule)).toContain('FS301');
});

it('what the project supports is said with where that stands', () => {
  expect(supportSentence(view.audit)).toBe(
    'Python 3.9 to 3.15 (requires-python in pyproject.toml) on Linux, macOS (classifiers in pyproject.toml).',
  );
});

describe('a timeline', () => {
  it('has the thread and the fork, and no child step for a thread that is left behind', async () => {
    const { findings, audit } = await auditOf({ 'app.py': hazard });
    const finding = findings.find(({ rule }) => rule === 'FS101');
    expect(finding && timelineOf(finding, audit.survey.forks)).toEqual({
      steps: 2,
      fork: 2,
      forked: true,
      inChild: [],
      beside: { kind: 'thread', name: 'thread', from: 1, makes: [] },
    });
  });

  it('has what the child does', () => {
    const finding = view.findings.find(({ rule }) => rule === 'FS202');
    const timeline = finding && timelineOf(finding, view.audit.survey.forks);
    expect(timeline?.inChild).toEqual([4]);
    expect(timeline?.steps).toBe(4);
  });

  it('tells what the thread does from what its process does', () => {
    const finding = view.findings.find(({ rule }) => rule === 'FS202');
    const timeline = finding && timelineOf(finding, view.audit.survey.forks);
    expect(timeline).toMatchObject({ fork: 3, beside: { from: 1, makes: [2] } });
  });

  it('is left out where nothing creates a process', () => {
    const [finding] = view.findings;
    expect(finding && timelineOf(finding, [])).toBeUndefined();
  });
});

describe('CODEOWNERS', () => {
  it.each([
    ['the last rule that matches counts', '* @a\n/src/ @b\n', 'src/x/y.py', ['@b']],
    ['a rule may name nobody', '* @a\nsrc/gen.py\n', 'src/gen.py', []],
    ['a folder by its name, anywhere', 'jobs/ @j\n', 'a/jobs/b/c.py', ['@j']],
    ['the files of a folder, not those below', '/docs/* @d\n', 'docs/a/b.py', []],
    ['the files of a folder', '/docs/* @d\n', 'docs/b.py', ['@d']],
    ['comments are no owners', 'a.py @a # @b\n# a.py @c\n', 'a.py', ['@a']],
    ['a space in a path', 'my\\ file.py @s\n', 'my file.py', ['@s']],
    ['mail addresses', '*.py me@example.com\r\n', 'b.py', ['me@example.com']],
    ['there is no negation', '* @a\n!b.py @b\n', 'b.py', ['@a']],
    ['there are no sets of characters', '* @a\n[ab].py @b\n', 'b.py', ['@a']],
    ['a hash cannot be escaped', '* @a\n\\#b.py @b\n', '#b.py', ['@a']],
    ['a line with a mistake is left out', '* @a\nb.py @b nobody\n', 'b.py', ['@a']],
    ['case counts', '* @a\nB.PY @b\n', 'b.py', ['@a']],
    ['a star is not for folders', '/src/*.py @b\n', 'src/x/b.py', []],
    ['two stars are', '/src/**/*.py @b\n', 'src/x/b.py', ['@b']],
    ['at the top only', '/b.py @b\n', 'src/b.py', []],
    ['a folder without a slash behind it', '/src/x @b\n', 'src/x/y/b.py', ['@b']],
    ['teams and several', 'b.py @acme/team-a @b-c c@d.example\n', 'b.py', ['@acme/team-a', '@b-c', 'c@d.example']],
    ['an empty file', '', 'b.py', []],
  ])('%s', (_name, text, path, owners) => {
    expect(ownerFinder(readOwners(text))(path)).toEqual(owners);
  });
});
