/** The program of the Action. Says at once that it is there, then loads the rest. */
import { VERSION } from '#core/version.ts';

const print = (text: string): void => void process.stdout.write(text);

print(`Forksight ${VERSION}\n`);
const { run } = await import('./run.ts');
process.exitCode = await run({ environment: process.env, print });
