/**
 * The one layer between text from a repository and the places that interpret text: Markdown on GitHub, HTML comments,
 * workflow commands, logs. Every renderer passes foreign text through one of these functions; none builds its own.
 */

import type { Certainty } from '#core/evidence.ts';
import type { RuleCode } from '#core/finding.ts';
import type { Severity } from '#core/settings.ts';

declare const SINK: unique symbol;

/** Text that is harmless in one kind of place. It is a string; only functions of this file give it the type. */
type SafeIn<Sink extends string> = string & { readonly [SINK]: Sink };

/** What GitHub may render: comments, reviews, issues, summaries. */
export type Markdown = SafeIn<'markdown'>;
/** What an HTML comment may hold. */
export type CommentValue = SafeIn<'html-comment'>;
/** What a message of SARIF may say. */
export type SarifText = SafeIn<'sarif'>;
/** What plain text beside code may say: an annotation of a check run, the title of one. */
export type VisibleText = SafeIn<'plain'>;

/** What a job's log may show. */
export type LogText = SafeIn<'log'>;
/** What a workflow command may say, before the escapes of its syntax. */
export type CommandText = SafeIn<'command'>;
/** A whole workflow command, as the line of a log that it is. */
export type CommandLine = SafeIn<'command-line'>;

/** Words of a closed list, which need no encoding. */
type Word = Severity | Certainty | RuleCode | '';

/** Markdown of our own, with holes for what is Markdown already: text of a repository does not compile. */
export function gfm(parts: TemplateStringsArray, ...holes: readonly (Markdown | number | Word)[]): Markdown {
  return parts.map((part, index) => part + String(holes[index] ?? '')).join('') as Markdown;
}

export const NOTHING = '' as Markdown;

/** What was read back of a comment that was written with the same identity. */
export function ownMarkdown(text: string): Markdown {
  return text as Markdown;
}

/** Pieces of Markdown behind each other; empty ones are left out. */
export function joined(
  pieces: readonly Markdown[],
  separator: '\n\n' | '\n' | ' · ' | ' | ' | ', ' | '; ' | '',
): Markdown {
  return pieces.filter((piece) => piece !== '').join(separator) as Markdown;
}

/** The row of a table: a bar inside of a cell would end it. */
export function tableRow(cells: readonly Markdown[]): Markdown {
  return `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |` as Markdown;
}

/** Breaks up what GitHub would interpret, without showing: a zero width space. */
const BREAK = '\u200b';

/**
 * Controls, and characters that reorder, join or hide text: bidirectional controls, zero width characters, fillers,
 * variation selectors (but the emoji one), tags, and lone surrogates. Tab and line feed stay.
 */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class -- these characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e01ef}\p{Surrogate}]/gu;

