/** The inputs and outputs of the Action as data: `action.yml` and the tables of the documentation say the same. */
import { didYouMean } from '#core/closest.ts';
import { type Problem, UserError } from '#core/problem.ts';
import type { Settings } from '#core/settings.ts';
import type { ResolveMode } from '#github/plan-review.ts';

export interface Input {
  readonly description: string;
  /** Without one, the input may stay empty. */
  readonly default?: string;
  /** What it may be, when given. */
  readonly values?: readonly string[];
}

export const INPUTS = {
  'github-token': {
    description: 'Token that reads the pull request and writes its comments; needs `pull-requests: write` to comment',
    default: '${{ github.token }}',
  },
  path: {
    description: 'Folder of the checked out repository, from the workspace',
    default: '.',
  },
  'fail-on': {
    description: 'Least severity of a finding that fails the job; the configuration decides when empty',
    values: ['error', 'warning', 'note', 'never'],
  },
  'fail-on-new-suppressions': {
    description:
      'Whether a pull request fails that adds a comment which suppresses a finding; the configuration decides when empty',
    values: ['true', 'false'],
  },
  show: {
    description: 'Least confidence of a finding that is shown; the configuration decides when empty',
    values: ['certain', 'likely', 'possible'],
  },
  audience: {
    description: 'Whether remarks for those who want to hear everything are made; the configuration decides when empty',
    values: ['everyone', 'pedantic'],
  },
  config: {
    description:
      'Configuration file to read in place of `forksight.toml` and `pyproject.toml`, from the root of the repository; of a pull request, the base has it',
  },
  comment: {
    description:
      'Whether a pull request is commented, `when-ready` leaves drafts alone; annotations and the summary of the job say the same otherwise',
    default: 'true',
    values: ['true', 'when-ready', 'false'],
  },
  'max-comments': {
    description: 'Comments beside the code at most, 0 to 100; what is more stands in the summary',
    default: '25',
  },
  'check-run': {
    description:
      'Whether a check run `Forksight findings` has the findings as annotations beside the code, more of them than a job may show, also on `workflow_run`; needs `checks: write`',
    default: 'false',
    values: ['true', 'false'],
  },
  'resolve-mode': {
    description:
      'What becomes of a comment whose finding is gone: it is deleted, or its thread resolved where the token may (`contents: write`), or it is hidden, or it stays and says so; what people have answered is never deleted',
    default: 'delete',
    values: ['delete', 'resolve', 'minimize', 'keep'],
  },
  artifact: {
    description:
      'On `workflow_run`, name of the artifact with the report to post, as the run that has ended uploaded it',
    default: 'forksight-report',
  },
  category: {
    description:
      'Name that keeps the comments of several runs on one pull request apart, and the issues and uploads of several audits',
    default: '',
  },
  confirm: {
    description:
      "Whether tests that reach the findings are run to confirm them. Executes code of the change, so it needs a job without token: `github-token: ''`",
    default: 'false',
    values: ['true', 'false'],
  },
  'confirm-command': {
    description:
      'What to run in place of those tests: words of a command, such as `python -m pytest tests/test_pool.py`',
  },
  'confirm-python': {
    description: 'Interpreters to run it with, by version or path, separated by spaces',
    default: 'python',
  },
  'confirm-budget': {
    description: 'Seconds that all runs together may take',
    default: '300',
  },
  'verify-fixes': {
    description:
      'Whether each suggested change of a confirmed finding is tried too: the test runs again in a copy that has it',
    default: 'false',
    values: ['true', 'false'],
  },
  verdicts: {
    description:
      'Path of a report that a job with `confirm` has written; its verdicts are shown, and nothing else is taken',
  },
  audit: {
    description:
      'Whether the whole repository is audited and not only checked; when empty, it is on schedule and workflow_dispatch',
    values: ['true', 'false'],
  },
  previous: {
    description:
      'Where audits find the one before them, to tell what is new and fixed: the name of an artifact that earlier runs on the branch left, which needs `actions: read`, or a path with a slash in it',
    default: '',
  },
  issue: {
    description: 'Whether audits keep one issue up to date; needs `issues: write`',
    default: 'false',
    values: ['true', 'false'],
  },
  'code-scanning': {
    description: 'Whether the findings are uploaded to code scanning; needs `security-events: write`',
    default: 'false',
    values: ['true', 'false'],
  },
} as const satisfies Readonly<Record<string, Input>>;

export const OUTPUTS = {
  result:
    'How the check ended: `passed`, `failed` for what was found, or `could-not-check`; empty when only a report was posted',
  findings: 'Number of findings: introduced ones on a pull request, all otherwise; without suppressed ones',
  errors: 'How many of them are of severity error',
  warnings: 'How many of them are of severity warning',
  notes: 'How many of them are of severity note',
  existing: 'On a pull request, number of findings that were there before; empty when no Python changes',
  fixed: 'On a pull request, number of findings that are gone',
  suppressed: 'Number of findings that comments in the code suppress',
  report: 'Path of the report, as JSON',
  audit: 'Path of the audit, as JSON; empty when there was none',
  page: 'Path of the audit, as one HTML page; empty when there was none',
} as const satisfies Readonly<Record<string, string>>;

