/**
 * Where a key stands in a TOML document, which the parser does not say. Goes over the text once: headers, keys, and
 * values only so far as strings, brackets and comments have to be stepped over. The document must be valid TOML.
 */
export interface KeyPosition {
  readonly path: readonly string[];
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

const KEY = /"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+/y;
const BLANK = /(?:[ \t\r\n,]|#[^\n]*)*/y;
const STRING = /"""(?:[^\\]|\\[^])*?"""|'''[^]*?'''|"(?:[^"\\]|\\.)*"|'[^']*'/y;

/** All keys of the document, in order, with the tables that hold them in their paths. */
export function keyPositions(text: string): readonly KeyPosition[] {
  const found: KeyPosition[] = [];
  let at = 0;
  let table: readonly string[] = [];
  let [line, lineStart] = [1, 0];

  const step = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0] ?? '';
    at += match.length;
    return match;
  };

  const dottedKey = (): readonly string[] => {
    const parts: string[] = [];
    do {
      step(/[ \t.]*/y);
      const part = step(KEY);
      if (part === '') break;
      parts.push(/^["']/.test(part) ? part.slice(1, -1) : part);
      step(/[ \t]*/y);
    } while (text[at] === '.');
    return parts;
  };

  const record = (path: readonly string[], start: number): void => {
    // Keys are met in text order, so each line break is counted once.
    for (let end = text.indexOf('\n', lineStart); end >= 0 && end < start; end = text.indexOf('\n', lineStart)) {
      line++;
      lineStart = end + 1;
    }
    found.push({ path, line, column: start - lineStart + 1 });
  };

  const pair = (within: readonly string[]): void => {
    const start = at;
    const path = [...within, ...dottedKey()];
    if (at === start) {
      at++;
      return;
    }
    record(path, start);
    step(/[ \t]*=?[ \t]*/y);
    value(path);
  };

  const value = (path: readonly string[]): void => {
    const open = text[at];
    if (open === '{' || open === '[') {
      const close = open === '{' ? '}' : ']';
      at++;
      for (step(BLANK); at < text.length && text[at] !== close; step(BLANK)) {
        if (open === '{') pair(path);
        else value(path);
      }
      at++;
    } else if (step(STRING) === '' && step(/[^,\]}\n#]+/y) === '') at++;
  };

  for (step(BLANK); at < text.length; step(BLANK)) {
    if (text[at] === '[') {
      const start = at;
      step(/\[+/y);
      table = dottedKey();
      record(table, start);
      step(/[ \t]*\]+/y);
    } else pair(table);
  }
  return found;
}
