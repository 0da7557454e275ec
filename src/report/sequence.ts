/** Drawings as GitHub shows them in Markdown: mermaid's sequence diagrams. */
import { clip, codeBlock, type Markdown } from './encode.ts';

/** One statement of the language a line; what comes from a repository in them went through {@link drawn}. */
export function sequenceDiagram(statements: readonly string[]): Markdown {
  return codeBlock(['sequenceDiagram', ...statements.map((statement) => `  ${statement}`)], 'mermaid');
}

/** Text in a drawing: nothing that the language of drawings gives a meaning to. */
export function drawn(text: string): string {
  const plain = clip(text, 80)
    .replace(/[^\p{L}\p{N} _./:()<>-]+/gu, ' ')
    .replace(/[<>]/g, '')
    .trim();
  return plain === '' || /^end$/i.test(plain) ? 'unnamed' : plain;
}
