import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';

interface Notice {
  readonly title: string;
  readonly license: string;
  readonly text: string;
}

/**
 * Writes THIRD_PARTY_NOTICES.txt: name, version and licence text of every package of which the bundle contains code.
 * `alsoFrom` names packages that are shipped as files and not as code.
 */
export function thirdPartyNotices(alsoFrom: readonly string[]): Plugin {
  return {
    name: 'third-party-notices',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const shipped = alsoFrom.map((specifier) => fileURLToPath(import.meta.resolve(specifier)));
      const folders = new Set([...modules, ...shipped].flatMap((path) => packageFolder(path) ?? []));
      const notices = [...folders].map(readNotice).sort((a, b) => (a.title < b.title ? -1 : 1));
      this.emitFile({ type: 'asset', fileName: 'THIRD_PARTY_NOTICES.txt', source: render(notices) });
    },
  };
}

/** The folder of the installed package that a module belongs to; undefined for the project's own modules. */
function packageFolder(path: string): string | undefined {
  const match = /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(path.replace(/^\0/, ''));
  return match?.[0];
}

function readNotice(folder: string): Notice {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length === 0) texts.push('The package has no licence file; its package.json names the licence above.');
  return { title: `${name} ${version}`, license: String(license), text: texts.join('\n\n') };
}

function render(notices: readonly Notice[]): string {
  const rule = '-'.repeat(80);
  const parts = notices.map(({ title, license, text }) => `${rule}\n${title} (${license})\n${rule}\n\n${text}\n`);
  return `The files of this folder contain code of the following packages.\n\n${parts.join('\n')}`;
}
