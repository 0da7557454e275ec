/**
 * The most bytes that one file may have to be read. The largest modules that packages ship with code in them, generated
 * API clients, have 1.4 to 2.0 MB; what is larger is a table of data that happens to end in `.py`.
 */
export const MAX_FILE_BYTES = 2 * 1024 * 1024;

/** How long one git command may take, or stay silent while its output is awaited, in milliseconds. */
export const GIT_TIME_LIMIT = 60_000;

/** The most output of one git command that is held in memory, in bytes. */
export const GIT_OUTPUT_LIMIT = 256 * 1024 * 1024;

export function tooLarge(bytes: number): string {
  return `The file has ${bytes} bytes and files of more than ${MAX_FILE_BYTES} bytes are left out; split it, or exclude it if it is generated.`;
}

export const IS_LINK =
  'The path is a symbolic link, and links are not followed; the file that it points to is checked where it stands.';

export const IS_SUBMODULE = 'The path is a submodule, which is a repository of its own; check it there.';

export function notIn(tree: string): string {
  return `The path is not in ${tree}; check its spelling.`;
}
