/** Checks one commit of one clone in a process of its own, and writes the places that the findings name as JSON. */
import { checkTree } from '#review/check-tree.ts';
import { createTools } from '#review/tools.ts';
import { gitTree } from '#sources/git-tree.ts';
import type { Reported } from './score.ts';

export interface Measured {
  readonly found: readonly Reported[];
  readonly seconds: number;
}

const [repository, commit, pedantic] = process.argv.slice(2);
if (repository === undefined || commit === undefined) throw new Error('usage: node measure.ts CLONE COMMIT [pedantic]');
const start = performance.now();
const tools = await createTools();
const overrides = pedantic === undefined ? {} : ({ audience: 'pedantic', show: 'possible' } as const);
const { report } = await checkTree(await gitTree(repository, commit), {
  tools,
  overrides: { rules: {}, ...overrides },
});
const found = report.head.analysis.findings.flatMap((finding): Reported[] => {
  const said = { rule: finding.rule, confidence: finding.confidence, title: finding.title };
  const places = [finding.at, ...finding.causes.map((cause) => cause.at)];
  return places.map((at) => ({ ...said, path: at.path, line: at.range[0] }));
});
process.stdout.write(JSON.stringify({ found, seconds: (performance.now() - start) / 1000 } satisfies Measured));
