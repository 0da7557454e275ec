/** Kinds of tokens. Signs of one character go by their character code, so the others keep clear of those. */
export const NAME = 1;
export const NUMBER = 2;
export const STRING = 3;
/** A formatted string: this, then for each replacement field its tokens and FIELD_END, then F_STRING_END. */
export const F_STRING = 4;
export const F_STRING_END = 5;
export const FIELD_END = 6;
export const NEWLINE = 7;
export const INDENT = 8;
export const DEDENT = 9;
export const END = 10;

export const OPEN = 40;
export const CLOSE = 41;
export const STAR = 42;
export const PLUS = 43;
export const COMMA = 44;
export const MINUS = 45;
export const DOT = 46;
export const SLASH = 47;
export const COLON = 58;
export const SEMICOLON = 59;
export const LESS = 60;
export const ASSIGN = 61;
export const GREATER = 62;
export const AT = 64;
export const PERCENT = 37;
export const AMPERSAND = 38;
export const OPEN_LIST = 91;
export const CLOSE_LIST = 93;
export const CARET = 94;
export const OPEN_SET = 123;
export const BAR = 124;
export const CLOSE_SET = 125;
export const TILDE = 126;

export const POWER = 130;
export const FLOOR = 131;
export const SHIFT = 132;
/** `==`, `!=`, `<=`, `>=`. */
export const COMPARE = 133;
export const ARROW = 134;
export const WALRUS = 135;
export const ELLIPSIS = 136;
/** `+=` and its kin. */
export const AUGMENT = 137;

const FIRST_KEYWORD = 150;

/** Keywords by their text. Soft keywords are names. */
export const KEYWORDS: ReadonlyMap<string, number> = new Map(
  [
    'False None True and as assert async await break class continue def del elif else except finally for from global if',
    'import in is lambda nonlocal not or pass raise return try while with yield',
  ]
    .join(' ')
    .split(' ')
    .map((word, index) => [word, FIRST_KEYWORD + index]),
);

export function isKeyword(kind: number): boolean {
  return kind >= FIRST_KEYWORD;
}

function keyword(word: string): number {
  const kind = KEYWORDS.get(word);
  if (kind === undefined) throw new Error(`${word} is not a keyword`);
  return kind;
}

export const FALSE = keyword('False');
export const NONE = keyword('None');
export const TRUE = keyword('True');
export const AND = keyword('and');
export const AS = keyword('as');
export const ASSERT = keyword('assert');
export const ASYNC = keyword('async');
export const AWAIT = keyword('await');
export const BREAK = keyword('break');
export const CLASS = keyword('class');
export const CONTINUE = keyword('continue');
export const DEF = keyword('def');
export const DEL = keyword('del');
export const ELIF = keyword('elif');
export const ELSE = keyword('else');
export const EXCEPT = keyword('except');
export const FINALLY = keyword('finally');
export const FOR = keyword('for');
export const FROM = keyword('from');
export const GLOBAL = keyword('global');
export const IF = keyword('if');
export const IMPORT = keyword('import');
export const IN = keyword('in');
export const IS = keyword('is');
export const LAMBDA = keyword('lambda');
export const NONLOCAL = keyword('nonlocal');
export const NOT = keyword('not');
export const OR = keyword('or');
export const PASS = keyword('pass');
export const RAISE = keyword('raise');
export const RETURN = keyword('return');
export const TRY = keyword('try');
export const WHILE = keyword('while');
export const WITH = keyword('with');
export const YIELD = keyword('yield');
