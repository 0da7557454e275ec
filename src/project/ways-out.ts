/** What runs whichever way a block is left: `finally`, and the end of `with`. */
import { joinStates, leave } from './state.ts';
import type { Walk } from './walk-context.ts';

/** Runs an action at the end of a block and on the returns from inside it. */
export function onEveryWayOut(walk: Walk, exitsBefore: number, action: () => void): void {
  const inner = walk.exits.splice(exitsBefore);
  const after = walk.state;
  // The child of a raw fork and its parent leave on ways of their own.
  for (const child of new Set(inner.map((state) => state.child))) {
    walk.state = joinStates(inner.filter((state) => state.child === child));
    action();
    if (walk.state.reachable) walk.exits.push(walk.state);
  }
  walk.state = after;
  if (walk.state.reachable) {
    action();
    return;
  }
  // The block ends the process or raises: its last words still count, the way does not go on.
  const { left } = walk.state;
  walk.state.reachable = true;
  action();
  leave(walk.state, left ?? 'raises');
}
