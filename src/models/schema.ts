/**
 * The form of a model file: the single definition, from which the loader, the messages and the editor's JSON schema come.
 * What the words mean is said in core/effects.ts; this is how they are written in YAML.
 */
import { z } from 'zod';
import {
  ACTIVITIES,
  EFFECTS,
  type EffectKind,
  HANDLES,
  NATIVE_POOLS,
  PROCESS_STATES,
  type Role,
} from '#core/effects.ts';
import { knownMeasurement, ownHandling, setting } from './statements.ts';
import { argument, keyOf, meant, name, oneOf, provenance, range, record } from './terms.ts';

const TESTS = ['given', 'absent', 'none', 'not-none', 'true', 'false', 'positive', 'several'] as const;
const ROLES = [
  'thread',
  'process',
  'lock',
  'reentrant-lock',
  'process-lock',
  'process-value',
  'thread-queue',
  'process-queue',
  'log-handler',
  'process-pool',
  'thread-pool',
  'start-method-context',
  'connection',
  'file',
  'generator',
  'handle',
] as const satisfies readonly Role[];

const PARAMETER = /^\*?[A-Za-z_]\w*$/;

/** `lacks w`: a text argument without that text in it; `holds w`: with it. */
const CONTAINS = /^(lacks|holds) \S+$/;

/** `wait: true or absent`: the test, and that it holds as well when the argument is not given. */
const test = z.union([z.boolean(), z.string()]).check((context) => {
  const text = String(context.value).replace(/ or absent$/, '');
  if ((TESTS as readonly string[]).includes(text) || CONTAINS.test(text)) return;
  const message = `"${text}" is not a test of an argument${meant(text, [...TESTS, 'lacks TEXT', 'holds TEXT'])}`;
  context.issues.push({ code: 'custom', message, input: context.value });
});
const always = { when: z.record(argument, test).optional(), python: range.optional() };
const plain = record(always);
const ofArgument = record({ ...always, of: argument.optional() });

const processState = record({
  ...always,
  state: keyOf(PROCESS_STATES, 'a state of the process'),
  of: argument.optional(),
});

const EFFECT_OPTIONS = {
  'starts-thread': record({
    ...always,
    owner: oneOf(['receiver', 'result', 'process'], 'an owner'),
    hidden: z.boolean().default(false),
    native: z.boolean().default(false),
    apart: z.boolean().optional(),
  }),
  'ends-thread': record({ ...always, of: z.array(name).min(1).optional() }),
  forks: record({
    ...always,
    how: oneOf(['raw', 'start-method', 'before-exec'], 'a way to fork'),
    first: z.boolean().default(false),
  }),
  'takes-lock': plain,
  'releases-lock': plain,
  'opens-handle': record({
    ...always,
    handle: keyOf(HANDLES, 'a kind of handle'),
    owner: oneOf(['receiver', 'result', 'process'], 'an owner of a handle'),
    type: name.optional(),
  }),
  'uses-handle': ofArgument,
  'closes-handle': record({ ...always, of: argument.optional(), type: name.optional() }),
  'renews-handle': ofArgument,
  'sets-start-method': record({ ...always, argument }),
  'ends-process': record({ ...always, how: oneOf(['at-once', 'exec', 'exception'], 'a way to end a process') }),
  logs: plain,
  'attaches-log-handler': record({ ...always, argument }),
  'configures-logging': plain,
  'reaps-process': plain,
  'sets-process-state': processState,
  'restores-process-state': processState,
  'uses-native-pool': record({ ...always, pool: keyOf(NATIVE_POOLS, 'a native pool') }),
  does: record({ ...always, activity: keyOf(ACTIVITIES, 'an activity'), of: argument.optional() }),
} as const satisfies Record<EffectKind, z.ZodType>;

const optionalEffects = Object.fromEntries(
  Object.entries(EFFECT_OPTIONS).map(([key, value]) => [key, value.describe(EFFECTS[key as EffectKind]).optional()]),
) as {
  readonly [Kind in EffectKind]: z.ZodOptional<(typeof EFFECT_OPTIONS)[Kind]>;
};

