/** The calls that fix the start method for a whole program, as rules see them. */
import type { StartMethodChoice } from '#core/project.ts';
import { compareSpans } from '#core/span.ts';
import type { Program } from './linked.ts';
import { scopeName } from './program.ts';
import { importersClosure, programLikelihood } from './programs.ts';

export function startMethodChoices(program: Program): readonly StartMethodChoice[] {
  return [...program.methodsSet.values()]
    .sort((a, b) => compareSpans(a.at, b.at))
    .map(({ at, call, callable, chosen, atImport }) => ({
      at,
      scope: scopeName(callable),
      call,
      method: chosen.method === 'default' ? 'unknown' : chosen.method,
      atImport,
      module: callable.module.name,
      isProgram: programLikelihood(program, callable.module),
      importedBy: [...importersClosure(program, callable.module)]
        .filter((module) => module !== callable.module)
        .map((module) => module.name)
        .sort(),
    }));
}
