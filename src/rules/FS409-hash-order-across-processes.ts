import type { Argument, LibraryCall } from '#core/calls.ts';
import type { ChildUse, ProcessCreation } from '#core/creation.ts';
import type { Step, Trace } from '#core/evidence.ts';
import type { Expression } from '#core/facts.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { spanKey } from '#core/span.ts';
import { callAt } from './calls.ts';
import { created, maySpawn, sentence, toTrace, traceOf } from './evidence.ts';

export default defineRule({
  code: 'FS409',
  slug: 'hash-order-across-processes',
  summary: 'parent and spawned child make different numbers of one text with `hash()`',
  severity: 'note',
  audience: 'pedantic',
  autofix: 'none',
  since: '0.1.0',
  effects: ['sets-process-state', 'forks'],
  supersedes: [],
  *check(project) {
    if (project.calls.some(fixesSalt)) return;
    for (const creation of project.creations) {
      if (!maySpawn(creation)) continue;
      for (const use of creation.child.uses) {
        if (!hashesText(project, use)) continue;
        const trace = madeInParent(creation, use);
        if (trace === undefined) continue;
        yield {
          at: creation.at,
          scope: creation.scope,
          title: `the child of \`${creation.call}\` and its parent make different numbers of one text with \`hash()\``,
          trace,
          cause: use.at,
          why: 'Python salts the hashes of text and bytes with a number that each interpreter draws when it starts. A forked child has that of its parent; under spawn and forkserver it has another, so the two disagree about a shard, an owner or the name of a file.',
          where: sentence(creation.startMethod.spawnBites),
          change:
            'Use what depends on the bytes alone: `zlib.crc32(text.encode())`, or a digest of `hashlib`; or pass the number that the parent has made.',
          alongside: [],
        };
        break;
      }
    }
  },
});

function fixesSalt({ api, arguments: given }: LibraryCall): boolean {
  return /^os\.environ\.(__setitem__|setdefault)$/.test(api) && !!given['key']?.literals.includes('PYTHONHASHSEED');
}

/** Numbers are not salted; what is not seen to be text may be a number. */
function hashesText(project: Project, { kind, key, at }: ChildUse): boolean {
  if (kind !== 'renews' || !key.startsWith('text-hash')) return false;
  const call = callAt(project, at);
  const argument = call?.arguments['object'];
  return argument !== undefined && !call?.scope.endsWith('__hash__') && isText(argument);
}

function isText({ literals, expression }: Argument): boolean {
  return literals.some((value) => typeof value === 'string') || makesText(expression);
}

function makesText(expression: Expression): boolean {
  if (expression.kind === 'sequence') return expression.items.some(makesText);
  if (expression.kind !== 'call') return false;
  const { callee } = expression;
  return callee.kind === 'name'
    ? /^(str|repr|bytes)$/.test(callee.name)
    : callee.kind === 'attribute' && /^(encode|decode|join|format|lower|upper|strip)$/.test(callee.name);
}

/** The parent comes to the same place, before or behind the creation. */
function madeInParent(creation: ProcessCreation, use: ChildUse): Trace | undefined {
  const before = creation.live.find(
    ({ resource }) =>
      resource.state === 'text-hash' && resource.atImport !== true && spanKey(resource.at) === spanKey(use.at),
  );
  if (before !== undefined) return traceOf(before, creation, asCalls(use));
  const behind = creation.after.find(({ kind, at }) => kind === 'renews' && spanKey(at) === spanKey(use.at));
  return behind && toTrace([created(creation), ...asCalls(use), ...asCalls(behind)], 'certain');
}

/** To the analysis a state is set anew; to the reader it is a call. */
function asCalls({ steps }: ChildUse): readonly Step[] {
  return steps.map((step) => ({ ...step, says: step.says.replace(/^sets it anew: /, 'calls ') }));
}
