/**
 * Real bugs before and after their fixes, and look-alikes:
 *
 *   npm run bench:bugs -- --bugs FILE --clean FILE --clones FOLDER [--json FILE] [--pedantic]
 *     [--peers FOLDER [--semgrep-rules FOLDER]] [ID...]
 *
 * Prints, for each class, how many are found at the first named path (strict), at any (lenient), and silent after the
 * fix; then each miss and each alarm at a clean place. `--json` writes everything that was found at each case. `--peers` runs
 * the linters whose commands are in the folder on the files of the same cases.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cloneOf } from './clones.ts';
import { type Bug, type Clean, readCases } from './manifest.ts';
import type { Measured } from './measure.ts';
import { askPeers, type PeerOptions, peersIn } from './peers.ts';
import { type BugScore, falseAlarms, type Reported, scoreBug, scorePeer } from './score.ts';

const LONGEST_MS = 15 * 60_000;
const AT_ONCE = 2;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    bugs: { type: 'string' },
    clean: { type: 'string' },
    clones: { type: 'string' },
    json: { type: 'string' },
    peers: { type: 'string' },
    'semgrep-rules': { type: 'string' },
    pedantic: { type: 'boolean', default: false },
  },
});
if (values.clones === undefined)
  throw new Error('--clones FOLDER is needed: where the repositories are, or are to be cloned to');
const folder = values.clones;

const wanted = <Case extends { readonly id: string }>(cases: readonly Case[]): readonly Case[] =>
  positionals.length === 0 ? cases : cases.filter(({ id }) => positionals.includes(id));

interface ScoredBug extends BugScore {
  readonly bug: Bug;
  readonly seconds: number;
}

const bugs = await inTurn(wanted(values.bugs === undefined ? [] : readCases<Bug>(values.bugs)), async (bug) => {
  const before = await measure(bug.repo, bug.parent_commit);
  const after = await measure(bug.repo, bug.fix_commit);
  if (before === undefined || after === undefined) return undefined;
  const seconds = before.seconds + after.seconds;
  return { bug, ...scoreBug(bug, before.found, after.found), seconds } satisfies ScoredBug;
});
const clean = await inTurn(wanted(values.clean === undefined ? [] : readCases<Clean>(values.clean)), async (each) => {
  const measured = await measure(each.repo, each.commit);
  return measured && { clean: each, alarms: falseAlarms(each, measured.found), seconds: measured.seconds };
});

console.log(table(bugs));
if (values.peers !== undefined)
  console.log(`\n${peerTable({ commands: values.peers, semgrepRules: values['semgrep-rules'] })}\n`);
for (const { bug } of bugs.filter(({ lenient }) => !lenient))
  console.log(
    `missed ${bug.id} (${bug.hazard_class}): ${bug.files[0]?.path}:${bug.files[0]?.lines_before.join(',')} ${bug.files[0]?.why}`,
  );
for (const { bug, after } of bugs.filter(({ silentAfter }) => silentAfter === false))
  for (const found of after) console.log(`still told after the fix, ${bug.id}: ${told(found)}`);
console.log(`${clean.length} clean cases, ${clean.filter(({ alarms }) => alarms.length > 0).length} with an alarm`);
for (const { clean: each, alarms } of clean)
  for (const found of alarms) console.log(`alarm at ${each.id}: ${told(found)} (${each.why_clean})`);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ bugs, clean }, undefined, 1)}\n`);

function told({ rule, path, line, confidence, title }: Reported): string {
  return `${rule} ${path}:${line} ${confidence} ${title}`;
}

/** Other tools' rows: with what they say of forks, and with whatever they say at these places. */
function peerTable(options: PeerOptions): string {
  const at = (repo: string): string => cloneOf(folder, repo) ?? '';
  const found = askPeers(
    peersIn(options),
    [
      ...bugs.map(({ bug: { id, repo, parent_commit: commit, files } }) => {
        return { id, clone: at(repo), commit, paths: files.map(({ path }) => path) };
      }),
      ...clean.map(({ clean: { id, repo, commit, path } }) => ({ id, clone: at(repo), commit, paths: [path] })),
    ],
    options,
  );
  const rows = found.flatMap(({ peer, said }) =>
    (['about forks', 'anything'] as const).map((what) => {
      const saidOf = (id: string): readonly Reported[] =>
        (said.get(id) ?? []).filter(({ rule }) => what === 'anything' || peer.aboutForks.has(rule));
      const scores = bugs.map(({ bug }) => scorePeer(bug, saidOf(bug.id)));
      const alarms = clean.filter(({ clean: each }) => falseAlarms(each, saidOf(each.id)).length > 0);
      const count = (holds: 'strict' | 'lenient'): number => scores.filter((score) => score[holds]).length;
      return `| ${peer.name}, ${what} | ${bugs.length} | ${count('strict')} | ${count('lenient')} | ${alarms.length} of ${clean.length} |`;
    }),
  );
  return [
    '| tool | cases | strict | lenient | clean cases with an alarm |',
    '| ---- | ----: | -----: | ------: | ------------------------: |',
    ...rows,
  ].join('\n');
}

function table(scored: readonly ScoredBug[]): string {
  const classes = [...new Set(scored.map(({ bug }) => bug.hazard_class))].sort();
  const row = (name: string, some: readonly ScoredBug[]): string => {
    const count = (holds: (one: ScoredBug) => boolean): number => some.filter(holds).length;
    const found = count(({ lenient }) => lenient);
    const seconds = some.reduce((sum, one) => sum + one.seconds, 0);
    return `| ${name} | ${some.length} | ${count(({ strict }) => strict)} | ${found} | ${count(({ silentAfter }) => silentAfter === true)} of ${found} | ${seconds.toFixed(0)} |`;
  };
  return [
    '| class | cases | strict | lenient | silent after the fix | seconds |',
    '| ----- | ----: | -----: | ------: | -------------------: | ------: |',
    ...classes.map((name) =>
      row(
        name,
        scored.filter(({ bug }) => bug.hazard_class === name),
      ),
    ),
    row('all', scored),
  ].join('\n');
}

async function inTurn<Case extends { readonly id: string }, Result>(
  cases: readonly Case[],
  work: (one: Case) => Promise<Result | undefined>,
): Promise<readonly Result[]> {
  const results: (Result | undefined)[] = [];
  const queue = [...cases.entries()];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [index, one] = next;
        results[index] = await work(one);
        process.stderr.write(`${index + 1} of ${cases.length}: ${one.id}\n`);
      }
    }),
  );
  return results.filter((result) => result !== undefined);
}

function measure(repo: string, commit: string): Promise<Measured | undefined> {
  const clone = cloneOf(folder, repo);
  if (clone === undefined) return Promise.resolve(undefined);
  const words = [join(import.meta.dirname, 'measure.ts'), clone, commit, ...(values.pedantic ? ['pedantic'] : [])];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'], timeout: LONGEST_MS });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
    child.on('close', (status) => {
      if (status !== 0) console.error(`${repo} at ${commit}: the analysis ended with status ${status}`);
      resolve(status === 0 ? (JSON.parse(text) as Measured) : undefined);
    });
  });
}
