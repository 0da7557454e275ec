import { Octokit } from '@octokit/rest';
import { describe, expect, it } from 'vitest';
import { artifactOf } from '#github/artifacts.ts';
import { pullOfRun } from '#github/workflow-run.ts';

const here = { owner: 'acme', repo: 'shop' };
const run = { id: 5, headSha: 'b'.repeat(40), headOwner: 'someone', headBranch: 'feature/#1' };

/** A client whose server answers each path with JSON, and the paths that were asked for. */
function answering(answers: Readonly<Record<string, unknown>>): { octokit: Octokit; asked: string[] } {
  const asked: string[] = [];
  const fetch = async (address: string): Promise<Response> => {
    const { pathname, searchParams } = new URL(address);
    asked.push(`${pathname} ${searchParams.get('head') ?? searchParams.get('name') ?? ''}`);
    const body = answers[pathname];
    const headers = { 'content-type': body instanceof Uint8Array ? 'application/zip' : 'application/json' };
    return new Response(body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body), { headers });
  };
  const quiet = (): void => undefined;
  return {
    octokit: new Octokit({ request: { fetch }, log: { debug: quiet, info: quiet, warn: quiet, error: quiet } }),
    asked,
  };
}

describe('the pull request of a run', () => {
  const pulls = (...found: readonly (readonly [number, string])[]) =>
    answering({ '/repos/acme/shop/pulls': found.map(([number, sha]) => ({ number, head: { sha } })) });

  it('is the open one whose branch is at its commit', async () => {
    const { octokit, asked } = pulls([7, run.headSha], [8, 'c'.repeat(40)]);
    expect(await pullOfRun(octokit, here, run)).toBe(7);
    expect(asked).toEqual(['/repos/acme/shop/pulls someone:feature/#1']);
  });

  it('is none when the branch has moved on', async () => {
    expect(await pullOfRun(pulls([7, 'c'.repeat(40)]).octokit, here, run)).toBeUndefined();
  });

  it('is not guessed where two are at that commit', async () => {
    const { octokit } = pulls([7, run.headSha], [9, run.headSha]);
    await expect(pullOfRun(octokit, here, run)).rejects.toThrow(/is the head of several pull requests \(#7, #9\)/);
  });
});

describe('the artifact of a run', () => {
  const LIST = '/repos/acme/shop/actions/runs/5/artifacts';
  const listed = (id: number, size = 10, expired = false) => ({ id, name: 'r', size_in_bytes: size, expired });

  it('is the newest of its name', async () => {
    const { octokit, asked } = answering({
      [LIST]: { total_count: 3, artifacts: [listed(1), listed(4), listed(9, 10, true)] },
      '/repos/acme/shop/actions/artifacts/4/zip': new Uint8Array([80, 75]),
    });
    expect(await artifactOf(octokit, here, run, 'r')).toEqual(new Uint8Array([80, 75]));
    expect(asked[0]).toBe(`${LIST} r`);
  });

  it.each([[[]], [[listed(9, 10, true)]]])('is none where there is none (%j)', async (artifacts) => {
    const { octokit } = answering({ [LIST]: { total_count: artifacts.length, artifacts } });
    expect(await artifactOf(octokit, here, run, 'r')).toBeUndefined();
  });

  const MOST = 16 * 1024 * 1024;
  const ofSize = (size: number) =>
    answering({
      [LIST]: { total_count: 1, artifacts: [listed(4, size)] },
      '/repos/acme/shop/actions/artifacts/4/zip': new Uint8Array(2),
    });

  it.each([MOST - 1, MOST])('of %i bytes is fetched', async (size) => {
    await expect(artifactOf(ofSize(size).octokit, here, run, 'r')).resolves.toHaveLength(2);
  });

  it('of a byte more is not', async () => {
    const { octokit, asked } = ofSize(MOST + 1);
    await expect(artifactOf(octokit, here, run, 'r')).rejects.toThrow(`has ${MOST + 1} bytes, more than`);
    expect(asked).toHaveLength(1);
  });
});
