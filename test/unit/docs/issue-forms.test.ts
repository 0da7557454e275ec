/** The forms for issues are what GitHub takes, and what they tell people to run exists. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '#cli/commands.ts';
import { ROOT } from '../../../scripts/build/repository.ts';

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string; readonly options?: readonly { readonly label: string }[] };
  }[];
}

const FOLDER = join(ROOT, '.github/ISSUE_TEMPLATE');
const forms = readdirSync(FOLDER).filter((name) => name !== 'config.yml');
const TYPES = ['checkboxes', 'dropdown', 'input', 'markdown', 'textarea'];

describe.each(forms)('%s', (file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const form = parse(text) as Form;

  it('has what GitHub wants: a name, a description, questions with labels and ids of their own', () => {
    expect(form.name.length).toBeGreaterThan(2);
    expect(form.description.length).toBeLessThanOrEqual(200);
    for (const { type, id, attributes } of form.body) {
      expect(TYPES).toContain(type);
      expect(id).toMatch(/^[\w-]+$/);
      expect(attributes.label?.trim()).toBeTruthy();
    }
    expect(new Set(form.body.map(({ id }) => id)).size).toBe(form.body.length);
    expect(new Set(form.body.map(({ attributes }) => attributes.label)).size).toBe(form.body.length);
  });

  it('names commands that there are', () => {
    const named = [...text.matchAll(/`forksight ([a-z]\w*)/g)].map((match) => match[1] ?? '');
    const known = COMMANDS.map(({ name }) => name);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});

it('there is one for each thing that people report', () => {
  expect(forms.toSorted()).toEqual(['false-alarm.yml', 'missed-alarm.yml', 'model.yml']);
});
