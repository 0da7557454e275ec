/**
 * What the runner of GitHub Actions offers to a step: its log, its outputs and the summary of the job. Text that may
 * come from a repository is made harmless here, before it is handed to `@actions/core`.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { debug, endGroup, error, info, notice, setOutput, startGroup, summary, warning } from '@actions/core';
import { UserError } from '#core/problem.ts';
import { type CommandText, commandText, type LogText, logText, type Markdown } from '#report/encode.ts';
import type { Command } from '#report/github.ts';

/** What `@actions/core` offers, for encoded text alone. */
const LOG: (text: LogText) => void = info;
const DEBUG: (text: CommandText) => void = debug;
const GROUP: (title: LogText) => void = startGroup;
const ANNOUNCE: Readonly<Record<Command['level'], (text: CommandText, properties: Properties) => void>> = {
  error,
  warning,
  notice,
};

interface Properties {
  readonly title: CommandText;
  readonly file?: CommandText;
  readonly startLine?: number;
  readonly endLine?: number;
}

/** A line of the log. */
export function say(text: string): void {
  LOG(logText(text));
}

/** A line of the log that GitHub also shows at the top of the run, and beside the code when it names a place. */
export function announce(level: Command['level'], text: string, properties?: Command['properties']): void {
  const { title = 'Forksight', file, ...lines } = properties ?? {};
  ANNOUNCE[level](commandText(text), {
    title: commandText(title),
    ...(file !== undefined && { file: commandText(file) }),
    ...lines,
  });
}

/** A line of the log that is shown in runs with debug logging only. */
export function mutter(text: string): void {
  DEBUG(commandText(text));
}

/** What a renderer has made for the log, folded below a title where there is one. */
export function show(text: LogText, title: string | undefined): void {
  if (title !== undefined) GROUP(logText(title));
  LOG(text);
  if (title !== undefined) endGroup();
}

/** A variable that the runner always sets. Throws a UserError when it is not there. */
export function given(name: string): string {
  const value = process.env[name];
  if (value !== undefined && value !== '') return value;
  throw new UserError({
    kind: 'event',
    message: `${name} is not set; this is the GitHub Action, use the \`forksight\` command outside of a workflow.`,
  });
}

/** The text of the event's payload. Throws a UserError when it cannot be read. */
export function eventText(): string {
  const path = given('GITHUB_EVENT_PATH');
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UserError({
      kind: 'event',
      message: `The event's payload cannot be read from ${path}, which GITHUB_EVENT_PATH names.`,
    });
  }
}

declare const OWN: unique symbol;

/** The path of a file in the runner's own folder, under a name of ours. */
export type RunnerFile = string & { readonly [OWN]: 'runner' };

export function runnerFile(
  name: 'forksight-report.json' | 'forksight-audit.json' | 'forksight-audit.html',
): RunnerFile {
  return join(process.env['RUNNER_TEMP'] ?? '.', name) as RunnerFile;
}

/** What steps that follow are told: figures, files and words of a closed list, and never text of a repository. */
export type Output = number | RunnerFile | 'passed' | 'failed' | 'could-not-check' | '';

/** An output that cannot be written is told in the log, and no reason to fail. */
export function setOutputs(outputs: Readonly<Record<string, Output>>): void {
  try {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
  } catch (cause) {
    announce('warning', `The outputs could not be written: ${reasonOf(cause)}`);
  }
}

/** The bytes that earlier writes of this step have used of the summary's limit. */
export function summarySize(): number {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  return file ? (statSync(file, { throwIfNoEntry: false })?.size ?? 0) : 0;
}

/** A summary that cannot be written is told in the log, and no reason to fail. */
export async function appendSummary(markdown: Markdown): Promise<void> {
  try {
    await summary.addRaw(markdown, true).write();
  } catch (cause) {
    summary.emptyBuffer();
    announce('warning', `The summary of the job could not be written: ${reasonOf(cause)}`);
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
