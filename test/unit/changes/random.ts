/** Random numbers that are the same in every run. */
export interface Random {
  /** From 0 up to, and without, the given number. */
  below(limit: number): number;
  pick<T>(items: readonly T[]): T;
}

/** A linear congruential generator; its high bits are good enough to choose cases with. */
export function random(seed: number): Random {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return { below, pick: (items) => items[below(items.length)]! };
}
