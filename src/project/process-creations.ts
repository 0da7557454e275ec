/** The process creations as rules see them. */
import { compareCertainty, type Step } from '#core/evidence.ts';
import type { ChildCode, ChildUse, Live, ProcessCreation } from '#core/creation.ts';
import type { TopLevel } from '#core/project.ts';
import { compareSpans } from '#core/span.ts';
import { type ChildTarget, type CreationSite, comparePairs } from './creation-sites.ts';
import type { Program } from './linked.ts';
import { type CallableNode, type ModuleNode, isPackageMain, scopeName, spanIn } from './program.ts';
import { importedBy, usesOf } from './program-uses.ts';
import { programLikelihood } from './programs.ts';
import { startMethodAt } from './start-methods.ts';
import { collectWithin } from './within.ts';
import { chainSteps, type UseEntry, useKey } from './summary.ts';

export function processCreations(program: Program): readonly ProcessCreation[] {
  const topLevels = topLevelWays(program);
  const endedBefore = endedBeforeForks(program);
  const within = collectWithin(program);
  return [...program.sites.values()]
    .sort((a, b) => compareSpans(a.at, b.at))
    .map((site) => {
      const top = topLevels.get(site.key);
      const startMethod = startMethodAt(
        program,
        { how: site.how, module: site.callable.module, of: site.model.startMethodOf, platforms: site.platforms },
        site.chosen.values(),
      );
      const passedBy = startMethod.methods.includes('fork') ? methodOfOthers(program, site) : undefined;
      return {
        at: site.at,
        scope: scopeName(site.callable),
        api: site.model.name,
        model: site.model,
        how: site.how,
        call: site.call,
        startMethod,
        ...(passedBy === undefined ? {} : { notReachedBy: passedBy }),
        ...(site.made === undefined ? {} : { made: site.made }),
        ...madeBy(site),
        expression: site.expression,
        live: livesAt(program, site, endedBefore),
        omitted: site.omitted.size,
        ...(top === undefined ? {} : { fromTopLevel: top }),
        child: childCode(program, site),
        after: [...site.after.values()].map(childUse),
        inLoop: site.inLoop,
        platforms: program.settings.platforms.filter((platform) => site.platforms.has(platform)),
        within: within.get(site.key) ?? [],
        ...(site.constructorCall === undefined ? {} : { constructorCall: site.constructorCall }),
      };
    });
}

/** Where the object that is started, or gets its first task, is made: one call, or it is not told. */
function madeBy({ makers, executors }: CreationSite): Pick<ProcessCreation, 'maker' | 'executor'> {
  const [maker, ...otherMakers] = makers.values();
  const [executor, ...otherExecutors] = executors.values();
  return {
    ...(maker !== undefined && otherMakers.length === 0 && { maker }),
    ...(executor !== undefined && otherExecutors.length === 0 && { executor }),
  };
}

/** Where the program chooses, for multiprocessing, what a library with a start method of its own does not heed. */
function methodOfOthers(program: Program, { how, model, callable }: CreationSite): Step | undefined {
  const type = program.knowledge.type(model.name.slice(0, model.name.lastIndexOf('.')));
  const isForeign =
    model.startMethodOf !== undefined || (model.distribution !== 'python' && type?.startMethod === 'fork');
  if (how !== 'start-method' || !isForeign) return undefined;
  const { methods, chosen, steps } = startMethodAt(program, { how, module: callable.module }, []);
  return chosen === 'set' && !methods.includes('fork') ? steps[0] : undefined;
}

function livesAt(program: Program, site: CreationSite, endedBefore: ReadonlySet<string>): readonly Live[] {
  return [...site.live.values()]
    .filter((pair) => !endedBefore.has(pair.resource.key))
    .sort(comparePairs)
    .map((pair) => ({
      resource: pair.resource,
      relation: pair.relation,
      cause: chainSteps(pair.cause),
      path: chainSteps(pair.path),
      certainty: pair.certainty,
      does: threadUses(program, pair.resource.key),
    }));
}

/** What the code of the thread with this key takes and uses. */
function threadUses(program: Program, key: string): readonly ChildUse[] {
  const targets = [...(program.threadCode.get(key)?.targets.values() ?? [])];
  return targets.flatMap((target) =>
    [...program.summaryOf(target.frame).uses.values()].map((entry) => {
      const use = childUse(entry);
      return { ...use, steps: use.steps.map((step) => ({ ...step, by: 'thread' as const })) };
    }),
  );
}

/** Keys of what at-fork hooks end ahead of every fork. */
function endedBeforeForks(program: Program): ReadonlySet<string> {
  const hooks = [...program.hooks.before.values()];
  return new Set(
    hooks.flatMap((hook) => {
      const { ended, uses } = program.summaryOf(hook.frame);
      // A hook that takes a lock and releases it does not end what the thread that forks holds.
      return [...ended.keys()].filter((key) => !uses.has(`takes-lock ${key}`));
    }),
  );
}

