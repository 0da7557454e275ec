/** The three files of a new rule, as a start: they parse, type-check and run, and are to be rewritten. */
export interface NewRule {
  readonly code: string;
  readonly slug: string;
  /** The version of Forksight that will first have it. */
  readonly since: string;
}

/** Texts by path from the root of the repository. */
export function ruleTemplates({ code, slug, since }: NewRule): Readonly<Record<string, string>> {
  const name = `${code}-${slug}`;
  const words = slug.replaceAll('-', ' ');
  return {
    [`src/rules/${name}.ts`]: source(code, slug, words, since),
    [`docs/rules/${name}.md`]: page(code, slug, words),
    [`test/rules/${name}.md`]: specification(code, slug),
  };
}

function source(code: string, slug: string, words: string, since: string): string {
  return `import type { Hazard } from '#core/finding.ts';
import { defineRule } from '#core/rule.ts';

export default defineRule({
  code: '${code}',
  slug: '${slug}',
  summary: '${words}',
  severity: 'warning',
  audience: 'pedantic',
  autofix: 'none',
  since: '${since}',
  effects: ['starts-thread', 'forks'],
  supersedes: [],
  *check(project): Iterable<Hazard> {
    for (const creation of project.creations) {
      for (const live of creation.live) {
        const [first, ...rest] = [...live.cause, ...live.path];
        if (live.resource.kind !== 'thread' || first === undefined) continue;
        yield {
          at: creation.at,
          scope: creation.scope,
          title: \`\\\`\${creation.call}\\\` forks while \\\`\${live.resource.name}\\\` may run\`,
          trace: [first, ...rest],
          cause: live.resource.at,
          why: 'Say why it fails and how, in one or two sentences.',
          where: creation.startMethod.forkBites,
          change: 'Say what to change.',
          alongside: [],
        };
      }
    }
  },
});
`;
}

const PYTHON = '```python';
const FENCE = '```';

function page(code: string, slug: string, words: string): string {
  return `# ${code} ${slug}

Finds this: ${words}.

## What it finds

Say which code is reported, and show a program that fails.

\`bad.py\`:

${PYTHON}
import os
import threading

stop = threading.Event()
thread = threading.Thread(target=stop.wait)
thread.start()
if os.fork() == 0:  # expect
    os._exit(0)
os.wait()
stop.set()
print("done")
${FENCE}

- as written, Python 3.8 to 3.11: exits 0, prints \`done\`
- as written, Python 3.12 to 3.13: exits 0, prints \`done\`, warns

## Why it happens

Say what the child process gets and what it lacks.

## How to fix it

Say what the change costs, and show the program mended.

\`fixed.py\`:

${PYTHON}
import os
import threading

stop = threading.Event()
if os.fork() == 0:
    os._exit(0)
os.wait()
thread = threading.Thread(target=stop.wait)
thread.start()
stop.set()
print("done")
${FENCE}

- as written: exits 0, prints \`done\`

## When it is a false alarm

Say when the code is right all the same, and how to suppress the finding with a reason.

## Versions and platforms

<!-- observed -->
<!-- /observed -->

## Sources

- Name the documentation or the source code that each claim rests on.
`;
}

function specification(code: string, slug: string): string {
  return `# ${code} ${slug}

## A thread runs at the fork

Say why this is reported.

\`forksight.toml\`:

${FENCE}toml
audience = "pedantic"
${FENCE}

\`main.py\`:

${PYTHON}
import os
import threading

threading.Thread(target=print).start()
if os.fork() == 0:  # expect: FS101 ${code}
    os._exit(0)
${FENCE}

## The thread has ended

Say why this is not reported.

\`main.py\`:

${PYTHON}
import os
import threading

thread = threading.Thread(target=print)
thread.start()
thread.join()
if os.fork() == 0:
    os._exit(0)
${FENCE}
`;
}
