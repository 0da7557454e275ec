/** Which objects of multiprocessing hold a semaphore. */

/** Constructors of objects that open a semaphore of the system by its name, or inherit it. */
export const WITH_SEMAPHORES = new Set(
  [
    'Array',
    'Barrier',
    'BoundedSemaphore',
    'Condition',
    'Event',
    'JoinableQueue',
    'Lock',
    'Queue',
    'RLock',
    'Semaphore',
    'SimpleQueue',
    'Value',
  ].map((name) => `multiprocessing.${name}`),
);
