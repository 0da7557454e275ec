/** Threads that live because a module was imported. */
import { codeStep, type QName, weakest } from '#core/evidence.ts';
import type { ProcessCreation } from '#core/creation.ts';
import type { ImportThread } from '#core/project.ts';
import { compareSpans, spanKey } from '#core/span.ts';
import type { Program } from './linked.ts';
import { strongestFirst } from './process-creations.ts';
import type { CallableNode, ModuleNode } from './program.ts';
import { importersClosure, programLikelihood } from './programs.ts';
import { chainSteps } from './summary.ts';

export function importThreads(program: Program, creations: readonly ProcessCreation[]): readonly ImportThread[] {
  const threads: ImportThread[] = [];
  for (const module of program.evaluator.modules.all) {
    const summary = program.summaryOf(program.evaluator.rootFrame(module.callables[0] as CallableNode));
    for (const entry of summary.exit.values()) {
      // What another module's import started is that module's; a library's own threads have no line here to change.
      if (entry.resource.kind !== 'thread' || entry.imported) continue;
      threads.push({
        resource: entry.resource,
        module: module.name,
        steps: chainSteps(entry.steps).map((step) => ({
          ...step,
          certainty: weakest(step.certainty, entry.certainty),
        })),
        importedBy: importerNames(program, module),
        forks: forksWith(entry.resource.key, creations),
        isProgram: programLikelihood(program, module),
      });
    }
  }
  return threads.sort((a, b) => compareSpans(a.resource.at, b.resource.at));
}

function importerNames(program: Program, module: ModuleNode): readonly QName[] {
  return [...importersClosure(program, module)]
    .filter((each) => each !== module)
    .map((each) => each.name)
    .sort();
}

function forksWith(key: string, creations: readonly ProcessCreation[]): ImportThread['forks'] {
  return strongestFirst(
    creations.flatMap((creation) => {
      const live = creation.live.find((candidate) => candidate.resource.key === key);
      if (live === undefined || !creation.startMethod.methods.includes('fork')) return [];
      const ways = [...live.cause, ...live.path].filter(
        (step) => step.at.kind !== 'code' || spanKey(step.at.span) !== spanKey(live.resource.at),
      );
      return [
        {
          creation,
          steps: ways.length > 0 ? ways : [codeStep(creation.at, 'creates a process')],
          certainty: live.certainty,
        },
      ];
    }),
  );
}
