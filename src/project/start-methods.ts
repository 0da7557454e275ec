/** Which start methods may be in force at a place, why, and where that bites. */
import type { Platform, StartMethod } from '#core/effects.ts';
import { codeStep, type QName, type Step } from '#core/evidence.ts';
import type { StartMethodAt } from '#core/creation.ts';
import type { PythonVersion, Settings } from '#core/settings.ts';
import type { Program } from './linked.ts';
import { methodsByPlatform } from './methods-by-platform.ts';
import type { ModuleNode } from './program.ts';
import { importersClosure } from './programs.ts';
import type { ChosenMethod } from './values.ts';

/**
 * `at` is the process creation, `of` the module whose start method decides there when it is not multiprocessing;
 * `chosen` holds every way in which code chose, `undefined` for the default.
 */
export function startMethodAt(
  program: Program,
  at: {
    readonly how: 'raw' | 'start-method' | 'before-exec';
    readonly module: ModuleNode;
    readonly of?: QName | undefined;
    /** Those that come there, where that is known. */
    readonly platforms?: ReadonlySet<Platform>;
  },
  chosen: Iterable<ChosenMethod | undefined>,
): StartMethodAt {
  const { settings } = program;
  const canFork = settings.platforms.some((platform) => platform !== 'windows');
  if (at.how !== 'start-method')
    return {
      methods: canFork ? ['fork'] : [],
      chosen: 'inherent',
      steps: [],
      forkBites: everywhereThatForks(settings),
      spawnBites: '',
    };
  const all = [...chosen];
  const seen = all.filter((choice) => choice?.annotated !== true);
  const choices = seen.length > 0 ? seen : all;
  const requested = choices.filter((choice) => choice !== undefined);
  if (requested.length === 0) return defaultMethod(program, at);
  const [only] = requested;
  const isOne = requested.every(({ method }) => method === only?.method);
  if (requested.length < choices.length || !isOne || only === undefined)
    return chosenApart(program, at, requested) ?? unknownMethod(settings, requested.map(choiceStep));
  if (only.method === 'default') return defaultMethod(program, at);
  if (only.method === 'unknown') return unknownMethod(settings, [choiceStep(only)]);
  return fixed(settings, only.method, 'requested', [choiceStep(only)]);
}

function chosenApart(
  program: Program,
  at: Pick<Parameters<typeof startMethodAt>[1], 'platforms'>,
  choices: readonly ChosenMethod[],
): StartMethodAt | undefined {
  const { settings } = program;
  const platforms = settings.platforms.filter((platform) => at.platforms?.has(platform) !== false);
  return methodsByPlatform(program, choices, platforms, (left) => defaultsOn({ ...settings, platforms: left }));
}

function fixed(
  settings: Settings,
  method: StartMethod,
  chosen: 'requested' | 'set',
  steps: readonly Step[],
): StartMethodAt {
  const where = `${everywhereThatForks(settings)}, because ${method} is ${chosen === 'set' ? 'set for the whole program' : 'requested'}`;
  return {
    methods: [method],
    chosen,
    steps,
    forkBites: method === 'fork' ? where : '',
    spawnBites:
      method === 'fork'
        ? ''
        : `on every platform, because ${method} is ${chosen === 'set' ? 'set for the whole program' : 'requested'}`,
  };
}

function choiceStep(choice: ChosenMethod): Step {
  return codeStep(
    choice.at,
    choice.method === 'unknown'
      ? 'chooses the start method when it runs'
      : `chooses the start method \`${choice.method}\``,
  );
}

function unknownMethod(settings: Settings, steps: readonly Step[]): StartMethodAt {
  // Which method it is decides everything: what rests on one of them is a guess.
  return {
    ...defaultsOn(settings),
    chosen: 'unknown',
    steps: steps.map((step) => ({ ...step, certainty: 'possible' })),
  };
}

function defaultMethod(
  program: Program,
  at: Pick<Parameters<typeof startMethodAt>[1], 'module' | 'of' | 'platforms'>,
): StartMethodAt {
  const { settings } = program;
  const set = methodsSetFor(program, at.module, at.of);
  const [first] = set;
  if (first === undefined) return { ...defaultsOn(settings), chosen: 'default', steps: [] };
  const isForSome = set.some(({ platforms }) => platforms !== undefined);
  const apart = isForSome ? chosenApart(program, at, set) : undefined;
  if (apart !== undefined) return apart;
  const methods = new Set(set.map((each) => each.method));
  // Some program that comes here fixes the method; whether before this place, only its run can tell.
  const [only] = methods;
  if (methods.size > 1 || only === undefined || only === 'unknown' || only === 'default')
    return unknownMethod(settings, set.map(choiceStep));
  return fixed(settings, only, 'set', [choiceStep(first)]);
}

/** The choices made for whole programs that have the module in them: by modules that it shares an importer with. */
function methodsSetFor(program: Program, module: ModuleNode, of: QName | undefined): readonly ChosenMethod[] {
  const programs = importersClosure(program, module);
  return [...program.methodsSet.values()]
    .filter(({ callable, of: set }) => {
      if (set !== of) return false;
      if (callable.module.isTest && !module.isTest) return false;
      return [...importersClosure(program, callable.module)].some((each) => programs.has(each));
    })
    .map((each) => each.chosen);
}

function defaultsOn(settings: Settings): Pick<StartMethodAt, 'methods' | 'forkBites' | 'spawnBites'> {
  const methods = new Set<StartMethod>();
  const forking = settings.platforms.includes('linux')
    ? settings.python.filter((version) => !isAtLeast(version, 3, 14))
    : [];
  const latest = settings.python.filter((version) => isAtLeast(version, 3, 14));
  if (forking.length > 0) methods.add('fork');
  if (settings.platforms.includes('linux') && latest.length > 0) methods.add('forkserver');
  if (settings.platforms.includes('macos') || settings.platforms.includes('windows')) methods.add('spawn');
  return {
    methods: [...methods],
    forkBites: defaultForkText(forking, latest),
    spawnBites: defaultSpawnText(settings, latest),
  };
}

function defaultForkText(forking: readonly PythonVersion[], latest: readonly PythonVersion[]): string {
  if (forking.length === 0) return '';
  return latest.length > 0
    ? 'on Linux with Python 3.13 and older, where fork is the default start method, and on any version where the program asks for fork'
    : 'on Linux, where fork is the default start method of the Python versions that this project supports';
}

function defaultSpawnText(settings: Settings, latest: readonly PythonVersion[]): string {
  const spawning = [
    settings.platforms.includes('macos') ? 'macOS' : '',
    settings.platforms.includes('windows') ? 'Windows' : '',
  ].filter((name) => name !== '');
  const parts = [
    ...(spawning.length > 0 ? [`on ${spawning.join(' and ')}, where spawn is the default`] : []),
    ...(settings.platforms.includes('linux') && latest.length > 0
      ? ['on Linux from Python 3.14, where forkserver is the default']
      : []),
  ];
  return parts.join(', and ');
}

function everywhereThatForks(settings: Settings): string {
  const names = [
    settings.platforms.includes('linux') ? 'Linux' : '',
    settings.platforms.includes('macos') ? 'macOS' : '',
  ].filter((name) => name !== '');
  return names.length === 0
    ? 'on every platform that has fork'
    : `on ${names.join(' and ')}, with every supported Python version`;
}

function isAtLeast(version: PythonVersion, major: number, minor: number): boolean {
  const [a, b] = version.split('.').map(Number);
  return (a as number) > major || (a === major && (b as number) >= minor);
}
