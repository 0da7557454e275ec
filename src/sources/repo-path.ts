import type { RepoPath } from '#core/span.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The text of a path. A path may have any bytes: one that is not UTF-8 shows each byte above 127 as `\xNN`, so that
 * different paths stay different.
 */
export function decodePath(bytes: Uint8Array): RepoPath {
  try {
    return utf8.decode(bytes);
  } catch {
    return [...bytes]
      .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`))
      .join('');
  }
}

/** The parts of a list whose items each end with a NUL byte. */
export function splitAtNul(bytes: Uint8Array): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(0, start);
    const end = found === -1 ? bytes.length : found;
    parts.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return parts;
}

/** Entries in code unit order of their paths. */
export function inPathOrder<T extends { readonly path: RepoPath }>(entries: Iterable<T>): readonly T[] {
  return [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