/** One effect: `takes-lock`, or `starts-thread: { owner: result }`. The bare word is turned into a key without options first. */
const effect = record(optionalEffects, 'an effect').check((context) => {
  const count = Object.keys(context.value).length;
  if (count === 1 || context.issues.length > 0) return;
  const message = `an entry has one effect, not ${count}; give each its own "- "`;
  context.issues.push({ code: 'custom', message, input: context.value });
});

const invocation = record({
  argument,
  where: oneOf(
    ['here', 'thread', 'child', 'before-fork', 'at-fork-in-child', 'at-exit', 'event-loop'],
    'a place where a callable runs',
  ),
  with: record({ tuple: argument.optional(), items: argument.optional(), rest: argument.optional() })
    .check((context) => {
      if (Object.keys(context.value).length !== 1) {
        context.issues.push({
          code: 'custom',
          message: 'must have one of "tuple", "items" and "rest"',
          input: context.value,
        });
      }
    })
    .optional(),
  methods: z.array(argument).min(1).optional(),
  'set-up-by': record({ argument, through: name }).optional(),
  pickled: oneOf(['always', 'without-fork', 'never'], 'a way to pickle').default('never'),
});

const startMethod = oneOf(['fork', 'forkserver', 'spawn'], 'a start method');

export const modelFileSchema = record({
  distribution: z
    .string()
    .regex(/^[A-Za-z0-9][\w.-]*$/, "must be the distribution's name, or python for the standard library"),
  /** What `scripts/probe-models.ts` installs beside the distribution. */
  install: z.array(z.string()).default([]),
  probed: knownMeasurement.optional(),
  modules: z
    .array(
      record({
        name,
        mirrors: name.optional(),
        'start-method-of': name.optional(),
        pickler: z.string().optional(),
        effects: z.array(effect).default([]),
        ...provenance,
      }),
    )
    .default([]),
  types: z
    .array(
      record({
        name,
        aliases: z.array(name).default([]),
        bases: z.array(name).default([]),
        role: oneOf(ROLES, 'a role').optional(),
        mirrors: name.optional(),
        'start-method': startMethod.optional(),
        runs: record({
          argument,
          with: argument.optional(),
          method: argument,
          where: oneOf(['thread', 'child'], 'a place where it runs'),
        }).optional(),
        attributes: z.record(z.union([argument, z.literal('*')]), name).default({}),
        remedy: z.string().optional(),
        'refuses-pickle': z.string().optional(),
        aware: ownHandling.optional(),
        ...provenance,
      }),
    )
    .default([]),
  callables: z
    .array(
      record({
        name,
        aliases: z.array(name).default([]),
        parameters: z.array(z.string().regex(PARAMETER, "is not a parameter's name")).default([]),
        returns: name.optional(),
        'returns-each': z.array(name).min(2).optional(),
        effects: z.array(effect).default([]),
        invokes: z.array(invocation).default([]),
        'start-method': record({
          argument,
          as: oneOf(['name', 'context'], 'a way to choose a start method'),
          otherwise: record({ argument, method: startMethod }).optional(),
        }).optional(),
        'start-method-of': name.optional(),
        'hands-to': record({ argument, method: argument }).optional(),
        aware: ownHandling.optional(),
        ...provenance,
      }),
    )
    .default([]),
  harmless: z.array(record({ name, aliases: z.array(name).default([]), ...provenance })).default([]),
  settings: z.array(setting).default([]),
});

export type ModelFile = z.output<typeof modelFileSchema>;
export type EffectEntry = z.output<typeof effect>;
export type InvocationEntry = z.output<typeof invocation>;

/** Effects that can be written as a bare word. */
const BARE = (Object.keys(EFFECT_OPTIONS) as EffectKind[]).filter((kind) => EFFECT_OPTIONS[kind].safeParse({}).success);

/** The JSON schema for editors, as `models/schema.json` holds it. */
export function modelsJsonSchema(): object {
  return z.toJSONSchema(modelFileSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== effect) return;
      const options = { ...jsonSchema, minProperties: 1, maxProperties: 1 };
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key as keyof typeof jsonSchema];
      jsonSchema.anyOf = [{ enum: BARE }, options];
    },
  });
}
