/** Which start method each place gets on each system, and what that means for moving to Python 3.14, macOS or Windows. */
import type { Platform, StartMethod } from '#core/effects.ts';
import { type Finding, type RuleCode, spansOf } from '#core/finding.ts';
import type { Span } from '#core/span.ts';
import type { Audit, ForkPlace, Supports } from './audit.ts';

/** A platform and the versions of Python on it that have one default start method. */
export interface System {
  readonly label: string;
  readonly platform: Platform;
  /** What multiprocessing does there when nobody chooses. */
  readonly byDefault: StartMethod;
  /** Whether the project says that it supports the platform. */
  readonly supported: boolean;
}

/** `fails`: the platform has no such method. `not-reached`: tests in the code keep it from coming here. */
export type MethodThere = StartMethod | 'fails' | 'not-reached' | 'unknown';

export interface Migration {
  readonly place: ForkPlace;
  /** One for each system, in the order of {@link systemsOf}. */
  readonly methods: readonly MethodThere[];
  /** Whether the start method of the place follows the default. */
  readonly changes: boolean;
  /** Findings at this place that bite where it does not fork; none where it always forks. */
  readonly breaks: readonly Finding[];
  /** Findings at this place that bite where it forks and so end where it does not; none where it always forks. */
  readonly ends: readonly Finding[];
}

/** Places for which moving means the same. */
export interface MigrationGroup {
  readonly title: string;
  /** What moving means for them: full sentences. */
  readonly says: string;
  /** In reading order; never empty. */
  readonly migrations: readonly Migration[];
}

/** Rules whose findings bite where the child is not forked. */
const WITHOUT_FORK: ReadonlySet<RuleCode> = new Set<RuleCode>([
  'FS302',
  'FS303',
  'FS306',
  'FS310',
  'FS311',
  'FS401',
  'FS402',
  'FS403',
  'FS404',
  'FS405',
  'FS406',
  'FS408',
  'FS409',
  'FS617',
  'FS705',
]);

/** Rules that say of a place what the table says of it. */
const TABLE: ReadonlySet<RuleCode> = new Set<RuleCode>(['FS301', 'FS312', 'FS313']);

export function bitesWithoutFork({ rule }: Finding): boolean {
  return WITHOUT_FORK.has(rule);
}

export function systemsOf({ python, platforms }: Supports): readonly System[] {
  const system = (label: string, platform: Platform, byDefault: StartMethod): System => ({
    label,
    platform,
    byDefault,
    supported: platforms.includes(platform),
  });
  const old = python.some((version) => version === '3.6' || version === '3.7');
  return [
    system('Linux, up to 3.13', 'linux', 'fork'),
    system('Linux, from 3.14', 'linux', 'forkserver'),
    ...(old ? [system('macOS, up to 3.7', 'macos', 'fork')] : []),
    system('macOS', 'macos', 'spawn'),
    system('Windows', 'windows', 'spawn'),
  ];
}

/** The migration table: one row for each place that creates a process. */
export function migrationsOf({ survey, supports, report, remarks }: Audit): readonly Migration[] {
  const systems = systemsOf(supports);
  const findings = [...report.head.analysis.findings, ...remarks].filter(
    ({ suppressed, rule }) => suppressed === undefined && !TABLE.has(rule),
  );
  const byLine = new Map<string, Set<Finding>>();
  for (const finding of findings) {
    for (const span of spansOf(finding)) {
      const known = byLine.get(lineKey(span));
      if (known === undefined) byLine.set(lineKey(span), new Set([finding]));
      else known.add(finding);
    }
  }
  return survey.forks.map((place) => {
    const here = [place.at, ...(place.made === undefined ? [] : [place.made])].map(lineKey);
    const there = findings.filter((finding) => here.some((key) => byLine.get(key)?.has(finding) === true));
    return {
      place,
      methods: systems.map((system) => methodOn(place, system)),
      changes: followsDefault(place),
      breaks: alwaysForks(place) ? [] : there.filter(bitesWithoutFork),
      ends: alwaysForks(place) ? [] : there.filter((finding) => !bitesWithoutFork(finding)),
    };
  });
}

