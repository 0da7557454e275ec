/** GitHub's GraphQL side: the real schema, the few fields that a review needs, GitHub's errors. */
import { schema as published } from '@octokit/graphql-schema';
import {
  buildSchema,
  defaultFieldResolver,
  getNamedType,
  graphql,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { graphqlRoot } from './graphql-root.ts';
import { isObject, objectAt, textAt, type Json } from './json.ts';
import type { World } from './world.ts';

const MAX_PAGE = 100;

let loaded: GraphQLSchema | undefined;

function githubSchema(): GraphQLSchema {
  loaded ??= buildSchema(published.idl, { assumeValid: true });
  return loaded;
}

/** Answers a request body; what a correct client would not send is told to `violation`. */
export async function answerGraphql(world: World, request: Json, violation: (text: string) => void): Promise<Json> {
  const schema = githubSchema();
  const source = textAt(request, 'query');
  let document: DocumentNode;
  try {
    document = parse(source);
  } catch (error) {
    violation(`graphql: ${String(error)}`);
    return { errors: [{ message: String(error) }] };
  }
  const wrong = validate(schema, document);
  if (wrong.length > 0) {
    for (const error of wrong) violation(`graphql: ${error.message}`);
    return { errors: wrong.map(({ message, locations }) => ({ path: ['query'], message, locations })) };
  }
  const unbounded = paginationErrors(schema, document, objectAt(request, 'variables'));
  if (unbounded.length > 0) {
    for (const error of unbounded) violation(`graphql: ${String(error['message'])}`);
    return { data: null, errors: unbounded };
  }
  const result = await graphql({
    schema,
    source,
    rootValue: graphqlRoot(world),
    variableValues: objectAt(request, 'variables'),
    fieldResolver: resolverThatReports(violation),
    typeResolver: (value) => (isObject(value) ? textAt(value, '__typename') : undefined),
  });
  if (result.errors === undefined) return { data: result.data };
  const errors = result.errors.map(({ extensions, path, locations, message }) => {
    if (extensions['type'] === undefined) violation(`graphql: ${message}`);
    return { type: extensions['type'], path, locations, message };
  });
  return { data: result.data ?? null, errors };
}

/** A field that the bench does not know is a gap of the bench, which must not look like GitHub's null. */
function resolverThatReports(violation: (text: string) => void): GraphQLFieldResolver<unknown, unknown> {
  return (source, args, context, info) => {
    if (!isObject(source) || !(info.fieldName in source)) {
      violation(`graphql: the bench has no ${info.parentType.name}.${info.fieldName}`);
    }
    return defaultFieldResolver(source, args, context, info);
  };
}

/** GitHub wants `first` or `last`, at most 100, on every connection; its schema does not say so. */
function paginationErrors(schema: GraphQLSchema, document: DocumentNode, variables: Json): readonly Json[] {
  const errors: Json[] = [];
  const types = new TypeInfo(schema);
  const check = (field: FieldNode): void => {
    const type = types.getType();
    if (type === undefined || type === null || !getNamedType(type).name.endsWith('Connection')) return;
    const name = field.name.value;
    const bound = field.arguments?.find(
      (argument) => argument.name.value === 'first' || argument.name.value === 'last',
    );
    if (bound === undefined) {
      const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
      errors.push({ type: 'MISSING_PAGINATION_BOUNDARIES', path: ['query', name], message });
      return;
    }
    const { value } = bound;
    const size =
      value.kind === Kind.VARIABLE ? variables[value.name.value] : value.kind === Kind.INT ? value.value : undefined;
    if (Number(size) > MAX_PAGE) {
      const message = `Requesting ${Number(size)} records on the \`${name}\` connection exceeds the \`${bound.name.value}\` limit of ${MAX_PAGE} records.`;
      errors.push({ type: 'EXCESSIVE_PAGINATION', path: ['query', name], message });
    }
  };
  visit(document, visitWithTypeInfo(types, { Field: check }));
  return errors;
}
