/** Check runs over GitHub's REST interface. */
import type { CheckRunContent } from '#report/check-run.ts';
import type { CheckRun, CheckRunApi } from './check-run.ts';
import { type Octokit, read, write } from './octokit.ts';

export function checkRunApi(
  octokit: Octokit,
  here: { readonly owner: string; readonly repo: string },
  requestsLeft: CheckRunApi['requestsLeft'],
): CheckRunApi {
  const { checks } = octokit.rest;
  return {
    requestsLeft,
    find: (sha, name, identity) =>
      read('the check runs', 'checks: write', async () => {
        const named = { ...here, ref: sha, check_name: name, filter: 'all', per_page: 100 } as const;
        const { data } = await checks.listForRef(named);
        const [newest] = data.check_runs
          .filter(({ external_id }) => external_id === identity)
          .toSorted((a, b) => b.id - a.id);
        return newest && { id: newest.id, annotations: newest.output.annotations_count };
      }),
    create: async (sha, identity, content, first) => {
      let run: CheckRun | undefined;
      const written = await write(async () => {
        const { name, conclusion } = content;
        const { data } = await checks.create({
          ...here,
          name,
          head_sha: sha,
          external_id: identity,
          status: 'completed',
          conclusion,
          output: outputOf(content, first),
        });
        // An answer that was cut short is no object.
        if (typeof data?.id === 'number') run = { id: data.id, annotations: first.length };
      });
      return run ?? (written.result === 'done' ? { result: 'unsure', message: 'the answer told no number' } : written);
    },
    append: (id, content, next) =>
      write(() => checks.update({ ...here, check_run_id: id, output: outputOf(content, next) })),
  };
}

type Output = NonNullable<NonNullable<Parameters<Octokit['rest']['checks']['update']>[0]>['output']>;

function outputOf(
  { title, summary }: CheckRunContent,
  annotations: CheckRunContent['annotations'],
): Output & { title: string } {
  return {
    title,
    summary,
    annotations: annotations.map(({ path, startLine, endLine, level, title, message }) => ({
      path,
      start_line: startLine,
      end_line: endLine,
      annotation_level: level,
      title,
      message,
    })),
  };
}
