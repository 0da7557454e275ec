/** The pull request on which the bench is tested without the Action. */
import { plainClient, type PlainClient } from './plain-client.ts';
import { scenario, type Scenario, type ScenarioOptions } from './scenario.ts';

const LINES = Array.from({ length: 60 }, (_, index) => `line ${index + 1}`);
const BASE = `${LINES.join('\n')}\n`;
/** Two hunks: around line 5 and around line 50. */
export const HEAD = `${LINES.with(4, 'changed').with(49, 'changed').join('\n')}\n`;

export async function bench(options: Partial<ScenarioOptions> = {}): Promise<Scenario & { readonly ask: PlainClient }> {
  const pull = await scenario({
    base: { 'a.py': BASE, 'gone.py': 'one\ntwo\n', 'src/old.py': BASE },
    head: {
      'a.py': HEAD,
      'gone.py': null,
      'src/nëw name.py': { movedFrom: 'src/old.py' },
      'data.bin': new Uint8Array([0, 1, 2]),
    },
    ...options,
  });
  return { ...pull, ask: plainClient(pull.github) };
}
