/** Files that workflow runs have left behind. */
import type { Answer, Handler } from './handlers.ts';
import { objectAt, objectsAt, type Json } from './json.ts';
import { notFound } from './refusal.ts';
import { githubSpec } from './spec.ts';
import { type Artifact, need, type World } from './world.ts';

export const ARTIFACTS: Readonly<Record<string, Handler>> = {
  'actions/list-workflow-run-artifacts': (world, { params, query }) => {
    need(world, ['actions', 'read']);
    return listed(world, query, ({ run }) => run === params['run_id']);
  },

  'actions/list-artifacts-for-repo': (world, { query }) => {
    need(world, ['actions', 'read']);
    return listed(world, query, () => true);
  },

  'actions/download-artifact': (world, { params }) => {
    need(world, ['actions', 'read']);
    return { status: 302, location: `${STORE}${artifactOf(world, params['artifact_id']).id}` };
  },
};

function listed(world: World, { name: wanted }: Json, isMeant: (artifact: Artifact) => boolean): Answer {
  const [example] = objectsAt(githubSpec().example('actions/list-artifacts-for-repo') as Json, 'artifacts');
  const found = world.artifacts.filter((one) => isMeant(one) && (wanted === undefined || wanted === one.name));
  const artifacts = found
    .map(({ id, run, name, bytes, size, expired = false, branch = 'main', fork = false }) => ({
      ...example,
      id,
      name,
      size_in_bytes: size ?? bytes.length,
      expired,
      workflow_run: {
        ...objectAt(example ?? {}, 'workflow_run'),
        id: run,
        repository_id: world.repoId,
        head_repository_id: fork ? world.repoId + 1 : world.repoId,
        head_branch: branch,
      },
    }))
    .toReversed();
  return { status: 200, body: { total_count: artifacts.length, artifacts } };
}

/** Where the contents are kept, for whoever knows the address. */
export const STORE = '/storage/';

export function artifactOf(world: World, id: unknown): World['artifacts'][number] {
  const artifact = world.artifacts.find((one) => one.id === Number(id));
  if (artifact === undefined) throw notFound();
  return artifact;
}
