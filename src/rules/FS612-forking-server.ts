import { codeStep } from '#core/evidence.ts';
import type { Hazard } from '#core/finding.ts';
import type { Project } from '#core/project.ts';
import { defineRule } from '#core/rule.ts';
import { toTrace } from './evidence.ts';
import { forksAmongThreads } from './forks-of-libraries.ts';

const WORDS = {
  why: 'Each request runs Python in a child that is forked among threads: a lock that one of them holds at that moment stays locked there, and the request is never answered.',
  change:
    'Serve requests in threads, `ThreadingMixIn` in place of `ForkingMixIn`, or serve in a process that has no other threads.',
  alongside: ['What handlers change in memory is then shared between requests and needs locks.'],
};

export default defineRule({
  code: 'FS612',
  slug: 'forking-server',
  summary: 'a server forks for each request, in a process that has threads',
  severity: 'warning',
  audience: 'everyone',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'forks'],
  supersedes: ['FS101', 'FS102', 'FS104', 'FS106'],
  *check(project) {
    yield* forksAmongThreads(project, { ...WORDS, isOne });
    yield* servedByThreads(project);
  },
});

function isOne(api: string): boolean {
  return api.startsWith('socketserver.ForkingMixIn.');
}

/** Threads whose code is the server's own method: `Thread(target=server.serve_forever)`. */
function* servedByThreads(project: Project): Iterable<Hazard> {
  for (const made of project.calls) {
    const target = made.arguments['target'];
    if (made.api !== 'threading.Thread' || target === undefined || !target.names.some(isOne)) continue;
    for (const start of project.calls) {
      if (start.api !== 'threading.Thread.start' || start.receiver !== made.result) continue;
      yield {
        ...WORDS,
        at: start.at,
        scope: start.scope,
        title: `\`${start.call}\` has a thread fork for each request, in \`${target.text}\`, while the main thread runs on`,
        trace: toTrace(
          [
            codeStep(made.at, `makes a thread that runs \`${target.text}\``, made.certainty),
            codeStep(start.at, 'starts the thread, which forks for each request'),
          ],
          start.certainty,
        ),
        cause: made.at,
        where: 'On Linux and macOS, with every Python version',
      };
    }
  }
}
