import { fromBufferPromise } from 'yauzl';

/** What the archive holds, or why it cannot be used: the end of a sentence. */
export type Unpacked = { readonly text: string } | { readonly fault: string };

/**
 * The text of the only file in an archive whose name is wanted, unpacked in memory and nowhere else. It is a fault when there
 * is not exactly one, when it has more than `most` bytes, whatever the archive says it has, or when the archive is damaged.
 */
export async function unpackOnly(
  archive: Uint8Array,
  most: number,
  isWanted: (name: string) => boolean = () => true,
): Promise<Unpacked> {
  const chunks: Buffer[] = [];
  let files = 0;
  let bytes = 0;
  try {
    const zip = await fromBufferPromise(Buffer.from(archive), { lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      if (!isWanted(entry.fileName)) continue;
      files += 1;
      if (files > 1) break;
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        bytes += (chunk as Buffer).length;
        if (bytes > most) break;
        chunks.push(chunk as Buffer);
      }
    }
  } catch (error) {
    return { fault: `cannot be unpacked (${error instanceof Error ? error.message : String(error)})` };
  }
  if (files !== 1) return { fault: files === 0 ? 'holds no such file' : 'holds more than one such file' };
  if (bytes > most) return { fault: `unpacks to more than ${most} bytes` };
  return { text: Buffer.concat(chunks).toString('utf8') };
}
