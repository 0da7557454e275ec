import { fromBufferPromise } from 'yauzl';
import { UserError } from '#core/problem.ts';

/**
 * The text of the only file in an archive, unpacked in memory and nowhere else. Throws a UserError when there is not
 * exactly one, when it has more than `most` bytes, whatever the archive says it has, or when the archive is damaged.
 */
export async function unpackOnly(archive: Uint8Array, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  let files = 0;
  let bytes = 0;
  try {
    const zip = await fromBufferPromise(Buffer.from(archive), { lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      files += 1;
      if (files > 1) break;
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        bytes += (chunk as Buffer).length;
        if (bytes > most) break;
        chunks.push(chunk as Buffer);
      }
    }
  } catch (error) {
    throw unusable(`cannot be unpacked (${error instanceof Error ? error.message : String(error)})`);
  }
  if (files !== 1) throw unusable(files === 0 ? 'holds no file' : 'holds more than one file');
  if (bytes > most) throw unusable(`unpacks to more than ${most} bytes`);
  return Buffer.concat(chunks).toString('utf8');
}

function unusable(what: string): UserError {
  const message = `The artifact to post ${what}; it must be the report that the Action's output names, and nothing else.`;
  return new UserError({ kind: 'github', message });
}
