/** What the runner reads from a step's output and command files. */

export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** The names of the commands that become annotations. */
const ANNOTATIONS = new Set(['error', 'warning', 'notice']);

/** The commands in a step's output: `::name key=value,key=value::message` at the start of a line, blanks before it included. */
export function parseCommands(output: string): readonly WorkflowCommand[] {
  const commands: WorkflowCommand[] = [];
  for (const line of output.split(/\r\n|\r|\n/)) {
    const found = /^\s*::([A-Za-z-]+)(?: (.*?))?::(.*)$/.exec(line);
    if (found === null) continue;
    const [, name = '', properties = '', message = ''] = found;
    commands.push({
      name,
      properties: Object.fromEntries(
        properties
          .split(',')
          .filter((text) => text.includes('='))
          .map((text) => {
            const at = text.indexOf('=');
            return [text.slice(0, at).trim(), decode(text.slice(at + 1))];
          }),
      ),
      message: decode(message),
    });
  }
  return commands;
}

export function isAnnotation(command: WorkflowCommand): boolean {
  return ANNOTATIONS.has(command.name);
}

/** Old-style commands, `##[name]`, which the runner honours anywhere in a line. */
export function legacyCommands(output: string): readonly string[] {
  return [...output.matchAll(/##\[[^\]]*\]/g)].map((match) => match[0]);
}

function decode(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

/** Reads a command file: `name=value` lines, and `name<<END` up to a line `END`. */
export function parseCommandFile(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const block = /^(.+?)<<(.+)$/.exec(line);
    if (block !== null) {
      const end = lines.indexOf(block[2] ?? '', at + 1);
      if (end < 0) throw new Error(`A command file has no end mark for ${block[1]}.`);
      values[block[1] ?? ''] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (line.includes('=')) values[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
    else if (line !== '') throw new Error(`A command file has a line that the runner refuses: ${line}`);
  }
  return values;
}
