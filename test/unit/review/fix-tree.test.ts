import { beforeAll, expect, test } from 'vitest';
import type { Hazard } from '#core/finding.ts';
import type { Project } from '#core/project.ts';
import type { Rule } from '#core/rule.ts';
import { checkTree } from '#review/check-tree.ts';
import { fixTree, type Fixes } from '#review/fix-tree.ts';
import { createTools, type Tools } from '#review/tools.ts';
import { memoryTree } from '#sources/memory-tree.ts';

let tools: Tools;
beforeAll(async () => {
  tools = await createTools();
});

const hook = 'import os, subprocess\nsubprocess.run(["ls"], preexec_fn=os.setsid)\n';

async function fix(files: Readonly<Record<string, string | Uint8Array>>, rules = tools.rules): Promise<Fixes> {
  const tree = memoryTree(new Map(Object.entries(files)));
  const options = { tools: { ...tools, rules } };
  return fixTree(tree, await checkTree(tree, options), options);
}

const texts = ({ files }: Fixes) =>
  Object.fromEntries([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]));

/** FS614 with another idea of what mends it. */
function withEdit(text: (hazard: Hazard) => string): readonly Rule[] {
  return tools.rules
    .filter(({ code }) => code === 'FS614')
    .map((rule) => ({
      ...rule,
      *check(project: Project) {
        for (const hazard of rule.check(project))
          yield hazard.edit === undefined ? hazard : { ...hazard, edit: { ...hazard.edit, text: text(hazard) } };
      },
    }));
}

test('a safe edit is made, and its finding is gone', async () => {
  const fixes = await fix({ 'a.py': hook, 'b.py': hook.replace('run', 'Popen') });
  expect(texts(fixes)).toEqual({
    'a.py': 'import os, subprocess\nsubprocess.run(["ls"], start_new_session=True)\n',
    'b.py': 'import os, subprocess\nsubprocess.Popen(["ls"], start_new_session=True)\n',
  });
  expect(fixes.fixed.map(({ rule }) => rule)).toEqual(['FS614', 'FS614']);
  expect(fixes.outcome.report.head.analysis.findings).toEqual([]);
  expect(fixes.refused).toEqual([]);
});

test('what is suppressed, or has no edit, stays', async () => {
  const suppressed = hook.replace('setsid)', 'setsid)  # forksight: ignore[FS614] wanted');
  const fixes = await fix({ 'a.py': suppressed, 'b.py': hook.replace('os.setsid', 'print') });
  expect(texts(fixes)).toEqual({});
  expect(fixes.outcome.report.head.analysis.findings).toHaveLength(2);
});

test.each([
  ['breaks the syntax', () => 'start_new_session=('],
  ['does not end the finding', () => 'preexec_fn=os.setpgrp'],
])('an edit that %s is taken back, and told', async (_, text) => {
  const fixes = await fix({ 'a.py': hook }, withEdit(text));
  expect(texts(fixes)).toEqual({});
  expect(fixes.fixed).toEqual([]);
  expect(fixes.refused).toEqual([
    'a.py:2 was left as it is, since the edit alone would not end the finding, or would bring another; make the change by hand.',
  ]);
  expect(fixes.outcome.report.head.analysis.findings).toHaveLength(1);
});

test('one file that turns out badly does not lose the others', async () => {
  const rules = withEdit(({ at }) => (at.path === 'a.py' ? 'preexec_fn=print' : 'start_new_session=True'));
  const fixes = await fix({ 'a.py': hook, 'b.py': hook }, rules);
  expect(Object.keys(texts(fixes))).toEqual(['b.py']);
});

test('a file in another encoding is left as it is', async () => {
  const latin = Buffer.from(`# coding: latin-1\n# \xe9\n${hook}`, 'latin1');
  const fixes = await fix({ 'a.py': latin });
  expect(texts(fixes)).toEqual({});
  expect(fixes.refused).toEqual(['a.py is not written in UTF-8, so it was left as it is; make the change by hand.']);
});
