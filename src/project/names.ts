/** What a name stands for: Python's scopes, imports and parameters. */
import type { QName } from '#core/evidence.ts';
import type { Expression, Parameter } from '#core/facts.ts';
import { annotatedValues, orAnnotated } from './annotations.ts';
import { definitionsOf, globalSetters, isBound, nonlocalSetters } from './bound-names.ts';
import { contentsOf } from './contents.ts';
import { isDecorated } from './decorators.ts';
import type { Evaluator } from './evaluator.ts';
import { parameterArguments } from './parameter-arguments.ts';
import type { CallableNode, ModuleNode } from './program.ts';
import { entered } from './returns.ts';
import { type Binding, scopeOf } from './scope.ts';
import {
  collection,
  elements,
  type Frame,
  isNone,
  partsAt,
  union,
  UNKNOWN,
  type Value,
  type Values,
} from './values.ts';
import { variable } from './variables.ts';

export function nameValues(evaluator: Evaluator, name: string, frame: Frame): Values {
  const known = variable(frame.variables, name);
  if (known !== undefined) return known;
  const base = frame.base ?? frame;
  return evaluator.once('name', base, name, () => lookUp(evaluator, name, base));
}

function lookUp(evaluator: Evaluator, name: string, frame: Frame): Values {
  let callable: CallableNode | undefined = frame.callable;
  let first = true;
  while (callable !== undefined) {
    const scope = scopeOf(callable.fact);
    const isModule = callable.fact.kind === 'module';
    if (!isModule && scope.globals.has(name)) break;
    // A class body's names are not seen by the functions inside it.
    if (first || callable.fact.kind !== 'class-body') {
      const owner: Frame = first ? frame : evaluator.rootFrame(callable);
      const parameter = callable.fact.parameters.find((candidate) => candidate.name === name);
      const own = isModule ? [] : localValues(evaluator, callable, name, owner);
      if (parameter !== undefined) {
        const given = parameterValues(evaluator, callable, parameter, owner);
        // `if loop is None: loop = make()`: what the constructor keeps is one in any case.
        const isMade = own.length > 0 && callable.fact.name === '__init__';
        return union(isMade ? given.filter((value) => !isNone(value)) : given, own);
      }
      if (!isModule && isBound(callable, name) && !scope.nonlocals.has(name)) return own;
    }
    first = false;
    callable = callable.parent;
  }
  const module = moduleMember(evaluator, frame.callable.module, name);
  return module ?? [{ kind: 'external', name: `builtins.${name}` }];
}

/** Everything that a callable's own statements bind to the name. */
function localValues(evaluator: Evaluator, callable: CallableNode, name: string, frame: Frame): Values {
  const scope = scopeOf(callable.fact);
  const bindings = [...(scope.names.get(name) ?? []), ...(definitionsOf(callable).get(name) ?? [])];
  const contents = contentsOf(callable).get(name) ?? [];
  const setters = nonlocalSetters(callable).get(name) ?? [];
  return union(
    ...bindings.map((binding) => bindingValues(evaluator, binding, frame)),
    ...setters.map((setter) => localValues(evaluator, setter, name, evaluator.rootFrame(setter))),
    ...contents.map(({ binding, callable: filler }) =>
      bindingValues(evaluator, binding, filler === callable ? frame : evaluator.rootFrame(filler)),
    ),
  );
}

/** Everything that the module's top level, or a function through `global`, binds to the name; undefined when nothing does. */
export function moduleMember(evaluator: Evaluator, module: ModuleNode, name: string): Values | undefined {
  const body = module.callables[0] as CallableNode;
  const fromStars = (): Values | undefined => {
    for (const star of scopeOf(body.fact).stars) {
      const target = evaluator.modules.absolute(module, star.level, star.module);
      const found = target === undefined ? undefined : evaluator.modules.find(target, module);
      if (found !== undefined && found !== module) {
        const values = evaluator.once('star', found, name, () => moduleMember(evaluator, found, name) ?? UNKNOWN);
        if (values.length > 0) return values;
      } else if (target !== undefined && isKnown(evaluator, `${target}.${name}`)) {
        return [{ kind: 'external', name: `${target}.${name}` }];
      }
    }
    return undefined;
  };
  const setters = globalSetters(module).get(name) ?? [];
  if (!isBound(body, name) && setters.length === 0) {
    return fromStars() ?? subModule(evaluator, module, name);
  }
  return evaluator.once('member', module, name, () =>
    union(
      localValues(evaluator, body, name, evaluator.rootFrame(body)),
      ...setters.map((setter) => localValues(evaluator, setter, name, evaluator.rootFrame(setter))),
    ),
  );
}

