/** What `forksight doctor` finds out of a repository. */
import { formatVersions } from '#config/python-versions.ts';
import { UserError } from '#core/problem.ts';
import type { SourceTree } from '#core/source-tree.ts';
import { readEvent } from '#github/event.ts';
import { plural } from '#report/words.ts';
import { diagnose, type Diagnosis, type Remark, type Surroundings } from '#setup/diagnose.ts';
import { surveyRepository } from '#setup/repository.ts';
import { readWorkflow } from '#setup/workflow.ts';
import { pythonFiles } from '#sources/python-file.ts';
import { resolveRevision } from '#sources/repository.ts';
import { prepare } from './prepare.ts';
import { createTools } from './tools.ts';

export interface Health {
  /** What the analysis takes for granted: phrases. */
  readonly known: readonly string[];
  /** What the present event means, in a run of GitHub Actions. */
  readonly run?: string;
  readonly workflows: readonly Diagnosis[];
  /** What is not about one workflow. */
  readonly remarks: readonly Remark[];
}

/** The event of the present run, as the runner hands it on. */
export interface Run {
  readonly name: string;
  readonly sha: string;
  readonly payload: string;
}

/** `root` is the top folder of the repository, `tree` its files. */
export async function examineHealth(
  root: string,
  tree: SourceTree,
  run: Run | undefined,
  troublesOf: Surroundings['troublesOf'],
): Promise<Health> {
  const { settings, accepted, problems } = await prepare(tree, await createTools(), {});
  const read = [...(await surveyRepository(tree)).workflows].map(([path, text]) => readWorkflow(path, text));
  const workflows = read.flatMap((found) => (typeof found === 'object' ? [found] : []));
  const unread = read.flatMap((found): readonly Remark[] =>
    typeof found === 'string' ? [{ kind: 'mend', says: found }] : [],
  );
  const present = run && (await meaningOf(run, root));
  const files = (await pythonFiles(tree)).length;
  return {
    known: [
      plural(files, 'Python file'),
      `Python ${formatVersions(settings.python)}: ${settings.pythonFrom}`,
      `platforms ${settings.platforms.join(', ')}: ${settings.platformsFrom}`,
      `rules for ${settings.audience === 'pedantic' ? 'the pedantic audience' : 'everyone'}, shown from ${settings.show} on`,
      ...(accepted.length > 0 ? [`${plural(accepted.length, 'finding')} accepted by the baseline`] : []),
    ],
    ...(present && { run: present.says }),
    workflows: workflows.map((workflow) => diagnose(workflow, { workflows, failOn: settings.failOn, troublesOf })),
    remarks: [
      ...problems.map(({ message }): Remark => ({ kind: 'mend', says: message })),
      ...unread,
      ...(present?.remarks ?? []),
      ...(files === 0 ? [NO_PYTHON] : []),
      ...(workflows.length === 0 && unread.length === 0 ? [NO_WORKFLOW] : []),
    ],
  };
}

const NO_WORKFLOW: Remark = {
  kind: 'know',
  says: 'No workflow uses Forksight. "forksight init" shows the one that fits.',
};

const NO_PYTHON: Remark = {
  kind: 'know',
  says: 'There is no Python file here that git does not ignore, so there is nothing to find.',
};

interface Meaning {
  readonly says: string;
  readonly remarks: readonly Remark[];
}

async function meaningOf({ name, sha, payload }: Run, root: string): Promise<Meaning> {
  try {
    const event = readEvent(name, sha, payload);
    switch (event.kind) {
      case 'nothing':
        return { says: event.why, remarks: [] };
      case 'post':
        return { says: `The report of run ${event.run.id} would be posted.`, remarks: [] };
      case 'check':
        return { says: `Commit ${event.sha} would be checked.`, remarks: await lacking(root, [event.sha]) };
      case 'review': {
        const pull = event.pull ? ` of pull request ${event.pull.number}` : '';
        const says = `What ${event.head} adds to ${event.base}${pull} would be reviewed.`;
        return { says, remarks: await lacking(root, [event.base, event.head]) };
      }
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { says: `Nothing would be done on ${name}.`, remarks: [{ kind: 'mend', says: error.message }] };
  }
}

/** Commits that are not in the checkout, each with the mend. */
async function lacking(root: string, commits: readonly string[]): Promise<readonly Remark[]> {
  const remarks: Remark[] = [];
  for (const commit of commits) {
    try {
      await resolveRevision(root, commit);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      remarks.push({ kind: 'mend', says: error.message });
    }
  }
  return remarks;
}
