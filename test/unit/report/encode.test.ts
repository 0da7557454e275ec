import { describe, expect, it } from 'vitest';
import {
  clip,
  codeBlock,
  codeSpan,
  commandLine,
  commentValue,
  gfm,
  link,
  logText,
  withoutCommands,
  markdownText,
  prose,
  readCommentValue,
  visible,
} from '#report/encode.ts';

/** Without the zero width spaces that break up what GitHub would interpret: what a person reads. */
const seen = (text: string): string => text.replaceAll('\u200b', '');

describe('text that is hostile in Markdown', () => {
  it.each([
    ['mentions', 'ask @octocat and @acme/team', /@[a-z]/],
    ['references', 'fixes #12, GH-12, acme/shop#3', /#\d|GH-\d/],
    ['addresses', 'see https://evil.example and www.evil.example', /https?:\/\/|www\./],
    ['commits', 'since 0123456789abcdef0123456789abcdef01234567', /[0-9a-f]{40}/],
    ['tags', '<img src=x onerror=alert(1)> <!-- hidden -->', /[<>]/],
    ['entities', '&#64;octocat &commat;octocat', /&(?!amp;|lt;|gt;)/],
    ['links', '[click](https://evil.example) ![x](y)', /(?<!\\)[[\]]/],
    ['emphasis', '**bold** _it_ ~~gone~~ `code` $x$', /(?<!\\)[*_~`$]/],
    ['table cells', 'a | b', /(?<!\\)\|/],
  ])('%s are shown and do nothing', (_name, text, alive) => {
    expect(markdownText(text)).not.toMatch(alive);
  });

  it('starts no block', () => {
    for (const start of ['# a', '- a', '+ a', '* a', '1. a', '1) a', '> a', '---', '===', '    code', '```']) {
      expect(markdownText(start)).not.toMatch(/^([-+*=>]|#(?!\u200b)|\d+[.)]|\s|```)/);
    }
  });

  it('stays in one line and shows what is hidden', () => {
    expect(markdownText('a\r\n  b\u202ec\u0000')).toBe('a b\\\\u202ec\\\\x00');
  });

  it('reads as it was', () => {
    expect(seen(markdownText('mail me@example.org, fixes #12, at https://x.example'))).toBe(
      'mail me@example.org, fixes #12, at https://x.example',
    );
  });
});

describe('code', () => {
  it.each([
    ['plain', '`plain`'],
    ['a`b', '``a`b``'],
    ['`edge`', '`` `edge` ``'],
    ['```', '```` ``` ````'],
    ['two\nlines', '`two lines`'],
    ['', '` `'],
    ['bidi\u2066', '`bidi\\u2066`'],
  ])('the span of %j is %j', (text, span) => {
    expect(codeSpan(text)).toBe(span);
  });

  it('in a block cannot close the block', () => {
    expect(codeBlock(['````', 'x\u200by'], 'diff')).toBe('`````diff\n````\nx\\u200by\n`````');
  });

  it('may have any number of backticks', () => {
    expect(codeBlock(['` '.repeat(500_000)], 'diff')).toMatch(/^```diff\n/);
  });

  it('has no line where a suggestion deletes, and an empty one where it empties', () => {
    expect(codeBlock([], 'suggestion')).toBe('```suggestion\n```');
    expect(codeBlock([''], 'suggestion')).toBe('```suggestion\n\n```');
  });
});

describe('prose of findings', () => {
  it('keeps code in backticks and encodes the rest', () => {
    expect(prose('`Pool` forks @ a `b*c`, <always>')).toBe('`Pool` forks @\u200b a `b*c`, &lt;always&gt;');
  });

  it('keeps spans apart', () => {
    expect(prose('`a``b`')).toBe('`a`\u200b`b`');
  });

  it('takes an unpaired backtick literally', () => {
    expect(prose('`a` and ` alone')).toBe('`a` and \\` alone');
  });
});

describe('types', () => {
  it('let no plain text into Markdown, and none that is safe elsewhere only', () => {
    const text: string = '@octocat';
    // The compiler checks these lines: each is an error, or the comment above it is one.
    // @ts-expect-error -- plain text is no Markdown
    expect(gfm`${text}`).toBe(text);
    // @ts-expect-error -- neither is what an HTML comment may hold
    expect(gfm`${commentValue(text)}`).toBe('%40octocat');
    // @ts-expect-error -- nor the label of a link
    expect(link(text, '')).toBe(text);
    expect(gfm`${markdownText(text)}`).toBe('@\u200boctocat');
  });
});

describe('addresses', () => {
  it('links http and nothing else', () => {
    expect(link(gfm`x`, 'https://docs.python.org/3/a_(b).html#c')).toBe(
      '[x](https://docs.python.org/3/a_%28b%29.html#c)',
    );
    for (const bad of [
      'javascript:alert(1)',
      'https://a b',
      'https://a"b',
      'http://a\u202eb',
      'data:text/html,x',
      '',
    ]) {
      expect(link(gfm`x`, bad)).toBe('x');
    }
  });
});

describe('payloads of HTML comments', () => {
  it.each(['packages/api', '-->', '--!>', 'a b', "it's (fine)", 'ünï', 'h=1 id=2'])('%j comes back', (text) => {
    const value = commentValue(text);
    expect(value).toMatch(/^[\w%/]*$/);
    expect(readCommentValue(value)).toBe(text);
  });

  it('takes nothing that it would not have written', () => {
    for (const bad of ['%', 'a-b', '%2d', 'a b']) expect(readCommentValue(bad)).toBeUndefined();
  });
});

describe('logs', () => {
  it('hold no command', () => {
    expect(logText('::error::x\n  ::set-output name=a::b\ntext ##[add-mask]x')).not.toMatch(/^\s*::|##\[/m);
    expect(logText('\u001b[31mred')).toBe('\\x1b[31mred');
  });

  it('get no second command or property through a value', () => {
    const file = 'a,line=9::b';
    expect(commandLine('error', { file, line: 1, title: undefined }, '50%\n::error::x ##[debug]b')).toBe(
      '::error file=a%2Cline=9%3A%3Ab,line=1::50%25%0A::error::x #\u200b#[debug]b',
    );
  });

  it('stay as they are when they are looked through once more, and lose a command that was missed', () => {
    const encoded = logText('::error::x\n  ::y ##[z] \u202e');
    expect(withoutCommands(encoded)).toBe(encoded);
    expect(withoutCommands('ok\n::add-mask::x\nb ##[debug]c')).not.toMatch(/^\s*::|##\[/m);
  });
});

describe('visible', () => {
  it('writes out what reorders, hides or joins, and leaves languages and emoji alone', () => {
    expect(visible('a\u202eb\u200dc\ufeffd\u{e0041}\u0007')).toBe('a\\u202eb\\u200dc\\ufeffd\\U000e0041\\x07');
    expect(visible('größe 变量 🙂 \t\n')).toBe('größe 变量 🙂 \t\n');
    expect(visible('\ud800')).toBe('\\ud800');
  });
});

describe('clip', () => {
  it('never cuts a character in two', () => {
    expect(clip('abc', 3)).toBe('abc');
    expect(clip('abcd', 3)).toBe('ab…');
    expect(clip('a🙂🙂', 3)).toBe('a…');
  });
});
