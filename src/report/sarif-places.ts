/** Places and texts as SARIF has them. */
import type { RepoPath, Span } from '#core/span.ts';
import { clip, type SarifText, sarifText } from './encode.ts';
import type { LineOf } from './excerpts.ts';
import { encodePath } from './links.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** What has a message. Its text is encoded: a plain string does not compile. */
export type Told = { readonly message: { readonly text: SarifText } } & { readonly [name: string]: Json };

export function message(text: string): Told['message'] {
  return { text: sarifText(text) };
}

/** Longest snippet that is shown, in UTF-16 units, and lines around it. */
const SNIPPET = 1_000;
const AROUND = 2;

/** A place with its code, and with the lines around it, as far as the report carries them. */
export function location(span: Span, lineOf: LineOf): { readonly physicalLocation: Json } {
  const [startLine, startColumn, endLine, endColumn] = span.range;
  const snippet = snippetOf(span, lineOf);
  const context = lines(span.path, startLine - AROUND, endLine + AROUND, lineOf);
  return {
    physicalLocation: {
      artifactLocation: artifact(span.path),
      region: {
        startLine,
        startColumn,
        endLine,
        endColumn,
        ...(snippet !== undefined && { snippet: { text: snippet } }),
      },
      // A context must be larger than what it is around.
      ...(snippet !== undefined &&
        context !== undefined &&
        context.last - context.first > endLine - startLine && {
          contextRegion: { startLine: context.first, endLine: context.last, snippet: { text: context.text } },
        }),
    },
  };
}

export function artifact(path: RepoPath): Json {
  return { uri: encodePath(path), uriBaseId: '%SRCROOT%' };
}

function snippetOf(
  { path, range: [startLine, startColumn, endLine, endColumn] }: Span,
  lineOf: LineOf,
): string | undefined {
  const found: string[] = [];
  for (let number = startLine; number <= endLine; number++) {
    const line = lineOf(path, number);
    if (line === undefined) return undefined;
    const end = number === endLine ? endColumn - 1 : line.length;
    found.push(line.slice(number === startLine ? startColumn - 1 : 0, end));
  }
  const text = found.join('\n');
  return text.length > SNIPPET || text === '' ? undefined : text;
}

/** The lines of a stretch that the report carries without a gap around its middle. */
function lines(
  path: RepoPath,
  from: number,
  to: number,
  lineOf: LineOf,
): { readonly first: number; readonly last: number; readonly text: string } | undefined {
  const known = Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((number) => {
    const text = lineOf(path, number);
    return text === undefined ? [] : [{ number, text }];
  });
  const [first, last] = [known[0]?.number, known.at(-1)?.number];
  if (first === undefined || last === undefined || last - first !== known.length - 1) return undefined;
  return { first, last, text: clip(known.map(({ text }) => text).join('\n'), 4 * SNIPPET) };
}
