import { gunzipSync } from 'node:zlib';
import { checkRunBody } from './bodies.ts';
import { changedFiles, mergeBase } from './changed-files.ts';
import { git } from './git.ts';
import type { Handler } from './handlers.ts';
import { isObject, objectAt, objectsAt, textAt, type Json } from './json.ts';
import { notFound, Refusal } from './refusal.ts';
import { githubSpec } from './spec.ts';
import { need, type World } from './world.ts';

/** Largest SARIF upload, in bytes after gzip and Base64. */
const MAX_SARIF = 10 << 20;

export const REPOSITORY: Readonly<Record<string, Handler>> = {
  'checks/create': (world, { body }) => {
    need(world, ['checks', 'write']);
    const run = { id: world.nextId(), request: body, annotations: objectsAt(objectAt(body, 'output'), 'annotations') };
    world.checkRuns.set(run.id, run);
    return { status: 201, body: checkRunBody(run) };
  },

  'checks/update': (world, { params, body }) => {
    need(world, ['checks', 'write']);
    const run = world.checkRuns.get(Number(params['check_run_id']));
    if (run === undefined) throw notFound();
    run.annotations = [...run.annotations, ...objectsAt(objectAt(body, 'output'), 'annotations')];
    run.request = { ...run.request, ...body };
    return { status: 200, body: checkRunBody(run) };
  },

  'checks/list-for-ref': (world, { params, query }) => {
    need(world, ['checks', 'read']);
    const runs = [...world.checkRuns.values()].filter(
      ({ request }) =>
        request['head_sha'] === params['ref'] && request['name'] === (query['check_name'] ?? request['name']),
    );
    return { status: 200, body: { total_count: runs.length, check_runs: runs.map(checkRunBody) } };
  },

  'code-scanning/upload-sarif': (world, { body }) => {
    if (!world.codeScanning) {
      throw new Refusal(403, { message: 'Code Security must be enabled for this repository to use code scanning.' });
    }
    need(world, ['security_events', 'write']);
    const packed = textAt(body, 'sarif');
    if (packed.length > MAX_SARIF) throw new Refusal(413, { message: 'Payload too large' });
    world.sarif.push(unpackSarif(packed));
    return { status: 202, body: { id: '47177e22-5596-11eb-80a1-c1e54ef945c6' } };
  },

  'git/get-ref': (world, { params }) => {
    need(world, ['contents', 'read']);
    const ref = `refs/${String(params['ref'])}`;
    const sha = resolve(world, ref);
    const example = githubSpec().example('git/get-ref') as Json;
    return { status: 200, body: { ...example, ref, object: { ...objectAt(example, 'object'), sha } } };
  },

  'repos/get-commit': (world, { params }) => {
    need(world, ['contents', 'read']);
    return { status: 200, body: commitBody(resolve(world, String(params['ref']))) };
  },

  'repos/list-for-org': (world, { query }) => {
    const [example] = githubSpec().example('repos/list-for-org') as readonly Json[];
    const listed = world.repositories.filter(({ fork = false }) => query['type'] !== 'sources' || !fork);
    return {
      status: 200,
      list: listed.map(
        ({ name, language = null, archived = false, disabled = false, fork = false, empty = false }) => ({
          ...example,
          name,
          full_name: `${world.owner}/${name}`,
          language,
          archived,
          disabled,
          fork,
          size: empty ? 0 : 42,
        }),
      ),
    };
  },

  'repos/compare-commits-with-basehead': (world, { params }) => {
    need(world, ['contents', 'read']);
    const [from = '', to = ''] = String(params['basehead']).split('...');
    const [base, head] = [resolve(world, from), resolve(world, to)];
    const commits = git(world.folder, ['rev-list', '--reverse', `${base}..${head}`])
      .split('\n')
      .filter(Boolean);
    const common = mergeBase(world.folder, base, head);
    const behind = git(world.folder, ['rev-list', '--count', `${head}..${base}`]);
    const example = githubSpec().example('repos/compare-commits-with-basehead') as Json;
    return {
      status: 200,
      body: {
        ...example,
        base_commit: commitBody(base),
        merge_base_commit: commitBody(common),
        ahead_by: commits.length,
        behind_by: Number(behind),
        total_commits: commits.length,
        commits: commits.map(commitBody),
        files: changedFiles(world.folder, base, head)
          .slice(0, 300)
          .map(({ path, status, sha, additions, deletions, patch }) => ({
            ...objectsAt(example, 'files')[0],
            filename: path,
            status,
            sha,
            additions,
            deletions,
            changes: additions + deletions,
            ...(patch === undefined ? {} : { patch }),
          })),
      },
    };
  },
};

/** The commit that a branch, ref or hash names, or GitHub's 404. */
function resolve(world: World, revision: string): string {
  try {
    return git(world.folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  } catch {
    throw notFound();
  }
}

function commitBody(sha: string): Json {
  const { files: _, ...example } = githubSpec().example('repos/get-commit') as Json;
  return { ...example, sha };
}

function unpackSarif(packed: string): Json {
  const refusal = new Refusal(400, { message: 'Invalid SARIF.' });
  try {
    const log: unknown = JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'));
    if (isObject(log)) return log;
  } catch {
    throw refusal;
  }
  throw refusal;
}
