import type { QName } from './evidence.ts';
import type { Span } from './span.ts';

/**
 * A server that the repository's own configuration starts: one that imports the application and then forks the
 * processes which run it. Servers that import it behind the fork are not told: nothing is inherited there.
 */
export interface ForkingServer {
  readonly server: 'gunicorn' | 'uwsgi' | 'celery';
  /** Where the configuration says that it forks around the application. */
  readonly at: Span;
  /** What stands there: `gunicorn --preload shop.wsgi:application`. */
  readonly text: string;
  /** What is imported before the fork, `shop.wsgi` or `shop/wsgi.py`; empty when the configuration does not say. */
  readonly application: readonly QName[];
  /** Whether forks of the server run what `os.register_at_fork` has registered. */
  readonly runsHooks: boolean;
  /** Whether threads of the application may run at all in the processes that it forks. */
  readonly runsThreads: boolean;
}
