/** The Action's `confirm`: tests are run in a copy of the commit, in a job that has no token. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { confirm } from '#confirm/confirm.ts';
import { surroundingsOf } from '#confirm/environment.ts';
import type { Copies } from '#confirm/fix.ts';
import { findInterpreter, hasModule } from '#confirm/interpreters.ts';
import { commandFrom, type TestCommand, testFiles } from '#confirm/plan.ts';
import { runProgram } from '#confirm/run.ts';
import { openWorkshop } from '#confirm/workshop.ts';
import type { Finding } from '#core/finding.ts';
import { UserError } from '#core/problem.ts';
import type { Report } from '#core/report.ts';
import { reportedFindings } from '#report/counts.ts';
import { readVerdicts } from '#report/read-verdicts.ts';
import { lineReader } from '#report/excerpts.ts';
import { checkOutEdited } from '#review/check-out-edited.ts';
import { reachingTests } from '#review/reaching-tests.ts';
import type { Tools } from '#review/tools.ts';
import { checkOut } from '#sources/check-out.ts';
import { runGit } from '#sources/git.ts';
import { gitTree } from '#sources/git-tree.ts';
import type { Inputs } from './inputs.ts';
import { say } from './runner.ts';

/** Test files that are looked for, at most. */
const TEST_FILES = 8;

/** The report with the verdicts that the inputs ask for: those of another job, or new ones. */
export async function withVerdicts(
  report: Report,
  repository: string,
  sha: string,
  inputs: Inputs,
  tools: Tools,
): Promise<Report> {
  if (inputs.verdicts !== '') {
    return { ...report, verdicts: readVerdicts(readVerdictFile(inputs.verdicts), inputs.verdicts) };
  }
  if (!inputs.confirm) return report;
  await refuseWhereATokenIs(repository, inputs);
  const findings = reportedFindings(report).map(({ finding }) => finding);
  const workshop = openWorkshop(process.env['RUNNER_TEMP'] || undefined);
  const copy = join(workshop.folder, 'copy');
  mkdirSync(copy);
  try {
    const tree = await gitTree(repository, sha);
    const left = await checkOut(tree, copy);
    if (left > 0) say(`The copy that tests are run in lacks ${left} links and submodules of the commit.`);
    const interpreters = await Promise.all(inputs.confirmPython.map(findInterpreter));
    const tests =
      inputs.confirmCommand.length > 0
        ? [commandFrom(inputs.confirmCommand)]
        : await foundTests(
            findings,
            await reachingTests(tree, findings, tools, { overrides: inputs.overrides }, TEST_FILES),
          );
    const lineOf = lineReader(report.excerpts);
    const copies: Copies = {
      parent: workshop.folder,
      inside: '',
      write: (folder, edit) => checkOutEdited(tree, folder, edit, lineOf),
    };
    const verdicts = await confirm({
      root: copy,
      place: { folder: copy, surroundings: surroundingsOf(copy) },
      findings,
      ...(inputs.verifyFixes && { copies }),
      tests,
      interpreters,
      budget: inputs.confirmBudget,
      run: (program, ask, seconds) => runProgram(program, ask, seconds, workshop),
      onRun: (says) => say(`Running ${says}.`),
      reproduce: (test, { version }) => `forksight confirm report.json --python ${version} ${test.again.join(' ')}`,
    });
    return { ...report, verdicts };
  } finally {
    workshop.close();
  }

  async function foundTests(wanted: readonly Finding[], paths: readonly string[]): Promise<readonly TestCommand[]> {
    if (paths.length === 0 && wanted.length > 0) say('No test file imports what the findings name.');
    const [first = 'python'] = inputs.confirmPython;
    const pytest = await hasModule(await findInterpreter(first), 'pytest');
    return testFiles(paths, pytest ? 'pytest' : 'unittest');
  }
}

function readVerdictFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message = `The input 'verdicts' names ${path}, which cannot be read (${code ?? String(error)}); give the path of the report that the confirming job has written.`;
    throw new UserError({ kind: 'config', message });
  }
}

/** Code of a pull request must not run where it could take a token. */
async function refuseWhereATokenIs(repository: string, { token }: Inputs): Promise<void> {
  const refuse = (what: string): never => {
    throw new UserError({ kind: 'config', message: what });
  };
  if (token !== '') {
    refuse(
      "The input 'confirm' runs code of the change, so its job may have no token; give github-token: '' and let another job comment.",
    );
  }
  const secrets = ['GITHUB_TOKEN', 'GH_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'].filter((name) => process.env[name]);
  if (secrets.length > 0) {
    refuse(
      `The input 'confirm' runs code of the change, and the environment has ${secrets.join(' and ')}; leave them out of this job.`,
    );
  }
  const kept = await runGit(repository, [
    'config',
    '--get-regexp',
    String.raw`^(http\..*\.extraheader|includeif\..*)$`,
  ]);
  if (kept.status === 0) {
    refuse(
      "The input 'confirm' runs code of the change, and the checkout keeps a token; check out with persist-credentials: false.",
    );
  }
}
