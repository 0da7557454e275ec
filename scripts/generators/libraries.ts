import { parse } from 'yaml';
import { builtInFiles } from '#models/built-in.ts';
import { loadModels } from '#models/load.ts';
import type { Models, ModelText } from '#models/models.ts';
import { type Generator, table } from './generator.ts';

/** The page that lists which libraries have models, and what these say. */
export const LIBRARY_GENERATORS: readonly Generator[] = [{ path: 'docs/libraries.md', render: () => libraryPage() }];

const INTRODUCTION = `# Libraries

What Forksight knows about libraries, beside the standard library. Each statement has its source in \`models/\`. Where a
version stands under "measured", the statements about threads, forks and native pools that have a probe were run with it:
\`npx node scripts/probe-models.ts DISTRIBUTION\` does so again. A statement that holds for some versions only follows what
the project requires. [Writing a model](models.md) says how to add one.
`;

interface Library {
  readonly distribution: string;
  /** The version that the probes were run with. */
  readonly measured: string;
  readonly models: Models;
}

function libraryPage(): string {
  const libraries = builtInFiles()
    .filter(({ name }) => !name.startsWith('models/stdlib-'))
    .map(readLibrary);
  const rows = libraries.map(({ distribution, measured, models }) => [
    distribution,
    String(statementsOf(models)),
    sayings(models).join(', '),
    measured,
  ]);
  const sum = libraries.reduce((total, { models }) => total + statementsOf(models), 0);
  return `${INTRODUCTION}\n${table(['library', 'statements', 'about', 'measured'], rows)}\n\n${libraries.length} libraries, ${sum} statements.\n`;
}

function readLibrary(file: ModelText): Library {
  const loaded = loadModels([file]);
  if ('problems' in loaded) throw new Error(loaded.problems[0].message);
  const head = parse(file.text) as { readonly distribution: string; readonly probed?: { readonly version: string } };
  return { distribution: head.distribution, measured: head.probed?.version ?? '', models: loaded.models };
}

function statementsOf({ modules, types, callables, settings }: Models): number {
  return modules.length + types.length + callables.length + settings.length;
}

const WORDS: readonly (readonly [effect: string, about: string])[] = [
  ['starts-thread', 'threads'],
  ['forks', 'forks'],
  ['opens-handle', 'connections, files and clients'],
  ['uses-native-pool', 'native pools'],
];

function sayings({ modules, types, callables, settings }: Models): readonly string[] {
  const effects = new Set<string>(
    [...modules, ...callables].flatMap(({ effects: all }) => all.map(({ kind }) => kind)),
  );
  if (types.some(({ role }) => role === 'connection' || role === 'handle')) effects.add('opens-handle');
  return [
    ...WORDS.filter(([effect]) => effects.has(effect)).map(([, about]) => about),
    ...([...types, ...callables].some(({ aware }) => aware !== undefined) ? ['its own handling of forks'] : []),
    ...(settings.length > 0 ? ['settings'] : []),
  ];
}
