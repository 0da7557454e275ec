/** Behind a raw fork: which statements only the child runs, and how it leaves them. */
import type { Certainty } from '#core/evidence.ts';
import type { Expression, Statement } from '#core/facts.ts';
import { type Range, type Span, spanKey } from '#core/span.ts';
import type { BranchRecord, CreationSite } from './creation-sites.ts';
import { decide } from './decide.ts';
import { isExit } from './ends-process.ts';
import { subexpressions } from './expressions.ts';
import type { ForkTest } from './fork-test.ts';
import { spanIn } from './program.ts';
import { copyState, enterChild, type State } from './state.ts';
import { evaluate, frameOf, type Walk } from './walk-context.ts';

/** Walks an `if` that parts parent and child; false when the fork is not a known raw fork. */
export function forkIf(
  walk: Walk,
  statement: Extract<Statement, { kind: 'if' }>,
  fork: ForkTest,
  walkBlock: (statements: readonly Statement[]) => void,
): boolean {
  const site = walk.program.sites.get(spanKey(fork.at));
  if (site?.how !== 'raw') return false;
  for (const other of fork.others) takeAsTold(walk, other, statement.at);
  // `if self.pid: return` before the fork asks whether there is a child already, not which side this is.
  // A function that is handed the number may be called by a parent that has parted from its child already.
  if (!walk.creations.has(site.key)) {
    if (!readsAttribute(statement.test)) takeAsTold(walk, fork.at, statement.at);
    return false;
  }
  const [childBlock, parentBlock] =
    fork.child === 'then' ? [statement.then, statement.otherwise] : [statement.otherwise, statement.then];
  if (walk.state.child === site) {
    walkBlock(childBlock);
    return true;
  }
  const before = walk.state;
  if (before.parentOf.has(site)) {
    if (site.branch?.isLeft === true) walkChild(walk, site, childBlock, walkBlock);
    walk.state = before;
    walkBlock(parentBlock);
    return true;
  }
  let { branch } = site;
  if (branch === undefined || branch.assumed)
    site.branch = branch = newBranch(spanIn(walk.base.callable, rangeOf(childBlock) ?? statement.at), false);
  const child = walkChild(walk, site, childBlock, walkBlock);

  walk.state = { ...copyState(before), parentOf: new Set([...before.parentOf, site]) };
  walkBlock(parentBlock);
  const parent = walk.state;

  if (!parent.reachable) {
    walk.state = child;
    if (parent.left === 'ends') {
      // The parent is done and the child takes its place: a daemon.
      site.parentEnds = true;
      child.child = undefined;
      child.daemonOf = site;
    }
    return true;
  }
  if (child.reachable) {
    branch.isLeft = true;
    noteEndOfBranch(walk, branch, childBlock, fork.shared);
  }
  walk.state = parent;
  return true;
}

/** The child's state behind its block. */
function walkChild(
  walk: Walk,
  site: CreationSite,
  block: readonly Statement[],
  walkBlock: (statements: readonly Statement[]) => void,
): State {
  walk.state = childState(walk, walk.state, site);
  walkBlock(block);
  return walk.state;
}

/** The child comes to the end of its branch, and goes on with what follows. */
function noteEndOfBranch(walk: Walk, branch: BranchRecord, block: readonly Statement[], shared: boolean): void {
  if (walk.following === undefined && walk.base.callable.fact.kind === 'module') branch.endsScript = true;
  const last = block.at(-1);
  if (last === undefined || walk.partedByFinally > 0 || !childMeetsCode(walk) || isToldToCaller(walk, branch)) return;
  const ends = walk.following === undefined || walk.following.kind === 'return' ? 'returns' : 'falls-through';
  const certainty = shared ? 'possible' : returnCertainty(walk, last);
  noteLeaving(walk, branch, ends, spanIn(walk.base.callable, last.at), certainty, walk.loops > 0);
}

/** `return pid, terminal` behind the branch: a wrapper of fork, whose callers part the processes, seen or not. */
function isToldToCaller(walk: Walk, branch: BranchRecord): boolean {
  const { following } = walk;
  if (following?.kind !== 'return' || following.value === undefined) return false;
  return [following.value, ...subexpressions(following.value)].some((part) =>
    evaluate(walk, part).some(
      (value) => value.kind === 'fork-result' && walk.program.sites.get(spanKey(value.at))?.branch === branch,
    ),
  );
}

function readsAttribute(test: Expression): boolean {
  return test.kind === 'attribute' || subexpressions(test).some(readsAttribute);
}

