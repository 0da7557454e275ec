import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/build/repository.ts';
import { allGenerators, staleFiles } from '../../scripts/generate.ts';

test('every derived file is what its sources say', async () => {
  const stale = await staleFiles(ROOT, allGenerators(ROOT));
  const report = stale.map((file) => ('fault' in file ? `${file.path}: ${file.fault}` : `${file.path} is stale`));
  expect(report, 'run "npm run generate" and commit what it writes').toEqual([]);
});
