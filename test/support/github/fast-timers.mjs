/** Preloaded into the Action's process: waits for a server become short, without a change to the Action. */
const SHORT = 200;
const FACTOR = 100;
/** How long a request may take is no wait: a machine that does much else needs some of it. */
const LIMIT = 60_000;
const LIMIT_FACTOR = 6;
const wait = globalThis.setTimeout;

function shortened(delay) {
  if (delay < SHORT) return delay;
  return delay / (delay === LIMIT ? LIMIT_FACTOR : FACTOR);
}

globalThis.setTimeout = Object.assign(
  (callback, delay = 0, ...rest) => wait(callback, shortened(delay), ...rest),
  wait,
);