/** The text with invisible and reordering characters written out as escapes, `\u202e`, as Python writes them. */
export function visible(text: string): string {
  return text.replace(/\r\n/g, '\n').replace(INVISIBLE, (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** Whether {@link visible} would leave the text as it is. */
export function isVisible(text: string): boolean {
  return visible(text) === text;
}

/** The text in one line, visible. */
export function oneLine(text: string): string {
  return visible(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\t/g, ' ')
    .trim();
}

/** At most `limit` UTF-16 units, never half a character, with an ellipsis where something was cut. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = limit - 1;
  return `${text.slice(0, /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end)}…`;
}

/** Plain text as one line of Markdown that shows it literally and links, mentions, closes and starts nothing. */
export function markdownText(text: string): Markdown {
  const line = inlineText(text);
  return line.replace(/^([-+=:]|\d+(?=[.)]))/, (start) =>
    /\d/.test(start) ? `${start}${BREAK}` : `\\${start}`,
  ) as Markdown;
}

/** The same for text that does not begin a line. */
export function inlineText(text: string): Markdown {
  return (
    oneLine(text)
      .replace(/[\\`*_[\]|~$]/g, '\\$&')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/[@#]/g, `$&${BREAK}`)
      .replace(/(GH-)(?=\d)/gi, `$1${BREAK}`)
      .replace(/(:)(?=\/\/)/g, `$1${BREAK}`)
      .replace(/(www)(?=\.)/gi, `$1${BREAK}`)
      // What may name a commit, in pieces of which none may.
      .replace(/\b[0-9a-f]{7,}\b/gi, (hash) => hash.replace(/.{6}(?=.)/g, `$&${BREAK}`)) as Markdown
  );
}

/** Text that is shown as it is and interpreted nowhere, with nothing hidden in it. */
export function visibleText(text: string): VisibleText {
  return visible(text) as VisibleText;
}

/** Plain text for SARIF, in which no embedded link can start. */
export function sarifText(text: string): SarifText {
  return visible(text).replaceAll('](', `]${BREAK}(`) as SarifText;
}

/** Text for HTML, between tags or as the value of an attribute in double quotes. */
export function htmlText(text: string): string {
  return visible(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** Whether {@link link} and pages make a link of the address: plain http(s), nothing that could end it. */
export function isAddress(address: string): boolean {
  return /^https?:\/\/[^\s<>"`\\]+$/.test(address) && isVisible(address);
}

/** A code span that shows the text literally, in one line; its fence is longer than any run of backticks inside. */
export function codeSpan(text: string): Markdown {
  const line = oneLine(text);
  if (line === '') return gfm`\` \``;
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}` as Markdown;
}

/** A fenced block of lines without their endings; what is invisible in them is written out. */
export function codeBlock(lines: readonly string[], language: 'suggestion' | 'diff' | 'mermaid'): Markdown {
  const shown = lines.map(visible);
  const fence = '`'.repeat(Math.max(3, longestRun(shown.join('\n')) + 1));
  return [`${fence}${language}`, ...shown, fence].join('\n') as Markdown;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

/** A sentence in the convention of findings, plain with code in backticks, as Markdown. */
export function prose(text: string): Markdown {
  const parts = text.split('`');
  const closed = parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), parts.slice(-2).join('`')];
  return closed
    .map((part, index) => {
      if (index % 2 === 1) return codeSpan(part);
      const [before, after] = [/^\s+/.test(part) && index > 0, /\s+$/.test(part) && index < closed.length - 1];
      const encoded = index === 0 ? markdownText(part) : inlineText(part);
      // Two spans side by side would share their backticks.
      if (part === '' && index > 0 && index < closed.length - 1) return BREAK;
      return encoded === '' ? (before || after ? ' ' : '') : `${before ? ' ' : ''}${encoded}${after ? ' ' : ''}`;
    })
    .join('') as Markdown;
}

/** A link. An address that is not plain http(s) gives the label alone. */
export function link(label: Markdown, address: string): Markdown {
  if (!isAddress(address)) return label;
  const target = address.replace(/[()[\]]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `[${label}](${target})` as Markdown;
}

/** A value for the payload of an HTML comment: letters, digits, `_`, `/` and percent escapes, so never `--` or `>`. */
export function commentValue(text: string): CommentValue {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[-.!~*'()]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  ) as CommentValue;
}

/** An HTML comment of one line, which does not show: words of our own, with holes for encoded values. */
export function htmlComment(parts: TemplateStringsArray, ...holes: readonly CommentValue[]): Markdown {
  return `<!-- ${parts.map((part, index) => part + (holes[index] ?? '')).join('')} -->` as Markdown;
}

/** The inverse of {@link commentValue}; undefined for what it cannot have made. */
export function readCommentValue(value: string): string | undefined {
  try {
    const text = decodeURIComponent(value);
    return commentValue(text) === value ? text : undefined;
  } catch {
    return undefined;
  }
}

/**
 * One or more lines for a job's log: no command of the runner starts in them (`##[` counts anywhere in a line), also when
 * they are wrapped between words.
 */
export function logText(text: string): LogText {
  return withoutCommands(visible(text));
}

/** The same for what a renderer has made of such lines, which stays as it is: what it may have missed is broken up. */
export function withoutCommands(text: string): LogText {
  return text.replace(/##(?=\[)/g, `#${BREAK}#`).replace(/(?<!\S)(?=::)/g, BREAK) as LogText;
}

/** Text for a workflow command, before the escapes of its syntax: holds no command of its own. */
export function commandText(text: string): CommandText {
  return visible(text).replace(/##(?=\[)/g, `#${BREAK}#`) as CommandText;
}

/** A workflow command with its properties, of which those without a value are left out. */
export function commandLine(
  level: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): CommandLine {
  const rows = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${commandData(String(value)).replace(/:/g, '%3A').replace(/,/g, '%2C')}`],
  );
  return `::${level} ${rows.join(',')}::${commandData(message)}` as CommandLine;
}

function commandData(text: string): string {
  return commandText(text).replace(/%/g, '%25').replace(/\n/g, '%0A');
}
