/** Splits Python text into tokens, in one pass. */
import {
  ARROW,
  AUGMENT,
  COMPARE,
  DEDENT,
  ELLIPSIS,
  END,
  FLOOR,
  INDENT,
  KEYWORDS,
  NAME,
  NEWLINE,
  NUMBER,
  POWER,
  SHIFT,
  WALRUS,
} from './kinds.ts';
import { fail } from './refusal.ts';
import { scanString } from './strings.ts';
import { type Scan, push, tokens } from './token-list.ts';

/** Tokens of the whole text. The arrays are used again by the next call. */
export function tokenize(text: string): Scan {
  tokens.count = 0;
  const scan: Scan = { text, tokens, at: 0, depth: 0, comments: [], token };
  const indents = [0];
  while (scan.at < text.length) {
    if (!indentation(scan, indents)) continue;
    logicalLine(scan);
  }
  for (let level = indents.length; level > 1; level--) push(DEDENT, text.length, text.length);
  push(END, text.length, text.length);
  return scan;
}

/** Measures the white space at the start of a line; false for a line without code, which is passed. */
function indentation(scan: Scan, indents: number[]): boolean {
  const { text } = scan;
  let column = 0;
  let { at } = scan;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) column++;
    else if (code === 9) column = (column | 7) + 1;
    else if (code === 12) column = 0;
    else break;
  }
  scan.at = at;
  const code = text.charCodeAt(at);
  if (code === 35) comment(scan);
  if (scan.at >= text.length) return false;
  const first = text.charCodeAt(scan.at);
  if (first === 10 || first === 13) {
    scan.at++;
    return false;
  }
  // A line that holds nothing but a line continuation has no indentation of its own.
  if (first === 92) fail();
  const current = indents.at(-1) as number;
  if (column > current) {
    indents.push(column);
    push(INDENT, at, at);
  } else if (column < current) {
    while ((indents.at(-1) as number) > column) {
      indents.pop();
      push(DEDENT, at, at);
    }
    if (indents.at(-1) !== column) fail();
  }
  return true;
}

function comment(scan: Scan): void {
  const found = scan.text.indexOf('\n', scan.at);
  const start = scan.at;
  scan.at = found === -1 ? scan.text.length : found;
  let end = scan.at;
  if (scan.text.charCodeAt(end - 1) === 13) end--;
  scan.comments.push({ type: 'comment', field: null, start, end, children: [], tokens: [] });
}

function logicalLine(scan: Scan): void {
  while (scan.at < scan.text.length) {
    if (token(scan)) return;
  }
  if (scan.depth > 0) fail();
  push(NEWLINE, scan.at, scan.at);
}

/** Reads one token; true when it was the end of a logical line. */
function token(scan: Scan): boolean {
  const { text, at } = scan;
  const code = text.charCodeAt(at);
  if (isNameStart(code)) {
    name(scan);
    return false;
  }
  if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(at + 1)))) {
    number(scan);
    return false;
  }
  switch (code) {
    case 32:
    case 9:
    case 12:
    case 13:
      scan.at++;
      return false;
    case 10:
      scan.at++;
      if (scan.depth > 0) return false;
      push(NEWLINE, at, at);
      return true;
    case 35:
      comment(scan);
      return false;
    case 34:
    case 39:
      scanString(scan, at);
      return false;
    case 92: {
      const next = text.charCodeAt(at + 1);
      if (next !== 10 && next !== 13) fail();
      scan.at = at + (next === 13 ? 3 : 2);
      return false;
    }
    default:
      sign(scan, code);
      return false;
  }
}

function sign(scan: Scan, code: number): void {
  const { text, at } = scan;
  const next = text.charCodeAt(at + 1);
  const third = text.charCodeAt(at + 2);
  let kind = code;
  let length = 1;
  switch (code) {
    case 40:
    case 91:
    case 123:
      scan.depth++;
      break;
    case 41:
    case 93:
    case 125:
      scan.depth--;
      if (scan.depth < 0) fail();
      break;
    case 44:
    case 59:
    case 126:
      break;
    case 46:
      if (next === 46 && third === 46) [kind, length] = [ELLIPSIS, 3];
      break;
    case 58:
      if (next === 61) [kind, length] = [WALRUS, 2];
      break;
    case 33:
      if (next !== 61) fail();
      [kind, length] = [COMPARE, 2];
      break;
    case 61:
      if (next === 61) [kind, length] = [COMPARE, 2];
      break;
    case 42:
    case 47:
    case 60:
    case 62:
      if (next === code) {
        [kind, length] = third === 61 ? [AUGMENT, 3] : [code === 42 ? POWER : code === 47 ? FLOOR : SHIFT, 2];
      } else if (code === 60 && next === 62) fail();
      else if (next === 61) [kind, length] = [code === 60 || code === 62 ? COMPARE : AUGMENT, 2];
      break;
    case 45:
      if (next === 62) [kind, length] = [ARROW, 2];
      else if (next === 61) [kind, length] = [AUGMENT, 2];
      break;
    case 43:
    case 37:
    case 38:
    case 64:
    case 94:
    case 124:
      if (next === 61) [kind, length] = [AUGMENT, 2];
      break;
    default:
      fail();
  }
  push(kind, at, at + length);
  scan.at = at + length;
}

/** A character above ASCII is taken for a letter until the whole name is seen. */
function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const IDENTIFIER = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;

function name(scan: Scan): void {
  const { text, at } = scan;
  let end = at;
  let plain = true;
  for (; ; end++) {
    const code = text.charCodeAt(end);
    if (code >= 128) plain = false;
    else if (!isNameStart(code) && !isDigit(code)) break;
  }
  const quote = text.charCodeAt(end);
  if ((quote === 34 || quote === 39) && end - at <= 2) {
    scanString(scan, end);
    return;
  }
  scan.at = end;
  if (!plain && !IDENTIFIER.test(text.slice(at, end))) fail();
  push(end - at <= 8 ? (KEYWORDS.get(text.slice(at, end)) ?? NAME) : NAME, at, end);
}

const DIGITS =
  /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJ]?/y;

function number(scan: Scan): void {
  const { text, at } = scan;
  DIGITS.lastIndex = at;
  if (!DIGITS.test(text)) fail();
  const end = DIGITS.lastIndex;
  // `1if x else y` is a number and a keyword for CPython, and `1L` is nothing.
  if (isNameStart(text.charCodeAt(end))) fail();
  push(NUMBER, at, end);
  scan.at = end;
}
