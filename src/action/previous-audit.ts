/** The audit before this one, as an earlier run has left it in an artifact, or somebody in a file. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Audit } from '#audit/audit.ts';
import { previousAmong, withPrevious } from '#audit/trend.ts';
import { UserError } from '#core/problem.ts';
import { type EarlierArtifact, earlierArtifacts } from '#github/artifacts.ts';
import { MOST_BYTES } from '#report/read-untrusted.ts';
import { connected, repositoryName } from './comment.ts';
import type { Inputs } from './inputs.ts';
import { announce, given, say } from './runner.ts';
import { unpackOnly } from './unpack.ts';

/** Artifacts that are looked into at most: one that is damaged does not cost the whole history. */
const TRIES = 3;

/** The audit with the one before it. Where there is none, or none that can be used, that is told, and is no failure. */
export async function withEarlier(
  audit: Audit,
  { previous, token }: Pick<Inputs, 'previous' | 'token'>,
): Promise<Audit> {
  if (previous === '') return audit;
  try {
    // A name of an artifact cannot hold a slash.
    const found = previous.includes('/') ? await inFile(previous, audit) : await inArtifacts(previous, audit, token);
    return found === undefined ? audit : withPrevious(audit, found);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    announce('warning', `${error.message} The audit has no trend.`);
    return audit;
  }
}

async function inFile(path: string, audit: Audit): Promise<Audit | undefined> {
  let text: string;
  try {
    text = readFileSync(resolve(given('GITHUB_WORKSPACE'), path), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT') throw unusable(`The file ${path} cannot be read (${code ?? String(error)}).`);
    say(`There is no file ${path} with an earlier audit yet; this audit has no trend.`);
    return undefined;
  }
  return usable(text, audit, `The file ${path}`);
}

async function inArtifacts(name: string, audit: Audit, token: string): Promise<Audit | undefined> {
  if (token === '')
    throw unusable("The input 'github-token' is empty, so the artifact of an earlier run cannot be fetched.");
  const branch = given('GITHUB_REF_NAME');
  const { octokit } = await connected(token);
  const here = { run: Number(given('GITHUB_RUN_ID')), branch };
  const found = await earlierArtifacts(octokit, repositoryName(), name, here);
  const kept = found.filter(({ expired }) => !expired);
  if (kept.length === 0) {
    say(
      found.length === 0
        ? `No earlier run on ${branch} has left an artifact ${name}; this audit has no trend.`
        : `What earlier runs on ${branch} left as ${name} has expired; keep it for longer than it takes until the next audit. This audit has no trend.`,
    );
    return undefined;
  }
  const faults: string[] = [];
  for (const artifact of kept.slice(0, TRIES)) {
    try {
      const before = await inArtifact(artifact, name, audit);
      for (const fault of faults) announce('warning', `${fault} An older one is taken.`);
      say(`The audit is compared with that of ${before.date}, of run ${artifact.run}.`);
      return before;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push(error.message);
    }
  }
  throw unusable(faults[0] ?? '');
}

async function inArtifact(artifact: EarlierArtifact, name: string, audit: Audit): Promise<Audit> {
  const what = `The artifact ${name} of run ${artifact.run}`;
  const unpacked = await unpackOnly(await artifact.fetch(), MOST_BYTES, (file) => file.endsWith('.json'));
  if ('fault' in unpacked)
    throw unusable(`${what} ${unpacked.fault}; it must have the audit as its only file of JSON.`);
  return usable(unpacked.text, audit, what);
}

/** What is read is text of others until its schema is checked. */
async function usable(text: string, { name }: Audit, what: string): Promise<Audit> {
  // Its schema is only needed here.
  const { readAudits } = await import('#audit/read-audit.ts');
  const read = readAudits(text);
  const previous = 'audits' in read ? previousAmong(read.audits, name) : read;
  if ('audit' in previous) return previous.audit;
  throw unusable(`${what} ${previous.fault}.`);
}

function unusable(message: string): UserError {
  return new UserError({ kind: 'github', message });
}
