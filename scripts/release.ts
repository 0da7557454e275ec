/**
 * Says whether the repository is ready to be released as the given tag, and prints the notes of that release:
 * `npx node scripts/release.ts v1.2.3`. Ends with status 1 and one sentence for each thing that is not ready.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERSION } from '#core/version.ts';
import { ROOT, isProgram } from './build/repository.ts';

interface Release {
  /** What the changelog says of the version, without its heading. */
  readonly notes: string;
  /** Why it cannot be released, as sentences. */
  readonly missing: readonly string[];
}

/** The release that the tag stands for. `versions` are what the files say, by the file's name. */
export function releaseOf(tag: string, changelog: string, versions: Readonly<Record<string, string>>): Release {
  const version = /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1];
  if (version === undefined) return { notes: '', missing: [`${tag} is not a tag of a release; write v1.2.3.`] };
  const differing = Object.entries(versions).filter(([, found]) => found !== version);
  const [heading = '', ...lines] = sectionOf(changelog, version);
  const notes = lines.join('\n').trim();
  return {
    notes,
    missing: [
      ...differing.map(([file, found]) => `${file} says ${found}, not ${version}; correct it.`),
      ...(heading === '' ? [`CHANGELOG.md has no section ${version}; write it.`] : []),
      ...(heading !== '' && !/, \d{4}-\d{2}-\d{2}$/.test(heading)
        ? [`The section ${version} of CHANGELOG.md has no day: "## ${version}, 2030-01-31".`]
        : []),
      ...(heading !== '' && notes === ''
        ? [`The section ${version} of CHANGELOG.md says nothing; write what changes.`]
        : []),
    ],
  };
}

/** The lines from the heading of the version up to the next one. */
function sectionOf(changelog: string, version: string): readonly string[] {
  const lines = changelog.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`## ${version},`) || line === `## ${version}`);
  if (start < 0) return [];
  const end = lines.findIndex((line, index) => index > start && line.startsWith('## '));
  return lines.slice(start, end < 0 ? undefined : end);
}

if (isProgram(import.meta.url)) {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
  const versions = { 'package.json': version, 'src/core/version.ts': VERSION };
  const { notes, missing } = releaseOf(
    process.argv[2] ?? '',
    readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'),
    versions,
  );
  console.log(notes);
  for (const sentence of missing) console.error(sentence);
  process.exitCode = missing.length > 0 ? 1 : 0;
}
