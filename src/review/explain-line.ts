import type { Explanation } from '#core/explanation.ts';
import type { Line } from '#core/project.ts';
import type { Excerpt } from '#core/report.ts';
import type { SourceTree } from '#core/source-tree.ts';
import type { Span } from '#core/span.ts';
import { explainLine as explain } from '#engine/explain.ts';
import type { CheckOptions } from './check-tree.ts';
import { excerptsOf } from './excerpts.ts';
import { prepare } from './prepare.ts';

/** What the analysis of the tree knows of a line, with the text of the lines that it names. */
export async function explainLine(
  tree: SourceTree,
  asked: Line,
  options: Omit<CheckOptions, 'focus'>,
): Promise<{ readonly explanation: Explanation; readonly excerpts: readonly Excerpt[] }> {
  const { tools, onProgress } = options;
  const { settings, knowledge } = await prepare(tree, tools, options);
  const explanation = await explain(
    tree,
    { settings, knowledge, reader: tools.reader, rules: tools.rules, ...(onProgress && { onProgress }) },
    asked,
  );
  return { explanation, excerpts: await excerptsOf(spansOf(explanation), tree) };
}

function spansOf({ creations, threads, functions }: Explanation): readonly Span[] {
  const steps = creations.flatMap(({ startMethod, fromTopLevel, live }) => [
    ...startMethod.steps,
    ...fromTopLevel,
    ...live.flatMap(({ cause, path }) => [...cause, ...path]),
  ]);
  return [
    ...[...creations, ...threads, ...functions].map(({ at }) => at),
    ...steps.flatMap(({ at }) => (at.kind === 'code' ? [at.span] : [])),
  ];
}
