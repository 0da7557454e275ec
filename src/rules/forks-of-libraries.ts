/** Forks that a function of the standard library makes, in a process that has threads. */
import { codeStep } from '#core/evidence.ts';
import type { Hazard } from '#core/finding.ts';
import type { ProcessCreation } from '#core/creation.ts';
import type { Project } from '#core/project.ts';
import { sentence, toTrace, traceOf } from './evidence.ts';
import { threadName } from './threads-at-fork.ts';

export interface ForkWords {
  readonly isOne: (api: string) => boolean;
  readonly why: string;
  readonly change: string;
  readonly alongside: readonly string[];
}

/** For each thread that lives there, and for each thread that comes there itself. */
export function* forksAmongThreads(project: Project, words: ForkWords): Iterable<Hazard> {
  for (const creation of project.creations) {
    if (!words.isOne(creation.api)) continue;
    for (const live of creation.live) {
      if (live.resource.kind !== 'thread') continue;
      const title = `\`${creation.call}\` forks while ${threadName({ creation, live })} is not known to have ended`;
      yield { ...said(creation, words), title, trace: traceOf(live, creation), cause: live.resource.at };
    }
    for (const within of creation.within) {
      if (within.kind !== 'thread') continue;
      const start = codeStep(within.at, `starts a thread that runs \`${within.name}\``);
      const title = `\`${creation.call}\` forks in a thread that runs \`${within.name}\`, while the main thread runs on`;
      yield {
        ...said(creation, words),
        title,
        trace: toTrace([start, ...within.steps], within.certainty),
        cause: within.at,
      };
    }
  }
}

function said(creation: ProcessCreation, { why, change, alongside }: ForkWords) {
  return {
    at: creation.at,
    scope: creation.scope,
    why,
    where: sentence(creation.startMethod.forkBites),
    change,
    alongside,
  };
}