function subModule(evaluator: Evaluator, module: ModuleNode, name: string): Values | undefined {
  const found = module.isPackage ? evaluator.modules.find(`${module.name}.${name}`, module) : undefined;
  return found === undefined ? undefined : [{ kind: 'module', module: found }];
}

function isKnown(evaluator: Evaluator, name: QName): boolean {
  return evaluator.knowledge.callable(name) !== undefined || evaluator.knowledge.type(name) !== undefined;
}

export function bindingValues(evaluator: Evaluator, binding: Binding, frame: Frame): Values {
  const { module } = frame.callable;
  switch (binding.how) {
    case 'value': {
      if (typeof binding.take === 'number') return unpacked(evaluator, binding.expression, binding.take, frame);
      const values = evaluator.evaluate(binding.expression, frame);
      if (binding.take !== 'itself') {
        const taken = binding.take === 'element' ? elements(values) : entered(evaluator, values);
        return binding.part === undefined ? taken : partsAt(taken, binding.part);
      }
      return binding.annotation === undefined
        ? values
        : orAnnotated(evaluator, values, binding.annotation, frame, frame.callable);
    }
    case 'element':
      return collection(evaluator.evaluate(binding.expression, frame));
    case 'function': {
      const callable = module.callables[binding.callable];
      return callable === undefined ? UNKNOWN : [{ kind: 'function', callable }];
    }
    case 'class': {
      const found = module.classes[binding.class];
      return found === undefined ? UNKNOWN : [{ kind: 'class', class: found }];
    }
    case 'import':
      return [moduleValue(evaluator, binding.module, module)];
    case 'import-from':
      return imported(evaluator, binding, module);
  }
}

/** The n-th part of what is unpacked. */
export function unpacked(evaluator: Evaluator, expression: Expression, index: number, frame: Frame): Values {
  if (expression.kind === 'sequence') {
    const item = expression.items[index];
    return item === undefined ? UNKNOWN : evaluator.evaluate(item, frame);
  }
  const values = evaluator.evaluate(expression, frame);
  // os.forkpty() and pty.fork() return the process id first.
  return index === 0
    ? union(
        partsAt(values, index),
        values.filter((value) => value.kind === 'fork-result'),
      )
    : partsAt(values, index);
}

function moduleValue(evaluator: Evaluator, name: QName, importer: ModuleNode): Value {
  const module = evaluator.modules.find(name, importer);
  return module === undefined ? { kind: 'external', name } : { kind: 'module', module };
}

function imported(
  evaluator: Evaluator,
  binding: Extract<Binding, { how: 'import-from' }>,
  importer: ModuleNode,
): Values {
  const target = evaluator.modules.absolute(importer, binding.level, binding.module);
  if (target === undefined) return UNKNOWN;
  const module = evaluator.modules.find(target, importer);
  if (module === undefined) return [moduleValue(evaluator, `${target}.${binding.name}`, importer)];
  if (module !== importer) {
    const member = moduleMember(evaluator, module, binding.name);
    if (member !== undefined) return member;
  }
  const sub = evaluator.modules.find(`${target}.${binding.name}`, importer);
  return sub === undefined ? UNKNOWN : [{ kind: 'module', module: sub }];
}

function parameterValues(evaluator: Evaluator, callable: CallableNode, parameter: Parameter, frame: Frame): Values {
  const bound = frame.parameters.get(parameter.name);
  if (bound !== undefined) return bound;
  const self = selfValue(callable, parameter);
  if (self !== undefined) return [self];
  const outer = callable.parent === undefined ? frame : evaluator.rootFrame(callable.parent);
  const isOne = parameter.kind === 'positional' || parameter.kind === 'keyword';
  const annotation = isOne ? parameter.annotation : undefined;
  const isPlain = annotation?.kind === 'name' || annotation?.kind === 'attribute';
  if (annotation !== undefined && isPlain) {
    const annotated = annotatedValues(evaluator, annotation, outer, callable);
    if (annotated.length > 0) return annotated;
  }
  const passed = parameterArguments(evaluator, callable, parameter.name);
  const fallback = parameter.default === undefined ? UNKNOWN : evaluator.evaluate(parameter.default, outer);
  const given = union(passed, fallback);
  return annotation === undefined || isPlain ? given : orAnnotated(evaluator, given, annotation, outer, callable);
}

/** `self` of a method, the class of a classmethod. */
function selfValue(callable: CallableNode, parameter: Parameter): Value | undefined {
  if (callable.class === undefined || callable.fact.kind !== 'function' || callable.fact.parameters[0] !== parameter)
    return undefined;
  if (isDecorated(callable, 'staticmethod')) return undefined;
  const isClass =
    isDecorated(callable, 'classmethod') ||
    callable.fact.name === '__new__' ||
    callable.fact.name === '__init_subclass__';
  return isClass ? { kind: 'class', class: callable.class } : { kind: 'instance', class: callable.class };
}
