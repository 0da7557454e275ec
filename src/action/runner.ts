/** What the runner of GitHub Actions offers to a step: its log, its outputs and the summary of the job. */
import { randomUUID } from 'node:crypto';
import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { UserError } from '#core/problem.ts';
import { commandData, logText } from '#report/encode.ts';

export interface Runner {
  readonly environment: NodeJS.ProcessEnv;
  /** Writes to standard output as it stands. */
  readonly print: (text: string) => void;
}

/** A line of the log. */
export function say(runner: Runner, text: string): void {
  runner.print(`${logText(text)}\n`);
}

/** A line of the log that GitHub also shows at the top of the run. */
export function announce(runner: Runner, command: 'error' | 'warning' | 'notice', text: string): void {
  runner.print(`::${command} title=Forksight::${commandData(text)}\n`);
}

/** A variable that the runner always sets. Throws a UserError when it is not there. */
export function given({ environment }: Runner, name: string): string {
  const value = environment[name];
  if (value !== undefined && value !== '') return value;
  throw new UserError({
    kind: 'event',
    message: `${name} is not set; this is the GitHub Action, use the \`forksight\` command outside of a workflow.`,
  });
}

/** The text of the event's payload. Throws a UserError when it cannot be read. */
export function eventText(runner: Runner): string {
  const path = given(runner, 'GITHUB_EVENT_PATH');
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UserError({
      kind: 'event',
      message: `The event's payload cannot be read from ${path}, which GITHUB_EVENT_PATH names.`,
    });
  }
}

export function setOutputs({ environment }: Runner, outputs: Readonly<Record<string, number | string>>): void {
  const file = environment['GITHUB_OUTPUT'];
  if (file === undefined || file === '') return;
  // A value cannot end itself early and begin another output: nobody can guess the delimiter.
  const delimiter = `end-${randomUUID()}`;
  const lines = Object.entries(outputs).map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
  appendFileSync(file, lines.join(''));
}

/** The bytes that earlier writes of this step have used of the summary's limit. */
export function summarySize({ environment }: Runner): number {
  const file = environment['GITHUB_STEP_SUMMARY'];
  return file ? (statSync(file, { throwIfNoEntry: false })?.size ?? 0) : 0;
}

export function appendSummary({ environment }: Runner, markdown: string): void {
  const file = environment['GITHUB_STEP_SUMMARY'];
  if (file) appendFileSync(file, `${markdown}\n`);
}
