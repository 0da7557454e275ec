import { describe, expect, it } from 'vitest';
import { unpackOnly } from '#action/unpack.ts';
import { zip } from '../../support/zip.ts';

const MOST = 1_000;

describe('an archive', () => {
  it.each([
    ['forksight-report.json', '{}'],
    ['another-name.json', 'ä'.repeat(MOST / 2)],
    ['empty', ''],
  ])('with the one file %s gives its text', async (name, data) => {
    expect(await unpackOnly(zip([{ name, data }]), MOST)).toEqual({ text: data });
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['is none', Buffer.from('no zip'), /^cannot be unpacked \(/],
    ['is empty', Buffer.alloc(0), /cannot be unpacked/],
    ['holds no file', zip([]), /holds no such file/],
    ['holds two files', zip(['a', 'b'].map((name) => ({ name, data: '' }))), /holds more than one such file/],
    ['is cut off', zip([{ name: 'a', data: 'x'.repeat(500) }]).subarray(0, 60), /cannot be unpacked/],
    ['climbs out of its folder', zip([{ name: '../../.bashrc', data: 'x' }]), /cannot be unpacked \(.*\.\./],
    ['has an absolute path', zip([{ name: '/etc/passwd', data: 'x' }]), /cannot be unpacked \(absolute path/],
    [
      'unpacks to one byte too many',
      zip([{ name: 'a', data: 'x'.repeat(MOST + 1) }]),
      /unpacks to more than 1000 bytes/,
    ],
    [
      'is a bomb that says it is small',
      zip([{ name: 'a', data: Buffer.alloc(50_000_000), saidSize: 10 }]),
      /cannot be unpacked \(too many bytes|unpacks to more than/,
    ],
    [
      'is a bomb that says it is small enough',
      zip([{ name: 'a', data: Buffer.alloc(50_000_000), saidSize: MOST }]),
      /cannot be unpacked|unpacks to more than/,
    ],
  ])('that %s is refused', async (_, archive, said) => {
    expect(await unpackOnly(archive, MOST)).toEqual({ fault: expect.stringMatching(said) });
  });

  it('may hold other files than the one that is wanted', async () => {
    const archive = zip([
      { name: 'page.html', data: 'x'.repeat(MOST + 1) },
      { name: 'audit.json', data: '{}' },
    ]);
    const isWanted = (name: string): boolean => name.endsWith('.json');
    expect(await unpackOnly(archive, MOST, isWanted)).toEqual({ text: '{}' });
    expect(await unpackOnly(archive, MOST, () => false)).toEqual({ fault: 'holds no such file' });
  });

  it('whose file is a link gives the text of the link, and follows nothing', async () => {
    const link = zip([{ name: 'forksight-report.json', data: '/etc/passwd', mode: 0o120_777 }]);
    expect(await unpackOnly(link, MOST)).toEqual({ text: '/etc/passwd' });
  });
});
