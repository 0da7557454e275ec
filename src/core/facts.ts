/**
 * What one Python file says, reduced to what the analysis of processes needs. Plain JSON: a round trip through
 * `JSON.stringify` changes nothing. Facts depend on the file's bytes alone, never on its path, so that two files
 * with the same content share them.
 *
 * The reduced program keeps statements in their order and expressions as far as they name, call, build or compare
 * something; arithmetic, formatting and the like shrink to `other` with the parts that still matter.
 */
import type { Range } from './span.ts';

/** Index into {@link FileFacts.callables}. 0 is the module body. */
export type CallableIndex = number;
/** Index into {@link FileFacts.classes}. */
export type ClassIndex = number;

export interface FileFacts {
  /** Functions, methods, lambdas and class bodies; the first is the module body. */
  readonly callables: readonly CallableFact[];
  readonly classes: readonly ClassFact[];
  readonly suppressions: readonly Suppression[];
  /** Places that the parser could not make sense of; facts around them may be incomplete. */
  readonly syntaxErrors: readonly SyntaxErrorFact[];
}

export interface CallableFact {
  readonly kind: 'module' | 'function' | 'lambda' | 'class-body';
  /** The name as written; `<module>`, `<lambda>`, or the class name for a class body. */
  readonly name: string;
  /** Dotted inside the file, as Python's `__qualname__` without `<locals>`: `Server.start.retry`. Empty for the module. */
  readonly qualifiedName: string;
  /** The header: from `def` (or `lambda`, `class`, the file's first character) to the colon. */
  readonly at: Range;
  /** The callable whose body holds this one; absent for the module. */
  readonly parent?: CallableIndex;
  /** The class whose body directly holds this function: then it is a method. */
  readonly class?: ClassIndex;
  readonly parameters: readonly Parameter[];
  readonly decorators: readonly Expression[];
  readonly async: boolean;
  /** It contains `yield`. */
  readonly generator: boolean;
  readonly returns?: Expression;
  readonly body: readonly Statement[];
}

export interface Parameter {
  readonly name: string;
  readonly kind: 'positional' | 'keyword' | 'rest' | 'keywords';
  readonly annotation?: Expression;
  readonly default?: Expression;
}

export interface ClassFact {
  readonly name: string;
  /** Dotted inside the file, like a callable's. */
  readonly qualifiedName: string;
  readonly at: Range;
  /** The callable whose body holds the class statement. */
  readonly parent: CallableIndex;
  readonly bases: readonly Expression[];
  /** `metaclass=...` and what else the header passes by name; absent when there is none. */
  readonly keywords?: readonly KeywordArgument[];
  /** The callable (kind `class-body`) that runs the class's statements. */
  readonly body: CallableIndex;
  /** Methods by name; a name defined twice maps to the last definition, as at run time. */
  readonly methods: Readonly<Record<string, CallableIndex>>;
}