export interface Inputs {
  readonly token: string;
  readonly path: string;
  readonly config: string;
  readonly comment: 'true' | 'when-ready' | 'false';
  readonly maxComments: number;
  readonly checkRun: boolean;
  readonly resolveMode: ResolveMode;
  readonly artifact: string;
  readonly category: string;
  readonly confirm: boolean;
  readonly confirmCommand: readonly string[];
  readonly confirmPython: readonly string[];
  /** In seconds. */
  readonly confirmBudget: number;
  readonly verifyFixes: boolean;
  readonly verdicts: string;
  /** Undefined: as the event suggests. */
  readonly audit: boolean | undefined;
  /** Name of an artifact, or a path with a slash; empty for none. */
  readonly previous: string;
  readonly issue: boolean;
  readonly codeScanning: boolean;
  /** What the inputs say over the configuration. */
  readonly overrides: Partial<Settings>;
}

/** The text of an input, empty when it is not given. */
type GetInput = (name: keyof typeof INPUTS) => string;

/** Reads the inputs. Throws a UserError that names the input that is wrong. */
export function readInputs(getInput: GetInput): Inputs {
  const [failOn, show, audience] = [
    choice<Settings['failOn']>(getInput, 'fail-on'),
    choice<Settings['show']>(getInput, 'show'),
    choice<Settings['audience']>(getInput, 'audience'),
  ];
  const audit = choice(getInput, 'audit');
  const suppressions = choice(getInput, 'fail-on-new-suppressions');
  return {
    token: getInput('github-token'),
    path: getInput('path') || INPUTS.path.default,
    config: getInput('config'),
    comment: choice<Inputs['comment']>(getInput, 'comment') ?? INPUTS.comment.default,
    maxComments: maxComments(getInput),
    checkRun: choice(getInput, 'check-run') === 'true',
    resolveMode: choice<ResolveMode>(getInput, 'resolve-mode') ?? INPUTS['resolve-mode'].default,
    artifact: getInput('artifact') || INPUTS.artifact.default,
    category: categoryFrom(getInput),
    confirm: choice(getInput, 'confirm') === 'true',
    confirmCommand: words(getInput('confirm-command')),
    confirmPython: words(getInput('confirm-python') || INPUTS['confirm-python'].default),
    confirmBudget: seconds(getInput, 'confirm-budget'),
    verifyFixes: choice(getInput, 'verify-fixes') === 'true',
    verdicts: getInput('verdicts'),
    audit: audit === undefined ? undefined : audit === 'true',
    previous: getInput('previous'),
    issue: choice(getInput, 'issue') === 'true',
    codeScanning: choice(getInput, 'code-scanning') === 'true',
    overrides: {
      ...(failOn && { failOn }),
      ...(suppressions !== undefined && { failOnNewSuppressions: suppressions === 'true' }),
      ...(audience && { audience }),
      // Who wants to hear everything wants to hear what is only possible, too.
      ...(show ? { show } : audience === 'pedantic' ? { show: 'possible' } : {}),
    },
  };
}

/** What is wrong with the inputs of a workflow, as sentences: the names first. What GitHub fills in is not looked at. */
export function inputTroubles(given: Readonly<Record<string, string>>): readonly string[] {
  const known = Object.keys(INPUTS);
  const unknown = Object.keys(given).filter((name) => !known.includes(name));
  const names = unknown.map(
    (name) => `\`${name}\` is not an input, so it does nothing${didYouMean(name, known, 'remove it.')}`,
  );
  try {
    readInputs((name) => {
      const text = given[name] ?? '';
      return text.includes('${{') ? '' : text;
    });
    return names;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [...names, error.message];
  }
}

/** It is written into every comment. */
const LONGEST_CATEGORY = 100;

function categoryFrom(getInput: GetInput): string {
  const category = getInput('category');
  if (category.length <= LONGEST_CATEGORY) return category;
  throw new UserError(
    wrong('category', `has ${category.length} characters, more than the ${LONGEST_CATEGORY} that it may have`),
  );
}

/** A pull request with more of them cannot be read any more. */
const MOST_COMMENTS = 100;

function maxComments(getInput: GetInput): number {
  const text = getInput('max-comments') || INPUTS['max-comments'].default;
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= MOST_COMMENTS) return value;
  throw new UserError(wrong('max-comments', `is '${text}', which is no number from 0 to ${MOST_COMMENTS}`));
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function seconds(getInput: GetInput, name: 'confirm-budget'): number {
  const text = getInput(name) || INPUTS[name].default;
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new UserError(wrong(name, `is '${text}', which is no number of seconds`));
}

function choice<T extends string>(getInput: GetInput, name: keyof typeof INPUTS): T | undefined {
  const input: Input = INPUTS[name];
  const text = getInput(name).toLowerCase();
  if (text === '') return undefined;
  const found = input.values?.find((known) => known === text);
  if (found === undefined) {
    throw new UserError(wrong(name, `is '${text}', which is none of ${(input.values ?? []).join(', ')}`));
  }
  return found as T;
}

function wrong(name: string, what: string): Omit<Problem, 'fatal'> {
  return { kind: 'config', message: `The input '${name}' ${what}; correct it in the workflow.` };
}
