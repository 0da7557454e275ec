/** Threads that methods of the project's classes start and leave running. */
import type { Expression, Statement } from '#core/facts.ts';
import type { LeftThread } from '#core/project.ts';
import { compareSpans, type Span } from '#core/span.ts';
import type { CallSite } from './call-sites.ts';
import { ancestryOf, attributeBindings, findMethod } from './classes.ts';
import { isNoneLiteral } from './expressions.ts';
import { resourceKey } from './keys.ts';
import type { Program } from './linked.ts';
import { type CallableNode, type ClassNode, type ModuleNode, scopeName, spanIn } from './program.ts';
import { blocksOf, scopeOf } from './scope.ts';
import { chainSteps } from './summary.ts';

export function leftThreads(program: Program): readonly LeftThread[] {
  const threads: LeftThread[] = [];
  for (const callable of program.evaluator.modules.callables) {
    const owner = classAround(callable);
    if (owner === undefined || callable.module.isTest || isForOneBlock(program, owner)) continue;
    for (const { resource, steps, certainty } of program
      .summaryOf(program.evaluator.rootFrame(callable))
      .exit.values()) {
      // What a callee has started is the callee's.
      if (resource.kind !== 'thread' || resource.scope !== scopeName(callable)) continue;
      const taken = takenForRunning(program, callable, owner, resource.key);
      threads.push({
        resource,
        steps: chainSteps(steps),
        certainty,
        module: callable.module.name,
        class: owner.fact.qualifiedName,
        comesBack: comesBack(program, resource.key),
        ...(taken === undefined ? {} : { taken }),
        speaksOfForks: ancestryOf(program.evaluator, owner).classes.some(({ module }) => speaksOfForks(module)),
      });
    }
  }
  return threads.sort((a, b) => compareSpans(a.resource.at, b.resource.at));
}

/** Objects with an `__exit__` end at the end of a `with`, and their threads with them, unless a module keeps one. */
function isForOneBlock({ evaluator }: Program, owner: ClassNode): boolean {
  return (
    ['__exit__', '__aexit__'].some((name) => findMethod(evaluator, owner, name) !== undefined) &&
    !(evaluator.callSites.get(owner.fact.name) ?? []).some(isKeptByModule)
  );
}

/** `worker = Worker()` at the top level, or in a function with `global worker`. */
function isKeptByModule({ caller, call }: CallSite): boolean {
  const { globals } = scopeOf(caller.fact);
  const keeps = (statements: readonly Statement[]): boolean =>
    statements.some((statement) =>
      statement.kind === 'assign'
        ? statement.value === call &&
          statement.targets.some(
            (target) => target.kind === 'name' && (caller.fact.kind === 'module' || globals.has(target.name)),
          )
        : blocksOf(statement).some(keeps),
    );
  return keeps(caller.fact.body);
}

/** The class of a method, or of the method around a function. */
function classAround(callable: CallableNode): ClassNode | undefined {
  for (let at: CallableNode | undefined = callable; at !== undefined; at = at.parent)
    if (at.fact.kind === 'function' && at.class !== undefined) return at.class;
  return undefined;
}

const spoken = new WeakMap<ModuleNode, boolean>();

/** Functions, or names that are imported, are called after forks: the project has a registry of its own. */
function speaksOfForks(module: ModuleNode): boolean {
  const known = spoken.get(module);
  if (known !== undefined) return known;
  const names = [
    ...module.facts.callables.map(({ name }) => name),
    ...(module.facts.callables[0]?.body ?? []).flatMap((statement) => {
      if (statement.kind === 'import') return statement.names.map((each) => each.module);
      return statement.kind === 'import-from' ? [statement.module, ...statement.names.map(({ name }) => name)] : [];
    }),
  ];
  const speaks = names.some((name) => /fork/iu.test(name));
  spoken.set(module, speaks);
  return speaks;
}

/** Something that the thread runs has a `while`: it serves for as long as it lives. */
function comesBack({ threadCode }: Program, key: string): boolean {
  return [...(threadCode.get(key)?.targets.values() ?? [])].some(({ frame }) => hasWhile(frame.callable.fact.body));
}

function hasWhile(statements: readonly Statement[]): boolean {
  return statements.some(
    (statement) =>
      (statement.kind === 'loop' && statement.over === undefined) ||
      blocksOf(statement).some((block) => hasWhile(block)),
  );
}

/** The first `if self.thread is not None` of the method, about the attribute that has the thread. */
function takenForRunning(program: Program, callable: CallableNode, owner: ClassNode, key: string): Span | undefined {
  const { evaluator } = program;
  const attributes = [...attributeBindings(owner)].flatMap(([name, bindings]) =>
    bindings.some(({ binding, callable: binder }) => {
      if (binding.how !== 'value') return false;
      const values = evaluator.evaluate(binding.expression, evaluator.rootFrame(binder));
      return values.some((value) => resourceKey(value) === key);
    })
      ? [name]
      : [],
  );
  const test = testsOf(callable.fact.body).find((asked) => attributes.some((name) => asksForObject(asked, name)));
  return test && spanIn(callable, test.at);
}

function testsOf(statements: readonly Statement[]): readonly Expression[] {
  return statements.flatMap((statement) => [
    ...(statement.kind === 'if' ? [statement.test] : []),
    ...blocksOf(statement).flatMap(testsOf),
  ]);
}

/** `self.thread`, `self.thread is not None` */
function asksForObject(test: Expression, attribute: string): boolean {
  if (test.kind === 'not') return asksForObject(test.of, attribute);
  if (test.kind === 'compare')
    return /^is( not)?$/u.test(test.operator) && isNoneLiteral(test.right) && asksForObject(test.left, attribute);
  return test.kind === 'attribute' && test.name === attribute;
}
