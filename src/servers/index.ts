/** The forking servers that a repository's files start: Procfile, Dockerfile, units, ini files, scripts. */
import type { ForkingServer } from '#core/servers.ts';
import type { RepoPath } from '#core/span.ts';
import { type Said, readCommand, uwsgiSays } from './command.ts';
import { listedWords, shellWords } from './shell-words.ts';

/** Files that may start a server, by their names. */
const FILES = [
  /(^|\/)Procfile(\.\w+)?$/,
  /(^|\/)(Dockerfile|Containerfile)(\.[\w.-]+)?$|\.dockerfile$/i,
  /(^|\/)(docker-)?compose[\w.-]*\.ya?ml$/,
  /\.service$/,
  /(^|\/)supervisor[\w.-]*\.(conf|ini)$/,
  /(^|\/)[\w.-]*uwsgi[\w.-]*\.ini$/,
  /(^|\/)gunicorn[\w.-]*\.py$/,
  /\.sh$/,
];

/** Larger files are not written by hand. */
export const MOST_BYTES = 64 * 1024;

export function mayStartServer(path: RepoPath): boolean {
  return FILES.some((name) => name.test(path));
}

/** What the texts start, in path order. A server whose configuration stands in two files is told once for each. */
export function forkingServers(texts: ReadonlyMap<RepoPath, string>): readonly ForkingServer[] {
  const found = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([path, text]) => serversIn(path, text));
  const applications = [...texts].flatMap(([, text]) => gunicornApplications(text));
  // A configuration file that says preload leaves it to the command line to say of what.
  return found.map((server) =>
    server.server === 'gunicorn' && server.application.length === 0
      ? { ...server, application: [...new Set(applications)].sort() }
      : server,
  );
}

function serversIn(path: RepoPath, text: string): readonly ForkingServer[] {
  if (path.endsWith('.ini') && /^\s*\[uwsgi\]/m.test(text)) return uwsgiIni(path, text);
  if (path.endsWith('.py')) return gunicornConfig(path, text);
  return commandLines(text).flatMap(({ line, words }) => {
    const read = readCommand(words);
    return read === undefined ? [] : [serverAt(path, text, line, read.text, read.said)];
  });
}

function serverAt(path: RepoPath, text: string, line: number, shown: string, said: Said): ForkingServer {
  const [whole = ''] = text.split('\n').slice(line - 1, line);
  const column = whole.length - whole.trimStart().length + 1;
  return { ...said, at: { path, range: [line, column, line, whole.trimEnd().length + 1] }, text: shown };
}

interface Line {
  /** Of its first line, from 1. */
  readonly line: number;
  readonly words: readonly string[];
}

/** What stands in front of a command: `web:`, `CMD`, `ExecStart=`, `command:`. */
const PREFIX =
  /^\s*(?:(?:CMD|ENTRYPOINT|RUN|ExecStart(?:Pre)?\s*=[-@+!:]*|command\s*[:=]|entrypoint\s*:|[\w-]+:)\s*|-\s+)?/;

/** Commands of a file, joined where a backslash or `&&` goes on; each part of a list of commands is one. */
function commandLines(text: string): readonly Line[] {
  const lines = text.split('\n');
  const found: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = index + 1;
    let command = (lines[index] ?? '').trimEnd();
    while (command.endsWith('\\') && index + 1 < lines.length)
      command = `${command.slice(0, -1)} ${(lines[++index] ?? '').trim()}`;
    const rest = command.replace(PREFIX, '');
    const listed = listedWords(rest);
    if (listed !== undefined) {
      found.push({
        line,
        words: listed.length === 3 && /^(ba)?sh$/.test(listed[0] ?? '') ? shellWords(listed[2] ?? '') : listed,
      });
      continue;
    }
    for (const part of rest.split(/&&|\|\||;/)) found.push({ line, words: shellWords(part) });
  }
  return found;
}

function uwsgiIni(path: RepoPath, text: string): readonly ForkingServer[] {
  const section = /^\s*\[uwsgi\]\s*$([\s\S]*?)(?=^\s*\[|$(?![\s\S]))/m.exec(text);
  if (section === null) return [];
  const values = new Map(
    [...(section[1] ?? '').matchAll(/^[ \t]*([\w-]+)[ \t]*=[ \t]*(.*?)[ \t\r]*$/gm)].map(
      ([, key = '', value = '']) => [key, value] as const,
    ),
  );
  const said = uwsgiSays((...names) => names.map((name) => values.get(name)).find((value) => value !== undefined));
  if (said === undefined) return [];
  const line = text.slice(0, section.index).split('\n').length + (/^\s*\n/.test(section[0]) ? 1 : 0);
  return [serverAt(path, text, line, `[uwsgi] ${said.application.join(' ')}`, said)];
}

/** gunicorn reads its settings from a Python file: plain assignments at its top level. */
function gunicornConfig(path: RepoPath, text: string): readonly ForkingServer[] {
  const index = text.split('\n').findIndex((each) => /^preload_app\s*=\s*True\b/.test(each));
  if (index < 0) return [];
  const application = /^wsgi_app\s*=\s*["']([^"':]+)/m.exec(text)?.[1];
  const said: Said = {
    server: 'gunicorn',
    application: application === undefined ? [] : [application],
    runsHooks: true,
    runsThreads: true,
  };
  return [serverAt(path, text, index + 1, 'preload_app = True', said)];
}

/** What any gunicorn command of the text runs, with preload or without. */
function gunicornApplications(text: string): readonly string[] {
  return commandLines(text).flatMap(({ words }) => {
    const start = words.findIndex((word) => /(^|\/)gunicorn$/.test(word));
    const read = start < 0 ? undefined : readCommand([...words.slice(start), '--preload']);
    return read?.said.application ?? [];
  });
}
