/** The commands. The module of one is loaded when it is named, with all that it needs. */
import type { ListedCommand } from './command.ts';

export const COMMANDS: readonly ListedCommand[] = [
  {
    name: 'check',
    summary: 'find fork hazards in the Python files of a folder',
    example: 'forksight check',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'review',
    summary: 'tell what a review of a branch would say',
    example: 'forksight review --base main',
    load: async () => (await import('./review.ts')).review,
  },
  {
    name: 'audit',
    summary: 'tell where a whole project stands, and what moving to Python 3.14, macOS or Windows means',
    example: 'forksight audit',
    load: async () => (await import('./audit.ts')).audit,
  },
  {
    name: 'merge',
    summary: 'join the audits of shards, or of several repositories, or show an audit in another format',
    example: 'forksight merge shard-*.json --format html --output audit.html',
    load: async () => (await import('./merge.ts')).merge,
  },
  {
    name: 'baseline',
    summary: 'accept the findings of a project for now, so that only new ones are reported',
    example: 'forksight baseline --reason "before we began"',
    load: async () => (await import('./baseline.ts')).baseline,
  },
  {
    name: 'confirm',
    summary: 'run tests under fork, forkserver and spawn, and give the findings of a report their verdicts',
    example: 'forksight confirm report.json -- python app.py',
    load: async () => (await import('./confirm.ts')).confirm,
  },
  {
    name: 'init',
    summary: 'show the workflow that fits this repository, and write it',
    example: 'forksight init',
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'doctor',
    summary: 'say what Forksight would do in this repository, and what keeps it from that',
    example: 'forksight doctor',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  {
    name: 'explain',
    summary: 'show the page of a rule, or what is known of a line',
    example: 'forksight explain FS101',
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'rules',
    summary: 'list the rules',
    example: 'forksight rules',
    load: async () => (await import('./rules.ts')).rules,
  },
  {
    name: 'facts',
    summary: 'show what is read out of a Python file',
    example: 'forksight facts app/worker.py',
    load: async () => (await import('./facts.ts')).facts,
  },
  {
    name: 'completion',
    summary: 'print what makes a shell complete commands and options',
    example: 'forksight completion bash',
    load: async () => (await import('./completion.ts')).completion,
  },
];
