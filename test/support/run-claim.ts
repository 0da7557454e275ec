/** One claim, run under one start method with one interpreter. */
import { type Claim, disagreements, warnsOfTheFork, type Way } from './claims.ts';
import { type Interpreter, type RunOutcome, runPython } from './run-python.ts';

/**
 * `Thread.join` of Python 3.12 returns once the thread has let go of its state, a moment before the system has ended it,
 * and the warning counts the system's threads: 560 of 3,000 forks right behind a join were warned of there, and none with
 * 3.13. A thread that really lives is warned of in every run.
 */
const RUNS_UNTIL_A_JOINED_THREAD_IS_GONE = 8;

/** How the run, or the last of the runs that the claim allows, differs from the claim; empty when it does as claimed. */
export async function runClaim(
  claim: Claim,
  interpreter: Interpreter,
  script: string,
  way: Way,
): Promise<readonly string[]> {
  const again = (outcome: RunOutcome, run: number): boolean =>
    (claim.hangs && !outcome.hung && run < claim.runs) ||
    (interpreter.version === '3.12' &&
      !claim.warns &&
      warnsOfTheFork(outcome) &&
      run < RUNS_UNTIL_A_JOINED_THREAD_IS_GONE);
  let outcome = await runPython(interpreter, script, way, claim.hangs);
  for (let run = 1; again(outcome, run); run++) outcome = await runPython(interpreter, script, way, claim.hangs);
  return disagreements(claim, outcome).map((difference) => `${way}, Python ${interpreter.version}: ${difference}`);
}