/** The rows by what moving means; first those that change. */
export function migrationGroups(migrations: readonly Migration[]): readonly MigrationGroup[] {
  return GROUPS.map(({ title, says, holds }) => ({
    title,
    says,
    migrations: migrations.filter(({ place }) => holds(place)),
  })).filter((group) => group.migrations.length > 0);
}

/** Whether Python 3.14 changes the start method of the place. */
function followsDefault({ how, chosen, choices, unreached }: ForkPlace): boolean {
  if (how !== 'start-method') return false;
  return (
    chosen === 'default' || (chosen === 'by-platform' && choices?.linux === undefined && !unreached.includes('linux'))
  );
}

function alwaysForks({ how, method }: ForkPlace): boolean {
  return how !== 'start-method' || method === 'fork';
}

function lineKey({ path, range }: Span): string {
  return `${range[0]} ${path}`;
}

function methodOn(place: ForkPlace, { platform, byDefault }: System): MethodThere {
  const { how, chosen, choices, unreached } = place;
  const method = chosen === 'by-platform' ? (choices?.[platform] ?? byDefault) : place.method;
  if (unreached.includes(platform)) return 'not-reached';
  if (how !== 'start-method') return platform === 'windows' ? 'fails' : 'fork';
  if (chosen === 'default') return byDefault;
  if (method === undefined) return 'unknown';
  return platform === 'windows' && method !== 'spawn' ? 'fails' : method;
}

const chooses =
  (method: StartMethod) =>
  (place: ForkPlace): boolean =>
    place.how === 'start-method' && place.method === method;

/** Every place is in exactly one of them. */
const GROUPS: readonly (Omit<MigrationGroup, 'migrations'> & { readonly holds: (place: ForkPlace) => boolean })[] = [
  {
    title: 'The default start method',
    says: 'Nobody chooses the start method here. It forks on Linux up to 3.13 only. Elsewhere the child begins as a new interpreter: it imports the main module, gets target and arguments by pickle, and has nothing that was changed or opened at run time.',
    holds: ({ how, chosen }) => how === 'start-method' && chosen === 'default',
  },
  {
    title: 'Chosen for some platforms',
    says: 'Tests for the platform choose the start method here. Where they choose none, it is the default.',
    holds: ({ how, chosen }) => how === 'start-method' && chosen === 'by-platform',
  },
  {
    title: 'Chosen at run time',
    says: 'The program chooses the start method when it runs, so that Python 3.14 changes something only where it takes the default.',
    holds: ({ how, chosen, method }) =>
      how === 'start-method' && chosen !== 'default' && chosen !== 'by-platform' && method === undefined,
  },
  {
    title: 'Fork is asked for',
    says: 'The code asks for fork, or sets it for the program, so Python 3.14 changes nothing. On Windows that raises ValueError. On macOS system libraries have threads, which makes forking unsafe.',
    holds: chooses('fork'),
  },
  {
    title: 'Forks by itself',
    says: 'The call forks whatever the start method is, so Python 3.14 changes nothing. Windows has no fork, so the call fails there.',
    holds: ({ how }) => how === 'raw',
  },
  {
    title: 'Python between fork and exec',
    says: 'A function runs between fork and exec. Python 3.14 changes nothing. Windows has no fork, and refuses the function.',
    holds: ({ how }) => how === 'before-exec',
  },
  {
    title: 'Forkserver is asked for',
    says: 'Python 3.14 changes nothing. On Windows it raises ValueError.',
    holds: chooses('forkserver'),
  },
  {
    title: 'Spawn is asked for',
    says: 'It is the same everywhere.',
    holds: chooses('spawn'),
  },
];
