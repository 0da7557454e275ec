/** What a call can do that changes no resource, with one sentence about each. */
export const ACTIVITIES = {
  waits: 'waits until another thread or process acts',
  puts: 'gives something to another thread or process',
  drains: 'takes what another thread or process has put',
  polls: 'looks whether another thread or process has acted',
  prints: 'writes to a standard stream of this process',
  flushes: 'writes out what a stream has buffered',
  'resolves-host': 'asks the resolver of the C library for an address',
  draws: 'draws from the global random numbers of the process',
  'uses-openssl-generator': 'draws from the generator of OpenSSL, or stirs it',
  collects: 'looks at all objects of the process for garbage',
  seeds: 'seeds the global random numbers of the process',
  'reads-identity': 'asks for the number of this process or thread',
  reaps: 'waits for child processes of this process',
  'reads-environment': 'reads an environment variable',
  'ends-at-once': 'ends the process with nothing flushed and nothing unwound',
  'reads-to-end': 'reads until the writing end is closed, or one message of many',
  'opens-shared-memory': 'opens shared memory that another process may have made',
  'ends-session': 'tells the server at the other end of a connection that the session is over',
  'opens-socket': 'opens a socket that gets the default timeout',
  warns: 'issues a warning',
  'gets-event-loop': 'asks for the event loop of this thread, and expects that there is one',
  'makes-event-loop': 'makes an event loop, or makes one the loop of this thread',
  'follows-locale': 'formats, reads or compares text as the locale of the process says',
} as const;

export type Activity = keyof typeof ACTIVITIES;
