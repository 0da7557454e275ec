/**
 * Examines the programs of rule pages: what fails there is to be seen here, and what is mended is to be left alone.
 * `node bench/confirm/pages.ts PYTHON CODE...`
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { examine } from '#confirm/examine.ts';
import { findInterpreter } from '#confirm/interpreters.ts';
import { judge } from '#confirm/judge.ts';
import { runProgram } from '#confirm/run.ts';
import { openWorkshop } from '#confirm/workshop.ts';
import { readPage, withoutFolder } from '../../test/support/page.ts';

const PAGES = join(import.meta.dirname, '../../docs/rules');
const LIMIT = 12;

const [version = '3.12', ...codes] = process.argv.slice(2);
const interpreter = await findInterpreter(version);
const workshop = openWorkshop();

for (const code of codes) {
  const file = readdirSync(PAGES).find((name) => name.startsWith(code)) ?? '';
  const page = readPage(file, readFileSync(join(PAGES, file), 'utf8'));
  for (const { name, main, files } of page.programs) {
    const folder = mkdtempSync(join(tmpdir(), 'forksight-pages-'));
    for (const [path, text] of Object.entries(files)) {
      const inside = path === main && !main.includes('/') ? path : withoutFolder(path);
      mkdirSync(dirname(join(folder, inside)), { recursive: true });
      writeFileSync(join(folder, inside), text);
    }
    const command = [interpreter.path, main.includes('/') ? withoutFolder(main) : main];
    const program = { python: interpreter.path, command, folder, surroundings: process.env };
    const examination = await examine((ask) => runProgram(program, ask, LIMIT, workshop));
    const judgement = examination && judge(examination);
    const { kind, cause = '', says } = judgement?.twice ?? judgement ?? { kind: 'none', says: '' };
    console.log(JSON.stringify({ code, name, kind, cause, says }));
    rmSync(folder, { recursive: true, force: true });
  }
}
workshop.close();
