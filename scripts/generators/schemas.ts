import { configJsonSchema } from '#config/schema.ts';
import { modelsJsonSchema } from '#models/schema.ts';
import type { Generator } from './generator.ts';
import { loadRules } from './rules.ts';

/** JSON schemas, for completion and messages in editors. */
export function schemaGenerators(root: string): readonly Generator[] {
  return [
    { path: 'models/schema.json', render: () => json(modelsJsonSchema()) },
    {
      path: 'forksight.schema.json',
      render: async () => json(configJsonSchema((await loadRules(root)).map((rule) => rule.code))),
    },
  ];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