export type Statement =
  | {
      readonly kind: 'assign';
      readonly at: Range;
      readonly targets: readonly Expression[];
      readonly value: Expression;
      readonly augmented?: true;
      readonly annotation?: Expression;
    }
  | { readonly kind: 'expression'; readonly at: Range; readonly value: Expression }
  | { readonly kind: 'return'; readonly at: Range; readonly value?: Expression }
  | { readonly kind: 'raise'; readonly at: Range; readonly value?: Expression }
  | { readonly kind: 'break' | 'continue'; readonly at: Range }
  | {
      readonly kind: 'if';
      readonly at: Range;
      readonly test: Expression;
      readonly then: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  | LoopStatement
  | {
      readonly kind: 'with';
      readonly at: Range;
      readonly async: boolean;
      readonly items: readonly WithItem[];
      readonly body: readonly Statement[];
    }
  | {
      readonly kind: 'try';
      readonly at: Range;
      readonly body: readonly Statement[];
      readonly handlers: readonly ExceptHandler[];
      readonly otherwise: readonly Statement[];
      readonly finally: readonly Statement[];
    }
  | {
      readonly kind: 'match';
      readonly at: Range;
      readonly subject: Expression;
      readonly cases: readonly (readonly Statement[])[];
      readonly exhaustive: boolean;
    }
  | { readonly kind: 'import'; readonly at: Range; readonly names: readonly ImportedModule[] }
  | {
      readonly kind: 'import-from';
      readonly at: Range;
      readonly level: number;
      readonly module: string;
      readonly names: readonly ImportedName[];
      readonly star: boolean;
    }
  | { readonly kind: 'define'; readonly at: Range; readonly callable: CallableIndex }
  | { readonly kind: 'define-class'; readonly at: Range; readonly class: ClassIndex }
  | { readonly kind: 'global' | 'nonlocal'; readonly at: Range; readonly names: readonly string[] }
  | { readonly kind: 'delete'; readonly at: Range; readonly targets: readonly Expression[] };

/** `for target in over` when `over` is there, `while test` otherwise. */
export interface LoopStatement {
  readonly kind: 'loop';
  readonly at: Range;
  readonly target?: Expression;
  readonly over?: Expression;
  readonly test?: Expression;
  readonly body: readonly Statement[];
  readonly otherwise: readonly Statement[];
}

export interface WithItem {
  readonly at: Range;
  readonly context: Expression;
  readonly target?: Expression;
}

export interface ExceptHandler {
  readonly at: Range;
  /** What is caught; empty for a bare `except:`. */
  readonly types: readonly Expression[];
  readonly name?: string;
  readonly body: readonly Statement[];
}

/** `import a.b as c`: module `a.b`, alias `c`. */
export interface ImportedModule {
  readonly module: string;
  readonly alias?: string;
}

/** `from m import name as alias`. */
export interface ImportedName {
  readonly name: string;
  readonly alias?: string;
}

export type Expression =
  | { readonly kind: 'name'; readonly at: Range; readonly name: string }
  | { readonly kind: 'attribute'; readonly at: Range; readonly of: Expression; readonly name: string }
  | CallExpression
  | { readonly kind: 'literal'; readonly at: Range; readonly value: string | number | boolean | null }
  /** List, tuple or set display. */
  | { readonly kind: 'sequence'; readonly at: Range; readonly items: readonly Expression[] }
  /** Dict display; `**spread` items are in `spreads`. */
  | {
      readonly kind: 'dict';
      readonly at: Range;
      readonly keys: readonly Expression[];
      readonly values: readonly Expression[];
      readonly spreads: readonly Expression[];
    }
  | { readonly kind: 'lambda'; readonly at: Range; readonly callable: CallableIndex }
  /** List, set, dict or generator comprehension. */
  | {
      readonly kind: 'comprehension';
      readonly at: Range;
      /** A generator expression: it makes its elements when they are asked for. */
      readonly lazy?: true;
      /** A dict comprehension: the element is the pair of key and value. */
      readonly mapping?: true;
      readonly element: Expression;
      readonly clauses: readonly { readonly target: Expression; readonly over: Expression }[];
      readonly tests: readonly Expression[];
    }
  /** `then if test else otherwise`. */
  | {
      readonly kind: 'choice';
      readonly at: Range;
      readonly test: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    }
  | {
      readonly kind: 'boolean';
      readonly at: Range;
      readonly operator: 'and' | 'or';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'not'; readonly at: Range; readonly of: Expression }
  /** `a < b` with one operator, as written (`==`, `is not`, `not in`, ...). Chains become `other`. */
  | {
      readonly kind: 'compare';
      readonly at: Range;
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'subscript'; readonly at: Range; readonly of: Expression; readonly index: Expression }
  | { readonly kind: 'await'; readonly at: Range; readonly of: Expression }
  | { readonly kind: 'yield'; readonly at: Range; readonly value?: Expression; readonly from: boolean }
  /** `name := value`. */
  | { readonly kind: 'bind'; readonly at: Range; readonly name: string; readonly value: Expression }
  /** `*value` in a display or on the left of an assignment. */
  | { readonly kind: 'star'; readonly at: Range; readonly of: Expression }
  /** Anything else; `parts` are its sub-expressions that name or call something, in evaluation order. */
  | { readonly kind: 'other'; readonly at: Range; readonly parts: readonly Expression[] };

export interface CallExpression {
  readonly kind: 'call';
  readonly at: Range;
  readonly callee: Expression;
  /** Positional arguments up to the first `*spread`. */
  readonly arguments: readonly Expression[];
  readonly keywords: readonly KeywordArgument[];
  /** Values of `*spread` and `**spread` arguments and of positional arguments behind a spread. */
  readonly spreads: readonly Expression[];
}

export interface KeywordArgument {
  readonly at: Range;
  readonly name: string;
  readonly value: Expression;
}

/** `# forksight: ignore[FS101] reason`, `# forksight: ignore reason` or `# noqa: FS101`. */
export interface Suppression {
  readonly at: Range;
  /** Rule codes as written, upper case; empty for all rules. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** The lines it covers, both inclusive: its own (a comment behind code: the whole logical line), or the next code line for a comment that stands alone. */
  readonly lines: readonly [first: number, last: number];
  readonly form: 'forksight' | 'noqa';
}

export interface SyntaxErrorFact {
  readonly at: Range;
  readonly message: string;
}
