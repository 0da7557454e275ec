import type { Severity } from '#core/settings.ts';

/** Gives text a colour, or leaves it as it is. */
export type Paint = (style: Severity | 'dim' | 'bold' | 'removed' | 'added', text: string) => string;

const CODES = { error: '31', warning: '33', note: '36', dim: '2', bold: '1', removed: '31', added: '32' } as const;

export function painter(color: boolean): Paint {
  return color ? (style, text) => `\u001b[${CODES[style]}m${text}\u001b[0m` : (_style, text) => text;
}
