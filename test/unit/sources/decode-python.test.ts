import { describe, expect, test } from 'vitest';
import { decodePython } from '#sources/decode-python.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('text', () => {
  test.each([
    ['UTF-8', Buffer.from('x = "日本"\n'), 'x = "日本"\n'],
    ['nothing', Buffer.from(''), ''],
    ['a byte order mark', Buffer.from('\ufeffx\n'), 'x\n'],
    ['a byte order mark and its declaration', Buffer.from('\ufeff# coding: utf-8\n'), '# coding: utf-8\n'],
    ['latin-1', latin('# -*- coding: latin-1 -*-\n"\xe9\x85"\n'), '# -*- coding: latin-1 -*-\n"é\x85"\n'],
    [
      'the second line',
      latin('#!/usr/bin/python\n# vim: set fileencoding=iso-8859-1 :\n"\xe9"'),
      '#!/usr/bin/python\n# vim: set fileencoding=iso-8859-1 :\n"é"',
    ],
    ['below a blank line', latin('\r\n# coding=Latin_1\r\n"\xe9"'), '\r\n# coding=Latin_1\r\n"é"'],
    ['cp1252', latin('# coding: cp1252\n"\x80"'), '# coding: cp1252\n"€"'],
    ['iso-8859-15', latin('# coding: iso-8859-15\n"\xa4"'), '# coding: iso-8859-15\n"€"'],
    ['koi8-r', latin('# coding: koi8-r\n"\xc1"'), '# coding: koi8-r\n"а"'],
    ['cp866', latin('# coding: cp866\n"\xa0"'), '# coding: cp866\n"а"'],
    ['euc-jp', latin('# coding: euc_jp\n"\xc6\xfc"'), '# coding: euc_jp\n"日"'],
    ['the spelling of Emacs', Buffer.from('# -*- coding: utf-8-unix -*-\n"é"'), '# -*- coding: utf-8-unix -*-\n"é"'],
    ['a comment in the third line', Buffer.from('#\n#\n# coding: latin-1\n"é"'), '#\n#\n# coding: latin-1\n"é"'],
    ['a comment below code', Buffer.from('x = 1\n# coding: latin-1\n"é"'), 'x = 1\n# coding: latin-1\n"é"'],
    ['ASCII', Buffer.from('# coding: us-ascii\nx'), '# coding: us-ascii\nx'],
  ])('%s', (_, bytes, text) => {
    expect(decodePython(bytes)).toEqual({ text });
  });

  test('that lies inside of a larger buffer', () => {
    const bytes = latin('xx# coding: latin-1\n\xe9yy').subarray(2, -2);
    expect(decodePython(bytes)).toEqual({ text: '# coding: latin-1\né' });
  });
});

describe('no text', () => {
  test.each([
    [
      'not UTF-8',
      latin('a\nb\n"\xe9"\n'),
      'encoding',
      'Line 3 is not valid UTF-8; save the file as UTF-8, or declare its encoding in the first line (PEP 263).',
    ],
    ['cut off in a character', Buffer.from('a\n"é').subarray(0, -1), 'encoding', 'Line 2 is not valid UTF-8; '],
    ['not ASCII', Buffer.from('# coding: ascii\n\n# é'), 'encoding', 'Line 3 is not valid ascii; '],
    [
      'an unknown encoding',
      Buffer.from('# coding: rot13\n'),
      'encoding',
      'The file declares the encoding rot13, which is not known here; save it as UTF-8.',
    ],
    [
      'UTF-16 that is declared',
      Buffer.from('# coding: utf-16\n'),
      'encoding',
      'The file declares the encoding utf-16, which',
    ],
    [
      'UTF-16',
      Buffer.from('\ufeffx = 1', 'utf16le'),
      'encoding',
      'The file is UTF-16, which Python does not read; save it as UTF-8.',
    ],
    [
      'two encodings',
      Buffer.from('\ufeff# coding: latin-1\n'),
      'encoding',
      'The file starts with the byte order mark of UTF-8 and declares latin-1; remove one of them.',
    ],
    ['NUL bytes', Buffer.from('x = 1\0'), 'binary', 'The file contains NUL bytes, so it is not Python text; '],
  ])('%s', (_, bytes, kind, reason) => {
    const decoded = decodePython(bytes);
    expect(decoded).toEqual({ kind, reason: expect.stringContaining(reason) });
    expect('reason' in decoded && decoded.reason).toMatch(/^[A-Z].*\.$/);
  });
});
