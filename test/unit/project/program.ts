/** Small programs in memory, linked with the built-in models, and what the analysis says of them in short lines. */
import type { Resource } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import type { Settings } from '#core/settings.ts';
import { formatSpan } from '#core/span.ts';
import { builtInModels } from '#models/built-in.ts';
import { knowledgeFrom } from '#models/knowledge.ts';
import { buildProject } from '#project/index.ts';
import { createReadyReader } from '../../support/ready-reader.ts';

const reader = await createReadyReader();
const knowledge = knowledgeFrom(await builtInModels());

const SETTINGS: Settings = {
  python: ['3.12', '3.13'],
  pythonFrom: 'assumed',
  platformsFrom: 'assumed',
  platforms: ['linux'],
  include: ['*'],
  exclude: [],
  sourceRoots: ['', 'src'],
  rules: {},
  audience: 'everyone',
  show: 'likely',
  failOn: 'warning',
  failOnNewSuppressions: false,
};

export type Files = Readonly<Record<string, string>>;

/** One text is the program `main.py`. The margin of the first line is taken off every line. */
export function project(program: string | Files, settings: Partial<Settings> = {}): Project {
  const files = typeof program === 'string' ? { 'main.py': program } : program;
  return buildProject({
    files: Object.entries(files).map(([path, text]) => ({ path, facts: reader.facts(withoutMargin(text)) })),
    settings: { ...SETTINGS, ...settings },
    knowledge,
  });
}

function withoutMargin(text: string): string {
  const body = text.replace(/^\n/, '');
  const margin = /^ */.exec(body)?.[0] ?? '';
  return body
    .split('\n')
    .map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line.trimStart()))
    .join('\n');
}

/** What lives at each process creation: `main.py:5 t certain`. */
export function alive(
  program: string | Files,
  kind: Resource['kind'] = 'thread',
  settings: Partial<Settings> = {},
): readonly string[] {
  return project(program, settings).creations.flatMap(({ at, live }) =>
    live
      .filter(({ resource }) => resource.kind === kind)
      .map(({ resource, certainty }) => `${formatSpan(at)} ${resource.name} ${certainty}`)
      .toSorted(),
  );
}

/** The places that create processes: `main.py:5 os.fork`. */
export function creations(program: string | Files, settings: Partial<Settings> = {}): readonly string[] {
  return project(program, settings).creations.map(({ at, api }) => `${formatSpan(at)} ${api}`);
}

/** How each raw fork's child ends: `main.py:5 exits`; `deliberate` and less than certain are told. */
export function ends(program: string | Files): readonly string[] {
  return project(program).forkBranches.map(({ creation, ends: how, deliberate, certainty }) =>
    [
      formatSpan(creation.at),
      how,
      ...(deliberate ? ['deliberate'] : []),
      ...(certainty === 'certain' ? [] : [certainty]),
    ].join(' '),
  );
}

/** The start methods at each process creation: `main.py:5 requested spawn`. */
export function methods(program: string | Files, settings: Partial<Settings> = {}): readonly string[] {
  return project(program, settings).creations.map(
    ({ at, startMethod }) => `${formatSpan(at)} ${startMethod.chosen} ${startMethod.methods.join(' ')}`,
  );
}

/** What is handed to children: `main.py:5 work`, with the reason when it cannot be pickled. */
export function handed(program: string | Files): readonly string[] {
  return project(program).handovers.map(({ argumentAt, text, unpicklable }) =>
    [formatSpan(argumentAt), text, ...(unpicklable === undefined ? [] : [unpicklable.because])].join(' '),
  );
}
