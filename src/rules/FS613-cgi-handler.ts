import { codeStep } from '#core/evidence.ts';
import { defineRule } from '#core/rule.ts';
import { toTrace } from './evidence.ts';

const HANDLER = 'http.server.CGIHTTPRequestHandler';

export default defineRule({
  code: 'FS613',
  slug: 'cgi-handler',
  summary: 'a server is given the CGI handler, which forks and is going away',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'none',
  since: '0.1.0',
  effects: ['forks'],
  supersedes: [],
  *check(project) {
    for (const call of project.calls) {
      const handler = call.arguments['RequestHandlerClass'];
      if (handler === undefined || ![...handler.names, ...handler.bases].includes(HANDLER)) continue;
      if (call.platforms.every((platform) => platform === 'windows')) continue;
      yield {
        at: call.at,
        scope: call.scope,
        title: `\`${handler.text}\` forks for each program that it serves, and Python 3.15 has no \`CGIHTTPRequestHandler\``,
        trace: toTrace([codeStep(call.at, `gives \`${handler.text}\` to \`${call.call}\``)], call.certainty),
        cause: call.at,
        why: 'The handler forks and runs Python before it executes the program. In a server that has threads, a lock that one of them holds stays locked there, and the request is never answered.',
        where: 'On Linux and macOS up to Python 3.14; Python 3.13 deprecates the class and Python 3.15 removes it',
        change:
          'Use a WSGI server; or answer in a handler of your own that runs the program with `subprocess`, which needs no Python in the child.',
        alongside: [],
      };
    }
  },
});
