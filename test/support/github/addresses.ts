import type { World } from './world.ts';

/** The path as GitHub documents it: links name the repository by its number, and an Enterprise Server has a prefix. */
export function documentedPath(path: string, { owner, repo, repoId }: World): string {
  return path
    .replace(/^\/api(\/v3|(?=\/graphql$))/, '')
    .replace(new RegExp(`^/repositories/${repoId}(?=/)`), `/repos/${owner}/${repo}`);
}
