/** Commands that a document shows with what they print. */

export interface Shown {
  readonly command: string;
  /** Matches what the command prints, where it prints what is shown. */
  readonly output: RegExp;
}

/** The commands of one fence: each line that begins with `$ `, with the lines up to the next one. */
export function shownCommands(fence: string): readonly Shown[] {
  const blocks = fence.split(/^\$ /m).slice(1);
  return blocks.map((block) => {
    const [command = '', ...output] = block.trimEnd().split('\n');
    return { command, output: new RegExp(`^${output.map(pattern).join('')}$`) };
  });
}

/** A line of three dots stands for any number of lines. */
function pattern(line: string): string {
  return line === '...' ? '(?:.*\\n)*' : `${line.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')}\\n`;
}
