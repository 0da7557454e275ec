import type { LibraryCall } from '#core/calls.ts';
import type { ChildUse, ProcessCreation } from '#core/creation.ts';
import { HANDLES } from '#core/effects.ts';
import { codeStep } from '#core/evidence.ts';
import type { CallExpression, Expression } from '#core/facts.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { callAt } from './calls.ts';
import { toTrace } from './evidence.ts';

export default defineRule({
  code: 'FS810',
  slug: 'per-worker-init-missing',
  summary: 'every task of a pool makes anew what each worker needs once',
  severity: 'note',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['forks', 'opens-handle', 'uses-handle', 'configures-logging', 'does'],
  supersedes: [],
  *check(project) {
    const told = new Set<LibraryCall>();
    for (const creation of project.creations) {
      const pool = callAt(project, creation.made ?? creation.at);
      const hook = pool && unusedHook(pool);
      const task = pool && repeatedTask(project, pool);
      if (pool === undefined || hook === undefined || task === undefined || told.has(pool)) continue;
      const repeated = madeInEveryTask(project, creation);
      if (repeated === undefined) continue;
      told.add(pool);
      yield {
        at: pool.at,
        scope: pool.scope,
        title: `each task of \`${pool.call}\` ${repeated.says}: \`${repeated.call.call}\``,
        trace: toTrace(
          [
            codeStep(pool.at, `makes workers, without \`${hook}\`: \`${pool.call}\``),
            ...(task === pool ? [] : [codeStep(task.at, `gives them many tasks: \`${task.call}\``)]),
            ...repeated.use.steps,
          ],
          task.certainty,
        ),
        cause: repeated.call.at,
        why: repeated.why,
        where: 'Everywhere, under every start method',
        change: `Do it once in each worker: in a function that is the \`${hook}\` of \`${pool.call}\`, ${repeated.change}.`,
        alongside: [
          'What an initializer has made lives until its worker ends; an initializer that raises breaks an executor, and makes a `Pool` start workers without end.',
        ],
      };
    }
  },
});

const HOOKS = ['initializer', 'worker_init_fn'];
const WORKERS = ['processes', 'max_workers', 'num_workers', 'nodes'];
const TASKS_OF_A_WORKER = ['maxtasksperchild', 'max_tasks_per_child', 'max_tasks'];

/** The parameter that runs code in each new worker, where nothing is given for it and several workers serve several tasks each. */
function unusedHook({ model, arguments: given, expression }: LibraryCall): string | undefined {
  if (expression.spreads.length > 0) return undefined;
  if ([...WORKERS, ...TASKS_OF_A_WORKER].some((name) => given[name]?.literals.includes(1))) return undefined;
  const hook = model.parameters.find((name) => HOOKS.includes(name));
  return hook === undefined || given[hook] !== undefined ? undefined : hook;
}

/** A call that gives the workers one function for many tasks; nothing where they also get others. */
function repeatedTask(project: Project, pool: LibraryCall): LibraryCall | undefined {
  if (pool.arguments['collate_fn'] !== undefined) return pool;
  const tasks = project.calls.filter(({ receiver, model }) => receiver === pool.result && taskOf(model) !== undefined);
  const functions = new Set(tasks.map(({ model, arguments: given }) => given[taskOf(model) ?? '']?.text));
  return functions.size === 1 && tasks.every(isRepeated) ? tasks[0] : undefined;
}

function taskOf({ invokes }: LibraryCall['model']): string | undefined {
  return invokes.find(({ where }) => where === 'child')?.argument;
}

function isRepeated({ api, inLoop }: LibraryCall): boolean {
  return inLoop || /\.(?:star)?i?map(?:_async|_unordered)?$/u.test(api);
}

interface Repeated {
  readonly use: ChildUse;
  readonly call: LibraryCall;
  readonly says: string;
  readonly why: string;
  readonly change: string;
}

function madeInEveryTask(project: Project, { child }: ProcessCreation): Repeated | undefined {
  for (const use of child.uses) {
    const call = callAt(project, use.at);
    if (call === undefined || !hasFixedArguments(call.expression)) continue;
    if (use.kind === 'opens-handle' && isOfOneTask(call, use, child.uses)) {
      return {
        use,
        call,
        says: `opens ${handleOf(call)} of its own`,
        why: 'A task is short and a worker lives long: to connect, to be recognised and to part again is done for each task, and can take longer than its work. A server sees as many connections as there are tasks, and may run out of them.',
        change: 'which binds the object to a global that the tasks use',
      };
    }
    // What the child writes may be the note that logging has been set up.
    if (
      use.kind === 'configures-logging' &&
      isAnotherSetup(call) &&
      !child.uses.some(({ kind }) => kind === 'writes-state')
    ) {
      return {
        use,
        call,
        says: 'sets logging up again',
        why: 'Each call makes the handlers anew in a worker that has them from its last task: files are closed and opened again, and what was set in between is lost.',
        change: 'and only log in the tasks',
      };
    }
    if (use.kind === 'does' && use.activity === 'seeds' && isFromSystem(call)) {
      return {
        use,
        call,
        says: 'seeds the generator of its worker again',
        why: 'One seed from the system is enough for all that a worker draws; tasks that seed again throw its sequence away.',
        change: 'or give each task a seed as an argument where a run has to be repeatable',
      };
    }
  }
  return undefined;
}

/** Opened by a function of a library, used, and closed or forgotten in the task: not kept for the next one. */
function isOfOneTask(call: LibraryCall, { key }: ChildUse, uses: readonly ChildUse[]): boolean {
  const has = (kind: ChildUse['kind']): boolean => uses.some((use) => use.kind === kind && use.key === key);
  return (
    call.receiver === undefined &&
    handleOf(call) !== undefined &&
    has('uses-handle') &&
    (call.local === true || has('closes-handle'))
  );
}

function handleOf({ model }: LibraryCall): string | undefined {
  for (const effect of model.effects) {
    if (effect.kind !== 'opens-handle') continue;
    if (effect.handle === 'connection' || effect.handle === 'client') return HANDLES[effect.handle];
  }
  return undefined;
}

/** `basicConfig` does nothing the second time, unless it is forced; a handler that is added may be added once. */
function isAnotherSetup({ api, arguments: given }: LibraryCall): boolean {
  if (api === 'logging.basicConfig') return given['force']?.literals.includes(true) === true;
  return api === 'logging.config.dictConfig' || api === 'logging.config.fileConfig';
}

/** A seed that is given makes a task repeatable, and has to stand in it. */
function isFromSystem({ arguments: given }: LibraryCall): boolean {
  return Object.values(given).every(({ literals }) => literals.includes(null));
}

/** Every task says the same: constants, and what the environment holds. */
function hasFixedArguments({ arguments: given, keywords, spreads }: CallExpression): boolean {
  return spreads.length === 0 && [...given, ...keywords.map(({ value }) => value)].every(isFixed);
}

function isFixed(expression: Expression): boolean {
  switch (expression.kind) {
    case 'literal':
      return true;
    case 'name':
      return isConstantName(expression.name);
    case 'attribute':
      return isConstantName(expression.name) || expression.name === 'environ';
    case 'subscript':
      return isFixed(expression.of) && isFixed(expression.index);
    case 'sequence':
      return expression.items.every(isFixed);
    case 'dict':
      return expression.spreads.length === 0 && [...expression.keys, ...expression.values].every(isFixed);
    case 'other':
      return expression.parts.every(isFixed);
    default:
      return false;
  }
}

function isConstantName(name: string): boolean {
  return /^[A-Z][A-Z\d_]*$/u.test(name);
}
