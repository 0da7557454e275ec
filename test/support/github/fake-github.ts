/**
 * A GitHub on the loopback device: one repository, kept in a real git repository. Every request and every answer is
 * held against GitHub's own description; what does not fit is a violation, and scenarios end by asserting that there
 * are none. It refuses what GitHub refuses, in GitHub's words.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { documentedPath } from './addresses.ts';
import { takeFault, type Fault } from './faults.ts';
import { answerGraphql } from './graphql.ts';
import { HANDLERS } from './handler-table.ts';
import { artifactOf, STORE } from './handle-artifacts.ts';
import type { Answer } from './handlers.ts';
import { isObject, objectAt, objectsAt, type Json } from './json.ts';
import { pageOf } from './pages.ts';
import { invalidRequest, notFound, Refusal } from './refusal.ts';
import { githubSpec, type Operation } from './spec.ts';
import { createWorld, pushHead, type Permissions, type Pull, type World } from './world.ts';

export interface LoggedCall {
  readonly method: string;
  readonly path: string;
  readonly operation: string;
  readonly body: unknown;
  status: number | 'reset' | 'hang';
}

export interface FakeGitHub {
  readonly url: string;
  readonly token: string;
  readonly world: World;
  readonly calls: readonly LoggedCall[];
  /** What a correct client or a correct bench would not have done. */
  readonly violations: readonly string[];
  /** Calls that change something, by operation; GraphQL queries do not count. */
  writes(): readonly string[];
  addPull(pull: Omit<Pull, 'number'> & { readonly number?: number }): Pull;
  push(number: number, head: string): void;
  addFault(fault: Fault): void;
  /** Forgets the calls so far, so that a second run can be looked at alone. */
  forgetCalls(): void;
  close(): Promise<void>;
}

export interface FakeGitHubOptions {
  readonly folder: string;
  readonly permissions?: Permissions;
  readonly codeScanning?: boolean;
  readonly faults?: readonly Fault[];
  /** What the workflows of the repository may still ask in this hour. */
  readonly requestsLeft?: number;
}

/** What the documentation tells users to grant, and no more. */
const DOCUMENTED_PERMISSIONS: Permissions = { contents: 'read', pull_requests: 'write' };

