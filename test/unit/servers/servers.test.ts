import { expect, test } from 'vitest';
import { forkingServers, mayStartServer } from '#servers/index.ts';
import { shellWords } from '#servers/shell-words.ts';

function servers(files: Readonly<Record<string, string>>): readonly string[] {
  return forkingServers(new Map(Object.entries(files))).map(
    ({ server, at, application, runsHooks, runsThreads }) =>
      `${at.path}:${at.range[0]} ${server} ${application.join(',')}${runsHooks ? '' : ' no-hooks'}${runsThreads ? '' : ' no-threads'}`,
  );
}

test.each([
  ['a b', ['a', 'b']],
  ['a "b c"d \'e f\'', ['a', 'b cd', 'e f']],
  ['a\\ b "c\\"d"', ['a b', 'c"d']],
  ['a && b', ['a']],
  ['a # b', ['a']],
  ['a#b', ['a#b']],
  ['""', ['']],
  ['', []],
])('shell words: %s', (text, words) => {
  expect(shellWords(text)).toEqual(words);
});

test.each([
  ['Procfile', 'web: gunicorn shop.wsgi:application --preload -w 4', 'gunicorn shop.wsgi'],
  ['Procfile', 'web: gunicorn shop.wsgi -w 4', undefined],
  ['Procfile', 'web: PORT=1 newrelic-admin run-program gunicorn --preload "shop.app:create()"', 'gunicorn shop.app'],
  ['Procfile', 'worker: celery -A shop worker --loglevel=info', 'celery shop'],
  ['Procfile', 'worker: celery --app=shop.tasks:app worker', 'celery shop.tasks'],
  ['Procfile', 'worker: celery -A shop worker -P gevent', undefined],
  ['Procfile', 'worker: celery -A shop worker --pool=solo', undefined],
  ['Procfile', 'beat: celery -A shop beat', undefined],
  ['Dockerfile', 'CMD ["gunicorn", "--preload", "-b", ":80", "shop.wsgi:app"]', 'gunicorn shop.wsgi'],
  ['Dockerfile', 'CMD ["sh", "-c", "exec gunicorn --preload shop.wsgi"]', 'gunicorn shop.wsgi'],
  ['docker/web.dockerfile', 'ENTRYPOINT poetry run gunicorn --preload shop.wsgi', 'gunicorn shop.wsgi'],
  ['docker-compose.yml', '    command: python -m gunicorn --preload shop.wsgi', 'gunicorn shop.wsgi'],
  ['deploy/web.service', 'ExecStart=/srv/venv/bin/gunicorn --preload shop.wsgi', 'gunicorn shop.wsgi'],
  [
    'deploy/web.service',
    'ExecStart=/usr/bin/uwsgi --module shop.wsgi:app --processes 4',
    'uwsgi shop.wsgi no-hooks no-threads',
  ],
  [
    'deploy/web.service',
    'ExecStart=/usr/bin/uwsgi -w shop.wsgi -p 4 --enable-threads --py-call-uwsgi-fork-hooks',
    'uwsgi shop.wsgi',
  ],
  ['deploy/web.service', 'ExecStart=/usr/bin/uwsgi -w shop.wsgi -p 4 --lazy-apps', undefined],
  ['deploy/web.service', 'ExecStart=/usr/bin/uwsgi -w shop.wsgi', undefined],
  ['start.sh', 'set -e; exec gunicorn --preload shop.wsgi', 'gunicorn shop.wsgi'],
  ['start.sh', '# gunicorn --preload shop.wsgi', undefined],
  ['start.sh', 'echo gunicorn --preload shop.wsgi', undefined],
  ['start.sh', 'pip install gunicorn --preload', undefined],
])('%s: %s', (path, line, expected) => {
  expect(mayStartServer(path)).toBe(true);
  expect(servers({ [path]: `\n${line}\n` })).toEqual(expected === undefined ? [] : [`${path}:2 ${expected}`]);
});

test('a command over several lines stands at its first', () => {
  const text = 'FROM python\nRUN pip install . \\\n && true\nCMD gunicorn \\\n  --preload \\\n  shop.wsgi\n';
  expect(servers({ Dockerfile: text })).toEqual(['Dockerfile:4 gunicorn shop.wsgi']);
});

test('uwsgi.ini', () => {
  const ini = (...lines: readonly string[]) =>
    servers({ 'uwsgi.ini': `[uwsgi]\n${lines.join('\n')}\n[other]\nlazy-apps = 1\n` });
  expect(ini('module = shop.wsgi:app', 'processes = 4')).toEqual(['uwsgi.ini:1 uwsgi shop.wsgi no-hooks no-threads']);
  expect(ini('wsgi-file = shop/wsgi.py', 'workers = 2', 'enable-threads = true')).toEqual([
    'uwsgi.ini:1 uwsgi shop.wsgi no-hooks',
  ]);
  expect(ini('module = shop.wsgi', 'processes = 4', 'lazy-apps = true')).toEqual([]);
  expect(ini('module = shop.wsgi', 'processes = 4', 'lazy-apps = false')).toHaveLength(1);
  expect(ini('module = shop.wsgi', 'processes = 1')).toEqual([]);
});

test('a gunicorn configuration preloads what a command line names', () => {
  const config = 'bind = ":80"\npreload_app = True\n';
  expect(servers({ 'gunicorn.conf.py': config, Procfile: 'web: gunicorn -c gunicorn.conf.py shop.wsgi\n' })).toEqual([
    'gunicorn.conf.py:2 gunicorn shop.wsgi',
  ]);
  expect(servers({ 'gunicorn.conf.py': `${config}wsgi_app = "shop.app:make()"\n` })).toEqual([
    'gunicorn.conf.py:2 gunicorn shop.app',
  ]);
  expect(servers({ 'gunicorn.conf.py': config })).toEqual(['gunicorn.conf.py:2 gunicorn ']);
  expect(servers({ 'gunicorn.conf.py': 'preload_app = False\n' })).toEqual([]);
});

test.each(['"', '\\\n', '[', 'gunicorn ', '[uwsgi]\n'])('a file full of %j is read, and starts nothing', (text) => {
  const files = ['Procfile', 'uwsgi.ini', 'gunicorn.conf.py'].map((path) => [path, text.repeat(60_000 / text.length)]);
  expect(servers(Object.fromEntries(files))).toEqual([]);
});
