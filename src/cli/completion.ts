import { UserError } from '#core/problem.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import { bashCompletion } from './shells/bash.ts';
import type { Completed } from './shells/completed.ts';
import { fishCompletion } from './shells/fish.ts';
import { zshCompletion } from './shells/zsh.ts';

const SHELLS: Readonly<Record<string, (commands: readonly Completed[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

export const completion: Command = {
  usage: Object.keys(SHELLS).join('|'),
  operands: { name: 'SHELL', least: 1, most: 1, suggested: Object.keys(SHELLS) },
  options: [],
  details: ['Prints what makes the shell complete commands, options, their values and the codes of rules.'],
  status: 'Exit status: 0 printed, 2 for a shell that is not known.',
  examples: [
    ['eval "$(forksight completion bash)"', 'a line for ~/.bashrc'],
    ['eval "$(forksight completion zsh)"', 'a line for ~/.zshrc, behind compinit'],
    ['forksight completion fish > ~/.config/fish/completions/forksight.fish', 'once, for fish'],
  ],
  async run(args, terminal) {
    const [shell = ''] = args.operands;
    const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
    if (script === undefined) {
      const message = `completion: ${shell} is not a shell that it knows; choose one of ${Object.keys(SHELLS).join(', ')}.`;
      throw new UserError({ kind: 'config', message });
    }
    const commands = await Promise.all(
      COMMANDS.map(async ({ name, summary, load }): Promise<Completed> => {
        const { options, operands } = await load();
        return { name, summary, options: [...options, HELP], words: operands.suggested ?? [] };
      }),
    );
    terminal.out(script(commands));
    return 0;
  },
};

const HELP = { name: 'help', says: 'show what the command takes' };
