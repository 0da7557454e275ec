import { beforeAll } from 'vitest';
import type { Trace } from '#core/evidence.ts';
import type { Rule } from '#core/rule.ts';
import { createTools, type Tools } from '#review/tools.ts';

/** A thread that lives at a fork, told in the barest way: for tests of what happens to findings. */
const threadRule: Rule = {
  code: 'FS101',
  slug: 'thread-alive-at-fork',
  summary: 'process is forked while a thread may run',
  severity: 'error',
  audience: 'everyone',
  autofix: 'none',
  since: '0.1.0',
  effects: [],
  supersedes: [],
  *check(project) {
    for (const { at, scope, live, startMethod } of project.creations) {
      for (const { resource, cause, path } of live) {
        if (resource.kind !== 'thread') continue;
        const trace = [...cause, ...path] as readonly unknown[] as Trace;
        const where = startMethod.forkBites;
        yield { at, scope, title: 'forks', trace, cause: resource.at, why: 'W.', where, change: 'C.', alongside: [] };
      }
    }
  },
};

/** Tools with that rule only; made once for the tests of a file. */
export function toolsForTests(): () => Tools {
  let tools: Tools | undefined;
  beforeAll(async () => {
    tools = { ...(await createTools()), rules: [threadRule] };
  });
  return () => {
    if (!tools) throw new Error('tools are made before the first test');
    return tools;
  };
}

/** Starts a thread and forks, the fork at line 11. */
export const hazard = `import os
import threading

def poll():
    pass

def main():
    thread = threading.Thread(target=poll)
    thread.start()

    if os.fork() == 0:
        os._exit(0)

main()
`;

/** The same, with the thread gone before the fork. */
export const mended = hazard.replace('thread.start()\n', 'thread.start()\n    thread.join()\n');
