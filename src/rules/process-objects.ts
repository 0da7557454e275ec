/** Calls that ask a process object for the status of its process, which only the process that started it can learn. */
const ASKS: ReadonlySet<string> = new Set([
  'multiprocessing.Process.is_alive',
  'multiprocessing.Process.join',
  'subprocess.Popen.__exit__',
  'subprocess.Popen.communicate',
  'subprocess.Popen.poll',
  'subprocess.Popen.wait',
]);

export function asksForStatus(api: string | undefined): boolean {
  return api !== undefined && ASKS.has(api);
}
