import type { Completed } from './completed.ts';

/** The completion for fish 3 and later: a file `forksight.fish` in `~/.config/fish/completions`. */
export function fishCompletion(commands: readonly Completed[]): string {
  const names = commands.map(
    ({ name, summary }) => `complete -c forksight -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
  );
  const rest = commands.flatMap(({ name, options, words }) => {
    const start = `complete -c forksight -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
    const operands = words.length > 0 ? [`${start} -f -a ${quoted(words.join(' '))}`] : [];
    return [
      ...operands,
      ...options.map(({ name, value, choices, says }) => {
        const takes = choices ? ` -x -a ${quoted(choices.join(' '))}` : value === undefined ? ' -f' : ' -r -F';
        return `${start} -l ${name}${takes} -d ${quoted(says)}`;
      }),
    ];
  });
  return `# fish completion for forksight: forksight completion fish | source\n${[...names, ...rest].join('\n')}\n`;
}

/** Inside of single quotes, fish takes a backslash before a quote or a backslash. */
function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
}
