/** Begins a rule: `npm run new-rule FS900 lock-held-at-fork` writes its source, its page and its specification. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, isProgram } from './build/repository.ts';
import { ruleTemplates } from './templates/rule.ts';

const FOLDERS = ['src/rules', 'docs/rules', 'test/rules'] as const;

/** Writes the three files and returns their paths. Throws, before anything is written, when the code or name will not do. */
export function beginRule(root: string, code: string, slug: string): readonly string[] {
  if (!/^FS[1-9]\d\d$/.test(code))
    throw new Error(`"${code}" is not a rule code; write FS and three digits, like FS900`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new Error(`"${slug}" is not a rule name; name the bad pattern in kebab case, like lock-held-at-fork`);
  const [taken] = FOLDERS.flatMap((folder) => filesOf(root, folder).filter((path) => isOf(path, code, slug)));
  if (taken !== undefined)
    throw new Error(`${code} ${slug} is taken by ${taken}; choose another, codes are never reused`);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const texts = ruleTemplates({ code, slug, since: version });
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
  }
  return Object.keys(texts);
}

function filesOf(root: string, folder: string): readonly string[] {
  return existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => `${folder}/${name}`) : [];
}

function isOf(path: string, code: string, slug: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return name.startsWith(`${code}-`) || name.slice('FS000-'.length) === slug;
}

function main([code, slug, ...rest]: readonly string[]): void {
  if (code === undefined || slug === undefined || rest.length > 0)
    throw new Error('usage: npm run new-rule FS900 lock-held-at-fork');
  for (const path of beginRule(ROOT, code, slug)) console.log(`wrote ${path}`);
  console.log('Rewrite what they say, then run "npm run generate" and "npm test".');
}

if (isProgram(import.meta.url)) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}