function topLevelWays(program: Program): ReadonlyMap<string, TopLevel> {
  const ways = new Map<string, TopLevel>();
  for (const module of program.evaluator.modules.all) {
    if (isPackageMain(module)) continue;
    const body = module.callables[0] as CallableNode;
    const summary = program.summaryOf(program.evaluator.rootFrame(body));
    for (const entry of summary.creations.values()) {
      // Test modules are imported by whoever runs them, and name what they want to run.
      if (entry.certainty === 'possible' || (module.isTest && entry.certainty !== 'certain')) continue;
      const steps = chainSteps(entry.steps);
      const known = ways.get(entry.site.key);
      const top = topLevel(program, module, body, steps);
      if (
        known === undefined ||
        rank(top) < rank(known) ||
        (rank(top) === rank(known) && steps.length < known.steps.length)
      )
        ways.set(entry.site.key, top);
    }
  }
  return ways;
}

function rank(top: TopLevel): number {
  return ['certain', 'likely', 'possible', 'no'].indexOf(top.isProgram);
}

function topLevel(program: Program, module: ModuleNode, body: CallableNode, steps: TopLevel['steps']): TopLevel {
  const first = steps[0]?.at;
  return {
    module: module.name,
    at: first?.kind === 'code' ? first.span : spanIn(body, body.fact.at),
    steps,
    isProgram: programLikelihood(program, module),
  };
}

function childCode(program: Program, site: CreationSite): ChildCode {
  if (site.how === 'raw' && site.branch === undefined && site.model.distribution !== 'python') {
    // A library that forks inside goes on with the caller in each process.
    // That some function could open a handle does not say that the process does so ahead of its use.
    const uses = usesOf(program, importedBy(program, site.callable.module)).filter(
      ({ kind }) => kind !== 'opens-handle',
    );
    return {
      name: 'the program itself, which goes on in each process',
      known: true,
      uses: [...uses, ...hookUses(program)].map(childUse),
    };
  }
  if (site.how === 'raw') {
    const uses = site.branch === undefined ? [] : [...site.branch.uses.values(), ...hookUses(program)];
    return {
      name: `the branch where \`${site.call}\` returned 0`,
      known: site.branch !== undefined,
      uses: uses.map(childUse),
    };
  }
  const handed = handedOver(program, site);
  const targets = [...site.targets.values(), ...handed.map(({ target }) => target)];
  const setUp = new Set(handed.flatMap(({ target, setsUp }) => (setsUp ? [target] : [])));
  const uses = new Map<string, ChildUse>(hookUses(program).map((use) => [useKey(use), childUse(use)]));
  for (const target of targets) {
    for (const use of program.summaryOf(target.frame).uses.values()) {
      const key = useKey(use);
      const known = uses.get(key);
      const setsUp = setUp.has(target);
      // What a task does as well is no mere setting up.
      const isTask = known?.setsUp === true && !setsUp;
      if (
        known === undefined ||
        isTask ||
        (use.steps.length < known.steps.length && (known.setsUp ?? false) === setsUp)
      )
        uses.set(key, setsUp ? { ...childUse(use), setsUp } : childUse(use));
    }
  }
  return {
    name: [...new Set(targets.map((target) => target.text))].join(', '),
    known: targets.length > 0,
    uses: [...uses.values()].sort((a, b) => compareSpans(a.at, b.at)),
  };
}

/** What at-fork hooks put in order in every child. */
function hookUses(program: Program): readonly UseEntry[] {
  return [...program.hooks.inChild.values()]
    .flatMap((hook) => [...program.summaryOf(hook.frame).uses.values()])
    .filter((use) => use.kind === 'renews');
}

/** Tasks and initializers that the same pool or executor gets elsewhere. */
function handedOver(
  program: Program,
  site: CreationSite,
): readonly { readonly target: ChildTarget; readonly setsUp: boolean }[] {
  return [...program.handovers.values()]
    .filter((handover) => [...handover.receivers].some((key) => site.receivers.has(key)))
    .flatMap(({ contexts, parameter }) =>
      [...contexts.values()].flatMap(({ targets }) =>
        targets.map((target) => ({ target, setsUp: parameter === 'initializer' })),
      ),
    );
}

export function childUse(use: UseEntry): ChildUse {
  const { steps, ...rest } = use;
  return { ...rest, steps: chainSteps(steps) };
}

/** The strongest first. */
export function strongestFirst<T extends { readonly certainty: Live['certainty'] }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => compareCertainty(a.certainty, b.certainty));
}
