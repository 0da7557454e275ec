/** Start methods that tests for the platform choose: one on macOS, another on Linux. */
import type { Platform, StartMethod } from '#core/effects.ts';
import type { StartMethodAt } from '#core/creation.ts';
import { codeStep, type Step } from '#core/evidence.ts';
import { platformNames } from '#core/platforms.ts';
import { spanKey } from '#core/span.ts';
import type { CallRecord } from './library-calls.ts';
import type { Program } from './linked.ts';
import type { ChosenMethod } from './values.ts';

/** What a platform takes for which nothing is chosen. */
type Default = (platforms: readonly Platform[]) => Pick<StartMethodAt, 'methods' | 'forkBites' | 'spawnBites'>;

/**
 * The methods of a place to which `platforms` come, where each choice is for some of them; undefined where one is for
 * all, is not known, or has a rival on a platform.
 */
export function methodsByPlatform(
  program: Program,
  choices: readonly ChosenMethod[],
  platforms: readonly Platform[],
  byDefault: Default,
): StartMethodAt | undefined {
  const chosen = new Map<Platform, StartMethod>();
  const steps: Step[] = [];
  for (const { method, at, platforms: own } of choices) {
    const on = own ?? contextPlatforms(program, at, method);
    if (on === undefined || method === 'unknown' || method === 'default') return undefined;
    for (const platform of on) {
      if ((chosen.get(platform) ?? method) !== method) return undefined;
      chosen.set(platform, method);
    }
    steps.push(codeStep(at, `chooses the start method \`${method}\`, on ${platformNames([...on], ' and ')} alone`));
  }
  const left = byDefault(platforms.filter((platform) => !chosen.has(platform)));
  const here = platforms.filter((platform) => chosen.has(platform));
  const asked = new Set(here.flatMap((platform) => chosen.get(platform) ?? []));
  const bites = (isMeant: (method: StartMethod) => boolean): readonly string[] =>
    [...asked].filter(isMeant).map(
      (method) =>
        `on ${platformNames(
          here.filter((each) => chosen.get(each) === method),
          ' and ',
        )}, where ${method} is chosen`,
    );
  return {
    methods: [...new Set([...asked, ...left.methods])],
    chosen: 'by-platform',
    choices: Object.fromEntries(chosen),
    steps,
    forkBites: [...bites((method) => method === 'fork'), left.forkBites].filter(Boolean).join(', and '),
    spawnBites: [...bites((method) => method !== 'fork'), left.spawnBites].filter(Boolean).join(', and '),
  };
}

/**
 * The platforms on which a context is asked for, where nothing else decides; undefined where it is all. Who handles that
 * a platform lacks the method, as `except ValueError`, has something else there alone.
 */
function contextPlatforms(
  program: Program,
  at: ChosenMethod['at'],
  method: ChosenMethod['method'],
): readonly Platform[] | undefined {
  const call = callAt(program, at);
  if (call === undefined || call.undecided) return undefined;
  if (call.said.absenceHandled && method !== 'spawn')
    return call.said.platforms.filter((platform) => platform !== 'windows');
  return call.said.platforms.length < program.settings.platforms.length ? call.said.platforms : undefined;
}

function callAt({ libraryCalls }: Program, at: ChosenMethod['at']): CallRecord | undefined {
  const place = `${spanKey(at)} `;
  for (const [key, call] of libraryCalls) if (key.startsWith(place)) return call;
  return undefined;
}
