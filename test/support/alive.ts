/**
 * What a text of Markdown would do on GitHub, by a parser of GitHub's Markdown and the rules that GitHub applies to text
 * afterwards: mentions, references, commits. What stands in code is inert.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

/** The HTML that Forksight writes itself. */
const OWN_HTML = /^(<\/?(details|summary|sub)>[^<]*)+$|^<!-- forksight:v1 [^<>]* -->$/;

/** Where its own links lead. */
const OWN_LINKS =
  /^https:\/\/github\.com\/(acme\/shop|octo\/demo|forksight\/forksight)\/blob\/|^https:\/\/docs\.python\.org\//;

/** In text, whatever it was written as: GitHub decodes entities before it looks. */
const IN_TEXT: readonly RegExp[] = [
  /(?<![\w/.-])@[a-z\d]/i,
  /(?<!\w)#\d/,
  /\bGH-\d/i,
  /[\w.-]+\/[\w.-]+#\d/,
  /\b[0-9a-f]{7,40}\b/,
  /\b(https?|ftp):\/\/|\bwww\./i,
  /[\u202a-\u202e\u2066-\u2069]/,
];

/** What is alive in the body though Forksight did not mean it; empty when all foreign text is inert. */
export function aliveIn(body: string): readonly string[] {
  const root = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as Node;
  return walk(root);
}

function walk(node: Node): readonly string[] {
  const { type, value = '', url = '', children = [] } = node;
  const inner = children.flatMap(walk);
  switch (type) {
    case 'html':
      return OWN_HTML.test(value.trim()) ? inner : [`html: ${value}`];
    case 'link':
      return OWN_LINKS.test(url) ? inner : [`link: ${url}`, ...inner];
    case 'image':
    case 'imageReference':
    case 'linkReference':
    case 'definition':
    case 'footnoteReference':
    case 'footnoteDefinition':
    case 'table':
      return [`${type}: ${url}`, ...inner];
    case 'text':
      return IN_TEXT.filter((pattern) => pattern.test(value)).map((pattern) => `${String(pattern)}: ${value}`);
    default:
      return inner;
  }
}
