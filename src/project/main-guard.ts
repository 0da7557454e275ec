/** `if __name__ == '__main__':` in its spellings: which statements only the program runs, and not who imports it. */
import type { Expression, Statement } from '#core/facts.ts';
import { blocksOf } from './scope.ts';

const OTHER_SIDE = { then: 'otherwise', otherwise: 'then' } as const;

/** The branch of a test that only the program takes. */
export function programSide(test: Expression): 'then' | 'otherwise' | undefined {
  switch (test.kind) {
    case 'not': {
      const side = programSide(test.of);
      return side === undefined ? undefined : OTHER_SIDE[side];
    }
    case 'boolean': {
      // Of `and`, the branch behind the test knows all its parts; of `or`, the other one does.
      const side = test.operator === 'and' ? 'then' : 'otherwise';
      return programSide(test.left) === side || programSide(test.right) === side ? side : undefined;
    }
    case 'compare':
      return comparedSide(test);
    default:
      return undefined;
  }
}

function comparedSide({
  left,
  right,
  operator,
}: Extract<Expression, { kind: 'compare' }>): 'then' | 'otherwise' | undefined {
  const names = isName(left) ? right : isName(right) ? left : undefined;
  if (names === undefined) return undefined;
  const texts = names.kind === 'sequence' ? names.items : [names];
  if (texts.length === 0 || !texts.every((text) => text.kind === 'literal' && text.value === '__main__'))
    return undefined;
  if (operator === '==' || operator === 'in') return 'then';
  return operator === '!=' || operator === 'not in' ? 'otherwise' : undefined;
}

function isName(expression: Expression): boolean {
  return expression.kind === 'name' && expression.name === '__name__';
}

export function hasMainGuard(statements: readonly Statement[]): boolean {
  return statements.some(
    (statement) =>
      (statement.kind === 'if' && programSide(statement.test) !== undefined) || blocksOf(statement).some(hasMainGuard),
  );
}

/** The blocks of statements that only the program runs. */
export function programBlocks(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  return statements.flatMap((statement) => {
    const side = statement.kind === 'if' ? programSide(statement.test) : undefined;
    if (statement.kind === 'if' && side !== undefined)
      return [statement[side], ...programBlocks(statement[OTHER_SIDE[side]])];
    return blocksOf(statement).flatMap(programBlocks);
  });
}
