import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isObject, objectAt, textAt } from './json.ts';

export interface ActionDefinition {
  /** The program, relative to the action's folder. */
  readonly main: string;
  readonly outputs: readonly string[];
  /** The environment that the runner makes of the given inputs and the defaults. Throws on an input that is not declared. */
  inputEnvironment(inputs: Readonly<Record<string, string>>, token: string): Readonly<Record<string, string>>;
}

/** Reads `action.yml` as the runner does; only Node 24 actions are accepted. */
export function readActionDefinition(folder: string): ActionDefinition {
  const definition: unknown = parse(readFileSync(join(folder, 'action.yml'), 'utf8'));
  if (!isObject(definition)) throw new Error(`${folder}/action.yml is not a mapping.`);
  const runs = objectAt(definition, 'runs');
  if (runs['using'] !== 'node24') throw new Error(`action.yml must say "using: node24", not ${String(runs['using'])}.`);
  const declared = objectAt(definition, 'inputs');
  return {
    main: textAt(runs, 'main'),
    outputs: Object.keys(objectAt(definition, 'outputs')),
    inputEnvironment(inputs, token) {
      for (const name of Object.keys(inputs)) {
        if (!(name in declared)) throw new Error(`action.yml declares no input ${name}.`);
      }
      const environment: Record<string, string> = {};
      for (const name of Object.keys(declared)) {
        const text = textAt(objectAt(declared, name), 'default').replaceAll(/\$\{\{\s*github\.token\s*\}\}/g, token);
        if (text.includes('${{'))
          throw new Error(`The default of input ${name} is an expression that the bench does not know: ${text}`);
        environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = inputs[name] ?? text;
      }
      return environment;
    },
  };
}
