// Written by `npm run generate`; edits are lost.
import type { Rule } from '#core/rule.ts';
import FS101 from './FS101-thread-alive-at-fork.ts';
import FS102 from './FS102-thread-alive-via-call-chain.ts';
import FS103 from './FS103-thread-started-at-import.ts';
import FS104 from './FS104-hidden-thread-api.ts';
import FS105 from './FS105-native-thread-at-fork.ts';
import FS106 from './FS106-fork-from-worker-thread.ts';
import FS107 from './FS107-fork-in-async-code.ts';
import FS108 from './FS108-pool-refork-from-handler-thread.ts';
import FS109 from './FS109-overlapping-process-pools.ts';
import FS110 from './FS110-queue-put-before-start.ts';
import FS111 from './FS111-lazy-executor-fork.ts';
import FS113 from './FS113-daemonize-after-threads.ts';
import FS114 from './FS114-executor-worker-fork-exit-code.ts';
import FS201 from './FS201-lock-held-across-fork.ts';
import FS202 from './FS202-lock-shared-with-thread.ts';
import FS203 from './FS203-queue-logging-into-forked-pool.ts';
import FS204 from './FS204-wait-for-vanished-thread.ts';
import FS205 from './FS205-inherited-thread-pool.ts';
import FS206 from './FS206-inherited-process-pool.ts';
import FS207 from './FS207-import-race-at-fork.ts';
import FS208 from './FS208-stream-lock-race.ts';
import FS209 from './FS209-at-fork-hook-hazard.ts';
import FS210 from './FS210-library-lock-not-reset.ts';
import FS211 from './FS211-resolver-race-at-fork.ts';
import FS212 from './FS212-thread-primitive-as-ipc.ts';
import FS213 from './FS213-restart-behind-inherited-lock.ts';
import FS214 from './FS214-thread-not-restarted-after-fork.ts';
import FS301 from './FS301-implicit-start-method.ts';
import FS302 from './FS302-unguarded-main.ts';
import FS303 from './FS303-start-method-outside-guard.ts';
import FS304 from './FS304-start-method-set-late-or-twice.ts';
import FS305 from './FS305-start-method-set-by-library.ts';
import FS306 from './FS306-mixed-contexts.ts';
import FS307 from './FS307-pool-at-import.ts';
import FS308 from './FS308-max-tasks-with-fork.ts';
import FS309 from './FS309-forkserver-preload-side-effects.ts';
import FS310 from './FS310-forkserver-stale-environment.ts';
import FS311 from './FS311-main-not-importable.ts';
import FS312 from './FS312-fork-on-macos.ts';
import FS313 from './FS313-fork-unavailable.ts';
import FS314 from './FS314-fork-at-shutdown.ts';
import FS315 from './FS315-fork-in-subinterpreter.ts';
import FS316 from './FS316-start-method-for-some-platforms.ts';
import FS401 from './FS401-mutated-global-expected-in-child.ts';
import FS402 from './FS402-main-guard-name-used-in-child.ts';
import FS403 from './FS403-unpicklable-target.ts';
import FS404 from './FS404-unpicklable-argument.ts';
import FS405 from './FS405-logging-config-inherited.ts';
import FS406 from './FS406-module-level-shared-primitive.ts';
import FS407 from './FS407-dropped-sync-primitive.ts';
import FS408 from './FS408-runtime-setting-not-transferred.ts';
import FS409 from './FS409-hash-order-across-processes.ts';
import FS410 from './FS410-child-mutation-lost.ts';
import FS411 from './FS411-cached-process-identity.ts';
import FS412 from './FS412-stale-pool-snapshot.ts';
import FS501 from './FS501-buffered-output-duplicated.ts';
import FS502 from './FS502-child-output-not-flushed.ts';
import FS503 from './FS503-shared-file-offset.ts';
import FS504 from './FS504-pipe-end-kept-open.ts';
import FS505 from './FS505-listening-socket-leak.ts';
import FS506 from './FS506-connection-shared-across-fork.ts';
import FS507 from './FS507-sqlite-across-fork.ts';
import FS508 from './FS508-shared-epoll.ts';
import FS509 from './FS509-event-loop-across-fork.ts';
import FS510 from './FS510-file-lock-semantics.ts';
import FS511 from './FS511-rotating-log-in-workers.ts';
import FS512 from './FS512-temp-cleanup-in-child.ts';
import FS513 from './FS513-shared-memory-tracker.ts';
import FS601 from './FS601-child-falls-through.ts';
import FS602 from './FS602-fork-in-loop.ts';
import FS603 from './FS603-sys-exit-in-forked-child.ts';
import FS604 from './FS604-exit-hooks-hit-parent-workers.ts';
import FS605 from './FS605-exec-failure-unhandled.ts';
import FS606 from './FS606-zombie-child.ts';
import FS607 from './FS607-child-reaper-conflict.ts';
import FS608 from './FS608-foreign-process-handle.ts';
import FS609 from './FS609-mp-object-across-raw-fork.ts';
import FS610 from './FS610-join-before-drain.ts';
import FS611 from './FS611-pool-not-closed.ts';
import FS612 from './FS612-forking-server.ts';
import FS613 from './FS613-cgi-handler.ts';
import FS614 from './FS614-preexec-fn.ts';
import FS615 from './FS615-os-spawn-family.ts';
import FS616 from './FS616-pty-fork.ts';
import FS617 from './FS617-exit-hook-differs-by-method.ts';
import FS701 from './FS701-inherited-signal-handler.ts';
import FS702 from './FS702-wakeup-fd-inherited.ts';
import FS703 from './FS703-timer-not-inherited.ts';
import FS704 from './FS704-rng-instance-duplicated.ts';
import FS705 from './FS705-seed-does-not-reach-child.ts';
import FS706 from './FS706-ssl-prng-state.ts';
import FS707 from './FS707-thread-identity-assumption.ts';
import FS708 from './FS708-copy-on-write-memory.ts';
import FS710 from './FS710-fork-warning-silenced.ts';
import FS801 from './FS801-library-thread-at-fork.ts';
import FS802 from './FS802-library-object-across-fork.ts';
import FS803 from './FS803-native-pool-tainted.ts';
import FS804 from './FS804-accelerator-in-forked-child.ts';
import FS805 from './FS805-numpy-rng-duplicated.ts';
import FS806 from './FS806-preloading-server.ts';
import FS807 from './FS807-fork-setting-only-silences.ts';
import FS808 from './FS808-at-fork-hooks-not-run.ts';
import FS809 from './FS809-foreign-start-method.ts';
import FS810 from './FS810-per-worker-init-missing.ts';
import FS811 from './FS811-wrong-dispose-in-child.ts';

