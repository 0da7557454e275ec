import { defineRule } from '#core/rule.ts';
import { forksAmongThreads } from './forks-of-libraries.ts';

const APIS = ['os.forkpty', 'pty.fork', 'pty.spawn'];

export default defineRule({
  code: 'FS616',
  slug: 'pty-fork',
  summary: 'a child with a terminal of its own is forked in a process that has threads',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'suggest',
  since: '0.1.0',
  effects: ['starts-thread', 'forks'],
  supersedes: ['FS101', 'FS102', 'FS104', 'FS106'],
  check: (project) =>
    forksAmongThreads(project, {
      isOne: (api) => APIS.includes(api),
      why: 'The child has the memory of all threads and runs only one: a lock that another one holds at that moment stays locked there, also on the way to `exec`.',
      change:
        'Make the terminal with `os.openpty` and start the program with `subprocess.Popen(..., start_new_session=True)`.',
      alongside: ['The program then has no controlling terminal, unless it takes one (`setsid --ctty`).'],
    }),
});
