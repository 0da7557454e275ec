import { z } from 'zod';
import { isTooWide } from '#core/glob.ts';

const severity = z.enum(['error', 'warning', 'note']);
const glob = z
  .string()
  .min(1)
  .refine((text) => !isTooWide(text), 'has too many {alternatives}; split it into several globs');
const globs = z.array(glob).describe('Globs on paths from the root of the repository, as in .gitignore.');

/** The keys of `forksight.toml`, and of `[tool.forksight]` in `pyproject.toml`. */
export const configShape = {
  include: globs.meta({ description: 'Files that are analysed. Default: every Python file.' }),
  exclude: globs.meta({
    description: 'Files whose findings are left out. They are still read, since hazards cross files.',
  }),
  'source-roots': z
    .array(z.string())
    .min(1)
    .describe('Folders that top-level modules live in. Default: the root and src, and what the package settings say.'),
  python: z
    .string()
    .describe('Supported versions of Python, as in requires-python: ">=3.9". Default: what the project declares.'),
  platforms: z
    .array(z.enum(['linux', 'macos', 'windows']))
    .min(1)
    .describe('Platforms that the project supports. Default: by its classifiers, else all three.'),
  rules: z
    .record(z.string(), z.enum([...severity.options, 'off']))
    .describe('Severity by rule code; "off" turns a rule off.'),
  audience: z
    .enum(['everyone', 'pedantic'])
    .describe('"pedantic" adds the rules that only some want. Default: everyone.'),
  show: z
    .enum(['certain', 'likely', 'possible'])
    .describe('The weakest confidence that is shown. Default: likely; possible for the pedantic audience.'),
  'fail-on': z
    .enum([...severity.options, 'never'])
    .describe('From which severity on a shown finding fails the check. Default: warning.'),
  'fail-on-new-suppressions': z
    .boolean()
    .describe('Whether a pull request fails that adds a comment which suppresses a finding. Default: false.'),
  models: z.array(z.string().min(1)).describe('Paths of own model files (YAML) from the root of the repository.'),
};

export const configKeys: readonly string[] = Object.keys(configShape);

const config = z.strictObject(configShape).partial();

/** The settings that a file states; keys it leaves out are absent. */
export type Config = z.infer<typeof config>;

/** The JSON schema of `forksight.toml`, for editors. With the codes of the known rules, editors complete those too. */
export function configJsonSchema(ruleCodes: readonly string[] = []): object {
  const schema = z.toJSONSchema(config, { target: 'draft-7' }) as { properties: Record<string, object> };
  const rule = { enum: [...severity.options, 'off'] };
  const rules = {
    description: configShape.rules.description,
    type: 'object',
    properties: Object.fromEntries(ruleCodes.map((code) => [code, rule])),
    additionalProperties: ruleCodes.length === 0 ? rule : false,
  };
  return { title: 'Settings of Forksight', ...schema, properties: { ...schema.properties, rules } };
}
