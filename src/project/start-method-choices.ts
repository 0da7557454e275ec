/** Imports that fix the start method for a whole program, as rules see them. */
import type { StartMethodChoice } from '#core/project.ts';
import { compareSpans } from '#core/span.ts';
import type { Program } from './linked.ts';
import { type CallableNode, isPackageMain } from './program.ts';
import { programLikelihood } from './programs.ts';
import { chainSteps } from './summary.ts';

export function startMethodChoices(program: Program): readonly StartMethodChoice[] {
  return program.evaluator.modules.all
    .filter((module) => !isPackageMain(module))
    .flatMap((module) => {
      const body = module.callables[0] as CallableNode;
      const uses = program.summaryOf(program.evaluator.rootFrame(body)).uses;
      return [...uses.values()].flatMap((use): StartMethodChoice[] => {
        if (use.kind !== 'fixes-start-method') return [];
        const steps = chainSteps(use.steps);
        const first = steps[0]?.at;
        const set = program.methodsSet.get(use.key);
        const method = set?.chosen.method;
        return [
          {
            at: first?.kind === 'code' ? first.span : use.at,
            method: method === undefined || method === 'default' ? 'unknown' : method,
            steps,
            repeatable: set?.repeatable === true,
            module: module.name,
            isProgram: programLikelihood(program, module),
          },
        ];
      });
    })
    .sort((a, b) => compareSpans(a.at, b.at));
}
