/** The findings as SARIF for code scanning. */
import { gzipSync } from 'node:zlib';
import type { Report } from '#core/report.ts';
import type { Event } from '#github/event.ts';
import { repositoryApi } from '#github/repository-octokit.ts';
import type { RenderContext } from '#report/blocks.ts';
import { renderSarif } from '#report/sarif.ts';
import { RULES } from '#rules/index.ts';
import { rulePageText } from '#sources/rule-pages.ts';
import { connected, repositoryName } from './comment.ts';
import type { Inputs } from './inputs.ts';
import { announce, given, say } from './runner.ts';

/** GitHub takes this much, gzipped. */
const LARGEST = 10_000_000;

/** Uploads the report for the commit that was looked at. What GitHub refuses is told, and no failure. */
export async function uploadToCodeScanning(
  report: Report,
  event: Event,
  { repository }: RenderContext,
  { token, category }: Inputs,
): Promise<void> {
  const { sha } = report.head;
  if (sha === undefined) return;
  const log = renderSarif(report, {
    rules: RULES,
    pageOf: rulePageText,
    // What has no category would replace what other tools have uploaded without one.
    category: category === '' ? 'forksight' : `forksight/${category}`,
    ...(repository && { repository }),
  });
  const packed = gzipSync(log);
  if (packed.length > LARGEST) {
    announce(
      'warning',
      `The SARIF log has ${packed.length} bytes, gzipped, and code scanning takes ${LARGEST}; it was not uploaded.`,
    );
    return;
  }
  const { octokit } = await connected(token);
  const api = repositoryApi(octokit, repositoryName());
  const written = await api.uploadSarif({ commit: sha, ref: refOf(event), sarif: packed.toString('base64') });
  if (written.result === 'done') say('The findings were uploaded to code scanning.');
  else announce('warning', `The findings could not be uploaded to code scanning: ${why(written)}.`);
}

/** A pull request is looked at as its head, not as the merge that workflows see. */
function refOf(event: Event): string {
  return event.kind === 'review' && event.pull !== undefined
    ? `refs/pull/${event.pull.number}/head`
    : given('GITHUB_REF');
}

function why({ result, message }: { readonly result: string; readonly message: string }): string {
  const isForbidden = result === 'read-only' || result === 'gone';
  return isForbidden ? 'the token may not; grant `security-events: write`, and switch code scanning on' : message;
}
