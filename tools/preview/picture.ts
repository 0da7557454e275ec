import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shrinkPng } from './shrink.ts';

/** Nothing is fetched, whatever the page asks for. */
const OFFLINE = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--hide-scrollbars',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // Drawings are made after the page has been read.
  '--virtual-time-budget=20000',
];
const SECONDS = 60;

/** Writes a picture of the page, as high as its content. Throws an Error that says what is missing. */
export function takePicture(page: string, target: string, width: number): void {
  const browser = findBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'forksight-preview-'));
  try {
    const measured = page.replace(
      '</body>',
      '<script>drawn.then(() => { document.title = String(document.querySelector(".thread").getBoundingClientRect().bottom + 12) })</script></body>',
    );
    writeFileSync(join(folder, 'measure.html'), measured);
    writeFileSync(join(folder, 'page.html'), page);
    const run = (...args: readonly string[]): string =>
      execFileSync(browser, [...OFFLINE, `--user-data-dir=${join(folder, 'profile')}`, ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: SECONDS * 1000,
      });
    const dom = run(`--window-size=${width},600`, '--dump-dom', pathToFileURL(join(folder, 'measure.html')).href);
    const height = Math.ceil(Number(/<title>([\d.]+)<\/title>/.exec(dom)?.[1] ?? Number.NaN));
    if (!Number.isFinite(height)) throw new Error(`${browser} did not tell the height of the page.`);
    const picture = join(folder, 'picture.png');
    run(`--window-size=${width},${height}`, `--screenshot=${picture}`, pathToFileURL(join(folder, 'page.html')).href);
    writeFileSync(target, shrinkPng(readFileSync(picture)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function findBrowser(): string {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore', timeout: SECONDS * 1000 });
      return name;
    } catch {
      // The next one.
    }
  }
  throw new Error('No Chromium was found; install one, on Debian with `apt-get install chromium`.');
}
