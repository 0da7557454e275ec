/** Walks a callable's body in order and keeps what lives at each point. */
import { subexpressions } from './expressions.ts';
import type { Expression, Statement } from '#core/facts.ts';
import { applySummary, noteExit } from './apply-summary.ts';
import { assignTo } from './assign.ts';
import type { Evaluator } from './evaluator.ts';
import { decide } from './decide.ts';
import { childJumps, childLeaves, forkIf, matchFork } from './fork-branch.ts';
import { visitTarget } from './implicit-calls.ts';
import { importModules } from './imports.ts';
import { resourceKey } from './keys.ts';
import type { Program } from './linked.ts';
import { programSide } from './main-guard.ts';
import { isNotImplemented } from './overrides.ts';
import { isDisjoint, leavesAtEnd, platformSides, type Sides } from './platforms.ts';
import { asksForStartMethod, leavesOnOneSide, noteStartMethodAnswer } from './start-method-tests.ts';
import { copyState, endResource, joinStates, leave, newState } from './state.ts';
import type { LiveEntry, Summary } from './summary.ts';
import { underSuppress, walkTry } from './try.ts';
import { elements, type Frame } from './values.ts';
import { visit, visitDecorator } from './visit.ts';
import { evaluate, frameOf, type Walk } from './walk-context.ts';
import { walkWith } from './with.ts';

export function walkCallable(program: Program, base: Frame, asMain: boolean): Summary {
  const walk: Walk = {
    program,
    base,
    asMain,
    state: newState(new Set(program.settings.platforms)),
    exits: [],
    yields: [],
    breaks: [],
    continues: [],
    notes: [],
    creations: new Map(),
    uses: new Map(),
    loops: 0,
    partedByFinally: 0,
    endedByTry: 0,
    failureHandled: 0,
    nameErrorHandled: 0,
    endHandled: 0,
    absenceHandled: 0,
    caught: 0,
    startMethodAnswers: new Set(),
    undecided: 0,
    inMainGuard: false,
    following: undefined,
  };
  walkBlock(walk, base.callable.fact.body);
  if (walk.state.reachable) walk.exits.push(walk.state);
  const exits = walk.exits.filter((state) => !childLeaves(walk, state));
  const returns = exits.length > 0;
  const end = returns ? joinStates(exits) : walk.state;
  return {
    creations: walk.creations,
    exit: returns ? end.live : new Map<string, LiveEntry>(),
    atYield: walk.yields.length > 0 ? joinStates(walk.yields).live : undefined,
    ended: end.ended,
    uses: walk.uses,
    neverReturns: !returns,
    inChild: returns && end.inChild,
    notes: walk.notes,
  };
}

function walkBlock(walk: Walk, statements: readonly Statement[]): void {
  const { following } = walk;
  for (const [index, statement] of statements.entries()) {
    if (!walk.state.reachable) break;
    walk.following = statements[index + 1] ?? following;
    walkStatement(walk, statement);
  }
  walk.following = following;
}