/** Every rule, in the order of its code. */
export const RULES: readonly Rule[] = [
  FS101,
  FS102,
  FS103,
  FS104,
  FS105,
  FS106,
  FS107,
  FS108,
  FS109,
  FS110,
  FS111,
  FS113,
  FS114,
  FS201,
  FS202,
  FS203,
  FS204,
  FS205,
  FS206,
  FS207,
  FS208,
  FS209,
  FS210,
  FS211,
  FS212,
  FS213,
  FS214,
  FS301,
  FS302,
  FS303,
  FS304,
  FS305,
  FS306,
  FS307,
  FS308,
  FS309,
  FS310,
  FS311,
  FS312,
  FS313,
  FS314,
  FS315,
  FS316,
  FS401,
  FS402,
  FS403,
  FS404,
  FS405,
  FS406,
  FS407,
  FS408,
  FS409,
  FS410,
  FS411,
  FS412,
  FS501,
  FS502,
  FS503,
  FS504,
  FS505,
  FS506,
  FS507,
  FS508,
  FS509,
  FS510,
  FS511,
  FS512,
  FS513,
  FS601,
  FS602,
  FS603,
  FS604,
  FS605,
  FS606,
  FS607,
  FS608,
  FS609,
  FS610,
  FS611,
  FS612,
  FS613,
  FS614,
  FS615,
  FS616,
  FS617,
  FS701,
  FS702,
  FS703,
  FS704,
  FS705,
  FS706,
  FS707,
  FS708,
  FS710,
  FS801,
  FS802,
  FS803,
  FS804,
  FS805,
  FS806,
  FS807,
  FS808,
  FS809,
  FS810,
  FS811,
];
