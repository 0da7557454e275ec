/** Import statements run modules: what their top levels leave alive lives from here on. */
import { codeStep, type QName, type Step } from '#core/evidence.ts';
import type { Statement } from '#core/facts.ts';
import { becomeLive } from './apply-summary.ts';
import { noteLazyImport } from './lazy-imports.ts';
import { loadedAround } from './loaded-modules.ts';
import { type CallableNode, type ModuleNode, spanIn } from './program.ts';
import { setStateByImport } from './process-state.ts';
import { threadEntry } from './resources.ts';
import { chain } from './summary.ts';
import type { Walk } from './walk-context.ts';

export function importModules(walk: Walk, statement: Extract<Statement, { kind: 'import' | 'import-from' }>): void {
  const importer = walk.base.callable.module;
  const loaded = loadedAround(walk.base.callable, statement);
  for (const name of importedNames(walk, statement)) {
    if (loaded.has(name)) continue;
    const step = codeStep(spanIn(walk.base.callable, statement.at), `imports \`${name}\``);
    noteLazyImport(walk, name, step);
    for (const prefix of prefixes(name)) if (!loaded.has(prefix)) importOne(walk, prefix, importer, step);
  }
}

/** The modules that the statement may run, with their packages. */
function importedNames(
  walk: Walk,
  statement: Extract<Statement, { kind: 'import' | 'import-from' }>,
): readonly QName[] {
  if (statement.kind === 'import') return statement.names.map((name) => name.module);
  const { evaluator, knowledge } = walk.program;
  const { modules } = evaluator;
  const importer = walk.base.callable.module;
  const target = modules.absolute(importer, statement.level, statement.module);
  if (target === undefined) return [];
  const parts = statement.names
    .map((name) => `${target}.${name.name}`)
    .filter((name) => modules.find(name, importer) !== undefined || knowledge.module(name) !== undefined);
  return [target, ...parts];
}

function prefixes(name: QName): readonly QName[] {
  const parts = name.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}

function importOne(walk: Walk, name: QName, importer: ModuleNode, step: Step): void {
  const module = walk.program.evaluator.modules.find(name, importer);
  if (module !== undefined) {
    if (module === importer) return;
    const summary = walk.program.summaryOf(walk.program.evaluator.rootFrame(module.callables[0] as CallableNode));
    for (const entry of summary.exit.values()) {
      if (entry.resource.kind !== 'lock')
        becomeLive(walk, { ...entry, steps: chain(step, entry.steps), imported: true });
    }
    return;
  }
  const model = walk.program.knowledge.module(name);
  for (const effect of model?.effects ?? []) {
    if (model !== undefined && effect.kind === 'sets-process-state') setStateByImport(walk, name, effect, step);
    if (model === undefined || effect.kind !== 'starts-thread') continue;
    becomeLive(
      walk,
      threadEntry(walk, {
        key: `import:${name}`,
        type: name,
        name,
        model,
        effect,
        step,
        at: step,
        runs: undefined,
        certainty: 'certain',
        imported: true,
      }),
    );
  }
}
