import type { Knowledge } from '#core/effects.ts';
import type { Line, Project } from '#core/project.ts';
import type { ForkingServer } from '#core/servers.ts';
import type { Settings } from '#core/settings.ts';
import { collectCallSites } from './call-sites.ts';
import { createEvaluator } from './create-evaluator.ts';
import { forkBranches } from './fork-branches.ts';
import { functionsAt } from './function-summaries.ts';
import { handoverList } from './handover-list.ts';
import { collectIdentityNames } from './identity-names.ts';
import { importThreads } from './import-threads.ts';
import { leftThreads } from './left-threads.ts';
import { libraryCalls } from './library-calls.ts';
import type { Program } from './linked.ts';
import { hasMainGuard } from './main-guard.ts';
import { linkModules } from './modules.ts';
import { linkSubclasses } from './overrides.ts';
import { pairAcrossCalls } from './pair-across-calls.ts';
import { processCreations } from './process-creations.ts';
import type { CallableNode, ProjectFile } from './program.ts';
import { collectGuardedNames, collectStateNames } from './state-names.ts';
import { startMethodChoices } from './start-method-choices.ts';
import { serverForks } from './server-forks.ts';
import { createSummaries } from './summaries.ts';
import { walkCallable } from './walk.ts';

export interface ProjectInput {
  /** Every Python file that belongs to the program; order does not matter. */
  readonly files: readonly ProjectFile[];
  readonly settings: Settings;
  readonly knowledge: Knowledge;
  /** Servers that the repository's configuration starts around the program. */
  readonly servers?: readonly ForkingServer[];
  readonly asked?: Line | undefined;
}

/**
 * Links the files to one program and walks it:
 *
 *   modules → names, calls, classes → a summary of every callable → what lives at each process creation → Project
 */
export function buildProject({ files, settings, knowledge, servers = [], asked }: ProjectInput): Project {
  const modules = linkModules(files, settings.sourceRoots);
  const evaluator = createEvaluator(modules, knowledge, collectCallSites(modules.callables));
  linkSubclasses(evaluator);
  const summaries = createSummaries((frame, asMain) => walkCallable(program, frame, asMain), evaluator.rootFrame);
  const program: Program = {
    evaluator,
    knowledge,
    settings,
    stateNames: collectStateNames(evaluator),
    guardedNames: collectGuardedNames(modules.all),
    identityNames: collectIdentityNames(evaluator),
    sites: new Map(),
    handovers: new Map(),
    threadCode: new Map(),
    hooks: { before: new Map(), inChild: new Map() },
    later: new Map(),
    methodsSet: new Map(),
    libraryCalls: new Map(),
    summaryOf: summaries.summaryOf,
  };
  for (const callable of modules.callables) summaries.summaryOf(evaluator.rootFrame(callable));
  for (const module of modules.all) {
    const body = module.callables[0] as CallableNode;
    if (hasMainGuard(body.fact.body)) {
      summaries.asProgram(evaluator.rootFrame(body));
    }
  }
  walkHandedOver(program);
  summaries.conclude();
  pairAcrossCalls(program);
  const creations = processCreations(program);
  return {
    settings,
    creations,
    importThreads: importThreads(program, creations),
    leftThreads: leftThreads(program),
    handovers: handoverList(program),
    forkBranches: forkBranches(program, creations),
    startMethodChoices: startMethodChoices(program),
    serverForks: serverForks(program, servers),
    calls: libraryCalls(program),
    libraries: knowledge,
    asked: asked === undefined ? [] : functionsAt(program, asked),
  };
}

/** What runs in children and threads is walked with what it is handed, so that its calls are known as well. */
function walkHandedOver({ sites, handovers, threadCode, summaryOf }: Program): void {
  const handedOver = [...handovers.values()].flatMap(({ contexts }) => [...contexts.values()]);
  for (const { targets } of [...sites.values(), ...handedOver, ...threadCode.values()])
    for (const { frame } of targets.values()) summaryOf(frame);
}
