/** Addresses that rendered findings point to. */
import type { RuleMeta } from '#core/rule.ts';
import { lastLine, type RepoPath, type Span } from '#core/span.ts';

/** Where the documentation of this release is read. */
const DOCS = 'https://github.com/forksight/forksight/blob/main/docs';

/** A repository on a GitHub server, at one commit. */
export interface Repository {
  /** `https://github.com`, without a slash at the end. */
  readonly server: string;
  readonly owner: string;
  readonly name: string;
  readonly sha: string;
}

export function rulePage(rule: Pick<RuleMeta, 'code' | 'slug'>): string {
  return `${DOCS}/rules/${rule.code}-${rule.slug}.md`;
}

/** The address of the lines that a span covers, at the repository's commit. */
export function permalink(repository: Repository, span: Span): string {
  const [start, last] = [span.range[0], lastLine(span.range)];
  const lines = last > start ? `#L${start}-L${last}` : `#L${start}`;
  const { server, owner, name, sha } = repository;
  return `${server}/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/blob/${encodeURIComponent(sha)}/${encodePath(span.path)}${lines}`;
}

/** The path with every part percent-encoded, parentheses and quotes included. */
export function encodePath(path: RepoPath): string {
  return path
    .split('/')
    .map((part) =>
      encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
        /[!'()*]/g,
        (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/');
}
