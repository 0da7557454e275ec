/** What is measured: Forksight, the floors below it, and other tools that read Python. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface Tool {
  readonly name: string;
  readonly command: readonly string[];
  /** How many hazards of ours the output tells of; undefined for what looks for none. */
  readonly hazards?: (stdout: string) => number;
}

const HERE = import.meta.dirname;
const PYTHON = process.env['PYTHON'] ?? 'python3';
const PARSE = `
import ast, pathlib, sys, warnings
warnings.simplefilter("ignore")
for path in pathlib.Path(sys.argv[1]).rglob("*.py"):
    try:
        ast.parse(path.read_bytes())
    except (SyntaxError, ValueError, RecursionError):
        pass
`;

function lines(pattern: RegExp): (stdout: string) => number {
  return (stdout) => stdout.split('\n').filter((line) => pattern.test(line)).length;
}

/** One process each, in the order of the table. */
export function toolsFor(folder: string, peers: string | undefined): readonly Tool[] {
  const node = process.execPath;
  const ours: readonly Tool[] = [
    { name: 'an empty Node process (E)', command: [node, '-e', '0'] },
    { name: 'reading the files (R)', command: [node, join(HERE, 'read.ts'), folder] },
    {
      name: 'forksight check',
      command: [node, join(HERE, '../../dist/cli.js'), 'check', '--format', 'json', folder],
      hazards: (stdout) => (JSON.parse(stdout) as Findings).head.analysis.findings.length,
    },
    { name: 'tree-sitter, trees alone', command: [node, join(HERE, 'grammar.ts'), folder] },
    { name: 'CPython, `ast.parse` alone', command: [PYTHON, '-c', PARSE, folder] },
  ];
  return [...ours, ...(peers === undefined ? [] : peersIn(peers, folder))];
}

/** Tools of others, those that are installed; the names of the others are printed. */
function peersIn(environment: string, folder: string): readonly Tool[] {
  const program = (name: string): string => join(environment, 'bin', name);
  const ruff = [program('ruff'), 'check', '--isolated', '--no-cache', '--output-format', 'concise'];
  const all: readonly Tool[] = [
    {
      name: 'ruff, PLW1509',
      command: [...ruff, '--preview', '--select', 'PLW1509', folder],
      hazards: lines(/ PLW1509 /),
    },
    { name: 'ruff, all rules', command: [...ruff, '--select', 'ALL', folder], hazards: lines(/ PLW1509 /) },
    {
      name: 'flake8, F and E999',
      command: [program('flake8'), '--isolated', '-j1', '--select', 'F,E999', folder],
      hazards: () => 0,
    },
    {
      name: 'bandit',
      command: [program('bandit'), '--quiet', '--recursive', '--format', 'json', folder],
      hazards: () => 0,
    },
    {
      name: 'pylint, W1509',
      command: [program('pylint'), '--rcfile=/dev/null', '--disable=all', '--enable=W1509', '--recursive=y', folder],
      hazards: lines(/ W1509: /),
    },
    {
      name: 'semgrep, one rule',
      command: [
        program('semgrep'),
        'scan',
        '--metrics=off',
        '--quiet',
        '--json',
        '--config',
        join(HERE, 'semgrep.yaml'),
        folder,
      ],
      hazards: (stdout) => (JSON.parse(stdout) as { readonly results: readonly unknown[] }).results.length,
    },
  ];
  const missing = all.filter(({ command: [path = ''] }) => !existsSync(path));
  if (missing.length > 0) console.log(`Not in ${environment}: ${missing.map(({ name }) => name).join('; ')}.`);
  return all.filter((tool) => !missing.includes(tool));
}

interface Findings {
  readonly head: { readonly analysis: { readonly findings: readonly unknown[] } };
}
