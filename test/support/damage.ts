/** Damage to texts, the same for the same seed. */

/** Numbers from 0 to 1, the same ones for the same seed (Marsaglia's xorshift). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const SPLINTERS = [
  '(',
  ')',
  '[',
  '{',
  '}',
  ':',
  '"',
  "'''",
  '\\',
  '\n',
  '\t',
  ' ',
  '=',
  ',',
  '.',
  '*',
  '#',
  'f"{',
  'lambda',
  'def ',
  'class',
  'type',
  '\r',
  '\0',
  '😀',
  '\ud800',
  '@',
  'if',
  'yield ',
];

/** The text cut at both ends or with pieces removed, doubled and put in. */
export function damaged(text: string, next: () => number): string {
  const at = (): number => Math.floor(next() * text.length);
  const splinter = SPLINTERS[Math.floor(next() * SPLINTERS.length)] ?? '';
  const [from, to] = [at(), at()].toSorted((a, b) => a - b) as [number, number];
  const choices = [
    text.slice(0, to),
    text.slice(from),
    text.slice(0, from) + text.slice(to),
    text.slice(0, to) + text.slice(from),
    text.slice(0, from) + splinter + text.slice(from),
    text.slice(0, from) + splinter + text.slice(from + 1, to) + splinter + text.slice(to),
  ];
  return choices[Math.floor(next() * choices.length)] as string;
}
