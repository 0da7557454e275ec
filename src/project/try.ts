/** `try`: what its handlers and its `finally` stop, and the ways through it. */
import type { ExceptHandler, Expression, Statement } from '#core/facts.ts';
import { endsProcess } from './ends-process.ts';
import { blocksOf } from './scope.ts';
import { handlesRuntimeError, suppressesRuntimeError } from './start-method-tests.ts';
import { copyState, joinStates, setVariable, type State } from './state.ts';
import { evaluate, type Walk } from './walk-context.ts';
import { onEveryWayOut, waysOut } from './ways-out.ts';

/** What is stopped around a block; each counts once more in the walk while the block is walked. */
interface Guards {
  readonly partedByFinally: boolean;
  readonly endedByTry: boolean;
  readonly failureHandled: boolean;
  readonly nameErrorHandled: boolean;
  readonly endHandled: boolean;
  readonly absenceHandled: boolean;
  readonly caught: boolean;
}

export function walkTry(
  walk: Walk,
  statement: Extract<Statement, { kind: 'try' }>,
  walkBlock: (statements: readonly Statement[]) => void,
): void {
  const ways = waysOut(walk);
  const before = copyState(walk.state);
  const ends = endsProcess(walk, [...statement.finally, ...statement.handlers.flatMap((handler) => handler.body)]);
  const guards: Guards = {
    partedByFinally: statement.finally.some((last) => last.kind === 'if' && endsProcess(walk, [last])),
    endedByTry: ends || statement.handlers.some(stopsExit),
    failureHandled: endsProcess(walk, statement.finally) || statement.handlers.some(handlesFailure),
    nameErrorHandled: statement.handlers.some(({ types }) => catches(types, UNBOUND)),
    endHandled: statement.handlers.some(({ types }) => types.some((type) => names(type, END))),
    absenceHandled: statement.handlers.some(({ types }) => catches(types, ABSENCE)),
    caught: statement.handlers.some(handlesRuntimeError),
  };
  guarded(walk, guards, () => walkBlock(statement.body));
  const afterBody = walk.state;
  const interrupted = joinStates([before, { ...copyState(afterBody), reachable: true, left: undefined }]);
  if (afterBody.reachable) walkBlock(statement.otherwise);
  const after: State[] = [walk.state];
  for (const handler of statement.handlers) {
    walk.state = copyState(isRefused(statement.body, handler) ? before : interrupted);
    if (handler.name !== undefined) setVariable(walk.state, handler.name, []);
    walkBlock(handler.body);
    after.push(walk.state);
  }
  walk.state = joinStates(after);
  if (statement.finally.length > 0) onEveryWayOut(walk, ways, () => walkBlock(statement.finally));
}

/** `try: pool = Pool(maxtasksperchild=1)` and `except TypeError:`: the call did not take its arguments, and did nothing. */
function isRefused([only, ...more]: readonly Statement[], { types }: ExceptHandler): boolean {
  const isCall = (only?.kind === 'assign' || only?.kind === 'expression') && only.value.kind === 'call';
  return (
    isCall &&
    more.length === 0 &&
    types.length > 0 &&
    types.every((type) => type.kind === 'name' && type.name === 'TypeError')
  );
}

/** Walks the body of a `with` under what `contextlib.suppress` stops. */
export function underSuppress(walk: Walk, contexts: readonly Expression[], walkBody: () => void): void {
  const suppressed = contexts.filter((context) => suppresses(walk, context)).flatMap((context) => argumentsOf(context));
  const guards: Guards = {
    partedByFinally: false,
    endedByTry: suppressed.some((type) => names(type, EXIT)),
    failureHandled: suppressed.some((type) => names(type, FAILURE)),
    nameErrorHandled: suppressed.some((type) => names(type, UNBOUND)),
    endHandled: suppressed.some((type) => names(type, END)),
    absenceHandled: suppressed.some((type) => names(type, ABSENCE)),
    caught: contexts.some((context) => suppressesRuntimeError(walk, context)),
  };
  guarded(walk, guards, walkBody);
}

function guarded(walk: Walk, guards: Guards, walkBody: () => void): void {
  const { partedByFinally, endedByTry, failureHandled, nameErrorHandled, endHandled, absenceHandled, caught } = walk;
  walk.partedByFinally += Number(guards.partedByFinally);
  walk.endedByTry += Number(guards.endedByTry);
  walk.failureHandled += Number(guards.failureHandled);
  walk.nameErrorHandled += Number(guards.nameErrorHandled);
  walk.endHandled += Number(guards.endHandled);
  walk.absenceHandled += Number(guards.absenceHandled);
  walk.caught += Number(guards.caught);
  walkBody();
  Object.assign(walk, {
    partedByFinally,
    endedByTry,
    failureHandled,
    nameErrorHandled,
    endHandled,
    absenceHandled,
    caught,
  });
}

function suppresses(walk: Walk, context: Expression): boolean {
  return (
    context.kind === 'call' &&
    evaluate(walk, context.callee).some((callee) => callee.kind === 'external' && callee.name === 'contextlib.suppress')
  );
}

function argumentsOf(context: Expression): readonly Expression[] {
  return context.kind === 'call' ? context.arguments : [];
}

/** `except BaseException:`, unless it raises again. */
function stopsExit({ types, body }: ExceptHandler): boolean {
  return catches(types, EXIT) && !raisesAgain(body);
}

/** `except OSError:` and its kin, unless it raises again. */
function handlesFailure({ types, body }: ExceptHandler): boolean {
  return catches(types, FAILURE) && !raisesAgain(body);
}

function catches(types: readonly Expression[], known: ReadonlySet<string>): boolean {
  return types.length === 0 || types.some((type) => names(type, known));
}

function raisesAgain(body: readonly Statement[]): boolean {
  return body.some(
    (statement) =>
      (statement.kind === 'raise' && statement.value === undefined) || blocksOf(statement).some(raisesAgain),
  );
}

function names(type: Expression, known: ReadonlySet<string>): boolean {
  if (type.kind === 'sequence') return type.items.some((item) => names(item, known));
  return (type.kind === 'name' || type.kind === 'attribute') && known.has(type.name);
}

const UNBOUND: ReadonlySet<string> = new Set(['NameError', 'Exception', 'BaseException']);
/** What is raised where a connection has nothing more to read. */
const END: ReadonlySet<string> = new Set(['EOFError']);

/** What is raised for something that the platform lacks: a function, or a start method. */
const ABSENCE: ReadonlySet<string> = new Set(['AttributeError', 'ValueError', 'Exception', 'BaseException']);

const EXIT: ReadonlySet<string> = new Set(['BaseException', 'SystemExit']);

/** What catches the OSError of a failed exec, or the most common kind of it; `os.error` is another name for it. */
const FAILURE: ReadonlySet<string> = new Set([
  'OSError',
  'error',
  'IOError',
  'EnvironmentError',
  'FileNotFoundError',
  'Exception',
  'BaseException',
]);
