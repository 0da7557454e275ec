/** String literals and the replacement fields of formatted ones. */
import { COLON, FIELD_END, F_STRING, F_STRING_END, LAMBDA, STRING } from './kinds.ts';
import { fail } from './refusal.ts';
import { type Scan, push } from './token-list.ts';

const PREFIX = /^(?:[rRbBuU]|[bB][rR]|[rR][bB])$/;
const FORMATTED = /^(?:[fFtT][rR]?|[rR][fFtT])$/;

/** Reads the literal that starts at `scan.at`, its opening quote standing at `quoteAt`. */
export function scanString(scan: Scan, quoteAt: number): void {
  const { text, at } = scan;
  const prefix = text.slice(at, quoteAt);
  const formatted = prefix !== '' && FORMATTED.test(prefix);
  if (prefix !== '' && !formatted && !PREFIX.test(prefix)) fail();
  const quote = text.charCodeAt(quoteAt);
  const triple = text.charCodeAt(quoteAt + 1) === quote && text.charCodeAt(quoteAt + 2) === quote;
  const body = quoteAt + (triple ? 3 : 1);
  if (formatted) {
    formattedString(scan, body, { quote, triple, raw: prefix.length === 2 });
    return;
  }
  const end = triple ? endOfTriple(text, body, quote) : endOfPlain(text, body, quote);
  push(STRING, at, end);
  scan.at = end;
}

function endOfPlain(text: string, from: number, quote: number): number {
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === 92) {
      at++;
      if (text.charCodeAt(at) === 13) at++;
    } else if (code === 10 || Number.isNaN(code)) fail();
  }
}

function endOfTriple(text: string, from: number, quote: number): number {
  const closing = String.fromCharCode(quote).repeat(3);
  let end = text.indexOf(closing, from);
  for (let escape = text.indexOf('\\', from); escape !== -1 && escape < end;) {
    const behind = escape + 2;
    // The end is looked for anew only where an escape reaches into it, or many escapes would cost their square.
    if (behind > end) end = text.indexOf(closing, behind);
    escape = text.indexOf('\\', behind);
  }
  return end === -1 ? fail() : end + 3;
}

interface Form {
  readonly quote: number;
  readonly triple: boolean;
  readonly raw: boolean;
}

function formattedString(scan: Scan, body: number, form: Form): void {
  push(F_STRING, scan.at, body);
  scan.at = body;
  literalPart(scan, form, false);
  push(F_STRING_END, scan.at, scan.at);
}

/** Text with fields up to the closing quote, or in a format specification up to the brace that ends its field. */
function literalPart(scan: Scan, form: Form, inFormat: boolean): void {
  const { text } = scan;
  for (;;) {
    const code = text.charCodeAt(scan.at);
    if (code === form.quote && isEnd(text, scan.at, form)) {
      if (inFormat) fail();
      scan.at += form.triple ? 3 : 1;
      return;
    }
    if (code === 123) {
      if (text.charCodeAt(scan.at + 1) === 123 && !inFormat) scan.at += 2;
      else field(scan, form);
    } else if (code === 125) {
      if (inFormat) return;
      if (text.charCodeAt(scan.at + 1) !== 125) fail();
      scan.at += 2;
    } else if (code === 92) {
      // A named character has braces of its own.
      if (!form.raw && text.charCodeAt(scan.at + 1) === 78) fail();
      // A backslash does not keep a brace from opening a field.
      const next = text.charCodeAt(scan.at + 1);
      scan.at += next === 123 || next === 125 ? 1 : 2;
    } else if (Number.isNaN(code) || (code === 10 && !form.triple)) fail();
    else scan.at++;
  }
}

function isEnd(text: string, at: number, { quote, triple }: Form): boolean {
  return !triple || (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote);
}

/** `{expression=!r:specification}`. Fields of the specification stand behind the field's own tokens. */
function field(scan: Scan, form: Form): void {
  const { text, tokens } = scan;
  scan.at++;
  const outer = scan.depth;
  scan.depth = outer + 1;
  for (;;) {
    const code = text.charCodeAt(scan.at);
    const next = text.charCodeAt(scan.at + 1);
    if (scan.depth === outer + 1) {
      if (code === 125 || code === 58) break;
      if (code === 33 && next !== 61) break;
      if (code === 61 && next !== 61 && /^=\s*[!:}]/.test(text.slice(scan.at, scan.at + 40))) {
        scan.at++;
        continue;
      }
    }
    if (Number.isNaN(code)) fail();
    // A comment, or the end of the string inside of a field: rare, and the grammar knows.
    if (code === 35 || (!form.triple && code === 10)) fail();
    scan.token(scan);
    if (tokens.kinds[tokens.count - 1] === LAMBDA) fail();
  }
  scan.depth = outer;
  push(FIELD_END, scan.at, scan.at);
  if (text.charCodeAt(scan.at) === 33) scan.at = afterConversion(text, scan.at);
  if (text.charCodeAt(scan.at) === COLON) {
    scan.at++;
    literalPart(scan, form, true);
  }
  if (text.charCodeAt(scan.at) !== 125) fail();
  scan.at++;
}

function afterConversion(text: string, at: number): number {
  const match = /^!\s*[rsa]\s*/.exec(text.slice(at, at + 20));
  if (match === null) fail();
  return at + match[0].length;
}
