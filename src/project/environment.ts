/** Tests for the version of Python and the platform, answered from what the project supports. */
import type { CallExpression, Expression } from '#core/facts.ts';
import type { PythonVersion, Settings } from '#core/settings.ts';

export type Answer = 'yes' | 'no' | 'unknown';

export function unanimous(answers: readonly Answer[]): Answer {
  const [first] = answers;
  return first !== undefined && answers.every((answer) => answer === first) ? first : 'unknown';
}

/** A comparison of `sys.version_info`, or of a part of it, with what stands on the right. */
export function versionHolds(
  part: 'all' | 'sliced' | 'major',
  operator: string,
  right: Expression,
  settings: Settings,
): Answer {
  if (part === 'major') {
    const wanted = numberIn(right);
    if (wanted === undefined) return 'unknown';
    return unanimous(settings.python.map((version) => compare(numbersOf(version)[0], operator, wanted)));
  }
  if (right.kind !== 'sequence') return 'unknown';
  const [major, minor, ...more] = right.items.map(numberIn);
  if (major === undefined) return 'unknown';
  const wanted = major * 1000 + (minor ?? 0);
  return unanimous(
    settings.python.map((version) => {
      const [one, two] = numbersOf(version);
      const own = one * 1000 + two;
      // Which micro version it is, is not known.
      if (own === wanted && more.length > 0) return 'unknown';
      return part === 'sliced' ? compare(own, operator, wanted) : compareLonger(own, operator, wanted);
    }),
  );
}

function numberIn(expression: Expression): number | undefined {
  return expression.kind === 'literal' && typeof expression.value === 'number' ? expression.value : undefined;
}

function numbersOf(version: PythonVersion): readonly [major: number, minor: number] {
  const [major, minor] = version.split('.').map(Number);
  return [major as number, minor as number];
}

function compare(left: number, operator: string, right: number): Answer {
  switch (operator) {
    case '>=':
      return left >= right ? 'yes' : 'no';
    case '<':
      return left < right ? 'yes' : 'no';
    case '>':
      return left > right ? 'yes' : 'no';
    case '<=':
      return left <= right ? 'yes' : 'no';
    case '==':
      return left === right ? 'yes' : 'no';
    case '!=':
      return left === right ? 'no' : 'yes';
    default:
      return 'unknown';
  }
}

/** The left tuple has more parts than the right one: 3.8.1 is greater than `(3, 8)`, and never equal to it. */
function compareLonger(left: number, operator: string, right: number): Answer {
  if (operator === '==' || operator === '!=') return 'unknown';
  return compare(left, operator === '>' ? '>=' : operator === '<=' ? '<' : operator, right);
}

const PLATFORM_NAMES: Readonly<Record<string, readonly string[]>> = {
  linux: ['linux', 'linux2', 'posix', 'Linux'],
  macos: ['darwin', 'posix', 'Darwin'],
  windows: ['win32', 'nt', 'Windows'],
};

export type PlatformName = 'sys.platform' | 'os.name' | 'platform.system';

export function isPlatformName(name: string | undefined): name is PlatformName {
  return name === 'sys.platform' || name === 'os.name' || name === 'platform.system';
}

export function platformHolds(subject: PlatformName, operator: string, right: Expression, settings: Settings): Answer {
  const texts = textsIn(right);
  const positive = operator === '==' || operator === 'in';
  if (texts === undefined || (!positive && operator !== '!=' && operator !== 'not in')) return 'unknown';
  return unanimous(
    platformNames(subject, settings).map((own) =>
      own.some((name) => texts.includes(name)) === positive ? 'yes' : 'no',
    ),
  );
}

/** `sys.platform.startswith('win')`. */
export function platformStartsWith(subject: PlatformName, call: CallExpression, settings: Settings): Answer {
  const [argument] = call.arguments;
  const texts = argument === undefined ? undefined : textsIn(argument);
  if (texts === undefined) return 'unknown';
  return unanimous(
    platformNames(subject, settings).map((own) =>
      own.some((name) => texts.some((text) => name.startsWith(text))) ? 'yes' : 'no',
    ),
  );
}

/** Whether the platform has fork, or has not; Windows is followed only where nothing else is supported. */
export function canFork(settings: Settings, wanted: boolean): Answer {
  const forks = settings.platforms.some((platform) => platform !== 'windows');
  return forks === wanted ? 'yes' : 'no';
}

function textsIn(expression: Expression): readonly string[] | undefined {
  const items = expression.kind === 'sequence' ? expression.items : [expression];
  const texts = items.flatMap((item) =>
    item.kind === 'literal' && typeof item.value === 'string' ? [item.value] : [],
  );
  return texts.length === items.length ? texts : undefined;
}

/** The names that each supported platform has in the test. Only what can fork is followed: Windows is another program. */
function platformNames(subject: PlatformName, settings: Settings): readonly (readonly string[])[] {
  const forking = settings.platforms.filter((platform) => platform !== 'windows');
  const platforms = forking.length > 0 ? forking : settings.platforms;
  return platforms.map((platform) =>
    (PLATFORM_NAMES[platform] ?? []).filter((name) => (subject === 'os.name') === (name === 'posix' || name === 'nt')),
  );
}
