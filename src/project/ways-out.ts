/** What runs whichever way a block is left: `finally`, and the end of `with`. */
import { joinStates, leave, type State } from './state.ts';
import type { Walk } from './walk-context.ts';

/** How many ways out there are before a block. */
export interface WaysOut {
  readonly exits: number;
  readonly breaks: number;
  readonly continues: number;
}

export function waysOut({ exits, breaks, continues }: Walk): WaysOut {
  return { exits: exits.length, breaks: breaks.length, continues: continues.length };
}

/** Runs an action at the end of a block and where `return`, `break` or `continue` leave it; `before` is from its start. */
export function onEveryWayOut(walk: Walk, before: WaysOut, action: () => void): void {
  const after = walk.state;
  for (const way of ['exits', 'breaks', 'continues'] as const) {
    const inner = walk[way].splice(before[way]);
    // The child of a raw fork and its parent leave on ways of their own.
    for (const child of new Set(inner.map((state) => state.child))) {
      const { returnedAt } = inner.find((state) => state.child === child) as State;
      walk.state = joinStates(inner.filter((state) => state.child === child));
      action();
      if (walk.state.reachable) walk[way].push({ ...walk.state, returnedAt });
    }
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
