/** The files that set Forksight up for a repository: recipes of the documentation, with its own values in them. Pure. */
import type { RepoPath } from '#core/span.ts';
import type { RecipeName } from '#core/recipes.ts';
import type { Project } from './projects.ts';
import { type Repository, WORKFLOWS } from './repository.ts';

export interface Choices {
  /** Pull requests of forks get comments: two workflows. */
  readonly forks: boolean;
  /** Tests that reach a finding are run. */
  readonly confirm: boolean;
  /** The whole repository is audited every week. */
  readonly audit: boolean;
  /** The version of the Action: a tag or the hash of a commit. */
  readonly version: string;
}

export interface NewFile {
  readonly path: RepoPath;
  readonly text: string;
}

export interface Setup {
  readonly files: readonly NewFile[];
  /** Why they cannot be written, as sentences; empty when they can. */
  readonly obstacles: readonly string[];
  /** What is left to people, as sentences. */
  readonly next: readonly string[];
}

const AUDIT = `${WORKFLOWS}forksight-audit.yml`;

/** Finds the text of a recipe. */
type Recipes = (name: RecipeName) => string;

export function recommend(repository: Repository, choices: Choices, recipe: Recipes): Setup {
  const made = [
    ...reviews(repository, choices, recipe),
    ...(choices.audit ? [{ path: AUDIT, text: recipe('audit') }] : []),
  ];
  const files = made.map(({ path, text }) => ({
    path,
    text: text.replaceAll('forksight/forksight@v0', `forksight/forksight@${choices.version}`),
  }));
  return { files, obstacles: obstacles(repository, files), next: nextSteps(repository, choices) };
}

function reviews(repository: Repository, choices: Choices, recipe: Recipes): readonly NewFile[] {
  const { projects } = repository;
  const path = `${WORKFLOWS}forksight.yml`;
  if (projects.length > 0) {
    const folders = projects.map(({ folder }) => yamlText(folder)).join(', ');
    const text = withLine(recipe('monorepo'), 'project: [api, workers]', [`project: [${folders}]`]);
    return [{ path, text }, ...projects.filter(({ configured }) => !configured).map(settingsOf)];
  }
  if (!choices.forks)
    return [{ path, text: choices.confirm ? confirming(repository, recipe) : recipe('pull-request') }];
  const analysing = recipe('forks-analyse');
  return [
    { path, text: choices.confirm ? withTests(analysing, confirming(repository, recipe)) : analysing },
    { path: `${WORKFLOWS}forksight-comments.yml`, text: recipe('forks-post') },
  ];
}

/** The workflow that confirms, with the project's newest Python and what its tests need. */
function confirming({ tests, python }: Repository, recipe: Recipes): string {
  const text = withLine(recipe('confirm'), "python-version: '3.13'", [`python-version: '${python.newest}'`]);
  const install = tests.install === undefined ? [] : [`- run: ${tests.install}`];
  return withLine(text, '- run: pip install -r requirements-test.txt', install);
}

const FORKSIGHT = '- uses: forksight/forksight@v0';

/** The workflow for forks has no token anyway: it gets the steps and inputs of the job that confirms. */
function withTests(analysing: string, confirming: string): string {
  const lines = confirming.split('\n');
  const start = lines.findIndex((line) => line.includes('actions/setup-python@'));
  const steps = lines.slice(
    start,
    lines.findIndex((line) => line.trim() === FORKSIGHT),
  );
  const indent = (lines[start] ?? '').search(/\S/);
  const inputs = lines.map((line) => line.trim()).filter((line) => /^(?:github-token: ''|confirm: true)/.test(line));
  const comment = 'comment: false # the second workflow comments';
  return withLine(withLine(analysing, FORKSIGHT, [...steps.map((line) => line.slice(indent)), FORKSIGHT]), comment, [
    comment,
    ...inputs,
  ]);
}

/** The name of a folder as YAML: quoted where it would be a number or a truth value without. */
function yamlText(folder: RepoPath): string {
  return /^(?:[\d.-].*|true|false|null|yes|no|on|off|y|n)$/i.test(folder) ? `'${folder}'` : folder;
}

/** The text with other lines in the place of its only line that says this, at the same indentation. */
function withLine(text: string, line: string, lines: readonly string[]): string {
  const all = text.split('\n');
  const [at, ...others] = all.flatMap((found, index) => (found.trim() === line ? [index] : []));
  if (at === undefined || others.length > 0) throw new Error(`the recipe was to have one line "${line}"`);
  const indent = /^ */.exec(all[at] ?? '')?.[0] ?? '';
  return all.toSpliced(at, 1, ...lines.map((added) => indent + added)).join('\n');
}

/** Settings of one project among several: its files, its modules, its versions of Python. */
function settingsOf({ folder, python }: Project): NewFile {
  const lines = [
    `include = ["${folder}/**"]`,
    `source-roots = ["${folder}", "${folder}/src"]`,
    ...(python === undefined ? [] : [`python = ${JSON.stringify(python)}`]),
  ];
  return { path: `${folder}/forksight.toml`, text: `${lines.join('\n')}\n` };
}

function obstacles({ workflows }: Repository, files: readonly NewFile[]): readonly string[] {
  return [...workflows].flatMap(([path, text]) => {
    const wanted = files.find((file) => file.path === path);
    if (wanted?.text === text) return [];
    if (wanted !== undefined) return [`${path} is there, and says something else; remove or rename it first.`];
    if (!/^[ \t-]*uses:[ \t]*["']?forksight\/forksight@/m.test(text) || ownAudit(path, files)) return [];
    return [`${path} uses Forksight already; remove its step first, or two reviews would say the same.`];
  });
}

/** The audit of an earlier run of this command stands beside any review. */
function ownAudit(path: RepoPath, files: readonly NewFile[]): boolean {
  return path === AUDIT && files.some((file) => file.path !== AUDIT);
}

function nextSteps({ projects }: Repository, { audit, forks, version }: Choices): readonly string[] {
  const first = projects.find(({ configured }) => !configured);
  return [
    ...(first === undefined
      ? []
      : [
          `Merge the settings of the projects, such as ${first.folder}/forksight.toml, first: those of the base count, and a workflow that finds none there fails.`,
        ]),
    ...(forks && projects.length > 0
      ? [
          'What is found in pull requests of forks stands in annotations and in the summary of the job: comments would take a second workflow for each project.',
        ]
      : []),
    'Commit the files and open a pull request: Forksight reviews it.',
    'Make the job `forksight` a required check in the rules of the branch, when you trust it.',
    ...(audit ? ['Start the workflow `forksight audit` once by hand; from then on it runs every week.'] : []),
    ...(version === 'v0'
      ? ['There is no release yet: until there is, --version HASH writes the full hash of a commit in place of v0.']
      : []),
  ];
}