/** `match os.fork():` tells the processes apart in its patterns, which facts do not keep: taken as done well. */
export function matchFork(walk: Walk, statement: Extract<Statement, { kind: 'match' }>): void {
  for (const value of evaluate(walk, statement.subject))
    if (value.kind === 'fork-result') takeAsTold(walk, value.at, statement.at);
}

/** So is `os.fork() or run()`: what an operand of an expression does is not walked as the child's. */
export function operandFork(walk: Walk, test: Expression): void {
  const { evaluator, settings } = walk.program;
  const { fork } = decide(test, { evaluator, settings, frame: frameOf(walk), asMain: walk.asMain });
  if (fork !== undefined) takeAsTold(walk, fork.at, test.at);
}

function takeAsTold(walk: Walk, fork: Span, at: Range): void {
  const site = walk.program.sites.get(spanKey(fork));
  if (site !== undefined) site.branch ??= newBranch(spanIn(walk.base.callable, at), true);
}

function newBranch(at: Span, assumed: boolean): BranchRecord {
  return {
    at,
    ends: 'exits',
    leavesAt: undefined,
    certainty: 'certain',
    uses: new Map(),
    continuesLoop: false,
    endsScript: false,
    isLeft: false,
    assumed,
  };
}

/** A child that comes to the end of the script, or to an exit that both sides share, does what its author wants. */
function childMeetsCode(walk: Walk): boolean {
  const { following } = walk;
  if (following === undefined) return walk.base.callable.fact.kind !== 'module';
  if (following.kind !== 'expression' || following.value.kind !== 'call') return true;
  return !isExit(walk.program.knowledge, evaluate(walk, following.value.callee));
}

function childState(walk: Walk, before: State, site: CreationSite): State {
  const state = copyState(before);
  state.child = site;
  state.childLoops = walk.loops;
  enterChild(state);
  return state;
}

/** Whether the state is a child's that leaves the callable; then its fork remembers it and the state is no exit of the parent. */
export function childLeaves(walk: Walk, state: State): boolean {
  const branch = state.child?.branch;
  if (branch === undefined) return false;
  if (walk.base.callable.fact.kind !== 'module' && walk.partedByFinally === 0) {
    const at = state.returnedAt === undefined ? branch.at : spanIn(walk.base.callable, state.returnedAt);
    noteLeaving(walk, branch, 'returns', at, 'certain', false);
  }
  return true;
}

function noteLeaving(walk: Walk, ...leaving: Parameters<typeof recordLeaving>): void {
  walk.notes.push(() => recordLeaving(...leaving));
}

function recordLeaving(
  branch: BranchRecord,
  ends: 'falls-through' | 'returns',
  at: Span,
  certainty: Certainty,
  continuesLoop: boolean,
): void {
  if (branch.ends !== 'exits' && branch.certainty === 'certain') return;
  branch.ends = ends;
  branch.leavesAt = at;
  branch.certainty = certainty;
  branch.continuesLoop = continuesLoop;
}

/** `break` and `continue` of the loop around the fork take the child into the parent's code; of its own loops they do not. */
export function childJumps(walk: Walk, statement: Extract<Statement, { kind: 'break' | 'continue' }>): boolean {
  const { child, childLoops } = walk.state;
  if (child?.branch === undefined || walk.loops > childLoops) return false;
  const at = spanIn(walk.base.callable, statement.at);
  // Who breaks the loop off in the child has thought of where it goes: it is to be a worker, most often.
  const certainty = statement.kind === 'break' ? 'possible' : 'certain';
  noteLeaving(walk, child.branch, 'falls-through', at, certainty, statement.kind === 'continue');
  return true;
}

/** Whether the last statement of the branch is known to come back: a call of something unknown may end the process. */
function returnCertainty(walk: Walk, last: Statement): Certainty {
  if (last.kind !== 'expression' || last.value.kind !== 'call') return 'certain';
  const { callee } = last.value;
  const callees = evaluate(walk, callee);
  if (callees.length === 0 && callee.kind === 'attribute' && COMES_BACK.has(callee.name)) return 'likely';
  return callees.length === 0
    ? 'possible'
    : callees.every((callee) => callee.kind === 'external')
      ? 'likely'
      : 'certain';
}

/** Methods that come back, whatever they belong to: nobody calls a method so that ends the process. */
const COMES_BACK: ReadonlySet<string> = new Set(
  'append close commit debug error exception flush info log put release send sendall set shutdown unlink warning write'.split(
    ' ',
  ),
);

function rangeOf(statements: readonly Statement[]): Range | undefined {
  const [first] = statements;
  const last = statements.at(-1);
  return first === undefined || last === undefined ? undefined : [first.at[0], first.at[1], last.at[2], last.at[3]];
}
