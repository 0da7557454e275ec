/** Counts what measure.ts has printed. `node bench/confirm/figures.ts < LINES` */
import { readFileSync } from 'node:fs';
import type { Line } from './measure.ts';

const lines = readFileSync(0, 'utf8')
  .split('\n')
  .filter((text) => text.startsWith('{'))
  .map((text) => JSON.parse(text) as Line);

const ACCUSED: ReadonlySet<string> = new Set(['differs', 'relies-on-fork', 'hangs-everywhere']);

for (const suite of ['hazards', 'safe'] as const) {
  const of = lines.filter((line) => line.suite === suite);
  if (of.length === 0) continue;
  const hazards = of.filter(({ hazard }) => hazard);
  const confirmed = hazards.filter(({ kind }) => kind === 'differs');
  const proved = confirmed.filter(({ cause }) => cause === 'proved');
  const harmless = of.filter(({ hazard }) => !hazard);
  const forced = of.flatMap(({ runs }) => runs.filter((run) => run.startsWith('force/')));
  console.log(
    JSON.stringify({
      suite,
      programs: new Set(of.map(({ program }) => program)).size,
      versions: [...new Set(of.map(({ python }) => python))],
      examined: of.length,
      runs: of.reduce((sum, { runs }) => sum + runs.length, 0),
      hazards: hazards.length,
      confirmed: confirmed.length,
      proved: proved.length,
      toldWhole: proved.filter(({ told }) => told).length,
      harmless: harmless.length,
      accused: harmless.filter(({ kind }) => ACCUSED.has(kind)).length,
      inconclusive: harmless.filter(({ kind }) => kind === 'inconclusive').length,
      forced: forced.length,
      forcedThatHang: forced.filter((run) => run.endsWith(':hangs')).length,
      seconds: quantiles(of.map(({ seconds }) => seconds)),
      proofs: quantiles(of.flatMap(({ proofs }) => proofs)),
      load: quantiles(of.map(({ load }) => load)),
    }),
  );
  for (const line of [
    ...hazards.filter(({ kind }) => kind !== 'differs'),
    ...harmless.filter(({ kind }) => kind !== 'same'),
    ...proved.filter(({ told }) => !told),
  ]) {
    console.log(JSON.stringify(line));
  }
}

function quantiles(values: readonly number[]): Readonly<Record<string, number>> {
  const ordered = values.toSorted((a, b) => a - b);
  const at = (part: number): number => Number((ordered[Math.floor(part * (ordered.length - 1))] ?? 0).toFixed(4));
  return { count: values.length, median: at(0.5), p90: at(0.9), p95: at(0.95), most: at(1) };
}
