/** Preloaded into the Action's process: waits for a server become short, without a change to the Action. */
const SHORT = 200;
const FACTOR = 100;
const wait = globalThis.setTimeout;

globalThis.setTimeout = Object.assign(
  (callback, delay = 0, ...rest) => wait(callback, delay < SHORT ? delay : delay / FACTOR, ...rest),
  wait,
);
