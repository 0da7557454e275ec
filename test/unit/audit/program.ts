/** A small project with something of everything that an audit tells. */
import { viewAudit, type AuditView } from '#report/audit-view.ts';
import { auditTree } from '#review/audit-tree.ts';
import { createTools } from '#review/tools.ts';
import { memoryTree } from '#sources/memory-tree.ts';

export const PROGRAM: Readonly<Record<string, string>> = {
  'pyproject.toml':
    '[project]\nname = "shop"\nrequires-python = ">=3.9"\nclassifiers = ["Operating System :: POSIX :: Linux", "Operating System :: MacOS"]\n',
  '.github/CODEOWNERS': '* @acme/all\nshop/jobs/ @acme/jobs @jo # the jobs\n/docs/* @docs\n[Section]\nshop/web.py\n',
  'shop/__init__.py': '',
  'shop/jobs/__init__.py': '',
  // One thread, one lock, and a pool of the default start method.
  'shop/jobs/run.py': `import multiprocessing
import threading

lock = threading.Lock()


def poll():
    with lock:
        pass


def work(number):
    with lock:
        return number


def main():
    threading.Thread(target=poll).start()
    with multiprocessing.Pool(2) as pool:
        pool.map(work, range(3))


if __name__ == "__main__":
    main()
`,
  // Fork asked for, raw, before exec, spawn.
  'shop/web.py': `import multiprocessing
import os
import subprocess
import sys


def serve():
    multiprocessing.get_context("fork").Process(target=print).start()
    multiprocessing.get_context("spawn").Process(target=print).start()
    subprocess.run(["ls"], preexec_fn=os.setsid)
    if sys.platform == "linux":
        if os.fork() == 0:
            os._exit(0)
`,
  'shop/broken.py': 'def f(:\n',
};

export async function auditOf(files: Readonly<Record<string, string>>): Promise<AuditView> {
  const tools = await createTools();
  const options = { tools, name: 'acme/shop', server: 'https://github.com', date: '2026-11-30' };
  const tree = { ...memoryTree(new Map(Object.entries(files))), sha: '1'.repeat(40) };
  const { audit } = await auditTree(tree, options);
  return viewAudit(audit, new Map(tools.rules.map((rule) => [rule.code, rule])));
}