export async function startFakeGitHub(options: FakeGitHubOptions): Promise<FakeGitHub> {
  const world = createWorld(
    options.folder,
    options.permissions ?? DOCUMENTED_PERMISSIONS,
    options.codeScanning ?? false,
  );
  const token = 'ghs_loopbackonly0000000000000000000000';
  const faults: Fault[] = [...(options.faults ?? [])];
  const calls: LoggedCall[] = [];
  const violations: string[] = [];
  let url = '';

  const server = createServer((request, response) => {
    void serve(request, response);
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const target = new URL(request.url ?? '/', url);
    const call: LoggedCall = {
      method: request.method ?? 'GET',
      path: target.pathname + target.search,
      operation: '?',
      body: undefined,
      status: 0,
    };
    calls.push(call);
    try {
      const answer = await route(request, target, Buffer.concat(chunks).toString('utf8'), call);
      if (answer.slow === true) await sendSlowly(response, call, answer);
      else send(response, call, answer.status, answer.body, answer.headers);
    } catch (error) {
      if (error === HANG) call.status = 'hang';
      else if (error === RESET) {
        call.status = 'reset';
        request.socket.destroy();
      } else if (error instanceof Refusal) send(response, call, error.status, error.body, error.headers);
      else {
        violations.push(`bench: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        send(response, call, 500, { message: 'Server Error' });
      }
    }
  }

  interface Sent {
    readonly status: number;
    readonly body: unknown;
    /** In pieces, with pauses between them. */
    readonly slow?: boolean;
    readonly headers?: Readonly<Record<string, string>>;
  }

  async function route(request: IncomingMessage, target: URL, text: string, call: LoggedCall): Promise<Sent> {
    if (request.headers['user-agent'] === undefined) {
      violations.push(`${call.path}: no user agent`);
      throw new Refusal(403, { message: 'Request forbidden by administrative rules.' });
    }
    // Addresses of the storage hold their own permission.
    if (target.pathname.startsWith(STORE)) {
      const { bytes } = artifactOf(world, target.pathname.slice(STORE.length));
      return { status: 200, body: Buffer.from(bytes), headers: { 'content-type': 'application/zip' } };
    }
    const authorization = request.headers.authorization ?? '';
    if (!['token', 'bearer'].some((kind) => authorization.toLowerCase() === `${kind} ${token}`)) {
      throw new Refusal(401, { message: 'Bad credentials' });
    }
    const path = documentedPath(target.pathname, world);
    const body = parseBody(text);
    const graphql = path === '/graphql';
    const found = graphql ? undefined : githubSpec().match(call.method, path);
    if (!graphql && found === undefined) {
      violations.push(`no such operation in the slice: ${call.method} ${path}`);
      throw notFound();
    }
    Object.assign(call, { operation: found?.operation.id ?? 'graphql', body });

    return withFault(takeFault(faults, call.operation, body), async () =>
      found === undefined
        ? { status: 200, body: await answerGraphql(world, isObject(body) ? body : {}, (text) => violations.push(text)) }
        : rest(found.operation, found.params, target, path, body),
    );
  }

  async function withFault(fault: Fault | undefined, answer: () => Promise<Sent>): Promise<Sent> {
    if (fault === undefined) return answer();
    if (fault.kind === 'slow') return { ...(await answer()), slow: true };
    if (fault.kind === 'together') {
      await together(fault.op, fault.times ?? 1);
      return answer();
    }
    if (fault.applied === true) await answer();
    throw asError(fault);
  }

  /** Calls of an operation that wait for each other, and what lets them go. */
  const waiting = new Map<string, (() => void)[]>();

  function together(operation: string, left: number): Promise<void> {
    const others = waiting.get(operation) ?? [];
    waiting.set(operation, others);
    if (left === 1) {
      for (const go of others) go();
      return Promise.resolve();
    }
    return new Promise((go) => {
      others.push(go);
    });
  }

  function rest(operation: Operation, rawParams: Json, target: URL, path: string, body: unknown): Sent {
    const ofOwner = 'org' in rawParams && rawParams['org'] === world.owner;
    if (!ofOwner && (rawParams['owner'] !== world.owner || rawParams['repo'] !== world.repo)) throw notFound();
    const checked = githubSpec().checkRequest(operation, {
      params: rawParams,
      query: Object.fromEntries(target.searchParams),
      body,
    });
    violations.push(...checked.errors.map((error) => `request ${operation.id}: ${error}`));
    refuseInvalid(body, checked.errors);
    const handler = HANDLERS[operation.id];
    if (handler === undefined) throw new Error(`the bench does not serve ${operation.id}`);
    const answer: Answer = handler(world, {
      params: checked.params,
      query: checked.query,
      body: isObject(body) ? body : {},
    });
    const page = answer.list === undefined ? undefined : pageOf(answer.list, checked.query, linkBase(path, target));
    const sent = page === undefined ? answer.body : page.items;
    violations.push(
      ...githubSpec()
        .checkResponse(operation, answer.status, sent)
        .map((error) => `response ${operation.id}: ${error}`),
    );
    const headers = {
      ...(page?.link !== undefined && { link: page.link }),
      ...(answer.location !== undefined && { location: url + answer.location }),
    };
    return { status: answer.status, body: sent, headers };
  }

  /** GitHub's links name the repository by its number, at the address that was asked. */
  function linkBase(path: string, target: URL): URL {
    const named = path.replace(`/repos/${world.owner}/${world.repo}`, `/repositories/${world.repoId}`);
    return new URL(named + target.search, target.origin);
  }

  function send(
    response: ServerResponse,
    call: LoggedCall,
    status: number,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ): void {
    call.status = status;
    const text =
      typeof body === 'string' || Buffer.isBuffer(body) ? body : body === undefined ? '' : JSON.stringify(body);
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      server: 'github.com',
      'x-github-request-id': `LOOP:${calls.length}`,
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': String(Math.max(0, (options.requestsLeft ?? 1000) - calls.length)),
      'x-ratelimit-resource': call.operation === 'graphql' ? 'graphql' : 'core',
      ...headers,
    });
    response.end(text);
  }

  async function sendSlowly(response: ServerResponse, call: LoggedCall, { status, body }: Sent): Promise<void> {
    call.status = status;
    const bytes = Buffer.from(JSON.stringify(body));
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length });
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 4)) {
      response.write(bytes.subarray(at, at + Math.ceil(bytes.length / 4)));
      await wait(50);
    }
    response.end();
  }

  return {
    url,
    token,
    world,
    calls,
    violations,
    writes: () => calls.filter(isWrite).map((call) => call.operation),
    addPull(pull) {
      const added: Pull = { ...pull, number: pull.number ?? 7 };
      world.pulls.set(added.number, added);
      return added;
    },
    push: (number, head) => pushHead(world, number, head),
    addFault: (fault) => faults.push(fault),
    forgetCalls: () => calls.splice(0),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Thrown instead of an answer: the connection is cut. */
const RESET = Symbol('reset');
/** The connection stays, and nothing comes. */
const HANG = Symbol('hang');

function asError(fault: Fault): unknown {
  if (fault.kind === 'reset') return RESET;
  if (fault.kind === 'hang') return HANG;
  const refusal = new Refusal(fault.status ?? 500, {}, fault.headers);
  return Object.assign(refusal, { body: fault.body });
}

function isWrite(call: LoggedCall): boolean {
  if (call.operation !== 'graphql') return call.method !== 'GET';
  return isObject(call.body) && String(call.body['query']).trimStart().startsWith('mutation');
}

function parseBody(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, { message: 'Problems parsing JSON' });
  }
}

/** GitHub ignores names that it does not know, and refuses everything else that its description forbids. */
function refuseInvalid(body: unknown, errors: readonly string[]): void {
  const annotations = isObject(body) ? objectsAt(objectAt(body, 'output'), 'annotations').length : 0;
  if (annotations > 50) throw invalidRequest(`No more than 50 items are allowed; ${annotations} were supplied.`);
  const refused = errors.filter((error) => !error.includes('must NOT have additional properties'));
  if (refused.length > 0) throw invalidRequest(refused.join('\n'));
}
