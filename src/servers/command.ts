/** What the command line of a server says about forking. */
import type { ForkingServer } from '#core/servers.ts';

/** What one statement of the configuration says; several of them make a server. */
export type Said = Omit<ForkingServer, 'at' | 'text'>;

type Read = (options: Options) => Said | undefined;

const SERVERS: Readonly<Record<string, Read>> = { gunicorn, uwsgi, celery };

/** Programs that start another one: what follows them is its command line. */
const STARTERS = new Set([
  'exec',
  'sudo',
  'env',
  'nohup',
  'time',
  'tini',
  '--',
  'run',
  'poetry',
  'pipenv',
  'uv',
  'pdm',
  'python',
  'python3',
  '-m',
  'command:',
  'bash',
  'sh',
  '-c',
  '-lc',
  'newrelic-admin',
  'run-program',
  'ddtrace-run',
  'opentelemetry-instrument',
]);

/** The server that the words start, when it forks around an application; undefined for every other command. */
export function readCommand(words: readonly string[]): { readonly said: Said; readonly text: string } | undefined {
  const start = words.findIndex((word) => !STARTERS.has(word) && !/^[A-Z_][A-Z0-9_]*=/i.test(word));
  const command = words.slice(start);
  const read = start < 0 ? undefined : SERVERS[(command[0] ?? '').replace(/^.*\//, '')];
  const said = read?.(optionsIn(command.slice(1)));
  return said === undefined ? undefined : { said, text: command.join(' ') };
}

interface Options {
  /** Values by option without dashes; an option without a value has the empty text. */
  readonly named: ReadonlyMap<string, string>;
  readonly words: readonly string[];
}

/** `--name value`, `--name=value` and `-n value` alike; which options take a value, the reader of a server knows. */
function optionsIn(words: readonly string[]): Options {
  const named = new Map<string, string>();
  const plain: string[] = [];
  for (const [index, word] of words.entries()) {
    const option = /^--?([A-Za-z][\w.-]*)(?:=(.*))?$/s.exec(word);
    if (option === null) {
      plain.push(word);
      continue;
    }
    const next = words[index + 1];
    named.set(option[1] as string, option[2] ?? (next === undefined || next.startsWith('-') ? '' : next));
  }
  return { named, words: plain };
}

function first({ named }: Options, ...names: readonly string[]): string | undefined {
  for (const name of names) if (named.has(name)) return named.get(name);
  return undefined;
}

/** gunicorn imports the application in its workers, unless it is told to preload it. */
function gunicorn(options: Options): Said | undefined {
  if (!options.named.has('preload')) return undefined;
  const application = options.words.filter((word) => isApplication(word));
  return { server: 'gunicorn', application: application.slice(-1).map(moduleOf), runsHooks: true, runsThreads: true };
}

/** uWSGI imports the application in its master, unless it is told to be lazy. */
function uwsgi(options: Options): Said | undefined {
  return uwsgiSays((...names) => first(options, ...names));
}

export function uwsgiSays(value: (...names: readonly string[]) => string | undefined): Said | undefined {
  const workers = Number(value('processes', 'workers', 'p') ?? '1');
  if (isOn(value('lazy-apps', 'lazy')) || workers === 1 || value('emperor') !== undefined) return undefined;
  const application = value('module', 'w', 'wsgi', 'wsgi-file', 'file', 'mount');
  if (application === undefined || application === '') return undefined;
  return {
    server: 'uwsgi',
    application: [moduleOf(application.replace(/^.*=/, ''))],
    runsHooks: isOn(value('py-call-uwsgi-fork-hooks', 'py-call-osafterfork')),
    runsThreads: isOn(value('enable-threads')) || value('threads') !== undefined,
  };
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !/^(false|0|no|off)$/i.test(value);
}

const WITHOUT_FORK = new Set(['threads', 'gevent', 'eventlet', 'solo']);

/** A Celery worker imports the tasks and forks its pool, unless another kind of pool is asked for. */
function celery(options: Options): Said | undefined {
  if (!options.words.includes('worker')) return undefined;
  if (WITHOUT_FORK.has(first(options, 'pool', 'P') ?? 'prefork')) return undefined;
  const application = first(options, 'app', 'A');
  if (application === undefined || application === '') return undefined;
  return { server: 'celery', application: [moduleOf(application)], runsHooks: true, runsThreads: true };
}

function isApplication(word: string): boolean {
  return /^[A-Za-z_][\w.]*(:[\w.]+(\(.*\))?)?$/.test(word);
}

/** `shop.wsgi:application`, `shop/wsgi.py` → `shop.wsgi`. */
function moduleOf(application: string): string {
  const [module = ''] = application.split(':');
  return module
    .replace(/\.py$/, '')
    .replace(/^\.?\//, '')
    .replaceAll('/', '.');
}
