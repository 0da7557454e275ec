/** What other linters say of the files of a case: each with all of its rules, on the texts alone. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Reported } from './score.ts';

const LONGEST_MS = 30 * 60_000;
const MOST_BYTES = 64 * 2 ** 20;

export interface Peer {
  readonly name: string;
  /** Words behind the tool's name for the files below the present folder; it writes JSON to standard output. */
  readonly words: (options: PeerOptions) => readonly string[];
  readonly read: (output: string) => readonly Said[];
  /** Rules that speak of processes that fork, or of what they inherit; the others say something else of the same line. */
  readonly aboutForks: ReadonlySet<string>;
}

type Said = Pick<Reported, 'rule' | 'path' | 'line' | 'title'>;

export interface PeerOptions {
  /** Folder with the tools' commands. */
  readonly commands: string;
  /** Folder with semgrep's rules for Python. */
  readonly semgrepRules: string | undefined;
}

const PEERS: readonly Peer[] = [
  {
    name: 'ruff',
    words: () => ['check', '--isolated', '--no-cache', '--select', 'ALL', '--preview', '--output-format', 'json', '.'],
    read: (output) =>
      (JSON.parse(output) as { code: string; filename: string; location: { row: number }; message: string }[]).map(
        ({ code, filename, location, message }) => ({ rule: code, path: filename, line: location.row, title: message }),
      ),
    aboutForks: new Set(['PLW1509']),
  },
  {
    name: 'pylint',
    // Files of many repositories have much in common, which takes long to find and says nothing of any of them.
    words: () => [
      '--rcfile=/dev/null',
      '--enable=all',
      '--disable=duplicate-code',
      '--output-format=json',
      '--recursive=y',
      '.',
    ],
    read: (output) =>
      (JSON.parse(output) as { symbol: string; path: string; line: number; message: string }[]).map(
        ({ symbol, path, line, message }) => ({ rule: symbol, path, line, title: message }),
      ),
    aboutForks: new Set(['subprocess-popen-preexec-fn']),
  },
  {
    name: 'bandit',
    words: () => ['--quiet', '--recursive', '--format', 'json', '.'],
    read: (output) =>
      (
        JSON.parse(output) as {
          results: { test_id: string; filename: string; line_number: number; issue_text: string }[];
        }
      ).results.map((one) => ({ rule: one.test_id, path: one.filename, line: one.line_number, title: one.issue_text })),
    aboutForks: new Set(),
  },
  {
    name: 'semgrep',
    words: ({ semgrepRules = '' }) => ['scan', '--metrics=off', '--quiet', '--json', '--config', semgrepRules, '.'],
    read: (output) =>
      (
        JSON.parse(output) as {
          results: { check_id: string; path: string; start: { line: number }; extra: { message: string } }[];
        }
      ).results.map(({ check_id: rule, path, start, extra }) => ({
        rule,
        path,
        line: start.line,
        title: extra.message,
      })),
    aboutForks: new Set(),
  },
];

/** Files of a case as they are at a commit. */
export interface PeerCase {
  readonly id: string;
  readonly clone: string;
  readonly commit: string;
  readonly paths: readonly string[];
}

/** What a peer says, by the case. */
export interface PeerFound {
  readonly peer: Peer;
  readonly said: ReadonlyMap<string, readonly Reported[]>;
}

/** The tools that are there; a sentence on standard error for each that is not. */
export function peersIn(options: PeerOptions): readonly Peer[] {
  return PEERS.filter(({ name }) => {
    const lacks =
      name === 'semgrep' && options.semgrepRules === undefined
        ? 'its rules are not given, with --semgrep-rules FOLDER'
        : existsSync(join(options.commands, name))
          ? undefined
          : `it is not in ${options.commands}`;
    if (lacks !== undefined) console.error(`${name} is left out: ${lacks}`);
    return lacks === undefined;
  });
}

/** Runs each peer once, on the files of all cases together. */
export function askPeers(
  peers: readonly Peer[],
  cases: readonly PeerCase[],
  options: PeerOptions,
): readonly PeerFound[] {
  const folder = mkdtempSync(join(tmpdir(), 'forksight-peers-'));
  try {
    for (const [index, { clone, commit, paths }] of cases.entries())
      for (const path of paths) writeFile(join(folder, `case${index}`, path), clone, `${commit}:${path}`);
    return peers.map((peer) => {
      const said = new Map<string, Reported[]>(cases.map(({ id }) => [id, []]));
      for (const one of ask(peer, folder, options)) {
        const [, index, path] = /^case(\d+)\/(.*)$/.exec(one.path) ?? [];
        const id = index === undefined ? undefined : cases[Number(index)]?.id;
        if (id !== undefined && path !== undefined) said.get(id)?.push({ ...one, path, confidence: 'said' });
      }
      process.stderr.write(`${peer.name} has been asked\n`);
      return { peer, said };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeFile(target: string, clone: string, object: string): void {
  const { status, stdout } = spawnSync('git', ['-C', clone, 'show', object], { maxBuffer: MOST_BYTES });
  if (status !== 0) throw new Error(`${clone} has no ${object}`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, stdout);
}

function ask({ name, words, read }: Peer, folder: string, options: PeerOptions): readonly Said[] {
  const ran = spawnSync(join(options.commands, name), [...words(options)], {
    cwd: folder,
    encoding: 'utf8',
    timeout: LONGEST_MS,
    maxBuffer: MOST_BYTES,
    env: { PATH: `${options.commands}:${process.env['PATH'] ?? ''}`, HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    return read(ran.stdout).map((said) => ({
      ...said,
      path: said.path.startsWith('/') ? relative(folder, said.path) : said.path.replace(/^\.\//, ''),
    }));
  } catch (error) {
    throw new Error(`${name} gave nothing that can be read (${String(error)}): ${ran.stderr.slice(-300)}`, {
      cause: error,
    });
  }
}
