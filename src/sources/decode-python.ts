import { TextDecoder } from 'node:util';

export type Decoded =
  | { readonly text: string }
  | {
      readonly kind: 'encoding' | 'binary';
      /** A sentence. */
      readonly reason: string;
    };

/** Names that Python knows and the Encoding Standard has under another name, or means something else by. */
const LABELS: Readonly<Record<string, string>> = {
  ascii: 'ascii',
  'us-ascii': 'ascii',
  'ansi-x3.4-1968': 'ascii',
  'latin-1': 'latin-1',
  latin1: 'latin-1',
  l1: 'latin-1',
  'iso-8859-1': 'latin-1',
  'iso-latin-1': 'latin-1',
  iso8859: 'latin-1',
  'iso8859-1': 'latin-1',
  utf8: 'utf-8',
  'utf-8-sig': 'utf-8',
  'latin-9': 'iso-8859-15',
  latin9: 'iso-8859-15',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  'mac-roman': 'macintosh',
};

/**
 * The text of a Python file, decoded as Python does: by the byte order mark, by the comment that names the encoding in
 * one of the first two lines (PEP 263), else as UTF-8. The byte order mark is left out.
 */
export function decodePython(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return wrong('The file is UTF-16, which Python does not read; save it as UTF-8.');
  }
  if (bytes.includes(0)) {
    return {
      kind: 'binary',
      reason: 'The file contains NUL bytes, so it is not Python text; give it another extension, or exclude it.',
    };
  }
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = mark ? bytes.subarray(3) : bytes;
  const declared = declaredEncoding(body);
  const label = declared === undefined ? 'utf-8' : labelOf(declared);
  if (mark && label !== 'utf-8') {
    return wrong(`The file starts with the byte order mark of UTF-8 and declares ${declared}; remove one of them.`);
  }
  if (label === 'latin-1') return { text: Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1') };
  const decoder = decoderOf(label);
  if (decoder === undefined) {
    return wrong(`The file declares the encoding ${declared}, which is not known here; save it as UTF-8.`);
  }
  try {
    if (label === 'ascii' && body.some((byte) => byte > 0x7f)) throw new TypeError('not ASCII');
    return { text: decoder.decode(body) };
  } catch {
    const line = firstWrongLine(body, label, decoder);
    return wrong(
      `Line ${line} is not valid ${declared ?? 'UTF-8'}; save the file as UTF-8, or declare its encoding in the first line (PEP 263).`,
    );
  }
}

function wrong(reason: string): Decoded {
  return { kind: 'encoding', reason };
}

/** The name in the encoding comment, as written. The second line counts only below a blank or comment line. */
function declaredEncoding(body: Uint8Array): string | undefined {
  const start = Buffer.from(body.subarray(0, 4096)).toString('latin1');
  const [first = '', second = ''] = start.split(/\r\n|\r|\n/, 2);
  const cookie = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
  return cookie.exec(first)?.[1] ?? (/^[ \t\f]*(?:#|$)/.test(first) ? cookie.exec(second)?.[1] : undefined);
}

function labelOf(declared: string): string {
  const name = declared.toLowerCase().replaceAll('_', '-');
  if (name.startsWith('utf-8-') && !/^utf-8-(sig|unix|dos|mac)$/.test(name)) return name;
  if (name.startsWith('utf-8-')) return 'utf-8';
  const plain = name.replace(/-(unix|dos|mac)$/, '');
  return (
    LABELS[plain] ??
    plain
      .replace(/^cp(125\d)$/, 'windows-$1')
      .replace(/^iso8859-(\d+)$/, 'iso-8859-$1')
      .replace(/^cp866$/, 'ibm866')
  );
}

/** Undefined for encodings that are not known, and for UTF-16, which cannot hold the comment that names it. */
function decoderOf(label: string): TextDecoder | undefined {
  if (/^(utf-?16|ucs-2|unicode|iso-10646)/.test(label)) return undefined;
  try {
    return new TextDecoder(label === 'ascii' ? 'utf-8' : label, { fatal: true, ignoreBOM: true });
  } catch {
    return undefined;
  }
}

function firstWrongLine(body: Uint8Array, label: string, decoder: TextDecoder): number {
  let line = 1;
  for (let start = 0; start < body.length; line++) {
    const found = body.indexOf(10, start);
    const end = found === -1 ? body.length : found + 1;
    const bytes = body.subarray(start, end);
    if (label === 'ascii' && bytes.some((byte) => byte > 0x7f)) return line;
    try {
      decoder.decode(bytes);
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}
