/** The recipes of the documentation, and their scripts started as a runner starts them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { node24 } from './runner.ts';
import { runProcess } from './process.ts';
import { parseCommandFile, parseCommands, type WorkflowCommand } from './workflow-commands.ts';
import type { Permission, Permissions } from './world.ts';

export interface RecipeStep {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface RecipeJob {
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
  readonly if?: string;
  readonly strategy?: { readonly matrix: Readonly<Record<string, unknown>> };
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly RecipeStep[];
}

/** The jobs of a recipe, with the texts in place of the expressions that they are named by. */
export function readRecipe(
  recipe: string,
  values: Readonly<Record<string, string>> = {},
): Readonly<Record<string, RecipeJob>> {
  const url = new URL(`../../../docs/recipes/${recipe}`, import.meta.url);
  const text = Object.entries(values).reduce(
    (filled, [name, value]) => filled.replaceAll(`\${{ ${name} }}`, value),
    readFileSync(url, 'utf8'),
  );
  return (parse(text) as { readonly jobs: Readonly<Record<string, RecipeJob>> }).jobs;
}

/** What the recipe grants to Forksight and gives it as inputs. */
export function forksightStep(jobs: Readonly<Record<string, RecipeJob>>): {
  readonly permissions: Permissions;
  readonly inputs: Readonly<Record<string, string>>;
} {
  for (const { permissions, steps } of Object.values(jobs)) {
    const found = steps.find(({ uses }) => uses?.startsWith('forksight/'));
    if (found === undefined) continue;
    const granted = Object.entries(permissions).map(([name, level]) => [
      name.replaceAll('-', '_') as Permission,
      level,
    ]);
    const inputs = Object.entries(found.with ?? {}).map(([name, value]) => [name, String(value)]);
    return { permissions: Object.fromEntries(granted), inputs: Object.fromEntries(inputs) };
  }
  throw new Error('The recipe does not use Forksight.');
}

export interface ScriptResult {
  readonly code: number | string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly commands: readonly WorkflowCommand[];
  readonly log: string;
}

/**
 * Runs the only script of a job in the folder, with bash as the runner starts it. Expressions in its environment are looked
 * up in `values`; one that is not there is an error.
 */
export async function runScript(
  { steps }: RecipeJob,
  folder: string,
  values: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<ScriptResult> {
  const [step, ...others] = steps.filter(({ run }) => run !== undefined);
  if (step?.run === undefined || others.length > 0) throw new Error('The job was to have one script.');
  const files = mkdtempSync(join(tmpdir(), 'forksight-script-'));
  try {
    const [script, output, summary] = ['script.sh', 'output', 'summary'].map((name) => join(files, name));
    if (script === undefined || output === undefined || summary === undefined) throw new Error('unreachable');
    writeFileSync(script, step.run);
    for (const file of [output, summary]) writeFileSync(file, '');
    const env = Object.entries(step.env ?? {}).map(([name, text]) => [name, filled(text, values)]);
    const { code, stdout, stderr } = await runProcess(['bash', '-e', script], {
      folder,
      seconds: 100,
      environment: {
        PATH: `${dirname(node24())}:${process.env['PATH'] ?? '/usr/bin:/bin'}`,
        HOME: files,
        LANG: 'C.UTF-8',
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_REPOSITORY: 'octo/demo',
        RUNNER_TEMP: folder,
        ...environment,
        ...Object.fromEntries(env),
      },
    });
    return {
      code,
      outputs: parseCommandFile(readFileSync(output, 'utf8')),
      summary: readFileSync(summary, 'utf8'),
      commands: parseCommands(stdout),
      log: stdout + stderr,
    };
  } finally {
    rmSync(files, { recursive: true, force: true });
  }
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The test has no value for ${name}.`);
    return value;
  });
}
