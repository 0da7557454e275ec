const TOKEN = /\s+|"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)|([;&|<>()])|([^\s"'\\;&|<>()]+)/gs;

/** A command line as words, as far as a shell would read it alike: quotes, backslashes, comments, the end of a command. */
export function shellWords(text: string): readonly string[] {
  const words: string[] = [];
  let isOpen = false;
  for (const [token, double, single, escaped, end, plain] of text.matchAll(TOKEN)) {
    if (end !== undefined || (!isOpen && plain?.startsWith('#'))) break;
    const part = single ?? escaped ?? plain ?? double?.replaceAll(/\\(.)/gs, '$1');
    if (part === undefined || token.trim() === '') isOpen = false;
    else if (isOpen) words.push(`${words.pop() ?? ''}${part}`);
    else words.push(part);
    if (part !== undefined) isOpen = true;
  }
  return words;
}

/** `["gunicorn", "--preload"]`, as Dockerfiles and compose files have it, as its words; undefined for other text. */
export function listedWords(text: string): readonly string[] | undefined {
  const list = /^\s*\[(.*)\]\s*$/.exec(text)?.[1];
  if (list === undefined) return undefined;
  return [...list.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(([, double, single]) => single ?? double ?? '');
}
