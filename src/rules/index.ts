// Written by `npm run generate`; edits are lost.
import type { Rule } from '#core/rule.ts';
import FS101 from './FS101-thread-alive-at-fork.ts';
import FS102 from './FS102-thread-alive-via-call-chain.ts';
import FS103 from './FS103-thread-started-at-import.ts';
import FS104 from './FS104-hidden-thread-api.ts';
import FS110 from './FS110-queue-put-before-start.ts';
import FS201 from './FS201-lock-held-across-fork.ts';
import FS203 from './FS203-queue-logging-into-forked-pool.ts';
import FS302 from './FS302-unguarded-main.ts';
import FS401 from './FS401-mutated-global-expected-in-child.ts';
import FS403 from './FS403-unpicklable-target.ts';
import FS503 from './FS503-shared-file-offset.ts';
import FS506 from './FS506-connection-shared-across-fork.ts';
import FS601 from './FS601-child-falls-through.ts';
import FS614 from './FS614-preexec-fn.ts';

/** Every rule, in the order of its code. */
export const RULES: readonly Rule[] = [
  FS101,
  FS102,
  FS103,
  FS104,
  FS110,
  FS201,
  FS203,
  FS302,
  FS401,
  FS403,
  FS503,
  FS506,
  FS601,
  FS614,
];
