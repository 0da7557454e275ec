/** Starts the Action as the Actions runner would. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readActionDefinition } from './action-definition.ts';
import { runProcess } from './process.ts';
import {
  isAnnotation,
  legacyCommands,
  parseCommandFile,
  parseCommands,
  type WorkflowCommand,
} from './workflow-commands.ts';

export interface Step {
  readonly event: string;
  /** The payload; a text is written to the event file as it is. */
  readonly payload: unknown;
  readonly api: string;
  readonly token: string;
  readonly workspace: string;
  readonly sha: string;
  readonly ref: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface StepResult {
  readonly code: number | string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly annotations: readonly WorkflowCommand[];
  readonly commands: readonly WorkflowCommand[];
  /** The job summary. */
  readonly summary: string;
  /** The texts of the files that the outputs `report`, `audit` and `page` name, as far as there are such. */
  readonly report: string;
  readonly audit: string;
  readonly page: string;
  /** Everything that the log shows. */
  readonly log: string;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** A folder with `action.yml` and the built program; planted bugs run from another one. */
const ACTION = process.env['FORKSIGHT_ACTION'] ?? ROOT;
const SECONDS = 100;
/** What the runner shows of a job's summary, in bytes. */
const MAX_SUMMARY = 1 << 20;

/** Node 24 from the packages of this repository, as the runner brings its own. */
export function node24(): string {
  if (process.version.startsWith('v24.')) return process.execPath;
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve(`node-${process.platform}-${process.arch}/package.json`)), 'bin', 'node');
}

/** Runs one step. Throws when the token shows in the log or in the summary, or when a command is one that nobody meant. */
export async function runAction(step: Step): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'forksight-run-'));
  try {
    const file = (name: string, content = ''): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    mkdirSync(join(folder, 'temp'));
    const definition = readActionDefinition(ACTION);
    const summary = file('summary.md');
    const output = file('output');
    const environment = {
      ...runnerEnvironment(step, folder),
      GITHUB_ENV: file('env'),
      GITHUB_EVENT_PATH: file(
        'event.json',
        typeof step.payload === 'string' ? step.payload : JSON.stringify(step.payload),
      ),
      GITHUB_OUTPUT: output,
      GITHUB_PATH: file('path'),
      GITHUB_STATE: file('state'),
      GITHUB_STEP_SUMMARY: summary,
      ...definition.inputEnvironment(step.inputs ?? {}, step.token),
      ...step.environment,
    };
    const fastTimers = fileURLToPath(new URL('fast-timers.mjs', import.meta.url));
    const finished = await runProcess([node24(), '--import', fastTimers, join(ACTION, definition.main)], {
      folder: step.workspace,
      environment,
      seconds: SECONDS,
    });
    const commands = parseCommands(finished.stdout);
    const outputs = parseCommandFile(readFileSync(output, 'utf8'));
    const result: StepResult = {
      code: finished.code,
      outputs,
      report: textOf(outputs['report']),
      audit: textOf(outputs['audit']),
      page: textOf(outputs['page']),
      annotations: commands.filter(isAnnotation),
      commands,
      summary: readFileSync(summary, 'utf8'),
      log: finished.stdout + finished.stderr,
    };
    guard(result, step.token, definition.outputs);
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function textOf(path: string | undefined): string {
  return path === undefined || path === '' ? '' : readFileSync(path, 'utf8');
}

function runnerEnvironment(step: Step, folder: string): Readonly<Record<string, string>> {
  return {
    CI: 'true',
    GITHUB_ACTION: '__forksight',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'contributor',
    GITHUB_API_URL: step.api,
    GITHUB_BASE_REF: step.event === 'pull_request' ? 'main' : '',
    GITHUB_EVENT_NAME: step.event,
    GITHUB_GRAPHQL_URL: `${step.api}/graphql`,
    GITHUB_HEAD_REF: step.event === 'pull_request' ? 'feature' : '',
    GITHUB_JOB: 'forksight',
    GITHUB_REF: step.ref,
    GITHUB_REF_NAME: step.ref.replace(/^refs\/(heads|pull)\//, ''),
    GITHUB_REF_TYPE: 'branch',
    GITHUB_REPOSITORY: 'octo/demo',
    GITHUB_REPOSITORY_ID: '4242',
    GITHUB_REPOSITORY_OWNER: 'octo',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: step.sha,
    GITHUB_TRIGGERING_ACTOR: 'contributor',
    GITHUB_WORKFLOW: 'Forksight',
    GITHUB_WORKFLOW_REF: 'octo/demo/.github/workflows/forksight.yml@refs/heads/main',
    GITHUB_WORKSPACE: step.workspace,
    HOME: folder,
    LANG: 'C.UTF-8',
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'bench',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: join(folder, 'temp'),
    RUNNER_TOOL_CACHE: join(folder, 'temp'),
    RUNNER_WORKSPACE: folder,
  };
}

/** Commands that an action may send; text of a pull request that reads as any other one has escaped its quotes. */
const EXPECTED = new Set(['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'add-mask']);

function guard(result: StepResult, token: string, outputs: readonly string[]): void {
  if (result.log.includes(token) || result.summary.includes(token)) throw new Error('The token shows in the log.');
  const unexpected = [
    ...result.commands.filter(({ name }) => !EXPECTED.has(name)).map(({ name }) => name),
    ...legacyCommands(result.log),
  ];
  if (unexpected.length > 0)
    throw new Error(`The log holds commands that the Action cannot mean: ${unexpected.join(', ')}`);
  const undeclared = Object.keys(result.outputs).filter((name) => !outputs.includes(name));
  if (undeclared.length > 0) throw new Error(`action.yml declares no output ${undeclared.join(', ')}.`);
  if (Buffer.byteLength(result.summary) > MAX_SUMMARY) throw new Error('The job summary is too large for the runner.');
}
