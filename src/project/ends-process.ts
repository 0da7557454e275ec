import type { Knowledge } from '#core/effects.ts';
import type { Statement } from '#core/facts.ts';
import { ownExpressions } from './call-sites.ts';
import { blocksOf } from './scope.ts';
import type { Values } from './values.ts';
import { evaluate, type Walk } from './walk-context.ts';

/** Whether a statement calls os._exit or its kin. */
export function endsProcess(walk: Walk, statements: readonly Statement[]): boolean {
  return statements.some(
    (statement) =>
      ownExpressions(statement).some(
        (expression) =>
          expression.kind === 'call' &&
          evaluate(walk, expression.callee).some((callee) => {
            const model = callee.kind === 'external' ? walk.program.knowledge.callable(callee.name) : undefined;
            return model?.effects.some((effect) => effect.kind === 'ends-process' && effect.how === 'at-once') === true;
          }),
      ) || blocksOf(statement).some((block) => endsProcess(walk, block)),
  );
}

/** Whether a call of it ends the process, at once or as an exception that nobody is meant to catch. */
export function isExit(knowledge: Knowledge, callees: Values): boolean {
  return callees.some((callee) => {
    const model = callee.kind === 'external' ? knowledge.callable(callee.name) : undefined;
    return model?.effects.some((effect) => effect.kind === 'ends-process') === true;
  });
}
