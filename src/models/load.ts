/** Reads model files: YAML → schema → checks → the data that knowledge is made of. */
import { type Document, LineCounter, type Node, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Problem } from '#core/problem.ts';
import { checkFile, checkNames } from './check.ts';
import { convert } from './convert.ts';
import type { Fault, ModelText, Models } from './models.ts';
import { type ModelFile, modelFileSchema } from './schema.ts';

export type Loaded = { readonly models: Models } | { readonly problems: readonly [Problem, ...Problem[]] };

/** All statements of the files, or what is wrong with them. Statements keep the order of the files given. */
export function loadModels(files: readonly ModelText[]): Loaded {
  const read = files.map(readFile);
  const problems = read.flatMap((file) => file.faults.map((fault) => problem(file, fault)));
  const parsed = read.flatMap((file) => (file.data ? [{ ...file, data: file.data }] : []));
  for (const { file, fault } of checkNames(parsed)) problems.push(problem(file, fault));
  const [first, ...more] = problems;
  if (first) return { problems: [first, ...more] };
  const models = parsed.map((file) => convert(file.data));
  return {
    models: {
      modules: models.flatMap((one) => one.modules),
      types: models.flatMap((one) => one.types),
      callables: models.flatMap((one) => one.callables),
      settings: models.flatMap((one) => one.settings),
    },
  };
}

interface ReadFile {
  readonly name: string;
  readonly data?: ModelFile;
  readonly faults: readonly Fault[];
  lineOf(path: readonly PropertyKey[]): number;
}

function readFile({ name, text }: ModelText): ReadFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const [broken] = document.errors;
  if (broken) {
    const deep = broken.message.includes('call stack');
    const message = `is not YAML: ${deep ? 'its brackets nest too deeply' : broken.message.replace(/\s+/g, ' ')}`;
    return { name, faults: [{ path: [], message }], lineOf: () => lineAt(broken.pos[0]) };
  }
  const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document.contents, path));
  const data = plainData(document);
  if (data === undefined) return { name, faults: [{ path: [], message: KNOTTED }], lineOf };
  const result = modelFileSchema.safeParse(data.value, { reportInput: true });
  if (!result.success) {
    const faults = result.error.issues.map((issue) => ({
      path: issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] as string] : issue.path,
      message: `${labelled(issue.path)}${wording(issue)}`,
    }));
    return { name, faults, lineOf };
  }
  return { name, data: result.data, faults: checkFile(result.data), lineOf };
}

const KNOTTED = 'its aliases (*name) repeat too much or lead in a circle; write the statements out';

/** Undefined when aliases multiply the document beyond measure, or contain themselves. */
function plainData(document: Document): { readonly value: unknown } | undefined {
  try {
    return { value: bareEffects(document.toJS()) };
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** `- takes-lock` and `- takes-lock:` are short for `- takes-lock: {}`. */
function bareEffects(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bareEffects);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'effects' && Array.isArray(inner) ? inner.map(withOptions) : bareEffects(inner),
    ]),
  );
}

function withOptions(effect: unknown): unknown {
  if (typeof effect === 'string') return { [effect]: {} };
  if (typeof effect !== 'object' || effect === null) return effect;
  return Object.fromEntries(Object.entries(effect).map(([kind, options]) => [kind, options ?? {}]));
}

function wording(issue: {
  readonly code: string;
  readonly message: string;
  readonly input?: unknown;
  readonly expected?: unknown;
}): string {
  if (issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value'))
    return 'is missing';
  if (issue.code === 'invalid_type') return `must be ${String(issue.expected)}, not ${JSON.stringify(issue.input)}`;
  return issue.message;
}

/** `effects: `, from the last key on the way; nothing for a whole statement. */
function labelled(path: readonly PropertyKey[]): string {
  const key = path.findLast((part) => typeof part === 'string');
  const isStatement = path.length === 2 && typeof path[1] === 'number';
  return key === undefined || isStatement ? '' : `${key}: `;
}

function problem(file: Pick<ReadFile, 'name' | 'lineOf'>, fault: Fault): Problem {
  const line = file.lineOf(fault.path);
  return {
    kind: 'model',
    message: `${file.name}:${line}: ${fault.message}`,
    path: file.name,
    range: [line, 1, line, 1],
    fatal: true,
  };
}

/** Where the node at a path begins, or the nearest one around it. A key stands for its pair. */
function offsetOf(root: unknown, path: readonly PropertyKey[]): number {
  let [node, offset] = [root, startOf(root)];
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === part);
      if (!pair) break;
      offset = startOf(pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = startOf(node) || offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number {
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}
