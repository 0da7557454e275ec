/** The program of the Action. Says at once that it is there, then loads the rest. */
import { VERSION } from '#core/version.ts';

process.stdout.write(`Forksight ${VERSION}\n`);
const { run } = await import('./run.ts');
// The status tells findings from a run that could not check, which `setFailed` would not.
process.exitCode = await run();
