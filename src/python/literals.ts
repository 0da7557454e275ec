/** Values of Python's literals. `undefined` stands for a value that JSON or a JavaScript number cannot hold exactly. */

/** `0x1F`, `1_000`, `0o17`, `0b1`; no imaginary numbers, no value beyond 2⁵³. */
export function integerValue(source: string): number | undefined {
  const digits = source.replaceAll('_', '');
  if (!/^(?:0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|[0-9]+)$/.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : undefined;
}

export function floatValue(source: string): number | undefined {
  if (/[jJ]$/.test(source)) return undefined;
  const value = Number(source.replaceAll('_', ''));
  return Number.isFinite(value) ? value : undefined;
}

interface StringForm {
  /** Lower case: `rb`, `f`, empty, ... */
  readonly prefix: string;
  readonly body: string;
}

/** Splits `rb'...'` into its prefix and what stands between the quotes. */
function stringForm(source: string): StringForm | undefined {
  const match = /^([A-Za-z]*)('''|"""|'|")([\s\S]*)\2$/.exec(source);
  return match === null ? undefined : { prefix: (match[1] as string).toLowerCase(), body: match[3] as string };
}

/** What the interpreter would hold; text for bytes, too. `undefined` for formatted strings and `\N{...}`. */
export function stringValue(source: string): string | undefined {
  const form = stringForm(source);
  if (form === undefined || /[ft]/.test(form.prefix)) return undefined;
  const body = form.body.replaceAll('\r\n', '\n');
  if (form.prefix.includes('r') || !body.includes('\\')) return body;
  return unescape(body, form.prefix.includes('b'));
}

const ESCAPE = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(N\{)|(\n)|([^\n]))/g;
const SINGLE: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function unescape(body: string, bytes: boolean): string | undefined {
  let known = true;
  const value = body.replace(ESCAPE, (whole, octal, hex, short, long, named, newline, single) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (newline !== undefined) return '';
    if (single !== undefined) return Object.hasOwn(SINGLE, single) ? (SINGLE[single] as string) : whole;
    if (bytes) return whole;
    const point = Number.parseInt(short ?? long ?? '', 16);
    if (named !== undefined || !(point <= 0x10ffff)) {
      known = false;
      return '';
    }
    return String.fromCodePoint(point);
  });
  return known ? value : undefined;
}
