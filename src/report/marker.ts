/**
 * The marker by which Forksight knows its own comments: an HTML comment in the last line of the body, with what the
 * comment is about and a hash of the text above it. Read only from the last line, so that no excerpt can forge it.
 */
import { commentValue, htmlComment, type Markdown, gfm, readCommentValue } from './encode.ts';

export interface Marker {
  /** A finding's fingerprint, or `summary`. */
  readonly id: string;
  /** Separates several runs on one pull request, one per sub-project. */
  readonly category: string;
  /** The comment tells that its finding is gone. */
  readonly state: 'open' | 'resolved';
  /** Of the body without the marker and without the commit that its links name; see {@link bodyHash}. */
  readonly hash: string;
}

/**
 * The body with its marker. `sha` is the commit that links in the body name: a body that differs in nothing else is no
 * reason to edit a comment, since its links stay good.
 */
export function markBody(body: Markdown, marker: Omit<Marker, 'hash'>, sha: string): Markdown {
  const { id, category, state } = marker;
  const hash = bodyHash(sha === '' ? body : body.replaceAll(sha, ''));
  const comment = htmlComment`forksight:v1 id=${commentValue(id)} h=${commentValue(hash)} state=${commentValue(state)} category=${commentValue(category)}`;
  return gfm`${body}\n\n${comment}`;
}

/** The marker of a comment's body; undefined when it has none of this version. */
export function readMarker(body: string): Marker | undefined {
  const last = body.trimEnd().split('\n').at(-1)?.trim() ?? '';
  const found =
    /^<!-- forksight:v1 id=(?<id>\S+) h=(?<hash>[0-9a-f]{16}) state=(?<state>open|resolved) category=(?<category>\S*) -->$/.exec(
      last,
    )?.groups;
  if (found === undefined) return undefined;
  const id = readCommentValue(found['id'] ?? '');
  const category = readCommentValue(found['category'] ?? '');
  if (id === undefined || category === undefined) return undefined;
  return { id, category, state: found['state'] === 'resolved' ? 'resolved' : 'open', hash: found['hash'] ?? '' };
}

/** Twice FNV-1a, with 32 bits each, over UTF-16 units, as 16 hex digits: tells bodies apart, protects nothing. */
export function bodyHash(body: string): string {
  return [0x0100_0193, 0x85eb_ca6b].map((factor) => fnv(body, factor).toString(16).padStart(8, '0')).join('');
}

function fnv(text: string, factor: number): number {
  let hash = 0x811c_9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), factor);
  return hash >>> 0;
}
