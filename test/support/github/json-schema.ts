import { isObject, type Json } from './json.ts';

/** Keywords of OpenAPI 3.0 that JSON Schema does not have or that check nothing. */
const WITHOUT_MEANING = new Set(['example', 'examples', 'deprecated', 'readOnly', 'discriminator', 'xml', 'nullable']);
const SCHEMAS = new Set(['items', 'additionalProperties', 'not', 'allOf', 'anyOf', 'oneOf']);
const NAMED_SCHEMAS = new Set(['properties', 'patternProperties']);

/** The id under which the components are known to the validator. */
export const COMPONENTS_ID = 'github';

/** A schema object of OpenAPI 3.0 as JSON Schema draft 7; references point into {@link COMPONENTS_ID}. */
export function toJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(toJsonSchema);
  if (!isObject(node)) return node;
  const schema: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    if (WITHOUT_MEANING.has(key) || key.startsWith('x-')) continue;
    if (key === '$ref') schema[key] = String(value).replace('#/', `${COMPONENTS_ID}#/`);
    else if (NAMED_SCHEMAS.has(key) && isObject(value)) schema[key] = mapValues(value, toJsonSchema);
    else schema[key] = SCHEMAS.has(key) ? toJsonSchema(value) : value;
  }
  return node['nullable'] === true ? orNull(schema) : schema;
}

function orNull(schema: Json): Json {
  const values = schema['enum'];
  const widened = Array.isArray(values) && !values.includes(null) ? { ...schema, enum: [...values, null] } : schema;
  const composed = ['$ref', 'oneOf', 'anyOf', 'allOf'].some((key) => key in widened);
  if (typeof widened['type'] === 'string' && !composed) return { ...widened, type: [widened['type'], 'null'] };
  return { anyOf: [widened, { type: 'null' }] };
}

/**
 * GitHub ignores properties that it does not know; here they are errors, because they are slips of the pen.
 * Only objects that list their properties are closed.
 */
export function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (!isObject(node)) return node;
  const schema: Record<string, unknown> = { ...node };
  if (isObject(node['properties'])) {
    schema['properties'] = mapValues(node['properties'], closed);
    const composed = ['allOf', 'anyOf', 'oneOf'].some((key) => key in node);
    if (!composed && !('additionalProperties' in node)) schema['additionalProperties'] = false;
  }
  for (const key of ['items', 'allOf', 'anyOf', 'oneOf']) if (key in node) schema[key] = closed(node[key]);
  return schema;
}

function mapValues(record: Json, map: (value: unknown) => unknown): Json {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
