import { chownSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { UserError } from '#core/problem.ts';
import { gitTree } from '#sources/git-tree.ts';
import { findRepository, isShallow, mergeBase, resolveRevision } from '#sources/repository.ts';
import { commit, git, repository, temporaryFolder } from './repository-fixture.ts';

afterEach(() => vi.unstubAllEnvs());

async function message(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(UserError);
  const { problem } = error as UserError;
  expect(problem.fatal).toBe(true);
  expect(problem.message).toMatch(/^\S[^\n]*\.$/);
  return problem.message;
}

describe('the repository', () => {
  test('is found from a folder inside of it', async () => {
    const folder = repository({ 'a/b/c.py': '' });
    expect(await findRepository(join(folder, 'a/b'))).toBe(folder);
    expect(await findRepository(folder)).toBe(folder);
  });

  test('may be bare, or asked for from its own folder', async () => {
    const folder = repository({ 'a.py': '' });
    const bare = join(temporaryFolder(), 'bare.git');
    git(folder, 'clone', '--quiet', '--bare', folder, bare);
    expect(await findRepository(bare)).toBe(bare);
    expect(await findRepository(join(folder, '.git'))).toBe(join(folder, '.git'));
  });

  test('is missing', async () => {
    const folder = temporaryFolder();
    expect(await message(findRepository(folder))).toBe(
      `${folder} is not in a git repository; run in a checkout, or make one with \`git init\` or \`git clone\`.`,
    );
    expect(await message(findRepository(join(folder, 'x')))).toBe(
      `The folder ${folder}/x does not exist; check its spelling.`,
    );
    expect(await message(gitTree(folder, 'HEAD'))).toContain('is not in a git repository');
  });

  test('cannot be read without git', async () => {
    const folder = repository({ 'a.py': '' });
    vi.stubEnv('PATH', temporaryFolder());
    expect(await message(findRepository(folder))).toBe(
      'The program git was not found; install git, or add its folder to PATH.',
    );
  });

  test.runIf(process.getuid?.() === 0)('belongs to somebody else', async () => {
    const folder = repository({ 'a.py': '' });
    vi.stubEnv('HOME', temporaryFolder());
    chownSync(folder, 12345, 12345);
    chownSync(join(folder, '.git'), 12345, 12345);
    const expected = `git does not read ${folder} because another user owns it; run \`git config --global --add safe.directory ${folder}\` (in a container, as a step before this one).`;
    expect(await message(findRepository(folder))).toBe(expected);
    expect(await message(resolveRevision(folder, 'HEAD'))).toBe(expected);
    git(folder, 'config', '--file', join(process.env['HOME'] ?? '', '.gitconfig'), 'safe.directory', folder);
    expect(await findRepository(folder)).toBe(folder);
  });
});

describe('a revision', () => {
  test('is a branch, a tag, a hash or an expression', async () => {
    const folder = repository({ 'a.py': '1' });
    git(folder, 'tag', '--annotate', '--message=x', 'v1');
    const second = commit(folder, { 'a.py': '2' });
    const first = git(folder, 'rev-parse', 'HEAD~1').trim();
    const named = await Promise.all(
      ['main', 'HEAD', second.slice(0, 8), 'v1', 'HEAD~1'].map((name) => resolveRevision(folder, name)),
    );
    expect(named).toEqual([second, second, second, first, first]);
  });

  test.each(['--output=trap', '-x', '--all', 'HEAD:a.py', 'HEAD..HEAD', 'no such thing', '$(touch trap)', '@{-9}'])(
    'that names no commit is refused: %s',
    async (name) => {
      const folder = repository({ 'a.py': '' });
      expect(await message(resolveRevision(folder, name))).toContain(
        `${name} is not a commit of ${folder}; check its spelling`,
      );
      expect(existsSync(join(folder, 'trap'))).toBe(false);
    },
  );

  test.each(['', 'a\nb', 'a\0b'])('with characters that no revision has is refused: %j', async (name) => {
    expect(await message(resolveRevision(repository({ 'a.py': '' }), name))).toContain('is not a revision');
  });

  test('that is not there can be fetched', async () => {
    const folder = repository({ 'a.py': '' });
    expect(await message(resolveRevision(folder, 'origin/topic'))).toBe(
      `origin/topic is not a commit of ${folder}; check its spelling, or fetch it with \`git fetch origin topic\`.`,
    );
    expect(await message(resolveRevision(folder, 'f'.repeat(40)))).toContain(`\`git fetch origin ${'f'.repeat(40)}\``);
  });

  test('of a repository without commits', async () => {
    const folder = repository();
    expect(await message(resolveRevision(folder, 'HEAD'))).toBe(
      `The repository ${folder} has no commits yet, so there is no HEAD; commit something first.`,
    );
  });

  test('that a shallow clone lacks', async () => {
    const origin = repository({ 'a.py': '1' });
    commit(origin, { 'a.py': '2' });
    const clone = join(temporaryFolder(), 'clone');
    git(origin, 'clone', '--quiet', '--depth=1', `file://${origin}`, clone);
    expect(await isShallow(clone)).toBe(true);
    expect(await isShallow(origin)).toBe(false);
    expect(await message(resolveRevision(clone, 'HEAD~1'))).toMatch(/or fetch the rest .* `git fetch --unshallow`\.$/);
    expect(await message(resolveRevision(clone, 'topic'))).toContain('set `fetch-depth: 0`');
  });
});

describe('the merge base', () => {
  test('is where the head left the base', async () => {
    const folder = repository({ 'a.py': '1' });
    const fork = git(folder, 'rev-parse', 'HEAD').trim();
    git(folder, 'checkout', '--quiet', '-b', 'topic');
    const head = commit(folder, { 'b.py': '' });
    git(folder, 'checkout', '--quiet', 'main');
    const base = commit(folder, { 'c.py': '' });
    expect(await mergeBase(folder, base, head)).toBe(fork);
    expect(await mergeBase(folder, head, head)).toBe(head);
  });

  test('does not exist between unrelated histories', async () => {
    const folder = repository({ 'a.py': '1' });
    const base = git(folder, 'rev-parse', 'HEAD').trim();
    git(folder, 'checkout', '--quiet', '--orphan', 'other');
    const head = commit(folder, { 'b.py': '' });
    expect(await message(mergeBase(folder, base, head))).toBe(
      `The commits ${base.slice(0, 12)} and ${head.slice(0, 12)} of ${folder} have no common ancestor, so there is no change to look at; choose a base from the same history.`,
    );
  });

  test('lies beyond a shallow clone', async () => {
    const origin = repository({ 'a.py': '1' });
    git(origin, 'checkout', '--quiet', '-b', 'topic');
    const head = commit(origin, { 'b.py': '' });
    git(origin, 'checkout', '--quiet', 'main');
    const base = commit(origin, { 'c.py': '' });
    const clone = join(temporaryFolder(), 'clone');
    git(origin, 'clone', '--quiet', '--depth=1', '--no-single-branch', `file://${origin}`, clone);
    expect(await message(mergeBase(clone, base, head))).toMatch(
      /in this shallow clone; set `fetch-depth: 0` for actions\/checkout/,
    );
  });

  test('cannot be told in a damaged repository', async () => {
    const folder = repository({ 'a.py': '1' });
    const sha = git(folder, 'rev-parse', 'HEAD').trim();
    const other = commit(folder, { 'a.py': '2' });
    rmSync(join(folder, '.git/objects', sha.slice(0, 2)), { recursive: true });
    mkdirSync(join(folder, '.git/objects', sha.slice(0, 2)));
    expect(await message(mergeBase(folder, sha, other))).toMatch(/^git merge-base failed in .+; run `git fsck` there/);
  });
});
