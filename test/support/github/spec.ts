/** GitHub's OpenAPI description as a router and as a judge of requests and responses. */
import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { closed, COMPONENTS_ID, toJsonSchema } from './json-schema.ts';
import { isObject, objectAt, objectsAt, textAt, type Json } from './json.ts';

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly path: unknown;
  readonly query: unknown;
  readonly body?: unknown;
  readonly bodyRequired: boolean;
  readonly responses: ReadonlyMap<number, { readonly schema?: unknown; readonly examples: readonly unknown[] }>;
}

export interface GitHubSpec {
  readonly operations: ReadonlyMap<string, Operation>;
  match(method: string, path: string): { readonly operation: Operation; readonly params: Json } | undefined;
  /** What is wrong with a request (empty when nothing), and its parameters with their declared types. */
  checkRequest(
    operation: Operation,
    request: ApiRequest,
  ): { readonly errors: readonly string[]; readonly params: Json; readonly query: Json };
  checkResponse(operation: Operation, status: number, body: unknown): readonly string[];
  /** A fresh copy of the first official example of a successful answer. */
  example(id: string): unknown;
}

export interface ApiRequest {
  readonly params: Json;
  readonly query: Json;
  readonly body: unknown;
}

let loaded: GitHubSpec | undefined;

/** Reads and compiles `test/spec/github-openapi.slice.json` once in a process. */
export function githubSpec(): GitHubSpec {
  loaded ??= createSpec(
    JSON.parse(readFileSync(new URL('../../spec/github-openapi.slice.json', import.meta.url), 'utf8')) as Json,
  );
  return loaded;
}

function createSpec(description: Json): GitHubSpec {
  const components = objectAt(description, 'components');
  const definitions = {
    $id: COMPONENTS_ID,
    components: { schemas: withNullLines(mapSchemas(objectAt(components, 'schemas'))) },
  };
  const strict = validators(definitions, false);
  const coercing = validators(definitions, true);
  const operations = readOperations(description);

  return {
    operations: new Map(operations.map((operation) => [operation.id, operation])),
    match(method, path) {
      for (const operation of operations) {
        const found = operation.method === method ? operation.pattern.exec(path) : null;
        if (found === null) continue;
        const values = operation.names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]);
        return { operation, params: Object.fromEntries(values) as Json };
      }
      return undefined;
    },
    checkRequest(operation, request) {
      const params = { ...request.params };
      const query = { ...request.query };
      const errors = [...coercing(operation.path, params, 'path'), ...coercing(operation.query, query, 'query')];
      if (request.body !== undefined) {
        if (operation.body === undefined) errors.push('body: none is declared');
        else errors.push(...strict(operation.body, request.body, 'body'));
      } else if (operation.bodyRequired) errors.push('body: missing');
      return { errors, params, query };
    },
    checkResponse(operation, status, body) {
      const response = operation.responses.get(status);
      if (response === undefined) return [`status ${status} is not declared for ${operation.id}`];
      return response.schema === undefined || body === undefined ? [] : strict(response.schema, body, 'response');
    },
    example(id) {
      for (const [status, { examples }] of operations.find((operation) => operation.id === id)?.responses ?? []) {
        if (status < 300 && examples.length > 0) return structuredClone(examples[0]);
      }
      throw new Error(`GitHub's description has no example of ${id}.`);
    },
  };
}

type Check = (schema: unknown, data: unknown, where: string) => readonly string[];

function validators(definitions: Json, coerce: boolean): Check {
  const ajv = new Ajv({ strict: false, allErrors: true, ...(coerce ? { coerceTypes: 'array' as const } : {}) });
  addFormats.default(ajv);
  for (const format of ['timestamp', 'int64', 'uri-template', 'email']) ajv.addFormat(format, true);
  ajv.addSchema(definitions);
  const compiled = new Map<unknown, ValidateFunction>();
  return (schema, data, where) => {
    const validate = compiled.get(schema) ?? ajv.compile(schema as Json);
    compiled.set(schema, validate);
    return validate(data) ? [] : (validate.errors ?? []).map((error) => describe(error, where));
  };
}

function describe(error: ErrorObject, where: string): string {
  const { additionalProperty, allowedValues } = error.params as Readonly<Record<string, string | readonly string[]>>;
  const detail = additionalProperty ?? allowedValues;
  const shown = detail === undefined ? '' : ` (${[detail].flat().join(', ')})`;
  return `${where}${error.instancePath}: ${error.message ?? error.keyword}${shown}`;
}

function mapSchemas(schemas: Json): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, toJsonSchema(schema)]));
}

/** GitHub answers null for the line of an outdated comment, which its description does not say. */
function withNullLines(schemas: Record<string, unknown>): Record<string, unknown> {
  const comment = schemas['pull-request-review-comment'];
  if (!isObject(comment)) return schemas;
  const nullable = { type: ['integer', 'null'] };
  const properties = { ...objectAt(comment, 'properties'), line: nullable, position: nullable };
  return { ...schemas, 'pull-request-review-comment': { ...comment, properties } };
}

function readOperations(description: Json): readonly Operation[] {
  const follow = (value: unknown): Json => {
    if (!isObject(value)) return {};
    if (typeof value['$ref'] !== 'string') return value;
    return value['$ref'].split('/').slice(1).reduce<Json>(objectAt, description);
  };
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries(objectAt(description, 'paths'))) {
    for (const [method, value] of Object.entries(item as Json)) {
      if (isObject(value)) operations.push(readOperation(path, method, value, follow));
    }
  }
  // Fixed parts of a path win over parameters.
  const fixed = ({ pattern, names }: Operation): number => pattern.source.split('/').length - names.length;
  return operations.toSorted((a, b) => a.names.length - b.names.length || fixed(b) - fixed(a));
}

function readOperation(path: string, method: string, value: Json, follow: (value: unknown) => Json): Operation {
  const parameters = objectsAt(value, 'parameters').map(follow);
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  // A git reference may hold slashes; every other parameter is one part of the path.
  const pattern = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'ref' || name === 'basehead' ? '(.+)' : '([^/]+)',
  );
  const inside = (where: string): Json => {
    const chosen = parameters.filter((parameter) => parameter['in'] === where);
    return {
      type: 'object',
      properties: Object.fromEntries(chosen.map((it) => [textAt(it, 'name'), toJsonSchema(it['schema'])])),
      required: chosen.filter((it) => it['required'] === true).map((it) => textAt(it, 'name')),
      additionalProperties: false,
    };
  };
  const requestBody = follow(value['requestBody']);
  const body = jsonContent(requestBody)['schema'];
  return {
    id: textAt(value, 'operationId'),
    method: method.toUpperCase(),
    pattern: new RegExp(`^${pattern}$`),
    names,
    path: inside('path'),
    query: inside('query'),
    ...(body === undefined ? {} : { body: closed(toJsonSchema(body)) }),
    bodyRequired: requestBody['required'] === true,
    responses: new Map(
      Object.entries(objectAt(value, 'responses')).map(([status, response]) => {
        const content = jsonContent(follow(response));
        const schema = content['schema'];
        const examples = Object.values(objectAt(content, 'examples')).map((example) => follow(example)['value']);
        return [Number(status), { ...(schema === undefined ? {} : { schema: toJsonSchema(schema) }), examples }];
      }),
    ),
  };
}

function jsonContent(message: Json): Json {
  return objectAt(objectAt(message, 'content'), 'application/json');
}
