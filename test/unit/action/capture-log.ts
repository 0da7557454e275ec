import { vi } from 'vitest';

/** Takes standard output, which is the log of the job, until mocks are restored; the result gives what came so far. */
export function captureLog(): () => string {
  let log = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    log += String(chunk);
    return true;
  });
  return () => log;
}
