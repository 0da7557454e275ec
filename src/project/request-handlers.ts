/** Servers that are given a class and make an object of it for each request. */
import type { CallExpression } from '#core/facts.ts';
import { ancestryOf, findMethod } from './classes.ts';
import type { ChildTarget } from './creation-sites.ts';
import { argumentOf, expressionText } from './expressions.ts';
import type { Program } from './linked.ts';
import type { Frame, Value } from './values.ts';

/** The parameter of the constructors of socketserver, and of http.server. */
const HANDLER = 'RequestHandlerClass';
/** What such a class overrides: of socketserver.BaseRequestHandler, and of http.server.BaseHTTPRequestHandler. */
const RUNS = /^(setup|handle|finish|do_[A-Z]+)$/;

/** The methods of the project that the server runs for a request; none where its class has a constructor of its own. */
export function requestTargets(program: Program, server: Value): readonly ChildTarget[] {
  const { evaluator } = program;
  const made = construction(program, server);
  const given = made === undefined ? undefined : argumentOf(made.call, made.parameters, HANDLER);
  if (made === undefined || given === undefined || given === 'spread') return [];
  return evaluator.evaluate(given, made.frame).flatMap((handler) => {
    if (handler.kind !== 'class') return [];
    const names = ancestryOf(evaluator, handler.class).classes.flatMap(({ methods }) => [...methods.keys()]);
    return [...new Set(names)].flatMap((name): ChildTarget[] => {
      const method = RUNS.test(name) ? findMethod(evaluator, handler.class, name) : undefined;
      return method === undefined
        ? []
        : [{ frame: evaluator.rootFrame(method), text: `${expressionText(given)}.${name}` }];
    });
  });
}

interface Construction {
  readonly call: CallExpression;
  readonly frame: Frame;
  readonly parameters: readonly string[];
}

function construction({ evaluator, knowledge }: Program, server: Value): Construction | undefined {
  const parametersOf = (types: readonly string[]): readonly string[] | undefined =>
    types.map((type) => knowledge.callable(type)?.parameters).find((parameters) => parameters?.includes(HANDLER));
  if (server.kind === 'object') {
    const { call, frame } = server.origin;
    const parameters = parametersOf([server.type]);
    return call && frame && parameters && { call, frame, parameters };
  }
  if (server.kind !== 'instance' || server.call === undefined) return undefined;
  if (findMethod(evaluator, server.class, '__init__') !== undefined) return undefined;
  const parameters = parametersOf(ancestryOf(evaluator, server.class).external);
  return parameters && { call: server.call.expression, frame: server.call.frame, parameters };
}