function walkStatement(walk: Walk, statement: Statement): void {
  switch (statement.kind) {
    case 'assign':
      walkAssignment(walk, statement);
      return;
    case 'delete':
      for (const target of statement.targets) visitTarget(walk, target, undefined);
      return;
    case 'expression':
      visit(walk, statement.value);
      return;
    case 'return':
      if (statement.value !== undefined) visit(walk, statement.value);
      if (!walk.state.reachable) return;
      walk.exits.push({ ...copyState(walk.state), returnedAt: statement.at });
      leave(walk.state, 'returns');
      return;
    case 'raise':
      walkRaise(walk, statement);
      return;
    case 'break':
      if (!childJumps(walk, statement)) walk.breaks.push(copyState(walk.state));
      leave(walk.state, 'jumps');
      return;
    case 'continue':
      if (!childJumps(walk, statement)) walk.continues.push(copyState(walk.state));
      leave(walk.state, 'jumps');
      return;
    case 'if':
      walkIf(walk, statement);
      return;
    case 'loop':
      walkLoop(walk, statement);
      return;
    case 'with':
      walkWith(walk, statement, () =>
        underSuppress(
          walk,
          statement.items.map(({ context }) => context),
          () => walkBlock(walk, statement.body),
        ),
      );
      return;
    case 'try':
      walkTry(walk, statement, (statements) => walkBlock(walk, statements));
      return;
    case 'match':
      visit(walk, statement.subject);
      matchFork(walk, statement);
      branches(walk, [...statement.cases, ...(statement.exhaustive ? [] : [[]])]);
      return;
    case 'import':
    case 'import-from':
      importModules(walk, statement);
      return;
    case 'define': {
      // Defaults and decorators are evaluated where the function is defined.
      const defined = walk.base.callable.module.callables[statement.callable]?.fact;
      for (const decorator of defined?.decorators ?? []) visitDecorator(walk, decorator, defined?.name ?? '');
      for (const parameter of defined?.parameters ?? [])
        if (parameter.default !== undefined) visit(walk, parameter.default);
      return;
    }
    case 'define-class': {
      const body = walk.base.callable.module.classes[statement.class]?.body;
      if (body !== undefined)
        applySummary(walk, walk.program.summaryOf(walk.program.evaluator.rootFrame(body)), undefined);
      return;
    }
    default:
  }
}

function walkAssignment(walk: Walk, statement: Extract<Statement, { kind: 'assign' }>): void {
  visit(walk, statement.value);
  const values = evaluate(walk, statement.value);
  noteStartMethodAnswer(walk, statement);
  for (const target of statement.targets) {
    assignTo(walk, target, values, statement.augmented ? undefined : statement.value);
    visitTarget(walk, target, statement.value);
  }
}

function isAbstract(walk: Walk, { value }: Extract<Statement, { kind: 'raise' }>): boolean {
  return isNotImplemented(value) && walk.base.callable.fact.body.every(({ kind }) => kind !== 'if');
}

/** Walks alternatives from the present state and goes on with what holds behind all of them. */
function branches(
  walk: Walk,
  alternatives: readonly (readonly Statement[])[],
  ofProgram?: 'then' | 'otherwise',
  on?: Sides,
): void {
  const before = walk.state;
  const isDecided = on !== undefined && isDisjoint(on);
  if (!isDecided) walk.undecided++;
  const after = alternatives.map((statements, index) => {
    const side = index === 0 ? 'then' : 'otherwise';
    walk.state = copyState(before);
    if (on !== undefined) walk.state.platforms = on[side];
    const known = statements.at(-1)?.kind === 'raise' ? knownSoFar(walk) : undefined;
    walkSide(walk, statements, ofProgram === side);
    if (known !== undefined && walk.state.left === 'raises') doubtFailing(walk, known);
    return walk.state;
  });
  if (!isDecided) walk.undecided--;
  walk.state = joinStates(after);
}

type Known = Readonly<Record<'uses' | 'creations', ReadonlySet<string>>>;

function knownSoFar({ uses, creations }: Walk): Known {
  return { uses: new Set(uses.keys()), creations: new Set(creations.keys()) };
}

/** A side that ends in an exception may ask other processes what is wrong; a program that works has not been there. */
function doubtFailing({ uses, creations }: Walk, known: Known): void {
  for (const [key, { kind }] of uses) if (kind === 'fixes-start-method' && !known.uses.has(key)) uses.delete(key);
  for (const [key, entry] of creations)
    if (!known.creations.has(key)) creations.set(key, { ...entry, certainty: 'possible' });
}

