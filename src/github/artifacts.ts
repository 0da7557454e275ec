/** What workflow runs that have ended left behind. */
import { UserError } from '#core/problem.ts';
import { type Octokit, read } from './octokit.ts';

export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}

/** Largest artifact that is fetched, in bytes. */
const MOST_BYTES = 16 * 1024 * 1024;

/** The run's newest artifact of that name, packed as GitHub keeps it; undefined when it left none. */
export async function artifactOf(
  octokit: Octokit,
  here: RepositoryName,
  run: { readonly id: number },
  name: string,
): Promise<Uint8Array | undefined> {
  const { actions } = octokit.rest;
  const found = await read('the list of artifacts', 'actions: read', () =>
    actions.listWorkflowRunArtifacts({ ...here, run_id: run.id, name, per_page: 100 }),
  );
  const [newest] = found.data.artifacts.filter(({ expired }) => !expired).toSorted((a, b) => b.id - a.id);
  if (newest === undefined) return undefined;
  if (newest.size_in_bytes > MOST_BYTES) {
    throw tooLarge(name, newest.size_in_bytes, 'the summary of the run that left it has its findings');
  }
  return download(octokit, here, newest.id);
}

/** An artifact that an earlier run left. */
export interface EarlierArtifact {
  readonly run: number;
  /** Its content is gone. */
  readonly expired: boolean;
  /** Packed as GitHub keeps it. Throws a UserError when it is too large or cannot be read. */
  fetch(): Promise<Uint8Array>;
}

/**
 * The artifacts of that name that runs before `run` left on the branch, the newest first. Those of forks are left out, whatever
 * their branch is called: anybody can have them made.
 */
export async function earlierArtifacts(
  octokit: Octokit,
  here: RepositoryName,
  name: string,
  { run, branch }: { readonly run: number; readonly branch: string },
): Promise<readonly EarlierArtifact[]> {
  const { actions } = octokit.rest;
  const found = await read('the list of artifacts', 'actions: read', () =>
    actions.listArtifactsForRepo({ ...here, name, per_page: 100 }),
  );
  return found.data.artifacts
    .toSorted((a, b) => b.id - a.id)
    .flatMap(({ id, expired, size_in_bytes: size, workflow_run: origin }) => {
      const isOwn = origin?.head_repository_id === origin?.repository_id;
      if (!origin?.id || !isOwn || origin.head_branch !== branch || origin.id >= run) return [];
      const fetch = (): Promise<Uint8Array> => {
        if (size <= MOST_BYTES) return download(octokit, here, id);
        throw tooLarge(name, size, 'keep less in it');
      };
      return [{ run: origin.id, expired, fetch }];
    });
}

async function download(octokit: Octokit, here: RepositoryName, id: number): Promise<Uint8Array> {
  const { data } = await read('the artifact', 'actions: read', () =>
    octokit.rest.actions.downloadArtifact({ ...here, artifact_id: id, archive_format: 'zip' }),
  );
  return new Uint8Array(data as ArrayBuffer);
}

function tooLarge(name: string, size: number, mend: string): UserError {
  const message = `The artifact ${name} has ${size} bytes, more than the ${MOST_BYTES} that are fetched; ${mend}.`;
  return new UserError({ kind: 'github', message });
}
