/** Files that workflow runs have left behind. */
import type { Handler } from './handlers.ts';
import { objectAt, objectsAt, type Json } from './json.ts';
import { notFound } from './refusal.ts';
import { githubSpec } from './spec.ts';
import { need, type World } from './world.ts';

export const ARTIFACTS: Readonly<Record<string, Handler>> = {
  'actions/list-workflow-run-artifacts': (world, { params, query }) => {
    need(world, ['actions', 'read']);
    const [example] = objectsAt(githubSpec().example('actions/list-workflow-run-artifacts') as Json, 'artifacts');
    const found = world.artifacts.filter(
      ({ run, name }) => run === params['run_id'] && (query['name'] === undefined || query['name'] === name),
    );
    const artifacts = found.map(({ id, name, bytes, size, expired }) => ({
      ...example,
      id,
      name,
      size_in_bytes: size ?? bytes.length,
      expired: expired ?? false,
      workflow_run: { ...objectAt(example ?? {}, 'workflow_run'), id: Number(params['run_id']) },
    }));
    return { status: 200, body: { total_count: artifacts.length, artifacts } };
  },

  'actions/download-artifact': (world, { params }) => {
    need(world, ['actions', 'read']);
    return { status: 302, location: `${STORE}${artifactOf(world, params['artifact_id']).id}` };
  },
};

/** Where the contents are kept, for whoever knows the address. */
export const STORE = '/storage/';

export function artifactOf(world: World, id: unknown): World['artifacts'][number] {
  const artifact = world.artifacts.find((one) => one.id === Number(id));
  if (artifact === undefined) throw notFound();
  return artifact;
}