function walkIf(walk: Walk, statement: Extract<Statement, { kind: 'if' }>): void {
  visit(walk, statement.test);
  const { evaluator, settings } = walk.program;
  const context = { evaluator, settings, frame: frameOf(walk), asMain: walk.asMain };
  const decision = decide(statement.test, context);
  const { platforms } = walk.state;
  const on = decision.platform === true ? platformSides(statement.test, context, platforms) : undefined;
  if (
    decision.fork !== undefined &&
    forkIf(walk, statement, decision.fork, (statements) => walkBlock(walk, statements))
  )
    return;
  if (decision.holds === 'unknown') {
    const frame = frameOf(walk);
    const asksForMethod = asksForStartMethod(walk, statement.test);
    if (asksForMethod) walk.caught++;
    branches(walk, [statement.then, statement.otherwise], programSide(statement.test), on);
    // `if thread is not None: thread.join()`: on the other way there is none to join.
    if (walk.state.ended.size > 0) {
      for (const key of keysIn(evaluator, statement.test, frame))
        if (walk.state.ended.has(key)) endResource(walk.state, key, 'certain');
    }
    // Where one branch leaves, all that follows stands behind the test.
    if (asksForMethod && !leavesOnOneSide(statement)) walk.caught--;
    return;
  }
  const [side, other] = decision.holds === 'yes' ? (['then', 'otherwise'] as const) : (['otherwise', 'then'] as const);
  if (on !== undefined) walk.state.platforms = on[side];
  walkSide(walk, statement[side], side === programSide(statement.test));
  // What the project cannot fork on comes back from the side that is not walked, unless that leaves.
  if (on !== undefined && !leavesAtEnd(statement[other])) walk.state.platforms = platforms;
}

function walkSide(walk: Walk, statements: readonly Statement[], isOfProgram: boolean): void {
  const outside = walk.inMainGuard;
  if (isOfProgram) walk.inMainGuard = true;
  walkBlock(walk, statements);
  walk.inMainGuard = outside;
}

/** Resources that a test asks about. */
function keysIn(evaluator: Evaluator, test: Expression, frame: Frame): readonly string[] {
  const own = test.kind === 'name' || test.kind === 'attribute' ? evaluator.evaluate(test, frame) : [];
  return [
    ...own.flatMap((value) => resourceKey(value) ?? []),
    ...subexpressions(test).flatMap((part) => keysIn(evaluator, part, frame)),
  ];
}

function walkRaise(walk: Walk, statement: Extract<Statement, { kind: 'raise' }>): void {
  if (statement.value !== undefined) {
    visit(walk, statement.value);
    if (isSystemExit(walk, statement.value)) noteExit(walk, statement.value);
  }
  // An abstract method: what runs in its place comes back.
  if (isAbstract(walk, statement)) walk.exits.push(copyState(walk.state));
  leave(walk.state, 'raises');
}

function isSystemExit(walk: Walk, raised: Expression): boolean {
  const named = raised.kind === 'call' ? raised.callee : raised;
  return evaluate(walk, named).some((value) => value.kind === 'external' && value.name === 'builtins.SystemExit');
}

function walkLoop(walk: Walk, statement: Extract<Statement, { kind: 'loop' }>): void {
  if (statement.over !== undefined) visit(walk, statement.over);
  const { breaks: outerBreaks, continues: outerContinues, following } = walk;
  walk.breaks = [];
  const endless = statement.over === undefined && statement.test?.kind === 'literal' && Boolean(statement.test.value);
  const before = copyState(walk.state);
  walk.loops++;
  // The second round sees what the first has left: a thread of the first round lives at the fork of the second.
  for (let round = 0; round < 2 && (round === 0 || walk.state.reachable); round++) {
    if (statement.test !== undefined) visit(walk, statement.test);
    if (statement.over !== undefined && statement.target !== undefined) {
      assignTo(walk, statement.target, elements(evaluate(walk, statement.over)), undefined);
    }
    walk.continues = [];
    // Behind the last statement of the body comes the next round.
    walk.following = statement;
    walkBlock(walk, statement.body);
    walk.following = following;
    walk.state = joinStates([walk.state, ...walk.continues]);
  }
  walk.loops--;
  const { breaks } = walk;
  walk.breaks = outerBreaks;
  walk.continues = outerContinues;
  const end = walk.state;
  if (endless && end.reachable) leave(end, 'jumps');
  // A `while` whose body never comes to its end has still been skipped, for all that is known.
  if (!endless && !end.reachable && breaks.length === 0) walk.state = before;
  // `else` runs where no `break` did.
  if (walk.state.reachable) walkBlock(walk, statement.otherwise);
  walk.state = joinStates([walk.state, ...breaks]);
}
